// Statements of Realtime Compute for Apache Flink that Flink has not: tables and databases made from those of a source, and
// AUTO OPTIMIZE. Source: Alibaba Cloud's pages on CREATE TABLE AS and CREATE DATABASE AS.
import type { CreateTable, DatabaseSource, Statement } from '../ast/index.ts';
import { accept, advance, ahead, eat, fail, here, image, since } from '../cursor.ts';
import type { Cursor } from '../cursor.ts';
import { hints } from '../hint.ts';
import { quotedString } from '../literal.ts';
import { compoundName } from '../name.ts';
import * as T from '../token-kind.ts';
import { columnPosition, tableColumn } from './table-column.ts';

/** AS TABLE source [hints] [ADD COLUMN column | (column, …)]; names may be regular expressions between back-quotes. */
export function tableSource(c: Cursor): Pick<CreateTable, 'source' | 'addedColumns'> {
  eat(c, T.AS);
  eat(c, T.TABLE);
  const name = compoundName(c, false);
  const list = c.kind === T.HINT_BEG ? hints(c) : [];
  const source = { kind: 'table-name', span: since(c, name.span.start), name, hints: list } as const;
  if (!accept(c, T.ADD)) return { source };
  eat(c, T.COLUMN);
  const addedColumns: NonNullable<CreateTable['addedColumns']>[number][] = [];
  const parenthesized = accept(c, T.LPAREN);
  do {
    const column = tableColumn(c);
    const position = columnPosition(c);
    addedColumns.push({ column, ...(position && { position }) });
  } while (parenthesized && accept(c, T.COMMA));
  if (parenthesized) eat(c, T.RPAREN);
  return { source, addedColumns };
}

/** AS DATABASE source INCLUDING ALL TABLES | INCLUDING TABLE 'a|b' [EXCLUDING TABLE 'c'] [hints] */
export function databaseSource(c: Cursor): DatabaseSource {
  const { start } = here(c);
  eat(c, T.AS);
  eat(c, T.DATABASE);
  const name = compoundName(c, false);
  eat(c, T.INCLUDING);
  let include: DatabaseSource['include'] = 'ALL';
  if (accept(c, T.ALL)) eat(c, T.TABLES);
  else {
    eat(c, T.TABLE);
    include = quotedString(c);
  }
  let exclude: DatabaseSource['exclude'];
  if (accept(c, T.EXCLUDING)) {
    eat(c, T.TABLE);
    exclude = quotedString(c);
  }
  const list = c.kind === T.HINT_BEG ? hints(c) : [];
  return { span: since(c, start), name, include, ...(exclude && { exclude }), hints: list };
}

/** AUTO and OPTIMIZE are no words of Flink's grammar. */
export function isAutoOptimize(c: Cursor): boolean {
  return (
    image(c).toUpperCase() === 'AUTO' &&
    ahead(c, 1) === T.IDENTIFIER &&
    image(c, c.index + 1).toUpperCase() === 'OPTIMIZE'
  );
}

/** AUTO OPTIMIZE TABLE t, AUTO OPTIMIZE DATABASE d */
export function autoOptimize(c: Cursor): Statement {
  const { start } = here(c);
  advance(c);
  advance(c);
  if (c.kind !== T.TABLE && c.kind !== T.DATABASE) fail(c);
  const what = c.kind === T.TABLE ? 'TABLE' : 'DATABASE';
  advance(c);
  const name = compoundName(c, false);
  return { kind: 'auto-optimize', span: since(c, start), what, name };
}
