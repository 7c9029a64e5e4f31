// A tree that was parsed from a mended text, with the places of the text as it was written.
import type { Statement } from '../ast/index.ts';
import type { TextEdit } from '../../diagnostics/diagnostic.ts';
import { originOf } from '../repair/edit.ts';

/** Moves all spans of a tree that nobody else holds: it was parsed from `edited(text, from, to, edits)`. */
export function relocate(statement: Statement, from: number, edits: readonly TextEdit[]): void {
  const startOf = originOf(from, edits);
  const endOf = originOf(from, edits, 'end');
  const seen = new Set<object>();
  const waiting: object[] = [statement];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (seen.has(value)) continue;
    seen.add(value);
    if (isSpan(value)) {
      value.start = startOf(value.start);
      value.end = Math.max(value.start, endOf(value.end));
      continue;
    }
    for (const child of Object.values(value) as unknown[])
      if (typeof child === 'object' && child !== null) waiting.push(child);
  }
}

function isSpan(value: object): value is { start: number; end: number } {
  return (
    'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number'
  );
}
