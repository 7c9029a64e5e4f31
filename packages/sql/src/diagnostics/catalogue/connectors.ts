// FP30xx: connectors, formats and their options.
import { define } from '../definition.ts';

const kafkaSource = `CREATE TABLE t (a INT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'b:9092', 'properties.group.id' = 'g', 'format' = 'json');\nSELECT a FROM t;`;

export const unknownConnector = define({
  code: 'FP3001',
  name: 'unknown-connector',
  stage: 'translate',
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
  stage: 'translate',
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
  stage: 'translate',
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
  stage: 'translate',
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
  stage: 'translate',
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
  stage: 'translate',
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
  stage: 'translate',
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
  stage: 'translate',
  severity: 'error',
  category: 'connector',
  message: 'The factory of the connector or format refuses the table, in words of its own.',
  explain:
    'A connector or format has rules of its own for its options, the schema and the key. Each of them has a name: `preflight explain` takes it.',
  source: 'the factories of the connectors and formats',
  examples: [
    { wrong: kafkaSource.replace("'topic' = 't', ", '').replace('FROM t', 'FROM ^t^'), right: kafkaSource },
  ],
});

export const unknownFileFormat = define({
  code: 'FP3002',
  name: 'unknown-file-format',
  stage: 'translate',
  severity: 'error',
  category: 'connector',
  message: "Could not find any format factory for identifier '{identifier}' in the classpath.",
  hint: 'Files can have these formats: {list}.',
  explain: 'The option `format` of the filesystem connector names a format for files or for records.',
  source: 'org.apache.flink.connector.file.table.FileSystemTableSource',
  examples: [
    {
      wrong:
        "CREATE TABLE t (a INT) WITH ('connector' = 'filesystem', 'path' = '/tmp/t', 'format' = 'jsno');\nSELECT a FROM ^t^;",
      right:
        "CREATE TABLE t (a INT) WITH ('connector' = 'filesystem', 'path' = '/tmp/t', 'format' = 'json');\nSELECT a FROM t;",
    },
  ],
});

const kafkaOffset = (key: string, table: string): string =>
  `CREATE TABLE t (a INT, o BIGINT METADATA FROM '${key}') WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'b:9092', 'properties.group.id' = 'g', 'format' = 'json');\nSELECT a FROM ${table};`;

export const unknownMetadataKey = define({
  code: 'FP3010',
  name: 'unknown-metadata-key',
  stage: 'translate',
  about: 'unknown-name',
  severity: 'error',
  category: 'connector',
  message:
    "Invalid metadata key '{key}' in column '{column}' of table '{table}'. The {interface} class '{class}' supports the following metadata keys for {purpose}:\n{keys}",
  hint: "Name a key of the connector or its format in FROM '…', or declare a column that is only read as VIRTUAL.",
  explain:
    'A METADATA column reads or writes a key that the connector or its format offers. The key is the column name unless FROM names another; a column that only reads must be VIRTUAL, as it is written otherwise.',
  source: 'DynamicSourceUtils.validateAndApplyMetadata, DynamicSinkUtils.validateAndApplyMetadata',
  examples: [{ wrong: kafkaOffset('ofset', '^t^'), right: kafkaOffset('offset', 't') }],
});

export const metadataType = define({
  code: 'FP3011',
  name: 'metadata-type',
  stage: 'translate',
  severity: 'error',
  category: 'connector',
  message:
    "Invalid data type for metadata column '{column}'{with} of table '{table}'. The column cannot be declared as '{declared}' because the type must be castable {direction} metadata type '{metadata}'.",
  hint: 'Declare the column with the type of the metadata, or one that it can be cast to.',
  explain: 'A metadata column is the cast of a value whose type the connector fixes.',
  source: 'DynamicSourceUtils.validateAndApplyMetadata, DynamicSinkUtils.validateAndApplyMetadata',
  examples: [
    {
      wrong: kafkaOffset('offset', '^t^').replace('o BIGINT', 'o DATE'),
      right: kafkaOffset('offset', 't'),
    },
  ],
});

