// Problems with user-defined functions and models of pipelines.
import { define } from '@flink-preflight/sql';
import { withBlocks, withTransform } from './pipeline-example.ts';

export const eitherField = define({
  code: 'FP7057',
  name: 'udf-with-both',
  stage: 'submit',
  severity: 'error',
  category: 'artifact',
  message: 'UDF configuration cannot define both "{one}" and "{other}"',
  hint: 'Keep one of them.',
  explain: 'A function is a Java class or Python code.',
  source: 'YamlPipelineDefinitionParser.toUdfDef of flink-cdc-cli',
  examples: [
    {
      wrong: withBlocks(
        'pipeline:\n  user-defined-function:\n    - name: f\n      classpath: a.B\n      python-code: x',
      ),
      right: withBlocks('pipeline:\n  user-defined-function:\n    - name: f\n      classpath: a.B'),
    },
  ],
});

export const neededField = define({
  code: 'FP7058',
  name: 'udf-needs-code',
  stage: 'submit',
  severity: 'error',
  category: 'artifact',
  message: 'UDF configuration using "python-executable" or "python-files" requires "python-code"',
  hint: 'Add python-code, or remove {fields}.',
  explain: 'These fields belong to a function whose code is Python.',
  source: 'YamlPipelineDefinitionParser.toUdfDef of flink-cdc-cli',
  examples: [
    {
      wrong: withBlocks(
        'pipeline:\n  user-defined-function:\n    - name: f\n      classpath: a.B\n      python-executable: python3',
      ),
      right: withBlocks('pipeline:\n  user-defined-function:\n    - name: f\n      classpath: a.B'),
    },
  ],
});

export const repeatedModel = define({
  code: 'FP7059',
  name: 'repeated-model',
  stage: 'submit',
  severity: 'error',
  category: 'artifact',
  message: "Duplicate model name '{name}' in pipeline definition.",
  hint: 'Rename one of them.',
  explain: 'A model is called by its name.',
  source: 'YamlPipelineDefinitionParser.parseModels of flink-cdc-cli',
  examples: [
    {
      wrong: withBlocks(
        'pipeline:\n  model:\n    - model-name: M\n      class-name: OpenAIChatModel\n    - model-name: M\n      class-name: OpenAIChatModel',
      ),
      right: withBlocks('pipeline:\n  model:\n    - model-name: M\n      class-name: OpenAIChatModel'),
    },
  ],
});

export const converterName = define({
  code: 'FP7060',
  name: 'unknown-converter',
  stage: 'submit',
  severity: 'error',
  category: 'artifact',
  message: 'Failed to find the converter {name}.',
  hint: 'Write SOFT_DELETE, in capitals.',
  explain: 'converter-after-transform names what is done with a record after its transform.',
  source: 'PostTransformConverters of flink-cdc-runtime',
  examples: [
    {
      wrong: withTransform('projection: id\nconverter-after-transform: soft_delete'),
      right: withTransform('projection: id\nconverter-after-transform: SOFT_DELETE'),
    },
  ],
});

export const tableOptions = define({
  code: 'FP7061',
  name: 'table-options-format',
  stage: 'submit',
  severity: 'error',
  category: 'artifact',
  message: 'table option format error: {text}, it should be like `key1=value1{delimiter}key2=value2`.',
  hint: 'Write each option as key=value.',
  explain: 'table-options are given to the tables that the sink makes.',
  source: 'SchemaMetadataTransform of flink-cdc-runtime',
  examples: [
    {
      wrong: withTransform('projection: id\ntable-options: bucket'),
      right: withTransform('projection: id\ntable-options: bucket=4'),
    },
  ],
});
