// Chains of operators: `a OR b OR c …` is a tree as deep as it is long. It is typed from its innermost call outwards in
// short steps, so that no recursion is deeper than a step, and AND and OR become one call of many operands.
import type { Rex, RexCall } from '../../plan/rex.ts';
import type { Call, Expression } from '../../syntax/ast/index.ts';

/** Calls typed in one recursion: well below MAX_DEPTH, and few enough not to be looked at too often. */
const STEP = 60;

/** Calls of + or || that become as deep a plan: the planner's walks are recursive, and the stack bears about half as many again. */
const MAX_NESTED = 1000;

/** Calls of AND or OR: a plan of more would be too large (MAX_PLAN_NODES). */
const MAX_FLAT = 25_000;

/** Calls in a grouped query, where each is compared with the keys as a text: that is quadratic. */
const MAX_GROUPED = 500;

/** What is not typed yet of the calls down the left side of an expression, the outermost first; empty where there are few. */
export function chainOf(expression: Expression, isTyped: (call: Call) => boolean): readonly Call[] {
  const chain: Call[] = [];
  let at = expression;
  while (at.kind === 'call' && at.operands.length === 2 && !isTyped(at)) {
    chain.push(at);
    at = at.operands[0]!;
  }
  return chain.length > STEP ? chain : [];
}

/** The calls at which a step ends, the innermost first; none where the chain is too long to be planned. */
export function stepsOf(chain: readonly Call[], isGrouped: boolean): readonly Call[] {
  const steps: Call[] = [];
  if (chain.length > (isGrouped ? MAX_GROUPED : MAX_FLAT)) return [];
  const { operator } = chain[0]!;
  const flat = isAssociative(operator) ? chain.findIndex((call) => call.operator !== operator) : 0;
  if (flat >= 0 && chain.length - flat > MAX_NESTED) return [];
  for (let i = chain.length - STEP; i > 0; i -= STEP) steps.push(chain[i]!);
  return steps;
}

function isAssociative(operator: string): boolean {
  return operator === 'AND' || operator === 'OR';
}

/** A chain of AND or OR as one call; anything else as it is. */
export function flattened(rex: Rex): Rex {
  if (rex.kind !== 'call' || !isAssociative(rex.operator)) return rex;
  const parts: (readonly Rex[])[] = [];
  let at: Rex = rex;
  while (at.kind === 'call' && at.operator === rex.operator && at.operands.length > 0) {
    parts.push(at.operands.slice(1));
    at = at.operands[0]!;
  }
  const operands: Rex[] = [at];
  for (const part of parts.reverse()) for (const operand of part) operands.push(operand);
  return { ...rex, operands } satisfies RexCall;
}
