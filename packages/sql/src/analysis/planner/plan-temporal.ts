// Joins FOR SYSTEM_TIME AS OF: a lookup in processing time, or a join with a versioned table in event time
// (LogicalCorrelateToJoinFromTemporalTableRule, TemporalJoinRewriteWithUniqueKeyRule, CommonExecLookupJoin).
import type { Rex } from '../../plan/rex.ts';
import type { Span } from '../../text/span.ts';
import type { RowField } from '../../types/logical-type.ts';
import { sameTypeIgnoringNullability } from '../../types/equality.ts';
import { isCharacter, isNumeric } from '../../types/families.ts';
import { leastRestrictive } from '../../types/least-restrictive.ts';
import { calciteString } from '../../types/calcite-string.ts';
import {
  lookupDistinctFrom,
  temporalJoinKey,
  temporalKeyNotJoined,
  temporalNoKey,
  temporalNoRowtime,
  temporalPeriod,
  temporalProcessingTime,
  temporalRowtimeTypes,
} from '../../diagnostics/catalogue/streaming.ts';
import { correlatedQuery } from '../../diagnostics/catalogue/planner.ts';
import type { JoinKeys } from './join-condition.ts';
import type { JoinNode, Node, ScanNode } from './node.ts';
import { isProctime, isRowtime, isTimeAttribute, materializedFields } from './physical-node.ts';
import type { Physical } from './physical-node.ts';
import { tableSummary } from './table-summary.ts';
import type { PlanContext } from './plan-context.ts';
import { isEmpty } from './push-filters.ts';
import { someRex } from './rex-walk.ts';
import { upsertKeys } from './upsert-keys.ts';

/** Plans a temporal join; undefined where it is refused or undecided. `right` is planned as an ordinary input. */
export function planTemporal(
  node: JoinNode,
  snapshot: { readonly period: Rex; readonly span: Span },
  keys: JoinKeys,
  left: Physical,
  right: Physical,
  context: PlanContext,
): Physical | undefined {
  // No version can match: what is left is the left side alone.
  if (isEmpty(node.right)) return undefined;
  const { period } = snapshot;
  const span = period.span;
  if (period.kind === 'unknown' || period.type.root === 'UNKNOWN' || period.type.root === 'ERROR')
    return undefined;
  const scan = scanBelow(node.right);
  if (!context.streaming && !(isProctime(period.type) && scan?.abilities?.source?.lookup === true)) {
    if (node.right.kind === 'unknown' || (scan !== undefined && scan.abilities === undefined))
      return undefined;
    // Batch mode rewrites lookups only; the others stay correlated.
    context.refuse('rewrite', { definition: correlatedQuery, parameters: { number: 0 }, at: span });
    return undefined;
  }
  // PROCTIME() itself: the product joins as of it, Flink's validator has refused it as time travel.
  const isNow = period.kind === 'call' && isProctime(period.type);
  if (!isTimeAttribute(period.type) || (period.kind !== 'input' && !isNow)) {
    const quote = isTimeAttribute(period.type) ? "'" : '';
    context.refuse('rewrite', { definition: temporalPeriod, parameters: { quote }, at: span });
    return undefined;
  }
  if (isProctime(period.type)) {
    if (scan !== undefined) {
      if (scan.abilities === undefined) return undefined;
      if (scan.abilities.source?.lookup === true) return planLookup(node, scan, keys, left, span, context);
    }
    if (left.name === 'Unknown' || right.name === 'Unknown') return undefined;
    if (refusesKey(node, keys, right, context, span)) return undefined;
    if (node.type !== 'INNER' && node.type !== 'LEFT') return undefined;
    context.refuse('translate', { definition: temporalProcessingTime, parameters: {}, at: span });
    return undefined;
  }
  const times = node.right.fields.filter((field) => isRowtime(field.type));
  if (times.length !== 1) {
    if (node.right.kind !== 'unknown') {
      context.refuse('rewrite', { definition: temporalNoRowtime, parameters: {}, at: span });
    }
    return undefined;
  }
  if (times[0]!.type.root !== period.type.root) {
    const parameters = { left: calciteString(period.type), right: calciteString(times[0]!.type) };
    context.refuse('rewrite', { definition: temporalRowtimeTypes, parameters, at: span });
    return undefined;
  }
  if (left.name === 'Unknown' || right.name === 'Unknown') return undefined;
  // With a filter on the versions the rule that spares ChangelogNormalize doesn't match.
  const versioned = filtersVersions(right) || isBare(right) ? right : asVersioned(right);
  if (refusesKey(node, keys, right, context, span)) return undefined;
  if (node.type !== 'INNER' && node.type !== 'LEFT') return undefined;
  return {
    name: 'TemporalJoin',
    inputs: [left, versioned],
    type: node.type,
    leftKeys: keys.left,
    rightKeys: keys.right,
    condition: node.condition,
    fields: named(node.fields, [...left.fields, ...materializedFields(right.fields)]),
    span: node.span,
  };
}

