// Databases of the jdbc connector: how their URLs begin and what types they take.
// Source: the JdbcFactory and Dialect classes of flink-connector-jdbc-*, AbstractDialect.validate; measured against Flink.
import {
  jdbcColumnType,
  jdbcCompatibleMode,
  jdbcPrecision,
  jdbcUnreadableType,
  jdbcUrlUnknown,
} from '../../diagnostics/catalogue/connector-rules/jdbc.ts';
import { MAX_LENGTH } from '../../types/constructors.ts';
import { isUndecided, summaryString } from '../../types/index.ts';
import type { LogicalType, RowField, TypeRoot } from '../../types/logical-type.ts';
import { nearKey } from './near-key.ts';
import type { OptionReader } from './option-reader.ts';

interface Range {
  readonly min: number;
  readonly max: number;
}

export interface JdbcDialect {
  readonly name: string;
  readonly types: readonly TypeRoot[];
  readonly decimals: Range;
  readonly timestamps: Range;
  /** The converter of rows takes arrays (PostgreSQL, CrateDB); others refuse them when reading. */
  readonly arrays?: true;
}

const BASIC: readonly TypeRoot[] = [
  'CHAR',
  'VARCHAR',
  'BOOLEAN',
  'VARBINARY',
  'DECIMAL',
  'TINYINT',
  'SMALLINT',
  'INTEGER',
  'BIGINT',
  'FLOAT',
  'DOUBLE',
  'DATE',
  'TIME',
  'TIMESTAMP',
];
const ALL_DECIMALS: Range = { min: 1, max: 38 };

const mysql: JdbcDialect = {
  name: 'MySQL',
  types: BASIC,
  decimals: ALL_DECIMALS,
  timestamps: { min: 0, max: 6 },
};
const postgres: JdbcDialect = {
  name: 'PostgreSQL',
  types: [...BASIC, 'TIMESTAMP_LTZ', 'ARRAY'],
  decimals: ALL_DECIMALS,
  timestamps: { min: 1, max: 6 },
  arrays: true,
};
const derby: JdbcDialect = {
  name: 'Derby',
  types: BASIC,
  decimals: { min: 1, max: 31 },
  timestamps: { min: 1, max: 9 },
};
const oracle: JdbcDialect = {
  name: 'Oracle',
  types: [...BASIC, 'TIMESTAMP_LTZ', 'ARRAY'],
  decimals: ALL_DECIMALS,
  timestamps: { min: 1, max: 9 },
};
const sqlServer: JdbcDialect = {
  name: 'SqlServer',
  types: [...BASIC, 'BINARY', 'TIMESTAMP_LTZ'],
  decimals: ALL_DECIMALS,
  timestamps: { min: 0, max: 7 },
};
const db2: JdbcDialect = {
  name: 'Db2',
  types: BASIC,
  decimals: { min: 1, max: 31 },
  timestamps: { min: 1, max: 9 },
};
const crate: JdbcDialect = { ...postgres, name: 'CrateDB' };
const trino: JdbcDialect = {
  name: 'Trino',
  types: [...BASIC, 'TIMESTAMP_LTZ', 'ARRAY', 'MAP', 'ROW'],
  decimals: ALL_DECIMALS,
  timestamps: { min: 1, max: 12 },
};

const DIALECTS: readonly { readonly prefix: string; readonly dialect: JdbcDialect }[] = [
  { prefix: 'jdbc:crate:', dialect: crate },
  { prefix: 'jdbc:db2:', dialect: db2 },
  { prefix: 'jdbc:derby:', dialect: derby },
  { prefix: 'jdbc:mysql:', dialect: mysql },
  { prefix: 'jdbc:oracle:', dialect: oracle },
  { prefix: 'jdbc:postgresql:', dialect: postgres },
  { prefix: 'jdbc:sqlserver:', dialect: sqlServer },
  { prefix: 'jdbc:trino:', dialect: trino },
];

