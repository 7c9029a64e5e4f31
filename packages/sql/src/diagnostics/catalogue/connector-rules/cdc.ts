// The rules of mysql-cdc and postgres-cdc.
import { rulesOf } from './rule.ts';

const rule = rulesOf('MySqlTableSourceFactory, PostgreSQLTableFactory of Flink CDC');

export const cdcNumberTooSmall = rule(
  'cdc-number-too-small',
  "The value of option '{key}' must larger than {exclusiveMin}, but is {value}",
  'Give more than {exclusiveMin}.',
);

export const cdcDistributionFactorUpper = rule(
  'cdc-distribution-factor-upper',
  "The value of option '{upperKey}' must larger than or equals 1.0, but is {upper}",
  'Give 1.0 or more.',
);

export const cdcDistributionFactorLower = rule(
  'cdc-distribution-factor-lower',
  "The value of option '{lowerKey}' must between 0.0 and 1.0 inclusively, but is {lower}",
  'Give a number from 0.0 to 1.0.',
);

export const cdcStartupMode = rule(
  'cdc-startup-mode',
  "Invalid value for option '{key}'. Supported values are [{modes}], but was: {given}",
  'Use {modes}.',
);

export const cdcColumnType = rule(
  'cdc-column-type',
  'Unsupported type: {type}',
  'Declare the column as STRING and convert it in queries.',
);

export const mysqlCdcTimestampMissing = rule(
  'mysql-cdc-timestamp-missing',
  'Cannot invoke "java.lang.Long.longValue()" because the return value of "org.apache.flink.configuration.ReadableConfig.get(org.apache.flink.configuration.ConfigOption)" is null',
  "Add 'scan.startup.timestamp-millis'.",
);

export const mysqlCdcChunkKeyMissing = rule(
  'mysql-cdc-chunk-key-missing',
  "'{option}' is required for table without primary key when '{switch}' enabled.",
  'Declare the PRIMARY KEY of the table, or name the column.',
);

export const mysqlCdcConnectTimeout = rule(
  'mysql-cdc-connect-timeout',
  "The value of option 'connect.timeout' cannot be less than PT0.25S, but actual is {timeout}",
  'Give more than 250 ms.',
);

export const mysqlCdcNameEmpty = rule(
  'mysql-cdc-name-empty',
  '{name} cannot be null or empty',
  "Give '{key}' a name.",
);

export const mysqlCdcNamePattern = rule(
  'mysql-cdc-name-pattern',
  '{mistake}',
  "The {key} '{pattern}' is not a valid regular expression: write .* for any name.",
);

const SERVER_ID = 'Write one number or a range such as 5400-5408.';

const TIME_ZONE = 'Use a name such as Asia/Shanghai or an offset such as +08:00.';

export const mysqlCdcServerIdRange = rule(
  'mysql-cdc-server-id-range',
  "The server id range should be syntax like '5400-5500', but got: {value}",
  SERVER_ID,
);

export const mysqlCdcServerIdNumber = rule(
  'mysql-cdc-server-id-number',
  'For input string: "{number}"',
  SERVER_ID,
);

export const mysqlCdcServerIdOrder = rule(
  'mysql-cdc-server-id-order',
  'Subtask ID 0 is out of server id range {first}-{last}, please adjust the server id range to make the number of server id larger than the source parallelism.',
  'Write the smaller number first.',
);

export const mysqlCdcBinlogOffset = rule(
  'mysql-cdc-binlog-offset',
  'Unable to find a valid binlog offset. Either {prefix}.gtid-set, or {prefix}.file and {prefix}.pos are required.',
  'Add {prefix}.file and {prefix}.pos.',
);

export const mysqlCdcTimeZoneUnknown = rule(
  'mysql-cdc-time-zone-unknown',
  'Unknown time-zone ID: {zone}',
  TIME_ZONE,
);

export const postgresCdcUpsertKey = rule(
  'postgres-cdc-upsert-key',
  'Primary key must be present when upsert mode is selected.',
  'Declare the PRIMARY KEY of the table.',
);

export const postgresCdcLatestOffset = rule(
  'postgres-cdc-latest-offset',
  "The Postgres CDC connector does not support 'latest-offset' startup mode when 'scan.incremental.snapshot.enabled' is disabled, you can enable 'scan.incremental.snapshot.enabled' to use this startup mode.",
  "Add 'scan.incremental.snapshot.enabled' = 'true'.",
);

export const mysqlCdcTimeZoneShort = rule(
  'mysql-cdc-time-zone-short',
  'Invalid ID for ZoneOffset, invalid format: {zone}',
  TIME_ZONE,
);

export const mysqlCdcTimeZoneFormat = rule(
  'mysql-cdc-time-zone-format',
  'Invalid ID for region-based ZoneId, invalid format: {zone}',
  TIME_ZONE,
);

export const oracleCdcHostnameMissing = rule(
  'oracle-cdc-hostname-missing',
  'null',
  "Add 'hostname' to the WITH clause: it is needed even beside a URL.",
);

export const mongodbCdcTimestampMissing = rule(
  'mongodb-cdc-timestamp-missing',
  "To use timestamp startup mode, the startup timestamp millis '{key}' must be set.",
  "Add '{key}' to the WITH clause.",
);

export const mongodbCdcSnapshotting = rule(
  'mongodb-cdc-snapshotting',
  'The initial.snapshotting.*/copy.existing.* config only applies to Debezium mode, not incremental snapshot mode',
  "Remove the option, or 'scan.incremental.snapshot.enabled'.",
);

export const mongodbCdcKeyMissing = rule(
  'mongodb-cdc-key-missing',
  'Primary key must be present',
  'Declare PRIMARY KEY (_id) NOT ENFORCED.',
);

export const mongodbCdcKey = rule(
  'mongodb-cdc-key',
  'Primary key must be _id field',
  'Declare PRIMARY KEY (_id) NOT ENFORCED.',
);

export const mongodbCdcScheme = rule(
  'mongodb-cdc-scheme',
  'The scheme should either be mongodb or mongodb+srv',
  'Use mongodb or mongodb+srv.',
);

export const mongodbCdcNumber = rule('mongodb-cdc-number', 'null', 'Give {least} or more.');
