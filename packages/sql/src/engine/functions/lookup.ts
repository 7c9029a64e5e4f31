// Names of built-in functions: what FunctionCatalogOperatorTable and then FlinkSqlOperatorTable find.
import { aggregateFunctions } from './aggregates.ts';
import type { OperatorDefinition } from './binding.ts';
import { bridgedFunctions } from './bridged.ts';
import type { BridgedFunction } from './bridged.ts';
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

const RANKING: ReadonlySet<string> = new Set([
  'RANK',
  'DENSE_RANK',
  'ROW_NUMBER',
  'CUME_DIST',
  'PERCENT_RANK',
  'NTILE',
]);
const GROUPING: ReadonlySet<string> = new Set(['GROUPING', 'GROUPING_ID', 'GROUP_ID']);
const WINDOW_TABLES: ReadonlySet<string> = new Set(['TUMBLE', 'HOP', 'CUMULATE', 'SESSION']);
const WINDOW_PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  TUMBLE: ['DATA', 'TIMECOL', 'SIZE', 'OFFSET'],
  HOP: ['DATA', 'TIMECOL', 'SLIDE', 'SIZE', 'OFFSET'],
  CUMULATE: ['DATA', 'TIMECOL', 'STEP', 'SIZE', 'OFFSET'],
  SESSION: ['DATA', 'TIMECOL', 'GAP'],
};
const BARE_ONLY: ReadonlySet<string> = new Set([
  'CURRENT_DATE',
  'CURRENT_TIME',
  'CURRENT_TIMESTAMP',
  'LOCALTIME',
  'LOCALTIMESTAMP',
]);
const NOT_DETERMINISTIC: ReadonlySet<string> = new Set([
  ...BARE_ONLY,
  'NOW',
  'RAND',
  'RAND_INTEGER',
  'UUID',
  'UNIX_TIMESTAMP',
  'CURRENT_ROW_TIMESTAMP',
  'CURRENT_DATABASE',
  'PROCTIME',
  'PROCTIME_MATERIALIZE',
  'MATCH_PROCTIME',
  'CURRENT_WATERMARK',
]);
const aggregateNames = new Set(aggregateFunctions.map(({ name }) => name));
const matchNames = new Set(matchFunctions.map(({ name }) => name));

function kindOf(name: string): FunctionKind {
  if (RANKING.has(name)) return 'ranking';
  if (GROUPING.has(name)) return 'scalar';
  if (aggregateNames.has(name)) return 'aggregate';
  if (matchNames.has(name)) return 'match';
  if (/^(TUMBLE|HOP|SESSION)_(START|END|ROWTIME|PROCTIME)$/.test(name)) return 'group-auxiliary';
  if (name.startsWith('$') && functions.has(name) && !aggregateNames.has(name)) return 'group-window';
  return 'scalar';
}

/** SqlAggFunction.requiresOver, requiresOrder, allowsFraming, allowsNullTreatment. */
function aggregateTraits(name: string): Partial<FunctionInfo> {
  switch (name) {
    case 'RANK':
    case 'DENSE_RANK':
    case 'CUME_DIST':
    case 'PERCENT_RANK':
      return { requiresOver: true, requiresOrder: true, allowsFraming: false };
    case 'ROW_NUMBER':
      return { requiresOver: true, allowsFraming: false };
    case 'NTILE':
      return { requiresOver: true };
    case 'LEAD':
    case 'LAG':
      return { requiresOver: true, allowsFraming: false, allowsNullTreatment: true };
    case 'ARRAY_AGG':
      return { allowsNullTreatment: true };
    default:
      return {};
  }
}

/**
 * The built-in function of this name (any case), as FunctionCatalogOperatorTable and FlinkSqlOperatorTable find it. The
 * window table functions TUMBLE, HOP, CUMULATE and SESSION are found as such; in GROUP BY they are `$TUMBLE` and so on.
 */
export function lookupFunction(name: string): FunctionInfo | undefined {
  const found = upper(name);
  const known = infos.get(found);
  if (known !== undefined) return known;
  const info = infoOf(found);
  // Names of no function come from scripts: only what there is is remembered.
  if (info !== undefined) infos.set(found, info);
  return info;
}

const infos = new Map<string, FunctionInfo>();

function infoOf(found: string): FunctionInfo | undefined {
  if (WINDOW_TABLES.has(found)) {
    return {
      name: found,
      kind: 'window-table',
      deterministic: true,
      parameterNames: WINDOW_PARAMETERS[found] ?? [],
    };
  }
  const bridge = bridged.get(found);
  if (bridge) {
    return {
      name: found,
      kind: 'scalar',
      deterministic: bridge.deterministic ?? true,
    };
  }
  if (JSON_AGGREGATES[found] !== undefined) return { name: found, kind: 'aggregate', deterministic: true };
  if (!functions.has(found)) return undefined;
  return {
    name: found,
    kind: kindOf(found),
    deterministic: !NOT_DETERMINISTIC.has(found),
    ...(BARE_ONLY.has(found) ? { bare: 'required' as const } : {}),
    ...(found === 'PI' ? { bare: 'allowed' as const } : {}),
    ...aggregateTraits(found),
  };
}

/** All names that can be called, upper case: for near names. */
export function functionNames(): readonly string[] {
  return [...bridged.keys(), ...functions.keys(), ...WINDOW_TABLES].filter((name) => !name.startsWith('$'));
}
