// Hints of a query: Flink refuses unknown ones and those with options of the wrong form when it makes the plan.
// Source: FlinkHintStrategies, LookupJoinHintOptions, Calcite SqlUtil.getRelHint.
import { nearest } from '../../base/nearest.ts';
import { invalidHint, unknownHint } from '../../diagnostics/catalogue/query-hints.ts';
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
  return partsOfQuery(query).flatMap((part) =>
    part.kind === 'hint' && !(product && OF_PRODUCT.has(nameOf(part))) ? checkHint(part) : [],
  );
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
  const cause = invalidOptions(hint, name, written);
  return cause === undefined ? [] : [problemAt(invalidHint, { cause }, { span: hint.span })];
}

/** Why Flink refuses the options, in its words. */
function invalidOptions(hint: Hint, name: string, written: string): string | undefined {
  const names = hint.options.filter((option) => option.kind === 'argument');
  const pairs = new Map(
    hint.options.flatMap((option) =>
      option.kind === 'option' ? [[hintText(option.key), hintText(option.value)] as const] : [],
    ),
  );
  if (JOIN_HINTS.includes(name)) {
    if (names.length > 0) return undefined;
    return `Invalid hint: ${written}, expecting at least one table or view specified in hint ${written}.`;
  }
  if (name === 'OPTIONS')
    return pairs.size > 0 ? undefined : `Hint [${written}] only support non empty key value options`;
  if (name === 'STATE_TTL') return invalidStateTtl(names.length, pairs);
  return name === 'LOOKUP' ? invalidLookup(names.length, pairs) : undefined;
}

function invalidStateTtl(names: number, pairs: ReadonlyMap<string, string>): string | undefined {
  if (names > 0) return 'Invalid list options in STATE_TTL hint, only support key-value options.';
  if (pairs.size === 0) return 'Invalid STATE_TTL hint, expecting at least one key-value options specified.';
  for (const value of pairs.values()) {
    const parsed = parseDuration(value);
    if ('reason' in parsed) return `Invalid STATE_TTL hint value: ${parsed.reason}`;
  }
  return undefined;
}

function invalidLookup(names: number, pairs: ReadonlyMap<string, string>): string | undefined {
  if (names > 0) return 'Invalid list options in LOOKUP hint, only support key-value options.';
  if (!pairs.has('table'))
    return "Invalid LOOKUP hint: incomplete required option(s): [Key: 'table' , default: null (fallback keys: [])]";
  if (pairs.size > LOOKUP_OPTIONS.length)
    return `Too many LOOKUP hint options ${pairs.size} beyond max number of supported options ${LOOKUP_OPTIONS.length}`;
  for (const option of LOOKUP_OPTIONS) {
    const text = pairs.get(option.key);
    if (text !== undefined && 'reason' in parseOptionValue(text, option))
      return `Invalid LOOKUP hint options: Could not parse value '${text}' for key '${option.key}'.`;
  }
  const capacity = pairs.get('capacity');
  if (pairs.get('async')?.toUpperCase() === 'TRUE' && capacity !== undefined && Number(capacity) <= 0)
    return `Invalid LOOKUP hint option: capacity value should be positive integer but was ${Number(capacity)}`;
  const given = RETRY_OPTIONS.filter((key) => pairs.has(key));
  if (given.length > 0 && given.length < RETRY_OPTIONS.length)
    return 'Invalid LOOKUP hint: retry options can be both null or all not null';
  const predicate = pairs.get('retry-predicate');
  if (predicate === undefined) return undefined;
  if (predicate.toLowerCase() !== 'lookup_miss')
    return `Invalid LOOKUP hint option: unsupported retry-predicate '${predicate}', only 'lookup_miss' is supported currently`;
  const attempts = Number(pairs.get('max-attempts'));
  if (attempts <= 0)
    return `Invalid LOOKUP hint option: max-attempts value should be positive integer but was ${attempts}`;
  return undefined;
}
