// Making and changing types. All are nullable unless said otherwise, as in a column definition.
import type {
  ArrayType,
  BasicType,
  DecimalType,
  IntervalType,
  LengthType,
  LogicalType,
  MapType,
  MultisetType,
  OpaqueType,
  RowField,
  RowType,
  TimeAttribute,
  TimestampType,
  TimeType,
  ValidationType,
} from './logical-type.ts';

/** VarCharType.MAX_LENGTH: the length of STRING and BYTES. */
export const MAX_LENGTH = 2147483647;
/** DecimalType.MAX_PRECISION. */
export const MAX_DECIMAL_PRECISION = 38;

const basic = (root: BasicType['root']): BasicType => ({ root, nullable: true });
const validation = (root: ValidationType['root']): ValidationType => ({ root, nullable: true });

export const BOOLEAN = basic('BOOLEAN');
export const TINYINT = basic('TINYINT');
export const SMALLINT = basic('SMALLINT');
export const INT = basic('INTEGER');
export const BIGINT = basic('BIGINT');
export const FLOAT = basic('FLOAT');
export const DOUBLE = basic('DOUBLE');
export const DATE = basic('DATE');
export const NULL_TYPE = validation('NULL');
export const ANY_TYPE = validation('ANY');
export const SYMBOL_TYPE = validation('SYMBOL');
export const ERROR_TYPE = validation('ERROR');
export const UNKNOWN_TYPE = validation('UNKNOWN');

const opaque = (root: OpaqueType['root']): OpaqueType => ({ root, nullable: true });
export const VARIANT = opaque('VARIANT');
export const BITMAP = opaque('BITMAP');

const sized = (root: LengthType['root'], length: number): LengthType => ({ root, length, nullable: true });
export const charType = (length: number): LengthType => sized('CHAR', length);
export const varcharType = (length: number): LengthType => sized('VARCHAR', length);
export const binaryType = (length: number): LengthType => sized('BINARY', length);
export const varbinaryType = (length: number): LengthType => sized('VARBINARY', length);
export const STRING = varcharType(MAX_LENGTH);
export const BYTES = varbinaryType(MAX_LENGTH);

export function decimalType(precision: number, scale: number): DecimalType {
  return { root: 'DECIMAL', precision, scale, nullable: true };
}

/** The planner keeps every TIME as TIME(0) (FlinkTypeFactory.toLogicalType). */
export function timeType(precision = 0): TimeType {
  return { root: 'TIME', precision, nullable: true };
}

export function timestampType(precision: number, attribute?: TimeAttribute): TimestampType {
  return { root: 'TIMESTAMP', precision, nullable: true, ...(attribute && { attribute }) };
}

export function timestampLtzType(precision: number, attribute?: TimeAttribute): TimestampType {
  return { root: 'TIMESTAMP_LTZ', precision, nullable: true, ...(attribute && { attribute }) };
}

/** An interval by its units, as a qualifier writes them: `intervalType('DAY', 'SECOND')`. */
export function intervalType(
  startUnit: string,
  endUnit?: string,
  startPrecision?: number,
  fractionalPrecision?: number,
): IntervalType {
  const months = startUnit === 'YEAR' || startUnit === 'MONTH' || startUnit === 'QUARTER';
  return {
    root: months ? 'INTERVAL_YEAR_MONTH' : 'INTERVAL_DAY_TIME',
    startUnit,
    nullable: true,
    ...(endUnit === undefined ? {} : { endUnit }),
    ...(startPrecision === undefined ? {} : { startPrecision }),
    ...(fractionalPrecision === undefined ? {} : { fractionalPrecision }),
  };
}

export function arrayType(element: LogicalType): ArrayType {
  return { root: 'ARRAY', element, nullable: true };
}

export function multisetType(element: LogicalType): MultisetType {
  return { root: 'MULTISET', element, nullable: true };
}

export function mapType(key: LogicalType, value: LogicalType): MapType {
  return { root: 'MAP', key, value, nullable: true };
}

export function rowType(fields: readonly RowField[], structKind?: RowType['structKind']): RowType {
  return { root: 'ROW', fields, nullable: true, ...(structKind && { structKind }) };
}

/** The same type with another nullability. */
export function withNullability<T extends LogicalType>(type: T, nullable: boolean): T {
  return type.nullable === nullable ? type : { ...type, nullable };
}

export const notNull = <T extends LogicalType>(type: T): T => withNullability(type, false);
export const nullable = <T extends LogicalType>(type: T): T => withNullability(type, true);

/** LogicalType.getChildren: element, key and value, or the fields' types. */
export function childTypes(type: LogicalType): readonly LogicalType[] {
  switch (type.root) {
    case 'ARRAY':
    case 'MULTISET':
      return [type.element];
    case 'MAP':
      return [type.key, type.value];
    case 'ROW':
    case 'STRUCTURED':
      return type.fields.map((field) => field.type);
    default:
      return [];
  }
}
