// Problems of a draft as a document: it cannot be read, or a field of it has the wrong shape.
import { define } from '@flink-preflight/sql';

const NAMED = 'name: orders\nartifact:\n  kind: SQLSCRIPT\n';
const SQL = '  sqlArtifact:\n    sqlScript: SELECT 1;\n';

export const unreadableDraft = define({
  code: 'FP5001',
  name: 'unreadable-draft',
  stage: 'submit',
  severity: 'error',
  category: 'configuration',
  message: 'The draft cannot be read as {format}: {reason}',
  hint: 'Correct the file at this place.',
  explain:
    'The file does not follow the grammar of JSON or YAML, so nothing in it could be checked. A YAML file may use anchors, but ' +
    'not so many that it grows out of proportion.',
  source: 'RFC 8259; YAML 1.2',
  examples: [{ wrong: 'name: "orders\n', right: `${NAMED}${SQL}` }],
});

export const oversizedDraft = define({
  code: 'FP5002',
  name: 'oversized-draft',
  stage: 'submit',
  severity: 'error',
  category: 'configuration',
  message: 'The draft is larger than can be checked: {what} {actual}, at most {limit}',
  hint: 'Make the draft smaller: large artifacts belong into files that the draft names.',
  explain:
    'A draft is read as hostile input: its size and its depth of nesting are bounded, so that one draft cannot take all memory.',
  source: 'own limit',
  examples: [{ wrong: `artifact: ${'['.repeat(80)}${']'.repeat(80)}\n`, right: `${NAMED}${SQL}` }],
});

export const invalidDraftField = define({
  code: 'FP5003',
  name: 'invalid-draft-field',
  stage: 'submit',
  severity: 'error',
  category: 'configuration',
  message: '{field} must be {expected}, but is {actual}',
  explain:
    'The field has another shape than the API gives it (schema DeploymentDraft and, for configuration and resources, Deployment).',
  source: "the product's API 2022-07-18, schemas DeploymentDraft and Deployment",
  examples: [
    { wrong: `${NAMED}${SQL}executionMode: STREAM\n`, right: `${NAMED}${SQL}executionMode: STREAMING\n` },
  ],
});

export const unknownDraftField = define({
  code: 'FP5004',
  name: 'unknown-draft-field',
  stage: 'submit',
  severity: 'warning',
  category: 'configuration',
  message: '{field} is not a field of a draft, and is ignored',
  hint: 'Remove it, or correct its name.',
  explain: 'The API ignores fields that it does not know, so a misspelt field has no effect, silently.',
  source: "the product's API 2022-07-18",
  examples: [{ wrong: `${NAMED}${SQL}engineVerson: a\n`, right: `${NAMED}${SQL}` }],
});

export const missingArtifact = define({
  code: 'FP5005',
  name: 'missing-artifact',
  stage: 'submit',
  severity: 'error',
  category: 'artifact',
  message: 'The draft has no artifact to check: {field} is missing',
  hint: 'Set {field}.',
  explain: 'A draft holds one artifact of the kind it names: a script, a JAR, a Python file, or a pipeline.',
  source: "the product's API 2022-07-18, schema Artifact",
  examples: [{ wrong: 'name: orders\n', right: `${NAMED}${SQL}` }],
});
