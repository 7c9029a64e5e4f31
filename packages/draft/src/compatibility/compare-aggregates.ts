// Aggregates that changed are compared, beside others that did not.
import type { Change } from './change.ts';
import type { Aggregate, StatefulOperator } from './stateful-operators.ts';

export interface AggregateContext {
  /** The operator, in words. */
  readonly name: string;
  readonly item: string;
  /** The engine restores aggregates one by one; otherwise all accumulators are one row, whose columns stand by place. */
  readonly byAggregate: boolean;
}

/** Every change of the aggregates of two operators that is told. */
export function compareAggregates(
  before: StatefulOperator,
  after: StatefulOperator,
  context: AggregateContext,
): Change[] {
  const types = compareTypes(before.aggregates, after.aggregates, context);
  return [
    ...(context.byAggregate ? byMeaning : byPlace)(before.aggregates, after.aggregates, context),
    ...types,
  ];
}

/** Aggregates that compute the same, of other types. */
function compareTypes(
  before: readonly Aggregate[],
  after: readonly Aggregate[],
  { name, byAggregate }: AggregateContext,
): Change[] {
  return after.flatMap((aggregate): Change[] => {
    const { text, types, accumulator } = aggregate;
    const old = before.find((one) => one.text === text);
    if (old === undefined || old.types === types) return [];
    const change = `The types of ${text} in the ${name} changed from ${old.types} to ${types}`;
    if (old.accumulator !== accumulator) {
      const reason = `${change}, and its accumulator with them`;
      return [{ verdict: 'incompatible', reason, item: 'types', certain: true }];
    }
    // A changed field is another aggregate to the product (document 403336); Flink keeps the same accumulator.
    if (!byAggregate) return [];
    const reason = `${change}: it begins at nothing, as a new aggregate does`;
    return [{ verdict: 'partial', reason, item: 'types' }];
  });
}

/** Aggregates by what they compute: their order does not matter. */
function byMeaning(
  before: readonly Aggregate[],
  after: readonly Aggregate[],
  { name, item }: AggregateContext,
): Change[] {
  const added = without(after, before);
  const removed = without(before, after);
  const distinct = [...added, ...removed].filter((a) => a.distinct);
  if (distinct.length > 0) {
    const reason = `DISTINCT aggregates of the ${name} changed: ${texts(distinct)}`;
    return [{ verdict: 'incompatible', reason, item }];
  }
  const changes: Change[] = [];
  if (added.length > 0) {
    const reason = `The ${name} has new aggregates, which begin at nothing: ${texts(added)}`;
    changes.push({ verdict: 'partial', reason, item });
  }
  if (removed.length > 0) {
    const reason = `Aggregates of the ${name} were removed; their state is dropped: ${texts(removed)}`;
    changes.push({ verdict: 'full', reason, item });
  }
  return changes;
}

/** All accumulators of an operator are one row (`accState`): its columns are what they were, or the state is not theirs. */
function byPlace(
  before: readonly Aggregate[],
  after: readonly Aggregate[],
  { name, item }: AggregateContext,
): Change[] {
  if (unique(before) === unique(after)) return [];
  const reason = `The aggregates of the ${name} changed: their accumulators are kept in one row, by place`;
  return [{ verdict: 'incompatible', reason, item }];
}

/** The same call is made once. */
const unique = (aggregates: readonly Aggregate[]): string =>
  [...new Set(aggregates.map((aggregate) => aggregate.text))].join('\n');

const texts = (aggregates: readonly Aggregate[]): string => aggregates.map((a) => a.text).join(', ');

function without<T extends { readonly text: string }>(all: readonly T[], others: readonly T[]): readonly T[] {
  const rest = others.map((o) => o.text);
  return all.filter(({ text }) => {
    const at = rest.indexOf(text);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}
