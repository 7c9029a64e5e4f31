// The shape of a project's file, field by field, each with the sentence that an editor shows for it.
import type { Fields, Shape } from '../draft/shape.ts';
import { RULE_LEVELS } from './project.ts';

const text: Shape = { kind: 'text' };
const texts: Shape = { kind: 'list', items: text };

const SETTINGS: Fields = {
  engine: text,
  init: texts,
  variables: { kind: 'map', values: { kind: 'scalar' } },
  variableFiles: texts,
  flinkConf: { kind: 'any' },
  flinkConfFile: text,
  connectors: texts,
  rules: { kind: 'map', values: { kind: 'text', oneOf: RULE_LEVELS } },
};

export const PROJECT_SHAPE: Shape = {
  kind: 'object',
  fields: {
    $schema: text,
    ...SETTINGS,
    jars: texts,
    functions: text,
    ignore: texts,
    strict: { kind: 'flag' },
    overrides: {
      kind: 'list',
      items: { kind: 'object', fields: { files: texts, ...SETTINGS }, required: ['files'] },
    },
  },
};

/** Each field has a sentence that tells its effect. */
export const PROJECT_FIELDS: Readonly<Record<string, string>> = {
  $schema: 'The JSON Schema of this file, for editors.',
  engine: 'The engine whose rules apply, such as flink-1.20, 2.3 or vvr-11.1-jdk11-flink-1.20.',
  init: 'Globs of scripts that run in the same session before each file: what they create, USE and SET is there.',
  variables: 'Values of variables, which scripts write as ${name}.',
  variableFiles:
    'Files with values of variables: lines of name=value, or JSON or YAML with names and values.',
  flinkConf: "Flink's configuration before the first statement.",
  flinkConfFile: "Flink's own config.yaml or flink-conf.yaml, read as Flink reads it.",
  connectors: 'Connectors on the class path beside those that the engine brings.',
  rules: 'Levels of problems, by their code or name: off, info, warning or error.',
  jars: 'JARs with the classes of user functions.',
  functions: 'A file with signatures of functions whose JARs are not at hand.',
  ignore: 'Globs of files that are not checked.',
  strict: 'Whether what cannot be decided is an error.',
  overrides: 'Settings for the files of some globs.',
  files: 'Globs of the files that these settings are for.',
};
