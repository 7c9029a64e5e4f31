// Names of tables as Flink's messages print them.
import type { ResolvedTable } from '../../catalog/resolved-table.ts';

/** ObjectIdentifier.asSummaryString. */
export const tableSummary = (table: ResolvedTable): string =>
  `${table.path.catalog}.${table.path.database}.${table.path.object}`;
