// Calls of user functions: typed by the signatures of their classes where these are known, else the analysis is partial.
import { productFunction, unknownSignature } from '../../diagnostics/undecided-reasons.ts';
import {
  cannotInferTypes,
  cannotInstantiate,
  cannotRegisterJar,
  tableFunctionInExpression,
} from '../../diagnostics/catalogue/user-functions.ts';
import type { UserFunction } from '../../catalog/user-function.ts';
import { inferUserCall } from '../../engine/user-functions/infer-user-call.ts';
import { isRefused } from '../../engine/user-functions/user-function-typing.ts';
import type { RefusedUserFunction } from '../../engine/user-functions/user-function-typing.ts';
import type { CallSite, CallTyping } from '../../engine/functions/index.ts';
import type { Rex } from '../../plan/rex.ts';
import type { Call } from '../../syntax/ast/index.ts';
import { UNKNOWN_TYPE } from '../../types/index.ts';
import { inputOf, typeAggregate } from './aggregate.ts';
import { applyTyping } from './apply-typing.ts';
import { argumentOf } from './argument.ts';
import { doubt, PASS, report, reportLate } from './context.ts';
import { reportQuantifier } from './quantifier.ts';
import type { ResolvedFunction } from './resolve-function.ts';
import { callRex, errorRex } from './rex-builders.ts';
import { nameOf } from './user-function.ts';
import type { TypedUserFunction } from './user-function.ts';
import type { QueryContext, Scope } from './model.ts';

/** The call's type, or UNKNOWN and the analysis partial. */
export function typeUserCall(
  context: QueryContext,
  scope: Scope,
  call: Call,
  found: Exclude<ResolvedFunction, { kind: 'built-in' }>,
): Rex {
  if (found.kind === 'user' && found.typing !== undefined) {
    const { typing } = found;
    if (isRefused(typing)) {
      reportRefused(context, call, found.function, typing);
      typeOperands(context, inputOf(scope), call);
      return errorRex(call.span);
    }
    if (typing.kind === 'aggregate' || typing.kind === 'table-aggregate')
      return typeAggregate(context, scope, call);
    return typeScalar(context, scope, call, { function: found.function, typing });
  }
  // It may be an aggregate: its arguments needn't be grouped then.
  const operands = typeOperands(context, inputOf(scope), call);
  const name = found.kind === 'user' ? found.function.name : call.operator;
  doubt(context, found.kind === 'user' ? unknownSignature : productFunction, { function: name }, call.span);
  return callRex(name, operands, UNKNOWN_TYPE, call.span, false);
}

const REFUSALS = {
  resource: cannotRegisterJar,
  instantiation: cannotInstantiate,
  'no-function': cannotInstantiate,
  inference: cannotInferTypes,
} as const;

export function reportRefused(
  context: QueryContext,
  call: Call,
  userFunction: UserFunction,
  { refused, cause, resource = '' }: RefusedUserFunction,
): void {
  const definition = REFUSALS[refused];
  const span = call.name?.span ?? call.span;
  report(context, PASS.names, definition, { function: nameOf(userFunction).path, resource, cause }, { span });
}

function typeScalar(context: QueryContext, scope: Scope, call: Call, found: TypedUserFunction): Rex {
  const rex = typeCallOf(context, scope, call, found);
  const { name } = nameOf(found.function);
  reportQuantifier(context, call, { name, kind: 'scalar', deterministic: true });
  if (found.typing.kind !== 'scalar' && rex.type.root !== 'ERROR')
    reportLate(context, tableFunctionInExpression, { function: name }, { span: call.span });
  return rex;
}

/** Types the call with its operands in the scope, by its class. */
export function typeCallOf(context: QueryContext, scope: Scope, call: Call, found: TypedUserFunction): Rex {
  const operands = typeOperands(context, scope, call);
  const site = siteOf(call, operands);
  const named = nameOf(found.function);
  const infer = (other: CallSite): CallTyping => inferUserCall(found.typing, named, other);
  return applyTyping(context, infer(site), {
    site,
    infer,
    operator: named.path,
    span: call.span,
    ...(call.name === undefined ? {} : { nameSpan: call.name.span }),
    nodes: call.operands,
    operands,
    deterministic: found.typing.deterministic ?? true,
  });
}

function typeOperands(context: QueryContext, scope: Scope, call: Call): Rex[] {
  return call.operands.map((operand) => context.typer.expression(context, scope, operand));
}

function siteOf(call: Call, operands: readonly Rex[]): CallSite {
  return {
    operator: call.operator,
    syntax: call.syntax,
    arguments: call.operands.map((operand, i) => argumentOf(operand, operands[i]!)),
    ...(call.quantifier === undefined ? {} : { quantifier: call.quantifier }),
  };
}
