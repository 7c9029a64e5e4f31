// What earlier scripts have left in the catalogs, for those who list them.
import type { CatalogTable } from '../catalog/resolved-table.ts';
import { newSession, PRODUCT_START } from '../catalog/session.ts';
import type { CatalogEntry } from '../catalog/session.ts';
import { printExpression } from '../syntax/index.ts';
import { serializableString } from '../types/index.ts';
import { engineOrDefault } from '../engine/engine.ts';
import type { SurroundingsMemory } from './surroundings-memory.ts';
import { surroundingsMemory } from './surroundings-memory.ts';

export interface CatalogReport {
  readonly name: string;
  readonly options: Readonly<Record<string, string>>;
  readonly databases: readonly DatabaseReport[];
}

export interface DatabaseReport {
  readonly name: string;
  readonly options: Readonly<Record<string, string>>;
  readonly tables: readonly TableReport[];
}

export interface TableReport {
  readonly name: string;
  readonly kind: 'table' | 'materialized-table' | 'view' | 'unknown';
  readonly comment?: string;
  readonly columns: readonly ColumnDescription[];
  readonly watermark?: { readonly column: string; readonly expression: string; readonly type: string };
  readonly primaryKey?: { readonly name: string; readonly columns: readonly string[] };
  readonly partitionedBy: readonly string[];
  readonly options: Readonly<Record<string, string>>;
}

export interface ColumnDescription {
  readonly name: string;
  /** As Flink's LogicalType.asSerializableString prints it. */
  readonly type: string;
  readonly kind: 'physical' | 'computed' | 'metadata';
  /** Of a computed column. */
  readonly expression?: string;
  /** Of a metadata column: the key, where it is not the column's name. */
  readonly metadataKey?: string;
  readonly virtual?: boolean;
}

/**
 * Catalogs in order of their making, after the scripts ran one after the other.
 * @param inProduct whether the first one is that in which sessions of the product begin: `vvp`
 * @param surroundings what such scripts have led to before
 */
export function describeCatalogs(
  scripts: readonly string[],
  inProduct: boolean,
  surroundings: SurroundingsMemory = surroundingsMemory(),
): readonly CatalogReport[] {
  const start = newSession({}, inProduct ? PRODUCT_START : undefined);
  const earlier = scripts.map((text) => ({ text, sameSession: false }));
  const session = surroundings.sessionAfter(start, earlier, { engine: engineOrDefault(undefined) });
  return [...session.catalogs.values()].map(({ name, options, databases }) => ({
    name,
    options: Object.fromEntries(options),
    databases: [...databases.values()].map((database) => ({
      name: database.name,
      options: Object.fromEntries(database.options),
      tables: [...database.tables].map(([table, entry]) => tableReport(table, entry)),
    })),
  }));
}

function tableReport(name: string, entry: CatalogEntry): TableReport {
  if (entry.kind === 'unknown') return { name, kind: 'unknown', columns: [], partitionedBy: [], options: {} };
  const columns = columnsOf(entry);
  const comment = entry.comment === undefined ? {} : { comment: entry.comment };
  if (entry.kind === 'view')
    return { name, kind: 'view', columns, partitionedBy: [], options: {}, ...comment };
  const { primaryKey, watermark } = entry;
  return {
    name,
    kind: entry.kind,
    columns,
    ...comment,
    ...(watermark === undefined
      ? {}
      : {
          watermark: {
            column: watermark.column,
            expression: printExpression(watermark.strategy),
            type: serializableString(watermark.type),
          },
        }),
    ...(primaryKey === undefined
      ? {}
      : { primaryKey: { name: primaryKey.name, columns: primaryKey.columns } }),
    partitionedBy: entry.partitionedBy,
    options: Object.fromEntries([...entry.options].map(([key, { value }]) => [key, value])),
  };
}

function columnsOf(table: CatalogTable): readonly ColumnDescription[] {
  if (table.kind === 'view') {
    return table.columns.map(({ name, type }) => ({
      name,
      type: serializableString(type),
      kind: 'physical',
    }));
  }
  return table.columns.map((column) => ({
    name: column.name,
    type: serializableString(column.type),
    kind: column.kind,
    ...(column.kind === 'computed' ? { expression: printExpression(column.expression) } : {}),
    ...(column.kind === 'metadata' ? { virtual: column.virtual } : {}),
    ...(column.kind === 'metadata' && column.metadataKey !== undefined
      ? { metadataKey: column.metadataKey }
      : {}),
  }));
}
