// A sink takes one event time with each row. Source: StreamExecSink.translateToPlanInternal.
import type { ResolvedTable } from '../../catalog/resolved-table.ts';
import { severalRowtimes } from '../../diagnostics/catalogue/sink.ts';
import type { Span } from '../../text/span.ts';
import { supportsAvoidingCast } from '../../types/index.ts';
import { isRowtime, materialized } from './physical-node.ts';
import type { Physical } from './physical-node.ts';
import type { PlanContext } from './plan-context.ts';

/** Refuses a query with several rowtime columns as the input of `table`. */
export function checkSinkRowtimes(
  plan: Physical,
  { table, span }: { readonly table: ResolvedTable; readonly span: Span },
  context: PlanContext,
): void {
  const columns = table.columns.filter(
    (column) => column.kind === 'physical' || (column.kind === 'metadata' && !column.virtual),
  );
  // Metadata columns get casts of their own (DynamicSinkUtils.pushMetadataProjection).
  const rowtimes = plan.fields.filter(({ type }, i) => columns[i]?.kind === 'physical' && isRowtime(type));
  if (rowtimes.length < 2 || plan.fields.length !== columns.length || hasMatch(plan)) return;
  // One cast casts the whole row, and no column is a time attribute any more (RelOptUtil.createCastRel).
  const asIs = plan.fields.every(({ type }, i) =>
    supportsAvoidingCast(
      { ...materialized(type), nullable: false },
      { ...materialized(columns[i]!.type), nullable: true },
    ),
  );
  if (!asIs) return;
  const { catalog, database, object } = table.path;
  const parameters = {
    columns: uniqueNames(plan.fields.map(({ name }) => name))
      .filter((_name, i) => rowtimes.includes(plan.fields[i]!))
      .join(', '),
    table: `${catalog}.${database}.${object}`,
  };
  context.refuse('translate', { definition: severalRowtimes, parameters, at: span });
}

/**
 * The measures of MATCH_RECOGNIZE are ordinary timestamps in Flink's plan (RelTimeIndicatorConverter), not in ours. Where a
 * table's abilities are not known, neither is what stands above it.
 */
function hasMatch(node: Physical): boolean {
  return node.name === 'Match' || node.name === 'Unknown' || node.inputs.some(hasMatch);
}

/** SqlValidatorUtil.uniquify: a name that is taken gets the number of its place among those of the name. */
function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let unique = name;
    for (let i = 0; taken.has(unique); i++) unique = `${name}${String(i)}`;
    taken.add(unique);
    return unique;
  });
}
