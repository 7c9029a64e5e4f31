// An artifact has a kind, and its kind's field is filled: without it there is nothing to run.
import { expect, test } from 'vitest';
import { checkDraft } from '../../src/index.ts';
import type { DeploymentDraft } from '../../src/index.ts';

const missing = (draft: DeploymentDraft): string[] =>
  checkDraft(draft)
    .file.diagnostics.filter(({ name }) => name === 'missing-artifact')
    .map(({ field }) => String(field));

test.each<[DeploymentDraft, string[]]>([
  [{ artifact: { kind: 'SQLSCRIPT', sqlArtifact: { sqlScript: 'SELECT 1;' } } }, []],
  [{ artifact: { kind: 'JAR', jarArtifact: { jarUri: 'a.jar' } } }, []],
  [{}, ['artifact']],
  [{ artifact: { kind: 'SQLSCRIPT', sqlArtifact: { sqlScript: ' ' } } }, ['artifact.sqlArtifact.sqlScript']],
  [{ artifact: { kind: 'JAR' } }, ['artifact.jarArtifact.jarUri']],
  [{ artifact: { kind: 'PYTHON', pythonArtifact: {} } }, ['artifact.pythonArtifact.pythonArtifactUri']],
  [{ artifact: { kind: 'CDCYAML' } }, ['artifact.cdcYamlArtifact.cdcYaml']],
  [{ artifact: { kind: 'YAML' } }, ['artifact.yamlArtifact.yamlScript']],
])('%j', (draft, fields) => {
  expect(missing(draft)).toEqual(fields);
});
