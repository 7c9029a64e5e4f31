// Types that the tables of casts cast to.
import {
  arrayType,
  BIGINT,
  binaryType,
  BOOLEAN,
  BYTES,
  charType,
  DATE,
  decimalType,
  DOUBLE,
  FLOAT,
  INT,
  intervalType,
  mapType,
  multisetType,
  rowType,
  STRING,
  timestampLtzType,
  timestampType,
  timeType,
  TINYINT,
  varbinaryType,
  varcharType,
} from '../../src/types/index.ts';
import type { LogicalType } from '../../src/types/index.ts';

const a = (type: LogicalType) => ({ name: 'a', type });
const b = (type: LogicalType) => ({ name: 'b', type });

const targets: Readonly<Record<string, LogicalType>> = {
  BOOLEAN,
  TINYINT,
  INT,
  BIGINT,
  FLOAT,
  DOUBLE,
  'DECIMAL(10, 2)': decimalType(10, 2),
  'CHAR(3)': charType(3),
  'VARCHAR(10)': varcharType(10),
  STRING,
  'BINARY(4)': binaryType(4),
  'VARBINARY(8)': varbinaryType(8),
  BYTES,
  DATE,
  'TIME(0)': timeType(),
  'TIMESTAMP(3)': timestampType(3),
  'TIMESTAMP_LTZ(3)': timestampLtzType(3),
  'ARRAY<INT>': arrayType(INT),
  'ARRAY<STRING>': arrayType(STRING),
  'MAP<STRING, INT>': mapType(STRING, INT),
  'MULTISET<INT>': multisetType(INT),
  'ROW<a INT, b STRING>': rowType([a(INT), b(STRING)]),
  'ROW<a STRING, b STRING>': rowType([a(STRING), b(STRING)]),
  'ROW<a INT>': rowType([a(INT)]),
  'INTERVAL DAY': intervalType('DAY'),
  'INTERVAL MONTH': intervalType('MONTH'),
  'INTERVAL DAY TO SECOND': intervalType('DAY', 'SECOND'),
  'INTERVAL YEAR TO MONTH': intervalType('YEAR', 'MONTH'),
};

export function targetType(sql: string): LogicalType {
  const type = targets[sql];
  if (!type) throw new Error(`no target ${sql}`);
  return type;
}
