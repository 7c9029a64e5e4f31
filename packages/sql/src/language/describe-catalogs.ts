// What earlier scripts have left in the catalogs, for those who list them.
import type { CatalogTable } from '../catalog/resolved-table.ts';
import { newSession } from '../catalog/session.ts';
import type { CatalogEntry } from '../catalog/session.ts';
import { summaryString } from '../types/index.ts';
import { replay } from './surroundings.ts';

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
  readonly columns: readonly {
    readonly name: string;
    readonly type: string;
    readonly kind: 'physical' | 'computed' | 'metadata';
  }[];
  readonly primaryKey?: { readonly name: string; readonly columns: readonly string[] };
  readonly partitionedBy: readonly string[];
  readonly options: Readonly<Record<string, string>>;
}

/** Catalogs in order of their making, after the scripts ran one after the other. */
export function describeCatalogs(scripts: readonly string[]): readonly CatalogReport[] {
  const session = newSession();
  replay(session, scripts, {});
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
  const { primaryKey } = entry;
  return {
    name,
    kind: entry.kind,
    columns,
    ...comment,
    ...(primaryKey === undefined
      ? {}
      : { primaryKey: { name: primaryKey.name, columns: primaryKey.columns } }),
    partitionedBy: entry.partitionedBy,
    options: Object.fromEntries([...entry.options].map(([key, { value }]) => [key, value])),
  };
}

function columnsOf(table: CatalogTable): TableReport['columns'] {
  if (table.kind === 'view') {
    return table.columns.map(({ name, type }) => ({ name, type: summaryString(type), kind: 'physical' }));
  }
  return table.columns.map(({ name, type, kind }) => ({ name, type: summaryString(type), kind }));
}
