// SHOW and DESCRIBE: what they name must exist. Source: the Show…Operation and Describe…Operation classes.
import {
  describeJobNotRun,
  proceduresNotListed,
  showJobsNotRun,
} from '../../diagnostics/catalogue/statement-rules.ts';
import {
  laterSyntax,
  productStatement,
  refusedBefore,
  unseenCatalog,
  unsupportedByEngine,
} from '../../diagnostics/undecided-reasons.ts';
import { findTable } from '../../catalog/find-table.ts';
import { plainPath, quotedPath } from '../../catalog/object-path.ts';
import {
  catalogMetadataNotFound,
  objectToShowNotFound,
  showCreateOfOtherKind,
  showDatabaseNotFound,
  showScopeFormat,
  tableNotInCatalog,
  tableNotPartitioned,
  tableToDescribeNotFound,
  unknownCatalog,
  unsupportedStatement,
} from '../../diagnostics/catalogue/ddl.ts';
import { unknownColumn, unknownRelation } from '../../diagnostics/catalogue/names.ts';
import { hasFeature } from '../../engine/engine.ts';
import type { Command, Identifier } from '../../syntax/ast/index.ts';
import type { Span } from '../../text/span.ts';
import { giveUp, giveUpOn, refuse } from './context.ts';
import type { StatementContext } from './context.ts';
import { tableFixes } from './name-fixes.ts';
import { databasePath, isRejected, qualify } from './object-name.ts';
import { statementText } from './statement-text.ts';

export function analyzeShow(context: StatementContext, statement: Extract<Command, { kind: 'show' }>): void {
  const what = statement.what.toUpperCase();
  const { name } = statement;
  const { span } = statement;
  if (what === 'MODELS' || what === 'CREATE MODEL') refuseModels(context, span);
  if (what === 'JOBS') refuse(showJobsNotRun, {}, { span });
  if (what.includes('MATERIALIZED') || what.includes('CONNECTION'))
    giveUp(context, laterSyntax, { what: 'This statement' }, span);
  if (what === 'PROCEDURES') return showProcedures(context, name, span);
  if (name === undefined) return;
  switch (what) {
    case 'TABLES':
      return showTables(context, name);
    case 'FUNCTIONS':
    case 'USER FUNCTIONS':
      return checkScope(name, 'Show functions', true);
    case 'DATABASES':
      if (name.names.length > 1)
        refuse(
          showScopeFormat,
          {
            statement: 'Show databases',
            name: name.names.join('.'),
            detail: ', catalog must be a single part identifier.',
          },
          { span: name.span },
        );
      return requireCatalog(context, name.names[0]!, name);
    case 'COLUMNS':
      return describeTable(context, name);
    case 'CREATE TABLE':
    case 'CREATE VIEW':
      return showCreate(context, name, what === 'CREATE TABLE' ? 'TABLE' : 'VIEW');
    case 'CREATE CATALOG':
      return describeCatalog(context, name);
    case 'PARTITIONS':
      return showPartitions(context, name, statement.partition !== undefined);
  }
}

export function analyzeDescribe(
  context: StatementContext,
  statement: Extract<Command, { kind: 'describe' }>,
): void {
  switch (statement.what.toUpperCase()) {
    case 'MODEL':
      return refuseModels(context, statement.span);
    case 'FUNCTION':
    case 'CONNECTION':
      return giveUp(context, laterSyntax, { what: 'This statement' }, statement.span);
    case 'CATALOG':
      return describeCatalog(context, statement.name);
    case 'JOB':
      return refuse(describeJobNotRun, {}, { span: statement.span });
    case 'DATABASE':
      return describeDatabase(context, statement.name);
    default:
      return describeTable(context, statement.name);
  }
}

/** ParserImpl.parse: a statement that the planner has no operation for. */
export function refuseUnsupported(context: StatementContext, span: Identifier['span']): never {
  refuse(unsupportedStatement, { statement: statementText(context, span) }, { span });
}

/** Refuses a statement about models where the engine has none; elsewhere it is undecided. */
export function refuseModels(context: StatementContext, span: Span): never {
  const { engine } = context.settings;
  if (engine !== undefined && (hasFeature(engine, 'models') || hasFeature(engine, 'model-statements')))
    giveUp(context, unsupportedByEngine, {}, span);
  refuseUnsupported(context, span);
}

function describeTable(context: StatementContext, name: Identifier): void {
  const path = qualify(context, name);
  if (findTable(context.session, path) === undefined)
    refuse(tableToDescribeNotFound, { table: plainPath(path) }, tableFixes(context, path, name));
}

