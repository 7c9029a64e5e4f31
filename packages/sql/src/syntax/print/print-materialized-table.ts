// CREATE and ALTER MATERIALIZED TABLE as text.
import type { AlterMaterializedTable, CreateMaterializedTable } from '../ast/index.ts';
import { printCommonChange, printPartition, withOptions, words } from './print-clause.ts';
import { printExpression } from './print-expression.ts';
import { printName, printNames } from './print-literal.ts';
import { printQuery } from './print-query.ts';
import {
  commentOf,
  printColumn,
  printConstraint,
  printDistribution,
  printSchemaChange,
  printWatermark,
} from './print-schema.ts';

export function printCreateMaterializedTable(table: CreateMaterializedTable): string {
  const elements = [
    ...table.columns.map(printColumn),
    ...(table.columnIdentifiers ?? []).map(printName),
    ...table.constraints.map((constraint) => printConstraint(constraint)),
    ...(table.watermark === undefined ? [] : [printWatermark(table.watermark)]),
  ];
  const { startMode } = table;
  const value = startMode?.value === undefined ? '' : `(${printExpression(startMode.value)})`;
  return words(
    table.orAlter ? 'CREATE OR ALTER MATERIALIZED TABLE' : 'CREATE MATERIALIZED TABLE',
    printName(table.name),
    elements.length > 0 && `(${elements.join(', ')})`,
    commentOf(table.comment),
    table.distribution !== undefined && `DISTRIBUTED ${printDistribution(table.distribution)}`,
    table.partitionedBy.length > 0 && `PARTITIONED BY (${printNames(table.partitionedBy)})`,
    withOptions(table.options),
    startMode !== undefined && `START_MODE = ${startMode.mode}${value}`,
    table.freshness !== undefined && `FRESHNESS = ${printExpression(table.freshness)}`,
    table.refreshMode !== undefined && `REFRESH_MODE = ${table.refreshMode}`,
    `AS ${printQuery(table.query)}`,
  );
}

export function printAlterMaterializedTable(statement: AlterMaterializedTable): string {
  return words('ALTER MATERIALIZED TABLE', printName(statement.name), printAction(statement.action));
}

function printAction(action: AlterMaterializedTable['action']): string {
  switch (action.type) {
    case 'set-options':
    case 'reset-options':
      return printCommonChange(action);
    case 'as':
      return `AS ${printQuery(action.query)}`;
    case 'suspend':
      return 'SUSPEND';
    case 'resume':
      return words('RESUME', withOptions(action.options));
    case 'refresh':
      return words('REFRESH', action.partition.length > 0 && printPartition(action.partition));
    case 'set-freshness':
      return `SET FRESHNESS = ${printExpression(action.freshness)}`;
    case 'set-refresh-mode':
      return `SET REFRESH_MODE = ${action.mode}`;
    default:
      return printSchemaChange(action);
  }
}
