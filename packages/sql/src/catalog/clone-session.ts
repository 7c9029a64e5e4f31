// A copy of a session, to see what a statement would do to it.
import type { Catalog, Database, Session } from './session.ts';

/** A session that changes by itself; the tables, functions and settings in it are the same. */
export function cloneSession(session: Session): Session {
  return {
    ...session,
    catalogs: new Map([...session.catalogs].map(([name, catalog]) => [name, cloneCatalog(catalog)])),
    rejectedNames: new Set(session.rejectedNames),
    temporaryTables: new Map(session.temporaryTables),
    temporaryFunctions: new Map(session.temporaryFunctions),
    systemFunctions: new Map(session.systemFunctions),
    loadedModules: [...session.loadedModules],
    usedModules: [...session.usedModules],
    jars: new Set(session.jars),
    configuration: new Map(session.configuration),
    settingPlaces: new Map(session.settingPlaces),
  };
}

function cloneCatalog(catalog: Catalog): Catalog {
  return {
    ...catalog,
    databases: new Map([...catalog.databases].map(([name, database]) => [name, cloneDatabase(database)])),
    options: new Map(catalog.options),
  };
}

function cloneDatabase(database: Database): Database {
  return {
    ...database,
    tables: new Map(database.tables),
    functions: new Map(database.functions),
    options: new Map(database.options),
    partitions: new Map([...database.partitions].map(([table, known]) => [table, new Map(known)])),
  };
}
