// Names of objects in statements: from an identifier to a full path. Source: UnresolvedIdentifier.of, qualifyIdentifier.
import { refusedBefore, unseenCatalog } from '../../diagnostics/undecided-reasons.ts';
import type { ObjectPath } from '../../catalog/resolved-table.ts';
import type { Catalog, Database, Session } from '../../catalog/session.ts';
import {
  blankName,
  tooManyNameParts,
  unknownCatalog,
  unknownDatabase,
} from '../../diagnostics/catalogue/ddl.ts';
import type { Identifier } from '../../syntax/ast/index.ts';
import { giveUp, refuse } from './context.ts';
import type { StatementContext } from './context.ts';
import { nameFixes } from './name-fixes.ts';

/** The full path of a name of one to three parts; refuses others. */
export function qualify(context: StatementContext, name: Identifier): ObjectPath {
  checkObjectName(name);
  const { session } = context;
  return {
    catalog: name.names.at(-3) ?? session.currentCatalog,
    database: name.names.at(-2) ?? session.currentDatabase,
    object: name.names.at(-1)!,
  };
}

/** Refuses names of more than three parts or with a blank part. */
export function checkObjectName(name: Identifier): void {
  if (name.names.length > 3) refuse(tooManyNameParts, {}, { span: name.span });
  if (name.names.some((part) => part.trim() === '')) refuse(blankName, {}, { span: name.span });
}

/** The catalog of a path, for a change in it. Unknown ones are refused; of external ones nothing is known. */
export function catalogFor(context: StatementContext, path: { catalog: string }, name: Identifier): Catalog {
  const { session } = context;
  const catalog = session.catalogs.get(path.catalog);
  if (catalog === undefined) {
    if (session.rejectedNames.has(path.catalog))
      giveUp(context, refusedBefore, { name: path.catalog }, name.span);
    refuse(
      unknownCatalog,
      { catalog: path.catalog },
      { span: name.names.length > 1 ? name.parts[0]! : name.span },
    );
  }
  if (catalog.external) giveUp(context, unseenCatalog, { catalog: path.catalog }, name.span);
  return catalog;
}

/** The database of a path, for a change in it; an unknown one is refused. */
export function databaseFor(
  context: StatementContext,
  path: { catalog: string; database: string },
  name: Identifier,
): Database {
  const catalog = catalogFor(context, path, name);
  const database = catalog.databases.get(path.database);
  if (database !== undefined) return database;
  if (isRejected(context.session, path.catalog, path.database))
    giveUp(context, refusedBefore, { name: `${path.catalog}.${path.database}` }, name.span);
  const span = name.parts.at(-2) ?? name.span;
  refuse(
    unknownDatabase,
    { database: path.database, catalog: path.catalog },
    nameFixes(span, path.database, catalog.databases.keys()),
  );
}

/** Would a rejected statement have made this catalog or database? */
export function isRejected(session: Session, catalog: string, database: string): boolean {
  return session.rejectedNames.has(catalog) || session.rejectedNames.has(`${catalog}.${database}`);
}

/** Catalog and database of a database's name of one or two parts. */
export function databasePath(session: Session, name: Identifier): { catalog: string; database: string } {
  return {
    catalog: name.names.length > 1 ? name.names[0]! : session.currentCatalog,
    database: name.names.at(-1)!,
  };
}
