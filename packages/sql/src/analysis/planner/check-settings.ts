// Settings that planning reads: those it can't parse, and those that contradict the plan. Which are read was found by setting
// each to a text that no type takes. Source: Configuration.getOptional, WindowEmitStrategy, MinibatchUtil, StreamExecDeduplicate.
import { invalidSetting } from '../../diagnostics/catalogue/ddl.ts';
import { invalidTimeZone } from '../../diagnostics/catalogue/settings.ts';
import { emitSetting, miniBatchSize } from '../../diagnostics/catalogue/planner.ts';
import { parseDuration } from '../../engine/options/duration.ts';
import { parseOptionValue } from '../../engine/options/option-value.ts';
import type { OptionShape } from '../../engine/options/option-value.ts';
import { isTimeZone } from '../../facts/time-zones.ts';
import type { Span } from '../../text/span.ts';
import type { Physical } from './physical-node.ts';
import type { PlanContext } from './plan-context.ts';

const EXECUTION = 'org.apache.flink.table.api.config.ExecutionConfigOptions$';

const bool = (key: string): OptionShape => ({ key, type: 'Boolean' });
const oneOf = (key: string, enumClass: string, values: readonly string[]): OptionShape => ({
  key,
  type: 'enum',
  enumClass,
  values,
});

/** Read for every query. */
const ALWAYS: readonly OptionShape[] = [
  oneOf('execution.runtime-mode', 'org.apache.flink.api.common.RuntimeExecutionMode', [
    'STREAMING',
    'BATCH',
    'AUTOMATIC',
  ]),
  { key: 'table.exec.resource.default-parallelism', type: 'Integer' },
  bool('table.exec.mini-batch.enabled'),
  bool('table.exec.simplify-operator-name-enabled'),
  oneOf('table.exec.uid.generation', `${EXECUTION}UidGeneration`, ['PLAN_ONLY', 'ALWAYS', 'DISABLED']),
  bool('table.optimizer.reuse-sub-plan-enabled'),
  bool('table.optimizer.reuse-source-enabled'),
  bool('table.optimizer.join-reorder-enabled'),
];

/** Read for queries that scan a table, or that code is generated for: nearly all. */
const OFTEN: readonly OptionShape[] = [
  bool('table.exec.source.cdc-events-duplicate'),
  { key: 'table.generated-code.max-length', type: 'Integer' },
  { key: 'table.generated-code.max-members', type: 'Integer' },
];

const FOR_SINKS: readonly OptionShape[] = [
  oneOf('table.exec.sink.not-null-enforcer', `${EXECUTION}NotNullEnforcer`, ['ERROR', 'DROP']),
  oneOf('table.exec.sink.type-length-enforcer', `${EXECUTION}TypeLengthEnforcer`, ['IGNORE', 'TRIM_PAD']),
  oneOf('table.exec.sink.upsert-materialize', `${EXECUTION}UpsertMaterialize`, ['NONE', 'AUTO', 'FORCE']),
  oneOf('table.exec.sink.keyed-shuffle', `${EXECUTION}SinkKeyedShuffle`, ['NONE', 'AUTO', 'FORCE']),
  oneOf('table.exec.sink.rowtime-inserter', `${EXECUTION}RowtimeInserter`, ['ENABLED', 'DISABLED']),
];

const FOR_AGGREGATES: readonly OptionShape[] = [
  oneOf('table.optimizer.agg-phase-strategy', 'org.apache.flink.table.api.config.AggregatePhaseStrategy', [
    'AUTO',
    'ONE_PHASE',
    'TWO_PHASE',
  ]),
  bool('table.optimizer.distinct-agg.split.enabled'),
];

const STATE: OptionShape = { key: 'table.exec.state.ttl', type: 'Duration' };
const BATCH_SIZE: OptionShape = { key: 'table.exec.mini-batch.size', type: 'Long' };
const IDLE: OptionShape = { key: 'table.exec.source.idle-timeout', type: 'Duration' };
const EMIT: readonly OptionShape[] = [
  bool('table.exec.emit.early-fire.enabled'),
  bool('table.exec.emit.late-fire.enabled'),
];

const STREAMING: OptionShape = oneOf(
  'table.optimizer.non-deterministic-update.strategy',
  'org.apache.flink.table.api.config.OptimizerConfigOptions$NonDeterministicUpdateStrategy',
  ['TRY_RESOLVE', 'IGNORE'],
);

/** Those that are facts, too. They stand here so that SQL alone needn't load the facts of all options. */
export const SETTINGS_READ: readonly OptionShape[] = [
  ...ALWAYS,
  ...OFTEN,
  ...FOR_SINKS,
  ...FOR_AGGREGATES,
  STATE,
  BATCH_SIZE,
  IDLE,
  STREAMING,
];

/** Keys of those that are read for each INSERT of a streaming job. */
export const READ_FOR_INSERTS: readonly string[] = [...ALWAYS, ...FOR_SINKS, STREAMING].map(({ key }) => key);

