// CREATE TABLE AS SELECT and REPLACE TABLE AS SELECT.
// Source: SqlCreateTableAs.validate, SqlReplaceTableAs.validate, SqlCreateTableConverter.convertCreateTableAS.
import type { ResolvedColumn, ResolvedTable } from '../../catalog/resolved-table.ts';
import { tableAsSelectClause } from '../../diagnostics/catalogue/ddl.ts';
import { laterSyntax } from '../../diagnostics/undecided-reasons.ts';
import { hasFeature } from '../../engine/engine.ts';
import type { CreateTable, Query } from '../../syntax/ast/index.ts';
import type { Span } from '../../text/span.ts';
import { checkConstraints } from './constraints.ts';
import { giveUp, refuse } from './context.ts';
import type { StatementContext } from './context.ts';
import { writtenOptions } from './like-clause.ts';
import { qualify } from './object-name.ts';
import { queryColumns } from './query.ts';
import { registerRejected } from './register-table.ts';
import { pathKey } from '../../catalog/object-path.ts';

export function analyzeCreateTableAs(context: StatementContext, statement: CreateTable, query: Query): void {
  const hasClauses = hasFeature(context.settings.engine, 'column-names-of-query') && defines(statement);
  if (!hasClauses) checkClauses(context, statement);
  const path = qualify(context, statement.name);
  const columns = queryColumns(context, query);
  const { session } = context;
  if (hasClauses && columns !== undefined) {
    // It is not known here how they change the query's columns, so nothing is said of the table either.
    registerRejected(session, path, false);
    giveUp(context, laterSyntax, { what: 'What this table has beside its query' }, statement.name.span);
  }
  if (columns === undefined) {
    registerRejected(session, path, false);
    return;
  }
  const database = session.catalogs.get(path.catalog)?.databases.get(path.database);
  if (database === undefined || session.temporaryTables.has(pathKey(path))) return;
  if (database.tables.has(path.object) && !statement.replace) return;
  const table: ResolvedTable = {
    kind: 'table',
    path,
    temporary: false,
    columns: columns.map((column): ResolvedColumn => ({
      kind: 'physical',
      name: column.name,
      type: column.type,
    })),
    partitionedBy: [],
    options: writtenOptions(statement.options),
    span: statement.name.span,
  };
  context.creates = table;
  database.tables.set(path.object, table);
}

/** Whether the statement says anything of the table's schema itself: Flink takes that since 2.0. */
function defines(statement: CreateTable): boolean {
  const { columns, columnIdentifiers, constraints, watermark, distribution, partitionedBy } = statement;
  if (columnIdentifiers !== undefined || watermark !== undefined || distribution !== undefined) return true;
  return columns.length + constraints.length + partitionedBy.length > 0;
}

/** The clauses that the columns of a query leave no room for, in the order in which Flink looks at them. */
function checkClauses(context: StatementContext, statement: CreateTable): void {
  const key = checkConstraints(statement.columns, statement.constraints);
  const replacing = statement.replace;
  const text = context.source.text.slice(statement.span.start, statement.span.end);
  const name = !replacing
    ? 'CREATE TABLE AS SELECT'
    : /^\s*REPLACE\b/i.test(text)
      ? 'REPLACE TABLE AS SELECT'
      : 'CREATE OR REPLACE TABLE AS SELECT';
  const no = (what: string, span: Span): never =>
    refuse(tableAsSelectClause, { statement: name, what }, { span });
  const head = statement.name.span;
  if (replacing && statement.ifNotExists) no('IF NOT EXISTS statements', head);
  if (statement.temporary) no(replacing ? 'temporary table' : 'to create temporary table', head);
  const first = statement.columns[0]?.span ?? statement.columnIdentifiers?.[0]?.span;
  if (first !== undefined) no('to specify explicit columns', first);
  if (statement.watermark !== undefined) no('to specify explicit watermark', statement.watermark.span);
  if (statement.distribution !== undefined) no('creating distributed tables', statement.distribution.span);
  if (statement.partitionedBy.length > 0) no('to create partitioned table', statement.partitionedBy[0]!.span);
  if (key !== undefined) no('primary key constraints', key.constraint.span);
}
