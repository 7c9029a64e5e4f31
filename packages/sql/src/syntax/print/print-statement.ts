// Statements as text that parses to the same tree.
import type { AlterTableAction, CreateTable, Insert, Statement } from '../ast/index.ts';
import { printCommonChange, printPartition, withOptions, words } from './print-clause.ts';
import { printCommand } from './print-command.ts';
import { printExpression } from './print-expression.ts';
import { printHints } from './print-hints.ts';
import { printName, printNames, printString } from './print-literal.ts';
import { printAlterMaterializedTable, printCreateMaterializedTable } from './print-materialized-table.ts';
import { printExtend, printQuery, printTable } from './print-query.ts';
import {
  commentOf,
  printColumn,
  printConstraint,
  printDistribution,
  printPlaced,
  printSchemaChange,
  printWatermark,
} from './print-schema.ts';

function printCreateTable(table: CreateTable): string {
  const elements = [
    ...table.columns.map(printColumn),
    ...(table.columnIdentifiers ?? []).map(printName),
    ...table.constraints.map((constraint) => printConstraint(constraint)),
    ...(table.watermark === undefined ? [] : [printWatermark(table.watermark)]),
  ];
  const like = table.like?.options.map(({ merge, feature }) => `${merge} ${feature}`) ?? [];
  return words(
    'CREATE',
    table.replace && 'OR REPLACE',
    table.temporary && 'TEMPORARY',
    'TABLE',
    table.ifNotExists && 'IF NOT EXISTS',
    printName(table.name),
    elements.length > 0 && `(${elements.join(', ')})`,
    commentOf(table.comment),
    table.distribution !== undefined && `DISTRIBUTED ${printDistribution(table.distribution)}`,
    table.partitionedBy.length > 0 && `PARTITIONED BY (${printNames(table.partitionedBy)})`,
    withOptions(table.options),
    table.query !== undefined && `AS ${printQuery(table.query)}`,
    table.source !== undefined && `AS TABLE ${printTable(table.source)}`,
    table.addedColumns !== undefined && `ADD COLUMN (${table.addedColumns.map(printPlaced).join(', ')})`,
    table.like !== undefined && `LIKE ${printName(table.like.source)}`,
    like.length > 0 && `(${like.join(' ')})`,
  );
}

function printInsert(insert: Insert): string {
  return words(
    insert.upsert ? 'UPSERT' : 'INSERT',
    insert.overwrite ? 'OVERWRITE' : 'INTO',
    printName(insert.target) + printHints(insert.hints) + printExtend(insert.extend),
    insert.partition !== undefined && printPartition(insert.partition),
    insert.columns !== undefined && `(${printNames(insert.columns)})`,
    printQuery(insert.query),
    insert.onConflict !== undefined && `ON CONFLICT DO ${insert.onConflict.action}`,
  );
}

function printAction(action: AlterTableAction): string {
  switch (action.type) {
    case 'rename':
    case 'set-options':
    case 'reset-options':
      return printCommonChange(action);
    case 'add':
    case 'modify':
    case 'drop-columns':
    case 'drop-primary-key':
    case 'drop-constraint':
    case 'drop-watermark':
    case 'drop-distribution':
      return printSchemaChange(action);
    case 'add-constraint':
      return `ADD ${printConstraint(action.constraint)}`;
    case 'rename-column':
      return `RENAME ${printName(action.column)} TO ${printName(action.to)}`;
    case 'add-partitions': {
      const partitions = action.partitions.map(({ values, options }) =>
        words(printPartition(values), withOptions(options)),
      );
      return words('ADD', action.ifNotExists && 'IF NOT EXISTS', ...partitions);
    }
    case 'drop-partitions':
      return words('DROP', action.ifExists && 'IF EXISTS', action.partitions.map(printPartition).join(', '));
    case 'compact':
      return words(action.partition !== undefined && printPartition(action.partition), 'COMPACT');
  }
}

/** The statement as text; parsing it again gives the same tree but for places. */
export function printStatement(statement: Statement): string {
  switch (statement.kind) {
    case 'select':
      return printQuery(statement.query);
    case 'insert':
      return printInsert(statement);
    case 'create-table':
      return printCreateTable(statement);
    case 'create-view':
      return words(
        'CREATE',
        statement.replace && 'OR REPLACE',
        statement.temporary && 'TEMPORARY',
        'VIEW',
        statement.ifNotExists && 'IF NOT EXISTS',
        printName(statement.name),
        statement.columns !== undefined && `(${printNames(statement.columns)})`,
        commentOf(statement.comment),
        `AS ${printQuery(statement.query)}`,
      );
    case 'alter-table':
      return words(
        'ALTER TABLE',
        statement.ifExists && 'IF EXISTS',
        printName(statement.name),
        printAction(statement.action),
      );
    case 'update':
    case 'delete': {
      const target = printName(statement.target) + printHints(statement.hints);
      const alias = statement.alias !== undefined && `AS ${printName(statement.alias)}`;
      const where = statement.where !== undefined && `WHERE ${printExpression(statement.where)}`;
      if (statement.kind === 'delete') return words('DELETE FROM', target, alias, where);
      const list = statement.assignments.map((a) => `${printName(a.column)} = ${printExpression(a.value)}`);
      return words('UPDATE', target, alias, 'SET', list.join(', '), where);
    }
    case 'merge': {
      const { update, insert } = statement;
      const list = update?.map((a) => `${printName(a.column)} = ${printExpression(a.value)}`) ?? [];
      return words(
        'MERGE INTO',
        printName(statement.target) + printHints(statement.hints),
        statement.alias !== undefined && `AS ${printName(statement.alias)}`,
        'USING',
        printTable(statement.source),
        'ON',
        printExpression(statement.condition),
        update !== undefined && `WHEN MATCHED THEN UPDATE SET ${list.join(', ')}`,
        insert !== undefined && 'WHEN NOT MATCHED THEN INSERT',
        insert?.columns !== undefined && `(${printNames(insert.columns)})`,
        insert !== undefined && `VALUES ${printExpression(insert.row)}`,
      );
    }
    case 'statement-set':
      return `STATEMENT SET BEGIN ${statement.statements.map((s) => `${printStatement(s)};`).join(' ')} END`;
    case 'explain':
      return words('EXPLAIN', statement.details.join(', '), printStatement(statement.statement));
    case 'execute':
      return `EXECUTE ${printStatement(statement.statement)}`;
    case 'compile-plan':
    case 'compile-and-execute-plan':
      return words(
        statement.kind === 'compile-plan' ? 'COMPILE PLAN' : 'COMPILE AND EXECUTE PLAN',
        printString(statement.path),
        statement.kind === 'compile-plan' && statement.ifNotExists && 'IF NOT EXISTS',
        'FOR',
        printStatement(statement.statement),
      );
    case 'create-model':
      return words(
        'CREATE',
        statement.temporary && 'TEMPORARY',
        'MODEL',
        statement.ifNotExists && 'IF NOT EXISTS',
        printName(statement.name),
        statement.inputs.length > 0 && `INPUT (${statement.inputs.map(printColumn).join(', ')})`,
        statement.outputs.length > 0 && `OUTPUT (${statement.outputs.map(printColumn).join(', ')})`,
        commentOf(statement.comment),
        withOptions(statement.options),
        statement.query !== undefined && `AS ${printQuery(statement.query)}`,
      );
    case 'create-materialized-table':
      return printCreateMaterializedTable(statement);
    case 'alter-materialized-table':
      return printAlterMaterializedTable(statement);
    default:
      return printCommand(statement);
  }
}
