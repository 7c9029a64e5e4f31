// Columns, constraints, watermarks and distributions of tables as text, and what ALTER does to them.
import type {
  AlterMaterializedTable,
  AlterTableAction,
  ColumnPosition,
  Distribution,
  StringLiteral,
  TableColumn,
  TableConstraint,
  Watermark,
} from '../ast/index.ts';
import { words } from './print-clause.ts';
import { printExpression } from './print-expression.ts';
import { printName, printNames, printString } from './print-literal.ts';
import { printType } from './print-type.ts';

export function commentOf(comment: StringLiteral | undefined): string | false {
  return comment !== undefined && `COMMENT ${printString(comment)}`;
}

export function printColumn(column: TableColumn): string {
  const { name, type, expression, metadataKey, virtual, constraint, comment } = column;
  return words(
    printName(name),
    type !== undefined && printType(type),
    expression !== undefined && `AS ${printExpression(expression)}`,
    column.kind === 'metadata' && 'METADATA',
    metadataKey !== undefined && `FROM ${printString(metadataKey)}`,
    virtual && 'VIRTUAL',
    constraint !== undefined && printConstraint(constraint, false),
    commentOf(comment),
  );
}

export function printConstraint(constraint: TableConstraint, columns = true): string {
  return words(
    constraint.name !== undefined && `CONSTRAINT ${printName(constraint.name)}`,
    constraint.type,
    columns && `(${printNames(constraint.columns)})`,
    constraint.enforced !== undefined && (constraint.enforced ? 'ENFORCED' : 'NOT ENFORCED'),
  );
}

export function printWatermark({ column, strategy }: Watermark): string {
  return `WATERMARK FOR ${printName(column)} AS ${printExpression(strategy)}`;
}

export function printDistribution({ type, columns, buckets }: Distribution): string {
  return words(
    columns.length > 0 && words('BY', type !== 'UNKNOWN' && type, `(${printNames(columns)})`),
    buckets !== undefined && `INTO ${buckets} BUCKETS`,
  );
}

/** A column with FIRST or AFTER. */
export function printPlaced({
  column,
  position,
}: {
  column: TableColumn;
  position?: ColumnPosition;
}): string {
  const place = position?.type === 'AFTER' ? `AFTER ${printName(position.column)}` : position?.type;
  return words(printColumn(column), place);
}

type SchemaChange = Extract<AlterTableAction, AlterMaterializedTable['action']> &
  Exclude<AlterMaterializedTable['action'], { type: 'set-options' | 'reset-options' | 'as' }>;

export function printSchemaChange(action: SchemaChange): string {
  switch (action.type) {
    case 'add':
    case 'modify': {
      const verb = action.type.toUpperCase();
      const changes = [
        ...action.columns.map(printPlaced),
        ...action.constraints.map((constraint) => printConstraint(constraint)),
        ...(action.distribution === undefined
          ? []
          : [`DISTRIBUTION ${printDistribution(action.distribution)}`]),
        ...(action.watermark === undefined ? [] : [printWatermark(action.watermark)]),
      ];
      // A distribution by itself has no parentheses in the grammar since 2.3, and needs none before.
      const alone = action.distribution !== undefined && changes.length === 1;
      return alone ? `${verb} ${changes[0]!}` : `${verb} (${changes.join(', ')})`;
    }
    case 'drop-columns':
      return `DROP (${printNames(action.columns)})`;
    case 'drop-primary-key':
      return 'DROP PRIMARY KEY';
    case 'drop-constraint':
      return `DROP CONSTRAINT ${printName(action.name)}`;
    case 'drop-watermark':
      return 'DROP WATERMARK';
    case 'drop-distribution':
      return 'DROP DISTRIBUTION';
  }
}
