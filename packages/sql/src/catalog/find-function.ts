// Finding user functions by name; letter case does not matter. Built-in ones are the engine's business.
// Source: FunctionCatalog.lookupFunction and its order of resolution.
import { pathKey } from './object-path.ts';
import type { Session } from './session.ts';
import type { UserFunction } from './user-function.ts';

/** A temporary system function: these go before the built-in functions of the loaded modules. */
export function findSystemFunction(session: Session, name: string): UserFunction | undefined {
  return session.systemFunctions.get(name.toLowerCase());
}

/**
 * A temporary or permanent function of a catalog: these come after the built-in functions where the name is simple.
 * `names` has one to three parts. `external` means that the catalog's functions cannot be seen here.
 */
export function findCatalogFunction(
  session: Session,
  names: readonly string[],
): UserFunction | 'external' | undefined {
  const object = names.at(-1)!.toLowerCase();
  const database = names.at(-2) ?? session.currentDatabase;
  const catalog = names.at(-3) ?? session.currentCatalog;
  const temporary = session.temporaryFunctions.get(pathKey({ catalog, database, object }));
  if (temporary !== undefined) return temporary;
  const found = session.catalogs.get(catalog);
  const permanent = found?.databases.get(database)?.functions.get(object);
  if (permanent !== undefined) return permanent;
  return found?.external === true ? 'external' : undefined;
}
