// A catalog table in the eyes of its connector.
import { plainPath } from '../catalog/object-path.ts';
import type { ResolvedTable } from '../catalog/resolved-table.ts';
import type { ConnectorTable } from '../engine/connectors/index.ts';

export function connectorTable(table: ResolvedTable, options: ReadonlyMap<string, string>): ConnectorTable {
  const physical = table.columns.filter((column) => column.kind === 'physical');
  return {
    identifier: plainPath(table.path),
    options,
    physical: physical.map(({ name, type }) => ({ name, type })),
    primaryKey: table.primaryKey?.columns ?? [],
    partitionKeys: table.partitionedBy,
    hasDerivedColumns: physical.length < table.columns.length,
  };
}