/** Flink has no operation for it, and validates the name as an expression (FlinkPlannerImpl.validate). */
function describeDatabase(context: StatementContext, { names, span }: Identifier): void {
  const { engine } = context.settings;
  if (engine !== undefined && hasFeature(engine, 'product-statements'))
    giveUp(context, productStatement, {}, span);
  const hint =
    'Flink cannot describe databases: leave the statement out, or write SHOW TABLES FROM the database.';
  if (names.length === 1) refuse(unknownColumn, { name: names[0]!, suggestion: '' }, { span, hint });
  refuse(unknownRelation, { name: names.slice(0, -1).join('.'), suggestion: '' }, { span, hint });
}

function describeCatalog(context: StatementContext, name: Identifier): void {
  const catalog = name.names.join('.');
  const { session } = context;
  if (session.rejectedNames.has(catalog)) giveUp(context, refusedBefore, { name: catalog }, name.span);
  if (session.catalogs.get(catalog)?.options.has('type') !== true)
    refuse(catalogMetadataNotFound, { catalog }, { span: name.span });
}

function showCreate(context: StatementContext, name: Identifier, kind: 'TABLE' | 'VIEW'): void {
  const path = qualify(context, name);
  const found = findTable(context.session, path);
  const table = quotedPath(path);
  const { span } = name;
  if (found === undefined)
    refuse(objectToShowNotFound, { kind, kindName: kind === 'TABLE' ? 'Table' : 'View', table }, { span });
  if (found.kind === 'unknown') giveUpOn(context, found, span);
  if ((kind === 'VIEW') === (found.kind === 'view')) return;
  const other = kind === 'TABLE' ? 'VIEW' : 'TABLE';
  const kinds = `${kind.toLowerCase()}s`;
  refuse(showCreateOfOtherKind, { kind, kinds, table, actual: other.toLowerCase(), other }, { span });
}

function showTables(context: StatementContext, name: Identifier): void {
  checkScope(name, 'show tables', false);
  const { session } = context;
  const path = databasePath(session, name);
  requireCatalog(context, path.catalog, name);
  const catalog = session.catalogs.get(path.catalog);
  if (catalog?.external === true || catalog?.databases.has(path.database) === true) return;
  if (isRejected(session, path.catalog, path.database))
    giveUp(context, refusedBefore, { name: `${path.catalog}.${path.database}` }, name.span);
  refuse(showDatabaseNotFound, path, { span: name.span });
}

/** The in-memory catalog has no procedures, and says so. */
function showProcedures(
  context: StatementContext,
  name: Identifier | undefined,
  span: Identifier['span'],
): void {
  if (name !== undefined) {
    checkScope(name, 'Show procedures', true);
    requireCatalog(context, databasePath(context.session, name).catalog, name);
  }
  const catalog =
    name === undefined ? context.session.currentCatalog : databasePath(context.session, name).catalog;
  if (context.session.catalogs.get(catalog)?.external === true)
    giveUp(context, unseenCatalog, { catalog }, name?.span ?? span);
  refuse(proceduresNotListed, {}, { span });
}

function showPartitions(context: StatementContext, name: Identifier, some: boolean): void {
  const path = qualify(context, name);
  requireCatalog(context, path.catalog, name);
  const parameters = { table: `${path.database}.${path.object}`, catalog: path.catalog };
  const catalog = context.session.catalogs.get(path.catalog);
  const found = catalog?.databases.get(path.database)?.tables.get(path.object);
  if (found?.kind === 'unknown') giveUpOn(context, found, name.span);
  if (catalog?.external === true) giveUp(context, unseenCatalog, { catalog: path.catalog }, name.span);
  // Asked for some partitions, the catalog looks at once whether the table has any (ensurePartitionedTable).
  if (found === undefined)
    refuse(some ? tableNotPartitioned : tableNotInCatalog, parameters, { span: name.span });
  if (found.kind !== 'table' || found.partitionedBy.length === 0)
    refuse(tableNotPartitioned, parameters, { span: name.span });
}

function requireCatalog(context: StatementContext, catalog: string, name: Identifier): void {
  if (context.session.rejectedNames.has(catalog))
    giveUp(context, refusedBefore, { name: catalog }, name.span);
  if (!context.session.catalogs.has(catalog)) refuse(unknownCatalog, { catalog }, { span: name.span });
}

function checkScope(name: Identifier, statement: string, detailed: boolean): void {
  if (name.names.length <= 2) return;
  const detail = detailed ? ', it should be [catalog_name.]database_name.' : '';
  refuse(showScopeFormat, { statement, name: name.names.join('.'), detail }, { span: name.span });
}
