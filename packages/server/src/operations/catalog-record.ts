// Catalogs, databases and tables as the API shapes them; they are what a namespace's definitions have made.
import type { CatalogReport, DatabaseReport, TableReport } from '@flink-preflight/sql';
import { OperationError } from '../errors.ts';
import type { Services } from '../services.ts';
import type { Scope } from '../store/store.ts';
import { surroundingsOf } from '../tickets/check-context.ts';
import { runNow } from './run-now.ts';

/** @param inProduct whether the first is the one in which the product's engines begin, and not Flink's own */
export async function catalogsOf(
  services: Services,
  scope: Scope,
  inProduct = false,
): Promise<readonly CatalogReport[]> {
  const { before } = await surroundingsOf(services.store, scope, '');
  const { text, failure } = await runNow(services, { kind: 'catalogs', before, scope, inProduct });
  if (text === undefined) throw new Error(`The catalogs could not be read: ${failure}`);
  return JSON.parse(text) as CatalogReport[];
}

/**
 * What is defined without a catalog is found in that of either: `default_catalog`, and the product's `vvp`.
 * @throws OperationError when there is none of the name
 */
export async function findCatalog(services: Services, scope: Scope, name: string): Promise<CatalogReport> {
  const named = (catalog: CatalogReport): boolean => catalog.name === name;
  const found =
    (await catalogsOf(services, scope)).find(named) ?? (await catalogsOf(services, scope, true)).find(named);
  if (found === undefined) throw new OperationError('catalogNotFound', { name });
  return found;
}

/** @throws OperationError when there is none of the name */
export function findDatabase(catalog: CatalogReport, name: string): DatabaseReport {
  const found = catalog.databases.find((database) => database.name === name);
  if (found === undefined) throw new OperationError('databaseNotFound', { name });
  return found;
}

export function tableOf({
  name,
  kind,
  columns,
  watermark,
  primaryKey,
  options,
  ...rest
}: TableReport): object {
  return {
    name,
    tableType: kind === 'view' ? 'VIEW' : 'TABLE',
    schema: {
      columns: columns.map(columnOf),
      ...(watermark === undefined ? {} : { watermarkSpecs: [watermarkOf(watermark)] }),
      ...(primaryKey === undefined ? {} : { primaryKey: keyOf(primaryKey) }),
    },
    properties: options,
    partitionKeys: rest.partitionedBy,
    ...(rest.comment === undefined ? {} : { comment: rest.comment }),
  };
}

function columnOf({ name, type, kind, expression, metadataKey, virtual }: TableReport['columns'][number]) {
  return {
    name,
    type,
    logicalType: type,
    nullable: !type.endsWith(' NOT NULL'),
    ...(expression === undefined ? {} : { expression }),
    ...(kind === 'metadata' ? { metadataInfo: { key: metadataKey ?? name, virtual: virtual === true } } : {}),
  };
}

function watermarkOf({ column, expression, type }: NonNullable<TableReport['watermark']>): object {
  return { column, watermarkExpression: expression, watermarkType: type };
}

/** Flink enforces no keys: its catalogs keep them as a promise of the user. */
function keyOf({ name, columns }: { readonly name: string; readonly columns: readonly string[] }): object {
  return { constraintName: name, columns, constraintType: 'PRIMARY_KEY', enforced: false };
}
