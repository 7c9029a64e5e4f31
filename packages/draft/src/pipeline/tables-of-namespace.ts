// Tables whose columns the namespace tells: its definitions for the CDC connectors of SQL name the same database.
import { describeCatalogs } from '@flink-preflight/sql';
import type { SurroundingsMemory } from '@flink-preflight/sql';
import type { SourceTable } from './source-table.ts';
import { plainTables } from './table-pattern.ts';

/** The SQL connector that reads the same kind of database as a pipeline's source. */
const CONNECTORS: Readonly<Record<string, readonly string[]>> = {
  mysql: ['mysql-cdc', 'mysql'],
  postgres: ['postgres-cdc'],
  oracle: ['oracle-cdc'],
  sqlserver: ['sqlserver-cdc'],
  oceanbase: ['oceanbase-cdc', 'oceanbase'],
};

/**
 * Tables that scripts define for the source's connector, by database, schema and table.
 * @param scripts what ran before, in order
 * @param type the type of the pipeline's source
 */
export function tablesOfNamespace(
  scripts: readonly string[],
  type: unknown,
  inProduct: boolean,
  surroundings?: SurroundingsMemory,
): readonly SourceTable[] {
  const connectors =
    typeof type === 'string' && Object.hasOwn(CONNECTORS, type) ? (CONNECTORS[type] ?? []) : [];
  if (scripts.length === 0 || connectors.length === 0) return [];
  return describeCatalogs(scripts, inProduct, surroundings).flatMap(({ databases }) =>
    databases.flatMap(({ tables }) =>
      tables.flatMap(({ options, columns }) => {
        if (!connectors.includes(options['connector'] ?? '')) return [];
        const parts = ['database-name', 'schema-name', 'table-name'].flatMap((key) => options[key] ?? []);
        const name = parts.join('.');
        if (plainTables(name)?.length !== 1) return [];
        return [{ name, columns: columns.filter(({ kind }) => kind === 'physical') }];
      }),
    ),
  );
}
