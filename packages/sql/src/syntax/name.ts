// Names: simple and compound identifiers, quoted or not, and lists of them.
import { identifierTooLong } from '../diagnostics/catalogue/syntax.ts';
import type { Span } from '../text/span.ts';
import type { Identifier } from './ast/index.ts';
import { accept, advance, ahead, eat, fail, here, image, last, reject } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import { isClass, NAME } from './token-class.ts';
import * as T from './token-kind.ts';
import { checkEscapeCharacter, unescapeUnicode, unquote } from './string-text.ts';

/** Flink sets it (PlannerContext.getSqlParserConfig, identifierMaxLength). */
const MAXIMUM_LENGTH = 256;

export function isName(c: Cursor, kind: number): boolean {
  return isClass(c, kind, NAME);
}

interface Segment {
  readonly name: string;
  readonly span: Span;
  readonly quoted: boolean;
}

/** One part of a name (Calcite's AddIdentifierSegment). */
function segment(c: Cursor): Segment {
  const { kind } = c;
  if (!isName(c, kind)) fail(c);
  let span = here(c);
  const text = image(c);
  advance(c);
  let name = text;
  let quoted = false;
  if (kind === T.BACK_QUOTED_IDENTIFIER) {
    name = text.slice(1, -1).replaceAll('``', '`');
    quoted = true;
  } else if (kind === T.UNICODE_QUOTED_IDENTIFIER) {
    let escape = '\\';
    if (accept(c, T.UESCAPE)) {
      const at = here(c);
      const value = unquote(image(c));
      eat(c, T.QUOTED_STRING);
      escape = checkEscapeCharacter(value, at);
      span = { start: span.start, end: last(c).end };
    }
    name = unescapeUnicode(text.slice(text.indexOf('"') + 1, -1).replaceAll('""', '"'), escape, span);
    quoted = true;
  }
  if (name.length > MAXIMUM_LENGTH) reject(identifierTooLong, { name, limit: MAXIMUM_LENGTH }, span);
  return { name, span, quoted };
}

export function simpleName(c: Cursor): Identifier {
  const { name, span, quoted } = segment(c);
  return { kind: 'identifier', span, names: [name], parts: [span], quoted: [quoted] };
}

/** `a.b.c`, with `star` also `a.b.*` and `*` as the last part (Calcite's CompoundIdentifier always allows it). */
export function compoundName(c: Cursor, star = true): Identifier {
  const first = segment(c);
  if (c.kind !== T.DOT)
    return {
      kind: 'identifier',
      span: first.span,
      names: [first.name],
      parts: [first.span],
      quoted: [first.quoted],
    };
  const names = [first.name];
  const parts = [first.span];
  const quoted = [first.quoted];
  while (c.kind === T.DOT && isName(c, ahead(c, 1))) {
    advance(c);
    const next = segment(c);
    names.push(next.name);
    parts.push(next.span);
    quoted.push(next.quoted);
  }
  if (star && c.kind === T.DOT && ahead(c, 1) === T.STAR) {
    advance(c);
    names.push('');
    parts.push(here(c));
    quoted.push(false);
    advance(c);
  }
  return {
    kind: 'identifier',
    span: { start: parts[0]!.start, end: parts[parts.length - 1]!.end },
    names,
    parts,
    quoted,
  };
}

/** `*` alone. */
export function starName(span: Span): Identifier {
  return { kind: 'identifier', span, names: [''], parts: [span], quoted: [false] };
}

/** `a, b, c` */
export function simpleNames(c: Cursor): Identifier[] {
  const names = [simpleName(c)];
  while (accept(c, T.COMMA)) names.push(simpleName(c));
  return names;
}

/** `(a, b, c)` */
export function parenthesizedNames(c: Cursor): Identifier[] {
  eat(c, T.LPAREN);
  const names = simpleNames(c);
  eat(c, T.RPAREN);
  return names;
}

/** `a` or `(a, b)` */
export function nameOrList(c: Cursor): Identifier[] {
  return isName(c, c.kind) ? [simpleName(c)] : parenthesizedNames(c);
}

/** A reserved word taken as a name. */
export function wordAsName(c: Cursor): Identifier {
  const span = here(c);
  advance(c);
  const name = c.text.slice(span.start, span.end);
  return { kind: 'identifier', span, names: [name], parts: [span], quoted: [false] };
}
