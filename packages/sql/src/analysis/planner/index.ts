// What only Flink's planner rejects, and the changelog mode of a query: the face of the streaming checks.
import type { ResolvedTable } from '../../catalog/resolved-table.ts';
import {
  miniBatchLatency,
  rankEnd,
  rankEndClass,
  rankWithoutEnd,
  sinkNeedsKey,
  sinkUnsupportedChanges,
  unsupportedChanges,
} from '../../diagnostics/catalogue/streaming.ts';
import { correlateSide } from '../../diagnostics/catalogue/planner.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import type { AbilitiesOf, ChangelogMode } from '../../plan/table-abilities.ts';
import type { Rel } from '../../plan/rel.ts';
import type { Span } from '../../text/span.ts';
import { checkConflicts } from './check-conflicts.ts';
import type { ConflictClause } from './check-conflicts.ts';
import { checkCorrelation } from './check-correlation.ts';
import { checkDeterminism } from './check-determinism.ts';
import { checkDivisions, checkDivisors, checkParameters } from './check-constants.ts';
import { checkScans } from './check-scans.ts';
import { checkSinkRowtimes } from './check-sink-rowtimes.ts';
import { checkNodeSettings, checkSettings, checkStreamingSettings } from './check-settings.ts';
import { checkTranslation } from './check-translation.ts';
import { convert } from './convert.ts';
import type { ConvertContext } from './convert-context.ts';
import type { CorrelationLog } from './correlation.ts';
import type { Node } from './node.ts';
import { nodeDigest } from './node-digest.ts';
import { expandsTooFar } from './expanded-size.ts';
import { inferChangelog } from './infer-changelog.ts';
import type { ChangelogSink, Inference, UnmetRequest } from './infer-changelog.ts';
import type { Physical } from './physical-node.ts';
import { phases } from './plan-context.ts';
import type { Phase, PlanContext } from './plan-context.ts';
import { operatorTree } from './operator-tree.ts';
import type { OperatorTree } from './operator-tree.ts';
import { planPhysical } from './plan-physical.ts';
import { livingProblems } from './living-problems.ts';
import { withoutLostSorts } from './lost-sorts.ts';
import { simplify } from './simplify.ts';
import { toRanks } from './to-rank.ts';
import { materializesSink } from './sink-materializer.ts';
import type { RankError } from './to-rank.ts';
import { checkWindows, hasConstantOrder } from './check-windows.ts';
import { isWellFormed } from './well-formed.ts';
import { tableSummary } from './table-summary.ts';

/** The target of an INSERT. */
export interface PlanSink {
  readonly table: ResolvedTable;
  /** The table's name in INSERT INTO: where an error about the sink belongs. */
  readonly span: Span;
  /** The columns written, as in `INSERT INTO t (a, b)`; all persisted ones where absent. */
  readonly columns?: readonly string[];
  /** Where the engine asks what becomes of rows that meet at the sink's key. */
  readonly conflicts?: ConflictClause;
}

export interface PlanOptions {
  /** `execution.runtime-mode`. */
  readonly mode: 'streaming' | 'batch';
  /** The session's configuration in force at the statement: `table.exec.…`, `table.optimizer.…`. */
  readonly configuration: ReadonlyMap<string, string>;
  /** What tables can do. */
  readonly abilities: AbilitiesOf;
  readonly sink?: PlanSink;
  /** Only what Flink refuses before it optimizes: all that it looks at in CREATE VIEW. */
  readonly conversionOnly?: boolean;
  /** OVER windows in streaming mode may be ordered by any column (NonTimeUnboundedPrecedingOver). */
  readonly ordersByAny?: boolean;
}

export interface PlanCheck {
  /** The one that Flink reports, or none. */
  readonly problems: readonly Problem[];
  /**
   * Of the query's top node, streaming mode only; of an INSERT that of the sink's input. Absent in batch, after an error,
   * or where it isn't known.
   */
  readonly changelogMode?: ChangelogMode;
  /** The plan was not looked at to its end: its expressions would be too many once merged. */
  readonly tooLarge?: true;
  /** The physical plan of a streaming query that is accepted. */
  readonly plan?: Physical;
  /** The operators that Flink would run, worked out when asked for; see `operatorTree`. */
  readonly operators?: () => OperatorTree | undefined;
  /** Whether rows are kept before the sink, worked out when asked for. */
  readonly materializesSink?: () => boolean;
  /** Whether Flink comes to a problem that it has only with the query's code. */
  readonly comesTo?: (problem: Problem) => boolean;
}

/**
 * Plans the logical `rel` as Flink's planner would, as far as acceptance and changelog depend on it. Never throws; what
 * can't be decided here gives no diagnostic and no changelog mode.
 */
