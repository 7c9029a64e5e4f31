// ALTER TABLE … ADD and MODIFY of columns, keys, watermark and distribution.
// Source: AlterSchemaConverter.SchemaConverter, AddSchemaConverter, ModifySchemaConverter.
import type { ResolvedColumn, ResolvedTable, ResolvedWatermark } from '../../catalog/resolved-table.ts';
import { alterBaseHas, alterBaseLacks } from '../../diagnostics/catalogue/ddl.ts';
import type {
  AlterTableAction,
  Distribution,
  Identifier,
  TableColumn,
  TableConstraint,
  Watermark,
} from '../../syntax/ast/index.ts';
import type { LogicalType } from '../../types/logical-type.ts';
import { columnName, problem } from './alter-columns.ts';
import { checkConstraints, keyName } from './constraints.ts';
import { breakOff, refuse } from './context.ts';
import type { StatementContext } from './context.ts';
import { quotedText } from './statement-text.ts';
import { metadataOf } from './table-columns.ts';
import { checkLayout, resolveSchema, withoutRowtime } from './table-schema.ts';
import { columnType, expressionType, watermarkType } from './type-of.ts';

type SchemaChange = Extract<AlterTableAction, { type: 'add' | 'modify' }>;

/** The table after the change. Like Flink it keeps a distribution only where the statement names one. */
export function alterSchema(
  context: StatementContext,
  table: ResolvedTable,
  action: SchemaChange,
  name: Identifier,
): ResolvedTable {
  const key = checkConstraints(
    action.columns.map((each) => each.column),
    action.constraints,
  );
  const order = table.columns.map((column) => column.name);
  const columns = new Map(table.columns.map((column) => [column.name, withoutRowtime(column)]));
  placeColumns(action, order);
  const computed: TableColumn[] = [];
  for (const { column } of action.columns) {
    if (column.kind === 'computed') computed.push(column);
    columns.set(columnName(column.name), newColumn(context, column, columns.get(columnName(column.name))));
  }
  const watermark =
    action.watermark === undefined
      ? table.watermark
      : changeWatermark(context, table, action.type, action.watermark, name);
  if (action.distribution !== undefined) checkDistribution(table, action.type, action.distribution);
  const primaryKey =
    key === undefined
      ? table.primaryKey
      : changeKey(table, action.type, key.constraint, {
          name: keyName(key),
          columns: key.columns.map((column) => column.names.join('.')),
          span: key.columns[0]?.span ?? key.constraint.span,
        });
  for (const keyColumn of primaryKey?.columns ?? []) {
    const column = columns.get(keyColumn);
    if (column?.kind === 'physical')
      columns.set(keyColumn, { ...column, type: { ...column.type, nullable: false } });
  }
  const sources = [...columns.values()].filter((column) => column.kind !== 'computed');
  for (const column of computed) typeComputed(context, column, columns, sources);
  const typed = action.watermark === undefined ? watermark : typeWatermark(context, watermark, columns);
  if (context.problems.length > 0) breakOff();
  const resolved = resolveSchema(
    context.session,
    order.map((each) => columns.get(each)!),
    typed,
    primaryKey,
    name.span,
  );
  const { distribution: _, watermark: __, primaryKey: ___, ...rest } = table;
  const { distribution } = action;
  const layout = distribution === undefined ? undefined : layoutOf(distribution);
  checkLayout(resolved, {
    partitionedBy: table.partitionedBy.map((each) => ({ name: each, span: name.span })),
    ...(layout === undefined || distribution === undefined
      ? {}
      : {
          distribution: {
            ...layout,
            span: distribution.span,
            columnSpans: distribution.columns.map((column) => column.span),
          },
        }),
  });
  return {
    ...rest,
    columns: resolved,
    ...(typed === undefined ? {} : { watermark: typed }),
    ...(primaryKey === undefined ? {} : { primaryKey }),
    ...(layout === undefined ? {} : { distribution: layout }),
  };
}

/** New columns must be new, modified ones exist; FIRST and AFTER move them in `order`. */
function placeColumns(action: SchemaChange, order: string[]): void {
  const seen = new Set<string>();
  for (const { column, position } of action.columns) {
    const name = columnName(column.name);
    if (seen.has(name)) problem(`Encounter duplicate column ${'`'}${name}${'`'}.`, column.name);
    seen.add(name);
    const at = order.indexOf(name);
    if (action.type === 'add' && at >= 0)
      problem(`Try to add a column ${'`'}${name}${'`'} which already exists in the table.`, column.name);
    if (action.type === 'modify' && at < 0)
      problem(`Try to modify a column ${'`'}${name}${'`'} which does not exist in the table.`, column.name);
    if (position?.type === 'AFTER') {
      const after = position.column.names[0]!;
      if (position.column.names.length > 1)
        problem('Alter nested row type is not supported yet.', position.column);
      if (!order.includes(after))
        problem(
          `Referenced column ${'`'}${after}${'`'} by 'AFTER' does not exist in the table.`,
          position.column,
        );
      if (at >= 0) order.splice(at, 1);
      order.splice(order.indexOf(after) + 1, 0, name);
    } else if (position?.type === 'FIRST') {
      if (at >= 0) order.splice(at, 1);
      order.unshift(name);
    } else if (at < 0) order.push(name);
  }
}

