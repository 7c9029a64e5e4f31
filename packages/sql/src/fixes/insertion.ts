// A fix that puts one text in.
import type { Fix } from '../diagnostics/diagnostic.ts';

/** Puts the text in before the offset. */
export function insertion(title: string, at: number, text: string): Fix {
  return { kind: 'add', safe: false, title, edits: [{ span: { start: at, end: at }, text }] };
}