export function checkPlan(rel: Rel, options: PlanOptions): PlanCheck {
  const refusals: Refused[] = [];
  const work: PlanWork = {
    rel,
    options,
    log: {},
    context: {
      streaming: options.mode === 'streaming',
      enabled: (key) => options.configuration.get(key)?.toLowerCase() === 'true',
      setting: (key) => options.configuration.get(key),
      ...(options.ordersByAny === true ? { ordersByAny: true } : {}),
      refuse: (phase, problem) => refusals.push({ phase, problem }),
    },
  };
  for (const pass of PASSES) {
    if (pass.when?.(work) === false) continue;
    if (pass.run(work) === 'stop') break;
  }
  const problems = firstOf(refusals);
  const { comesTo, plan, inference, sink, tooLarge } = work;
  if (plan === undefined) return { problems, ...(tooLarge === true ? { tooLarge } : {}) };
  const found = { problems, ...(comesTo === undefined ? {} : { comesTo }) };
  if (!work.context.streaming || problems.length > 0) return found;
  const target = options.sink === undefined ? undefined : { table: options.sink.table, changelog: sink };
  return {
    ...found,
    ...(inference?.kind === 'mode' ? { changelogMode: inference.mode } : {}),
    plan,
    operators: () => operatorTree(plan, work.context.setting, target),
    materializesSink: () =>
      options.sink !== undefined &&
      materializesSink(plan, { ...options.sink, ...sink }, work.context.setting),
  };
}

/** What the passes hand on to one another. */
interface PlanWork {
  readonly rel: Rel;
  readonly options: PlanOptions;
  readonly context: PlanContext;
  readonly log: CorrelationLog;
  root?: Node;
  logical?: Node;
  ranked?: Node;
  plan?: Physical;
  sink?: ChangelogSink | undefined;
  inference?: Inference;
  comesTo?: (problem: Problem) => boolean;
  tooLarge?: true;
}

/** A step of planning. The order of the table is the order of refusals within a phase of Flink's. */
interface Pass {
  readonly name: string;
  /** The tree that it reads, and the one that it makes, or what it may refuse. */
  readonly from: 'rel' | 'nodes' | 'logical nodes' | 'ranked nodes' | 'physical plan' | 'changelog modes';
  readonly to: 'nodes' | 'logical nodes' | 'ranked nodes' | 'physical plan' | 'changelog modes' | 'refusals';
  readonly when?: (work: PlanWork) => boolean;
  /** Gives 'stop' where nothing after it is planned; anything else goes on. */
  readonly run: (work: PlanWork) => unknown;
}

const inStreaming = ({ context }: PlanWork): boolean => context.streaming;

const PASSES: readonly Pass[] = [
  {
    name: 'scans',
    from: 'rel',
    to: 'refusals',
    run: (work) => {
      checkScans(work.rel, conversionOf(work), work.context);
    },
  },
  {
    name: 'convert',
    from: 'rel',
    to: 'nodes',
    run: (work) => {
      work.root = withoutLostSorts(convert(work.rel, conversionOf(work)), work.context.streaming);
      refuseSide(work);
      if (!isWellFormed(work.root)) return 'stop';
      if (!expandsTooFar(work.root)) return undefined;
      work.tooLarge = true;
      return 'stop';
    },
  },
  {
    name: 'divisions',
    from: 'nodes',
    to: 'refusals',
    run: ({ root, context, options }) => {
      checkDivisions(root!, context);
      return options.conversionOnly === true ? 'stop' : undefined;
    },
  },
  {
    name: 'settings',
    from: 'rel',
    to: 'refusals',
    run: ({ context, options, rel }) => checkSettings(context, options.sink !== undefined, rel.span),
  },
  {
    name: 'correlation',
    from: 'rel',
    to: 'refusals',
    run: ({ rel, log, context }) => checkCorrelation(rel, log, context),
  },
  {
    name: 'mini-batch latency',
    from: 'rel',
    to: 'refusals',
    when: ({ context, options }) =>
      context.streaming && context.enabled('table.exec.mini-batch.enabled') && !waits(options.configuration),
    run: ({ context, rel }) =>
      context.refuse('rewrite', { definition: miniBatchLatency, parameters: {}, at: rel.span }),
  },
  {
    name: 'simplify',
    from: 'nodes',
    to: 'logical nodes',
    run: (work) => {
      work.logical = simplify(work.root!);
    },
  },
  {
    name: 'windows',
    from: 'logical nodes',
    to: 'refusals',
    when: ({ context, root }) => context.streaming || hasConstantOrder(root!),
    run: ({ logical, context }) => checkWindows(logical!, context),
  },
  {
    name: 'ranks',
    from: 'logical nodes',
    to: 'ranked nodes',
    run: (work) => {
      const { context } = work;
      work.ranked = toRanks(work.logical!, (error) => refuseRank(error, context), !context.streaming);
      work.comesTo = livingProblems(work.rel, work.root!, work.ranked, context.streaming);
    },
  },
  {
    name: 'parameters',
    from: 'ranked nodes',
    to: 'refusals',
    run: ({ ranked, context }) => checkParameters(ranked!, context),
  },
  {
    name: 'divisors',
    from: 'ranked nodes',
    to: 'refusals',
    run: ({ ranked, context }) => checkDivisors(ranked!, context),
  },
  {
    name: 'physical',
    from: 'ranked nodes',
    to: 'physical plan',
    run: (work) => {
      work.plan = planPhysical(work.ranked!, work.context);
    },
  },
  {
    name: 'node settings',
    from: 'physical plan',
    to: 'refusals',
    run: ({ plan, context }) => checkNodeSettings(plan!, context),
  },
  {
    name: 'changelog',
    from: 'physical plan',
    to: 'changelog modes',
    when: inStreaming,
    run: (work) => {
      const { sink, abilities } = work.options;
      work.sink = sink === undefined ? undefined : changelogSink(sink, abilities);
      work.inference = inferChangelog(work.plan!, work.sink);
      refuseInference(work.inference, work.plan!, sink, work.context);
    },
  },
  {
    name: 'conflicts',
    from: 'changelog modes',
    to: 'refusals',
    when: (work) => inStreaming(work) && work.options.sink?.conflicts !== undefined,
    run: ({ plan, options, sink, inference, context }) =>
      checkConflicts(plan!, options.sink!, sink, inference!, context),
  },
  {
    name: 'determinism',
    from: 'physical plan',
    to: 'refusals',
    when: inStreaming,
    run: ({ plan, options, sink, context }) =>
      checkDeterminism(plan!, options.sink === undefined ? undefined : { ...options.sink, ...sink }, context),
  },
  {
    name: 'streaming settings',
    from: 'physical plan',
    to: 'refusals',
    when: inStreaming,
    run: ({ plan, context }) => checkStreamingSettings(plan!, context),
  },
  {
    name: 'translation',
    from: 'physical plan',
    to: 'refusals',
    when: inStreaming,
    run: ({ plan, context }) => checkTranslation(plan!, context),
  },
  {
    name: 'sink rowtimes',
    from: 'physical plan',
    to: 'refusals',
    when: ({ context, options }) =>
      context.streaming &&
      options.sink !== undefined &&
      context.setting('table.exec.sink.rowtime-inserter')?.trim().toUpperCase() !== 'DISABLED',
    run: ({ plan, options, context }) => checkSinkRowtimes(plan!, options.sink!, context),
  },
];

