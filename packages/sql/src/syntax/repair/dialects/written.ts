// Repairs of another dialect's notation: how they are put together from tokens.
import type { Fix, TextEdit } from '../../../diagnostics/diagnostic.ts';
import { imageOf } from '../../token-store.ts';
import type { TokenStore } from '../../token-store.ts';
import * as T from '../../token-kind.ts';
import type { Repair } from '../edit.ts';

/** Below every other repair's cost: who writes a known idiom of another database has made no slip. */
export const IDIOM = -1;

export function idiom(kind: Fix['kind'], safe: boolean, title: string, edits: readonly TextEdit[]): Repair {
  return { kind, safe, title, edits, cost: IDIOM };
}

/** Puts the text in the place of the tokens from the first to the last. */
export function inPlace(tokens: TokenStore, first: number, last: number, text: string): TextEdit {
  return { span: { start: tokens.starts[first]!, end: tokens.ends[last]! }, text };
}

export function before(tokens: TokenStore, i: number, text: string): TextEdit {
  const at = tokens.starts[i]!;
  return { span: { start: at, end: at }, text };
}

export function behind(tokens: TokenStore, i: number, text: string): TextEdit {
  const at = tokens.ends[i]!;
  return { span: { start: at, end: at }, text };
}

/** Takes out the tokens from the first to the last, with the blanks before them. */
export function without(tokens: TokenStore, first: number, last: number): TextEdit {
  return { span: { start: tokens.ends[first - 1]!, end: tokens.ends[last]! }, text: '' };
}

/** Whether the word of a token is one of the given, in any letter case. */
export function isWord(tokens: TokenStore, i: number, ...words: readonly string[]): boolean {
  return i >= 0 && i < tokens.count && words.includes(imageOf(tokens, i).toUpperCase());
}

/** The text from the first token to the last, as it is written. */
export function textOf(tokens: TokenStore, first: number, last: number): string {
  return tokens.text.slice(tokens.starts[first], tokens.ends[last]);
}

/** The last token of the statement, its semicolon aside. */
export function lastToken({ kinds, count }: TokenStore): number {
  return kinds[count - 1] === T.SEMICOLON ? count - 2 : count - 1;
}

/** The indexes of the commas between the parts of a parenthesis, and of its end. */
export function partsOf(tokens: TokenStore, open: number): { commas: number[]; close: number } | undefined {
  const commas: number[] = [];
  let depth = 0;
  for (let i = open; i < tokens.count; i++) {
    const kind = tokens.kinds[i];
    if (kind === T.LPAREN || kind === T.LT) depth++;
    else if (kind === T.GT) depth--;
    else if (kind === T.RPAREN) {
      if (--depth === 0) return { commas, close: i };
    } else if (kind === T.COMMA && depth === 1) commas.push(i);
  }
  return undefined;
}
