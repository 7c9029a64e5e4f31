// One table of all physical operators: the changes that each takes and gives, and what it keeps in state. Changelog inference,
// the printed plan and comparison of state read it. Source: FlinkChangelogModeInferenceProgram and the StreamExec nodes.
import type { Physical, PhysicalName } from './physical-node.ts';
import { ALL, DELETE, INSERT, kindsOf, UPDATE } from './row-kinds.ts';
import type { Kinds } from './row-kinds.ts';

/** The node of one name. */
export type PhysicalOf<Name extends PhysicalName> = Physical & { readonly name: Name };

/**
 * The changes that an operator takes of its inputs: none (it has no inputs), only insertions, all, or whatever its own
 * consumer takes, since it passes changes on.
 */
type Takes = 'nothing' | 'inserts' | 'all' | 'what-is-asked';

/**
 * How an operator asks its inputs for updates:
 * - none: they give insertions alone
 * - whole: with UPDATE_BEFORE, so that it can take the earlier row back
 * - after: without UPDATE_BEFORE, since it knows the earlier row by its key
 * - as-asked: as its consumer asks, and it gives what they give
 * - by-key: without UPDATE_BEFORE only where each input has a unique key that holds its join key
 * - versions: the left input as its consumer asks, the right one without UPDATE_BEFORE if it can
 * - source: it gives what its table gives
 */
type AsksUpdates =
  | 'none'
  | 'whole'
  | 'after'
  | 'as-asked'
  | 'unless-filtered'
  | 'by-key'
  | 'versions'
  | 'merged'
  | 'source'
  | 'anything';

/** What an operator keeps between rows. */
export interface KeptState {
  /** A sentence's object: "one accumulator row per group". */
  readonly keeps: string;
  /**
   * What ends the life of a row in state: time to live (kept for good where `table.exec.state.ttl` is not set), or event time
   * (dropped when the watermark has passed).
   */
  readonly until: 'ttl' | 'watermark';
}

export interface OperatorTraits<Name extends PhysicalName> {
  readonly takes: Takes;
  /** The kinds it gives for those of its inputs. */
  readonly gives: (inputs: readonly Kinds[], node: PhysicalOf<Name>) => Kinds;
  readonly updates: AsksUpdates;
  /** Its name as a message gives it that refuses changes; `StreamPhysical…` otherwise. */
  readonly requester?: string;
  readonly state?: (node: PhysicalOf<Name>) => KeptState | undefined;
}

const first = ([input = INSERT]: readonly Kinds[]): Kinds => input;
const all = (): Kinds => ALL;
const inserts = (): Kinds => INSERT;
const union = (inputs: readonly Kinds[]): Kinds => inputs.reduce((sum, input) => sum | input, 0);
const aggregated = ([input = INSERT]: readonly Kinds[]): Kinds =>
  INSERT | UPDATE | (input & (UPDATE | DELETE) ? DELETE : 0);

const forTtl = (keeps: string) => (): KeptState => ({ keeps, until: 'ttl' });
const untilWatermark = (keeps: string) => (): KeptState => ({ keeps, until: 'watermark' });

const passesOn = { takes: 'what-is-asked', gives: first, updates: 'as-asked' } as const;

type Table = { readonly [Name in PhysicalName]: OperatorTraits<Name> };

