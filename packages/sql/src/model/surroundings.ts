// What was there before a script: catalogs, databases, tables and functions that earlier scripts made for good.
import type { SnapshotMap } from '../base/snapshot-map.ts';
import type { Span } from '../text/span.ts';
import { analyzeStatement, newStatementContext } from '../analysis/statements/index.ts';
import type { StatementSettings } from '../analysis/statements/index.ts';
import type { CatalogEntry, Session } from '../catalog/session.ts';
import { parseOptionsOf } from './parse-options-of.ts';
import { leaveUnread } from './leave-unread.ts';
import { parseScript } from '../syntax/index.ts';

/** A script that ran before the one at hand. */
export interface EarlierScript {
  readonly text: string;
  /** Whether it ran in the same session, which is then as the script left it, or in one that ended. */
  readonly sameSession: boolean;
}

/**
 * Runs earlier scripts over the session, in order. Of one that ran in another session only what is permanent stays: the
 * current catalog and database, settings and temporary objects are the session's own again. What is wrong in a script is
 * passed over.
 * @param already how many scripts ran before these
 */
export function replay(
  session: Session,
  scripts: readonly EarlierScript[],
  settings: StatementSettings,
  already = 0,
): void {
  for (const [index, { text, sameSession }] of scripts.entries()) {
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
    if (!sameSession) {
      Object.assign(session, { currentCatalog, currentDatabase });
      session.configuration.clear();
      for (const [key, value] of configuration) session.configuration.set(key, value);
      for (const temporary of [session.temporaryTables, session.temporaryFunctions, session.systemFunctions])
        temporary.clear();
      session.rejectedNames.clear();
    }
    session.settingPlaces.clear();
    movePlaces(session, already + index);
  }
}

/** Places of a script's objects become places in another text: a diagnostic must not point there. */
function movePlaces(session: Session, script: number): void {
  const { catalogs, temporaryTables, temporaryFunctions, systemFunctions } = session;
  const each = <T extends { readonly span?: Span }>(
    map: SnapshotMap<string, T>,
    move: (value: T, script: number) => T,
  ): void => {
    for (const [name, value] of [...map]) if (value.span !== undefined) map.set(name, move(value, script));
  };
  for (const catalog of catalogs.keys()) {
    const databases = catalogs.get(catalog)!.databases;
    for (const name of databases.keys()) {
      const { tables, functions } = databases.get(name)!;
      each(tables, moved);
      each(functions, elsewhere);
    }
  }
  each(temporaryTables, moved);
  each(temporaryFunctions, elsewhere);
  each(systemFunctions, elsewhere);
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
