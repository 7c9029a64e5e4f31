// Functions and operators that SQL can name. How they type is in engine/functions; strategies as data in function-typing.ts.
import type { FunctionFact } from './facts/function-facts.ts';
import generated from './facts/flink-1.20/functions.json' with { type: 'json' };
import { required } from './missing-fact.ts';

export type { FunctionFact } from './facts/function-facts.ts';

const byName = new Map<string, FunctionFact[]>();
const byField = new Map<string, FunctionFact>();
for (const fact of generated.functions) {
  const name = fact.name.toUpperCase();
  const same = byName.get(name);
  if (same === undefined) byName.set(name, [fact]);
  // FunctionCatalogOperatorTable stands before FlinkSqlOperatorTable in the chain (PlannerContext).
  else if (fact.from === 'catalog') same.unshift(fact);
  else same.push(fact);
  byField.set(fact.mode === undefined ? fact.field : `${fact.field}/${fact.mode}`, fact);
}

/** All functions and operators of a name, letter case ignored, in the order in which Flink looks them up; may be empty. */
export function functionFacts(name: string): readonly FunctionFact[] {
  return byName.get(name.toUpperCase()) ?? [];
}

/** The first function of a name, letter case ignored. */
export function functionFact(name: string): FunctionFact | undefined {
  return functionFacts(name)[0];
}

/** As functionFact, for names that our own code uses: MissingFactError if the engine has no such function. */
export function requireFunctionFact(name: string): FunctionFact {
  return required(functionFact(name), 'function', name);
}

/** By the Java constant, e.g. `FlinkSqlOperatorTable.PLUS`; with `/streaming` or `/batch` where it depends on the mode. */
export function requireOperator(field: string): FunctionFact {
  return required(byField.get(field), 'operator', field);
}

/** Everything that SQL can name, sorted by name; operators such as `+` included. */
export function allFunctionFacts(): readonly FunctionFact[] {
  return generated.functions;
}

/** Names that can be called, for suggestions: no operators, no internal names that begin with `$`. */
export function callableNames(): readonly string[] {
  return [...new Set(generated.functions.filter(isCallable).map((fact) => fact.name))];
}

function isCallable(fact: FunctionFact): boolean {
  return fact.kind !== 'operator' && /^[A-Za-z]\w*$/.test(fact.name);
}
