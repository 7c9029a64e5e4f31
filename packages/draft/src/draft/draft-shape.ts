// The shape of a draft, field by field, as the API describes it.
import type { Fields, Shape } from './shape.ts';

/** Longest script, in UTF-16 units: a check of it must end in bounded time and memory. */
export const LONGEST_SCRIPT = 4_000_000;

const text: Shape = { kind: 'text' };
const any: Shape = { kind: 'any' };
const integer: Shape = { kind: 'integer' };
const script: Shape = { kind: 'text', longest: LONGEST_SCRIPT };
const texts: Shape = { kind: 'list', items: text };
const object = (fields: Fields, required: readonly string[] = []): Shape => ({
  kind: 'object',
  fields,
  required,
});

const spec = object({ cpu: { kind: 'number' }, memory: text });
const basic = object({
  parallelism: integer,
  jobmanagerResourceSettingSpec: spec,
  taskmanagerResourceSettingSpec: spec,
});

const artifact = object(
  {
    kind: { kind: 'text', oneOf: ['SQLSCRIPT', 'JAR', 'PYTHON', 'CDCYAML', 'YAML', 'MATERIALIZED_TABLE'] },
    sqlArtifact: object({ sqlScript: script, additionalDependencies: texts }),
    jarArtifact: object({ jarUri: text, entryClass: text, mainArgs: script, additionalDependencies: texts }),
    pythonArtifact: object({
      pythonArtifactUri: text,
      entryModule: text,
      mainArgs: script,
      additionalDependencies: texts,
      additionalPythonLibraries: texts,
      additionalPythonArchives: texts,
    }),
    cdcYamlArtifact: object({ cdcYaml: script, additionalDependencies: texts }),
    yamlArtifact: object({ yamlScript: script, additionalDependencies: texts }),
  },
  ['kind'],
);

/** `flinkConf` is read apart, since its values may be nested. */
export const DRAFT_SHAPE: Shape = object({
  deploymentDraftId: text,
  name: text,
  parentId: text,
  namespace: text,
  workspace: text,
  description: text,
  engineVersion: text,
  executionMode: { kind: 'text', oneOf: ['STREAMING', 'BATCH'] },
  referencedDeploymentId: text,
  artifact,
  deploymentTarget: object({ name: text, mode: { kind: 'text', oneOf: ['PER_JOB', 'SESSION'] } }),
  flinkConf: any,
  streamingResourceSetting: object({
    resourceSettingMode: { kind: 'text', oneOf: ['BASIC', 'EXPERT'] },
    basicResourceSetting: basic,
    expertResourceSetting: object({ jobmanagerResourceSettingSpec: spec, resourcePlan: script }),
  }),
  batchResourceSetting: object({ maxSlot: integer, basicResourceSetting: basic }),
  localVariables: { kind: 'list', items: object({ name: text, value: script }, ['name', 'value']) },
  labels: any,
  functions: {
    kind: 'list',
    items: object(
      {
        name: text,
        kind: { kind: 'text', oneOf: ['scalar', 'table', 'aggregate'] },
        arguments: { kind: 'list', items: any },
        variadic: { kind: 'flag' },
        returns: text,
        deterministic: { kind: 'flag' },
      },
      ['name', 'returns'],
    ),
  },
  logging: any,
  // Set by the service; taken and not looked at, so that a draft that was read from it can be checked as it is.
  lock: any,
  creator: any,
  creatorName: any,
  modifier: any,
  modifierName: any,
  createdAt: any,
  modifiedAt: any,
});
