// Whether Flink keeps the rows of a query before its sink, since its changes come by another key than the sink's primary key.
// Source: StreamPhysicalSink, FlinkChangelogModeInferenceProgram.analyzeUpsertMaterializeStrategy.
import type { ResolvedTable } from '../../catalog/resolved-table.ts';
import type { SinkAbilities } from '../../plan/table-abilities.ts';
import { givesInserts } from './gives-inserts.ts';
import { inferChangelog } from './infer-changelog.ts';
import { containsAll } from './key-sets.ts';
import type { Physical } from './physical-node.ts';
import { upsertKeys } from './upsert-keys.ts';

export interface MaterializedSink {
  readonly table: ResolvedTable;
  /** The columns that the INSERT names. */
  readonly columns?: readonly string[];
  readonly abilities?: SinkAbilities;
}

/** Whether rows are kept for a sink with a primary key whose columns have these places in the plan's rows. */
export function isMaterialized(
  plan: Physical,
  key: readonly number[],
  setting: (key: string) => string | undefined,
): boolean {
  const chosen = setting('table.exec.sink.upsert-materialize')?.trim().toUpperCase();
  if (chosen === 'NONE' || chosen === 'FORCE') return chosen === 'FORCE';
  return !(upsertKeys(plan) ?? []).some((found) => containsAll(key, found));
}

/** Whether an INSERT has a SinkUpsertMaterializer, which is an operator with state. */
export function materializesSink(
  plan: Physical,
  { table, columns, abilities }: MaterializedSink,
  setting: (key: string) => string | undefined,
): boolean {
  const key = table.primaryKey?.columns ?? [];
  if (key.length === 0) return false;
  const physical = table.columns.filter((column) => column.kind !== 'computed');
  const written = columns ?? physical.map((column) => column.name);
  const places = key.map((name) => written.indexOf(name)).filter((at) => at >= 0);
  if (setting('table.exec.sink.upsert-materialize')?.trim().toUpperCase() === 'FORCE') return true;
  if (givesInserts(plan)) return false;
  const given = inferChangelog(plan);
  const taken = given.kind === 'mode' ? abilities?.accepts(given.mode) : undefined;
  if (taken?.every((kind) => kind === 'I') === true) return false;
  return isMaterialized(plan, places, setting);
}
