// Goes through tokens, and keeps the first slip; after it all reading meets the end, so that no loop goes on.
import type { Span } from '@flink-preflight/sql';
import type { Expression, Slip } from './expression.ts';
import type { Token } from './token.ts';

export interface TokenReader {
  readonly tokens: readonly Token[];
  at: number;
  slip?: Slip;
  /** Reads a whole expression: parts call it without importing the file that begins with them. */
  readonly parseExpression: (reader: TokenReader) => Expression;
  /** How deep expressions are nested at this place. */
  depth: number;
}

export function peek(reader: TokenReader, ahead = 0): Token {
  const last = reader.tokens.length - 1;
  const index = reader.slip === undefined ? Math.min(reader.at + ahead, last) : last;
  return reader.tokens[index] ?? { kind: 'end', text: '', span: { start: 0, end: 0 } };
}

export function take(reader: TokenReader): Token {
  const token = peek(reader);
  if (reader.slip === undefined && token.kind !== 'end') reader.at++;
  return token;
}

/** Whether the token is this word (in capitals) or symbol, unquoted. */
export function isAt(reader: TokenReader, text: string, ahead = 0): boolean {
  const token = peek(reader, ahead);
  return token.kind === 'word'
    ? token.text.toUpperCase() === text
    : token.kind === 'symbol' && token.text === text;
}

export function takeIf(reader: TokenReader, ...texts: readonly string[]): boolean {
  if (!texts.every((text, i) => isAt(reader, text, i))) return false;
  for (const _ of texts) take(reader);
  return true;
}

export function expect(reader: TokenReader, text: string): void {
  if (!takeIf(reader, text)) unexpected(reader);
}

/** Notes that the next token cannot stand here, in the words of Calcite's parser. */
export function unexpected(reader: TokenReader, hint?: string): Expression {
  const token = peek(reader);
  const shown = token.kind === 'end' ? 'the end of the expression' : `"${token.text}"`;
  reader.slip ??= {
    reason: `Encountered ${shown}`,
    span: token.span,
    ...(hint === undefined ? {} : { hint }),
  };
  return { kind: 'other', span: token.span };
}

export const from = (start: Span, reader: TokenReader): Span => ({
  start: start.start,
  end: Math.max(start.end, reader.tokens[Math.max(0, reader.at - 1)]?.span.end ?? start.end),
});

/** Reads over a subquery in parentheses, which is not judged here. */
export function skipCall(reader: TokenReader, start: { readonly span: Span }): Expression {
  while (!isAt(reader, '(') && peek(reader).kind !== 'end') take(reader);
  skipParentheses(reader);
  return { kind: 'other', span: from(start.span, reader) };
}

export function skipParentheses(reader: TokenReader): void {
  let depth = 0;
  do {
    if (peek(reader).kind === 'end') {
      unexpected(reader);
      return;
    }
    if (isAt(reader, '(')) depth++;
    if (isAt(reader, ')')) depth--;
    take(reader);
  } while (depth > 0);
}
