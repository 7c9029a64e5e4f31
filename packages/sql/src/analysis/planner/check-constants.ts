// Constants that Flink's planner stumbles over: divisions by zero, dynamic parameters.
import { computedOnce } from '../../base/computed-once.ts';
import { constantDivisor, divisionByZero, dynamicParameter } from '../../diagnostics/catalogue/streaming.ts';
import type { Rex } from '../../plan/rex.ts';
import { inputsOf } from './node.ts';
import type { Node } from './node.ts';
import type { PlanContext } from './plan-context.ts';
import { operandsOf } from './rex-walk.ts';

/**
 * Divisions of constants by zero in projections, read or not: building them simplifies them. Only where the division stands
 * by itself or in a CASE; inside other calls it is left for the running job.
 */
export function checkDivisions(node: Node, context: PlanContext): void {
  for (const input of inputsOf(node)) checkDivisions(input, context);
  if (node.kind !== 'calc') return;
  for (const rex of node.projections) {
    const found = divisionIn(rex);
    if (found !== undefined)
      context.refuse('convert', { definition: divisionByZero, parameters: {}, at: found.span });
  }
}

/**
 * Constants whose outermost operator divides by another than a literal: ExpressionReducer takes the divisor for one. What
 * simplifies to a literal before it is told roughly, so that no good query is refused.
 */
export function checkDivisors(node: Node, context: PlanContext): void {
  for (const input of inputsOf(node)) checkDivisors(input, context);
  if (node.kind !== 'calc') return;
  for (const rex of [...node.condition, ...node.projections]) {
    const found = divisorIn(rex);
    if (found === undefined) continue;
    context.refuse('logical', { definition: constantDivisor, parameters: {}, at: found.span });
    return;
  }
}

function divisorIn(rex: Rex): Rex | undefined {
  if (rex.kind !== 'call') return undefined;
  if (!isReduced(rex)) {
    for (const operand of rex.operands) {
      const found = divisorIn(operand);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  const divisor = rex.operands[1];
  return rex.operator === '/' && divisor !== undefined && staysCall(divisor) ? rex : undefined;
}

/** A constant that Flink computes while planning: without NULLs, which make it NULL sooner. */
const isReduced = computedOnce((rex: Rex): boolean => {
  if (rex.kind === 'literal') return rex.value !== null;
  return rex.kind === 'call' && rex.deterministic && !rex.type.nullable && rex.operands.every(isReduced);
});

/** RexSimplify makes literals of casts of literals, and leaves out what adds 0 or multiplies by 1. */
function staysCall(rex: Rex): boolean {
  if (rex.kind !== 'call' || rex.operator === 'CAST') return false;
  const [left, right] = rex.operands;
  const neutral = rex.operator === '+' || rex.operator === '-' ? ZERO : ONE;
  if (left === undefined || !/^[-+*/]$/.test(rex.operator)) return true;
  if (right === undefined) return staysCall(left);
  const commutes = rex.operator === '+' || rex.operator === '*';
  return !neutral.test(textOf(right)) && !(commutes && neutral.test(textOf(left)));
}

const ZERO = /^0(\.0*)?$/;
const ONE = /^1(\.0*)?$/;

const textOf = (rex: Rex): string =>
  rex.kind === 'literal' && typeof rex.value === 'string' ? rex.value : '';

function divisionIn(rex: Rex): Rex | undefined {
  if (rex.kind !== 'call') return undefined;
  if (rex.operator === '/') {
    const [dividend, divisor] = rex.operands.map(numberIn);
    return dividend !== undefined && divisor === 0 ? rex : undefined;
  }
  if (rex.operator !== 'CASE') return undefined;
  for (let at = 0; at < rex.operands.length; at += 2) {
    const condition = rex.operands[at]!;
    if (condition.kind === 'literal' && condition.value === true)
      return divisionIn(rex.operands[at + 1] ?? condition);
    const found = divisionIn(rex.operands[at + 1] ?? condition);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The number of a literal or of a literal that is cast. */
function numberIn(rex: Rex): number | undefined {
  if (rex.kind === 'call' && rex.operator === 'CAST' && rex.operands[0] !== undefined)
    return numberIn(rex.operands[0]);
  if (rex.kind !== 'literal' || typeof rex.value !== 'string' || rex.value.trim() === '') return undefined;
  const root = rex.type.root;
  if (root === 'CHAR' || root === 'VARCHAR' || root.startsWith('INTERVAL')) return undefined;
  const value = Number(rex.value);
  return Number.isNaN(value) ? undefined : value;
}

/** `?` that validation lets pass: in what is left of the query after rewriting. */
export function checkParameters(node: Node, context: PlanContext): void {
  const expressions =
    node.kind === 'calc'
      ? [...node.condition, ...node.projections]
      : node.kind === 'join'
        ? node.condition
        : [];
  for (const rex of expressions) {
    const found = parameterIn(rex);
    if (found === undefined) continue;
    context.refuse('logical', {
      definition: dynamicParameter,
      parameters: { index: found.index },
      at: found.span,
    });
    return;
  }
  for (const input of inputsOf(node)) checkParameters(input, context);
}

function parameterIn(rex: Rex): (Rex & { readonly kind: 'parameter' }) | undefined {
  if (rex.kind === 'parameter') return rex;
  for (const operand of operandsOf(rex)) {
    const found = parameterIn(operand);
    if (found !== undefined) return found;
  }
  return undefined;
}
