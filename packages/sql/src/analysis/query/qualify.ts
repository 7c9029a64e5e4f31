// QUALIFY: a condition on windowed values of the SELECT list or of its own. Source: SqlValidatorImpl.validateQualifyClause,
// SqlToRelConverter.convertQualify, whose boolean column is taken apart here as the optimizer does.
import { clauseNotBoolean, qualifyWithoutWindow } from '../../diagnostics/catalogue/grouping.ts';
import type { Rel } from '../../plan/rel.ts';
import type { Rex } from '../../plan/rex.ts';
import type { Expression, Select } from '../../syntax/ast/index.ts';
import { isUndecided } from '../../types/index.ts';
import { mapRex, rexKey } from '../planner/rex-walk.ts';
import { inClause, PASS, report } from './context.ts';
import { findExpression } from './expression-children.ts';
import { expressionText } from './expression-text.ts';
import type { QueryContext, Scope } from './model.ts';

/** The condition; undefined after an error. Aliases of the SELECT list stand for what they name. */
export function typeQualify(context: QueryContext, scope: Scope, select: Select): Rex | undefined {
  const { qualify } = select;
  if (qualify === undefined) return undefined;
  const condition = withAliases(qualify, aliasesOf(select));
  return inClause(context, PASS.types, () => {
    const rex = context.typer.expression(context, scope, condition);
    const { span } = qualify;
    if (rex.type.root !== 'BOOLEAN' && rex.type.root !== 'NULL' && !isUndecided(rex.type)) {
      report(context, PASS.calls, clauseNotBoolean, { clause: 'QUALIFY' }, { span });
      return undefined;
    }
    if (findExpression(condition, (each) => each.kind === 'over') !== undefined) return rex;
    const expression = expressionText(context, scope, condition);
    report(context, PASS.calls, qualifyWithoutWindow, { expression }, { span });
    return undefined;
  });
}

function aliasesOf({ items }: Select): ReadonlyMap<string, Expression> {
  return new Map(
    items.flatMap(({ alias, expression }) =>
      alias === undefined ? [] : [[alias.names[0]!, expression] as const],
    ),
  );
}

/** The expression with names of aliases replaced, as far as a condition of QUALIFY holds them: in calls, casts and CASE. */
function withAliases(expression: Expression, aliases: ReadonlyMap<string, Expression>): Expression {
  const inside = (each: Expression): Expression => withAliases(each, aliases);
  switch (expression.kind) {
    case 'identifier':
      return (expression.names.length === 1 && aliases.get(expression.names[0]!)) || expression;
    case 'call':
      return { ...expression, operands: expression.operands.map(inside) };
    case 'list':
      return { ...expression, items: expression.items.map(inside) };
    case 'cast':
      return { ...expression, operand: inside(expression.operand) };
    case 'case':
      return {
        ...expression,
        ...(expression.value === undefined ? {} : { value: inside(expression.value) }),
        branches: expression.branches.map(({ when, then }) => ({ when: inside(when), then: inside(then) })),
        ...(expression.otherwise === undefined ? {} : { otherwise: inside(expression.otherwise) }),
      };
    default:
      return expression;
  }
}

/**
 * The projection with the condition behind it: windowed values of the condition become columns of it, the filter reads them,
 * and a projection takes them away.
 */
export function qualified(projected: Rel, condition: Rex, select: Select): Rel {
  if (projected.kind !== 'project') return projected;
  const expressions = [...projected.expressions];
  const places = new Map(expressions.map((each, at) => [rexKey(each), at]));
  const columns = [...projected.columns];
  const onColumns = mapRex(condition, (rex) => {
    const known = places.get(rexKey(rex));
    if (known !== undefined) return { kind: 'input', index: known, type: rex.type, span: rex.span };
    if (rex.kind !== 'over' && rex.kind !== 'input') return undefined;
    const index = expressions.push(rex) - 1;
    places.set(rexKey(rex), index);
    columns.push({ name: `$qualify${String(index)}`, type: rex.type });
    return { kind: 'input', index, type: rex.type, span: rex.span };
  });
  const input: Rel = { ...projected, expressions, columns };
  const filter: Rel = {
    kind: 'filter',
    input,
    condition: onColumns,
    clause: 'HAVING',
    columns,
    span: condition.span,
  };
  return {
    kind: 'project',
    input: filter,
    expressions: projected.columns.map(({ type }, index) => ({
      kind: 'input' as const,
      index,
      type,
      span: select.itemsSpan,
    })),
    hints: [],
    columns: projected.columns,
    span: select.itemsSpan,
  };
}