const FACTORIES = [
  'org.apache.flink.connector.jdbc.cratedb.database.CrateDBFactory',
  'org.apache.flink.connector.jdbc.db2.database.Db2Factory',
  'org.apache.flink.connector.jdbc.derby.database.DerbyFactory',
  'org.apache.flink.connector.jdbc.mysql.database.MySqlFactory',
  'org.apache.flink.connector.jdbc.oceanbase.database.OceanBaseFactory',
  'org.apache.flink.connector.jdbc.oracle.database.OracleFactory',
  'org.apache.flink.connector.jdbc.postgres.database.PostgresFactory',
  'org.apache.flink.connector.jdbc.sqlserver.database.SqlServerFactory',
  'org.apache.flink.connector.jdbc.trino.database.TrinoFactory',
];

/** JdbcFactoryLoader.loadDialect: the dialect of a URL. OceanBase speaks as MySQL or as Oracle. */
export function dialectOf(reader: OptionReader): JdbcDialect {
  const url = reader.text('url') ?? '';
  if (url.startsWith('jdbc:oceanbase:'))
    return {
      ...(reader.text('compatible-mode')?.toLowerCase() === 'oracle' ? { ...oracle, types: BASIC } : mysql),
      name: 'OceanBase',
    };
  const found = DIALECTS.find(({ prefix }) => url.startsWith(prefix));
  if (found !== undefined) {
    const mode = reader.text('compatible-mode') ?? '';
    if (mode.trim() !== '') reader.fail(jdbcCompatibleMode, { mode }, 'compatible-mode');
    return found.dialect;
  }
  const prefixes = [...DIALECTS.map(({ prefix }) => prefix), 'jdbc:oceanbase:'];
  const given = /^[^:]*:[^:]*:/.exec(url)?.[0] ?? '';
  const near = nearKey(given, prefixes);
  return reader.fail(
    jdbcUrlUnknown,
    { url, factories: FACTORIES.join('\n'), prefixes: prefixes.join(', ') },
    'url',
    near === undefined ? undefined : near + url.slice(given.length),
  );
}

/** AbstractDialect.validate. */
export function checkDialectTypes(
  reader: OptionReader,
  dialect: JdbcDialect,
  fields: readonly RowField[],
): void {
  for (const { name, type } of fields) {
    if (isUndecided(type)) continue;
    if (!dialect.types.includes(type.root) || (type.root === 'VARBINARY' && type.length !== MAX_LENGTH))
      reader.failColumn(name, jdbcColumnType, { name: dialect.name, type: summaryString(type) });
    if (type.root === 'DECIMAL')
      checkRange(reader, dialect, name, 'DECIMAL', type.precision, dialect.decimals);
    if (type.root === 'TIMESTAMP')
      checkRange(reader, dialect, name, 'TIMESTAMP', type.precision, dialect.timestamps);
  }
}

function checkRange(
  reader: OptionReader,
  dialect: JdbcDialect,
  field: string,
  word: string,
  precision: number,
  { min, max }: Range,
): void {
  if (precision < min || precision > max)
    reader.failColumn(field, jdbcPrecision, { field, word, min, max, name: dialect.name });
}

/** AbstractDialectConverter.createInternalConverter: what cannot be read although the dialect passes it. */
export function checkDialectReads(
  reader: OptionReader,
  dialect: JdbcDialect,
  fields: readonly RowField[],
): void {
  for (const { name, type } of fields) {
    const refused = unreadable(dialect, type);
    if (refused !== undefined) reader.failColumn(name, jdbcUnreadableType, { type: summaryString(refused) });
  }
}

function unreadable(dialect: JdbcDialect, type: LogicalType): LogicalType | undefined {
  switch (type.root) {
    case 'TIMESTAMP_LTZ':
    case 'MAP':
    case 'ROW':
      return type;
    case 'ARRAY':
      return dialect.arrays === true ? unreadable(dialect, type.element) : type;
    default:
      return undefined;
  }
}
