// From typed operands to the arguments that the typing of calls takes.
import { functionFact } from '../../facts/functions.ts';
import type { Argument, LiteralValue, TypingContext } from '../../engine/functions/index.ts';
import type { Rex } from '../../plan/rex.ts';
import type { Expression } from '../../syntax/ast/index.ts';
import { literalValue } from './literal.ts';
import type { QueryContext } from './model.ts';

export function argumentOf(expression: Expression, rex: Rex): Argument {
  if (expression.kind === 'call' && expression.operator === '=>') {
    const name = expression.operands[1];
    return {
      ...argumentOf(expression.operands[0]!, rex),
      ...(name?.kind === 'identifier' ? { name: name.names.at(-1)! } : {}),
    };
  }
  const literal = literalOf(expression, rex);
  return {
    type: rex.type,
    ...(literal === undefined ? {} : { literal }),
    ...(expression.kind === 'subquery' ? { subquery: true } : {}),
    ...(expression.kind === 'call' && expression.operator === 'ROW' ? { row: true } : {}),
    ...(expression.kind === 'call' && expression.operator === 'DEFAULT' ? { omitted: true } : {}),
    ...(isConstant(rex) ? { constant: true } : {}),
    ...(isNull(rex) ? { isNull: true } : {}),
  };
}

/** RexBuilder makes a NULL of a cast of NULL. */
function isNull(rex: Rex): boolean {
  if (rex.kind === 'literal') return rex.value === null;
  const [operand] = rex.kind === 'call' && rex.operator === 'CAST' ? rex.operands : [];
  return operand !== undefined && isNull(operand);
}

/** An interval counts as its months or milliseconds. */
function literalOf(expression: Expression, rex: Rex): LiteralValue | undefined {
  const literal = literalValue(expression);
  const interval = literal?.kind === 'interval' && rex.kind === 'literal' && typeof rex.value === 'string';
  return interval ? { ...literal, value: rex.value } : literal;
}

/** Calls known to read no column: each call of a chain asks about all those in it. */
const constantCalls = new WeakSet<Rex>();
/** Those known to read one. */
const variableCalls = new WeakSet<Rex>();

/** The expression reads no column. Without recursion: a chain of operators is as deep as it is long. */
export function isConstant(rex: Rex): boolean {
  const calls: Rex[] = [];
  const stack = [rex];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next.kind === 'literal' || constantCalls.has(next)) continue;
    if (next.kind !== 'call' || variableCalls.has(next)) {
      variableCalls.add(rex);
      return false;
    }
    calls.push(next);
    for (const operand of next.operands) stack.push(operand);
  }
  for (const call of calls) constantCalls.add(call);
  return true;
}

export function typingContext(context: QueryContext): TypingContext {
  const { session, streaming, facts, emptyBrackets, variantItems } = context.environment;
  const legacy = session.configuration.get('table.exec.legacy-cast-behaviour');
  return {
    mode: streaming ? 'streaming' : 'batch',
    legacyCast: legacy?.trim().toUpperCase() === 'ENABLED',
    definedIn: (name) => functionFact(facts, name)?.from,
    ...(emptyBrackets === true ? { emptyBrackets } : {}),
    ...(variantItems === true ? { variantItems } : {}),
  };
}
