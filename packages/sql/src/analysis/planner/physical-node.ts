// Flink's physical plan in streaming mode, as far as acceptance and changelog depend on it.
import type { LogicalType, RowField } from '../../types/logical-type.ts';
import type { Span } from '../../text/span.ts';
import type { Rex } from '../../plan/rex.ts';
import type { MatchRel } from '../../plan/rel.ts';
import type { ResolvedTable } from '../../catalog/resolved-table.ts';
import type { ChangelogMode, SourcePushes } from '../../plan/table-abilities.ts';
import type { NodeCall, NodeJoinType, NodeSortKey, OverGroup } from './node.ts';

/** Where the window of a table function is among the columns (RelWindowProperties). */
export interface WindowProperties {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly times: readonly number[];
  readonly rowtime: boolean;
  /** Function and sizes: windows are equal where this is. */
  readonly spec: string;
  readonly function: 'TUMBLE' | 'HOP' | 'CUMULATE' | 'SESSION';
  /** In milliseconds: of TUMBLE the size; of HOP and CUMULATE slide or step, then size. */
  readonly sizes: readonly number[];
  /** The place of the sizes. */
  readonly span: Span;
  /** Of SESSION. */
  readonly partition?: readonly number[];
}

interface PhysicalBase {
  readonly inputs: readonly Physical[];
  /** With time attributes as they are after materialization (RelTimeIndicatorConverter). */
  readonly fields: readonly RowField[];
  readonly span: Span;
  readonly window?: WindowProperties | undefined;
}

/** Nodes that only the finished plan has (see `finish/`): none of them changes what is accepted. */
export type FinishedNode =
  | (PhysicalBase & { readonly name: 'WatermarkAssigner'; readonly rowtime: number })
  /** Sends each row to the task of its key, or all rows to one where there are no keys. */
  | (PhysicalBase & { readonly name: 'Exchange'; readonly keys: readonly number[] })
  | (PhysicalBase & { readonly name: 'DropUpdateBefore' | 'MiniBatchAssigner' })
  | (PhysicalBase & {
      readonly name:
        'LocalGroupAggregate' | 'GlobalGroupAggregate' | 'LocalWindowAggregate' | 'GlobalWindowAggregate';
      readonly grouping: readonly number[];
      readonly calls: readonly NodeCall[];
    })
  | (PhysicalBase & { readonly name: 'Sink'; readonly table: ResolvedTable });

export type Physical =
  | (PhysicalBase & {
      readonly name: 'TableSourceScan';
      readonly table: ResolvedTable;
      readonly changelog: ChangelogMode;
      /** What its source takes over from the plan. */
      readonly pushes: SourcePushes;
    })
  | (PhysicalBase & { readonly name: 'ChangelogNormalize'; readonly uniqueKeys: readonly number[] })
  | (PhysicalBase & { readonly name: 'Values' })
  | (PhysicalBase & {
      readonly name: 'Calc';
      readonly projections: readonly Rex[];
      readonly condition: readonly Rex[];
    })
  | (PhysicalBase & {
      readonly name: 'GroupAggregate' | 'WindowAggregate';
      readonly grouping: readonly number[];
      readonly calls: readonly NodeCall[];
      /** Windows with several grouping sets: an Expand comes below when the plan is finished. */
      readonly expanded?: boolean;
    })
  | (PhysicalBase & {
      readonly name: 'GroupWindowAggregate';
      readonly grouping: readonly number[];
      readonly calls: readonly NodeCall[];
      /** Position of the window among the keys. */
      readonly windowKey: number;
      readonly function: 'TUMBLE' | 'HOP' | 'SESSION';
      readonly rowtime: boolean;
      readonly producesUpdates: boolean;
    })
  | (PhysicalBase & { readonly name: 'OverAggregate'; readonly groups: readonly OverGroup[] })
  | (PhysicalBase & {
      readonly name: 'Rank' | 'WindowRank';
      readonly partition: readonly number[];
      readonly order: readonly NodeSortKey[];
      readonly function: 'ROW_NUMBER' | 'RANK' | 'DENSE_RANK';
      readonly range: { readonly start: number; readonly end: number } | undefined;
      readonly rankNumber: boolean;
    })
  | (PhysicalBase & {
      readonly name: 'Deduplicate' | 'WindowDeduplicate';
      readonly partition: readonly number[];
      readonly rowtime: boolean;
      readonly keepLast: boolean;
    })
  | (PhysicalBase & {
      readonly name: 'Join' | 'IntervalJoin' | 'WindowJoin' | 'TemporalJoin';
      readonly type: NodeJoinType;
      readonly leftKeys: readonly number[];
      readonly rightKeys: readonly number[];
      readonly condition: readonly Rex[];
      /** Made for a sub-query. */
      readonly generated?: boolean;
    })
  | (PhysicalBase & {
      readonly name: 'LookupJoin';
      readonly type: NodeJoinType;
      readonly leftKeys: readonly number[];
      /** Columns of the looked-up table, as it is put out, that are compared. */
      readonly rightKeys: readonly number[];
      readonly primaryKey: readonly number[] | undefined;
      readonly condition: readonly Rex[];
    })
  | (PhysicalBase & {
      readonly name: 'Correlate' | 'Expand' | 'WindowTableFunction';
    })
  | (PhysicalBase & { readonly name: 'Union' })
  | (PhysicalBase & {
      readonly name: 'Sort' | 'TemporalSort' | 'SortLimit' | 'Limit';
      readonly keys: readonly NodeSortKey[];
      readonly offset: number | undefined;
      readonly fetch: number | undefined;
    })
  | (PhysicalBase & { readonly name: 'Match'; readonly match: MatchRel })
  | FinishedNode
  | (PhysicalBase & { readonly name: 'Unknown' });

export type PhysicalName = Physical['name'];

export const isTimeAttribute = (type: LogicalType): boolean =>
  'attribute' in type && type.attribute !== undefined;
export const isRowtime = (type: LogicalType | undefined): boolean =>
  type !== undefined && 'attribute' in type && type.attribute === 'rowtime';
export const isProctime = (type: LogicalType | undefined): boolean =>
  type !== undefined && 'attribute' in type && type.attribute === 'proctime';

/** The type once the value is an ordinary timestamp. */
export function materialized(type: LogicalType): LogicalType {
  if (!('attribute' in type) || type.attribute === undefined) return type;
  const { attribute: _attribute, ...plain } = type;
  return plain;
}

export const materializedFields = (fields: readonly RowField[]): readonly RowField[] =>
  fields.map((field) => (isTimeAttribute(field.type) ? { ...field, type: materialized(field.type) } : field));

/** This node stands in a plan where something was refused, or is not known: only its columns are known. */
export const unknown = (node: Pick<Physical, 'fields' | 'span'>): Physical => ({
  name: 'Unknown',
  inputs: [],
  fields: node.fields,
  span: node.span,
});
