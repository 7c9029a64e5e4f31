// Finding tables by name. Names are case-sensitive; temporary ones shadow permanent ones.
// Source: CatalogManager.getTable, CatalogManagerCalciteSchema, CalciteCatalogReader (schema paths of a name).
import { pathKey } from './object-path.ts';
import type { ObjectPath } from './resolved-table.ts';
import type { CatalogEntry, Session } from './session.ts';

/** The table at a full path. In an external catalog, and where a rejected statement made the path, an unknown table. */
export function findTable(session: Session, path: ObjectPath): CatalogEntry | undefined {
  const temporary = session.temporaryTables.get(pathKey(path));
  if (temporary !== undefined) return temporary;
  const catalog = session.catalogs.get(path.catalog);
  const found = catalog?.databases.get(path.database)?.tables.get(path.object);
  if (found !== undefined) return found;
  if (catalog?.external === true) return { kind: 'unknown', path, temporary: false, reason: 'external' };
  if (
    session.rejectedNames.has(path.catalog) ||
    session.rejectedNames.has(`${path.catalog}.${path.database}`)
  )
    return { kind: 'unknown', path, temporary: false, reason: 'rejected' };
  return undefined;
}

/**
 * A name in a query: tried after the current catalog and database, then the current catalog, then alone, as Calcite
 * resolves it. Undefined where nothing has that name.
 */
export function findTableByName(session: Session, names: readonly string[]): CatalogEntry | undefined {
  const prefixes = [[session.currentCatalog, session.currentDatabase], [session.currentCatalog], []];
  for (const prefix of prefixes) {
    const [catalog, database, object, ...rest] = [...prefix, ...names];
    if (catalog === undefined || database === undefined || object === undefined || rest.length > 0) continue;
    const found = findTable(session, { catalog, database, object });
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Is there such a catalog, or a temporary object that names one (CatalogManager.listSchemas counts both)? */
export function hasCatalog(session: Session, name: string): boolean {
  if (session.catalogs.has(name)) return true;
  return temporaryPaths(session).some((path) => path.catalog === name);
}

/** Is there such a database, or a temporary object that names one? In an external catalog, always. */
export function hasDatabase(session: Session, catalog: string, database: string): boolean {
  const found = session.catalogs.get(catalog);
  if (found?.external === true || found?.databases.has(database) === true) return true;
  return temporaryPaths(session).some((path) => path.catalog === catalog && path.database === database);
}

/** Names of all tables and views, temporary ones included, of a database: for did-you-mean. */
export function tableNames(session: Session, catalog: string, database: string): string[] {
  const names = new Set(session.catalogs.get(catalog)?.databases.get(database)?.tables.keys());
  for (const path of temporaryPaths(session))
    if (path.catalog === catalog && path.database === database) names.add(path.object);
  return [...names];
}

function temporaryPaths(session: Session): ObjectPath[] {
  return [...session.temporaryTables.values()].map((table) => table.path);
}
