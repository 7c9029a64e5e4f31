// Functions that ask about a query's groups: GROUPING and its like, TUMBLE_START and its like.
// Source: SqlAbstractGroupFunction.validateCall, AggChecker, SqlGroupedWindowFunction's auxiliaries.
import {
  auxiliaryWithoutGroup,
  groupingArgument,
  groupingInPlainQuery,
  groupingInWrongClause,
} from '../../diagnostics/catalogue/grouping.ts';
import { inferCall } from '../../engine/functions/index.ts';
import type { CallSite } from '../../engine/functions/index.ts';
import type { Rex } from '../../plan/rex.ts';
import type { Call } from '../../syntax/ast/index.ts';
import { checkNesting, collect } from './aggregate.ts';
import { argumentOf, typingContext } from './argument.ts';
import { applyTyping } from './apply-typing.ts';
import { PASS, report } from './context.ts';
import { indexOfKey } from './key-index.ts';
import { callRex, errorRex, inputRex } from './rex-builders.ts';
import type { Aggregation, QueryContext, Scope } from './model.ts';

/** GROUPING(a): checked, and a column of the grouped row like an aggregate. */
export function groupingColumn(context: QueryContext, scope: Scope, call: Call, rex: Rex): Rex {
  checkNesting(context, call);
  if (!isGroupingValid(context, scope, call)) return errorRex(call.span);
  const { aggregation } = scope;
  if (aggregation === undefined || rex.kind !== 'call') return rex;
  const key = context.typer.key(context, aggregation.input, call);
  return collect(aggregation, key, {
    function: call.operator.toUpperCase(),
    operands: rex.operands,
    distinct: false,
    type: rex.type,
    span: call.span,
    userDefined: false,
  });
}

function isGroupingValid(context: QueryContext, scope: Scope, call: Call): boolean {
  const name = call.operator.toUpperCase();
  const { aggregation } = scope;
  if (aggregation === undefined) {
    const definition = scope.aggregates === true ? groupingInWrongClause : groupingInPlainQuery;
    report(context, PASS.calls, definition, { function: name }, { span: call.span });
    return false;
  }
  for (const operand of call.operands) {
    const key = context.typer.key(context, aggregation.input, operand);
    if (indexOfKey(aggregation.keys, key) >= 0) continue;
    report(context, PASS.calls, groupingArgument, { function: name }, { span: operand.span });
    return false;
  }
  return true;
}

/** TUMBLE_START(…) in a grouped query: GROUP BY must have the TUMBLE of the same arguments. */
export function typeGroupAuxiliary(context: QueryContext, call: Call, aggregation: Aggregation): Rex {
  const { input } = aggregation;
  const operands = call.operands.map((operand) => context.typer.expression(context, input, operand));
  const site: CallSite = {
    operator: call.operator,
    syntax: call.syntax,
    arguments: call.operands.map((operand, i) => argumentOf(operand, operands[i]!)),
  };
  const typing = inferCall(site, typingContext(context));
  const name = call.operator.toUpperCase();
  const rex = applyTyping(context, typing, {
    site,
    operator: name,
    span: call.span,
    nodes: call.operands,
    operands,
  });
  const group = name.split('_')[0]!;
  const wanted = context.typer.key(context, input, { ...groupCall(call), operator: group });
  const index = indexOfKey(aggregation.keys, wanted);
  if (index < 0) {
    report(
      context,
      PASS.scopes,
      auxiliaryWithoutGroup,
      { function: name, group: `$${group}` },
      { span: call.span },
    );
    return errorRex(call.span);
  }
  const window = aggregation.keys[index]!;
  return callRex(name, [inputRex(index, window.rex.type, window.span)], rex.type, call.span);
}

/** The call without its name: keys are made from the operator. */
function groupCall(call: Call): Call {
  const { name: _name, ...rest } = call;
  return rest;
}
