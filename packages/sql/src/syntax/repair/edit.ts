// One small change of a statement that may mend it, and the way back from the changed text to the script.
import type { Fix, TextEdit } from '../../diagnostics/diagnostic.ts';
import * as T from '../token-kind.ts';
import type { TokenStore } from '../token-store.ts';

export interface Repair extends Fix {
  /** How unlikely the slip is that this undoes: the lower, the sooner it is offered. */
  readonly cost: number;
  /** The word or mark put in, if that is all. */
  readonly inserted?: string;
  /** The clause that is only moved, and where to: `before GROUP`. */
  readonly moved?: { readonly clause: string; readonly place: string };
}

/** Where a token stands. */
export function spanOf(tokens: TokenStore, index: number): { start: number; end: number } {
  return { start: tokens.starts[index]!, end: tokens.ends[index]! };
}

/** The token with the blanks before it. */
export function removal(tokens: TokenStore, index: number): Repair['edits'] {
  const { start, end } = spanOf(tokens, index);
  const from = index === 0 ? start : tokens.ends[index - 1]!;
  const blanks = tokens.text.slice(from, start);
  return [{ span: { start: /^\s+$/.test(blanks) ? from : start, end }, text: '' }];
}

/** The token behind the parenthesis that opens at a token. */
export function behindGroup(tokens: TokenStore, open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.count; i++) {
    if (tokens.kinds[i] === T.LPAREN) depth++;
    else if (tokens.kinds[i] === T.RPAREN && --depth === 0) return i + 1;
  }
  return tokens.count;
}

/** The text between the offsets with the edits made, which lie within it. */
export function edited(text: string, from: number, to: number, edits: readonly TextEdit[]): string {
  let result = '';
  let at = from;
  for (const edit of inOrder(edits)) {
    result += text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return result + text.slice(at, to);
}

function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.length < 2 ? edits : [...edits].sort((a, b) => a.span.start - b.span.start);
}

/**
 * Where an offset of `edited(text, from, to, edits)` lies in the text. One within what an edit put in is the place of that
 * edit: its start, or its end where `side` asks for that.
 */
export function originOf(
  from: number,
  edits: readonly TextEdit[],
  side: 'start' | 'end' = 'start',
): (offset: number) => number {
  const sorted = inOrder(edits);
  return (offset) => {
    let at = from;
    let passed = 0;
    for (const { span, text } of sorted) {
      const kept = span.start - at;
      if (offset < passed + kept) break;
      passed += kept;
      if (offset < passed + text.length) return side === 'end' && offset > passed ? span.end : span.start;
      passed += text.length;
      at = span.end;
    }
    return at + offset - passed;
  };
}
