// What only Flink's planner rejects, and the changelog mode of a query: the face of the streaming checks.
import type { ResolvedTable } from '../../catalog/resolved-table.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { AbilitiesOf, ChangelogMode } from '../../plan/table-abilities.ts';
import type { Rel } from '../../plan/rel.ts';
import type { Span } from '../../text/span.ts';

/** The target of an INSERT. */
export interface PlanSink {
  readonly table: ResolvedTable;
  /** The table's name in INSERT INTO: where an error about the sink belongs. */
  readonly span: Span;
  /** The columns written, as in `INSERT INTO t (a, b)`; all persisted ones where absent. */
  readonly columns?: readonly string[];
}

export interface PlanOptions {
  /** `execution.runtime-mode`. */
  readonly mode: 'streaming' | 'batch';
  /** The session's configuration in force at the statement: `table.exec.…`, `table.optimizer.…`. */
  readonly configuration: Readonly<Record<string, string>>;
  readonly sink?: PlanSink;
  /** What tables can do; by default those of `tableAbilities`. */
  readonly abilities?: AbilitiesOf;
}

export interface PlanCheck {
  /** In the order in which Flink's planner would meet them; the first is the one that Flink reports. */
  readonly diagnostics: readonly Diagnostic[];
  /**
   * Of the query's top node, streaming mode only; of an INSERT that of the sink's input. Absent in batch, after an error,
   * or where it isn't known.
   */
  readonly changelogMode?: ChangelogMode;
}

/**
 * Plans the logical `rel` as Flink's planner would, as far as acceptance and changelog depend on it. Never throws; what
 * can't be decided here gives no diagnostic and no changelog mode.
 */
export function checkPlan(_rel: Rel, _options: PlanOptions): PlanCheck {
  return { diagnostics: [] };
}