function newColumn(
  context: StatementContext,
  column: TableColumn,
  old: ResolvedColumn | undefined,
): ResolvedColumn {
  const comment = column.comment?.value ?? old?.comment;
  const common = {
    name: column.name.names[0]!,
    span: column.name.span,
    ...(comment === undefined ? {} : { comment }),
  };
  const error: LogicalType = { root: 'ERROR', nullable: true };
  const type = column.type === undefined ? error : columnType(context, column.type);
  if (column.kind === 'physical') return { kind: 'physical', type, ...common };
  if (column.kind === 'computed')
    return {
      kind: 'computed',
      type: error,
      expression: column.expression ?? { kind: 'error', span: column.span },
      ...common,
    };
  return { kind: 'metadata', type, ...metadataOf(column), ...common };
}

/** Here a computed column sees all physical and metadata columns of the finished table. */
function typeComputed(
  context: StatementContext,
  column: TableColumn,
  columns: Map<string, ResolvedColumn>,
  sources: readonly ResolvedColumn[],
): void {
  const name = column.name.names[0]!;
  const made = columns.get(name);
  if (made?.kind !== 'computed') return;
  columns.set(name, { ...made, type: expressionType(context, made.expression, sources) });
}

function changeWatermark(
  context: StatementContext,
  table: ResolvedTable,
  type: SchemaChange['type'],
  written: Watermark,
  name: Identifier,
): ResolvedWatermark {
  const old = table.watermark;
  if (type === 'add' && old !== undefined) {
    const text = quotedText(context, old.strategy);
    refuse(
      alterBaseHas,
      {
        what: `watermark strategy ${'`'}${old.column}${'`'} AS ${text}.`,
        advice: 'You might want to drop it before adding a new one.',
      },
      {
        span: written.span,
        related: old.span === undefined ? [] : [{ message: 'the watermark', span: old.span }],
      },
    );
  }
  if (type === 'modify' && old === undefined) lacks('watermark', name);
  if (written.column.names.length > 1)
    problem('Watermark strategy on nested column is not supported yet.', written.column);
  return {
    column: written.column.names[0]!,
    strategy: written.strategy,
    type: { root: 'UNKNOWN', nullable: true },
    span: written.column.span,
  };
}

function typeWatermark(
  context: StatementContext,
  watermark: ResolvedWatermark | undefined,
  columns: ReadonlyMap<string, ResolvedColumn>,
): ResolvedWatermark | undefined {
  const column = watermark === undefined ? undefined : columns.get(watermark.column);
  if (watermark === undefined || column === undefined) return watermark;
  return {
    ...watermark,
    type: watermarkType(context, watermark.strategy, [...columns.values()], column.type),
  };
}

function changeKey(
  table: ResolvedTable,
  type: SchemaChange['type'],
  constraint: TableConstraint,
  key: NonNullable<ResolvedTable['primaryKey']>,
): ResolvedTable['primaryKey'] {
  const old = table.primaryKey;
  const { span } = constraint;
  if (type === 'add' && old !== undefined)
    refuse(
      alterBaseHas,
      {
        what: `primary key constraint [${old.columns.map((each) => '`' + each + '`').join(', ')}].`,
        advice: 'You might want to drop it before adding a new one.',
      },
      { span },
    );
  if (type === 'modify' && old === undefined)
    refuse(
      alterBaseLacks,
      { what: 'primary key constraint', detail: ' You might want to add a new one.' },
      { span },
    );
  return key;
}

function checkDistribution(table: ResolvedTable, type: SchemaChange['type'], written: Distribution): void {
  const old = table.distribution;
  const { span } = written;
  if (type === 'add' && old !== undefined)
    refuse(
      alterBaseHas,
      {
        what: `distribution ${'`'}${distributionText(old)}${'`'}.`,
        advice: 'You can modify it or drop it before adding a new one.',
      },
      { span },
    );
  if (type === 'modify' && old === undefined)
    refuse(alterBaseLacks, { what: 'distribution', detail: ' You might want to add a new one.' }, { span });
}

function lacks(what: string, name: Identifier): never {
  refuse(alterBaseLacks, { what, detail: ' You might want to add a new one.' }, { span: name.span });
}

/** TableDistribution.toString, with its line break at the end. */
function distributionText(distribution: NonNullable<ResolvedTable['distribution']>): string {
  const kind = distribution.type === 'UNKNOWN' ? '' : distribution.type;
  const columns = distribution.columns.map((each) => '`' + each + '`').join(', ');
  const by = columns === '' ? '' : ` BY ${kind}(${columns})`;
  const into = distribution.buckets === undefined ? '' : ` INTO ${String(distribution.buckets)} BUCKETS`;
  return `DISTRIBUTED${by}${into}\n`;
}

function layoutOf(written: Distribution): NonNullable<ResolvedTable['distribution']> {
  return {
    type: written.type,
    columns: written.columns.map((column) => column.names[0]!),
    ...(written.buckets === undefined ? {} : { buckets: written.buckets }),
  };
}
