// The rules of paimon, iceberg and hudi.
import { rulesOf } from './rule.ts';

const rule = rulesOf(
  'FlinkDynamicTableFactory of Iceberg, FlinkTableFactory of Paimon, HoodieTableFactory of Hudi',
);

export const icebergPropertyMissing = rule(
  'iceberg-property-missing',
  "Table property '{key}' cannot be null",
  "Add '{key}' to the WITH clause.",
);

export const icebergCatalogType = rule(
  'iceberg-catalog-type',
  "Unknown catalog-type: {type} (Must be 'hive', 'hadoop' or 'rest')",
  'Use hive, hadoop or rest.',
);

export const icebergWarehouseMissing = rule(
  'iceberg-warehouse-missing',
  'Cannot initialize HadoopCatalog because warehousePath must not be null or empty',
  "Add 'warehouse' to the WITH clause.",
);

export const icebergCatalogTwice = rule(
  'iceberg-catalog-twice',
  'Cannot create catalog {name}, both catalog-type and catalog-impl are set: catalog-type={type}, catalog-impl={impl}',
  'Keep one of the two.',
);

export const icebergComputedColumns = rule(
  'iceberg-computed-columns',
  'Creating table with computed columns is not supported yet.',
  'Declare physical columns alone; compute the others in queries.',
);

export const icebergWatermark = rule(
  'iceberg-watermark',
  'Creating table with watermark specs is not supported yet.',
  'Remove the WATERMARK clause.',
);

export const icebergStreamOverwrite = rule(
  'iceberg-stream-overwrite',
  "Unbounded data stream doesn't support overwrite operation.",
  'Write with INSERT INTO, or run the job in batch mode.',
);

export const icebergStrategy = rule(
  'iceberg-strategy',
  'No enum constant org.apache.iceberg.flink.source.StreamingStartingStrategy.{value}',
  'Use {values}.',
);

export const icebergWatermarkColumn = rule(
  'iceberg-watermark-column',
  'Found {type}, expected a LONG or TIMESTAMP column for watermark generation.',
  'Name a column of BIGINT or TIMESTAMP.',
);

export const icebergStreamingOption = rule(
  'iceberg-streaming-option',
  'Cannot set {key} option for streaming reader',
  "Remove the option, or 'streaming'.",
);

export const paimonStreamOverwrite = rule(
  'paimon-stream-overwrite',
  "Paimon doesn't support streaming INSERT OVERWRITE.",
  'Write with INSERT INTO, or run the job in batch mode.',
);

export const paimonPathMissing = rule(
  'paimon-path-missing',
  'Can not create a Path from a null string',
  "Add 'path' to the WITH clause.",
);

export const paimonBucketNumber = rule(
  'paimon-bucket-number',
  'The number of buckets needs to be greater than 0.',
  'Give 1 or more, -1 for dynamic buckets or -2 for postponed ones.',
);

export const paimonFileFormat = rule(
  'paimon-file-format',
  "Could not find any factory for identifier '{format}' that implements FileFormatFactory in the classpath.",
  'Use parquet, orc, avro, csv or json.',
);

export const paimonSnapshots = rule(
  'paimon-snapshots',
  'snapshot.num-retained.min should be at least 1',
  'Give 1 or more.',
);

export const paimonSnapshotsOrder = rule(
  'paimon-snapshots-order',
  'snapshot.num-retained.min should not be larger than snapshot.num-retained.max',
  'Let the minimum be no larger than the maximum.',
);

export const paimonSequenceField = rule(
  'paimon-sequence-field',
  "Sequence field: '{field}' can not be found in table schema.",
  'Name a column of the table.',
);

export const paimonScanStart = rule(
  'paimon-scan-start',
  'must set only one key in [{keys}] when you use {mode} for scan.mode',
  'Give one of {keys}.',
);

export const paimonBucketKeyMissing = rule(
  'paimon-bucket-key-missing',
  "You should define a 'bucket-key' for bucketed append mode.",
  "Add 'bucket-key', or a PRIMARY KEY.",
);

export const paimonChangelogWithoutKey = rule(
  'paimon-changelog-without-key',
  'Can not set changelog-producer on table without primary keys, please define primary keys.',
  'Declare a PRIMARY KEY, or remove the option.',
);

export const paimonBucketKeyUnknown = rule(
  'paimon-bucket-key-unknown',
  'Field names [{fields}] should contains all bucket keys [{keys}].',
  'Name columns of the table.',
);

export const paimonBucketKeyOutside = rule(
  'paimon-bucket-key-outside',
  'Primary keys [{primary}] should contains all bucket keys [{keys}].',
  'Let the bucket key be a part of the primary key.',
);

export const paimonColumnName = rule(
  'paimon-column-name',
  'Field name[{name}] in schema cannot start with [{prefix}]',
  'Rename the column.',
);

export const hudiPathMissing = rule(
  'hudi-path-missing',
  'Option [path] should not be empty.',
  "Add 'path' to the WITH clause.",
);

export const hudiTableType = rule(
  'hudi-table-type',
  'Invalid table type: {type}. Table type should be either MERGE_ON_READ or COPY_ON_WRITE.',
  'Use MERGE_ON_READ or COPY_ON_WRITE.',
);

export const hudiKeyMissing = rule(
  'hudi-key-missing',
  "Primary key definition is required, the default primary key field 'uuid' does not exist in the table schema, use either PRIMARY KEY syntax or option 'hoodie.datasource.write.recordkey.field' to speciy.",
  'Declare the PRIMARY KEY of the table.',
);

export const hudiKeyUnknown = rule(
  'hudi-key-unknown',
  "Field '{field}' specified in option 'hoodie.datasource.write.recordkey.field' does not exist in the table schema.",
  'Name a column of the table.',
);

export const hudiPreCombine = rule(
  'hudi-pre-combine',
  "Field {field} does not exist in the table schema.Please check 'precombine.field' option.",
  'Name a column of the table.',
);

export const icebergConnectorInCatalog = rule(
  'iceberg-connector-in-catalog',
  "Cannot create the table with 'connector'='iceberg' table property in an iceberg catalog, Please create table with 'connector'='iceberg' property in a non-iceberg catalog or create table without 'connector'='iceberg' related properties in an iceberg table.",
  "Remove 'connector'.",
);

export const paimonOtherConnector = rule(
  'paimon-other-connector',
  "Paimon Catalog only supports paimon tables, but you specify  'connector'= '{connector}' when using Paimon Catalog\n You can create TEMPORARY table instead if you want to create the table of other connector.",
  'Write CREATE TEMPORARY TABLE.',
);

export const paimonPathInCatalog = rule(
  'paimon-path-in-catalog',
  'The current catalog FileSystemCatalog does not support specifying the table path when creating a table.',
  "Remove 'path'.",
);

export const hudiOperation = rule('hudi-operation', 'Invalid value of Type.', 'Use {operations}.');

export const icebergFileFormat = rule(
  'iceberg-file-format',
  'No enum constant org.apache.iceberg.FileFormat.{value}',
  'Use parquet, orc or avro.',
);