const named = (names: readonly RowField[], types: readonly RowField[]): readonly RowField[] =>
  types.map((field, at) => ({ ...field, name: names[at]?.name ?? field.name }));

/** The table under a snapshot: itself, or under its computed columns. */
function scanBelow(node: Node): ScanNode | undefined {
  if (node.kind === 'scan') return node;
  return node.kind === 'calc' ? scanBelow(node.input) : undefined;
}

/** A versioned side is read as it is: without ChangelogNormalize (EventTimeTemporalJoinRewriteRule). */
function asVersioned(node: Physical): Physical {
  if (node.name === 'ChangelogNormalize') return node.inputs[0]!;
  if (node.name !== 'Calc') return node;
  return { ...node, inputs: [asVersioned(node.inputs[0]!)] };
}

/** Nothing stands between the join and the source: EventTimeTemporalJoinRewriteRule has no pattern for that. */
function isBare(node: Physical): boolean {
  const [scan] = node.inputs;
  if (node.name !== 'ChangelogNormalize' || scan?.name !== 'TableSourceScan') return false;
  const { table, pushes, fields } = scan;
  const isPlain = table.columns.every((column) => column.kind === 'physical');
  return isPlain && pushes.watermark && fields.length === table.columns.length;
}

function filtersVersions(node: Physical): boolean {
  let below: Physical | undefined = node;
  let filtered = false;
  while (below?.name === 'Calc') {
    filtered ||= below.condition.length > 0;
    below = below.inputs[0];
  }
  return filtered && (below?.name === 'TableSourceScan' || below?.name === 'ChangelogNormalize');
}

function refusesKey(
  node: JoinNode,
  keys: JoinKeys,
  right: Physical,
  context: PlanContext,
  span: Span,
): boolean {
  const found = (upsertKeys(right) ?? []).filter((key) => key.length > 0);
  const [key] = [...found].sort((a, b) => a.length - b.length);
  if (key === undefined) {
    context.refuse('logical', { definition: temporalNoKey, parameters: {}, at: span });
    return true;
  }
  if (key.every((column) => keys.right.includes(column))) return false;
  const width = node.left.fields.length;
  const condition = keys.pairs
    .map((_, at) => {
      const [l, r] = [keys.left[at]!, keys.right[at]!];
      return `${node.left.fields[l]?.name ?? '$f'}=${node.right.fields[r]?.name ?? '$f'}`;
    })
    .join(',');
  const parameters = { key: key.map((column) => uniqueName(node, column + width)).join(','), condition };
  context.refuse('logical', { definition: temporalKeyNotJoined, parameters, at: span });
  return true;
}

/** Columns of a join's row have unique names: a repeated one gets a number. */
function uniqueName(node: JoinNode, column: number): string {
  const names = [...node.left.fields, ...node.right.fields].map((field) => field.name);
  const used = new Set<string>();
  const unique = names.map((name) => {
    let candidate = name;
    for (let at = 0; used.has(candidate); at++) candidate = `${name}${at}`;
    used.add(candidate);
    return candidate;
  });
  return unique[column] ?? '';
}

