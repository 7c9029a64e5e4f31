// The query validator's face: a query, an expression or an INSERT in; columns, logical plan and diagnostics out.
// What Calcite's SqlValidatorImpl and SqlToRelConverter do in Flink.
import type { Problem } from '../../diagnostics/problem.ts';
import type { Undecided } from '../../diagnostics/undecided.ts';
import type { Rel } from '../../plan/rel.ts';
import type { Rex } from '../../plan/rex.ts';
import type { Expression, Query } from '../../syntax/ast/index.ts';
import type { LogicalType, RowField } from '../../types/logical-type.ts';
import { fieldType } from '../../types/index.ts';
import { allProblems, inClause, newContext, PASS } from './context.ts';
import type { AnalysisEnvironment } from './environment.ts';
import { expressionKey } from './expression-key.ts';
import { typeExpression as typeInScope } from './expression.ts';
import { checkGroupedNullability } from './grouped-nullability.ts';
import { checkLostCorrelation } from './lost-correlation.ts';
import { checkModality } from './modality.ts';
import { uniqueColumns } from './output-names.ts';
import { checkRealColumns } from './real-casts.ts';
import { typeQuery } from './query.ts';
import { TOP_SCOPE } from './scope.ts';
import type { QueryContext, Relation, Scope, Typer } from './model.ts';

export type { AnalysisEnvironment, Spending } from './environment.ts';
export { nothingSpent } from './environment.ts';
export type { Binding, BindingKind, Recorder, ScopeRecord, ScopeRelation } from './binding.ts';
export { newContext, PASS } from './context.ts';
export type { QueryContext } from './model.ts';
export type { Relation } from './model.ts';

export interface QueryAnalysis {
  readonly rel: Rel;
  /** Output columns, their names made unique; those with an error have the type ERROR. */
  readonly columns: readonly RowField[];
  /** In the order in which Flink would find them: the first is Flink's. */
  readonly problems: readonly Problem[];
  /**
   * Those that Flink finds only when it generates the job's code, after all that its planner refuses; each use by itself. Of a
   * call they are at the call in `rel` too: not all calls live until then.
   */
  readonly late: readonly Problem[];
  /** What could not be decided: a user function without a known signature, a table in an external catalog. */
  readonly undecided: readonly Undecided[];
}

export interface ExpressionAnalysis {
  readonly type: LogicalType;
  readonly rex: Rex;
  readonly problems: readonly Problem[];
  /** Those that Flink finds only where a plan computes the expression. */
  readonly late: readonly Problem[];
  readonly undecided: readonly Undecided[];
}

export const TYPER: Typer = { expression: typeInScope, query: typeQuery, key: expressionKey };

/** Analyses a query by itself. */
export function analyzeQuery(query: Query, environment: AnalysisEnvironment): QueryAnalysis {
  const context = newContext(environment, TYPER);
  const relation = relationOf(context, query);
  return analysisOf(context, relation);
}

/** Analyses a query in a context of its own; the caller goes on with the context (an INSERT's sink). */
export function relationOf(context: QueryContext, query: Query): Relation {
  const relation = typeQuery(context, TOP_SCOPE, query);
  checkModality(context, query);
  if (relation.unknown === undefined) {
    checkRealColumns(context, relation.rel);
    checkLostCorrelation(context, relation.rel);
    checkGroupedNullability(context, relation.rel);
  }
  return relation;
}

export function analysisOf(context: QueryContext, relation: Relation): QueryAnalysis {
  // Of a relation that isn't known all columns aren't known either: nothing is said about it.
  const { span } = relation.rel;
  return {
    rel: relation.unknown === undefined ? relation.rel : { kind: 'unknown', columns: relation.columns, span },
    columns: uniqueColumns(relation.columns).map((column) => ({ ...column, type: fieldType(column.type) })),
    ...allProblems(context),
    undecided: context.undecided,
  };
}

/**
 * Types an expression over columns without a relation's name: a computed column, a watermark, a partition filter.
 * Source: SqlValidatorImpl.validateParameterizedExpression.
 */
export function typeExpression(
  expression: Expression,
  columns: readonly RowField[],
  environment: AnalysisEnvironment,
): ExpressionAnalysis {
  const context = newContext(environment, TYPER);
  const scope: Scope = {
    kind: 'list',
    parent: TOP_SCOPE,
    children: [{ name: '', columns, nullable: false, offset: 0, span: expression.span }],
  };
  const rex = inClause(context, PASS.types, () => typeInScope(context, scope, expression));
  return {
    type: rex.type,
    rex,
    ...allProblems(context),
    undecided: context.undecided,
  };
}
