// Where 'table.optimizer.non-deterministic-update.strategy' is TRY_RESOLVE: does the plan give the same row again when it takes
// one back? Each node is asked for columns that must be determined; upsert keys always are. Source:
// StreamNonDeterministicUpdatePlanVisitor, StreamNonDeterministicPhysicalPlanResolver.
import {
  changingMetadata,
  nonDeterministicColumns,
  nonDeterministicCondition,
} from '../../diagnostics/catalogue/determinism.ts';
import type { Rex } from '../../plan/rex.ts';
import { inferChangelog } from './infer-changelog.ts';
import { givesInserts } from './gives-inserts.ts';
import { containsAll, filterKeys } from './key-sets.ts';
import { nodeDigest } from './node-digest.ts';
import { nonDeterministicCall, rexDigest } from './non-deterministic-call.ts';
import type { Physical } from './physical-node.ts';
import type { PlanContext } from './plan-context.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { columnsRead } from './rex-walk.ts';
import { isMaterialized } from './sink-materializer.ts';
import type { MaterializedSink } from './sink-materializer.ts';
import { upsertKeys } from './upsert-keys.ts';

const STRATEGY = 'table.optimizer.non-deterministic-update.strategy';

/** Positions of columns. */
type Columns = ReadonlySet<number>;
const NONE: Columns = new Set();

/** Refuses the first column or condition of a streaming plan that is not determined although it must be. */
export function checkDeterminism(
  plan: Physical,
  sink: MaterializedSink | undefined,
  context: PlanContext,
): void {
  if (context.setting(STRATEGY)?.trim().toUpperCase() !== 'TRY_RESOLVE') return;
  const required = sink === undefined ? NONE : requiredBySink(plan, sink, context);
  const refusal = required === undefined ? undefined : visitInput(plan, required);
  if (refusal !== undefined) context.refuse('changelog', refusal);
}

/** What a sink asks of its input: the primary key, or all where rows are found by their whole content. */
function requiredBySink(
  plan: Physical,
  { table, columns, abilities }: MaterializedSink,
  context: PlanContext,
): Columns | undefined {
  const given = inferChangelog(plan);
  if (given.kind !== 'mode') return undefined;
  if (given.mode.every((kind) => kind === 'I')) return NONE;
  const key = table.primaryKey?.columns;
  if (key === undefined) return allOf(plan);
  const written =
    columns ?? table.columns.filter((column) => column.kind !== 'computed').map((column) => column.name);
  const places = key.map((name) => written.indexOf(name)).filter((at) => at >= 0);
  const retracts = abilities?.accepts(given.mode).includes('UB') ?? false;
  return !retracts && isMaterialized(plan, places, context.setting) ? allOf(plan) : new Set(places);
}

const allOf = (node: Physical): Columns => new Set(node.fields.keys());

/** requireDeterminismExcludeUpsertKey: of several keys the one that leaves the fewest columns. */
function withoutUpsertKey(node: Physical, required: Columns): Columns {
  const rests = (upsertKeys(node) ?? []).map(
    (key) => new Set([...required].filter((at) => !key.includes(at))),
  );
  return rests.reduce<Columns>((least, rest) => (rest.size < least.size ? rest : least), required);
}

const visitInput = (input: Physical, required: Columns): Problem | undefined =>
  visit(input, withoutUpsertKey(input, required));

