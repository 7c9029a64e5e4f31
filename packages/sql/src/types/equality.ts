// When two types are the same.
import type { LogicalType } from './logical-type.ts';

/** LogicalType.equals: nullability counts, time attributes and field comments do not. */
export function sameType(a: LogicalType, b: LogicalType): boolean {
  return a.nullable === b.nullable && sameTypeIgnoringNullability(a, b);
}

/** Equal after both are made nullable at the top: children still compare with theirs. */
export function sameTypeIgnoringNullability(a: LogicalType, b: LogicalType): boolean {
  if (a === b) return true;
  switch (a.root) {
    case 'CHAR':
    case 'VARCHAR':
    case 'BINARY':
    case 'VARBINARY':
      return b.root === a.root && a.length === b.length;
    case 'DECIMAL':
      return b.root === 'DECIMAL' && a.precision === b.precision && a.scale === b.scale;
    case 'TIME':
    case 'TIMESTAMP':
    case 'TIMESTAMP_LTZ':
      return b.root === a.root && a.precision === b.precision;
    case 'ARRAY':
    case 'MULTISET':
      return b.root === a.root && sameType(a.element, b.element);
    case 'MAP':
      return b.root === 'MAP' && sameType(a.key, b.key) && sameType(a.value, b.value);
    case 'ROW':
      return (
        b.root === 'ROW' &&
        a.fields.length === b.fields.length &&
        a.fields.every((field, i) => {
          const other = b.fields[i];
          return other !== undefined && field.name === other.name && sameType(field.type, other.type);
        })
      );
    case 'RAW':
      return b.root === 'RAW' && a.className === b.className && a.serializer === b.serializer;
    case 'STRUCTURED':
      return b.root === 'STRUCTURED' && a.name === b.name;
    default:
      return a.root === b.root;
  }
}
