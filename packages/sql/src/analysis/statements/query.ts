// Queries inside statements: the bridge to the query validator, the connectors and the planner checks.
import { hasErrors, stageOf } from '../../diagnostics/problem.ts';
import { columnsUnknown } from '../../diagnostics/undecided-reasons.ts';
import { findTable, findTableByName } from '../../catalog/find-table.ts';
import { plainPath, quotedPath } from '../../catalog/object-path.ts';
import { isBatch } from '../../catalog/session.ts';
import { tableNowhere, upsertInto } from '../../diagnostics/catalogue/ddl.ts';
import { sinkIsView } from '../../diagnostics/catalogue/sink.ts';
import { hasFeature } from '../../engine/engine.ts';
import type { Rel } from '../../plan/rel.ts';
import type { Insert, Query } from '../../syntax/ast/index.ts';
import { isUndecided } from '../../types/index.ts';
import type { RowField } from '../../types/logical-type.ts';
import { analyzeQuery } from '../query/index.ts';
import { mergeProblems } from '../query/merge-problems.ts';
import { tableSuggestions } from '../query/read-table.ts';
import type { PlanSink } from '../planner/index.ts';
import { analyzeInsert as analyzeInsertQuery } from '../sink.ts';
import type { QueryAnalysis } from '../query/index.ts';
import { doubt, environmentOf, giveUpOn, refuse } from './context.ts';
import type { StatementContext } from './context.ts';
import { checkNamedTables } from './named-tables.ts';
import { qualify } from './object-name.ts';
import { checkSink, checkSources, plan, planView } from './plan-query.ts';
import type { SourceCheck } from './plan-query.ts';
import { checkHintedTables } from './hinted-tables.ts';
import { checkHints } from './query-hints.ts';

/** The columns of a query; undefined after an error in it or where they are not known. Its problems go into the context. */
export function queryColumns(context: StatementContext, query: Query): readonly RowField[] | undefined {
  const analysis = validate(context, query);
  if (analysis === undefined || !convert(context, analysis)) return undefined;
  return analysis.columns;
}

/** What Flink looks at when it makes a plan of a valid query without optimizing it: false after an error. */
export function convert(context: StatementContext, { rel, late }: QueryAnalysis): boolean {
  const early = mergeProblems(late.filter((each) => stageOf(each) === 'convert'));
  context.problems.push(...early);
  if (hasErrors(early)) return false;
  context.relation = rel;
  if (!checkSources(context, rel).passed) return false;
  planView(context, rel);
  return !hasErrors(context.problems);
}

export function analyzeQueryStatement(context: StatementContext, query: Query): void {
  const analysis = validate(context, query);
  if (analysis === undefined) {
    checkNamedTables(context, query);
    return;
  }
  giveSchema(context, analysis.columns);
  context.relation = analysis.rel;
  const sources = checkReads(context, query, analysis.rel);
  if (!sources.passed || !tablesOfHints(context, query, analysis.rel)) return;
  plan(context, analysis.rel, [...analysis.late, ...sources.late]);
}

export function analyzeInsert(context: StatementContext, statement: Insert): void {
  if (statement.upsert) refuse(upsertInto, {}, { span: statement.span });
  const path = qualify(context, statement.target);
  const target = findTable(context.session, path);
  const table = target?.kind === 'table' || target?.kind === 'materialized-table' ? target : undefined;
  const insert = analyzeInsertQuery(statement, table, environmentOf(context));
  const analysis = accept(context, insert);
  if (analysis === undefined) {
    checkNamedTables(context, statement.query, statement);
    return;
  }
  giveSchema(context, analysis.columns);
  context.relation = analysis.rel;
  const { span } = statement.target;
  if (target === undefined) {
    const catalogs = `[${[...context.session.catalogs.keys()].join(', ')}]`;
    const { currentCatalog, currentDatabase } = context.session;
    const near = tableSuggestions(environmentOf(context), statement.target, [
      currentCatalog,
      currentDatabase,
    ]);
    refuse(tableNowhere, { table: quotedPath(path), catalogs }, { ...near, span });
  }
  if (table !== undefined) context.sink = table;
  if (target.kind === 'unknown') giveUpOn(context, target, statement.target.span);
  const sources = checkReads(context, statement.query, analysis.rel);
  if (!sources.passed) return;
  if (table === undefined) refuse(sinkIsView, { table: plainPath(path) }, { span });
  const sink = checkSink(context, analysis.rel, statement, table, insert.sinkDiagnostics);
  if (!sink.passed || !tablesOfHints(context, statement.query, analysis.rel)) return;
  const written = { table, span, ...conflictsOf(context, statement) };
  plan(context, analysis.rel, [...analysis.late, ...sources.late], written, sink.late);
}

/** Gives the statement's word on rows that meet in the sink, where the engine asks for it. */
function conflictsOf(
  { settings }: StatementContext,
  { onConflict, span }: Insert,
): Pick<PlanSink, 'conflicts'> {
  if (!hasFeature(settings.engine, 'sink-conflicts')) return {};
  return { conflicts: { end: span.end, ...(onConflict === undefined ? {} : { onConflict }) } };
}

/** The tables that a query reads, then its hints. */
function checkReads(context: StatementContext, query: Query, rel: Rel): SourceCheck {
  const sources = checkSources(context, rel);
  if (!sources.passed) return sources;
  const hints = checkHints(query, context.settings.engine);
  context.problems.push(...hints);
  return hasErrors(hints) ? { passed: false, late: [] } : sources;
}

/** Whether the tables that hints name are there; the optimizer looks first of all. */
function tablesOfHints(context: StatementContext, query: Query, rel: Rel): boolean {
  const { session } = context;
  const found = checkHintedTables(query, rel, {
    batch: isBatch(session),
    viewOf: ({ name }) => {
      const entry = findTableByName(session, name.names);
      return entry?.kind === 'view' ? entry : undefined;
    },
  });
  context.problems.push(...found);
  return !hasErrors(found);
}

/** The analysis of a valid query; undefined after an error, which is then in the context. Its late ones are not yet. */
export function validate(context: StatementContext, query: Query): QueryAnalysis | undefined {
  return accept(context, analyzeQuery(query, environmentOf(context)));
}

function accept(context: StatementContext, analysis: QueryAnalysis): QueryAnalysis | undefined {
  context.undecided.push(...analysis.undecided);
  const { problems } = analysis;
  context.problems.push(...problems);
  if (hasErrors(problems) || analysis.rel.kind === 'unknown')
    context.problems.push(...mergeProblems(analysis.late));
  if (hasErrors(problems)) return undefined;
  const open = analysis.rel.kind === 'unknown' || analysis.columns.some(({ type }) => isUndecided(type));
  if (open && context.undecided.length === 0) doubt(context, columnsUnknown, {}, analysis.rel.span);
  return analysis.rel.kind === 'unknown' ? undefined : analysis;
}

/** Columns of a type that is not known are no answer. */
function giveSchema(context: StatementContext, columns: readonly RowField[]): void {
  if (columns.length > 0 && !columns.some((column) => isUndecided(column.type)))
    context.outputSchema = columns;
}