function visitInputs(node: Physical, required: Columns): Problem | undefined {
  for (const input of node.inputs) {
    const refusal = visitInput(input, required);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function visit(node: Physical, required: Columns): Problem | undefined {
  const [first] = node.inputs;
  switch (node.name) {
    case 'Calc':
      if (insertOnly(node) || required.size === 0) return visitInputs(node, NONE);
      // A projection below a top-N of inserted rows, where it is determined, may stand above it in this plan.
      if (first!.name === 'Rank' && insertOnly(first!)) return visitInputs(node, NONE);
      return (
        conditionRefusal(node.condition, node) ??
        columnsRefusal(namesOf(node.projections, required), node) ??
        visitInputs(node, sourcesOf(node.projections, required))
      );
    case 'LookupJoin':
    case 'Correlate':
      if (insertOnly(node) || required.size === 0) return visitInputs(node, NONE);
      return (
        (node.name === 'LookupJoin' ? conditionRefusal(node.condition, node) : undefined) ??
        visitInputs(node, within(required, 0, first!.fields.length))
      );
    case 'TableSourceScan':
      return metadataRefusal(node, required);
    case 'ChangelogNormalize':
      // What comes out was kept by key: the metadata, too.
      return undefined;
    case 'GroupAggregate':
    case 'WindowAggregate':
    case 'GroupWindowAggregate':
      // What Flink's own aggregate functions give of inserted rows is determined.
      return visitInputs(node, insertOnly(node) ? NONE : allOf(first!));
    case 'Expand':
      // The last column tells the grouping sets apart.
      return visitInputs(node, within(required, 0, node.fields.length - 1));
    case 'Join':
    case 'IntervalJoin':
    case 'WindowJoin':
    case 'TemporalJoin':
      return visitJoin(node, required);
    case 'OverAggregate':
      return visitOver(node, required);
    case 'Rank':
      return insertOnly(node) ? visitInputs(node, NONE) : visitInputs(node, requiredByRank(node, required));
    case 'Deduplicate':
    case 'WindowDeduplicate':
    case 'WindowRank':
    case 'Match':
      return visitInputs(node, NONE);
    case 'WindowTableFunction':
      return visitInputs(node, insertOnly(node) ? NONE : within(required, 0, first!.fields.length));
    case 'Union':
    case 'Sort':
    case 'TemporalSort':
    case 'SortLimit':
    case 'Limit':
      return visitInputs(node, required);
    case 'Values':
    case 'Unknown':
      return undefined;
    default:
      // Nodes of the finished plan pass rows on.
      return visitInputs(node, required);
  }
}

const within = (columns: Columns, from: number, to: number): Columns =>
  new Set([...columns].filter((at) => at >= from && at < to).map((at) => at - from));

/** Whether all inputs of a node give insertions alone; taken for so where it isn't known. */
const insertOnly = (node: Physical): boolean => node.inputs.every(givesInserts);

function visitJoin(
  node: Physical & { readonly name: 'Join' | 'IntervalJoin' | 'WindowJoin' | 'TemporalJoin' },
  required: Columns,
): Problem | undefined {
  const changes = !insertOnly(node) || (node.type !== 'INNER' && node.type !== 'SEMI');
  const refusal = changes ? conditionRefusal(node.condition, node) : undefined;
  if (refusal !== undefined) return refusal;
  const width = node.inputs[0]!.fields.length;
  for (const [side, input] of node.inputs.entries()) {
    const keys = filterKeys(upsertKeys(input), side === 0 ? node.leftKeys : node.rightKeys);
    const own = side === 0 ? within(required, 0, width) : within(required, width, node.fields.length);
    // Without a unique key the join finds the row that is taken back by its whole content.
    const asked = keys === null || keys.length === 0 ? allOf(input) : own;
    const found = visitInput(input, givesInserts(input) ? NONE : asked);
    if (found !== undefined) return found;
  }
  return undefined;
}

function visitOver(
  node: Physical & { readonly name: 'OverAggregate' },
  required: Columns,
): Problem | undefined {
  const width = node.inputs[0]!.fields.length;
  const calls = node.groups.flatMap((group) => group.calls);
  if (insertOnly(node)) return visitInputs(node, NONE);
  const asked = new Set([...required].filter((at) => at < width));
  if (asked.size < width) {
    for (const group of node.groups) {
      for (const at of group.partitionBy) asked.add(at);
      for (const key of group.orderBy) asked.add(key.index);
    }
    calls.forEach((call, at) => {
      if (!required.has(width + at)) return;
      for (const operand of call.operands) asked.add(operand);
      if (call.filter !== undefined) asked.add(call.filter);
    });
  }
  return visitInputs(node, asked);
}

/**
 * Without an upsert key that holds the partition the rank takes whole rows back (RetractStrategy). With one the order may be
 * monotonic (UpdateFastStrategy), which isn't known here: then only what that asks for is asked for.
 */
function requiredByRank(
  node: Physical & { readonly name: 'Rank' | 'WindowRank' },
  required: Columns,
): Columns {
  const input = node.inputs[0]!;
  const fast = (upsertKeys(input) ?? []).some((key) => containsAll(key, node.partition));
  if (!fast) return allOf(input);
  const left = new Set(within(required, 0, input.fields.length));
  for (const at of node.partition) left.delete(at);
  for (const key of node.order) left.delete(key.index);
  return left;
}

/** Input columns of the expressions that are asked for (FlinkRelUtil.extractSourceMapping). */
function sourcesOf(projections: readonly Rex[], required: Columns): Columns {
  const sources = new Set<number>();
  for (const at of required) {
    const rex = projections[at];
    if (rex !== undefined) columnsRead(rex, sources);
  }
  return sources;
}

type Culprits = ReadonlyMap<number, string>;

/** Functions that make columns that are asked for other ones each time. */
function namesOf(projections: readonly Rex[], required: Columns): Culprits {
  const found = new Map<number, string>();
  projections.forEach((rex, at) => {
    const name = required.has(at) ? nonDeterministicCall(rex) : undefined;
    if (name !== undefined) found.set(at, name);
  });
  return found;
}

function columnsRefusal(culprits: Culprits, node: Physical): Problem | undefined {
  if (culprits.size === 0) return undefined;
  const columns = [...culprits].map(
    ([at, name]) =>
      `${node.fields[at]?.name ?? `$f${at}`}(generated by non-deterministic function: ${name} ) `,
  );
  const parameters = { columns: columns.join(''), node: nodeDigest(node) };
  return { definition: nonDeterministicColumns, parameters, at: node.span };
}

function conditionRefusal(condition: readonly Rex[], node: Physical): Problem | undefined {
  for (const rex of condition) {
    const name = nonDeterministicCall(rex);
    if (name === undefined) continue;
    const text = condition.map(rexDigest);
    const parameters = {
      function: name,
      condition: text.length === 1 ? text[0]! : `AND(${text.join(', ')})`,
      node: nodeDigest(node),
    };
    return { definition: nonDeterministicCondition, parameters, at: rex.span };
  }
  return undefined;
}

/** The metadata of a row that is taken back are not those that it came with. */
function metadataRefusal(
  node: Physical & { readonly name: 'TableSourceScan' },
  required: Columns,
): Problem | undefined {
  if (node.changelog.every((kind) => kind === 'I')) return undefined;
  const metadata = new Set(
    node.table.columns.filter((column) => column.kind === 'metadata').map((column) => column.name),
  );
  const columns = [...required]
    .sort((a, b) => a - b)
    .map((at) => node.fields[at]?.name ?? '')
    .filter((name) => metadata.has(name));
  if (columns.length === 0) return undefined;
  const parameters = { columns: columns.join(', '), node: nodeDigest(node) };
  return { definition: changingMetadata, parameters, at: node.span };
}
