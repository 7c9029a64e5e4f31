// Settings that planning reads: those it can't parse, and those that contradict the plan. Which are read is a fact.
// Source: Configuration.getOptional, WindowEmitStrategy, MinibatchUtil, StreamExecDeduplicate.
import {
  emitEarlyDelay,
  emitLateDelay,
  emitLateness,
  emitOfSession,
  emitOfWindowFunction,
  emitWithoutLateness,
  miniBatchSizeOfAggregate,
  miniBatchSizeOfDeduplicate,
} from '../../diagnostics/catalogue/planner-rules.ts';
import type { DiagnosticDefinition } from '../../diagnostics/definition.ts';
import type { Parameters } from '../../diagnostics/diagnostic.ts';
import { invalidSetting } from '../../diagnostics/catalogue/ddl.ts';
import { generatedCodeLimit, invalidTimeZone } from '../../diagnostics/catalogue/settings.ts';
import {} from '../../diagnostics/catalogue/planner.ts';
import { parseDuration } from '../../engine/options/duration.ts';
import { parseOptionValue } from '../../engine/options/option-value.ts';
import type { OptionShape } from '../../engine/options/option-value.ts';
import { settingsReadOf } from '../../facts/settings-read.ts';
import type { SettingsReadIn } from '../../facts/settings-read.ts';
import { isTimeZone } from '../../facts/time-zones.ts';
import type { Span } from '../../text/span.ts';
import type { Physical } from './physical-node.ts';
import type { PlanContext } from './plan-context.ts';
import { labelsOfNode } from './setting-readers.ts';

/** Flink 1.20's, of which the engines' planners are. */
const READ = settingsReadOf({ facts: 'flink-1.20' });

const SHAPES: ReadonlyMap<string, OptionShape> = new Map(READ.options.map((shape) => [shape.key, shape]));

const bool = (key: string): OptionShape => ({ key, type: 'Boolean' });

/** Experimental options of WindowEmitStrategy, which no list of Flink's options has. */
const EMIT: readonly OptionShape[] = [
  bool('table.exec.emit.early-fire.enabled'),
  bool('table.exec.emit.late-fire.enabled'),
];

const readIn = (context: PlanContext): SettingsReadIn => (context.streaming ? READ.streaming : READ.batch);

/** Reports a setting that every plan, or every plan of an INSERT, reads and whose value has not its type. */
export function checkSettings(context: PlanContext, writes: boolean, span: Span): void {
  const { always, inserts } = readIn(context);
  for (const key of writes ? [...always, ...inserts] : always)
    refuseMalformed(SHAPES.get(key), context, span);
  const value = context.setting('table.local-time-zone')?.trim();
  if (value !== undefined && !isTimeZone(value))
    context.refuse('rewrite', { definition: invalidTimeZone, parameters: { value }, at: span });
}

function refuseMalformed(shape: OptionShape | undefined, context: PlanContext, span: Span): void {
  const value = shape === undefined ? undefined : context.setting(shape.key);
  if (shape === undefined || value === undefined) return;
  const parsed = parseOptionValue(value.trim(), shape);
  if (!('reason' in parsed)) {
    refuseCodeLimit(shape.key, parsed.value, context, span);
    return;
  }
  const expected =
    shape.values === undefined ? 'Give another value.' : `Use one of ${shape.values.join(', ')}.`;
  const parameters = { key: shape.key, value, cause: parsed.reason, expected };
  context.refuse('rewrite', { definition: invalidSetting, parameters, at: span });
}

/** What JavaCodeSplitter calls its two limits, by the options that give them. */
const CODE_LIMITS: Readonly<Record<string, string>> = {
  'table.generated-code.max-length': 'maxMethodLength',
  'table.generated-code.max-members': 'maxClassMemberCount',
};

/** JavaCodeSplitter.split, for whatever code is generated. */
function refuseCodeLimit(key: string, value: unknown, context: PlanContext, span: Span): void {
  const limit = CODE_LIMITS[key];
  if (limit === undefined || typeof value !== 'number' || value > 0) return;
  context.refuse('translate', { definition: generatedCodeLimit, parameters: { key, limit }, at: span });
}

/** Reports settings that a plan's nodes read and cannot, in both modes. */
export function checkNodeSettings(plan: Physical, context: PlanContext): void {
  const { nodes } = readIn(context);
  const set = Object.entries(nodes).filter(([key]) => context.setting(key) !== undefined);
  if (set.length > 0) checkReaders(plan, set, context);
}

function checkReaders(node: Physical, set: readonly Reading[], context: PlanContext): void {
  const choices = labelsOfNode(node, context.streaming);
  for (const [key, readers] of set) {
    const reads =
      choices.length > 0 && choices.every((labels) => labels.some((one) => readers.includes(one)));
    if (reads) refuseMalformed(SHAPES.get(key), context, node.span);
  }
  for (const input of node.inputs) checkReaders(input, set, context);
}

/** A key, and the labels of nodes that read it. */
type Reading = readonly [key: string, readers: readonly string[]];

/** Reports settings that contradict the nodes of a streaming plan. */
export function checkStreamingSettings(node: Physical, context: PlanContext): void {
  switch (node.name) {
    case 'GroupAggregate':
      refuseBatchSize(context, node.span, true);
      break;
    case 'WindowAggregate':
      for (const shape of EMIT) refuseMalformed(shape, context, node.span);
      if (fires(context))
        context.refuse('translate', { definition: emitOfWindowFunction, parameters: {}, at: node.span });
      break;
    case 'Join':
      if (node.type !== 'SEMI' && node.type !== 'ANTI') refuseBatchSize(context, node.span, true);
      break;
    case 'ChangelogNormalize':
      refuseBatchSize(context, node.span, true);
      break;
    case 'Deduplicate':
      refuseBatchSize(context, node.span, false);
      break;
    case 'GroupWindowAggregate':
      for (const shape of EMIT) refuseMalformed(shape, context, node.span);
      checkEmit(node, context);
      break;
    default:
      break;
  }
  for (const input of node.inputs) checkStreamingSettings(input, context);
}

function refuseBatchSize(context: PlanContext, span: Span, named: boolean): void {
  if (!context.enabled('table.exec.mini-batch.enabled')) return;
  const size = Number.parseInt(context.setting('table.exec.mini-batch.size') ?? '-1', 10);
  if (Number.isNaN(size) || size > 0) return;
  const definition = named ? miniBatchSizeOfAggregate : miniBatchSizeOfDeduplicate;
  context.refuse('translate', { definition, parameters: {}, at: span });
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
  const refuse = (definition: DiagnosticDefinition, parameters: Parameters = {}): void =>
    context.refuse('translate', { definition, parameters, at: span });
  if (node.function === 'SESSION' && (early || late)) return refuse(emitOfSession);
  if (node.rowtime && late && lateness <= 0) return refuse(emitWithoutLateness);
  if (early && duration(`${EARLY}.delay`, context) === undefined) return refuse(emitEarlyDelay);
  if (late && lateDelay === undefined) return refuse(emitLateDelay);
  if (late && lateDelay !== undefined && lateDelay > lateness)
    refuse(emitLateness, { lateness, delay: lateDelay });
}
