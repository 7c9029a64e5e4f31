// Problems with the options of pipeline connectors.
import { define } from '@flink-preflight/sql';
import { SINK, SOURCE, pipeline, withBlocks, withTransform } from './pipeline-example.ts';

export const unsupportedOptions = define({
  code: 'FP7042',
  name: 'unsupported-pipeline-options',
  stage: 'submit',
  severity: 'error',
  category: 'artifact',
  message:
    "Unsupported options found for '{type}'.\n\nUnsupported options:\n\n{options}\n\nSupported options:\n\n{supported}",
  hint: 'Correct or remove {options}.',
  explain:
    "The connector's factory refuses options that it does not know. The list is that of its newest version known here.",
  source: 'FactoryHelper.validateUnconsumedKeys of flink-cdc-common',
  examples: [
    {
      wrong: pipeline(
        `source: { type: mysql, hostname: h, username: u, password: p, tables: a.b, tabels.exclude: a.c }\n${SINK}`,
      ),
      right: pipeline(
        `source: { type: mysql, hostname: h, username: u, password: p, tables: a.b, tables.exclude: a.c }\n${SINK}`,
      ),
    },
  ],
});

export const startupMode = define({
  code: 'FP7043',
  name: 'pipeline-startup-mode',
  stage: 'submit',
  severity: 'error',
  category: 'artifact',
  message: "Invalid value for option '{option}'. Supported values are [{values}], but was: {value}",
  hint: 'Write one of {values}.',
  explain: 'The source begins to read in one of these ways.',
  source: "getStartupOptions of the source's factory",
  examples: [
    {
      wrong: pipeline(
        `source: { type: mysql, hostname: h, username: u, password: p, tables: a.b, scan.startup.mode: earliest }\n${SINK}`,
      ),
      right: pipeline(
        `source: { type: mysql, hostname: h, username: u, password: p, tables: a.b, scan.startup.mode: earliest-offset }\n${SINK}`,
      ),
    },
  ],
});

export const serverId = define({
  code: 'FP7044',
  name: 'pipeline-server-id',
  stage: 'submit',
  severity: 'error',
  category: 'artifact',
  message: "The value of option 'server-id' is invalid: '{value}'",
  hint: 'Write a number or a range such as 5400-5404.',
  explain: 'Each reader of a MySQL binlog needs a server id of its own.',
  source: 'MySqlDataSourceFactory.validateAndGetServerId, ServerIdRange',
  examples: [
    {
      wrong: pipeline(
        `source: { type: mysql, hostname: h, username: u, password: p, tables: a.b, server-id: 5400..5404 }\n${SINK}`,
      ),
      right: pipeline(
        `source: { type: mysql, hostname: h, username: u, password: p, tables: a.b, server-id: 5400-5404 }\n${SINK}`,
      ),
    },
  ],
});

export const batchStartup = define({
  code: 'FP7045',
  name: 'pipeline-batch-startup',
  stage: 'submit',
  severity: 'error',
  category: 'artifact',
  message:
    'Only "snapshot" of MySQLDataSource StartupOption is supported in BATCH pipeline, but actual MySQLDataSource StartupOption is {mode}.',
  hint: 'Set scan.startup.mode to snapshot, or leave out execution.runtime-mode.',
  explain: 'A pipeline in batch mode ends, and the changes of a database do not.',
  source: 'MySqlDataSourceFactory.createDataSource',
  examples: [
    {
      wrong: withBlocks('pipeline: { execution.runtime-mode: BATCH }'),
      right: pipeline(
        `source: { type: mysql, hostname: h, username: u, password: p, tables: a.b, scan.startup.mode: snapshot }\n${SINK}\npipeline: { execution.runtime-mode: BATCH }`,
      ),
    },
  ],
});

export const unknownMetadata = define({
  code: 'FP7046',
  name: 'pipeline-metadata-list',
  stage: 'submit',
  severity: 'error',
  category: 'artifact',
  message: '[{names}] cannot be found in {type} metadata.',
  hint: 'Known ones are {known}.',
  explain: 'metadata.list names what the source tells of each record beside its columns.',
  source: "listReadableMetadata of the source's factory",
  examples: [
    {
      wrong: pipeline(
        `source: { type: mysql, hostname: h, username: u, password: p, tables: a.b, metadata.list: opts }\n${SINK}`,
      ),
      right: pipeline(
        `source: { type: mysql, hostname: h, username: u, password: p, tables: a.b, metadata.list: op_ts }\n${SINK}`,
      ),
    },
  ],
});

export const schemaChangeType = define({
  code: 'FP7047',
  name: 'schema-change-type',
  stage: 'submit',
  severity: 'error',
  category: 'artifact',
  message: 'Unknown schema change event type: {tag}',
  hint: 'Known ones are {known}.',
  explain:
    'include.schema.changes and exclude.schema.changes of a sink name kinds of schema changes, or families of them.',
  source: 'SchemaChangeEventType.ofTag of flink-cdc-common',
  examples: [
    {
      wrong: pipeline(`${SOURCE}\nsink:\n  type: print\n  include.schema.changes: [add.colum]`),
      right: pipeline(`${SOURCE}\nsink:\n  type: print\n  include.schema.changes: [add.column]`),
    },
  ],
});

export const laterThan = define({
  code: 'FP7048',
  name: 'later-cdc-version',
  stage: 'submit',
  severity: 'warning',
  category: 'artifact',
  message: '{what} is part of Flink CDC {since} and newer; older versions refuse it',
  hint: 'Check that the job runs on Flink CDC {since} or newer.',
  explain:
    'The versions of Flink CDC differ in functions and options, and a pipeline does not tell on which one it runs.',
  source: 'TransformSqlOperatorTable and the factories, by version',
  examples: [
    {
      wrong: withTransform("projection: id, LPAD(name, 5, '0') AS n"),
      right: withTransform('projection: id, UPPER(name) AS n'),
    },
  ],
});

export const uidOptions = define({
  code: 'FP7049',
  name: 'pipeline-uid-options',
  stage: 'submit',
  severity: 'error',
  category: 'artifact',
  message: 'Only one of the {one} and {other} pipeline options can be set.',
  hint: 'Remove schema.operator.uid.',
  explain: 'Both options name operators, and they would contradict each other.',
  source: 'FlinkPipelineComposer.chooseSchemaOperatorUid',
  examples: [
    {
      wrong: withBlocks('pipeline:\n  operator.uid.prefix: a\n  schema.operator.uid: b'),
      right: withBlocks('pipeline:\n  operator.uid.prefix: a'),
    },
  ],
});

export const partitioningStrategy = define({
  code: 'FP7050',
  name: 'pipeline-partitioning-strategy',
  stage: 'submit',
  severity: 'error',
  category: 'artifact',
  message:
    "Sink type '{type}' only supports sink.partitioning.strategy=SINK_DEFINED when DataSink.getDataChangeEventHashFunctionProvider(...) returns a custom HashFunctionProvider, but found {value}.",
  hint: 'Remove sink.partitioning.strategy.',
  explain: 'Paimon, Fluss and MaxCompute distribute records themselves.',
  source: 'FlinkPipelineComposer.chooseHashFunctionProvider',
  examples: [
    {
      wrong: pipeline(
        `${SOURCE}\nsink: { type: paimon, catalog.properties.metastore: filesystem }\npipeline: { sink.partitioning.strategy: TABLE_ID }`,
      ),
      right: pipeline(
        `${SOURCE}\nsink: { type: paimon, catalog.properties.metastore: filesystem }\npipeline: { sink.partitioning.strategy: SINK_DEFINED }`,
      ),
    },
  ],
});
