// What conversion needs besides the plan. The converter itself is a part, so that its files don't import one another in turn.
import type { Rel } from '../../plan/rel.ts';
import type { AbilitiesOf } from '../../plan/table-abilities.ts';
import type { CorrelationLog } from './correlation.ts';
import type { Node } from './node.ts';

export type Convert = (rel: Rel, context: ConvertContext) => Node;

export interface ConvertContext {
  readonly convert: Convert;
  readonly abilities: AbilitiesOf;
  /** `table.exec.source.cdc-events-duplicate`. */
  readonly duplicateEvents: boolean;
  /** At the top of the query or of a view, where an ORDER BY without LIMIT counts. */
  readonly top: boolean;
  /** Inside a sub-query that became no semi join: its own sub-queries become none either (FlinkSubQueryRemoveRule has passed). */
  readonly inScalar?: boolean;
  /** What becomes of correlated queries is written here. */
  readonly log: CorrelationLog;
  readonly streaming: boolean;
  /** The SELECT list right above an aggregate. */
  readonly list?: ListAbove;
}

/** What the SELECT list above an aggregate does with its columns. */
export interface ListAbove {
  /** Names of those that it shows as they are. */
  readonly names: ReadonlyMap<number, string>;
  /** Those that it reads, as they come. */
  readonly order: readonly number[];
}
