// Putting a table or view into the catalog, with Flink's checks in Flink's order.
// Source: CatalogManager.createTable, createTemporaryTable; ManagedTableListener; GenericInMemoryCatalog.createTable.
import { pathKey, quotedPath } from '../../catalog/object-path.ts';
import type { CatalogTable, ObjectPath, ResolvedTable } from '../../catalog/resolved-table.ts';
import { emptyDatabase } from '../../catalog/session.ts';
import type { Catalog, CatalogEntry, Session } from '../../catalog/session.ts';
import { connectorMissing, tableExists, temporaryTableExists } from '../../diagnostics/catalogue/ddl.ts';
import type { Details } from '../../diagnostics/definition.ts';
import type { Related } from '../../diagnostics/diagnostic.ts';
import { hasFeature } from '../../engine/engine.ts';
import type { Identifier } from '../../syntax/ast/index.ts';
import { unseenCatalog } from '../../diagnostics/undecided-reasons.ts';
import { factsOf } from '../../facts/facts-of.ts';
import { creationProblem } from '../../plan/read-connector.ts';
import { doubt, refuse } from './context.ts';
import type { StatementContext } from './context.ts';
import { nearest } from '../../base/nearest.ts';
import { catalogFor, databaseFor } from './object-name.ts';

/** Registers a new table or view; does nothing where it exists and `ifNotExists` stands. */
export function registerTable(
  context: StatementContext,
  table: CatalogTable,
  name: Identifier,
  ifNotExists: boolean,
): void {
  const { session } = context;
  const { path } = table;
  if (table.temporary) {
    const existing = session.temporaryTables.get(pathKey(path));
    if (existing !== undefined) {
      if (ifNotExists || isRejectedTable(existing)) return;
      refuse(
        temporaryTableExists,
        { table: quotedPath(path) },
        { span: name.span, related: definedAt(existing) },
      );
    }
    if (session.catalogs.has(path.catalog)) requireConnector(context, table, name);
    session.temporaryTables.set(pathKey(path), table);
    return;
  }
  const catalog = session.catalogs.get(path.catalog);
  if (catalog?.stores !== undefined && table.kind === 'table' && !ifNotExists) {
    registerStored(context, catalog, catalog.stores, table, name);
    return;
  }
  catalogFor(context, path, name);
  requireConnector(context, table, name);
  const database = databaseFor(context, path, name);
  const existing = database.tables.get(path.object);
  if (existing === undefined || isRejectedTable(existing)) database.tables.set(path.object, table);
  else if (!ifNotExists)
    refuse(
      tableExists,
      { table: `${path.database}.${path.object}`, catalog: path.catalog },
      { span: name.span, related: definedAt(existing) },
    );
}

/**
 * Registers a table in a catalog that keeps its tables by one connector. Whether there is one of that name already cannot be
 * seen; where the statement passes, the table is what it says.
 */
function registerStored(
  context: StatementContext,
  catalog: Catalog,
  connector: string,
  table: ResolvedTable,
  name: Identifier,
): void {
  const stored: ResolvedTable = { ...table, storedBy: connector };
  const problem = creationProblem(factsOf(context.settings.engine), stored, connector);
  if (problem !== undefined) refuse(problem.definition, problem.parameters, { span: name.span });
  const { database, object } = table.path;
  if (!catalog.databases.has(database)) catalog.databases.set(database, emptyDatabase(database));
  catalog.databases.get(database)?.tables.set(object, stored);
  doubt(context, unseenCatalog, { catalog: catalog.name }, name.span);
}

/** Remembers a table whose statement was refused, so that its uses give no errors that only follow from it. */
export function registerRejected(session: Session, path: ObjectPath, temporary: boolean): void {
  const entry: CatalogEntry = { kind: 'unknown', path, temporary, reason: 'rejected' };
  if (temporary) {
    if (!session.temporaryTables.has(pathKey(path))) session.temporaryTables.set(pathKey(path), entry);
    return;
  }
  const database = session.catalogs.get(path.catalog)?.databases.get(path.database);
  if (database === undefined) session.rejectedNames.set(`${path.catalog}.${path.database}`, true);
  else if (!database.tables.has(path.object)) database.tables.set(path.object, entry);
}

export function isRejectedTable(entry: CatalogEntry): boolean {
  return entry.kind === 'unknown';
}

export function definedAt(entry: CatalogEntry): Related[] {
  if (entry.span === undefined) return [];
  return [{ message: `${entry.path.object} is defined here`, span: entry.span }];
}

/** Without a connector Flink takes a table for a managed one, which nothing manages. `connector.type` is the legacy key. */
function requireConnector({ settings }: StatementContext, table: CatalogTable, name: Identifier): void {
  if (table.kind !== 'table' || hasFeature(settings.engine, 'tables-without-connector')) return;
  const connector = table.options.get('connector')?.value ?? '';
  if (connector.trim() === '' && !table.options.has('connector.type'))
    refuse(connectorMissing, {}, connectorFixes(table, name));
}

/** A key that is nearly `connector` is taken to be it. */
function connectorFixes(table: ResolvedTable, name: Identifier): Details {
  const near = nearest('connector', table.options.keys())[0];
  const span = near === undefined ? undefined : table.options.get(near)?.keySpan;
  if (span === undefined) return { span: name.span };
  return {
    span: name.span,
    fixes: [
      {
        kind: 'respell',
        safe: false,
        title: "replace with 'connector'",
        edits: [{ span, text: "'connector'" }],
      },
    ],
  };
}
