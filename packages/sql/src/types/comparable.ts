// Which types can be compared: Calcite's SqlTypeUtil.isComparable and Flink's LogicalTypeChecks.areComparable.
import { childTypes } from './constructors.ts';
import { isBinary, isCharacter, isDatetime, isNumeric, isUndecided } from './families.ts';
import type { LogicalType } from './logical-type.ts';

/** SqlTypeName.getFamily, which for constructed types is the kind of type, unlike RelDataType.getFamily. */
function nameFamily(type: LogicalType): string {
  if (isCharacter(type)) return 'CHARACTER';
  if (isBinary(type)) return 'BINARY';
  if (isNumeric(type)) return 'NUMERIC';
  if (type.root === 'TIMESTAMP_LTZ') return 'TIMESTAMP';
  return type.root;
}

/** Families that Calcite compares with character strings. */
const COMPARES_WITH_STRING: ReadonlySet<string> = new Set([
  'DATE',
  'TIME',
  'TIMESTAMP',
  'INTERVAL_DAY_TIME',
  'INTERVAL_YEAR_MONTH',
  'NUMERIC',
  'BOOLEAN',
]);

/** SqlTypeUtil.isComparable. */
export function isComparable(a: LogicalType, b: LogicalType): boolean {
  if (isUndecided(a) || isUndecided(b)) return true;
  if (a.root === 'ROW' || b.root === 'ROW') {
    return (
      a.root === 'ROW' &&
      b.root === 'ROW' &&
      a.fields.length === b.fields.length &&
      a.fields.every((field, i) => {
        const other = b.fields[i];
        return other !== undefined && isComparable(field.type, other.type);
      })
    );
  }
  const x = nameFamily(a);
  const y = nameFamily(b);
  if (x === y || x === 'ANY' || y === 'ANY' || x === 'NULL' || y === 'NULL') return true;
  return (
    (x === 'CHARACTER' && COMPARES_WITH_STRING.has(y)) || (y === 'CHARACTER' && COMPARES_WITH_STRING.has(x))
  );
}

/** LogicalTypeChecks.areComparable; only structured types could tell equality from order. */
export function areComparable(a: LogicalType, b: LogicalType): boolean {
  if (isUndecided(a) || isUndecided(b) || a.root === 'NULL' || b.root === 'NULL') return true;
  if (a.root === b.root) {
    const left = childTypes(a);
    const right = childTypes(b);
    if (a.root === 'RAW' || a.root === 'STRUCTURED') return false;
    return (
      left.length === right.length &&
      left.every((child, i) => {
        const other = right[i];
        return other !== undefined && areComparable(child, other);
      })
    );
  }
  return (
    (isNumeric(a) && isNumeric(b)) ||
    (isDatetime(a) && isDatetime(b)) ||
    (isCharacter(a) && isCharacter(b)) ||
    (isBinary(a) && isBinary(b))
  );
}
