// Hints of a query: Flink refuses unknown ones and those with options of the wrong form when it makes the plan.
// Source: FlinkHintStrategies, LookupJoinHintOptions, Calcite SqlUtil.getRelHint.
import {
  joinHintEmpty,
  lookupHintAttempts,
  lookupHintCapacity,
  lookupHintCount,
  lookupHintNames,
  lookupHintPredicate,
  lookupHintRetries,
  lookupHintTable,
  lookupHintValue,
  optionsHintEmpty,
  stateTtlEmpty,
  stateTtlNames,
  stateTtlValue,
} from '../../diagnostics/catalogue/query-rules.ts';
import type { DiagnosticDefinition } from '../../diagnostics/definition.ts';
import type { Parameters } from '../../diagnostics/diagnostic.ts';
import type { Unplaced } from '../../diagnostics/problem.ts';
import { nearest } from '../../base/nearest.ts';
import { unknownHint } from '../../diagnostics/catalogue/query-hints.ts';
import { problemAt } from '../../diagnostics/problem.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { hasFeature } from '../../engine/engine.ts';
import type { Engine } from '../../engine/engine.ts';
import { parseDuration } from '../../engine/options/duration.ts';
import { parseOptionValue } from '../../engine/options/option-value.ts';
import type { OptionShape } from '../../engine/options/option-value.ts';
import type { Hint, Query } from '../../syntax/ast/index.ts';
import { hintText } from './hint-text.ts';
import { JOIN_HINTS } from './hinted-tables.ts';
import { partsOfQuery } from './query-parts.ts';

const FOR_USERS = ['OPTIONS', ...JOIN_HINTS, 'LOOKUP', 'STATE_TTL'];
/** Those that the planner puts in itself are known too. */
const REGISTERED: ReadonlySet<string> = new Set([...FOR_USERS, 'ALIAS', 'JSON_AGGREGATE_WRAPPED']);

/** JOIN statements for dimension tables, and regular join statements, in the product's documents. */
const OF_PRODUCT: ReadonlySet<string> = new Set(['REPLICATED_SHUFFLE_HASH', 'SKEW', 'JOIN_STATE_TTL']);

const LOOKUP_OPTIONS: readonly OptionShape[] = [
  { key: 'table', type: 'String' },
  { key: 'async', type: 'Boolean' },
  {
    key: 'output-mode',
    type: 'enum',
    values: ['ORDERED', 'ALLOW_UNORDERED'],
    enumClass: 'org.apache.flink.table.api.config.ExecutionConfigOptions$AsyncOutputMode',
  },
  { key: 'capacity', type: 'Integer' },
  { key: 'timeout', type: 'Duration' },
  { key: 'retry-predicate', type: 'String' },
  {
    key: 'retry-strategy',
    type: 'enum',
    values: ['FIXED_DELAY'],
    enumClass: 'org.apache.flink.table.planner.hint.LookupJoinHintOptions$RetryStrategy',
  },
  { key: 'fixed-delay', type: 'Duration' },
  { key: 'max-attempts', type: 'Integer' },
];
const RETRY_OPTIONS = ['retry-predicate', 'retry-strategy', 'fixed-delay', 'max-attempts'];

/** What is wrong with the hints of a query, innermost queries first; views are not looked into. */
export function checkHints(query: Query, engine: Engine): Problem[] {
  const product = hasFeature(engine, 'product-hints');
  const joinsMany = hasFeature(engine, 'multi-join-hint');
  return partsOfQuery(query).flatMap((part) => {
    if (part.kind !== 'hint' || (product && OF_PRODUCT.has(nameOf(part)))) return [];
    return joinsMany && nameOf(part) === 'MULTI_JOIN' ? checkMultiJoin(part) : checkHint(part);
  });
}

