// INSERT, UPDATE, DELETE, MERGE.
import { extendedColumns, overwriteUpsert } from '../../diagnostics/catalogue/syntax.ts';
import type { Identifier, Insert, Merge, Statement, Update } from '../ast/index.ts';
import { accept, advance, ahead, eat, fail, has, here, last, nextIs, reject, since } from '../cursor.ts';
import type { Cursor } from '../cursor.ts';
import { QUERY, SUB_QUERY } from '../expression-context.ts';
import { extendColumns, isExtend } from '../extend.ts';
import { grammar } from '../grammar.ts';
import { hints } from '../hint.ts';
import { compoundName, isName, parenthesizedNames, simpleName } from '../name.ts';
import { TYPE_START } from '../token-class.ts';
import * as T from '../token-kind.ts';
import { plainTypeName } from '../type-name.ts';
import { partitionValues } from './options.ts';

/** INSERT INTO, INSERT OVERWRITE, UPSERT INTO (Flink's RichSqlInsert). */
export function insert(c: Cursor): Insert {
  const { start } = here(c);
  const upsert = c.kind === T.UPSERT;
  if (!upsert && c.kind !== T.INSERT) fail(c);
  advance(c);
  if (c.kind !== T.INTO && c.kind !== T.OVERWRITE) fail(c);
  const overwrite = c.kind === T.OVERWRITE;
  advance(c);
  if (overwrite && upsert) reject(overwriteUpsert, {}, last(c));
  const target = compoundName(c, false);
  const hintList = c.kind === T.HINT_BEG ? hints(c) : [];
  const extend = isExtend(c) ? extendColumns(c) : undefined;
  const partition = accept(c, T.PARTITION) ? partitionValues(c) : undefined;
  let columns: Identifier[] | undefined;
  let columnsSpan: Insert['columnsSpan'];
  if (c.kind === T.LPAREN && isName(c, ahead(c, 1))) {
    const from = here(c).start;
    columns = columnNames(c);
    columnsSpan = since(c, from);
  }
  const query = grammar.query(c);
  const onConflict = c.kind === T.ON && has(c, 'on-conflict') ? conflictAction(c) : undefined;
  return {
    kind: 'insert',
    span: since(c, start),
    overwrite,
    upsert,
    target,
    hints: hintList,
    ...(extend && { extend }),
    ...(columns && { columns }),
    ...(columnsSpan && { columnsSpan }),
    ...(partition && { partition }),
    query,
    ...(onConflict && { onConflict }),
  };
}

const conflictActions: ReadonlyMap<number, NonNullable<Insert['onConflict']>['action']> = new Map([
  [T.ERROR, 'ERROR'],
  [T.NOTHING, 'NOTHING'],
  [T.DEDUPLICATE, 'DEDUPLICATE'],
]);

/** ON CONFLICT DO ERROR | NOTHING | DEDUPLICATE */
function conflictAction(c: Cursor): NonNullable<Insert['onConflict']> {
  const { start } = here(c);
  eat(c, T.ON);
  eat(c, T.CONFLICT);
  eat(c, T.DO);
  const action = conflictActions.get(c.kind) ?? fail(c);
  advance(c);
  return { action, span: since(c, start) };
}

/** (a, b.c): a type behind a name is read, then refused (AddCompoundIdentifierType). */
export function columnNames(c: Cursor): Identifier[] {
  eat(c, T.LPAREN);
  const names: Identifier[] = [];
  do {
    names.push(compoundName(c));
    if (nextIs(c, TYPE_START)) {
      const type = plainTypeName(c);
      if (accept(c, T.NOT)) eat(c, T.NULL);
      reject(extendedColumns, {}, type.span);
    }
  } while (accept(c, T.COMMA));
  eat(c, T.RPAREN);
  return names;
}

interface Target {
  readonly target: Identifier;
  readonly hints: Insert['hints'];
  readonly alias?: Identifier;
}

/** name [hints] [EXTEND (…)] [[AS] alias] */
function target(c: Cursor): Target {
  const name = compoundName(c, false);
  const hintList = c.kind === T.HINT_BEG ? hints(c) : [];
  if (c.kind === T.EXTEND || c.kind === T.LPAREN) extendColumns(c);
  const alias = accept(c, T.AS) || isName(c, c.kind) ? simpleName(c) : undefined;
  return { target: name, hints: hintList, ...(alias && { alias }) };
}

export function deleteFrom(c: Cursor): Statement {
  const { start } = here(c);
  advance(c);
  eat(c, T.FROM);
  const head = target(c);
  const where = accept(c, T.WHERE) ? grammar.expression(c, SUB_QUERY) : undefined;
  return { kind: 'delete', span: since(c, start), ...head, ...(where && { where }) };
}

/** column = value, … */
function assignments(c: Cursor, name: (c: Cursor) => Identifier): Update['assignments'][number][] {
  const list: Update['assignments'][number][] = [];
  do {
    const column = name(c);
    eat(c, T.EQ);
    list.push({ column, value: grammar.expression(c, SUB_QUERY) });
  } while (accept(c, T.COMMA));
  return list;
}

export function update(c: Cursor): Statement {
  const { start } = here(c);
  advance(c);
  const head = target(c);
  eat(c, T.SET);
  const list = assignments(c, simpleName);
  const where = accept(c, T.WHERE) ? grammar.expression(c, SUB_QUERY) : undefined;
  return { kind: 'update', span: since(c, start), ...head, assignments: list, ...(where && { where }) };
}

/** MERGE INTO t USING s ON … WHEN MATCHED … WHEN NOT MATCHED …: Flink parses it and refuses it later. */
export function merge(c: Cursor): Merge {
  const { start } = here(c);
  advance(c);
  eat(c, T.INTO);
  const head = target(c);
  eat(c, T.USING);
  const source = grammar.tableReference(c, QUERY, false);
  eat(c, T.ON);
  const condition = grammar.expression(c, SUB_QUERY);
  let updates: Update['assignments'] | undefined;
  let inserted: Merge['insert'];
  if (c.kind === T.WHEN && ahead(c, 1) === T.MATCHED) {
    advance(c);
    advance(c);
    eat(c, T.THEN);
    eat(c, T.UPDATE);
    eat(c, T.SET);
    updates = assignments(c, compoundName);
    if (c.kind === T.WHEN) inserted = whenNotMatched(c);
  } else inserted = whenNotMatched(c);
  return {
    kind: 'merge',
    span: since(c, start),
    ...head,
    source,
    condition,
    ...(updates && { update: updates }),
    ...(inserted && { insert: inserted }),
  };
}

function whenNotMatched(c: Cursor): NonNullable<Merge['insert']> {
  eat(c, T.WHEN);
  eat(c, T.NOT);
  eat(c, T.MATCHED);
  eat(c, T.THEN);
  eat(c, T.INSERT);
  const columns = c.kind === T.LPAREN && isName(c, ahead(c, 1)) ? parenthesizedNames(c) : undefined;
  const parenthesized = accept(c, T.LPAREN);
  eat(c, T.VALUES);
  const row = grammar.rowConstructor(c);
  if (!has(c, 'paired-merge-values')) accept(c, T.RPAREN);
  else if (parenthesized) eat(c, T.RPAREN);
  return { ...(columns && { columns }), row };
}
