// Calls of user functions: typed by a signature where one is known, else the analysis is partial.
import type { Rex } from '../../plan/rex.ts';
import type { Call } from '../../syntax/ast/index.ts';
import { inputOf } from './aggregate.ts';
import type { ResolvedFunction } from './resolve-function.ts';
import { callRex } from './rex-builders.ts';
import { UNKNOWN_TYPE } from '../../types/index.ts';
import type { QueryContext, Scope } from './model.ts';

/** The call's type by the first signature with so many parameters; UNKNOWN otherwise, and the analysis partial. */
export function typeUserCall(
  context: QueryContext,
  scope: Scope,
  call: Call,
  found: Exclude<ResolvedFunction, { kind: 'built-in' }>,
): Rex {
  const typing = found.kind === 'user' ? found.typing : undefined;
  // It may be an aggregate: its arguments needn't be grouped then.
  const inner = typing?.kind === 'scalar' ? scope : inputOf(scope);
  const operands = call.operands.map((operand) => context.typer.expression(context, inner, operand));
  const signature = typing?.signatures?.find(
    (each) => each.variadic === true || each.parameters.length === operands.length,
  );
  if (signature === undefined || typing?.kind !== 'scalar') context.partial = true;
  const type = signature !== undefined && typing?.kind === 'scalar' ? signature.result : UNKNOWN_TYPE;
  const name = found.kind === 'user' ? found.function.name : call.operator;
  return callRex(name, operands, type, call.span, false);
}
