// CREATE TABLE, with LIKE or without. Source: SqlCreateTable.validate, SqlCreateTableConverter, MergeTableLikeUtil.
import type { ResolvedColumn, ResolvedTable, ResolvedWatermark } from '../../catalog/resolved-table.ts';
import {
  likeConflict,
  likeWatermarkConflict,
  multipleWatermarks,
  partitionColumnUnknown,
  primaryKeyColumnUnknown,
  primaryKeyNotPhysical,
  rowtimeColumnUnknown,
  rowtimeFieldUnknown,
} from '../../diagnostics/catalogue/ddl.ts';
import type { CreateTable, Identifier, Watermark } from '../../syntax/ast/index.ts';
import { isTimestamp, isUndecided, summaryString } from '../../types/index.ts';
import type { LogicalType } from '../../types/logical-type.ts';
import { checkConstraints, keyName } from './constraints.ts';
import type { WrittenKey } from './constraints.ts';
import { breakOff, placeOf, refuse } from './context.ts';
import type { StatementContext } from './context.ts';
import { undeclaredFixes } from './name-fixes.ts';
import { checkLikeOptions, likeSource, mergeOptions, strategiesOf } from './like-clause.ts';
import type { Strategies } from './like-clause.ts';
import { checkObjectName, qualify } from './object-name.ts';
import { registerTable } from './register-table.ts';
import { addColumns, fieldsOf, startColumns } from './table-columns.ts';
import type { ColumnBuilder } from './table-columns.ts';
import { checkLayout, resolveSchema } from './table-schema.ts';
import { watermarkType } from './type-of.ts';

export function analyzeCreateTable(context: StatementContext, statement: CreateTable): void {
  const key = checkConstraints(statement.columns, statement.constraints);
  if (statement.like !== undefined) checkLikeOptions(statement.like);
  const found = context.problems.length;
  const table = buildTable(context, statement, key);
  // A type or an expression has a problem: what follows may follow from it.
  if (context.problems.length > found) breakOff();
  registerTable(context, table, statement.name, statement.ifNotExists);
}

/** The table that a CREATE TABLE defines, after all checks but those of registering it. */
function buildTable(
  context: StatementContext,
  statement: CreateTable,
  key: WrittenKey | undefined,
): ResolvedTable {
  const { like } = statement;
  const source = like === undefined ? undefined : likeSource(context, like);
  const strategies = strategiesOf(like);
  const options = mergeOptions(source?.options, statement.options, strategies.OPTIONS);
  const builder = startColumns(source, strategies);
  const keyColumns = key?.columns.map(simpleName) ?? [];
  const used = [
    ...keyColumns,
    ...(statement.watermark?.column.names.slice(0, 1) ?? []),
    ...statement.partitionedBy.map(simpleName),
  ];
  addColumns(context, builder, statement.columns, keyColumns, strategies, used);
  const watermark = resolveWatermark(context, builder, source, statement.watermark, strategies);
  const primaryKey = resolveKey(context, builder, source, key, strategies);
  if (context.problems.length > 0) breakOff();
  const distribution = resolveDistribution(statement, source, strategies);
  const partitionedBy = resolvePartitions(context, statement, source, builder, strategies);
  const columns = resolveSchema(
    context.session,
    [...builder.columns.values()],
    watermark,
    primaryKey,
    statement.name.span,
  );
  checkLayout(columns, {
    partitionedBy,
    ...(distribution === undefined
      ? {}
      : {
          distribution: {
            ...distribution,
            span: statement.distribution?.span ?? statement.name.span,
            columnSpans: statement.distribution?.columns.map((column) => column.span) ?? [],
          },
        }),
  });
  checkObjectName(statement.name);
  return {
    kind: 'table',
    path: qualify(context, statement.name),
    temporary: statement.temporary,
    columns,
    partitionedBy: partitionedBy.map((partition) => partition.name),
    options,
    span: statement.name.span,
    ...definitionEnd(statement),
    ...(primaryKey === undefined ? {} : { primaryKey }),
    ...(watermark === undefined ? {} : { watermark }),
    ...(distribution === undefined ? {} : { distribution }),
    ...(statement.comment === undefined ? {} : { comment: statement.comment.value }),
  };
}

function definitionEnd({ columns, constraints, watermark }: CreateTable): { definitionEnd?: number } {
  const elements = [...columns, ...constraints, ...(watermark === undefined ? [] : [watermark])];
  return elements.length === 0
    ? {}
    : { definitionEnd: Math.max(...elements.map((element) => element.span.end)) };
}

function resolveWatermark(
  context: StatementContext,
  builder: ColumnBuilder,
  source: ResolvedTable | undefined,
  written: Watermark | undefined,
  strategies: Strategies,
): ResolvedWatermark | undefined {
  const inherited = strategies.WATERMARKS === 'EXCLUDING' ? undefined : source?.watermark;
  if (written === undefined) return inherited;
  const name = written.column.names.join('.');
  const { span } = written.column;
  if (inherited?.column === name && strategies.WATERMARKS !== 'OVERWRITING')
    refuse(likeWatermarkConflict, { column: name }, { span });
  const types = new Map([...builder.physical, ...builder.metadata, ...builder.computed]);
  checkRowtimeColumn(context, written.column, types, builder.columns);
  const type = watermarkType(context, written.strategy, fieldsOf(types), types.get(name));
  if (inherited !== undefined && inherited.column !== name)
    refuse(multipleWatermarks, {}, { span: written.span });
  return { column: name, strategy: written.strategy, type, span };
}

