// Which families a type belongs to: Flink's LogicalTypeFamily and Calcite's SqlTypeFamily.
import { calciteString } from './calcite-string.ts';
import type { LogicalType, TypeRoot } from './logical-type.ts';

/** LogicalTypeFamily. */
export type LogicalTypeFamily =
  | 'PREDEFINED'
  | 'CONSTRUCTED'
  | 'CHARACTER_STRING'
  | 'BINARY_STRING'
  | 'NUMERIC'
  | 'INTEGER_NUMERIC'
  | 'EXACT_NUMERIC'
  | 'APPROXIMATE_NUMERIC'
  | 'DATETIME'
  | 'TIME'
  | 'TIMESTAMP'
  | 'INTERVAL'
  | 'COLLECTION'
  | 'EXTENSION'
  | 'USER_DEFINED';

const FAMILIES: Readonly<Record<TypeRoot, readonly LogicalTypeFamily[]>> = {
  CHAR: ['PREDEFINED', 'CHARACTER_STRING'],
  VARCHAR: ['PREDEFINED', 'CHARACTER_STRING'],
  BOOLEAN: ['PREDEFINED'],
  BINARY: ['PREDEFINED', 'BINARY_STRING'],
  VARBINARY: ['PREDEFINED', 'BINARY_STRING'],
  DECIMAL: ['PREDEFINED', 'NUMERIC', 'EXACT_NUMERIC'],
  TINYINT: ['PREDEFINED', 'NUMERIC', 'INTEGER_NUMERIC', 'EXACT_NUMERIC'],
  SMALLINT: ['PREDEFINED', 'NUMERIC', 'INTEGER_NUMERIC', 'EXACT_NUMERIC'],
  INTEGER: ['PREDEFINED', 'NUMERIC', 'INTEGER_NUMERIC', 'EXACT_NUMERIC'],
  BIGINT: ['PREDEFINED', 'NUMERIC', 'INTEGER_NUMERIC', 'EXACT_NUMERIC'],
  FLOAT: ['PREDEFINED', 'NUMERIC', 'APPROXIMATE_NUMERIC'],
  DOUBLE: ['PREDEFINED', 'NUMERIC', 'APPROXIMATE_NUMERIC'],
  DATE: ['PREDEFINED', 'DATETIME'],
  TIME: ['PREDEFINED', 'DATETIME', 'TIME'],
  TIMESTAMP: ['PREDEFINED', 'DATETIME', 'TIMESTAMP'],
  TIMESTAMP_LTZ: ['PREDEFINED', 'DATETIME', 'TIMESTAMP', 'EXTENSION'],
  INTERVAL_YEAR_MONTH: ['PREDEFINED', 'INTERVAL'],
  INTERVAL_DAY_TIME: ['PREDEFINED', 'INTERVAL'],
  ARRAY: ['CONSTRUCTED', 'COLLECTION'],
  MULTISET: ['CONSTRUCTED', 'COLLECTION'],
  MAP: ['CONSTRUCTED', 'EXTENSION'],
  ROW: ['CONSTRUCTED'],
  STRUCTURED: ['USER_DEFINED'],
  RAW: ['EXTENSION'],
  VARIANT: ['EXTENSION'],
  BITMAP: ['EXTENSION'],
  NULL: ['EXTENSION'],
  SYMBOL: ['EXTENSION'],
  ANY: [],
  CURSOR: [],
  COLUMN_LIST: [],
  DESCRIPTOR: [],
  ERROR: [],
  UNKNOWN: [],
};

/** LogicalType.is(family). */
export function isOfFamily(type: LogicalType, family: LogicalTypeFamily): boolean {
  return FAMILIES[type.root].includes(family);
}

/** All roots of a family. */
export function rootsOfFamily(family: LogicalTypeFamily): readonly TypeRoot[] {
  return (Object.keys(FAMILIES) as TypeRoot[]).filter((root) => FAMILIES[root].includes(family));
}

/** Types that only functions of their own look into: OpaqueType. */
export function isOpaque(type: LogicalType): boolean {
  return type.root === 'VARIANT' || type.root === 'BITMAP';
}

/** True for a type that already has a diagnostic, or that is not known: nothing is said about it. */
export function isUndecided(type: LogicalType): boolean {
  return type.root === 'ERROR' || type.root === 'UNKNOWN';
}

export const isCharacter = (type: LogicalType): boolean => type.root === 'CHAR' || type.root === 'VARCHAR';
export const isBinary = (type: LogicalType): boolean => type.root === 'BINARY' || type.root === 'VARBINARY';
export const isNumeric = (type: LogicalType): boolean => isOfFamily(type, 'NUMERIC');
export const isExactNumeric = (type: LogicalType): boolean => isOfFamily(type, 'EXACT_NUMERIC');
export const isApproximateNumeric = (type: LogicalType): boolean => isOfFamily(type, 'APPROXIMATE_NUMERIC');
export const isIntegerNumeric = (type: LogicalType): boolean => isOfFamily(type, 'INTEGER_NUMERIC');
export const isDatetime = (type: LogicalType): boolean => isOfFamily(type, 'DATETIME');
export const isTimestamp = (type: LogicalType): boolean => isOfFamily(type, 'TIMESTAMP');
export const isInterval = (type: LogicalType): boolean => isOfFamily(type, 'INTERVAL');
export const isTimeAttribute = (type: LogicalType): boolean =>
  (type.root === 'TIMESTAMP' || type.root === 'TIMESTAMP_LTZ') && type.attribute !== undefined;

/**
 * RelDataType.getFamily as text, which is how "No match found for function signature" prints arguments: SqlTypeName's
 * family for basic types, the type itself for constructed ones (ArraySqlType.getFamily, RelRecordType and so on).
 */
export function calciteFamily(type: LogicalType): string {
  switch (type.root) {
    case 'CHAR':
    case 'VARCHAR':
      return 'CHARACTER';
    case 'BINARY':
    case 'VARBINARY':
      return 'BINARY';
    case 'TINYINT':
    case 'SMALLINT':
    case 'INTEGER':
    case 'BIGINT':
    case 'FLOAT':
    case 'DOUBLE':
    case 'DECIMAL':
      return 'NUMERIC';
    case 'TIMESTAMP_LTZ':
      return 'TIMESTAMP';
    case 'BOOLEAN':
    case 'DATE':
    case 'TIME':
    case 'TIMESTAMP':
    case 'INTERVAL_YEAR_MONTH':
    case 'INTERVAL_DAY_TIME':
    case 'NULL':
    case 'ANY':
    case 'SYMBOL':
    case 'CURSOR':
    case 'COLUMN_LIST':
      return type.root;
    default:
      return calciteString(type);
  }
}
