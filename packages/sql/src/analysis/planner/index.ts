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
import { connectorRule } from '../../diagnostics/catalogue/connectors.ts';
import { diagnose } from '../../diagnostics/definition.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { AbilitiesOf, ChangelogMode } from '../../plan/table-abilities.ts';
import type { Rel } from '../../plan/rel.ts';
import type { Span } from '../../text/span.ts';
import { checkCorrelation } from './check-correlation.ts';
import { checkDeterminism } from './check-determinism.ts';
import { checkDivisions, checkDivisors, checkParameters } from './check-constants.ts';
import { checkScans } from './check-scans.ts';
import { checkSinkRowtimes } from './check-sink-rowtimes.ts';
import { checkNodeSettings, checkSettings, checkStreamingSettings } from './check-settings.ts';
import { checkTranslation } from './check-translation.ts';
import { convert } from './convert.ts';
import type { CorrelationLog } from './correlation.ts';
import { nodeDigest } from './node-digest.ts';
import { expandsTooFar } from './expanded-size.ts';
import { inferChangelog } from './infer-changelog.ts';
import type { ChangelogSink, Unsupported } from './infer-changelog.ts';
import type { Physical } from './physical-node.ts';
import { phases } from './plan-context.ts';
import type { Phase, PlanContext, Refusal } from './plan-context.ts';
import { operatorTree } from './operator-tree.ts';
import type { OperatorTree } from './operator-tree.ts';
import { planPhysical } from './plan-physical.ts';
import { livingProblems } from './living-problems.ts';
import { withoutLostSorts } from './lost-sorts.ts';
import { simplify } from './simplify.ts';
import { toRanks } from './to-rank.ts';
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
}

export interface PlanCheck {
  /** The one that Flink reports, or none. */
  readonly diagnostics: readonly Diagnostic[];
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
  /** Whether Flink comes to a problem that it has only with the query's code. */
  readonly comesTo?: (problem: Diagnostic) => boolean;
}

/**
 * Plans the logical `rel` as Flink's planner would, as far as acceptance and changelog depend on it. Never throws; what
 * can't be decided here gives no diagnostic and no changelog mode.
 */
export function checkPlan(rel: Rel, options: PlanOptions): PlanCheck {
  const refusals: (Refusal & { readonly phase: Phase })[] = [];
  const streaming = options.mode === 'streaming';
  const context: PlanContext = {
    streaming,
    enabled: (key) => options.configuration.get(key)?.toLowerCase() === 'true',
    setting: (key) => options.configuration.get(key),
    refuse: (phase, refusal) => refusals.push({ phase, ...refusal }),
  };
  const { abilities } = options;
  const duplicateEvents = context.enabled('table.exec.source.cdc-events-duplicate');
  const log: CorrelationLog = {};
  const conversion = { convert, abilities, duplicateEvents, top: true, log, streaming };
  checkScans(rel, conversion, context);
  const root = withoutLostSorts(convert(rel, conversion), streaming);
  if (log.side !== undefined) {
    const { type, span } = log.side;
    context.refuse('convert', { definition: correlateSide, parameters: { type }, span });
  }
  if (!isWellFormed(root)) return { diagnostics: firstOf(refusals) };
  if (expandsTooFar(root)) return { diagnostics: firstOf(refusals), tooLarge: true };
  checkDivisions(root, context);
  if (options.conversionOnly === true) return { diagnostics: firstOf(refusals) };
  checkSettings(context, options.sink !== undefined, rel.span);
  checkCorrelation(rel, log, context);
  if (streaming && context.enabled('table.exec.mini-batch.enabled') && !waits(options.configuration)) {
    context.refuse('rewrite', { definition: miniBatchLatency, parameters: {}, span: rel.span });
  }
  const logical = simplify(root);
  if (streaming || hasConstantOrder(root)) checkWindows(logical, context);
  const report = (error: RankError): void => {
    if (error.kind === 'bad-class') {
      const parameters = { class: error.class };
      context.refuse('logical', { definition: rankEndClass, parameters, span: error.span });
      return;
    }
    const definition = error.kind === 'no-end' ? rankWithoutEnd : rankEnd;
    context.refuse('logical', { definition, parameters: { end: error.end }, span: error.span });
  };
  const simple = toRanks(logical, report, !streaming);
  const comesTo = livingProblems(rel, root, simple, streaming);
  checkParameters(simple, context);
  checkDivisors(simple, context);
  const plan = planPhysical(simple, context);
  checkNodeSettings(plan, context);
  if (!streaming) return { diagnostics: firstOf(refusals), comesTo };
  const sink = options.sink === undefined ? undefined : changelogSink(options.sink, abilities);
  const inference = inferChangelog(plan, sink);
  if (inference.kind === 'unsupported') refuseChanges(inference.unsupported, plan, options.sink, context);
  if (inference.kind === 'key-needed' && options.sink !== undefined) {
    context.refuse('changelog', { definition: sinkNeedsKey, parameters: {}, span: options.sink.span });
  }
  if (inference.kind === 'refused' && options.sink !== undefined) {
    const parameters = {
      cause: inference.cause,
      advice: 'Write only insertions to it, or change that option.',
    };
    context.refuse('changelog', { definition: connectorRule, parameters, span: options.sink.span });
  }
  checkDeterminism(plan, options.sink === undefined ? undefined : { ...options.sink, ...sink }, context);
  checkStreamingSettings(plan, context);
  checkTranslation(plan, context);
  const inserter = options.configuration.get('table.exec.sink.rowtime-inserter')?.trim().toUpperCase();
  if (options.sink !== undefined && inserter !== 'DISABLED') checkSinkRowtimes(plan, options.sink, context);
  const diagnostics = firstOf(refusals);
  const known = inference.kind === 'mode' && diagnostics.length === 0;
  const accepted =
    diagnostics.length === 0
      ? {
          plan,
          operators: () =>
            operatorTree(
              plan,
              context.setting,
              options.sink === undefined ? undefined : { table: options.sink.table, changelog: sink },
            ),
        }
      : {};
  const mode = known ? { changelogMode: inference.mode } : {};
  return { diagnostics, comesTo, ...mode, ...accepted };
}

/** Whether mini-batches may wait for more than no time. */
const waits = (configuration: PlanOptions['configuration']): boolean =>
  Number.parseInt(configuration.get('table.exec.mini-batch.allow-latency') ?? '0', 10) > 0;

/** Flink stops at the first refusal of its first stage. */
function firstOf(refusals: readonly (Refusal & { readonly phase: Phase })[]): readonly Diagnostic[] {
  const first = phases.flatMap((phase) => refusals.find((refusal) => refusal.phase === phase) ?? [])[0];
  if (first === undefined) return [];
  const { definition, parameters, span, hint, fixes = [] } = first;
  return [diagnose(definition, parameters, { span, fixes, ...(hint === undefined ? {} : { hint }) })];
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
  unsupported: Unsupported,
  plan: Physical,
  sink: PlanSink | undefined,
  context: PlanContext,
): void {
  const { requester, changes, node, consumer } = unsupported;
  const digest = nodeDigest(node);
  if (consumer === undefined && sink !== undefined) {
    const parameters = { table: tableSummary(sink.table), changes, node: digest };
    context.refuse('changelog', { definition: sinkUnsupportedChanges, parameters, span: sink.span });
    return;
  }
  const span = (consumer ?? plan).span;
  context.refuse('changelog', {
    definition: unsupportedChanges,
    parameters: { requester, changes, node: digest },
    span,
  });
}