export const operatorTraits: Table = {
  Unknown: { takes: 'nothing', gives: all, updates: 'anything' },
  TableSourceScan: { takes: 'nothing', gives: (_, node) => kindsOf(node.changelog), updates: 'source' },
  Values: { takes: 'nothing', gives: inserts, updates: 'none' },
  Calc: { takes: 'what-is-asked', gives: first, updates: 'unless-filtered' },
  Correlate: passesOn,
  Expand: passesOn,
  WindowTableFunction: passesOn,
  LookupJoin: passesOn,
  WatermarkAssigner: passesOn,
  Exchange: passesOn,
  DropUpdateBefore: passesOn,
  MiniBatchAssigner: passesOn,
  LocalGroupAggregate: { takes: 'all', gives: inserts, updates: 'whole' },
  Sink: passesOn,
  Union: { takes: 'what-is-asked', gives: union, updates: 'merged' },
  ChangelogNormalize: {
    takes: 'all',
    gives: all,
    updates: 'after',
    state: forTtl('the last row of each key'),
  },
  GroupAggregate: {
    takes: 'all',
    gives: aggregated,
    updates: 'whole',
    state: forTtl('an accumulator for each group'),
  },
  GlobalGroupAggregate: {
    takes: 'all',
    gives: aggregated,
    updates: 'whole',
    state: forTtl('an accumulator for each group'),
  },
  GroupWindowAggregate: {
    takes: 'all',
    gives: (_, node) => INSERT | (node.producesUpdates ? UPDATE : 0),
    updates: 'whole',
    state: untilWatermark('an accumulator for each group and window'),
  },
  WindowAggregate: {
    takes: 'all',
    gives: inserts,
    updates: 'whole',
    state: untilWatermark('an accumulator for each group and slice of a window'),
  },
  LocalWindowAggregate: { takes: 'all', gives: inserts, updates: 'whole' },
  GlobalWindowAggregate: {
    takes: 'all',
    gives: inserts,
    updates: 'whole',
    state: untilWatermark('an accumulator for each group and slice of a window'),
  },
  WindowRank: {
    takes: 'inserts',
    gives: inserts,
    updates: 'none',
    state: untilWatermark('the best rows of each partition and window'),
  },
  WindowDeduplicate: {
    takes: 'inserts',
    gives: inserts,
    updates: 'none',
    state: untilWatermark('one row of each key and window'),
  },
  Deduplicate: {
    takes: 'inserts',
    gives: (_, node) => (!node.keepLast && !node.rowtime ? INSERT : ALL),
    updates: 'none',
    state: forTtl('one row of each key'),
  },
  OverAggregate: {
    takes: 'inserts',
    gives: inserts,
    updates: 'none',
    state: forTtl('an accumulator for each partition, and the rows of bounded frames'),
  },
  TemporalSort: {
    takes: 'inserts',
    gives: inserts,
    updates: 'none',
    state: untilWatermark('the rows that the watermark has not passed'),
  },
  Rank: { takes: 'all', gives: all, updates: 'whole', state: forTtl('the best rows of each partition') },
  SortLimit: { takes: 'all', gives: all, updates: 'whole', state: forTtl('the best rows') },
  Limit: {
    takes: 'all',
    gives: ([input]) => (input === INSERT ? INSERT : ALL),
    updates: 'whole',
    state: forTtl('the rows that are given out'),
  },
  Sort: { takes: 'all', gives: inserts, updates: 'whole', state: forTtl('all rows') },
  Match: {
    takes: 'inserts',
    gives: inserts,
    updates: 'none',
    requester: 'Match Recognize',
    state: untilWatermark('the rows of matches that are not complete'),
  },
  IntervalJoin: {
    takes: 'inserts',
    gives: inserts,
    updates: 'none',
    state: untilWatermark('the rows of both inputs within the interval'),
  },
  WindowJoin: {
    takes: 'inserts',
    gives: inserts,
    updates: 'none',
    state: untilWatermark('the rows of both inputs for each window'),
  },
  Join: {
    takes: 'all',
    gives: (inputs, node) => (node.type === 'INNER' || node.type === 'SEMI' ? union(inputs) : ALL),
    updates: 'by-key',
    state: forTtl('all rows of both inputs'),
  },
  TemporalJoin: {
    takes: 'all',
    gives: first,
    updates: 'versions',
    state: untilWatermark('left rows that the watermark has not passed, and the versions of right rows'),
  },
};

/** The traits of a node. */
export function traitsOf<Name extends PhysicalName>(node: PhysicalOf<Name>): OperatorTraits<Name> {
  return operatorTraits[node.name] as OperatorTraits<Name>;
}

/** What the operator keeps in state, if it keeps anything. */
export const stateOf = (node: Physical): KeptState | undefined => traitsOf(node).state?.(node);
