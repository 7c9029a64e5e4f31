// A copy of a session: the state before a statement, or one in which something is tried.
import type { Catalog, Database, Session } from './session.ts';

/** A session that changes by itself. What both hold is shared until one of them writes it. */
export function copySession(session: Session): Session {
  const copy = {
    ...session,
    catalogs: session.catalogs.copy(),
    rejectedNames: session.rejectedNames.copy(),
    temporaryTables: session.temporaryTables.copy(),
    temporaryFunctions: session.temporaryFunctions.copy(),
    systemFunctions: session.systemFunctions.copy(),
    configuration: session.configuration.copy(),
    settingPlaces: session.settingPlaces.copy(),
  };
  for (const [name, catalog] of session.catalogs) copy.catalogs.set(name, copyCatalog(catalog));
  return copy;
}

function copyCatalog(catalog: Catalog): Catalog {
  const databases = catalog.databases.copy();
  for (const [name, database] of catalog.databases) databases.set(name, copyDatabase(database));
  return { ...catalog, databases };
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
