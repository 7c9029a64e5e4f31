// Types of columns and of expressions over columns, as DDL needs them.
import { productType } from '../../diagnostics/undecided-reasons.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { factsOf } from '../../facts/facts-of.ts';
import type { Expression, TypeName } from '../../syntax/ast/index.ts';
import { ERROR_TYPE, resolveTypeName } from '../../types/index.ts';
import type { LogicalType, RowField } from '../../types/logical-type.ts';
import { typeExpression } from '../query/index.ts';
import { doubt, environmentOf } from './context.ts';
import type { StatementContext } from './context.ts';
import { inParameterScope } from './parameter-scope.ts';

/** The type of a column definition; its problems go into the context, and the type is then ERROR. */
export function columnType(context: StatementContext, name: TypeName): LogicalType {
  const { namedTypes } = factsOf(context.settings.engine);
  const isOpaque = (typeName: string): boolean => {
    const isKnown = namedTypes.has(typeName.toUpperCase());
    if (isKnown) doubt(context, productType, { type: typeName }, name.span);
    return isKnown;
  };
  const { type, problems } = resolveTypeName(name, { isOpaque });
  context.problems.push(...problems);
  return problems.length > 0 ? ERROR_TYPE : type;
}

/** The type of an expression over these columns; its problems go into the context, and the type is then ERROR. */
export function expressionType(
  context: StatementContext,
  expression: Expression,
  columns: readonly RowField[],
): LogicalType {
  return computedType(context, expression, columns).type;
}

/** The same, with what Flink says only where a job computes the expression. */
export function computedType(
  context: StatementContext,
  expression: Expression,
  columns: readonly RowField[],
): { readonly type: LogicalType; readonly late?: readonly Problem[] } {
  const { type, problems, late, undecided } = typeExpression(expression, columns, environmentOf(context));
  const [first] = problems;
  if (first !== undefined) context.problems.push(inParameterScope(first, expression, columns));
  context.undecided.push(...undecided);
  if (first !== undefined) return { type: ERROR_TYPE };
  return late.length === 0 ? { type } : { type, late };
}

/**
 * The type of a watermark's expression. SOURCE_WATERMARK() takes the kind of timestamp of its column.
 * Source: SourceWatermarkTypeStrategy, DefaultSchemaResolver.resolveWatermarkSpecs (its output type).
 */
export function watermarkType(
  context: StatementContext,
  strategy: Expression,
  columns: readonly RowField[],
  column: LogicalType | undefined,
): LogicalType {
  const type = expressionType(context, strategy, columns);
  const fromSource = strategy.kind === 'call' && strategy.operator.toUpperCase() === 'SOURCE_WATERMARK';
  if (!fromSource || column === undefined) return type;
  return column.root === 'TIMESTAMP' || column.root === 'TIMESTAMP_LTZ'
    ? { root: column.root, precision: 3, nullable: type.nullable }
    : type;
}
