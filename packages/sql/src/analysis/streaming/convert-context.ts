// What conversion needs besides the plan. The converter itself is a part, so that its files don't import one another in turn.
import type { Rel } from '../../plan/rel.ts';
import type { AbilitiesOf } from '../../plan/table-abilities.ts';
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
  /** Names that the SELECT list right above gives to columns of an aggregate. */
  readonly names?: ReadonlyMap<number, string>;
}
