// Whether a conversion between two types is one that people write, or one that only makes a statement pass.
import type { LogicalType } from './logical-type.ts';
import { isOfFamily } from './families.ts';

/** Number and text are converted to each other every day; a time or an array to a number hardly ever is. */
export function conversionKind(from: LogicalType, to: LogicalType): 'cast' | 'coerce' {
  const [a, b] = [groupOf(from), groupOf(to)];
  if (a === undefined || b === undefined || a === b) return 'cast';
  return CONVERTED.has(a) && CONVERTED.has(b) ? 'cast' : 'coerce';
}

type Group = 'number' | 'text' | 'time' | 'boolean' | 'bytes' | 'constructed';

const CONVERTED: ReadonlySet<Group> = new Set(['number', 'text']);

function groupOf(type: LogicalType): Group | undefined {
  if (isOfFamily(type, 'NUMERIC')) return 'number';
  if (isOfFamily(type, 'CHARACTER_STRING')) return 'text';
  if (isOfFamily(type, 'DATETIME') || isOfFamily(type, 'INTERVAL')) return 'time';
  if (isOfFamily(type, 'BINARY_STRING')) return 'bytes';
  if (type.root === 'BOOLEAN') return 'boolean';
  if (isOfFamily(type, 'CONSTRUCTED')) return 'constructed';
  return undefined;
}
