// ALTER TABLE … ADD and DROP PARTITION. Temporary tables do not count here: the catalog is asked directly.
// Source: AddPartitionsOperation, DropPartitionsOperation, GenericInMemoryCatalog.createPartition.
import { SnapshotMap } from '../../base/snapshot-map.ts';
import type { ObjectPath } from '../../catalog/resolved-table.ts';
import {
  partitionProblem,
  partitionSpecMismatch,
  tableNotInCatalog,
  tableNotPartitioned,
} from '../../diagnostics/catalogue/ddl.ts';
import type { AlterTableAction, Identifier, PartitionValue } from '../../syntax/ast/index.ts';
import type { Database } from '../../catalog/session.ts';
import { giveUpOn, refuse } from './context.ts';
import type { StatementContext } from './context.ts';
import { catalogFor } from './object-name.ts';

export function addPartitions(
  context: StatementContext,
  path: ObjectPath,
  name: Identifier,
  action: Extract<AlterTableAction, { type: 'add-partitions' }>,
): void {
  const { span } = name;
  const parameters = { table: `${path.database}.${path.object}`, catalog: path.catalog };
  const database = catalogFor(context, path, name).databases.get(path.database);
  const table = database?.tables.get(path.object);
  if (table?.kind === 'unknown') giveUpOn(context, table, span);
  if (database === undefined || table === undefined) refuse(tableNotInCatalog, parameters, { span });
  if (table.kind !== 'table' || table.partitionedBy.length === 0)
    refuse(tableNotPartitioned, parameters, { span });
  const partitions = partitionsOf(database, path.object);
  for (const { values } of action.partitions) {
    const text = specText(values);
    const names = values.map((value) => value.name.names[0]!);
    const full =
      names.length === table.partitionedBy.length && table.partitionedBy.every((key) => names.includes(key));
    if (!full)
      refuse(
        partitionSpecMismatch,
        { partition: text, keys: table.partitionedBy.join(', '), ...parameters },
        { span: spanOf(values, name) },
      );
    const key = specKey(values);
    if (partitions.has(key) && !action.ifNotExists)
      refuse(
        partitionProblem,
        { partition: text, problem: 'already exists', ...parameters },
        { span: spanOf(values, name) },
      );
    partitions.set(key, text);
  }
}

export function dropPartitions(
  context: StatementContext,
  path: ObjectPath,
  name: Identifier,
  action: Extract<AlterTableAction, { type: 'drop-partitions' }>,
): void {
  const database = catalogFor(context, path, name).databases.get(path.database);
  const table = database?.tables.get(path.object);
  if (table?.kind === 'unknown') giveUpOn(context, table, name.span);
  const partitions =
    database === undefined ? new SnapshotMap<string, string>() : partitionsOf(database, path.object);
  for (const values of action.partitions) {
    if (partitions.delete(specKey(values)) || action.ifExists) continue;
    refuse(
      partitionProblem,
      {
        partition: specText(values),
        problem: 'does not exist',
        table: `${path.database}.${path.object}`,
        catalog: path.catalog,
      },
      { span: spanOf(values, name) },
    );
  }
}

/** The partitions of a table, to be changed: those of earlier states of the session stay as they are. */
function partitionsOf(database: Database, table: string): SnapshotMap<string, string> {
  const changed = database.partitions.get(table)?.copy() ?? new SnapshotMap<string, string>();
  database.partitions.set(table, changed);
  return changed;
}

/** CatalogPartitionSpec.toString. */
function specText(values: readonly PartitionValue[]): string {
  return `CatalogPartitionSpec{{${values.map(pairText).join(', ')}}}`;
}

/** Equal for equal partitions, in whatever order they are written. */
function specKey(values: readonly PartitionValue[]): string {
  return values.map(pairText).sort().join('\n');
}

function pairText({ name, value }: PartitionValue): string {
  return `${name.names[0]!}=${value === undefined ? 'null' : literalText(value)}`;
}

function literalText(value: NonNullable<PartitionValue['value']>): string {
  switch (value.kind) {
    case 'number':
      return value.text;
    case 'string':
    case 'date-time':
      return value.value;
    case 'boolean':
      return String(value.value).toUpperCase();
    case 'null':
      return 'null';
    default:
      return '';
  }
}

function spanOf(values: readonly PartitionValue[], name: Identifier): Identifier['span'] {
  const first = values[0]?.span;
  const last = values.at(-1)?.span;
  return first === undefined || last === undefined ? name.span : { start: first.start, end: last.end };
}
