// The parser's place in the tokens, and the few moves every production is made of.
import type { DiagnosticDefinition } from '../diagnostics/definition.ts';
import type { Parameters } from '../diagnostics/diagnostic.ts';
import { nestingTooDeep } from '../diagnostics/catalogue/limits.ts';
import { unexpectedToken } from '../diagnostics/catalogue/syntax.ts';
import type { Span } from '../text/span.ts';
import type { ParseOptions } from './parse-options.ts';
import { Stop } from '../diagnostics/stop.ts';
import type { SyntaxProblem } from './syntax-error.ts';
import type { SyntaxFeature } from './syntax-feature.ts';
import { isClass } from './token-class.ts';
import type { Lexicon } from './token-class.ts';
import * as T from './token-kind.ts';
import type { TokenStore } from './token-store.ts';

export interface Cursor {
  readonly tokens: TokenStore;
  readonly lexicon: Lexicon;
  readonly text: string;
  readonly kinds: Uint16Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly maximumDepth: number;
  readonly features: ReadonlySet<SyntaxFeature>;
  /** Kind of the token at `index`, the next to be taken. */
  kind: number;
  index: number;
  depth: number;
  /** How many `?` were read. */
  parameters: number;
}

export function cursorOf(
  tokens: TokenStore,
  { maximumDepth, features }: Pick<ParseOptions, 'maximumDepth' | 'features'>,
): Cursor {
  const { lexicon, text, kinds, starts, ends } = tokens;
  return {
    tokens,
    lexicon,
    text,
    kinds,
    starts,
    ends,
    maximumDepth,
    features,
    kind: kinds[0]!,
    index: 0,
    depth: 0,
    parameters: 0,
  };
}

/** Whether the grammar that is read has a feature. */
export function has(c: Cursor, feature: SyntaxFeature): boolean {
  return c.features.has(feature);
}

/** The kind `offset` tokens ahead; end of input beyond the last. Fails where the lexer did, as soon as one looks there. */
export function ahead(c: Cursor, offset: number): number {
  const i = c.index + offset;
  if (i < c.tokens.count) return c.kinds[i]!;
  if (c.tokens.lexicalError !== undefined) failAt(c, c.tokens.count);
  return T.EOF;
}

export function advance(c: Cursor): void {
  if (c.index < c.tokens.count) c.index++;
  c.kind = c.kinds[c.index]!;
}

/** Takes a token of the kind, or fails at it. */
export function eat(c: Cursor, kind: number): void {
  if (c.kind !== kind) fail(c);
  advance(c);
}

/** Takes a token of the kind if it is next. */
export function accept(c: Cursor, kind: number): boolean {
  if (c.kind !== kind) return false;
  advance(c);
  return true;
}

/** Whether the next token is of any of the classes. */
export function nextIs(c: Cursor, bits: number): boolean {
  return isClass(c, c.kind, bits);
}

/** The span of the next token. */
export function here(c: Cursor): Span {
  return { start: c.starts[c.index]!, end: c.ends[c.index]! };
}

/** The span of the token taken last: Calcite's getPos(). */
export function last(c: Cursor): Span {
  const i = c.index === 0 ? 0 : c.index - 1;
  return { start: c.starts[i]!, end: c.ends[i]! };
}

/** From an offset to the end of the token taken last. */
export function since(c: Cursor, start: number): Span {
  return { start, end: c.index === 0 ? c.ends[0]! : c.ends[c.index - 1]! };
}

export function image(c: Cursor, index = c.index): string {
  return c.text.slice(c.starts[index], c.ends[index]);
}

/** Fails at the next token, as a JavaCC decision that finds no alternative. */
export function fail(c: Cursor): never {
  return failAt(c, c.index);
}

function failAt(c: Cursor, token: number): never {
  const span = { start: c.starts[token]!, end: c.ends[token]! };
  throw new Stop<SyntaxProblem>({ definition: unexpectedToken, parameters: {}, at: span, token });
}

/** Fails with an error of Calcite's or Flink's own at a place, or without one. */
export function reject(definition: DiagnosticDefinition, parameters: Parameters = {}, span?: Span): never {
  throw new Stop({ definition, parameters, ...(span && { at: span }) });
}

/** Enters one level of nesting; the caller leaves it with `c.depth--`. */
export function descend(c: Cursor): void {
  if (++c.depth > c.maximumDepth) reject(nestingTooDeep, { limit: c.maximumDepth }, here(c));
}
