// The least restrictive type of CASE, set operations, IN, VALUES, arithmetic: FlinkTypeFactory.leastRestrictive, which is
// Calcite's SqlTypeFactoryImpl with Flink's changes. Undefined where there is none.
import { calciteCanCast } from './calcite-casts.ts';
import { calciteNullability } from './calcite-nullability.ts';
import { calciteFullString } from './calcite-string.ts';
import {
  arrayType,
  binaryType,
  charType,
  decimalType,
  DOUBLE,
  mapType,
  MAX_DECIMAL_PRECISION,
  multisetType,
  rowType,
  timestampLtzType,
  timestampType,
  timeType,
  varbinaryType,
  varcharType,
  withNullability,
} from './constructors.ts';
import { exactDigits } from './decimals.ts';
import {
  calciteFamily,
  isApproximateNumeric,
  isBinary,
  isCharacter,
  isDatetime,
  isExactNumeric,
  isIntegerNumeric,
  isInterval,
  isUndecided,
} from './families.ts';
import { charsetName, DEFAULT_CHARSET } from './charset-name.ts';
import type { IntervalType, LengthType, LogicalType } from './logical-type.ts';

export function leastRestrictive(types: readonly LogicalType[]): LogicalType | undefined {
  const [head] = types;
  if (head === undefined) return undefined;
  const undecided = types.find(isUndecided);
  if (undecided) return undecided;
  const digest = calciteFullString(head);
  const identical = types.every((type) => calciteFullString(type) === digest && sameStruct(type, head));
  const found = identical ? head : (leastRestrictiveSqlType(types) ?? leastRestrictiveByCast(types));
  // NULL is for untyped literals only.
  return found?.root === 'NULL' ? undefined : found;
}

const sameStruct = (a: LogicalType, b: LogicalType): boolean =>
  a.root !== 'ROW' || b.root !== 'ROW' || a.structKind === b.structKind;

function leastRestrictiveByCast(types: readonly LogicalType[]): LogicalType | undefined {
  let result: LogicalType | undefined;
  for (const type of types) {
    if (result === undefined) result = type;
    else if (type.root === 'NULL') continue;
    else if (calciteCanCast(type, result, false)) result = type;
    else if (!calciteCanCast(result, type, false)) return undefined;
  }
  return result && types.some((type) => type.nullable) ? calciteNullability(result, true) : result;
}

function leastRestrictiveSqlType(types: readonly LogicalType[]): LogicalType | undefined {
  const anyNullable = types.some((type) => type.nullable);
  if (types.some((type) => type.root === 'ANY')) return { root: 'ANY', nullable: anyNullable };
  let result: LogicalType | undefined;
  for (const [i, type] of types.entries()) {
    if (type.root === 'NULL') continue;
    if (result === undefined) {
      result = type;
      if (type.root === 'ROW') return structuredType(types);
      if (type.root === 'ARRAY' || type.root === 'MULTISET') return collectionType(types, type.root);
      if (type.root === 'MAP') return mapOf(types);
    }
    if (calciteFamily(result) !== calciteFamily(type)) return undefined;
    const next = types[i + 1];
    if (isText(type) && isText(result)) {
      result = mergeText(result, type);
    } else if (isExactNumeric(type)) {
      if (isExactNumeric(result)) {
        if (next && isDatetime(next)) return calciteNullability(next, anyNullable);
        result = mergeExact(result, type);
      } else if (type.root === 'DECIMAL') {
        result = withNullability(DOUBLE, false);
      }
    } else if (isApproximateNumeric(type)) {
      // FLOAT and DOUBLE have the same precision in Calcite's type system, so the first one stays; REAL has less.
      if ('real' in result) result = type;
      else if (isExactNumeric(result))
        result = result.root === 'DECIMAL' ? withNullability(DOUBLE, false) : type;
    } else if (isInterval(type) && isInterval(result)) {
      if (next && isDatetime(next)) return calciteNullability(next, anyNullable);
      result = combineIntervals(combineIntervals(result, type), result);
    } else if (isDatetime(type)) {
      if (next && (isInterval(next) || isIntegerNumeric(next))) return calciteNullability(type, anyNullable);
      result = mergeDatetime(result, type);
    } else {
      return undefined;
    }
  }
  return result && calciteNullability(result, anyNullable);
}

const isText = (type: LogicalType): type is LengthType => isCharacter(type) || isBinary(type);

function mergeText(result: LengthType, type: LengthType): LengthType {
  const length = Math.max(result.length, type.length);
  const charset = charsetName(result.charset) === DEFAULT_CHARSET ? undefined : type.charset;
  const make = (root: LengthType['root']): LengthType => {
    const made = { CHAR: charType, VARCHAR: varcharType, BINARY: binaryType, VARBINARY: varbinaryType }[root](
      length,
    );
    return withNullability(charset === undefined ? made : { ...made, charset }, false);
  };
  if (result.root === 'VARCHAR' || result.root === 'VARBINARY') return make(result.root);
  // FlinkTypeSystem.shouldConvertRaggedUnionTypesToVarying.
  if (result.length !== type.length) {
    if (type.root === 'CHAR') return make('VARCHAR');
    if (type.root === 'BINARY') return make('VARBINARY');
  }
  return make(type.root);
}

