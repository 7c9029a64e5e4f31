// What a statement with syntax errors leaves behind for the statements after it: what all ways of mending it would have made.
import {
  analyzeStatement,
  newStatementContext,
  registerRejected,
  rememberRefused,
} from '../analysis/statements/index.ts';
import type { StatementContext } from '../analysis/statements/index.ts';
import { findTable } from '../catalog/find-table.ts';
import { pathKey } from '../catalog/object-path.ts';
import type { ObjectPath, ResolvedColumn } from '../catalog/resolved-table.ts';
import type { CatalogEntry, Session, UnknownTable } from '../catalog/session.ts';
import { HOLE } from '../syntax/index.ts';
import type { CreateTable, Statement } from '../syntax/index.ts';
import { isNameLike, wordsIn } from '../text/words.ts';

/** One way of mending a statement, analysed in a session of its own. */
export interface Outcome {
  readonly statement: Statement;
  /** Whether something was cut out. */
  readonly hole: boolean;
  readonly session: Session;
}

/** Makes the effects that all ways of mending have; `at` is where the statement's first error shows. */
export function leaveBehind(context: StatementContext, outcomes: readonly Outcome[], at: number): void {
  if (outcomes.some((outcome) => createdPath(outcome) !== undefined))
    return leaveTables(context, outcomes, at);
  // A hole leaves out what was surely meant to be there.
  const mended = outcomes.filter(({ hole }) => !hole);
  const { statement } = outcomes[0]!;
  if (mended.length === 1) apply(context, statement);
  else rememberRefused(context, statement);
}

/** Makes the effects of a statement that can only have been meant in one way. */
function apply({ session, source, settings }: StatementContext, statement: Statement): void {
  try {
    analyzeStatement(newStatementContext(session, source, settings), statement);
  } catch {
    // A fault of the checker's own.
  }
}

/** Where a table or view is made. */
function createdPath({ statement, session }: Outcome): ObjectPath | undefined {
  if (
    statement.kind !== 'create-table' &&
    statement.kind !== 'create-view' &&
    statement.kind !== 'create-materialized-table'
  )
    return undefined;
  const { names } = statement.name;
  return {
    catalog: names.at(-3) ?? session.currentCatalog,
    database: names.at(-2) ?? session.currentDatabase,
    object: names.at(-1)!,
  };
}

/** Registers each table that may have been meant, with what is the same in all ways of mending. */
function leaveTables(context: StatementContext, all: readonly Outcome[], at: number): void {
  const { session, source } = context;
  const mended = all.filter(({ statement, hole }) => statement.kind === 'create-view' && !hole);
  // What a view reads does not matter where its columns are the same; a hole there leaves nothing of them.
  const outcomes = mended.length > 0 ? mended : all;
  const entries = new Map<string, CatalogEntry[]>();
  for (const outcome of outcomes) {
    const path = createdPath(outcome);
    if (path === undefined) continue;
    const { names, span } = (outcome.statement as CreateTable).name;
    if (names.includes(HOLE)) continue;
    // Where the name is what is wrong, it may have changed places with another.
    if (span.start <= at && at < span.end)
      for (const name of nextWords(source.text.slice(span.end, outcome.statement.span.end)))
        registerRejected(session, { ...path, object: name }, isTemporary(outcome));
    const entry = findTable(outcome.session, path) ?? rejected(path, isTemporary(outcome));
    const known = entries.get(pathKey(path));
    if (known === undefined) entries.set(pathKey(path), [entry]);
    else known.push(entry);
  }
  // Without its name the table may be any.
  if (entries.size === 0)
    session.rejectedNames.set(`${session.currentCatalog}.${session.currentDatabase}`, true);
  for (const known of entries.values()) {
    const entry = known.length === outcomes.length ? agreed(known) : unknownLike(known[0]!);
    const { path } = entry;
    const database = session.catalogs.get(path.catalog)?.databases.get(path.database);
    if (entry.kind === 'unknown' && entry.columns === undefined)
      registerRejected(session, path, entry.temporary);
    else if (entry.temporary) session.temporaryTables.set(pathKey(path), entry);
    else if (database?.tables.has(path.object) === false) database.tables.set(path.object, entry);
  }
}

/** Words that follow, as far as a name may have been carried away. */
function nextWords(text: string): readonly string[] {
  return wordsIn(text.slice(0, 2000)).filter(isNameLike).slice(0, 60);
}

function isTemporary({ statement }: Outcome): boolean {
  return 'temporary' in statement && statement.temporary === true;
}

function rejected(path: ObjectPath, temporary: boolean): UnknownTable {
  return { kind: 'unknown', path, temporary, reason: 'rejected' };
}

/** The table where all agree in everything, otherwise one of which the columns are known that all have. */
function agreed(entries: readonly CatalogEntry[]): CatalogEntry {
  const first = entries[0]!;
  const text = textOf(first);
  const whole = !text.includes(HOLE);
  if (whole && entries.every((entry) => textOf(entry) === text)) return first;
  // Of a view only the columns are seen.
  const columns = textOf(first.columns);
  if (whole && first.kind === 'view' && entries.every((entry) => textOf(entry.columns) === columns))
    return first;
  const unknown = unknownLike(first);
  if (first.kind === 'view' || first.columns === undefined) return unknown;
  const shared = first.columns.filter((column) => entries.every((entry) => hasColumn(entry, column)));
  return { ...unknown, columns: shared };
}

function hasColumn(entry: CatalogEntry, { name, type }: ResolvedColumn): boolean {
  const found = entry.columns?.find((column) => column.name === name);
  return found !== undefined && textOf(found.type) === textOf(type);
}

function unknownLike({ path, temporary, span }: CatalogEntry): UnknownTable {
  return { ...rejected(path, temporary), ...(span === undefined ? {} : { span }) };
}

const isPlace = (key: string): boolean => key === 'span' || key.endsWith('Span') || key === 'definitionEnd';

/** A value as text, without places. */
function textOf(value: unknown): string {
  return JSON.stringify(value ?? null, (key, each: unknown) => {
    if (isPlace(key)) return undefined;
    if (each instanceof Map) return [...(each as Map<unknown, unknown>)];
    return typeof each === 'bigint' ? String(each) : each;
  });
}