/** FlinkHintStrategies: as hints of joins, it names tables; whether the query has them is not looked at here. */
function checkMultiJoin(hint: Hint): Problem[] {
  if (hint.options.some(({ kind }) => kind === 'argument')) return [];
  const parameters = { hint: hint.name.names.join('.') };
  return [problemAt(joinHintEmpty, parameters, { span: hint.span })];
}

const nameOf = (hint: Hint): string => hint.name.names.join('.').toUpperCase();

function checkHint(hint: Hint): Problem[] {
  const written = hint.name.names.join('.');
  const name = written.toUpperCase();
  if (!REGISTERED.has(name)) {
    const near = nearest(name, FOR_USERS, 1)[0];
    return [
      problemAt(
        unknownHint,
        { hint: written, known: FOR_USERS.join(', ') },
        {
          span: hint.span,
          ...(near === undefined
            ? {}
            : {
                fixes: [
                  {
                    kind: 'respell',
                    safe: false,
                    title: `replace with ${near}`,
                    edits: [{ span: hint.name.span, text: near }],
                  },
                ],
              }),
        },
      ),
    ];
  }
  const problem = invalidOptions(hint, name, written);
  return problem === undefined ? [] : [{ ...problem, at: hint.span }];
}

const told = (definition: DiagnosticDefinition, parameters: Parameters = {}): Unplaced => ({
  definition,
  parameters,
});

/** Why Flink refuses the options. */
function invalidOptions(hint: Hint, name: string, written: string): Unplaced | undefined {
  const names = hint.options.filter((option) => option.kind === 'argument');
  const pairs = new Map(
    hint.options.flatMap((option) =>
      option.kind === 'option' ? [[hintText(option.key), hintText(option.value)] as const] : [],
    ),
  );
  if (JOIN_HINTS.includes(name)) {
    if (names.length > 0) return undefined;
    return told(joinHintEmpty, { hint: written });
  }
  if (name === 'OPTIONS') return pairs.size > 0 ? undefined : told(optionsHintEmpty, { hint: written });
  if (name === 'STATE_TTL') return invalidStateTtl(names.length, pairs);
  return name === 'LOOKUP' ? invalidLookup(names.length, pairs) : undefined;
}

function invalidStateTtl(names: number, pairs: ReadonlyMap<string, string>): Unplaced | undefined {
  if (names > 0) return told(stateTtlNames);
  if (pairs.size === 0) return told(stateTtlEmpty);
  for (const value of pairs.values()) {
    const parsed = parseDuration(value);
    if ('reason' in parsed) return told(stateTtlValue, { reason: parsed.reason });
  }
  return undefined;
}

function invalidLookup(names: number, pairs: ReadonlyMap<string, string>): Unplaced | undefined {
  if (names > 0) return told(lookupHintNames);
  if (!pairs.has('table')) return told(lookupHintTable);
  if (pairs.size > LOOKUP_OPTIONS.length)
    return told(lookupHintCount, { count: pairs.size, limit: LOOKUP_OPTIONS.length });
  for (const option of LOOKUP_OPTIONS) {
    const text = pairs.get(option.key);
    if (text !== undefined && 'reason' in parseOptionValue(text, option))
      return told(lookupHintValue, { value: text, key: option.key });
  }
  const capacity = pairs.get('capacity');
  if (pairs.get('async')?.toUpperCase() === 'TRUE' && capacity !== undefined && Number(capacity) <= 0)
    return told(lookupHintCapacity, { capacity: Number(capacity) });
  const given = RETRY_OPTIONS.filter((key) => pairs.has(key));
  if (given.length > 0 && given.length < RETRY_OPTIONS.length) return told(lookupHintRetries);
  const predicate = pairs.get('retry-predicate');
  if (predicate === undefined) return undefined;
  if (predicate.toLowerCase() !== 'lookup_miss') return told(lookupHintPredicate, { predicate });
  const attempts = Number(pairs.get('max-attempts'));
  if (attempts <= 0) return told(lookupHintAttempts, { attempts });
  return undefined;
}
