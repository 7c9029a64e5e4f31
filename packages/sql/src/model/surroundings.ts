// What was there before a script: catalogs, databases, tables and functions that earlier scripts made for good.
import { analyzeStatement, newStatementContext } from '../analysis/statements/index.ts';
import type { StatementSettings } from '../analysis/statements/index.ts';
import type { CatalogEntry, Session } from '../catalog/session.ts';
import { parseOptionsOf } from './parse-options-of.ts';
import { leaveUnread } from './leave-unread.ts';
import { parseScript } from '../syntax/index.ts';

/**
 * Runs earlier scripts over the session, in order. Only what is permanent stays: the current catalog and database,
 * settings and temporary objects are the session's own again after each. What is wrong in them is passed over.
 */
export function replay(session: Session, scripts: readonly string[], settings: StatementSettings): void {
  for (const text of scripts) {
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
  }
  if (scripts.length > 0) forgetPlaces(session);
}

/** Their places are in other texts: a diagnostic must not point there. */
function forgetPlaces(session: Session): void {
  for (const { databases } of session.catalogs.values()) {
    for (const { tables, functions } of databases.values()) {
      for (const [name, table] of tables) tables.set(name, withoutPlaces(table));
      for (const [name, one] of functions) functions.set(name, withoutSpan(one));
    }
  }
}

function withoutPlaces(table: CatalogEntry): CatalogEntry {
  if (table.kind === 'unknown' || table.kind === 'view') return withoutSpan(table);
  const { primaryKey, watermark } = table;
  return {
    ...withoutSpan(table),
    columns: table.columns.map(withoutSpan),
    ...(primaryKey === undefined ? {} : { primaryKey: withoutSpan(primaryKey) }),
    ...(watermark === undefined ? {} : { watermark: withoutSpan(watermark) }),
    options: new Map([...table.options].map(([key, { value }]) => [key, { value }])),
  };
}

function withoutSpan<T extends { readonly span?: unknown }>(value: T): T {
  const { span: _, ...rest } = value;
  return rest as unknown as T;
}
