// A copy of a session: the state before a statement, or one in which something is tried.
import type { Session } from './session.ts';

/** A session that changes by itself. What both hold is shared until one of them reaches for it to write. */
export function copySession(session: Session): Session {
  return {
    ...session,
    catalogs: session.catalogs.copy(),
    rejectedNames: session.rejectedNames.copy(),
    temporaryTables: session.temporaryTables.copy(),
    temporaryFunctions: session.temporaryFunctions.copy(),
    systemFunctions: session.systemFunctions.copy(),
    configuration: session.configuration.copy(),
    settingPlaces: session.settingPlaces.copy(),
  };
}
