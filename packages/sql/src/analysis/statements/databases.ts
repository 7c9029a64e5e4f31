// CREATE, DROP, ALTER and USE of databases and USE CATALOG.
// Source: SqlNodeToOperationConversion, CatalogManager.createDatabase, dropDatabase, setCurrentDatabase.
import { refusedBefore, unseenCatalog } from '../../diagnostics/undecided-reasons.ts';
import { emptyDatabase } from '../../catalog/session.ts';
import type { Catalog } from '../../catalog/session.ts';
import {
  databaseExists,
  databaseInUse,
  databaseNameFormat,
  databaseNotEmpty,
  missingCatalog,
  unknownCatalogInUse,
  unknownDatabase,
  unknownDatabaseInUse,
} from '../../diagnostics/catalogue/ddl.ts';
import type { AlterDatabase, CreateDatabase, DropStatement, Identifier } from '../../syntax/ast/index.ts';
import { giveUp, refuse } from './context.ts';
import type { StatementContext } from './context.ts';
import { nameFixes } from './name-fixes.ts';
import { catalogFor, databasePath, isRejected } from './object-name.ts';

export function analyzeCreateDatabase(context: StatementContext, statement: CreateDatabase): void {
  const { name } = statement;
  checkName(name, 'create');
  const path = databasePath(context.session, name);
  const { databases } = catalogFor(context, path, name);
  if (!databases.has(path.database))
    databases.set(path.database, emptyDatabase(path.database, pairs(statement)));
  else if (!statement.ifNotExists) refuse(databaseExists, path, { span: name.span });
}

export function analyzeDropDatabase(context: StatementContext, statement: DropStatement): void {
  const { name } = statement;
  checkName(name, 'drop');
  const { session } = context;
  const path = databasePath(session, name);
  if (path.catalog === session.currentCatalog && path.database === session.currentDatabase)
    refuse(databaseInUse, {}, { span: name.span });
  const { databases } = catalogFor(context, path, name);
  const database = databases.get(path.database);
  if (database === undefined) {
    if (statement.ifExists) return;
    if (isRejected(session, path.catalog, path.database))
      giveUp(context, refusedBefore, { name: `${path.catalog}.${path.database}` }, name.span);
    refuse(unknownDatabase, path, nameFixes(name.parts.at(-1)!, path.database, databases.keys(), name.span));
  }
  const empty = database.tables.size === 0 && database.functions.size === 0;
  if (!empty && statement.behavior !== 'CASCADE') refuse(databaseNotEmpty, path, { span: name.span });
  databases.delete(path.database);
}

export function analyzeAlterDatabase(context: StatementContext, statement: AlterDatabase): void {
  const { name } = statement;
  checkName(name, 'alter');
  const { session } = context;
  const path = databasePath(session, name);
  const catalog = session.catalogs.get(path.catalog);
  if (catalog?.external === true) giveUp(context, unseenCatalog, { catalog: path.catalog }, name.span);
  if (isRejected(session, path.catalog, path.database))
    giveUp(context, refusedBefore, { name: `${path.catalog}.${path.database}` }, name.span);
  if (catalog === undefined) refuse(missingCatalog, path, { span: name.parts[0]! });
  const database = catalog.databases.get(path.database);
  if (database === undefined) refuse(unknownDatabase, path, { span: name.span });
  for (const [key, value] of pairs(statement)) database.options.set(key, value);
}

export function analyzeUseCatalog(context: StatementContext, name: Identifier): void {
  setCurrentCatalog(context, name.names.join('.'), name);
}

export function analyzeUseDatabase(context: StatementContext, name: Identifier): void {
  checkName(name, 'use');
  const { session } = context;
  const path = databasePath(session, name);
  const catalog = setCurrentCatalog(context, path.catalog, name);
  if (!catalog.external && !catalog.databases.has(path.database)) {
    if (isRejected(session, path.catalog, path.database))
      giveUp(context, refusedBefore, { name: `${path.catalog}.${path.database}` }, name.span);
    refuse(
      unknownDatabaseInUse,
      path,
      nameFixes(name.parts.at(-1)!, path.database, catalog.databases.keys(), name.span),
    );
  }
  session.currentDatabase = path.database;
}

function setCurrentCatalog(context: StatementContext, name: string, at: Identifier): Catalog {
  const { session } = context;
  const catalog = session.catalogs.get(name);
  if (catalog === undefined) {
    if (session.rejectedNames.has(name)) giveUp(context, refusedBefore, { name }, at.span);
    refuse(
      unknownCatalogInUse,
      { catalog: name },
      nameFixes(at.parts[0]!, name, session.catalogs.keys(), at.span),
    );
  }
  if (session.currentCatalog !== name) {
    session.currentCatalog = name;
    session.currentDatabase = catalog.defaultDatabase;
  }
  return catalog;
}

function checkName(name: Identifier, statement: string): void {
  if (name.names.length > 2) refuse(databaseNameFormat, { statement }, { span: name.span });
}

function pairs(statement: CreateDatabase | AlterDatabase): [string, string][] {
  return statement.options.map(({ key, value }) => [key.value, value.value]);
}
