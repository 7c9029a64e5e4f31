// Whether a job can go on from the state of the one that it replaces, by the product's rules on changes of SQL.
// What the rules' pages leave open is told as unknown; what is inferred says so in the rule's page.
import type { Change } from './change.ts';
import { compareAggregates } from './compare-aggregates.ts';
import { typeChanges } from './kept-columns.ts';
import type { StatefulOperator } from './stateful-operators.ts';

/** One INSERT: its sink, and the operators with state before it. */
export interface JobPart {
  readonly sink: string;
  readonly operators: readonly StatefulOperator[];
}

export interface CompareOptions {
  /** `table.optimizer.state-compatibility.ignore-filter`. */
  readonly ignoreFilter: boolean;
  /** The engine restores aggregates one by one and judges changes of filters and ranges (`state-by-aggregate`). */
  readonly byAggregate: boolean;
}

const KINDS: Readonly<Record<string, string>> = {
  GroupAggregate: 'aggregation',
  WindowAggregate: 'window aggregation',
  GroupWindowAggregate: 'group window aggregation',
  OverAggregate: 'over aggregation',
  Rank: 'Top-N',
  WindowRank: 'window Top-N',
  Deduplicate: 'deduplication',
  WindowDeduplicate: 'window deduplication',
  Join: 'join',
  IntervalJoin: 'interval join',
  WindowJoin: 'window join',
  TemporalJoin: 'temporal join',
  ChangelogNormalize: 'normalization of a changelog source',
  Limit: 'limit',
  SortLimit: 'sorted limit',
  TemporalSort: 'sort by time',
  Match: 'pattern match',
  GlobalGroupAggregate: 'aggregation',
  GlobalWindowAggregate: 'window aggregation',
  Sort: 'sort',
  Sink: 'rows kept for the sink',
};

/** Every change between two jobs that matters to state. */
export function compareJobs(
  before: readonly JobPart[],
  after: readonly JobPart[],
  options: CompareOptions,
): readonly Change[] {
  const changes: Change[] = [];
  const left = [...before];
  for (const part of after) {
    const at = left.findIndex((old) => old.sink === part.sink);
    const [old] = at < 0 ? [] : left.splice(at, 1);
    if (old === undefined) changes.push(addedSink(part));
    else changes.push(...comparePart(old, part, options));
  }
  for (const { sink } of left) {
    changes.push({
      verdict: 'full',
      reason: `The sink ${sink} was removed; its state is dropped`,
      item: 'sinks',
    });
  }
  return changes;
}

function addedSink({ sink, operators }: JobPart): Change {
  return operators.length === 0
    ? {
        verdict: 'full',
        reason: `The sink ${sink} was added, with a query that keeps no state`,
        item: 'sinks',
      }
    : {
        verdict: 'incompatible',
        reason: `The sink ${sink} was added, with a query that keeps state`,
        item: 'sinks',
      };
}

function comparePart(before: JobPart, after: JobPart, options: CompareOptions): Change[] {
  const kinds = (part: JobPart): string => part.operators.map((o) => o.kind).join();
  if (kinds(before) !== kinds(after)) return [structureChange(before, after)];
  return after.operators.flatMap((operator, i) => {
    const old = before.operators[i];
    return old === undefined ? [] : compareOperator(old, operator, `${after.sink} ${i}`, options);
  });
}

function structureChange(before: JobPart, after: JobPart): Change {
  const names = (part: JobPart): string =>
    part.operators.map((o) => KINDS[o.kind] ?? o.kind).join(', ') || 'none';
  return {
    verdict: 'incompatible',
    reason: `The operators with state changed from ${names(before)} to ${names(after)} (sink ${after.sink})`,
    item: after.sink,
  };
}

function compareOperator(
  before: StatefulOperator,
  after: StatefulOperator,
  item: string,
  options: CompareOptions,
): Change[] {
  const name = KINDS[after.kind] ?? after.kind;
  const changes: Change[] = [];
  for (const part of differences(before.fixed, after.fixed)) {
    changes.push({ verdict: 'incompatible', reason: `The ${part} of the ${name} changed`, item });
  }
  changes.push(...compareColumns(before, after, name, item));
  changes.push(...compareAggregates(before, after, { name, item, byAggregate: options.byAggregate }));
  if (before.range !== after.range) changes.push(rangeChange(before, after, { name, item, ...options }));
  if (before.filters.join('\n') !== after.filters.join('\n')) {
    changes.push(filterChange(`${item} filter`, name, options));
  }
  return changes;
}

/** Columns by what they are made of, and then by the types that their serializers hold. */
function compareColumns(
  before: StatefulOperator,
  after: StatefulOperator,
  name: string,
  item: string,
): Change[] {
  const parts = [...new Set([...Object.keys(before.columns), ...Object.keys(after.columns)])];
  return parts.flatMap((part): Change[] => {
    const [old = [], now = []] = [before.columns[part], after.columns[part]];
    const texts = (columns: typeof old): string => columns.map((column) => column.text).join('\n');
    if (texts(old) !== texts(now)) {
      return [{ verdict: 'incompatible', reason: `The ${part} of the ${name} changed`, item }];
    }
    const changed = typeChanges(old, now);
    if (changed === undefined) return [];
    const reason = `The types of the ${part} of the ${name} changed, and state is only read with the types that it was written with: ${changed}`;
    return [{ verdict: 'incompatible', reason, item, certain: true }];
  });
}

interface Place extends CompareOptions {
  readonly name: string;
  readonly item: string;
}

/** Document 403326 calls another N incompatible; Flink itself takes the state, whose rows are those of the former range. */
function rangeChange(before: StatefulOperator, after: StatefulOperator, place: Place): Change {
  const { name, item, byAggregate } = place;
  const change = `The ranks that the ${name} keeps changed from ${before.range ?? 'all'} to ${after.range ?? 'all'}`;
  return byAggregate
    ? { verdict: 'incompatible', reason: change, item }
    : { verdict: 'partial', reason: `${change}; rows beyond the former ones were dropped`, item };
}

function filterChange(item: string, name: string, { ignoreFilter, byAggregate }: CompareOptions): Change {
  const option = 'table.optimizer.state-compatibility.ignore-filter';
  const change = `A filter before the ${name} changed`;
  if (!byAggregate) {
    return { verdict: 'partial', reason: `${change}; the state holds what passed the former one`, item };
  }
  return ignoreFilter
    ? { verdict: 'full', reason: `${change}, and ${option} is on`, item }
    : { verdict: 'incompatible', reason: `${change}; with ${option} it would be taken`, item };
}

function differences(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): readonly string[] {
  const parts = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return parts.filter((key) => before[key] !== after[key]);
}