export const metadataNotReadable = define({
  code: 'FP3012',
  name: 'metadata-not-readable',
  stage: 'translate',
  severity: 'error',
  category: 'connector',
  message:
    "Table '{summary}' declares metadata columns, but the underlying DynamicTableSource doesn't implement the SupportsReadingMetadata interface. Therefore, metadata cannot be read from the given source.",
  hint: 'Remove the METADATA columns: this connector has no metadata.',
  explain: 'Only some connectors have metadata: kafka, filesystem, the CDC sources.',
  source: 'DynamicSourceUtils.validateAndApplyMetadata',
  examples: [
    {
      wrong: "CREATE TABLE t (a INT, o BIGINT METADATA) WITH ('connector' = 'datagen');\nSELECT a FROM ^t^;",
      right: "CREATE TABLE t (a INT) WITH ('connector' = 'datagen');\nSELECT a FROM t;",
    },
  ],
});

export const metadataNotWritable = define({
  code: 'FP3013',
  name: 'metadata-not-writable',
  stage: 'translate',
  severity: 'error',
  category: 'connector',
  message:
    "Table '{table}' declares persistable metadata columns, but the underlying DynamicTableSink doesn't implement the SupportsWritingMetadata interface. If the column should not be persisted, it can be declared with the VIRTUAL keyword.",
  hint: 'Add VIRTUAL to the METADATA columns, or remove them.',
  explain: 'A METADATA column without VIRTUAL is written too; this connector cannot write metadata.',
  source: 'DynamicSinkUtils.validateAndApplyMetadata',
  examples: [
    {
      wrong:
        "CREATE TABLE t (a INT, o BIGINT METADATA) WITH ('connector' = 'print');\nINSERT INTO ^t^ SELECT 1, CAST(2 AS BIGINT);",
      right:
        "CREATE TABLE t (a INT, o BIGINT METADATA VIRTUAL) WITH ('connector' = 'print');\nINSERT INTO t SELECT 1;",
    },
  ],
});

export const notPartitionable = define({
  code: 'FP3014',
  name: 'not-partitionable',
  stage: 'translate',
  severity: 'error',
  category: 'connector',
  message:
    "Table '{table}' is a partitioned table, but the underlying DynamicTableSink doesn't implement the SupportsPartitioning interface.",
  hint: 'Remove PARTITIONED BY: this connector writes no partitions.',
  explain: 'Only some connectors write partitions: filesystem, print, blackhole.',
  source: 'DynamicSinkUtils.validatePartitioning',
  examples: [
    {
      wrong:
        "CREATE TABLE t (a INT, p INT) PARTITIONED BY (p) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'b:9092', 'format' = 'json');\nINSERT INTO ^t^ SELECT 1, 2;",
      right:
        "CREATE TABLE t (a INT, p INT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'b:9092', 'format' = 'json');\nINSERT INTO t SELECT 1, 2;",
    },
  ],
});

export const notBucketable = define({
  code: 'FP3015',
  name: 'not-bucketable',
  stage: 'translate',
  severity: 'error',
  category: 'connector',
  message:
    "Table '{table}' is distributed into buckets, but the underlying DynamicTableSink doesn't implement the SupportsBucketing interface.",
  hint: 'Remove DISTRIBUTED BY: this connector writes no buckets.',
  explain: 'No connector that comes with Flink writes buckets.',
  source: 'DynamicSinkUtils.validateBucketing',
  examples: [
    {
      wrong:
        "CREATE TABLE t (a INT) DISTRIBUTED BY (a) INTO 3 BUCKETS WITH ('connector' = 'print');\nINSERT INTO ^t^ SELECT 1;",
      right: "CREATE TABLE t (a INT) WITH ('connector' = 'print');\nINSERT INTO t SELECT 1;",
    },
  ],
});

export const notOverwritable = define({
  code: 'FP3016',
  name: 'not-overwritable',
  stage: 'translate',
  severity: 'error',
  category: 'connector',
  message:
    "INSERT OVERWRITE requires that the underlying DynamicTableSink of table '{table}' implements the SupportsOverwrite interface.",
  hint: 'Use INSERT INTO: this connector only adds rows.',
  explain: 'Of the connectors that come with Flink only filesystem overwrites, and only in batch mode.',
  source: 'DynamicSinkUtils.validateAndApplyOverwrite',
  examples: [
    {
      wrong: "CREATE TABLE t (a INT) WITH ('connector' = 'print');\nINSERT OVERWRITE ^t^ SELECT 1;",
      right: "CREATE TABLE t (a INT) WITH ('connector' = 'print');\nINSERT INTO t SELECT 1;",
    },
  ],
});

