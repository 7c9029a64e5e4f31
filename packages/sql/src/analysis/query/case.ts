// CASE. Source: SqlCase.createSwitched (a value is compared with each WHEN), SqlCaseOperator.
import { doubt } from './context.ts';
import { tooLarge } from '../../diagnostics/undecided-reasons.ts';
import { inferCall } from '../../engine/functions/index.ts';
import type { CallSite } from '../../engine/functions/index.ts';
import type { Rex } from '../../plan/rex.ts';
import type { CaseExpression, Expression } from '../../syntax/ast/index.ts';
import { argumentOf, typingContext } from './argument.ts';
import { applyTyping } from './apply-typing.ts';
import { undecidedRex } from './rex-builders.ts';
import { leaveRowCasts, reportRowCast } from './row-casts.ts';
import { rexSize } from './rex-size.ts';
import type { QueryContext, Scope } from './model.ts';

/** Parts of one CASE, written out. */
const MAX_SIZE = 50_000;

export function typeCase(context: QueryContext, scope: Scope, expression: CaseExpression): Rex {
  const { typer } = context;
  const nodes: Expression[] = [];
  for (const branch of expression.branches) {
    nodes.push(
      expression.value === undefined ? branch.when : comparison(expression, expression.value, branch.when),
      branch.then,
    );
  }
  nodes.push(expression.otherwise ?? { kind: 'null', span: expression.span });
  const operands = nodes.map((node, i) => {
    const late = context.late.length;
    const rex = typer.expression(context, scope, node);
    // The comparison that CASE makes itself is converted with it.
    if (expression.value !== undefined && i % 2 === 0) leaveRowCasts(context, late);
    return rex;
  });
  // The value is compared with each WHEN: a CASE in its place, again and again, doubles at each level.
  if (operands.reduce((sum, operand) => sum + rexSize(operand), 0) > MAX_SIZE) {
    doubt(context, tooLarge, { what: 'This CASE' }, expression.span);
    return undecidedRex(expression.span);
  }
  const results = nodes.filter((_, i) => i % 2 === 1 || i === nodes.length - 1);
  reportRowCast(context, scope, 'CASE', expression, results);
  const site: CallSite = {
    operator: 'CASE',
    syntax: 'special',
    arguments: nodes.map((node, i) => argumentOf(node, operands[i]!)),
  };
  const typing = inferCall(site, typingContext(context));
  return applyTyping(context, typing, { site, operator: 'CASE', span: expression.span, nodes, operands });
}

/** `CASE value WHEN when`: Calcite makes `value = when`, at the place of the whole CASE. */
function comparison(expression: CaseExpression, value: Expression, when: Expression): Expression {
  return {
    kind: 'call',
    span: expression.span,
    operator: when.kind === 'list' ? 'IN' : '=',
    syntax: 'binary',
    operands: [value, when],
  };
}
