// The common type of arguments in Flink's own function stack: LogicalTypeMerging.findCommonType.
import { supportsImplicitCast } from './casts.ts';
import {
  arrayType,
  binaryType,
  charType,
  childTypes,
  DATE,
  decimalType,
  DOUBLE,
  mapType,
  MAX_DECIMAL_PRECISION,
  multisetType,
  nullable,
  rowType,
  timestampLtzType,
  timestampType,
  timeType,
  varbinaryType,
  varcharType,
  withNullability,
} from './constructors.ts';
import { exactDigits } from './decimals.ts';
import { sameTypeIgnoringNullability } from './equality.ts';
import {
  isApproximateNumeric,
  isBinary,
  isCharacter,
  isDatetime,
  isExactNumeric,
  isInterval,
  isNumeric,
  isTimestamp,
  isUndecided,
} from './families.ts';
import type { LogicalType } from './logical-type.ts';

/** The type that all given ones go to without loss; undefined where there is none, or only NULLs. */
export function findCommonType(types: readonly LogicalType[]): LogicalType | undefined {
  const undecided = types.find(isUndecided);
  if (undecided) return undecided;
  const normalized = types.map(nullable);
  const found = commonNullableType(normalized) ?? commonCastableType(normalized);
  if (found === undefined || found.root === 'NULL') return undefined;
  return withNullability(
    found,
    types.some((type) => type.nullable),
  );
}

function commonCastableType(types: readonly LogicalType[]): LogicalType | undefined {
  let result = types[0];
  for (const type of types) {
    if (result === undefined || type.root === 'NULL') continue;
    if (supportsImplicitCast(result, type)) result = type;
    else if (!supportsImplicitCast(type, result)) return undefined;
  }
  return result;
}

function commonNullableType(types: readonly LogicalType[]): LogicalType | undefined {
  const first = types[0];
  if (first !== undefined && types.some((type) => type.root === 'RAW')) {
    return types.every((type) => sameTypeIgnoringNullability(type, first)) ? first : undefined;
  }
  let result: LogicalType | undefined;
  for (const type of types) {
    if (type.root === 'NULL') continue;
    result ??= type;
    const pattern = temporalPattern(result, type);
    if (pattern) {
      result = pattern;
      continue;
    }
    if (type.root === 'ARRAY' || type.root === 'MULTISET' || type.root === 'MAP' || type.root === 'ROW') {
      return commonConstructedType(types);
    }
    const merged = merge(result, type);
    if (merged === undefined) return undefined;
    result = merged;
  }
  return result ?? first;
}

/** findCommonTypePattern: DATETIME with INTERVAL, and TIMESTAMP or DATE with exact numbers. */
function temporalPattern(a: LogicalType, b: LogicalType): LogicalType | undefined {
  if (isDatetime(a) && isInterval(b)) return a;
  if (isInterval(a) && isDatetime(b)) return b;
  if ((isTimestamp(a) || a.root === 'DATE') && isExactNumeric(b)) return a;
  if (isExactNumeric(a) && (isTimestamp(b) || b.root === 'DATE')) return b;
  return undefined;
}

function merge(result: LogicalType, type: LogicalType): LogicalType | undefined {
  if (isCharacter(result) && isCharacter(type)) return mergeStrings(result, type);
  if (isBinary(result) && isBinary(type)) return mergeStrings(result, type);
  if (isNumeric(result) && isNumeric(type)) return mergeNumbers(result, type);
  if (result.root === 'TIME' && type.root === 'TIME') {
    return timeType(Math.max(result.precision, type.precision));
  }
  if (isTimestamp(result) && isTimestamp(type)) return mergeTimestamps(result, type);
  if (result.root !== type.root) return undefined;
  if (type.root === 'DATE') return DATE;
  if (isInterval(type)) return result;
  return undefined;
}

function mergeStrings(a: LogicalType, b: LogicalType): LogicalType | undefined {
  if (!('length' in a) || !('length' in b)) return undefined;
  const length = Math.max(a.length, b.length);
  switch (a.root) {
    case 'VARCHAR':
      return varcharType(length);
    case 'VARBINARY':
      return varbinaryType(length);
    case 'CHAR':
      if (a.length !== b.length) return varcharType(length);
      return b.root === 'CHAR' ? charType(length) : varcharType(length);
    case 'BINARY':
      if (a.length !== b.length) return varbinaryType(length);
      return b.root === 'BINARY' ? binaryType(length) : varbinaryType(length);
  }
}

function mergeNumbers(result: LogicalType, type: LogicalType): LogicalType {
  if (isExactNumeric(type)) {
    if (isExactNumeric(result)) return mergeExact(result, type);
    return type.root === 'DECIMAL' ? DOUBLE : result;
  }
  if (isApproximateNumeric(result)) {
    return result.root === 'DOUBLE' || type.root === 'DOUBLE' ? DOUBLE : result;
  }
  // The newcomer is approximate; only a decimal newcomer would force DOUBLE, and that is exact.
  return type;
}

function mergeExact(a: LogicalType, b: LogicalType): LogicalType {
  const x = exactDigits(a);
  const y = exactDigits(b);
  if (x === undefined || y === undefined || sameTypeIgnoringNullability(a, b)) return a;
  if (a.root !== 'DECIMAL' && b.root !== 'DECIMAL') return y.precision > x.precision ? b : a;
  const whole = Math.min(Math.max(x.precision - x.scale, y.precision - y.scale), MAX_DECIMAL_PRECISION);
  const scale = Math.min(Math.max(x.scale, y.scale), MAX_DECIMAL_PRECISION - whole);
  return decimalType(whole + scale, scale);
}

function mergeTimestamps(a: LogicalType, b: LogicalType): LogicalType {
  if (!('precision' in a) || !('precision' in b)) return a;
  if (a.root === b.root && a.precision === b.precision) return a;
  const precision = Math.max(a.precision, b.precision);
  return a.root === 'TIMESTAMP_LTZ' || b.root === 'TIMESTAMP_LTZ'
    ? timestampLtzType(precision)
    : timestampType(precision);
}

function commonConstructedType(types: readonly LogicalType[]): LogicalType | undefined {
  // findCommonChildrenTypes looks at the first type, which may be NULL: then there is none.
  const first = types[0];
  if (first === undefined || types.some((type) => type.root !== first.root)) return undefined;
  const children = types.map(childTypes);
  const count = childTypes(first).length;
  if (children.some((list) => list.length !== count)) return undefined;
  const merged: LogicalType[] = [];
  for (let i = 0; i < count; i++) {
    const column = children.map((list) => list[i]).filter((child) => child !== undefined);
    const common = findCommonType(column);
    if (common === undefined) return undefined;
    merged.push(common);
  }
  const [head, tail] = merged;
  switch (first.root) {
    case 'ARRAY':
      return head && arrayType(head);
    case 'MULTISET':
      return head && multisetType(head);
    case 'MAP':
      return head && tail && mapType(head, tail);
    case 'ROW':
      return rowType(first.fields.map((field, i) => ({ ...field, type: merged[i] ?? field.type })));
    default:
      return undefined;
  }
}