export const hintsDisabled = define({
  code: 'FP3017',
  name: 'option-hints-disabled',
  stage: 'translate',
  severity: 'error',
  category: 'connector',
  message:
    "The 'OPTIONS' hint is allowed only when the config option 'table.dynamic-table-options.enabled' is set to true.",
  hint: "Remove the hint, or SET 'table.dynamic-table-options.enabled' = 'true'.",
  explain: 'An OPTIONS hint overrides options of a table in one query; configuration can forbid that.',
  source: 'CatalogSourceTable.computeContextResolvedTable',
  examples: [
    {
      wrong:
        "SET 'table.dynamic-table-options.enabled' = 'false';\nCREATE TABLE t (a INT) WITH ('connector' = 'datagen');\nSELECT a FROM ^t /*+ OPTIONS('rows-per-second' = '1') */^;",
      right:
        "CREATE TABLE t (a INT) WITH ('connector' = 'datagen');\nSELECT a FROM t /*+ OPTIONS('rows-per-second' = '1') */;",
    },
  ],
});

export const unverifiedOption = define({
  code: 'FP3018',
  name: 'unverified-option',
  stage: 'translate',
  severity: 'warning',
  category: 'connector',
  message: "Option '{key}' of connector '{identifier}' is not in the document '{document}'.",
  hint: 'Check the spelling; a newer version of the connector may know it.',
  explain:
    'The connectors of the product are known from their documents alone, some of which are old: what is not in them may be wrong or new.',
  source: 'the documents of the connectors of Realtime Compute for Apache Flink',
  examples: [
    {
      wrong:
        "CREATE TEMPORARY TABLE t (a INT) WITH ('connector' = 'sls', 'endPoint' = 'e', 'project' = 'p', 'logStore' = 'l', 'batchGetSiz' = '10');\nCREATE TEMPORARY TABLE k (a INT) WITH ('connector' = 'print');\nINSERT INTO k SELECT a FROM ^t^;",
      right:
        "CREATE TEMPORARY TABLE t (a INT) WITH ('connector' = 'sls', 'endPoint' = 'e', 'project' = 'p', 'logStore' = 'l', 'batchGetSize' = '10');\nCREATE TEMPORARY TABLE k (a INT) WITH ('connector' = 'print');\nINSERT INTO k SELECT a FROM t;",
    },
  ],
});

export const unverifiedConnector = define({
  code: 'FP3019',
  name: 'unverified-connector',
  stage: 'translate',
  severity: 'warning',
  category: 'connector',
  message: "Connector '{identifier}' is not in the documents of this engine.",
  hint: "Did you mean '{near}'? A custom connector of that name must be registered.",
  explain:
    'Connectors of the product are known from its documents. A name one slip away from a documented one is most often misspelt, but may be that of a custom connector.',
  source: 'the list of connectors of Realtime Compute for Apache Flink',
  examples: [
    {
      wrong:
        "CREATE TEMPORARY TABLE t (a INT) WITH ('connector' = 'hologers');\nCREATE TEMPORARY TABLE k (a INT) WITH ('connector' = 'print');\nINSERT INTO k SELECT a FROM ^t^;",
      right:
        "CREATE TEMPORARY TABLE t (a INT) WITH ('connector' = 'hologres');\nCREATE TEMPORARY TABLE k (a INT) WITH ('connector' = 'print');\nINSERT INTO k SELECT a FROM t;",
    },
  ],
});

export const unfamiliarConnector = define({
  code: 'FP3021',
  name: 'unfamiliar-connector',
  stage: 'translate',
  severity: 'warning',
  category: 'connector',
  message: "Connector '{identifier}' is not known here, so its table is not checked.",
  hint: 'Correct the name if it is misspelt. If the connector is one of your own, name it as a custom connector.',
  explain:
    'Neither the engine nor any library that is known here has a connector of this name. It may be one of your own, so the statement is not refused; Flink refuses it if no JAR brings the connector.',
  source: 'org.apache.flink.table.factories.FactoryUtil#discoverFactory',
  examples: [
    {
      wrong: "CREATE TABLE t (a INT) WITH ('connector' = 'quicksilver');\nSELECT a FROM ^t^;",
      right: "CREATE TABLE t (a INT) WITH ('connector' = 'datagen');\nSELECT a FROM t;",
    },
  ],
});

