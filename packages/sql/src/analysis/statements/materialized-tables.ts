// Materialized tables. Source: SqlCreateMaterializedTableConverter, MaterializedTableUtils, IntervalFreshnessUtils.
import type { ResolvedColumn, ResolvedTable } from '../../catalog/resolved-table.ts';
import {
  freshnessFraction,
  freshnessNegative,
  freshnessUnit,
  fullRefreshDays,
  fullRefreshTooRare,
  fullRefreshUneven,
  materializedFormatterColumn,
  materializedFormatterType,
  materializedKeyNullable,
  materializedKeyUnknown,
  materializedPartitionUnknown,
  refreshNotRun,
  resumeNotRun,
} from '../../diagnostics/catalogue/statement-rules.ts';
import { laterSyntax } from '../../diagnostics/undecided-reasons.ts';
import type {
  AlterMaterializedTable,
  CreateMaterializedTable,
  IntervalLiteral,
} from '../../syntax/ast/index.ts';
import type { Span } from '../../text/span.ts';
import type { RowField } from '../../types/logical-type.ts';
import { summaryString } from '../../types/index.ts';
import { checkConstraint, keyName } from './constraints.ts';
import { breakOff, giveUp, refuse } from './context.ts';
import type { StatementContext } from './context.ts';
import { writtenOptions } from './like-clause.ts';
import { qualify } from './object-name.ts';
import { queryColumns } from './query.ts';
import { registerTable } from './register-table.ts';
import { refuseUnsupported } from './show.ts';

export function analyzeCreateMaterializedTable(
  context: StatementContext,
  statement: CreateMaterializedTable,
): void {
  const path = qualify(context, statement.name);
  const written = statement.columns[0] ?? statement.columnIdentifiers?.[0] ?? statement.watermark;
  if (written !== undefined || statement.orAlter)
    giveUp(context, laterSyntax, { what: 'The schema of this materialized table' }, statement.span);
  if (statement.freshness?.kind === 'interval') checkFreshness(statement.freshness, statement.refreshMode);
  const columns = queryColumns(context, statement.query);
  if (columns === undefined) breakOff();
  checkPartitions(statement, columns);
  checkKey(statement, columns);
  const [constraint] = statement.constraints;
  const table: ResolvedTable = {
    kind: 'materialized-table',
    path,
    temporary: false,
    columns: columns.map((column): ResolvedColumn => ({
      kind: 'physical',
      name: column.name,
      type: column.type,
    })),
    partitionedBy: statement.partitionedBy.map((each) => each.names[0]!),
    options: writtenOptions(statement.options),
    span: statement.name.span,
    ...(constraint === undefined
      ? {}
      : {
          primaryKey: {
            name: keyName({ constraint, columns: constraint.columns }),
            columns: constraint.columns.map((each) => each.names[0]!),
          },
        }),
  };
  context.creates = table;
  registerTable(context, table, statement.name, statement.ifNotExists);
}

/** Outside the SQL gateway Flink runs none of these; SET and RESET have no operation at all in this version. */
export function analyzeAlterMaterializedTable(
  context: StatementContext,
  statement: AlterMaterializedTable,
): void {
  const { span } = statement;
  qualify(context, statement.name);
  switch (statement.action.type) {
    case 'suspend':
    case 'resume':
      return refuse(resumeNotRun, {}, { span });
    case 'refresh':
      return refuse(refreshNotRun, {}, { span });
    case 'set-freshness':
    case 'set-refresh-mode':
    case 'set-options':
    case 'reset-options':
      return refuseUnsupported(context, span);
    default:
      return giveUp(context, laterSyntax, { what: 'This change of a materialized table' }, span);
  }
}

const UNITS = { DAY: 1, HOUR: 24, MINUTE: 60, SECOND: 60 } as const;

function checkFreshness(
  { negative, qualifier, value, span }: IntervalLiteral,
  mode: CreateMaterializedTable['refreshMode'],
): void {
  if (negative) refuse(freshnessNegative, {}, { span });
  const unit = qualifier.startUnit as keyof typeof UNITS;
  if (qualifier.endUnit !== undefined || !(unit in UNITS)) refuse(freshnessUnit, {}, { span });
  const amount = Number(value);
  if (!Number.isInteger(amount)) refuse(freshnessFraction, { value }, { span });
  const seconds = { SECOND: 1, MINUTE: 60, HOUR: 3600, DAY: 86400 }[unit] * amount;
  // Freshness below materialized-table.refresh-mode.freshness-threshold, 30 minutes, refreshes continuously.
  const full = mode === 'FULL' || (mode === undefined && seconds >= 1800);
  if (full) checkCron(unit, amount, span);
}

/** IntervalFreshnessUtils.convertFreshnessToCron: a full refresh must fall on the clock evenly. */
function checkCron(unit: keyof typeof UNITS, amount: number, span: Span): void {
  const bound = UNITS[unit];
  if (unit === 'DAY') {
    if (amount > 1) refuse(fullRefreshDays, {}, { span });
    return;
  }
  if (amount >= bound) refuse(fullRefreshTooRare, { bound, unit }, { span });
  if (bound % amount !== 0) refuse(fullRefreshUneven, { bound, unit }, { span });
}

function checkPartitions(statement: CreateMaterializedTable, columns: readonly RowField[]): void {
  const keys = statement.partitionedBy.map((each) => each.names[0]!);
  for (const key of statement.partitionedBy)
    if (!columns.some((column) => column.name === key.names[0]))
      refuse(
        materializedPartitionUnknown,
        { column: key.names[0]!, columns: quotedList(columns) },
        { span: key.span },
      );
  for (const { key } of statement.options) {
    const match = /^partition\.fields\.(.*)\.date-formatter$/s.exec(key.value);
    if (match === null) continue;
    const name = match[1]!;
    if (!keys.includes(name))
      refuse(
        materializedFormatterColumn,
        { column: name, option: key.value, columns: keys.map((each) => `'${each}'`).join(', ') },
        { span: key.span },
      );
    const { type } = columns.find((column) => column.name === name)!;
    if (type.root !== 'CHAR' && type.root !== 'VARCHAR')
      refuse(
        materializedFormatterType,
        { option: key.value, column: name, type: summaryString(type) },
        { span: key.span },
      );
  }
}

function checkKey(statement: CreateMaterializedTable, columns: readonly RowField[]): void {
  const [constraint] = statement.constraints;
  if (constraint === undefined) return;
  checkConstraint(constraint);
  for (const key of constraint.columns) {
    const name = key.names[0]!;
    const column = columns.find((each) => each.name === name);
    if (column === undefined)
      refuse(materializedKeyUnknown, { column: name, columns: quotedList(columns) }, { span: key.span });
    else if (column.type.nullable) refuse(materializedKeyNullable, { column: name }, { span: key.span });
  }
}

function quotedList(columns: readonly RowField[]): string {
  return columns.map((column) => `'${column.name}'`).join(', ');
}
