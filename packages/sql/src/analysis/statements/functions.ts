// CREATE, ALTER and DROP FUNCTION. A class's existence is known only where its JAR is: calls of others are partial.
// Source: FunctionCatalog, CreateCatalogFunctionOperation and its neighbours.
import { pathKey, plainPath, quotedPath } from '../../catalog/object-path.ts';
import type { ObjectPath } from '../../catalog/resolved-table.ts';
import type { UserFunction } from '../../catalog/user-function.ts';
import {
  alterTemporaryFunction,
  functionExists,
  functionLanguage,
  temporaryFunctionExists,
  unknownFunctionToChange,
  unknownSystemFunction,
  unknownTemporaryFunction,
} from '../../diagnostics/catalogue/ddl.ts';
import { cannotRegister } from '../../diagnostics/catalogue/user-functions.ts';
import { isRefused } from '../../engine/user-functions/user-function-typing.ts';
import type { AlterFunction, CreateFunction, DropStatement } from '../../syntax/ast/index.ts';
import { refuse } from './context.ts';
import type { StatementContext } from './context.ts';
import { catalogFor, databaseFor, qualify } from './object-name.ts';

export function analyzeCreateFunction(context: StatementContext, statement: CreateFunction): void {
  const { session } = context;
  const { name, ifNotExists } = statement;
  const path = qualify(context, name);
  checkLanguage(statement);
  const { span } = name;
  if (statement.temporary) checkClass(context, statement, path);
  if (statement.system) {
    const existing = session.systemFunctions.get(path.object.toLowerCase());
    if (existing === undefined) session.systemFunctions.set(path.object.toLowerCase(), functionOf(statement));
    else if (!ifNotExists)
      refuse(temporaryFunctionExists, { kind: 'system', named: 'named ', function: path.object }, { span });
    return;
  }
  const made = { ...functionOf(statement), path };
  if (statement.temporary) {
    const key = functionKey(path);
    if (!session.temporaryFunctions.has(key)) session.temporaryFunctions.set(key, made);
    else if (!ifNotExists)
      refuse(temporaryFunctionExists, { kind: 'catalog', named: '', function: plainPath(path) }, { span });
    return;
  }
  const { functions } = databaseFor(context, path, name);
  const lower = path.object.toLowerCase();
  if (!functions.has(lower)) functions.set(lower, made);
  else if (!ifNotExists) refuse(functionExists, inCatalog(path), { span });
}

export function analyzeAlterFunction(context: StatementContext, statement: AlterFunction): void {
  const { span } = statement.name;
  if (statement.system) refuse(alterTemporaryFunction, { kind: 'system' }, { span });
  checkLanguage(statement);
  const path = qualify(context, statement.name);
  if (statement.temporary) refuse(alterTemporaryFunction, { kind: 'catalog' }, { span });
  const functions = catalogFor(context, path, statement.name).databases.get(path.database)?.functions;
  const lower = path.object.toLowerCase();
  const existing = functions?.get(lower);
  if (functions !== undefined && existing !== undefined)
    functions.set(lower, {
      ...existing,
      className: statement.className.value,
      language: statement.language ?? 'JAVA',
    });
  else if (!statement.ifExists) refuse(unknownFunctionToChange, inCatalog(path), { span });
}

export function analyzeDropFunction(context: StatementContext, statement: DropStatement): void {
  const { session } = context;
  const { name, ifExists } = statement;
  const path = qualify(context, name);
  const { span } = name;
  if (statement.system === true) {
    const found = session.systemFunctions.delete(path.object.toLowerCase());
    if (!found && !ifExists) refuse(unknownSystemFunction, { function: path.object }, { span });
    return;
  }
  if (statement.temporary) {
    const found = session.temporaryFunctions.delete(functionKey(path));
    if (!found && !ifExists) refuse(unknownTemporaryFunction, { function: quotedPath(path) }, { span });
    return;
  }
  const functions = catalogFor(context, path, name).databases.get(path.database)?.functions;
  const found = functions?.delete(path.object.toLowerCase()) ?? false;
  if (!found && !ifExists) refuse(unknownFunctionToChange, inCatalog(path), { span });
}

function functionOf(statement: CreateFunction): UserFunction {
  return {
    kind: 'user-function',
    name: statement.name.names.join('.'),
    temporary: statement.temporary,
    className: statement.className.value,
    language: statement.language ?? 'JAVA',
    resources: statement.resources.map((resource) => resource.path.value),
    span: statement.name.span,
  };
}

function checkLanguage(statement: CreateFunction | AlterFunction): void {
  if (statement.language === 'SQL')
    refuse(functionLanguage, { language: statement.language }, { span: statement.className.span });
}

/** FunctionCatalog.validateAndPrepareFunction: the class of a temporary function is loaded when it is registered. */
function checkClass(context: StatementContext, statement: CreateFunction, path: ObjectPath): void {
  const typing = context.settings.typingOf?.(functionOf(statement), context.session.jars);
  if (typing === undefined || !isRefused(typing)) return;
  const { refused, resource = '' } = typing;
  if (refused !== 'instantiation' && refused !== 'resource') return;
  const kind = statement.system ? 'system' : 'catalog';
  const name = statement.system ? path.object : `${path.catalog}.${path.database}.${path.object}`;
  const { span } = statement.className;
  const register = `Failed to register function jar resource '[ResourceUri{resourceType=JAR, uri='${resource}'}]' of function '${name}'.`;
  const cause = refused === 'resource' ? `${register}\n${typing.cause}` : typing.cause;
  refuse(cannotRegister, { kind, function: name, cause }, { span });
}

/** The catalog prints function names in lower case (FunctionIdentifier.normalizeName). */
function inCatalog(path: ObjectPath): { function: string; catalog: string } {
  return { function: `${path.database}.${path.object.toLowerCase()}`, catalog: path.catalog };
}

function functionKey(path: ObjectPath): string {
  return pathKey({ ...path, object: path.object.toLowerCase() });
}