/** Reports a setting that every plan reads and whose value has not its type. */
export function checkSettings(context: PlanContext, writes: boolean, span: Span): void {
  for (const shape of [...ALWAYS, ...OFTEN, ...(writes ? FOR_SINKS : [])])
    refuseMalformed(shape, context, span);
  if (context.streaming) refuseMalformed(STREAMING, context, span);
  const value = context.setting('table.local-time-zone')?.trim();
  if (value !== undefined && !isTimeZone(value))
    context.refuse('rewrite', { definition: invalidTimeZone, parameters: { value }, span });
}

function refuseMalformed(shape: OptionShape, context: PlanContext, span: Span): void {
  const value = context.setting(shape.key);
  if (value === undefined) return;
  const parsed = parseOptionValue(value.trim(), shape);
  if (!('reason' in parsed)) return;
  const expected =
    shape.values === undefined ? 'Give another value.' : `Use one of ${shape.values.join(', ')}.`;
  const parameters = { key: shape.key, value, cause: parsed.reason, expected };
  context.refuse('rewrite', { definition: invalidSetting, parameters, span });
}

/** Reports settings that the nodes of a streaming plan read. */
export function checkNodeSettings(node: Physical, context: PlanContext): void {
  switch (node.name) {
    case 'GroupAggregate':
      for (const shape of [...FOR_AGGREGATES, STATE, BATCH_SIZE]) refuseMalformed(shape, context, node.span);
      refuseBatchSize(context, node.span, true);
      break;
    case 'WindowAggregate':
      for (const shape of [...FOR_AGGREGATES, ...EMIT]) refuseMalformed(shape, context, node.span);
      if (fires(context))
        refuseEmit(
          "Currently, window table function based aggregate doesn't support early-fire and late-fire configuration 'table.exec.emit.early-fire.enabled' and 'table.exec.emit.late-fire.enabled'.",
          context,
          node.span,
        );
      break;
    case 'Join':
      refuseMalformed(STATE, context, node.span);
      if (node.type !== 'SEMI' && node.type !== 'ANTI') refuseBatchSize(context, node.span, true);
      break;
    case 'ChangelogNormalize':
      refuseBatchSize(context, node.span, true);
      break;
    case 'Deduplicate':
      refuseBatchSize(context, node.span, false);
      break;
    case 'TableSourceScan':
      if (node.table.watermark !== undefined) refuseMalformed(IDLE, context, node.span);
      break;
    case 'GroupWindowAggregate':
      for (const shape of EMIT) refuseMalformed(shape, context, node.span);
      checkEmit(node, context);
      break;
    default:
      break;
  }
  for (const input of node.inputs) checkNodeSettings(input, context);
}

function refuseBatchSize(context: PlanContext, span: Span, named: boolean): void {
  if (!context.enabled('table.exec.mini-batch.enabled')) return;
  const size = Number.parseInt(context.setting('table.exec.mini-batch.size') ?? '-1', 10);
  if (Number.isNaN(size) || size > 0) return;
  const cause = named
    ? "Key: 'table.exec.mini-batch.size' , default: -1 (fallback keys: []) must be > 0."
    : 'table.exec.mini-batch.size should be greater than 0.';
  context.refuse('translate', { definition: miniBatchSize, parameters: { cause }, span });
}

const EARLY = 'table.exec.emit.early-fire';
const LATE = 'table.exec.emit.late-fire';

const fires = (context: PlanContext): boolean =>
  context.enabled(`${EARLY}.enabled`) || context.enabled(`${LATE}.enabled`);

/** Milliseconds; undefined where the setting is missing. */
function duration(key: string, context: PlanContext): number | undefined {
  const value = context.setting(key);
  if (value === undefined) return undefined;
  const parsed = parseDuration(value);
  return 'reason' in parsed ? undefined : Number(parsed.value.milliseconds);
}

/** WindowEmitStrategy.checkValidation. */
function checkEmit(node: Physical & { readonly name: 'GroupWindowAggregate' }, context: PlanContext): void {
  const { span } = node;
  const early = context.enabled(`${EARLY}.enabled`);
  const late = context.enabled(`${LATE}.enabled`);
  const lateDelay = duration(`${LATE}.delay`, context);
  const lateness =
    duration('table.exec.emit.allow-lateness', context) ?? duration('table.exec.state.ttl', context) ?? 0;
  const refuse = (cause: string): void => refuseEmit(cause, context, span);
  if (node.function === 'SESSION' && (early || late))
    return refuse("Session window doesn't support EMIT strategy currently.");
  if (node.rowtime && late && lateness <= 0)
    return refuse(
      "The 'AFTER WATERMARK' emit strategy requires set 'allow-lateness' or 'minIdleStateRetentionTime' in table config.",
    );
  if (early && duration(`${EARLY}.delay`, context) === undefined)
    return refuse(
      'Early-fire delay should not be null or negative value whenenable early-fire emit strategy.',
    );
  if (late && lateDelay === undefined)
    return refuse('Late-fire delay should not be null or negative value whenenable late-fire emit strategy.');
  if (late && lateDelay !== undefined && lateDelay > lateness)
    refuse(
      `Allow-lateness [${lateness}ms] should not be smaller than Late-fire delay [${lateDelay}ms] when enable late-fire emit strategy.`,
    );
}

function refuseEmit(cause: string, context: PlanContext, span: Span): void {
  context.refuse('translate', { definition: emitSetting, parameters: { cause }, span });
}
