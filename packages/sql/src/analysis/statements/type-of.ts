// Types of columns and of expressions over columns, as DDL needs them.
import type { RowField, LogicalType } from '../../types/logical-type.ts';
import type { Expression, TypeName } from '../../syntax/ast/index.ts';
import type { StatementContext } from './context.ts';

const UNKNOWN: LogicalType = { root: 'UNKNOWN', nullable: true };

/** The type of a column definition; its problems go into the context, and the type is then ERROR. */
export function columnType(context: StatementContext, _type: TypeName): LogicalType {
  context.partial = true;
  return UNKNOWN;
}

/** The type of an expression over these columns; its problems go into the context, and the type is then ERROR. */
export function expressionType(
  context: StatementContext,
  _expression: Expression,
  _columns: readonly RowField[],
): LogicalType {
  context.partial = true;
  return UNKNOWN;
}
