// Whether two fixes do the same at different places.
import type { Fix } from './diagnostic.ts';

/** Of one kind, and with the same texts in their edits. */
export function sameChange(a: Fix, b: Fix): boolean {
  return (
    a.kind === b.kind &&
    a.edits.length === b.edits.length &&
    a.edits.every((edit, i) => edit.text === b.edits[i]!.text)
  );
}
