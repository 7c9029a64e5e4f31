// Queries inside statements: the bridge to the query validator and the planner checks.
import type { Insert, Query } from '../../syntax/ast/index.ts';
import type { RowField } from '../../types/logical-type.ts';
import type { StatementContext } from './context.ts';

/** The columns of a query; undefined after an error in it or where they are not known. Its problems go into the context. */
export function queryColumns(context: StatementContext, _query: Query): readonly RowField[] | undefined {
  context.partial = true;
  return undefined;
}

export function analyzeQueryStatement(context: StatementContext, _query: Query): void {
  context.partial = true;
}

export function analyzeInsert(context: StatementContext, _statement: Insert): void {
  context.partial = true;
}
