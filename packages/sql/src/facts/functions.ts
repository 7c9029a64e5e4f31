// Functions and operators that SQL can name on an engine. How they type is in engine/functions.
import type { EngineFacts } from './engine-facts.ts';
import type { FunctionFact } from './function-facts.ts';
import { required } from './missing-fact.ts';

export type { FunctionFact } from './function-facts.ts';

interface FunctionIndex {
  readonly byName: ReadonlyMap<string, readonly FunctionFact[]>;
  readonly byField: ReadonlyMap<string, FunctionFact>;
}

const indexes = new WeakMap<readonly FunctionFact[], FunctionIndex>();

function indexOf({ functions }: EngineFacts): FunctionIndex {
  let found = indexes.get(functions);
  if (found === undefined) indexes.set(functions, (found = newIndex(functions)));
  return found;
}

function newIndex(functions: readonly FunctionFact[]): FunctionIndex {
  const byName = new Map<string, FunctionFact[]>();
  const byField = new Map<string, FunctionFact>();
  for (const fact of functions) {
    const name = fact.name.toUpperCase();
    const same = byName.get(name);
    if (same === undefined) byName.set(name, [fact]);
    // FunctionCatalogOperatorTable stands before FlinkSqlOperatorTable in the chain (PlannerContext).
    else if (fact.from === 'catalog') same.unshift(fact);
    else same.push(fact);
    byField.set(fact.mode === undefined ? fact.field : `${fact.field}/${fact.mode}`, fact);
  }
  return { byName, byField };
}

/** All functions and operators of a name, letter case ignored, in the order in which Flink looks them up; may be empty. */
export function functionFacts(facts: EngineFacts, name: string): readonly FunctionFact[] {
  return indexOf(facts).byName.get(name.toUpperCase()) ?? [];
}

/** The first function of a name, letter case ignored. */
export function functionFact(facts: EngineFacts, name: string): FunctionFact | undefined {
  return functionFacts(facts, name)[0];
}

/** As functionFact, for names that our own code uses: MissingFactError if the engine has no such function. */
export function requireFunctionFact(facts: EngineFacts, name: string): FunctionFact {
  return required(functionFact(facts, name), 'function', name);
}

/** By the Java constant, e.g. `FlinkSqlOperatorTable.PLUS`; with `/streaming` or `/batch` where it depends on the mode. */
export function requireOperator(facts: EngineFacts, field: string): FunctionFact {
  return required(indexOf(facts).byField.get(field), 'operator', field);
}

/** Names that can be called, for suggestions: no operators, no internal names that begin with `$`. */
export function callableNames({ functions }: EngineFacts): readonly string[] {
  return [...new Set(functions.filter(isCallable).map((fact) => fact.name))];
}

function isCallable(fact: FunctionFact): boolean {
  return fact.kind !== 'operator' && /^[A-Za-z]\w*$/.test(fact.name);
}
