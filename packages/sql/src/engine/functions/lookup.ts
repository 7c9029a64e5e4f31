// Names of built-in functions: what FunctionCatalogOperatorTable and then FlinkSqlOperatorTable find.
import type { EngineFacts } from '../../facts/engine-facts.ts';
import { functionFacts } from '../../facts/functions.ts';
import type { FunctionFact } from '../../facts/functions.ts';
import { aggregateFunctions } from './aggregates.ts';
import type { OperatorDefinition } from './binding.ts';
import { bridgedFunctions } from './bridged.ts';
import type { BridgedFunction } from './bridged-function.ts';
import type { FunctionInfo, FunctionKind } from './call.ts';
import { collectionFunctions, collectionOperators } from './collections.ts';
import { conditionalFunctions } from './conditional.ts';
import { jsonFunctions } from './json.ts';
import { mathFunctions } from './math.ts';
import { operators } from './operators.ts';
import { stringFunctions } from './strings.ts';
import { temporalFunctions } from './temporal.ts';
import { matchFunctions, windowFunctions } from './windows.ts';

const byName = <T extends { readonly name: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((entry) => [entry.name, entry]));

const bridged = byName(bridgedFunctions);

const functions = byName([
  ...mathFunctions,
  ...stringFunctions,
  ...temporalFunctions,
  ...conditionalFunctions,
  ...collectionFunctions,
  ...jsonFunctions,
  ...aggregateFunctions,
  ...windowFunctions,
  ...matchFunctions,
]);

/** In GROUP BY these names mean other functions than in FROM. */
const GROUP_WINDOWS: ReadonlyMap<string, string> = new Map(
  ['TUMBLE', 'HOP', 'SESSION'].map((name) => [name, `$${name}`]),
);

/** SqlJsonObjectAggAggFunction and SqlJsonArrayAggAggFunction are two functions each. */
const JSON_AGGREGATES: Readonly<Record<string, string>> = {
  JSON_OBJECTAGG: 'JSON_OBJECTAGG_NULL_ON_NULL',
  JSON_ARRAYAGG: 'JSON_ARRAYAGG_ABSENT_ON_NULL',
};

const constructors = byName(collectionOperators);

/** Whether the name is a function of Flink's own stack, called by BridgingSqlFunction. */
export const isBridged = (name: string): boolean => lookupBridged(name) !== undefined;

/** Other names of a function. */
const ALIASES: Readonly<Record<string, string>> = {
  CEILING: 'CEIL',
  'IS JSON': 'IS JSON VALUE',
  'IS NOT JSON': 'IS NOT JSON VALUE',
};

const upper = (name: string): string => {
  const found = name.toUpperCase();
  return ALIASES[found] ?? found;
};

export const lookupBridged = (name: string): BridgedFunction | undefined => bridged.get(upper(name));

/** The definition of an operator or function of Calcite's kind. */
export function lookupOperator(name: string, syntax: string): OperatorDefinition | undefined {
  const found = upper(name);
  if (syntax === 'prefix') return operators.get(`prefix ${found}`) ?? functions.get(found);
  if (syntax === 'function')
    return functions.get(GROUP_WINDOWS.get(found) ?? JSON_AGGREGATES[found] ?? found);
  return operators.get(found) ?? constructors.get(found) ?? functions.get(JSON_AGGREGATES[found] ?? found);
}

/** SqlKinds of functions that need OVER and are no rank: they take an argument and are aggregates in Flink. */
const NAVIGATION: ReadonlySet<string> = new Set(['LEAD', 'LAG']);
/** SqlKinds of aggregates that only tell which keys a row is grouped by. */
const GROUPING: ReadonlySet<string> = new Set(['GROUPING', 'GROUPING_ID', 'GROUP_ID']);

function kindOf(fact: FunctionFact): FunctionKind {
  const { kind, sqlKind = '' } = fact;
  if (fact.category === 'MATCH_RECOGNIZE' || sqlKind === 'FINAL' || sqlKind === 'RUNNING') return 'match';
  if (fact.groupAuxiliary === true) return 'group-auxiliary';
  if (fact.group === true) return 'group-window';
  if (kind === 'window') return NAVIGATION.has(sqlKind) ? 'aggregate' : 'ranking';
  if (kind === 'aggregate') return GROUPING.has(sqlKind) ? 'scalar' : 'aggregate';
  return kind === 'table' ? 'window-table' : 'scalar';
}

