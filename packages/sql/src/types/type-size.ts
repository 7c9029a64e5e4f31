// How large a type is when it is written out: a row of two equal rows counts both, though it holds one of them twice.
import { childTypes } from './constructors.ts';
import type { LogicalType } from './logical-type.ts';

const sizes = new WeakMap<LogicalType, number>();

/** Types in the type, itself included. */
export function typeSize(type: LogicalType): number {
  const children = childTypes(type);
  if (children.length === 0) return 1;
  const known = sizes.get(type);
  if (known !== undefined) return known;
  let size = 1;
  for (const child of children) size += typeSize(child);
  sizes.set(type, size);
  return size;
}
