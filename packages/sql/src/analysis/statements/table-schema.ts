// The checks of a finished table: what Flink says when it resolves a schema, whoever made it.
// Source: DefaultSchemaResolver.resolve, CatalogManager.resolveCatalogTable.
import type { ResolvedColumn, ResolvedTable, ResolvedWatermark } from '../../catalog/resolved-table.ts';
import { isBatch } from '../../catalog/session.ts';
import type { Session } from '../../catalog/session.ts';
import {
  bucketCount,
  bucketKeyNotPhysical,
  duplicateMetadataKey,
  invalidPrimaryKey,
  partitionKeyNotPhysical,
  rowtimeColumnInvalid,
  rowtimeType,
  watermarkOnProctime,
  watermarkType,
  watermarkTypeDiffers,
} from '../../diagnostics/catalogue/ddl.ts';
import { isUndecided, summaryString } from '../../types/index.ts';
import type { LogicalType } from '../../types/logical-type.ts';
import type { Span } from '../../text/span.ts';
import { refuse } from './context.ts';

/** Columns with the watermark's column as time attribute, after all checks of columns, watermark and key. */
export function resolveSchema(
  session: Session,
  columns: readonly ResolvedColumn[],
  watermark: ResolvedWatermark | undefined,
  primaryKey: ResolvedTable['primaryKey'],
  place: Span,
): readonly ResolvedColumn[] {
  checkMetadataKeys(columns, place);
  if (watermark !== undefined) checkWatermark(columns, watermark, place);
  const resolved =
    watermark === undefined || isBatch(session)
      ? columns
      : columns.map((column) => (column.name === watermark.column ? asRowtime(column) : column));
  if (primaryKey !== undefined) checkPrimaryKey(resolved, primaryKey, place);
  return resolved;
}

function checkMetadataKeys(columns: readonly ResolvedColumn[], place: Span): void {
  const byKey = new Map<string, ResolvedColumn>();
  for (const column of columns) {
    if (column.kind !== 'metadata') continue;
    const key = column.metadataKey ?? column.name;
    const first = byKey.get(key);
    if (first !== undefined)
      refuse(
        duplicateMetadataKey,
        { first: first.name, second: column.name, key },
        {
          span: column.span ?? place,
          related: first.span === undefined ? [] : [{ message: 'the other column', span: first.span }],
        },
      );
    byKey.set(key, column);
  }
}

function checkWatermark(columns: readonly ResolvedColumn[], watermark: ResolvedWatermark, place: Span): void {
  const span = watermark.span ?? place;
  const column = columns.find((candidate) => candidate.name === watermark.column);
  if (column === undefined)
    refuse(
      rowtimeColumnInvalid,
      { column: watermark.column, columns: columns.map((c) => c.name).join(', ') },
      { span },
    );
  if (isUndecided(column.type)) return;
  if (!canBeTimeAttribute(column.type))
    refuse(
      rowtimeType,
      { type: summaryString(column.type) },
      {
        span,
        related:
          column.span === undefined ? [] : [{ message: 'the column is defined here', span: column.span }],
      },
    );
  if ('attribute' in column.type && column.type.attribute === 'proctime')
    refuse(watermarkOnProctime, {}, { span });
  const expression = watermark.strategy.span;
  if (isUndecided(watermark.type)) return;
  if (!canBeTimeAttribute(watermark.type))
    refuse(
      watermarkType,
      { type: summaryString(watermark.type), column: watermark.column },
      { span: expression },
    );
  if (watermark.type.root !== column.type.root)
    refuse(
      watermarkTypeDiffers,
      { type: summaryString(watermark.type), column: summaryString(column.type) },
      { span: expression },
    );
}

/** LogicalTypeChecks.canBeTimeAttributeType and a precision of at most 3. */
function canBeTimeAttribute(type: LogicalType): boolean {
  return (type.root === 'TIMESTAMP' || type.root === 'TIMESTAMP_LTZ') && type.precision <= 3;
}

function asRowtime(column: ResolvedColumn): ResolvedColumn {
  const { type } = column;
  if (type.root !== 'TIMESTAMP' && type.root !== 'TIMESTAMP_LTZ') return column;
  return { ...column, type: { ...type, attribute: 'rowtime' } };
}

/** The column as its definition has it, before a watermark made it a time attribute. */
export function withoutRowtime(column: ResolvedColumn): ResolvedColumn {
  const { type } = column;
  if (!('attribute' in type) || type.attribute !== 'rowtime') return column;
  const { attribute: _, ...plain } = type;
  return { ...column, type: plain };
}

function checkPrimaryKey(
  columns: readonly ResolvedColumn[],
  primaryKey: NonNullable<ResolvedTable['primaryKey']>,
  place: Span,
): void {
  const span = primaryKey.span ?? place;
  const problem = (text: string): never =>
    refuse(invalidPrimaryKey, { key: primaryKey.name, problem: text }, { span });
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const name of primaryKey.columns) (seen.has(name) ? twice : seen).add(name);
  if (twice.size > 0)
    problem(`A primary key must not contain duplicate columns. Found: [${[...twice].join(', ')}]`);
  const byName = new Map(columns.map((column) => [column.name, column]));
  for (const name of primaryKey.columns) {
    const column = byName.get(name);
    if (column === undefined) problem(`Column '${name}' does not exist.`);
    else if (column.kind !== 'physical') problem(`Column '${name}' is not a physical column.`);
    else if (column.type.nullable && !isUndecided(column.type)) problem(`Column '${name}' is nullable.`);
  }
}

/** Bucket and partition keys are physical columns; there is a bucket at least. */
export function checkLayout(
  columns: readonly ResolvedColumn[],
  layout: {
    readonly partitionedBy: readonly { readonly name: string; readonly span: Span }[];
    readonly distribution?: ResolvedTable['distribution'] & {
      readonly span: Span;
      /** Places of the columns written, in their order. */
      readonly columnSpans?: readonly Span[];
    };
  },
): void {
  const { distribution, partitionedBy } = layout;
  if (distribution === undefined && partitionedBy.length === 0) return;
  const physical = new Set(columns.filter(({ kind }) => kind === 'physical').map(({ name }) => name));
  const list = [...physical].join(', ');
  if (distribution !== undefined) {
    for (const [i, column] of distribution.columns.entries())
      if (!physical.has(column))
        refuse(
          bucketKeyNotPhysical,
          { column, columns: list },
          { span: distribution.columnSpans?.[i] ?? distribution.span },
        );
    if (distribution.buckets !== undefined && distribution.buckets <= 0)
      refuse(bucketCount, { count: distribution.buckets }, { span: distribution.span });
  }
  for (const key of partitionedBy)
    if (!physical.has(key.name))
      refuse(partitionKeyNotPhysical, { column: key.name, columns: list }, { span: key.span });
}
