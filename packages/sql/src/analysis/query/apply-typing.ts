// The outcome of typing a call: its diagnostic at the place that Flink reports, or the resolved call.
import { productCall, untypedCall } from '../../diagnostics/undecided-reasons.ts';
import { problemAt } from '../../diagnostics/problem.ts';
import type { Details } from '../../diagnostics/definition.ts';
import { illegalParameter } from '../../diagnostics/catalogue/query-literals.ts';
import {
  illegalNull,
  invalidCall,
  noMatchingCall,
  wrongArgumentCount,
} from '../../diagnostics/catalogue/types.ts';
import { isLate } from '../../engine/functions/index.ts';
import type { CallPlace, CallProblem, CallSite, CallTyping } from '../../engine/functions/index.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { productCallType } from '../../engine/functions/product-calls.ts';
import type { LogicalType } from '../../types/index.ts';
import type { Rex } from '../../plan/rex.ts';
import type { Call, Expression } from '../../syntax/ast/index.ts';
import type { Span } from '../../text/span.ts';
import { typingContext } from './argument.ts';
import { castFixes } from './cast-fixes.ts';
import { doubt, maySuggest, PASS } from './context.ts';
import { callRex, errorRex } from './rex-builders.ts';
import type { QueryContext } from './model.ts';

export interface TypedCall {
  readonly operator: string;
  readonly span: Span;
  readonly nameSpan?: Span;
  readonly nodes: readonly Expression[];
  readonly operands: readonly Rex[];
  readonly deterministic?: boolean;
  /** Fixes and hints for a call that matches no function. */
  readonly details?: () => Details;
  /** The call as it was typed: conversions of its arguments are tried for a fix. */
  readonly site?: CallSite;
  /** Types the call with other arguments, where that isn't how built-in ones are typed. */
  readonly infer?: (site: CallSite) => CallTyping;
}

/** Reports the call's problem, or gives the call with its type. */
export function applyTyping(context: QueryContext, typing: CallTyping, call: TypedCall): Rex {
  const taken = typing.ok && typing.late === undefined ? undefined : takenByProduct(context, call);
  if (taken !== undefined) {
    doubt(context, productCall, { function: call.operator }, call.span);
    return callRex(call.operator, call.operands, taken, call.span, call.deterministic ?? true);
  }
  if (!typing.ok) {
    reportProblem(context, typing.problem, call);
    return errorRex(call.span);
  }
  const problem = typing.late === undefined ? undefined : reportProblem(context, typing.late, call);
  if (typing.type.root === 'UNKNOWN' && !call.operands.some((operand) => operand.type.root === 'UNKNOWN'))
    doubt(context, untypedCall, { function: call.operator }, call.span);
  const operands = call.operands.map((operand, i): Rex => {
    const coerced = typing.coercions?.[i];
    return coerced === undefined ? operand : callRex('CAST', [operand], coerced, operand.span);
  });
  const rex = callRex(call.operator, operands, typing.type, call.span, call.deterministic ?? true);
  return problem === undefined ? rex : { ...rex, problem };
}

/** The type of a call that the engine's product takes although Flink has a problem with it. */
function takenByProduct({ environment: { facts } }: QueryContext, call: TypedCall): LogicalType | undefined {
  if (!facts.widenedFunctions.has(call.operator)) return undefined;
  return productCallType(
    call.operator,
    call.operands.map((operand) => operand.type),
  );
}

/** Reports the problem of a call, and gives it. */
export function reportProblem(context: QueryContext, found: CallProblem, call: TypedCall): Problem {
  const isParameter =
    found.definition === illegalNull && nodeAt(found.at, call)?.kind === 'dynamic-parameter';
  const problem: Problem = {
    ...problemAt(
      isParameter ? illegalParameter : found.definition,
      found.parameters,
      found.definition === noMatchingCall ? call.details?.() : conversions(context, found, call),
    ),
    at: spanOf(found.at, call),
    stage: found.stage,
  };
  if (isLate(found)) context.late.push(problem);
  else context.found.push({ pass: PASS.types, problem });
  return problem;
}

const nodeAt = (at: CallPlace, { nodes }: TypedCall): Expression | undefined =>
  'index' in at ? nodes[at.index] : undefined;

const isNamed = (operand: Expression | undefined): operand is Call =>
  operand?.kind === 'call' && operand.operator === '=>';

function spanOf(at: CallPlace, call: TypedCall): Span {
  const operand = nodeAt(at, call);
  switch (at.kind) {
    case 'operand':
      // `name => value`: the value.
      return (isNamed(operand) ? operand.operands[0] : operand)?.span ?? call.span;
    case 'parameter':
      return (isNamed(operand) ? operand.operands[1] : operand)?.span ?? call.span;
    case 'name':
      return call.nameSpan ?? call.span;
    case 'call':
      return call.span;
  }
}

/** Of a parameter of a primitive type. */
const NO_NULLS =
  'The argument may be NULL, and the parameter takes none: give a value in its place with COALESCE, or take a boxed class such as Integer in the function.';

/** Problems of counts and names aren't mended by conversions. */
function conversions(context: QueryContext, problem: CallProblem, call: TypedCall): Details {
  if (call.site === undefined || problem.definition === wrongArgumentCount || !maySuggest(context)) return {};
  const fixes = castFixes(call.site, call.nodes, typingContext(context), call.infer);
  const cause = problem.definition === invalidCall ? String(problem.parameters['cause']) : '';
  return missesOnlyNotNull(cause) ? { fixes, hint: NO_NULLS } : { fixes };
}

/** "Data type INT NOT NULL expected but INT passed": only the NULLs are in the way. */
function missesOnlyNotNull(cause: string): boolean {
  const [start, middle] = ['Data type ', ' NOT NULL expected but '];
  const at = cause.indexOf(middle);
  const from = at < 0 ? -1 : cause.lastIndexOf(start, at);
  if (from < 0) return false;
  const type = cause.slice(from + start.length, at);
  return type !== '' && cause.startsWith(`${type} passed`, at + middle.length);
}
