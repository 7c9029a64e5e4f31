// Problems of the YAML of pipelines that do not keep Flink CDC from reading it, and of values that it cannot read.
import { define } from '@flink-preflight/sql';
import { GOOD, SINK, pipeline, withBlocks } from './pipeline-example.ts';

export const repeatedPipelineKey = define({
  code: 'FP7039',
  name: 'repeated-pipeline-key',
  stage: 'submit',
  severity: 'warning',
  category: 'artifact',
  message: 'Key `{key}` stands more than once in this block',
  hint: 'Remove one of them.',
  explain:
    'Flink CDC reads the YAML by Jackson, which keeps the last of several equal keys and says nothing. The earlier ones have no effect.',
  source: 'YamlPipelineDefinitionParser of flink-cdc-cli; YAMLFactory of Jackson',
  examples: [
    {
      wrong: withBlocks('pipeline:\n  parallelism: 2\n  parallelism: 4'),
      right: withBlocks('pipeline:\n  parallelism: 4'),
    },
  ],
});

export const laterDocument = define({
  code: 'FP7040',
  name: 'later-pipeline-document',
  stage: 'submit',
  severity: 'warning',
  category: 'artifact',
  message: 'The file holds a second YAML document, which Flink CDC does not read',
  hint: 'Write one pipeline a file.',
  explain: 'Flink CDC reads the first document of the text; what follows `---` has no effect.',
  source: 'YamlPipelineDefinitionParser of flink-cdc-cli',
  examples: [{ wrong: withBlocks('---\nsource: {}'), right: GOOD }],
});

export const nestedValue = define({
  code: 'FP7041',
  name: 'nested-pipeline-value',
  stage: 'submit',
  severity: 'error',
  category: 'artifact',
  message:
    'Cannot deserialize value of type `java.lang.String` from {token} value (token `JsonToken.{json}`)',
  hint: 'Write the options of `{key}` as keys with dots: `{example}`.',
  explain: 'Options of a source, of a sink and of the pipeline are texts. A map or a list is none.',
  source: 'YamlPipelineDefinitionParser.toSourceDef of flink-cdc-cli',
  examples: [
    {
      wrong: pipeline(
        `source:\n  type: mysql\n  hostname: h\n  username: u\n  password: p\n  tables: a.b\n  jdbc.properties:\n    useSSL: false\n${SINK}`,
      ),
      right: pipeline(
        `source:\n  type: mysql\n  hostname: h\n  username: u\n  password: p\n  tables: a.b\n  jdbc.properties.useSSL: false\n${SINK}`,
      ),
    },
  ],
});
