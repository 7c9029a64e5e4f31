// The names by which the fact of what reads which setting knows a node of a plan (facts/settings-read.ts).
import type { Rex } from '../../plan/rex.ts';
import type { Physical } from './physical-node.ts';

/**
 * The nodes that Flink may make of this one, each with its labels; none where that isn't known. Streaming has one choice. A
 * batch planner chooses the algorithm by cost, so that only what all of them read is sure to be read.
 */
export function labelsOfNode(node: Physical, streaming: boolean): readonly (readonly string[])[] {
  switch (node.name) {
    case 'Calc':
      return isComputed(node.projections) ? [calcLabels(node)] : [];
    case 'TableSourceScan':
      return [scanLabels(node)];
    case 'GroupAggregate':
      return streaming ? [streamingAggregate(node)] : batchAggregate(node.grouping.length > 0);
    case 'WindowAggregate':
      return streaming ? [['LocalWindowAggregate']] : [];
    default:
      return streaming ? [[node.name]] : [];
  }
}

type Of<Name extends Physical['name']> = Extract<Physical, { readonly name: Name }>;

/** A Calc that only filters and picks columns may vanish into its source. */
const isComputed = (projections: readonly Rex[]): boolean =>
  projections.some((rex) => rex.kind === 'call' && (rex.operator !== 'CAST' || changesType(rex)));

function calcLabels({ projections, inputs }: Of<'Calc'>): readonly string[] {
  const labels = ['Calc'];
  if (projections.some(changesType)) labels.push('Calc:cast');
  if (inputs[0]?.name === 'TableSourceScan' && inputs[0].table.watermark === undefined)
    labels.push('Calc:scan');
  return labels;
}

/** A cast of a column to another kind of type: one that neither simplifying nor folding removes. */
const changesType = (rex: Rex): boolean =>
  rex.kind === 'call' &&
  rex.operator === 'CAST' &&
  rex.operands[0]?.kind === 'input' &&
  rex.operands[0].type.root !== rex.type.root;

function scanLabels({ table, changelog }: Of<'TableSourceScan'>): readonly string[] {
  const labels = ['TableSourceScan'];
  const upserts = changelog.includes('UA') && !changelog.includes('UB');
  if (!upserts) labels.push('TableSourceScan:rows');
  if (table.watermark !== undefined) labels.push('WatermarkAssigner');
  return labels;
}

function streamingAggregate({ calls }: Of<'GroupAggregate' | 'WindowAggregate'>): readonly string[] {
  const distinct = calls.some(({ call }) => call.distinct);
  return ['GroupAggregate', ...(distinct ? ['GroupAggregate:distinct'] : [])];
}

/** With keys, an aggregate that does not hash gets its rows sorted. */
const batchAggregate = (keys: boolean): readonly (readonly string[])[] =>
  keys
    ? [
        ['HashAggregate', 'HashAggregate:keys'],
        ['SortAggregate', 'SortAggregate:keys', 'Sort'],
      ]
    : [['HashAggregate'], ['SortAggregate']];
