// What a refused statement leaves behind, so that later statements give no errors that only follow from it.
import { findTable } from '../../catalog/find-table.ts';
import { pathKey } from '../../catalog/object-path.ts';
import type { ObjectPath } from '../../catalog/resolved-table.ts';
import type { Session } from '../../catalog/session.ts';
import type { Identifier, Statement } from '../../syntax/ast/index.ts';
import type { StatementContext } from './context.ts';
import { databasePath } from './object-name.ts';
import { registerRejected } from './register-table.ts';

export function rememberRefused({ session }: StatementContext, statement: Statement): void {
  switch (statement.kind) {
    case 'create-table':
    case 'create-view':
      return rememberTable(session, statement.name, statement.temporary);
    case 'create-materialized-table':
      return rememberTable(session, statement.name, false);
    case 'alter-table':
      return forgetColumns(session, statement);
    case 'create-catalog':
      return remember(session, statement.name.names[0]!);
    case 'create-database':
    case 'use-database': {
      const { catalog, database } = databasePath(session, statement.name);
      return remember(session, `${catalog}.${database}`);
    }
    case 'use-catalog':
      return remember(session, statement.name.names[0]!);
    case 'create-function':
      return rememberFunction(session, statement.name, statement.className.value);
  }
}

function remember(session: Session, name: string): void {
  if (!session.catalogs.has(name)) session.rejectedNames.set(name, true);
}

function rememberTable(session: Session, name: Identifier, temporary: boolean): void {
  registerRejected(session, pathOf(session, name), temporary);
}

/** A change of columns that failed: what the table was meant to be is not known. */
function forgetColumns(session: Session, statement: Extract<Statement, { kind: 'alter-table' }>): void {
  const { type } = statement.action;
  if (type === 'rename') return rememberTable(session, statement.action.to, false);
  if (type !== 'add' && type !== 'modify' && type !== 'rename-column') return;
  const path = pathOf(session, statement.name);
  if (findTable(session, path) === undefined) return registerRejected(session, path, false);
  session.catalogs
    .get(path.catalog)
    ?.databases.get(path.database)
    ?.tables.set(path.object, { kind: 'unknown', path, temporary: false, reason: 'rejected' });
}

function rememberFunction(session: Session, name: Identifier, className: string): void {
  const path = pathOf(session, name);
  const key = pathKey({ ...path, object: path.object.toLowerCase() });
  if (session.temporaryFunctions.has(key)) return;
  session.temporaryFunctions.set(key, {
    kind: 'user-function',
    name: name.names.join('.'),
    path,
    temporary: true,
    className,
    language: 'JAVA',
    resources: [],
    span: name.span,
  });
}

function pathOf(session: Session, name: Identifier): ObjectPath {
  return {
    catalog: name.names.at(-3) ?? session.currentCatalog,
    database: name.names.at(-2) ?? session.currentDatabase,
    object: name.names.at(-1) ?? '',
  };
}