export const unfamiliarFormat = define({
  code: 'FP3022',
  name: 'unfamiliar-format',
  stage: 'translate',
  severity: 'warning',
  category: 'connector',
  message: "Format '{identifier}' is not known here, so its table is not checked.",
  hint: 'Correct the name if it is misspelt.',
  explain:
    'Neither the engine nor any library that is known here has a format of this name. It may be one of your own, so the statement is not refused; Flink refuses it if no JAR brings the format.',
  source: 'org.apache.flink.table.factories.FactoryUtil#discoverFactory',
  examples: [
    {
      wrong: kafkaSource.replace("'json'", "'quicksilver'").replace('FROM t', 'FROM ^t^'),
      right: kafkaSource,
    },
  ],
});

export const bringJar = define({
  code: 'FP3024',
  name: 'jar-to-bring',
  stage: 'translate',
  severity: 'info',
  category: 'connector',
  message: "{kind} '{identifier}' comes with a JAR of its own: {jar}.",
  hint: 'Bring that JAR, in the build for this version of Flink, or say that it is there.',
  explain:
    'Flink does not bring this connector, format or catalog. It is checked by what its JAR says, and Flink refuses it where no JAR brings it. `--connector NAME`, ADD JAR and the additional dependencies of a draft say that it is there.',
  source: 'org.apache.flink.table.factories.FactoryUtil#discoverFactory',
  examples: [
    {
      wrong:
        "CREATE TABLE t (a INT) WITH ('connector' = 'http-sink', 'url' = 'http://h/in', 'format' = 'json');\nINSERT INTO ^t^ VALUES (1);",
      right:
        "ADD JAR '/opt/flink-http-connector.jar';\nCREATE TABLE t (a INT) WITH ('connector' = 'http-sink', 'url' = 'http://h/in', 'format' = 'json');\nINSERT INTO t VALUES (1);",
    },
  ],
});

export const unfamiliarCatalog = define({
  code: 'FP3023',
  name: 'unfamiliar-catalog',
  stage: 'validate',
  severity: 'warning',
  category: 'connector',
  message: "Catalog type '{type}' is not known here, so what the catalog holds is not checked.",
  hint: 'Correct the type if it is misspelt.',
  explain:
    'Neither the engine nor any library that is known here has a catalog of this type. It may be one of your own, so the statement is not refused; Flink refuses it if no JAR brings the catalog.',
  source: 'FactoryUtil.discoverFactory',
  examples: [
    {
      wrong: "CREATE CATALOG c WITH ('type' = ^'quicksilver'^)",
      right: "CREATE CATALOG c WITH ('type' = 'generic_in_memory')",
    },
  ],
});

export const noLegacyFactory = define({
  code: 'FP3020',
  name: 'no-legacy-factory',
  stage: 'translate',
  severity: 'error',
  category: 'connector',
  message:
    "Could not find a suitable table factory for 'org.apache.flink.table.factories.Table{kind}Factory' in\nthe classpath.\n\nReason: {reason}\n\n{candidates}The following properties are requested:\n{properties}\n\nThe following factories have been considered:\n{factories}",
  hint: "Define the table with 'connector' and the options of today's connector: the keys 'connector.type', 'format.type' and the like are those of Flink 1.10.",
  explain:
    'Flink takes a table with the option `connector.type` for one of before Flink 1.11. Of the factories of that time only those for CSV files are left.',
  source: 'org.apache.flink.table.factories.TableFactoryService#filterByContext',
  examples: [
    {
      wrong: "CREATE TABLE t (a INT) WITH ('connector.type' = 'kafka');\nSELECT a FROM ^t^;",
      right: "CREATE TABLE t (a INT) WITH ('connector' = 'datagen');\nSELECT a FROM t;",
    },
  ],
});
