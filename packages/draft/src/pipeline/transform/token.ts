// Words of a transform's expression, as Calcite's lexer cuts them under Lex.JAVA: back quotes for names, no double quotes.
import type { Span } from '@flink-preflight/sql';

export interface Token {
  readonly kind: 'word' | 'quoted' | 'string' | 'number' | 'symbol' | 'end';
  /** A name without its quotes; of a string what it says. */
  readonly text: string;
  readonly span: Span;
}

export type Tokens =
  { readonly tokens: readonly Token[] } | { readonly slip: { readonly reason: string; readonly span: Span } };

const SPACE = /\s+|--[^\n]*|\/\*[\s\S]*?\*\//y;
const WORD = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const STRING = /(?:_\w+|[nN])?'(?:[^']|'')*'/y;
const QUOTED = /`(?:[^`]|``)+`/y;
const SYMBOL = /<>|!=|<=|>=|\|\||=>|[-+*/%=<>().,[\]{}:;?]/y;

/** Cuts a text into tokens, up to a last one of the kind `end`; places are offsets of the text. */
export function tokensOf(text: string): Tokens {
  const tokens: Token[] = [];
  let at = 0;
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  while (at < text.length) {
    const space = match(SPACE);
    if (space !== undefined) {
      at += space.length;
      continue;
    }
    const token = nextToken(match);
    if (token === undefined) {
      const [character = ''] = text.slice(at);
      return { slip: { reason: lexicalReason(character), span: { start: at, end: at + character.length } } };
    }
    const { length, ...rest } = token;
    tokens.push({ ...rest, span: { start: at, end: at + length } });
    at += length;
  }
  tokens.push({ kind: 'end', text: '', span: { start: text.length, end: text.length } });
  return { tokens };
}

type Cut = Pick<Token, 'kind' | 'text'> & { readonly length: number };

function nextToken(match: (pattern: RegExp) => string | undefined): Cut | undefined {
  const string = match(STRING);
  if (string !== undefined) {
    const inner = string.slice(string.indexOf("'") + 1, -1);
    return { kind: 'string', text: inner.replaceAll("''", "'"), length: string.length };
  }
  const quoted = match(QUOTED);
  if (quoted !== undefined)
    return { kind: 'quoted', text: quoted.slice(1, -1).replaceAll('``', '`'), length: quoted.length };
  for (const [kind, pattern] of [
    ['word', WORD],
    ['number', NUMBER],
    ['symbol', SYMBOL],
  ] as const) {
    const text = match(pattern);
    if (text !== undefined) return { kind, text, length: text.length };
  }
  return undefined;
}

/** Calcite's token manager says code point and character; what opens and does not close fails at its beginning. */
function lexicalReason(character: string): string {
  return `Lexical error: encountered ${JSON.stringify(character)} (${character.codePointAt(0) ?? 0})`;
}
