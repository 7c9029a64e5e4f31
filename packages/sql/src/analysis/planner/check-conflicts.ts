// INSERTs whose changes come by another key than the sink's primary key: since Flink 2.3 ON CONFLICT says what becomes of rows
// that meet. Source: FlinkChangelogModeInferenceProgram.analyzeUpsertMaterializeStrategy.
import type { ResolvedTable } from '../../catalog/resolved-table.ts';
import { plainPath } from '../../catalog/object-path.ts';
import {
  conflictClauseMissing,
  conflictOfOtherSink,
  conflictWithoutWatermark,
} from '../../diagnostics/catalogue/streaming.ts';
import type { Insert } from '../../syntax/ast/index.ts';
import type { Span } from '../../text/span.ts';
import type { Inference, ChangelogSink } from './infer-changelog.ts';
import { containsAll } from './key-sets.ts';
import type { Physical } from './physical-node.ts';
import type { PlanContext } from './plan-context.ts';
import { upsertKeys } from './upsert-keys.ts';

/** An INSERT where the engine has the clause. */
export interface ConflictClause {
  readonly onConflict?: Insert['onConflict'];
  /** Where the clause may be put in: the statement's end. */
  readonly end: number;
}

export interface ConflictSink {
  readonly table: ResolvedTable;
  /** The table's name in INSERT INTO. */
  readonly span: Span;
  readonly columns?: readonly string[];
  readonly conflicts?: ConflictClause;
}

/** Refuses a clause that the sink has no use for, and a plan that needs one. */
export function checkConflicts(
  plan: Physical,
  sink: ConflictSink,
  changelog: ChangelogSink | undefined,
  inference: Inference,
  context: PlanContext,
): void {
  const { conflicts, table } = sink;
  if (conflicts === undefined || changelog === undefined || inference.kind !== 'mode') return;
  const taken = changelog.abilities.accepts(inference.mode);
  const isAppend = taken.every((kind) => kind === 'I');
  const isRetract = taken.includes('UB');
  const name = plainPath(table.path);
  const { onConflict } = conflicts;
  if (onConflict !== undefined && (isAppend || isRetract)) {
    const reason = isAppend
      ? 'it only accepts INSERT (append-only) changes'
      : 'it requires UPDATE_BEFORE (retract mode)';
    const parameters = { table: name, reason };
    context.refuse('changelog', { definition: conflictOfOtherSink, parameters, at: onConflict.span });
    return;
  }
  if (onConflict !== undefined && onConflict.action !== 'DEDUPLICATE') {
    const sources = withoutWatermark(plan);
    if (sources.length > 0) {
      const parameters = { action: onConflict.action, sources: sources.join(', ') };
      context.refuse('changelog', { definition: conflictWithoutWatermark, parameters, at: onConflict.span });
      return;
    }
  }
  const chosen = context.setting('table.exec.sink.upsert-materialize')?.trim().toUpperCase() ?? 'AUTO';
  if (chosen !== 'AUTO' || isAppend || isRetract || onConflict !== undefined) return;
  if (context.setting('table.exec.sink.require-on-conflict')?.trim().toLowerCase() === 'false') return;
  refuseOtherKey(plan, sink, conflicts.end, name, context);
}

function refuseOtherKey(
  plan: Physical,
  { table, columns, span }: ConflictSink,
  end: number,
  name: string,
  context: PlanContext,
): void {
  const key = table.primaryKey?.columns ?? [];
  if (key.length === 0) return;
  const physical = table.columns.filter((column) => column.kind !== 'computed');
  const written = columns ?? physical.map((column) => column.name);
  const places = key.map((column) => written.indexOf(column)).filter((at) => at >= 0);
  const keys = upsertKeys(plan) ?? [];
  if (keys.some((found) => containsAll(places, found))) return;
  const given = keys.map((found) => `[${found.map((at) => written[at] ?? '').join(', ')}]`).join(', ');
  const text = ' ON CONFLICT DO DEDUPLICATE';
  context.refuse('changelog', {
    definition: conflictClauseMissing,
    parameters: { table: name, key: `[${key.join(', ')}]`, given },
    at: span,
    fixes: [
      {
        kind: 'add',
        safe: false,
        title: 'add ON CONFLICT DO DEDUPLICATE',
        edits: [{ span: { start: end, end }, text }],
      },
    ],
  });
}

/** Tables that are scanned below and have no watermark, in the plan's order. */
function withoutWatermark(node: Physical): readonly string[] {
  if (node.name === 'TableSourceScan')
    return node.table.watermark === undefined ? [plainPath(node.table.path)] : [];
  return node.inputs.flatMap(withoutWatermark);
}
