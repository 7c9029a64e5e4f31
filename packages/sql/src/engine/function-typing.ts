// Typing strategies as data and functions hidden from SQL. Large: only tests, documents and authors of typings load it.
import type { FunctionFact, FunctionTyping } from './facts/function-facts.ts';
import hidden from './facts/flink-1.20/hidden-functions.json' with { type: 'json' };
import generated from './facts/flink-1.20/function-typing.json' with { type: 'json' };
import { required } from './missing-fact.ts';

export type { FunctionTyping, Strategy } from './facts/function-facts.ts';

/** The strategies that type a call; MissingFactError if there is no such fact. */
export function requireFunctionTyping(fact: FunctionFact): FunctionTyping {
  const key = fact.mode === undefined ? fact.field : `${fact.field}/${fact.mode}`;
  return required(generated.typing[key], 'typing', key);
}

/** Functions that SQL cannot name by itself: of the Table API, of the planner, and Calcite's that the parser makes. */
export function hiddenFunctionFacts(): readonly FunctionFact[] {
  return hidden.functions;
}