/** MergeTableLikeUtil.verifyRowtimeAttribute: the column is one that this statement sees, and a field of a row exists. */
function checkRowtimeColumn(
  context: StatementContext,
  column: Identifier,
  types: ReadonlyMap<string, LogicalType>,
  columns: ReadonlyMap<string, ResolvedColumn>,
): void {
  const name = column.names.join('.');
  const first = types.get(column.names[0]!);
  if (first === undefined)
    refuse(
      rowtimeColumnUnknown,
      {
        column: name,
        place: placeOf(context, column.span),
        columns: [...types.keys()].map((each) => `'${each}'`).join(', '),
      },
      undeclaredFixes(context, { name, span: column.span }, columns.values(), {
        type: 'TIMESTAMP(3)',
        fits: ({ type }) =>
          isUndecided(type) || ('attribute' in type ? type.attribute !== 'proctime' : isTimestamp(type)),
      }),
    );
  let type: LogicalType = first;
  for (const [index, part] of column.names.entries()) {
    if (index === 0) continue;
    if (type.root !== 'ROW' && type.root !== 'STRUCTURED') return;
    // Flink looks fields up by RelDataType.getField(name, caseSensitive = true).
    const field = type.fields.find((each) => each.name === part);
    const span = column.parts[index]!;
    if (field === undefined)
      refuse(
        rowtimeFieldUnknown,
        { column: name, place: placeOf(context, span), field: part, type: summaryString(first) },
        { span },
      );
    type = field.type;
  }
}

function resolveKey(
  context: StatementContext,
  builder: ColumnBuilder,
  source: ResolvedTable | undefined,
  key: WrittenKey | undefined,
  strategies: Strategies,
): ResolvedTable['primaryKey'] {
  const inherited = strategies.CONSTRAINTS === 'INCLUDING' ? source?.primaryKey : undefined;
  if (key === undefined) return inherited;
  if (inherited !== undefined)
    refuse(likeConflict, { what: 'a primary key', feature: 'CONSTRAINTS' }, { span: key.constraint.span });
  for (const column of key.columns) {
    const name = simpleName(column);
    const parameters = { column: name, place: placeOf(context, column.span) };
    const found = builder.columns.get(name);
    if (found === undefined)
      refuse(
        primaryKeyColumnUnknown,
        parameters,
        undeclaredFixes(context, { name, span: column.span }, builder.columns.values(), { type: 'STRING' }),
      );
    if (found.kind !== 'physical')
      refuse(primaryKeyNotPhysical, parameters, { span: column.span, related: definition(found) });
  }
  return {
    name: keyName(key),
    columns: key.columns.map(simpleName),
    span: key.columns[0]?.span ?? key.constraint.span,
  };
}

function resolveDistribution(
  statement: CreateTable,
  source: ResolvedTable | undefined,
  strategies: Strategies,
): ResolvedTable['distribution'] {
  const written = statement.distribution;
  if (written === undefined) return source?.distribution;
  if (source?.distribution !== undefined && strategies.DISTRIBUTION !== 'EXCLUDING')
    refuse(likeConflict, { what: 'a distribution defined', feature: 'DISTRIBUTION' }, { span: written.span });
  return {
    type: written.type,
    columns: written.columns.map(simpleName),
    ...(written.buckets === undefined ? {} : { buckets: written.buckets }),
  };
}

interface PartitionKey {
  readonly name: string;
  readonly span: Identifier['span'];
}

function resolvePartitions(
  context: StatementContext,
  statement: CreateTable,
  source: ResolvedTable | undefined,
  builder: ColumnBuilder,
  strategies: Strategies,
): PartitionKey[] {
  const inherited = source?.partitionedBy ?? [];
  const written = statement.partitionedBy;
  if (written.length > 0 && inherited.length > 0 && strategies.PARTITIONS !== 'EXCLUDING')
    refuse(likeConflict, { what: 'partitions defined', feature: 'PARTITIONS' }, { span: written[0]!.span });
  const keys =
    written.length > 0
      ? written.map((column) => ({ name: simpleName(column), span: column.span }))
      : inherited.map((name) => ({ name, span: statement.like?.span ?? statement.name.span }));
  for (const { name, span } of keys)
    if (!builder.columns.has(name))
      refuse(
        partitionColumnUnknown,
        { column: name, columns: [...builder.columns.keys()].map((each) => `'${each}'`).join(', ') },
        undeclaredFixes(context, { name, span }, builder.columns.values(), { type: 'STRING' }),
      );
  return keys;
}

function simpleName(name: Identifier): string {
  return name.names[0]!;
}

function definition(column: ResolvedColumn): { message: string; span: Identifier['span'] }[] {
  return column.span === undefined ? [] : [{ message: `${column.name} is defined here`, span: column.span }];
}
