// What the statements of a script share and change: catalogs, current ones, temporary objects, modules, configuration.
// The one mutable thing of an analysis; made anew for each script, and copied where a state of it is kept (copy-session.ts). Source: CatalogManager, FunctionCatalog, ModuleManager.
import { SnapshotMap } from '../base/snapshot-map.ts';
import type { Span } from '../text/span.ts';
import type { CatalogTable, ObjectPath, ResolvedColumn } from './resolved-table.ts';
import type { UserFunction } from './user-function.ts';

/** A table of which nothing or not all is known: uses of it give no errors. */
export interface UnknownTable {
  readonly kind: 'unknown';
  readonly path: ObjectPath;
  readonly temporary: boolean;
  /** Rejected: its statement has an error already, so uses are silent. External: not to be seen here, so uses are partial. */
  readonly reason: 'rejected' | 'external';
  readonly columns?: readonly ResolvedColumn[];
  readonly span?: Span;
}

export type CatalogEntry = CatalogTable | UnknownTable;

export interface Database {
  readonly name: string;
  readonly tables: SnapshotMap<string, CatalogEntry>;
  /** By name in lower case (FunctionIdentifier.normalizeName). */
  readonly functions: SnapshotMap<string, UserFunction>;
  readonly options: SnapshotMap<string, string>;
  /** Partitions of tables by table name, each as `{b=1, c=2}` in the order written. */
  readonly partitions: SnapshotMap<string, SnapshotMap<string, string>>;
}

export interface Catalog {
  readonly name: string;
  readonly defaultDatabase: string;
  readonly databases: SnapshotMap<string, Database>;
  /** A catalog whose contents are elsewhere: any name may exist in it. */
  readonly external: boolean;
  /** An external one keeps all its tables by this connector. */
  readonly stores?: string;
  readonly options: ReadonlyMap<string, string>;
  readonly span?: Span;
}

export interface Session {
  readonly catalogs: SnapshotMap<string, Catalog>;
  /** Databases and catalogs that a rejected statement would have made: uses are silent. `cat`, or `cat.db`. */
  readonly rejectedNames: SnapshotMap<string, true>;
  currentCatalog: string;
  currentDatabase: string;
  /** By pathKey. */
  readonly temporaryTables: SnapshotMap<string, CatalogEntry>;
  /** By pathKey with the name in lower case. */
  readonly temporaryFunctions: SnapshotMap<string, UserFunction>;
  /** Temporary system functions by name in lower case. */
  readonly systemFunctions: SnapshotMap<string, UserFunction>;
  loadedModules: readonly string[];
  usedModules: readonly string[];
  jars: ReadonlySet<string>;
  readonly configuration: SnapshotMap<string, string>;
  /** What the configuration was before the first statement: RESET goes back to it (SessionContext.reset). */
  readonly defaults: ReadonlyMap<string, string>;
  /** Where SET statements of the script gave a value. */
  readonly settingPlaces: SnapshotMap<string, Span>;
}

export const BUILT_IN_CATALOG = 'default_catalog';
export const BUILT_IN_DATABASE = 'default_database';

/** An in-memory catalog with its one, empty default database. */
export function inMemoryCatalog(
  name: string,
  defaultDatabase: string,
  options: Iterable<readonly [string, string]> = [],
  span?: Span,
): Catalog {
  return {
    name,
    defaultDatabase,
    databases: databasesOf([emptyDatabase(defaultDatabase)]),
    external: false,
    options: new Map(options),
    ...(span === undefined ? {} : { span }),
  };
}

export function emptyDatabase(name: string, options: Iterable<readonly [string, string]> = []): Database {
  return {
    name,
    tables: new SnapshotMap(),
    functions: new SnapshotMap(),
    options: new SnapshotMap(options),
    partitions: new SnapshotMap(),
  };
}

/** The databases of a catalog; copies of the catalog share each one until they reach for it. */
export function databasesOf(databases: readonly Database[]): SnapshotMap<string, Database> {
  return new SnapshotMap(
    databases.map((database) => [database.name, database] as const),
    copyDatabase,
  );
}

function copyCatalog(catalog: Catalog): Catalog {
  return { ...catalog, databases: catalog.databases.copy() };
}

function copyDatabase(database: Database): Database {
  return {
    ...database,
    tables: database.tables.copy(),
    functions: database.functions.copy(),
    options: database.options.copy(),
    partitions: database.partitions.copy(),
  };
}

/** The catalog and the database that a session begins in. */
export interface StartingPlace {
  readonly catalog: string;
  readonly database: string;
}

/** Where a session of the product begins: its own catalog, and not the one in memory. */
export const PRODUCT_START: StartingPlace = { catalog: 'vvp', database: 'default' };

const builtIn: StartingPlace = { catalog: BUILT_IN_CATALOG, database: BUILT_IN_DATABASE };

/** The state before a script's first statement; `configuration` is what the draft sets, and names another `start`. */
export function newSession(
  configuration: Readonly<Record<string, string>> = {},
  start: StartingPlace = builtIn,
): Session {
  const set = new SnapshotMap(Object.entries(configuration));
  const catalog = set.get('table.builtin-catalog-name') ?? start.catalog;
  const database = set.get('table.builtin-database-name') ?? start.database;
  return {
    catalogs: new SnapshotMap([[catalog, inMemoryCatalog(catalog, database)]], copyCatalog),
    rejectedNames: new SnapshotMap(),
    currentCatalog: catalog,
    currentDatabase: database,
    temporaryTables: new SnapshotMap(),
    temporaryFunctions: new SnapshotMap(),
    systemFunctions: new SnapshotMap(),
    loadedModules: ['core'],
    usedModules: ['core'],
    jars: new Set(),
    configuration: set,
    defaults: set.copy(),
    settingPlaces: new SnapshotMap(),
  };
}

/** Batch mode changes analysis: no time attributes, no changelog. AUTOMATIC counts as streaming in a table program. */
export function isBatch(session: Session): boolean {
  return session.configuration.get('execution.runtime-mode')?.trim().toUpperCase() === 'BATCH';
}