const infos = new WeakMap<EngineFacts['functions'], Map<string, FunctionInfo>>();

/**
 * The engine's built-in function or operator of this name (any case), as FunctionCatalogOperatorTable and
 * FlinkSqlOperatorTable find it. The window table functions TUMBLE, HOP, CUMULATE and SESSION are found as such; in GROUP
 * BY they are `$TUMBLE` and so on.
 */
export function lookupFunction(facts: EngineFacts, name: string): FunctionInfo | undefined {
  let known = infos.get(facts.functions);
  if (known === undefined) infos.set(facts.functions, (known = new Map()));
  const found = upper(name);
  const before = known.get(found);
  if (before !== undefined) return before;
  const info = infoOf(facts, found);
  // Names of no function come from scripts: only what there is is remembered.
  if (info !== undefined) known.set(found, info);
  return info;
}

function infoOf(facts: EngineFacts, name: string): FunctionInfo | undefined {
  const same = functionFacts(facts, JSON_AGGREGATES[name] ?? name);
  const [first] = same;
  if (first === undefined) return undefined;
  const isBuiltElsewhere = first.from === 'catalog' && !bridged.has(name) && !name.startsWith('$');
  if (isBuiltElsewhere || (isTableFunction(first) && !isWindowTable(first)))
    return {
      name: first.name,
      kind: 'scalar',
      deterministic: first.nondeterministic !== true,
      untyped: true,
    };
  // Calls that the parser makes of other words, as EXTRACT(YEAR FROM x) of YEAR(x), have no typing of their own.
  const kind = isTyped(name) || isWindowTable(first) ? kindOf(first) : 'scalar';
  const bare = same.some((fact) => fact.syntax === 'function-id');
  return {
    name: isTyped(name) || isWindowTable(first) ? name : first.name,
    kind,
    deterministic: same.every((fact) => fact.nondeterministic !== true && fact.dynamic !== true),
    ...(bare && { bare: same.some((fact) => fact.syntax === 'function') ? 'allowed' : 'required' }),
    ...(first.requiresOver && { requiresOver: true }),
    ...(first.requiresOrder && { requiresOrder: true }),
    ...(first.noFraming && { allowsFraming: false }),
    ...(first.allowsNullTreatment && { allowsNullTreatment: true }),
    ...(kind === 'window-table' && { parameterNames: first.argumentNames ?? [] }),
  };
}

function isTyped(name: string): boolean {
  return bridged.has(name) || functions.has(JSON_AGGREGATES[name] ?? name);
}

/** Flink's other table functions are made by its planner alone, and come from the function catalog. */
function isTableFunction({ kind, from }: FunctionFact): boolean {
  return kind === 'table' && from === 'operator-table';
}

/** The subclasses of SqlWindowTableFunction; functions of models and of searches are tables, too, and are not typed here. */
const WINDOW_CLASSES: ReadonlySet<string | undefined> = new Set([
  'SqlTumbleTableFunction',
  'SqlHopTableFunction',
  'SqlCumulateTableFunction',
  'SqlSessionTableFunction',
]);

const isWindowTable = (fact: FunctionFact): boolean =>
  isTableFunction(fact) && WINDOW_CLASSES.has(fact.class);

const nameLists = new WeakMap<EngineFacts['functions'], readonly string[]>();

/** All names of the engine's functions that can be called, upper case: for near names. */
export function functionNames(facts: EngineFacts): readonly string[] {
  let names = nameLists.get(facts.functions);
  if (names === undefined) {
    const typed = [...bridged.keys(), ...functions.keys()].filter(
      (name) => functionFacts(facts, name).length > 0,
    );
    const windows = facts.functions.filter(isTableFunction).map(({ name }) => name);
    names = [...typed, ...windows].filter((name) => !name.startsWith('$'));
    nameLists.set(facts.functions, names);
  }
  return names;
}
