// Clauses that many statements share: IF EXISTS, options, comments, partitions.
import type { Option, PartitionValue, StringLiteral } from '../ast/index.ts';
import { accept, advance, ahead, eat, has, nextIs, since } from '../cursor.ts';
import type { Cursor } from '../cursor.ts';
import { anyString, literal, quotedString } from '../literal.ts';
import { simpleName } from '../name.ts';
import { STRING } from '../token-class.ts';
import * as T from '../token-kind.ts';

export function ifExists(c: Cursor): boolean {
  if (c.kind !== T.IF || ahead(c, 1) !== T.EXISTS) return false;
  advance(c);
  advance(c);
  return true;
}

export function ifNotExists(c: Cursor): boolean {
  if (c.kind !== T.IF || ahead(c, 1) !== T.NOT || ahead(c, 2) !== T.EXISTS) return false;
  advance(c);
  advance(c);
  advance(c);
  return true;
}

/** ('key' = 'value', …), which may be empty (Flink's Properties). */
export function properties(c: Cursor): Option[] {
  eat(c, T.LPAREN);
  const options: Option[] = [];
  if (nextIs(c, STRING)) {
    do options.push(option(c));
    while (accept(c, T.COMMA));
  }
  eat(c, T.RPAREN);
  return options;
}

function option(c: Cursor): Option {
  const key = anyString(c);
  eat(c, T.EQ);
  const value = anyString(c);
  return { key, value, span: { start: key.span.start, end: value.span.end } };
}

/** WITH (…) or nothing. */
export function withProperties(c: Cursor): Option[] {
  return accept(c, T.WITH) ? properties(c) : [];
}

/** ('key', …), which may be empty (Flink's PropertyKeys). */
export function propertyKeys(c: Cursor): StringLiteral[] {
  eat(c, T.LPAREN);
  const keys: StringLiteral[] = [];
  if (nextIs(c, STRING)) {
    do keys.push(anyString(c));
    while (accept(c, T.COMMA));
  }
  eat(c, T.RPAREN);
  return keys;
}

/** COMMENT 'text' where only a plain string may stand. */
export function comment(c: Cursor): StringLiteral | undefined {
  return accept(c, T.COMMENT) ? quotedString(c) : undefined;
}

/** COMMENT 'text' where a string of any prefix may stand. */
export function anyComment(c: Cursor): StringLiteral | undefined {
  return accept(c, T.COMMENT) ? anyString(c) : undefined;
}

/** COMMENT of a column or a catalog: any string, or a plain one only. */
export function columnComment(c: Cursor): StringLiteral | undefined {
  return has(c, 'plain-comments') ? comment(c) : anyComment(c);
}

/** (name = value, …) (PartitionSpecCommaList) */
export function partitionValues(c: Cursor): PartitionValue[] {
  eat(c, T.LPAREN);
  const values: PartitionValue[] = [];
  do {
    const name = simpleName(c);
    eat(c, T.EQ);
    const value = literal(c);
    values.push({ name, value, span: since(c, name.span.start) });
  } while (accept(c, T.COMMA));
  eat(c, T.RPAREN);
  return values;
}

/** (name, name = value, …) (ExtendedPartitionSpecCommaList) */
export function partitionNames(c: Cursor): PartitionValue[] {
  eat(c, T.LPAREN);
  const values: PartitionValue[] = [];
  do {
    const name = simpleName(c);
    const value = accept(c, T.EQ) ? literal(c) : undefined;
    values.push({ name, ...(value && { value }), span: since(c, name.span.start) });
  } while (accept(c, T.COMMA));
  eat(c, T.RPAREN);
  return values;
}
