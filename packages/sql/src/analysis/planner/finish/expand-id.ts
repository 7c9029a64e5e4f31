// An aggregate over Expand gives out the id that tells its grouping sets apart, which nothing above reads
// (FlinkAggregateExpandDistinctAggregatesRule, DecomposeGroupingSetsRule).
import type { Physical } from '../physical-node.ts';
import { selected } from './calcs.ts';

type Aggregate = Extract<Physical, { readonly name: 'GroupAggregate' | 'WindowAggregate' }>;

/** The aggregate with the id among its columns, and a projection without it. */
export function withExpandId(node: Aggregate): Physical {
  const width = node.grouping.length - 1;
  if (node.inputs[0]?.name !== 'Expand' || node.fields.length !== width + node.calls.length) return node;
  const id = { name: '$e', type: { root: 'BIGINT', nullable: false } } as const;
  const aggregate: Physical = {
    ...node,
    fields: [...node.fields.slice(0, width), id, ...node.fields.slice(width)],
  };
  return selected(
    aggregate,
    node.fields.map((_, at) => (at < width ? at : at + 1)),
  );
}
