// Problems of data ingestion drafts: Flink CDC pipelines in YAML.
import { define } from '@flink-preflight/sql';
import { GOOD, SINK, SOURCE, pipeline } from './pipeline-example.ts';

const PARSER = 'YamlPipelineDefinitionParser of flink-cdc-cli';

export const unreadablePipeline = define({
  code: 'FP7030',
  name: 'unreadable-pipeline',
  stage: 'submit',
  severity: 'error',
  category: 'artifact',
  message: 'The pipeline cannot be read as YAML: {reason}',
  hint: 'Correct the YAML at this place.',
  explain: 'The text does not follow the grammar of YAML, or its anchors make it grow out of proportion.',
  source: 'YAML 1.2',
  examples: [{ wrong: pipeline(`${SOURCE}\n${SINK}\nroute: [`), right: GOOD }],
});

export const unexpectedKey = define({
  code: 'FP7031',
  name: 'unexpected-pipeline-key',
  stage: 'submit',
  severity: 'error',
  category: 'artifact',
  message: 'Unexpected key `{key}` in YAML {block} block.\nAllowed keys in this context are: {allowed}',
  hint: 'Correct the key, or remove it. Configuration of Flink belongs into flinkConf.',
  explain:
    'A pipeline has the blocks source, sink, route, transform and pipeline. Routes, transforms and user-defined functions have keys of their own; older versions of Flink CDC pass over others.',
  source: PARSER,
  examples: [{ wrong: pipeline(`${SOURCE}\n${SINK}\nsinks: {}`), right: GOOD }],
});

export const missingField = define({
  code: 'FP7032',
  name: 'missing-pipeline-field',
  stage: 'submit',
  severity: 'error',
  category: 'artifact',
  message: 'Missing required field "{field}" in {block}',
  hint: 'Add {field}.',
  explain:
    'A pipeline needs a source and a sink, each with its type; routes and transforms need to name their tables.',
  source: PARSER,
  examples: [{ wrong: pipeline(SOURCE), right: GOOD }],
});

export const wrongBlock = define({
  code: 'FP7033',
  name: 'wrong-pipeline-block',
  stage: 'submit',
  severity: 'error',
  category: 'artifact',
  message: 'YAML {block} block is expecting {expected}, but got {actual}. {advice}',
  hint: 'Write the block as {expected}.',
  explain: 'route and transform are lists, whose items begin with a dash; the other blocks are maps.',
  source: PARSER,
  examples: [
    {
      wrong: pipeline(`${SOURCE}\n${SINK}\nroute:\n  source-table: a.b\n  sink-table: c.d`),
      right: pipeline(`${SOURCE}\n${SINK}\nroute:\n  - source-table: a.b\n    sink-table: c.d`),
    },
  ],
});

export const unknownConnector = define({
  code: 'FP7034',
  name: 'unknown-pipeline-connector',
  stage: 'submit',
  severity: 'warning',
  category: 'artifact',
  message: "'{type}' is not known as a {role} of pipelines",
  hint: '{hint}',
  explain:
    'The connectors of Flink CDC and of the product are known by name; another one must come with the job, which is not seen here.',
  source: "Flink CDC's documentation of pipeline connectors; the product's list of source and sink modules",
  examples: [{ wrong: pipeline(`${SOURCE}\nsink: { type: pirnt }`), right: GOOD }],
});

export const missingOptions = define({
  code: 'FP7035',
  name: 'missing-pipeline-options',
  stage: 'submit',
  severity: 'error',
  category: 'artifact',
  message: 'One or more required options are missing.\n\nMissing required options are:\n\n{options}',
  hint: 'Add {options} to the {role}.',
  explain: 'The connector cannot be made without these options.',
  source: 'FactoryHelper of flink-cdc-common; requiredOptions of the connector',
  examples: [{ wrong: pipeline(`source: { type: mysql, hostname: h }\n${SINK}`), right: GOOD }],
});

export const invalidPipelineOption = define({
  code: 'FP7036',
  name: 'invalid-pipeline-option',
  stage: 'submit',
  severity: 'error',
  category: 'artifact',
  message: "Could not parse value '{value}' for key '{key}'. {reason}",
  hint: 'Correct the value.',
  explain: 'An option of the pipeline block has a type that does not take the value.',
  source: 'PipelineOptions of flink-cdc-common',
  examples: [
    {
      wrong: pipeline(`${SOURCE}\n${SINK}\npipeline: { parallelism: many }`),
      right: pipeline(`${SOURCE}\n${SINK}\npipeline: { parallelism: 4 }`),
    },
  ],
});

export const invalidExpression = define({
  code: 'FP7037',
  name: 'invalid-transform-expression',
  stage: 'submit',
  severity: 'error',
  category: 'artifact',
  message: 'Statements can not be parsed. The {what} of a transform: {reason}',
  hint: 'Correct the expression at this place.',
  explain:
    "projection is parsed as the list of a SELECT, and filter as its WHERE, by the parser of Calcite with MySQL's rules: names in back quotes, texts in single quotes, and Calcite's own reserved words. It is not the grammar of Flink SQL.",
  source: 'TransformParser of flink-cdc-runtime',
  examples: [
    {
      wrong: pipeline(
        `${SOURCE}\n${SINK}\ntransform:\n  - source-table: a.b\n    projection: id, UPPER(name AS name`,
      ),
      right: pipeline(
        `${SOURCE}\n${SINK}\ntransform:\n  - source-table: a.b\n    projection: id, UPPER(name) AS name`,
      ),
    },
  ],
});

export const unknownPipelineOption = define({
  code: 'FP7038',
  name: 'unknown-pipeline-option',
  stage: 'submit',
  severity: 'warning',
  category: 'artifact',
  message: "Option '{key}' of the pipeline is not known",
  hint: 'Known ones are {known}.',
  explain:
    'Flink CDC passes over options of the pipeline block that it does not know. Configuration of Flink has no effect there: it belongs into flinkConf.',
  source:
    'YamlPipelineDefinitionParser.toPipelineConfig of flink-cdc-cli, PipelineOptions of flink-cdc-common',
  examples: [
    {
      wrong: pipeline(`${SOURCE}\n${SINK}\npipeline: { paralelism: 2 }`),
      right: pipeline(`${SOURCE}\n${SINK}\npipeline: { parallelism: 2 }`),
    },
  ],
});