function mergeExact(result: LogicalType, type: LogicalType): LogicalType {
  if (calciteFullString(result) === calciteFullString(type)) return result;
  const a = exactDigits(result);
  const b = exactDigits(type);
  if (a === undefined || b === undefined) return result;
  if (result.root !== 'DECIMAL' && type.root !== 'DECIMAL') return b.precision > a.precision ? type : result;
  const whole = Math.min(Math.max(a.precision - a.scale, b.precision - b.scale), MAX_DECIMAL_PRECISION);
  const scale = Math.min(Math.max(a.scale, b.scale), MAX_DECIMAL_PRECISION - whole);
  return withNullability(decimalType(whole + scale, scale), false);
}

/** The Flink change in SqlTypeFactoryImpl: the greater precision, with the later type's zone. */
function mergeDatetime(result: LogicalType, type: LogicalType): LogicalType {
  if (!('precision' in result) || !('precision' in type) || result.precision === type.precision)
    return result;
  const precision = Math.max(result.precision, type.precision);
  const made =
    type.root === 'TIME'
      ? timeType(precision)
      : type.root === 'TIMESTAMP_LTZ'
        ? timestampLtzType(precision)
        : timestampType(precision);
  return withNullability(made, false);
}

const UNITS = ['YEAR', 'QUARTER', 'MONTH', 'WEEK', 'DAY', 'HOUR', 'MINUTE', 'SECOND'];

const isIntervalType = (type: LogicalType): type is IntervalType => isInterval(type);

/** IntervalSqlType.combine: from the greater start to the smaller end unit. */
export function combineIntervals(a: LogicalType, b: LogicalType): LogicalType {
  if (!isIntervalType(a) || !isIntervalType(b)) return a;
  const rank = (unit: string): number => UNITS.indexOf(unit);
  let start = a.startUnit;
  let end = a.endUnit;
  let startPrecision = a.startPrecision;
  if (rank(start) > rank(b.startUnit)) {
    end = start;
    start = b.startUnit;
    startPrecision = b.startPrecision;
  } else if (start === b.startUnit) {
    startPrecision = widest(a.startPrecision, b.startPrecision, 2);
  } else if (end === undefined || rank(end) < rank(b.startUnit)) {
    end = b.startUnit;
  }
  if (b.endUnit !== undefined && (end === undefined || rank(end) < rank(b.endUnit))) end = b.endUnit;
  const fractionalPrecision = widest(a.fractionalPrecision, b.fractionalPrecision, 6);
  return {
    root: a.root,
    nullable: a.nullable || b.nullable,
    startUnit: start,
    ...(end === undefined ? {} : { endUnit: end }),
    ...(startPrecision === undefined ? {} : { startPrecision }),
    ...(fractionalPrecision === undefined ? {} : { fractionalPrecision }),
  };
}

/** The greater of two precisions, where an absent one counts as the default but stays absent if it wins. */
function widest(a: number | undefined, b: number | undefined, standard: number): number | undefined {
  const x = a ?? standard;
  const y = b ?? standard;
  if (x === y) return a === undefined && b === undefined ? undefined : x;
  return x > y ? a : b;
}

function structuredType(types: readonly LogicalType[]): LogicalType | undefined {
  const [first] = types;
  if (first?.root !== 'ROW') return undefined;
  const rows = types.filter((type) => type.root === 'ROW');
  if (rows.length !== types.length || rows.some((row) => row.fields.length !== first.fields.length)) {
    return undefined;
  }
  const fields = [];
  for (const [i, field] of first.fields.entries()) {
    const type = leastRestrictive(rows.flatMap((row) => row.fields[i]?.type ?? []));
    if (type === undefined) return undefined;
    fields.push({ name: field.name, type });
  }
  return calciteNullability(
    withNullability(rowType(fields), false),
    rows.some((row) => row.nullable),
  );
}

function collectionType(types: readonly LogicalType[], root: 'ARRAY' | 'MULTISET'): LogicalType | undefined {
  const elements = types.flatMap((type) =>
    type.root === 'ARRAY' || type.root === 'MULTISET' ? [type.element] : [],
  );
  if (elements.length !== types.length) return undefined;
  const element = leastRestrictive(elements);
  if (element === undefined) return undefined;
  const made = root === 'ARRAY' ? arrayType(element) : multisetType(element);
  return withNullability(
    made,
    types.some((type) => type.nullable),
  );
}

function mapOf(types: readonly LogicalType[]): LogicalType | undefined {
  const maps = types.filter((type) => type.root === 'MAP');
  if (maps.length !== types.length) return undefined;
  const key = leastRestrictive(maps.map((map) => map.key));
  const value = leastRestrictive(maps.map((map) => map.value));
  if (key === undefined || value === undefined) return undefined;
  return withNullability(
    mapType(key, value),
    maps.some((map) => map.nullable),
  );
}
