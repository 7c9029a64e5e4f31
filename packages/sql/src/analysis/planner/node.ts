// The plan between Calcite's logical tree and Flink's physical one: as much of it as acceptance and changelog depend on.
// Windows are taken out of projections, sub-queries are joins, projections and filters are calcs.
import type { ResolvedTable } from '../../catalog/resolved-table.ts';
import type { ChangelogMode, TableAbilities } from '../../plan/table-abilities.ts';
import type { AggregateCall, Rex, RexCall, RexFrameBound } from '../../plan/rex.ts';
import type { MatchRel, WindowTableRel } from '../../plan/rel.ts';
import type { Span } from '../../text/span.ts';
import type { RowField } from '../../types/logical-type.ts';

export type Node =
  | ScanNode
  | ValuesNode
  | CalcNode
  | AggregateNode
  | GroupWindowNode
  | OverNode
  | RankNode
  | JoinNode
  | CorrelateNode
  | UnionNode
  | SortNode
  | WindowTableNode
  | MatchNode
  | UnknownNode;

interface NodeBase {
  readonly fields: readonly RowField[];
  readonly span: Span;
}

export interface ScanNode extends NodeBase {
  readonly kind: 'scan';
  readonly table: ResolvedTable;
  readonly abilities: TableAbilities | undefined;
  /** In upper case, as `table.exec.source.cdc-events-duplicate` of the configuration. */
  readonly duplicateEvents: boolean;
}

export interface ValuesNode extends NodeBase {
  readonly kind: 'values';
  readonly rows: number;
  /** All rows are literals and no two of them are the same. */
  readonly distinct?: boolean;
}

/** A projection and a filter, in this order of reading: both are over the input's columns. */
export interface CalcNode extends NodeBase {
  readonly kind: 'calc';
  readonly input: Node;
  readonly projections: readonly Rex[];
  /** Conjuncts. */
  readonly condition: readonly Rex[];
}

/** Columns out: keys, then calls. */
export interface AggregateNode extends NodeBase {
  readonly kind: 'aggregate';
  readonly input: Node;
  readonly keys: readonly number[];
  readonly calls: readonly NodeCall[];
  /** Several grouping sets: an Expand below, whose id is a further key. */
  readonly expanded: boolean;
  /** Positions of the keys that are in every grouping set, where there are several. */
  readonly inEverySet?: readonly number[];
}

/** An aggregate call whose operands are columns of the input. */
export interface NodeCall {
  readonly call: AggregateCall;
  readonly operands: readonly number[];
  readonly filter: number | undefined;
}

/** GROUP BY TUMBLE(…), HOP(…), SESSION(…). Columns out: keys (the window's too, which stands for its properties), calls. */
export interface GroupWindowNode extends NodeBase {
  readonly kind: 'group-window';
  readonly input: Node;
  readonly keys: readonly number[];
  readonly calls: readonly NodeCall[];
  readonly window: RexCall;
  /** Index of the window in `keys`. */
  readonly windowKey: number;
}

export interface OverGroup {
  readonly partitionBy: readonly number[];
  readonly orderBy: readonly NodeSortKey[];
  readonly constantOrder: boolean;
  readonly unit: 'ROWS' | 'RANGE';
  readonly lower: RexFrameBound;
  readonly upper: RexFrameBound;
  readonly calls: readonly NodeCall[];
  readonly span: Span;
}

/** Columns out: the input's, then the calls of each group in order. */
export interface OverNode extends NodeBase {
  readonly kind: 'over';
  readonly input: Node;
  /** A projection of its own below it has just the columns that are needed (Calcite's CalcRelSplitter). */
  readonly projected: boolean;
  readonly groups: readonly OverGroup[];
}

export interface NodeSortKey {
  readonly index: number;
  readonly descending: boolean;
}

/** Top-N: an OVER with a filter on its rank. Columns out: the input's, then the rank where it is put out. */
export interface RankNode extends NodeBase {
  readonly kind: 'rank';
  readonly input: Node;
  readonly partitionBy: readonly number[];
  readonly orderBy: readonly NodeSortKey[];
  readonly function: 'ROW_NUMBER' | 'RANK' | 'DENSE_RANK';
  /** Absent where the limit is a column. */
  readonly range: { readonly start: number; readonly end: number } | undefined;
  readonly rankNumber: boolean;
}

export type NodeJoinType = 'INNER' | 'LEFT' | 'RIGHT' | 'FULL' | 'SEMI' | 'ANTI';

/** `condition` holds conjuncts over left columns, then right ones. Columns out of SEMI and ANTI: the left ones. */
export interface JoinNode extends NodeBase {
  readonly kind: 'join';
  readonly left: Node;
  readonly right: Node;
  readonly type: NodeJoinType;
  readonly condition: readonly Rex[];
  /** FOR SYSTEM_TIME AS OF: the period, over the left columns. */
  readonly snapshot?: { readonly period: Rex; readonly span: Span };
  /** From INTERSECT or EXCEPT: a set operation still when sub-queries are taken apart. */
  readonly setOperation?: boolean;
  /** Its right side reads the row of its left side. */
  readonly correlates?: boolean;
  /** Made for a sub-query: what it reads of an outer row are values that are generated. */
  readonly generated?: boolean;
  /** Made for a sub-query that reads only a row further out: it takes that row's values for those of its left side. */
  readonly rebinds?: boolean;
}

/** LATERAL with a table function or UNNEST. */
export interface CorrelateNode extends NodeBase {
  readonly kind: 'correlate';
  readonly input: Node;
  readonly type: 'INNER' | 'LEFT';
  /** Its right side reads the left row in a projection or condition, as that of UNNEST does. */
  readonly correlates?: boolean;
}

export interface UnionNode extends NodeBase {
  readonly kind: 'union';
  readonly inputs: readonly Node[];
}

export interface SortNode extends NodeBase {
  readonly kind: 'sort';
  readonly input: Node;
  readonly keys: readonly NodeSortKey[];
  readonly offset: number | undefined;
  readonly fetch: number | undefined;
}

export interface WindowTableNode extends NodeBase {
  readonly kind: 'window-table';
  readonly input: Node;
  readonly rel: WindowTableRel;
}

export interface MatchNode extends NodeBase {
  readonly kind: 'match';
  readonly input: Node;
  readonly rel: MatchRel;
}

/** Nothing is known of it: checks stay silent about it and above it. */
export interface UnknownNode extends NodeBase {
  readonly kind: 'unknown';
}

/** The inputs of a node, in order. */
export function inputsOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'scan':
    case 'values':
    case 'unknown':
      return [];
    case 'join':
      return [node.left, node.right];
    case 'union':
      return node.inputs;
    default:
      return [node.input];
  }
}

/** Modes by node, as inference found them. */
export type Modes = ReadonlyMap<Node, ChangelogMode>;

/** The node with other inputs, in the order of `inputsOf`. */
export function withInputs(node: Node, inputs: readonly Node[]): Node {
  switch (node.kind) {
    case 'scan':
    case 'values':
    case 'unknown':
      return node;
    case 'join':
      return { ...node, left: inputs[0]!, right: inputs[1]! };
    case 'union':
      return { ...node, inputs };
    default:
      return { ...node, input: inputs[0]! };
  }
}
