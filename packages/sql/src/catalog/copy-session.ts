// A copy of a session: the state before a statement, or one in which something is tried.
import { SnapshotMap } from '../base/snapshot-map.ts';
import type { Catalog, Database, Session } from './session.ts';

/** A session that changes by itself. What both hold is shared until one of them writes it. */
export function copySession(session: Session): Session {
  return {
    ...session,
    catalogs: eachCopied(session.catalogs, copyCatalog),
    rejectedNames: session.rejectedNames.copy(),
    temporaryTables: session.temporaryTables.copy(),
    temporaryFunctions: session.temporaryFunctions.copy(),
    systemFunctions: session.systemFunctions.copy(),
    configuration: session.configuration.copy(),
    settingPlaces: session.settingPlaces.copy(),
  };
}

function copyCatalog(catalog: Catalog): Catalog {
  return { ...catalog, databases: eachCopied(catalog.databases, copyDatabase) };
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

function eachCopied<T>(map: SnapshotMap<string, T>, copy: (value: T) => T): SnapshotMap<string, T> {
  return new SnapshotMap([...map].map(([name, value]) => [name, copy(value)] as const));
}
