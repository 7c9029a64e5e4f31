// The state of a grouped query: its keys, and the aggregate calls that its SELECT list, HAVING and ORDER BY need.
// Source: AggregatingSelectScope, AggChecker; SqlToRelConverter.AggConverter for the columns that come out.
import type { AggregateCall, Rex } from '../../plan/rex.ts';
import type { Span } from '../../text/span.ts';
import type { Scope } from './scope.ts';
import type { Ungrouped } from './ungrouped.ts';

export interface GroupKey {
  /** The expression with its names resolved, as text: equal keys are equal expressions. */
  readonly key: string;
  /** Over the row before grouping. */
  readonly rex: Rex;
  /** Absent from one of the grouping sets, so NULL there. */
  readonly nullable: boolean;
  readonly span: Span;
}

export interface CollectedCall {
  readonly key: string;
  readonly call: AggregateCall;
}

export interface Aggregation {
  /** `distinct`: ORDER BY of SELECT DISTINCT, where the SELECT list takes the place of keys. */
  readonly clause: 'group' | 'distinct';
  readonly keys: readonly GroupKey[];
  /** Filled while expressions are typed; columns after the keys. */
  readonly calls: CollectedCall[];
  /** Columns that may not stand in the grouped row. */
  readonly ungrouped: Ungrouped;
  /** Where arguments of aggregates, and expressions equal to a key, are typed. */
  readonly input: Scope;
}
