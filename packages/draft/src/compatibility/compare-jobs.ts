// Whether a job can go on from the state of the one that it replaces, by the product's rules on changes of SQL.
// What the rules' pages leave open is told as unknown; what is inferred says so in the rule's page.
import type { ReportCompatibility } from '../report/report.ts';
import type { StatefulOperator } from './stateful-operators.ts';

export type Verdict = ReportCompatibility['verdict'];

export interface Change {
  readonly verdict: Verdict;
  readonly reason: string;
  /** Changes of one thing count as one; several things changed at once cannot be judged. */
  readonly item: string;
}

/** One INSERT: its sink, and the operators with state before it. */
export interface JobPart {
  readonly sink: string;
  readonly operators: readonly StatefulOperator[];
}

export interface CompareOptions {
  /** `table.optimizer.state-compatibility.ignore-filter`. */
  readonly ignoreFilter: boolean;
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
  { ignoreFilter }: CompareOptions,
): Change[] {
  const name = KINDS[after.kind] ?? after.kind;
  const changes: Change[] = [];
  const fixed = differences(before.fixed, after.fixed);
  for (const part of fixed) {
    changes.push({ verdict: 'incompatible', reason: `The ${part} of the ${name} changed`, item });
  }
  for (const part of differences(before.unsure, after.unsure)) {
    changes.push({ verdict: 'unknown', reason: `The ${part} of the ${name} changed`, item });
  }
  changes.push(...compareAggregates(before, after, name, item));
  if (before.filters.join('\n') !== after.filters.join('\n')) {
    changes.push(
      ignoreFilter
        ? {
            verdict: 'full',
            reason: `A filter before the ${name} changed, and table.optimizer.state-compatibility.ignore-filter is on`,
            item: `${item} filter`,
          }
        : {
            verdict: 'incompatible',
            reason: `A filter before the ${name} changed; with table.optimizer.state-compatibility.ignore-filter it would be taken`,
            item: `${item} filter`,
          },
    );
  }
  return changes;
}

/** Aggregates by what they compute: their order does not matter. */
function compareAggregates(
  before: StatefulOperator,
  after: StatefulOperator,
  name: string,
  item: string,
): Change[] {
  const added = without(after.aggregates, before.aggregates);
  const removed = without(before.aggregates, after.aggregates);
  const distinct = [...added, ...removed].filter((a) => a.distinct);
  if (distinct.length > 0) {
    const texts = distinct.map((a) => a.text).join(', ');
    return [
      { verdict: 'incompatible', reason: `DISTINCT aggregates of the ${name} changed: ${texts}`, item },
    ];
  }
  const changes: Change[] = [];
  if (added.length > 0) {
    const texts = added.map((a) => a.text).join(', ');
    changes.push({
      verdict: 'partial',
      reason: `The ${name} has new aggregates, which begin at nothing: ${texts}`,
      item,
    });
  }
  if (removed.length > 0) {
    const texts = removed.map((a) => a.text).join(', ');
    changes.push({
      verdict: 'full',
      reason: `Aggregates of the ${name} were removed; their state is dropped: ${texts}`,
      item,
    });
  }
  return changes;
}

function differences(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): readonly string[] {
  return Object.keys(after).filter((key) => before[key] !== after[key]);
}

function without<T extends { readonly text: string }>(all: readonly T[], others: readonly T[]): readonly T[] {
  const rest = others.map((o) => o.text);
  return all.filter(({ text }) => {
    const at = rest.indexOf(text);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

const SEVERITY: readonly Verdict[] = ['full', 'partial', 'incompatible'];

/** The verdict on all changes together: several things changed at once cannot be judged (document 403339). */
export function verdictOf(changes: readonly Change[]): Verdict {
  if (changes.some((change) => change.verdict === 'unknown')) return 'unknown';
  const items = new Set(changes.filter((change) => change.verdict !== 'full').map((change) => change.item));
  const all = new Set(changes.map((change) => change.item));
  if (items.size > 0 && all.size > 1) return 'unknown';
  return changes.reduce<Verdict>(
    (worst, { verdict }) => (SEVERITY.indexOf(verdict) > SEVERITY.indexOf(worst) ? verdict : worst),
    'full',
  );
}
