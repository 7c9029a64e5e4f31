// Calcite's own casting rules: SqlTypeAssignmentRule (least restrictive types) and SqlTypeCoercionRule (CAST).
import { isExactNumeric, isInterval, isUndecided } from './families.ts';
import { calciteString } from './calcite-string.ts';
import type { LogicalType, TypeRoot } from './logical-type.ts';

const INTERVALS: readonly TypeRoot[] = ['INTERVAL_YEAR_MONTH', 'INTERVAL_DAY_TIME'];
const INTEGERS: readonly TypeRoot[] = ['TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT'];
const EXACTS: readonly TypeRoot[] = [...INTEGERS, 'DECIMAL'];
const NUMBERS: readonly TypeRoot[] = [...EXACTS, 'FLOAT', 'DOUBLE'];
const CHARACTERS: readonly TypeRoot[] = ['CHAR', 'VARCHAR'];
const BINARIES: readonly TypeRoot[] = ['BINARY', 'VARBINARY'];
const TIMESTAMPS: readonly TypeRoot[] = ['TIMESTAMP', 'TIMESTAMP_LTZ'];

type Rules = Readonly<Partial<Record<TypeRoot, readonly TypeRoot[]>>>;

const ASSIGNMENT: Rules = {
  INTERVAL_YEAR_MONTH: ['INTERVAL_YEAR_MONTH'],
  INTERVAL_DAY_TIME: ['INTERVAL_DAY_TIME'],
  MULTISET: ['MULTISET'],
  TINYINT: ['TINYINT'],
  SMALLINT: ['TINYINT', 'SMALLINT'],
  INTEGER: ['TINYINT', 'SMALLINT', 'INTEGER'],
  BIGINT: INTEGERS,
  FLOAT: [...EXACTS, 'FLOAT'],
  DOUBLE: NUMBERS,
  DECIMAL: [...EXACTS, 'DOUBLE'],
  VARBINARY: BINARIES,
  CHAR: ['CHAR'],
  VARCHAR: CHARACTERS,
  BOOLEAN: ['BOOLEAN'],
  BINARY: BINARIES,
  DATE: ['DATE'],
  TIME: ['TIME'],
  TIMESTAMP: ['TIMESTAMP'],
  TIMESTAMP_LTZ: ['TIMESTAMP_LTZ'],
  ARRAY: ['ARRAY'],
  MAP: ['MAP'],
};

const TO_NUMBER: readonly TypeRoot[] = [...NUMBERS, ...CHARACTERS, 'BOOLEAN', ...TIMESTAMPS];
const TO_TEXT: readonly TypeRoot[] = [...TO_NUMBER, 'DATE', 'TIME', ...BINARIES, ...INTERVALS];

const COERCION: Rules = {
  TINYINT: [...TO_NUMBER, ...INTERVALS],
  SMALLINT: [...TO_NUMBER, ...INTERVALS],
  INTEGER: [...TO_NUMBER, ...INTERVALS],
  BIGINT: [...TO_NUMBER, ...INTERVALS],
  DECIMAL: [...TO_NUMBER, ...INTERVALS],
  FLOAT: TO_NUMBER,
  DOUBLE: TO_NUMBER,
  CHAR: TO_TEXT,
  VARCHAR: TO_TEXT,
  INTERVAL_YEAR_MONTH: ['INTERVAL_YEAR_MONTH', ...EXACTS, ...CHARACTERS],
  INTERVAL_DAY_TIME: ['INTERVAL_DAY_TIME', ...EXACTS, ...CHARACTERS],
  BINARY: [...BINARIES, ...CHARACTERS],
  VARBINARY: [...BINARIES, ...CHARACTERS],
  BOOLEAN: ['BOOLEAN', ...CHARACTERS, ...NUMBERS],
  DATE: ['DATE', ...TIMESTAMPS, ...CHARACTERS, ...BINARIES],
  TIME: ['TIME', ...TIMESTAMPS, ...CHARACTERS, ...BINARIES],
  TIMESTAMP: [...TIMESTAMPS, 'DATE', 'TIME', ...CHARACTERS, ...BINARIES, ...NUMBERS],
  TIMESTAMP_LTZ: [...TIMESTAMPS, 'DATE', 'TIME', ...CHARACTERS, ...BINARIES, ...NUMBERS],
  MULTISET: ['MULTISET'],
  ARRAY: ['ARRAY'],
  MAP: ['MAP'],
};

/** SqlTypeUtil.canCastFrom(to, from, coerce): `coerce` for CAST, without for assignments. */
export function calciteCanCast(to: LogicalType, from: LogicalType, coerce: boolean): boolean {
  if (isUndecided(to) || isUndecided(from)) return true;
  if (to.root === 'ANY' || from.root === 'ANY') return true;
  if (to.nullable === from.nullable && calciteString(to) === calciteString(from)) return true;
  if (to.root === 'ROW' || from.root === 'ROW') {
    if (to.root !== 'ROW') return false;
    if (from.root !== 'ROW') return from.root === 'NULL';
    return (
      to.fields.length === from.fields.length &&
      to.fields.every((field, i) => {
        const other = from.fields[i];
        return other !== undefined && calciteCanCast(field.type, other.type, coerce);
      })
    );
  }
  // The component of NULL is asked for, and there is none.
  if (to.root === 'ARRAY' || to.root === 'MULTISET') {
    return from.root === 'ARRAY' || from.root === 'MULTISET'
      ? calciteCanCast(to.element, from.element, coerce)
      : false;
  }
  if ((isInterval(from) && isExactNumeric(to)) || (isInterval(to) && isExactNumeric(from))) {
    const interval = isInterval(from) ? from : to;
    // SqlIntervalQualifier.isSingleDatetimeField: no end unit.
    if ('startUnit' in interval && interval.endUnit !== undefined) return false;
  }
  if (to.root === 'NULL') return false;
  if (from.root === 'NULL') return true;
  return (coerce ? COERCION : ASSIGNMENT)[to.root]?.includes(from.root) ?? to.root === from.root;
}
