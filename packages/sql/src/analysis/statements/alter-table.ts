// ALTER TABLE: finds the table and hands the change to its own module.
// Source: SqlNodeToOperationConversion.convertAlterTable.
import { assertNever } from '../../base/assert-never.ts';
import { findTable } from '../../catalog/find-table.ts';
import { quotedPath } from '../../catalog/object-path.ts';
import type { ObjectPath, ResolvedTable, TableOption } from '../../catalog/resolved-table.ts';
import {
  alterResetRefused,
  compactUnmanaged,
  noDistribution,
  notAllowedForKind,
  tableExists,
  tableToAlterNotFound,
} from '../../diagnostics/catalogue/ddl.ts';
import type { AlterTable } from '../../syntax/ast/index.ts';
import { dropColumns, renameColumn } from './alter-columns.ts';
import { alterSchema } from './alter-schema.ts';
import { checkConstraint } from './constraints.ts';
import { dropKey, dropWatermark } from './alter-keys.ts';
import { giveUpOn, refuse } from './context.ts';
import type { StatementContext } from './context.ts';
import { tableFixes } from './name-fixes.ts';
import { writtenOptions } from './like-clause.ts';
import { catalogFor, databaseFor, qualify } from './object-name.ts';
import { addPartitions, dropPartitions } from './partitions.ts';

export function analyzeAlterTable(context: StatementContext, statement: AlterTable): void {
  const { action } = statement;
  if (action.type === 'add' || action.type === 'modify')
    for (const key of action.constraints) checkConstraint(key);
  if (action.type === 'add-constraint') checkConstraint(action.constraint);
  const path = qualify(context, statement.name);
  if (action.type === 'add-partitions') return addPartitions(context, path, statement.name, action);
  if (action.type === 'drop-partitions') return dropPartitions(context, path, statement.name, action);
  const table = tableToAlter(context, path, statement);
  if (table === undefined) return;
  const { tables } = databaseFor(context, path, statement.name);
  const change = (changed: ResolvedTable): void => void tables.set(path.object, changed);
  const { span } = statement.name;
  switch (action.type) {
    case 'rename': {
      const to = qualify(context, action.to).object;
      if (tables.has(to))
        refuse(
          tableExists,
          { table: `${path.database}.${to}`, catalog: path.catalog },
          { span: action.to.span },
        );
      tables.delete(path.object);
      tables.set(to, { ...table, path: { ...path, object: to } });
      return;
    }
    case 'set-options':
      return change({ ...table, options: new Map([...table.options, ...writtenOptions(action.options)]) });
    case 'reset-options':
      return change({ ...table, options: resetOptions(table.options, action.keys, span) });
    case 'compact':
      return refuse(compactUnmanaged, { table: quotedPath(path) }, { span });
    case 'drop-distribution': {
      if (table.distribution === undefined) refuse(noDistribution, { table: quotedPath(path) }, { span });
      return change(withoutDistribution(table));
    }
    case 'add':
    case 'modify':
      return change(alterSchema(context, table, action, statement.name));
    case 'add-constraint': {
      const addition = { type: 'add', columns: [], constraints: [action.constraint] } as const;
      return change(alterSchema(context, table, addition, statement.name));
    }
    case 'rename-column':
      return change(withoutDistribution(renameColumn(table, action.column, action.to)));
    case 'drop-columns':
      return change(withoutDistribution(dropColumns(table, action.columns)));
    case 'drop-primary-key':
    case 'drop-constraint':
      return change(withoutDistribution(dropKey(table, action, span)));
    case 'drop-watermark':
      return change(withoutDistribution(dropWatermark(table, span)));
    default:
      assertNever(action);
  }
}

/** The permanent table to change; undefined where there is none and IF EXISTS stands. */
function tableToAlter(
  context: StatementContext,
  path: ObjectPath,
  statement: AlterTable,
): ResolvedTable | undefined {
  const table = findTable(context.session, path);
  const { span } = statement.name;
  if (table?.kind === 'unknown') giveUpOn(context, table, span);
  if (table === undefined || table.temporary) {
    if (statement.ifExists) return undefined;
    refuse(tableToAlterNotFound, { table: quotedPath(path) }, tableFixes(context, path, statement.name));
  }
  if (table.kind === 'view') refuse(notAllowedForKind, { statement: 'ALTER TABLE', kind: 'view' }, { span });
  catalogFor(context, path, statement.name);
  return table;
}

function resetOptions(
  options: ReadonlyMap<string, TableOption>,
  keys: readonly { readonly value: string; readonly span: { start: number; end: number } }[],
  span: { start: number; end: number },
): Map<string, TableOption> {
  if (keys.length === 0) refuse(alterResetRefused, { what: 'empty key' }, { span });
  const connector = keys.find((key) => key.value === 'connector');
  if (connector !== undefined)
    refuse(alterResetRefused, { what: "changing 'connector'" }, { span: connector.span });
  const left = new Map(options);
  for (const key of keys) left.delete(key.value);
  return left;
}

/** AlterSchemaConverter builds the new table without its distribution, which is lost by any change of the schema. */
function withoutDistribution(table: ResolvedTable): ResolvedTable {
  const { distribution: _, ...rest } = table;
  return rest;
}
