// FP30xx: connectors, formats and their options.
import { define } from '../definition.ts';

const kafkaSource = `CREATE TABLE t (a INT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'b:9092', 'format' = 'json');\nSELECT a FROM t;`;

export const missingConnector = define({
  code: 'FP3001',
  name: 'missing-connector',
  severity: 'error',
  category: 'connector',
  message:
    "Table options do not contain an option key 'connector' for discovering a connector. Therefore, Flink assumes a managed table. However, a managed table factory that implements {factory} is not in the classpath.",
  hint: "Add 'connector' = '…' to the WITH clause of {table}.",
  explain:
    'A table is read and written by a connector, named by the option `connector`. Flink looks it up only when the table is used, so the CREATE TABLE alone passes.',
  source: 'org.apache.flink.table.factories.FactoryUtil#discoverManagedTableFactory',
  examples: [
    {
      wrong: 'CREATE TABLE t (a INT);\nSELECT a FROM ^t^;',
      right: "CREATE TABLE t (a INT) WITH ('connector' = 'datagen');\nSELECT a FROM t;",
    },
  ],
});

export const unknownConnector = define({
  code: 'FP3002',
  name: 'unknown-connector',
  severity: 'error',
  category: 'connector',
  message:
    "Could not find any factory for identifier '{identifier}' that implements '{factory}' in the classpath.\n\nAvailable factory identifiers are:\n\n{available}",
  hint: "No connector named '{identifier}' comes with this engine: check the spelling, or register the custom connector.",
  explain:
    'The option `connector` names a factory that must be on the class path. Only the connectors of the engine and registered custom connectors are.',
  source: 'org.apache.flink.table.factories.FactoryUtil#discoverFactory',
  examples: [
    {
      wrong: "CREATE TABLE t (a INT) WITH ('connector' = 'dategen');\nSELECT a FROM ^t^;",
      right: "CREATE TABLE t (a INT) WITH ('connector' = 'datagen');\nSELECT a FROM t;",
    },
  ],
});

export const connectorRole = define({
  code: 'FP3003',
  name: 'connector-role',
  severity: 'error',
  category: 'connector',
  message: "Connector '{connector}' can only be used as a {role}. It cannot be used as a {wanted}.",
  hint: 'Use another connector for this table, or do not use the table here.',
  explain:
    'Some connectors only read (datagen, CDC sources), some only write (print, blackhole, elasticsearch-7).',
  source: 'org.apache.flink.table.factories.FactoryUtil#enrichNoMatchingConnectorError',
  examples: [
    {
      wrong: "CREATE TABLE t (a INT) WITH ('connector' = 'print');\nSELECT a FROM ^t^;",
      right: "CREATE TABLE t (a INT) WITH ('connector' = 'datagen');\nSELECT a FROM t;",
    },
  ],
});

export const missingOptions = define({
  code: 'FP3004',
  name: 'missing-option',
  severity: 'error',
  category: 'connector',
  message: 'One or more required options are missing.\n\nMissing required options are:\n\n{keys}',
  hint: 'Add {list} to the WITH clause.',
  explain: 'Each connector and format has options without a default that must be given.',
  source: 'org.apache.flink.table.factories.FactoryUtil#validateFactoryOptions',
  examples: [
    {
      wrong:
        "CREATE TABLE t (a INT) WITH ('connector' = 'filesystem', 'format' = 'json');\nSELECT a FROM ^t^;",
      right:
        "CREATE TABLE t (a INT) WITH ('connector' = 'filesystem', 'path' = '/tmp/t', 'format' = 'json');\nSELECT a FROM t;",
    },
  ],
});

