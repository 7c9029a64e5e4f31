// The columns of a CREATE TABLE: those of a LIKE source, then those written. Source: MergeTableLikeUtil.SchemaBuilder.
import type { ResolvedColumn, ResolvedTable } from '../../catalog/resolved-table.ts';
import {
  columnInBaseTable,
  derivedColumnInBaseTable,
  duplicateColumn,
  duplicateDerivedColumn,
} from '../../diagnostics/catalogue/ddl.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { TableColumn } from '../../syntax/ast/index.ts';
import type { Span } from '../../text/span.ts';
import type { LogicalType, RowField } from '../../types/logical-type.ts';
import { refuse } from './context.ts';
import type { StatementContext } from './context.ts';
import type { Strategies } from './like-clause.ts';
import { duplicateFixes } from './name-fixes.ts';
import { columnType, computedType } from './type-of.ts';
import { withoutRowtime } from './table-schema.ts';

/** Columns in the making. What expressions may name depends on the kind: computed columns see no computed ones. */
export interface ColumnBuilder {
  readonly columns: Map<string, ResolvedColumn>;
  readonly physical: Map<string, LogicalType>;
  readonly metadata: Map<string, LogicalType>;
  readonly computed: Map<string, LogicalType>;
}

/** The columns that come along from a LIKE source. Only its physical ones can be named in expressions. */
export function startColumns(source: ResolvedTable | undefined, strategies: Strategies): ColumnBuilder {
  const builder: ColumnBuilder = {
    columns: new Map(),
    physical: new Map(),
    metadata: new Map(),
    computed: new Map(),
  };
  for (const column of source?.columns ?? []) {
    if (column.kind === 'computed' && strategies.GENERATED === 'EXCLUDING') continue;
    if (column.kind === 'metadata' && strategies.METADATA === 'EXCLUDING') continue;
    const plain = withoutRowtime(column);
    if (column.kind === 'physical') builder.physical.set(column.name, plain.type);
    builder.columns.set(column.name, plain);
  }
  return builder;
}

/** Adds the columns written; those of the primary key become NOT NULL. */
export function addColumns(
  context: StatementContext,
  builder: ColumnBuilder,
  columns: readonly TableColumn[],
  keyColumns: readonly string[],
  strategies: Strategies,
  /** All column names that other clauses of the statement use. */
  used: readonly string[] = keyColumns,
): void {
  const fixes = (column: TableColumn): Fix[] => duplicateFixes(column, columns, used);
  const key = new Set(keyColumns);
  for (const column of columns)
    if (column.kind === 'physical') collectPhysical(context, builder, column, key, fixes);
  for (const column of columns) {
    const resolved = resolveColumn(context, builder, column, strategies, fixes);
    builder.columns.set(resolved.name, resolved);
  }
}

function collectPhysical(
  context: StatementContext,
  builder: ColumnBuilder,
  column: TableColumn,
  key: ReadonlySet<string>,
  fixes: (column: TableColumn) => Fix[],
): void {
  const name = nameOf(column);
  if (builder.columns.has(name))
    refuse(columnInBaseTable, { column: name, detail: '' }, { span: column.name.span });
  const type = typeOf(context, column);
  if (builder.physical.has(name))
    refuse(duplicateColumn, { column: name }, { span: column.name.span, fixes: fixes(column) });
  builder.physical.set(name, key.has(name) ? { ...type, nullable: false } : type);
}

function resolveColumn(
  context: StatementContext,
  builder: ColumnBuilder,
  column: TableColumn,
  strategies: Strategies,
  fixes: (column: TableColumn) => Fix[],
): ResolvedColumn {
  const name = nameOf(column);
  const common = {
    name,
    span: column.name.span,
    writtenSpan: column.span,
    ...(column.comment === undefined ? {} : { comment: column.comment.value }),
  };
  if (column.kind === 'physical') {
    const typeSpan = column.type === undefined ? {} : { typeSpan: column.type.span };
    return { kind: 'physical', type: builder.physical.get(name)!, ...typeSpan, ...common };
  }
  if (column.kind === 'computed') {
    checkDerived(builder, column, 'computed', strategies.GENERATED, fixes);
    const visible = [...fieldsOf(builder.physical), ...fieldsOf(builder.metadata)];
    const computed: ReturnType<typeof computedType> =
      column.expression === undefined
        ? { type: { root: 'ERROR', nullable: true } }
        : computedType(context, column.expression, visible);
    builder.computed.set(name, computed.type);
    const expression = column.expression ?? { kind: 'error', span: column.span };
    return { kind: 'computed', ...computed, expression, ...common };
  }
  checkDerived(builder, column, 'metadata', strategies.METADATA, fixes);
  const type = typeOf(context, column);
  builder.metadata.set(name, type);
  return { kind: 'metadata', type, ...metadataOf(column), ...common };
}

/** What is special to a metadata column. */
export function metadataOf(column: TableColumn): {
  readonly virtual: boolean;
  readonly metadataKey?: string;
  readonly metadataKeySpan?: Span;
} {
  const { virtual = false, metadataKey: key } = column;
  return key === undefined ? { virtual } : { virtual, metadataKey: key.value, metadataKeySpan: key.span };
}

function checkDerived(
  builder: ColumnBuilder,
  column: TableColumn,
  kind: 'computed' | 'metadata',
  strategy: Strategies['GENERATED'],
  fixes: (column: TableColumn) => Fix[],
): void {
  const name = nameOf(column);
  const span = column.name.span;
  if (builder.physical.has(name))
    refuse(
      duplicateDerivedColumn,
      { column: name, kind: kind === 'computed' ? 'compute' : 'metadata' },
      { span, fixes: fixes(column) },
    );
  const existing = builder.columns.get(name);
  if (existing === undefined) return;
  const title = kind === 'computed' ? 'Computed' : 'Metadata';
  if (existing.kind !== kind)
    refuse(
      columnInBaseTable,
      { column: name, detail: ` ${title} columns can only overwrite other ${kind} columns.` },
      { span },
    );
  if (strategy !== 'OVERWRITING')
    refuse(
      derivedColumnInBaseTable,
      {
        column: name,
        kind: kind === 'computed' ? 'generated' : 'metadata',
        feature: kind === 'computed' ? 'GENERATED' : 'METADATA',
      },
      { span },
    );
}

function typeOf(context: StatementContext, column: TableColumn): LogicalType {
  if (column.type === undefined) return { root: 'ERROR', nullable: true };
  return columnType(context, column.type);
}

/** Of a compound name Flink takes the first part (SqlIdentifier.getSimple is not checked in release builds). */
export function nameOf(column: TableColumn): string {
  return column.name.names[0]!;
}

export function fieldsOf(types: ReadonlyMap<string, LogicalType>): RowField[] {
  return [...types].map(([name, type]) => ({ name, type }));
}
