// One small change of a statement that may mend it.
import type { TextEdit } from '../../diagnostics/diagnostic.ts';

export interface Repair {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** How unlikely the slip is that this undoes: the lower, the sooner it is offered. */
  readonly cost: number;
  /** The word or mark put in, if that is all. */
  readonly inserted?: string;
}

/** The text between the offsets with the edits made, which lie within it. */
export function edited(text: string, from: number, to: number, edits: readonly TextEdit[]): string {
  let result = '';
  let at = from;
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    result += text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return result + text.slice(at, to);
}
