// How types print: for schemas as LogicalType.asSummaryString, for Calcite's messages as RelDataType.toString.
import { describe, expect, it } from 'vitest';
import {
  arrayType,
  BIGINT,
  BOOLEAN,
  calciteFamily,
  calciteFullString,
  calciteString,
  charType,
  fieldType,
  INT,
  intervalType,
  mapType,
  multisetType,
  notNull,
  rowType,
  STRING,
  summaryString,
  timestampLtzType,
  timestampType,
} from '../../src/types/index.ts';
import type { LogicalType } from '../../src/types/index.ts';

const row = rowType([
  { name: 'a', type: INT },
  { name: 'b', type: notNull(STRING) },
]);

const rows: readonly (readonly [LogicalType, string, string, string])[] = [
  [notNull(BIGINT), 'BIGINT NOT NULL', 'BIGINT', 'NUMERIC'],
  [STRING, 'STRING', 'VARCHAR(2147483647)', 'CHARACTER'],
  [charType(3), 'CHAR(3)', 'CHAR(3)', 'CHARACTER'],
  [timestampType(3, 'rowtime'), 'TIMESTAMP(3) *ROWTIME*', 'TIMESTAMP(3) *ROWTIME*', 'TIMESTAMP'],
  [
    notNull(timestampLtzType(3, 'proctime')),
    'TIMESTAMP_LTZ(3) NOT NULL *PROCTIME*',
    'TIMESTAMP_LTZ(3) *PROCTIME*',
    'TIMESTAMP',
  ],
  [timestampLtzType(6), 'TIMESTAMP_LTZ(6)', 'TIMESTAMP_WITH_LOCAL_TIME_ZONE(6)', 'TIMESTAMP'],
  [intervalType('DAY', 'SECOND'), 'INTERVAL SECOND(3)', 'INTERVAL DAY TO SECOND', 'INTERVAL_DAY_TIME'],
  [intervalType('MONTH'), 'INTERVAL MONTH', 'INTERVAL MONTH', 'INTERVAL_YEAR_MONTH'],
  [arrayType(notNull(INT)), 'ARRAY<INT NOT NULL>', 'INTEGER ARRAY', 'INTEGER ARRAY'],
  [multisetType(BOOLEAN), 'MULTISET<BOOLEAN>', 'BOOLEAN MULTISET', 'BOOLEAN MULTISET'],
  [
    mapType(STRING, INT),
    'MAP<STRING, INT>',
    '(VARCHAR(2147483647), INTEGER) MAP',
    '(VARCHAR(2147483647), INTEGER) MAP',
  ],
  [
    row,
    'ROW<`a` INT, `b` STRING NOT NULL>',
    'RecordType(INTEGER a, VARCHAR(2147483647) b)',
    'RecordType(INTEGER a, VARCHAR(2147483647) b)',
  ],
  [
    fieldType(row),
    'ROW<`a` INT, `b` STRING NOT NULL>',
    'RecordType:peek_no_expand(INTEGER a, VARCHAR(2147483647) b)',
    'RecordType:peek_no_expand(INTEGER a, VARCHAR(2147483647) b)',
  ],
];

describe('types print', () => {
  it.each(rows)('%j', (type, summary, calcite, family) => {
    expect(summaryString(type)).toBe(summary);
    expect(calciteString(type)).toBe(calcite);
    expect(calciteFamily(type)).toBe(family);
  });

  it('with character set and nullability in full', () => {
    expect(calciteFullString(notNull(charType(3)))).toBe('CHAR(3) CHARACTER SET "UTF-16LE" NOT NULL');
  });
});
