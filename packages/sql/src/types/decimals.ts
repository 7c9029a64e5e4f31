// Precision and scale of decimal results: LogicalTypeMerging.
import { decimalType, MAX_DECIMAL_PRECISION, notNull, withNullability } from './constructors.ts';
import type { DecimalType, LogicalType } from './logical-type.ts';

/** LogicalTypeMerging.MINIMUM_ADJUSTED_SCALE. */
const MINIMUM_SCALE = 6;

interface Digits {
  readonly precision: number;
  readonly scale: number;
}

/** Digits of exact numbers: TINYINT counts as DECIMAL(3, 0) and so on. */
export function exactDigits(type: LogicalType): Digits | undefined {
  switch (type.root) {
    case 'DECIMAL':
      return type;
    case 'TINYINT':
      return { precision: 3, scale: 0 };
    case 'SMALLINT':
      return { precision: 5, scale: 0 };
    case 'INTEGER':
      return { precision: 10, scale: 0 };
    case 'BIGINT':
      return { precision: 19, scale: 0 };
    default:
      return undefined;
  }
}

function adjust(precision: number, scale: number): DecimalType {
  if (precision <= MAX_DECIMAL_PRECISION) return notNull(decimalType(precision, scale));
  const whole = precision - scale;
  const least = Math.min(scale, MINIMUM_SCALE);
  return notNull(decimalType(MAX_DECIMAL_PRECISION, Math.max(MAX_DECIMAL_PRECISION - whole, least)));
}

export function additionType(a: Digits, b: Digits): DecimalType {
  const scale = Math.max(a.scale, b.scale);
  return adjust(Math.max(a.precision - a.scale, b.precision - b.scale) + scale + 1, scale);
}

export function multiplicationType(a: Digits, b: Digits): DecimalType {
  return adjust(a.precision + b.precision + 1, a.scale + b.scale);
}

export function divisionType(a: Digits, b: Digits): DecimalType {
  const scale = Math.max(6, a.scale + b.precision + 1);
  return adjust(a.precision - a.scale + b.scale + scale, scale);
}

export function moduloType(a: Digits, b: Digits): DecimalType {
  const scale = Math.max(a.scale, b.scale);
  return adjust(Math.min(a.precision - a.scale, b.precision - b.scale) + scale, scale);
}

/** Of ROUND and TRUNCATE to `digits` decimals. */
export function roundType(type: Digits, digits: number): DecimalType {
  const { precision, scale } = type;
  if (digits >= scale) return notNull(decimalType(precision, scale));
  if (digits < 0) return notNull(decimalType(Math.min(MAX_DECIMAL_PRECISION, 1 + precision - scale), 0));
  return notNull(decimalType(1 + precision - scale + digits, digits));
}

/** LogicalTypeMerging.findSumAggType: decimals widen to 38 digits. */
export function sumType(type: LogicalType): LogicalType {
  return type.root === 'DECIMAL'
    ? withNullability(decimalType(MAX_DECIMAL_PRECISION, type.scale), type.nullable)
    : type;
}

/** LogicalTypeMerging.findAvgAggType. */
export function averageType(type: LogicalType): LogicalType {
  if (type.root !== 'DECIMAL') return type;
  const result = divisionType(
    { precision: MAX_DECIMAL_PRECISION, scale: type.scale },
    { precision: 20, scale: 0 },
  );
  return withNullability(result, type.nullable);
}