function conversionOf({ options, context, log }: PlanWork): ConvertContext {
  const { abilities } = options;
  const duplicateEvents = context.enabled('table.exec.source.cdc-events-duplicate');
  return { convert, abilities, duplicateEvents, top: true, log, streaming: context.streaming };
}

function refuseSide({ log, context }: PlanWork): void {
  if (log.side === undefined) return;
  const { type, span } = log.side;
  context.refuse('convert', { definition: correlateSide, parameters: { type }, at: span });
}

function refuseRank(error: RankError, context: PlanContext): void {
  if (error.kind === 'bad-class') {
    const parameters = { class: error.class };
    context.refuse('logical', { definition: rankEndClass, parameters, at: error.span });
    return;
  }
  const definition = error.kind === 'no-end' ? rankWithoutEnd : rankEnd;
  context.refuse('logical', { definition, parameters: { end: error.end }, at: error.span });
}

function refuseInference(
  inference: Inference,
  plan: Physical,
  sink: PlanSink | undefined,
  context: PlanContext,
): void {
  if (inference.kind === 'unmet') refuseChanges(inference.request, plan, sink, context);
  if (sink === undefined) return;
  const { span } = sink;
  if (inference.kind === 'key-needed')
    context.refuse('changelog', { definition: sinkNeedsKey, parameters: {}, at: span });
  if (inference.kind === 'refused') context.refuse('changelog', { ...inference.problem, at: span });
}

/** Whether mini-batches may wait for more than no time. */
const waits = (configuration: PlanOptions['configuration']): boolean =>
  Number.parseInt(configuration.get('table.exec.mini-batch.allow-latency') ?? '0', 10) > 0;

/** A problem and the phase of planning in which Flink meets it. */
interface Refused {
  readonly phase: Phase;
  readonly problem: Problem;
}

/** Flink stops at the first refusal of its first stage. */
function firstOf(refusals: readonly Refused[]): readonly Problem[] {
  const firsts = phases.flatMap((phase) => refusals.find((refused) => refused.phase === phase) ?? []);
  return firsts.slice(0, 1).map(({ problem }) => problem);
}

function changelogSink(sink: PlanSink, abilities: AbilitiesOf): ChangelogSink | undefined {
  const found = abilities(sink.table)?.sink;
  if (found === undefined) return undefined;
  const names = sink.table.columns
    .filter((column) => column.kind !== 'computed')
    .map((column) => column.name);
  return {
    abilities: found,
    summary: tableSummary(sink.table),
    primaryKey: sink.table.primaryKey?.columns.map((name) => names.indexOf(name)),
  };
}

function refuseChanges(
  request: UnmetRequest,
  plan: Physical,
  sink: PlanSink | undefined,
  context: PlanContext,
): void {
  const { requester, changes, node, consumer } = request;
  const digest = nodeDigest(node);
  if (consumer === undefined && sink !== undefined) {
    const parameters = { table: tableSummary(sink.table), changes, node: digest };
    context.refuse('changelog', { definition: sinkUnsupportedChanges, parameters, at: sink.span });
    return;
  }
  const span = (consumer ?? plan).span;
  context.refuse('changelog', {
    definition: unsupportedChanges,
    parameters: { requester, changes, node: digest },
    at: span,
  });
}
