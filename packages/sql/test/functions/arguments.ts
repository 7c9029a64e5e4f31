// The arguments that the tables of calls are made with: SQL text, and the type a validator gives it.
import type { Argument } from '../../src/engine/functions/index.ts';
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
  fieldType,
  FLOAT,
  INT,
  intervalType,
  mapType,
  multisetType,
  notNull,
  NULL_TYPE,
  rowType,
  SMALLINT,
  STRING,
  timestampLtzType,
  timestampType,
  timeType,
  TINYINT,
  varbinaryType,
  varcharType,
} from '../../src/types/index.ts';
import type { LogicalType } from '../../src/types/index.ts';

/** The table `t` of the oracle's scripts, column by column. */
export const tableColumns: Readonly<Record<string, LogicalType>> = {
  bo: BOOLEAN,
  ti: TINYINT,
  si: SMALLINT,
  i: INT,
  bi: BIGINT,
  f: FLOAT,
  d: DOUBLE,
  de: decimalType(10, 2),
  de38: decimalType(38, 18),
  c: charType(3),
  s: STRING,
  vc: varcharType(10),
  bin: binaryType(4),
  vb: varbinaryType(8),
  byt: BYTES,
  dt: DATE,
  tm: timeType(),
  ts: timestampType(3),
  ts9: timestampType(9),
  tl: timestampLtzType(3),
  ai: arrayType(INT),
  ast: arrayType(STRING),
  mp: mapType(STRING, INT),
  ms: multisetType(INT),
  r: rowType([
    { name: 'a', type: INT },
    { name: 'b', type: STRING },
  ]),
  i_: notNull(INT),
  s_: notNull(STRING),
  bo_: notNull(BOOLEAN),
  ts_: notNull(timestampType(3)),
  ai_: notNull(arrayType(notNull(INT))),
  rt: timestampType(3, 'rowtime'),
  pt: notNull(timestampLtzType(3, 'proctime')),
};

const number = (type: LogicalType, value: string): Argument => ({
  type: notNull(type),
  literal: { kind: 'number', value },
});
const moment = (type: LogicalType, value: string): Argument => ({
  type: notNull(type),
  literal: { kind: 'date-time', value },
});
const interval = (type: LogicalType, value: string): Argument => ({
  type: notNull(type),
  literal: { kind: 'interval', value },
});

const literals: Readonly<Record<string, Argument>> = {
  '1': number(INT, '1'),
  '2': number(INT, '2'),
  '2.5': number(decimalType(2, 1), '2.5'),
  '1e0': number(DOUBLE, '1e0'),
  "'abc'": { type: notNull(charType(3)), literal: { kind: 'string', value: 'abc' } },
  NULL: { type: NULL_TYPE, literal: { kind: 'null', value: null } },
  TRUE: { type: notNull(BOOLEAN), literal: { kind: 'boolean', value: true } },
  "X'ab'": { type: notNull(binaryType(1)), literal: { kind: 'binary', value: 'ab' } },
  "DATE '2020-01-01'": moment(DATE, '2020-01-01'),
  "TIME '10:00:00'": moment(timeType(), '10:00:00'),
  "TIMESTAMP '2020-01-01 00:00:00'": moment(timestampType(0), '2020-01-01 00:00:00'),
  "TIMESTAMP '2020-01-01 00:00:00.123456'": moment(timestampType(6), '2020-01-01 00:00:00.123456'),
  "INTERVAL '1' DAY": interval(intervalType('DAY'), '1'),
  "INTERVAL '1' MONTH": interval(intervalType('MONTH'), '1'),
  "INTERVAL '1-2' YEAR TO MONTH": interval(intervalType('YEAR', 'MONTH'), '1-2'),
  "INTERVAL '1 10:00:00' DAY TO SECOND": interval(intervalType('DAY', 'SECOND'), '1 10:00:00'),
};

const MONTH_UNITS = new Set(['YEAR', 'QUARTER', 'MONTH', 'CENTURY', 'DECADE', 'MILLENNIUM']);

/** A column, a literal, or the name of a unit. */
export function argumentOf(sql: string): Argument {
  const column = tableColumns[sql];
  if (column) return { type: fieldType(column), text: () => `t.${sql}` };
  const literal = literals[sql];
  if (literal) return { ...literal, text: () => sql.replace(/^X'.*/, (hex) => hex.toUpperCase()) };
  if (/^[A-Z_]+$/.test(sql)) {
    return {
      type: notNull(intervalType(MONTH_UNITS.has(sql) ? 'YEAR' : 'DAY')),
      literal: { kind: 'unit', value: sql },
    };
  }
  throw new Error(`no argument ${sql}`);
}
