// Methods that a user's aggregate must have where it stands. Source: AggsHandlerCodeGenerator and ImperativeAggCodeGen, which
// generate calls of retract and merge, and UserDefinedFunctionHelper.validateClassForRuntime.
import { missingMethod } from '../../diagnostics/catalogue/user-functions.ts';
import type { AggregateCall } from '../../plan/rex.ts';
import { conversionClass } from '../../types/conversion-class.ts';
import type { LogicalType } from '../../types/index.ts';
import { inferChangelog } from './infer-changelog.ts';
import type { NodeCall } from './node.ts';
import type { Physical } from './physical-node.ts';
import type { PlanContext } from './plan-context.ts';

/** Refuses the first aggregate that lacks a method which the node needs. */
export function checkUserAggregates(node: Physical, context: PlanContext): void {
  switch (node.name) {
    case 'GroupAggregate':
      if (hasUserCall(node.calls) && isUpdating(node.inputs[0])) refuse(node.calls, 'retract', context);
      return;
    case 'WindowAggregate':
      if (!hasUserCall(node.calls)) return;
      if (isUpdating(node.inputs[0])) refuse(node.calls, 'retract', context);
      // A tumbling window has one slice, so nothing is merged.
      if (node.window !== undefined && node.window.function !== 'TUMBLE')
        refuse(node.calls, 'merge', context);
      return;
    case 'GroupWindowAggregate':
      if (!hasUserCall(node.calls)) return;
      if (isUpdating(node.inputs[0])) refuse(node.calls, 'retract', context);
      if (node.function !== 'TUMBLE') refuse(node.calls, 'merge', context);
      return;
    case 'OverAggregate':
      for (const { calls, lower } of node.groups)
        if (lower.type === 'PRECEDING') refuse(calls, 'retract', context);
      return;
    default:
      return;
  }
}

const hasUserCall = (calls: readonly NodeCall[]): boolean =>
  calls.some(({ call }) => call.methods !== undefined);

/** Whether rows of the input may be taken back; not where that isn't known. */
function isUpdating(input: Physical | undefined): boolean {
  if (input === undefined) return false;
  const inferred = inferChangelog(input);
  return inferred.kind === 'mode' && inferred.mode.some((kind) => kind !== 'I');
}

function refuse(calls: readonly NodeCall[], method: 'retract' | 'merge', context: PlanContext): void {
  for (const { call } of calls) {
    const { methods } = call;
    if (methods === undefined || (method === 'retract' ? methods.retracts : methods.merges)) continue;
    const list =
      method === 'retract' ? call.operands.map(({ type }) => classOf(type)) : ['java.lang.Iterable'];
    const parameters = {
      method,
      class: methods.className,
      function: nameOf(call),
      signature: `void ${method}(${[methods.accumulator, ...list].join(', ')})`,
    };
    context.refuse('translate', { definition: missingMethod, parameters, at: call.span });
    return;
  }
}

const nameOf = ({ function: path }: AggregateCall): string => path.slice(path.lastIndexOf('.') + 1);

/** The class that a value is passed as. */
function classOf(type: LogicalType): string {
  if (type.root === 'ARRAY') return `${classOf(type.element)}[]`;
  return conversionClass(type) ?? 'java.lang.Object';
}