/** CommonLookupJoinRule, CommonExecLookupJoin.validate. */
function planLookup(
  node: JoinNode,
  scan: ScanNode,
  keys: JoinKeys,
  left: Physical,
  span: Span,
  context: PlanContext,
): Physical | undefined {
  const distinct = node.condition.find((rex) =>
    someRex(rex, (part) => part.kind === 'call' && part.operator === 'IS NOT DISTINCT FROM'),
  );
  if (distinct?.kind === 'call') {
    const operands = distinct.operands.map((rex) => (rex.kind === 'input' ? `$${rex.index}` : '?'));
    const condition = `IS NOT DISTINCT FROM(${operands.join(', ')})`;
    context.refuse('physical', { definition: lookupDistinctFrom, parameters: { condition }, at: span });
    return undefined;
  }
  // Keys are columns of the table itself; an expression over it or a constant filter in ON doesn't look anything up.
  const source = (column: number): string | undefined => physicalColumn(node.right, column);
  const indexed = keys.pairs.filter((pair) => {
    const column = isConverted(pair) ? undefined : throughCast(pair.right);
    return column !== undefined && source(column - node.left.fields.length) !== undefined;
  });
  if (indexed.length === 0) {
    // In streaming mode a source takes a constant filter into its scan if it can; elsewhere it is a key of the lookup.
    const scans = context.streaming && scan.abilities?.source?.pushes.filter === true;
    if (!scans && hasConstantKey(node)) return undefined;
    const table = tableSummary(scan.table);
    context.refuse('translate', { definition: temporalJoinKey, parameters: { table }, at: span });
    return undefined;
  }
  if (left.name === 'Unknown') return undefined;
  const key = scan.table.primaryKey?.columns.map((name) =>
    node.right.fields.findIndex((field) => field.name === name),
  );
  return {
    name: 'LookupJoin',
    inputs: [left],
    type: node.type,
    leftKeys: keys.left,
    rightKeys: keys.right,
    // Nothing tells rows apart where the condition gives another answer each time.
    primaryKey: key === undefined || key.includes(-1) || keys.rest.some(isRandom) ? undefined : key,
    condition: keys.rest,
    fields: named(node.fields, [...left.fields, ...materializedFields(node.right.fields)]),
    span: node.span,
  };
}

/** Numbers of two types are compared as one that holds both: the table's own column is none then that is compared. */
function isConverted({ left, right }: JoinKeys['pairs'][number]): boolean {
  if (!isNumeric(left.type) || !isNumeric(right.type)) return false;
  const common = leastRestrictive([left.type, right.type]);
  return common !== undefined && !sameTypeIgnoringNullability(common, right.type);
}

/** The column under a cast between strings of any length, which changes nothing (PlannerTypeUtils.isInteroperable). */
function throughCast(rex: Rex): number | undefined {
  if (rex.kind === 'input') return rex.index;
  if (rex.kind !== 'call' || rex.operator !== 'CAST') return undefined;
  const [operand] = rex.operands;
  if (operand === undefined) return undefined;
  return isCharacter(operand.type) && isCharacter(rex.type) ? throughCast(operand) : undefined;
}

const isRandom = (rex: Rex): boolean => someRex(rex, (part) => part.kind === 'call' && !part.deterministic);

/** The physical column that the right side's column shows; computed ones can't be looked up by. */
function physicalColumn(node: Node, column: number): string | undefined {
  if (node.kind === 'scan') {
    const name = node.fields[column]?.name;
    const found = node.table.columns.find((candidate) => candidate.name === name);
    return found?.kind === 'computed' ? undefined : found?.name;
  }
  if (node.kind !== 'calc') return undefined;
  const rex = node.projections[column];
  return rex?.kind === 'input' ? physicalColumn(node.input, rex.index) : undefined;
}

/** `r.id = 5` is a key as well (LookupJoinUtil.ConstantLookupKey): in ON, or as a filter on the table. */
function hasConstantKey(node: JoinNode): boolean {
  const filters = node.right.kind === 'calc' ? node.right.condition : [];
  return filters.some(
    (rex) =>
      rex.kind === 'call' &&
      rex.operator === '=' &&
      rex.operands.some((part) => part.kind === 'literal') &&
      rex.operands.some(
        (part) =>
          part.kind === 'input' &&
          node.right.kind === 'calc' &&
          physicalColumn(node.right.input, part.index) !== undefined,
      ),
  );
}