export const unsupportedOptions = define({
  code: 'FP3005',
  name: 'unsupported-option',
  severity: 'error',
  category: 'connector',
  message:
    "Unsupported options found for '{identifier}'.\n\nUnsupported options:\n\n{keys}\n\nSupported options:\n\n{supported}",
  hint: 'Remove the option, or correct its key.',
  explain: 'A connector refuses options that neither it nor its formats know: most often a misspelt key.',
  source: 'org.apache.flink.table.factories.FactoryUtil#validateUnconsumedKeys',
  examples: [
    {
      wrong:
        "CREATE TABLE t (a INT) WITH ('connector' = 'datagen', 'rows-per-secnd' = '5');\nSELECT a FROM ^t^;",
      right:
        "CREATE TABLE t (a INT) WITH ('connector' = 'datagen', 'rows-per-second' = '5');\nSELECT a FROM t;",
    },
  ],
});

export const invalidOptionValue = define({
  code: 'FP3006',
  name: 'invalid-option-value',
  severity: 'error',
  category: 'connector',
  message: '{cause}',
  hint: "'{value}' is no valid value for option '{key}', which takes {expected}.",
  explain:
    'Each option has a type: a number, a duration such as `10 s`, a size such as `64 mb`, one of a few words.',
  source: 'org.apache.flink.configuration.ConfigurationUtils#convertValue',
  examples: [
    {
      wrong:
        "CREATE TABLE t (a INT) WITH ('connector' = 'datagen', 'rows-per-second' = 'many');\nSELECT a FROM ^t^;",
      right:
        "CREATE TABLE t (a INT) WITH ('connector' = 'datagen', 'rows-per-second' = '5');\nSELECT a FROM t;",
    },
  ],
});

export const missingFormat = define({
  code: 'FP3007',
  name: 'missing-format',
  severity: 'error',
  category: 'connector',
  message: "Could not find required {role} format '{key}'.",
  hint: "Add '{key}' = '…' (json, csv, avro …) to the WITH clause.",
  explain: 'Connectors that move bytes need a format that says how rows are written in them.',
  source: 'org.apache.flink.table.factories.FactoryUtil.TableFactoryHelper#discoverDecodingFormat',
  examples: [
    {
      wrong: kafkaSource.replace(", 'format' = 'json'", '').replace('FROM t', 'FROM ^t^'),
      right: kafkaSource,
    },
  ],
});

export const unknownFormat = define({
  code: 'FP3008',
  name: 'unknown-format',
  severity: 'error',
  category: 'connector',
  message:
    "Could not find any factory for identifier '{identifier}' that implements '{factory}' in the classpath.\n\nAvailable factory identifiers are:\n\n{available}",
  hint: "No format named '{identifier}' can be used here.",
  explain: 'The option `format` names a format factory of the right kind; some formats serve files only.',
  source: 'org.apache.flink.table.factories.FactoryUtil#discoverFactory',
  examples: [
    { wrong: kafkaSource.replace("'json'", "'jsn'").replace('FROM t', 'FROM ^t^'), right: kafkaSource },
  ],
});

export const connectorRule = define({
  code: 'FP3009',
  name: 'connector-rule',
  severity: 'error',
  category: 'connector',
  message: '{cause}',
  hint: '{advice}',
  explain: 'A rule of this connector or format between its options, the schema and the key.',
  source: 'the factories of the connectors and formats',
  examples: [
    { wrong: kafkaSource.replace("'topic' = 't', ", '').replace('FROM t', 'FROM ^t^'), right: kafkaSource },
  ],
});

export const invalidMetadataKey = define({
  code: 'FP3010',
  name: 'invalid-metadata-key',
  severity: 'error',
  category: 'connector',
  message: '{cause}',
  hint: '{advice}',
  explain:
    'A METADATA column reads or writes a key that the connector or its format offers. The key is the column name unless FROM names another; a column that only reads must be VIRTUAL.',
  source: 'org.apache.flink.table.planner.connectors.DynamicSourceUtils#validateAndApplyMetadata',
  examples: [
    {
      wrong:
        "CREATE TABLE t (a INT, o BIGINT METADATA FROM 'ofset') WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'b:9092', 'format' = 'json');\nSELECT a FROM ^t^;",
      right:
        "CREATE TABLE t (a INT, o BIGINT METADATA FROM 'offset') WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'b:9092', 'format' = 'json');\nSELECT a FROM t;",
    },
  ],
});
