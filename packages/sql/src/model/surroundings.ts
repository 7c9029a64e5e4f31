// What was there before a script: catalogs, databases, tables and functions that earlier scripts made for good.
import type { Span } from '../text/span.ts';
import { analyzeStatement, newStatementContext } from '../analysis/statements/index.ts';
import type { StatementSettings } from '../analysis/statements/index.ts';
import type { CatalogEntry, Session } from '../catalog/session.ts';
import { parseOptionsOf } from './parse-options-of.ts';
import { leaveUnread } from './leave-unread.ts';
import { parseScript } from '../syntax/index.ts';

/**
 * Runs earlier scripts over the session, in order. Only what is permanent stays: the current catalog and database,
 * settings and temporary objects are the session's own again after each. What is wrong in them is passed over.
 * @param already how many scripts ran before these
 */
export function replay(
  session: Session,
  scripts: readonly string[],
  settings: StatementSettings,
  already = 0,
): void {
  for (const [index, text] of scripts.entries()) {
    const { currentCatalog, currentDatabase } = session;
    const configuration = [...session.configuration];
    const { source, statements } = parseScript(text, {
      ...parseOptionsOf(settings.engine),
      fixes: false,
    });
    for (const { statement, failed, tokens } of statements) {
      if (failed) {
        leaveUnread(session, tokens);
        continue;
      }
      try {
        analyzeStatement(newStatementContext(session, source, settings), statement);
      } catch {
        // A fault of the checker's own: the objects of this statement stay unknown.
      }
    }
    Object.assign(session, { currentCatalog, currentDatabase });
    session.configuration.clear();
    for (const [key, value] of configuration) session.configuration.set(key, value);
    for (const temporary of [session.temporaryTables, session.temporaryFunctions, session.systemFunctions]) {
      temporary.clear();
    }
    session.rejectedNames.clear();
    movePlaces(session, already + index);
  }
}

/** Places of a script's objects become places in another text: a diagnostic must not point there. */
function movePlaces(session: Session, script: number): void {
  for (const { databases } of session.catalogs.values()) {
    for (const { tables, functions } of databases.values()) {
      for (const [name, table] of [...tables])
        if (table.span !== undefined) tables.set(name, moved(table, script));
      for (const [name, one] of [...functions])
        if (one.span !== undefined) functions.set(name, elsewhere(one, script));
    }
  }
}

function moved(table: CatalogEntry, script: number): CatalogEntry {
  if (table.kind === 'unknown' || table.kind === 'view') return elsewhere(table, script);
  const { primaryKey, watermark } = table;
  return {
    ...elsewhere(table, script),
    columns: table.columns.map((column) => elsewhere(column, script)),
    ...(primaryKey === undefined ? {} : { primaryKey: withoutSpan(primaryKey) }),
    ...(watermark === undefined ? {} : { watermark: withoutSpan(watermark) }),
    options: new Map([...table.options].map(([key, { value }]) => [key, { value }])),
  };
}

/** The same, with its place as one in a script before. */
function elsewhere<T extends { readonly span?: Span }>(value: T, script: number): T {
  const { span } = value;
  return span === undefined ? value : { ...withoutSpan(value), origin: { script, span } };
}

function withoutSpan<T extends { readonly span?: unknown }>(value: T): T {
  const { span: _, ...rest } = value;
  return rest as unknown as T;
}
