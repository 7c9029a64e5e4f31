// The columns of a query against those of the table it is written to, by position.
// Source: Flink DynamicSinkUtils.validateSchemaAndApplyImplicitCast.
import { conversionKind } from '../types/conversion-kind.ts';
import type { ResolvedTable } from '../catalog/resolved-table.ts';
import { sinkColumnCount, sinkColumnType } from '../diagnostics/catalogue/sink.ts';
import { problemAt } from '../diagnostics/problem.ts';
import type { Fix, Related } from '../diagnostics/diagnostic.ts';
import type { Problem } from '../diagnostics/problem.ts';
import type { EngineFacts } from '../facts/engine-facts.ts';
import type { Insert, Query, SelectItem } from '../syntax/ast/index.ts';
import type { Span } from '../text/span.ts';
import {
  childTypes,
  isUndecided,
  serializableString,
  summaryString,
  supportsExplicitCast,
  supportsImplicitCast,
} from '../types/index.ts';
import type { LogicalType, RowField } from '../types/index.ts';
import { addColumnsFix, declareFix } from './declaration-fixes.ts';
import { quoteName } from './query/quote-name.ts';
import { rowExpressions } from './query/values.ts';

/** The first column that doesn't fit, with a CAST as its fix; or too many or too few columns. */
export function checkSinkTypes(
  facts: EngineFacts,
  insert: Insert,
  table: ResolvedTable,
  query: readonly RowField[],
  sink: readonly RowField[],
): Problem[] {
  const { catalog, database, object } = table.path;
  const common = {
    table: `${catalog}.${database}.${object}`,
    query: schemaText(query),
    sink: schemaText(sink.map((column) => ({ ...column, type: asPlanned(withoutNotNull(column.type)) }))),
  };
  const items = itemsOf(insert.query);
  if (query.length !== sink.length) {
    const span = extraSpan(insert, items, query.length, sink.length);
    return [
      problemAt(
        sinkColumnCount,
        { ...common, queryCount: query.length, sinkCount: sink.length, name: object },
        { span, related: relatedTable(table), fixes: countFixes(facts, insert, table, items, query, sink) },
      ),
    ];
  }
  for (const [position, column] of sink.entries()) {
    const given = query[position]!.type;
    const wanted = withoutNotNull(column.type);
    if (isUndecided(given) || isUndecided(wanted) || supportsImplicitCast(given, wanted)) continue;
    const place = placeOf(insert, query, column.name, position);
    const span = place?.span ?? insert.query.span;
    const definition = table.columns.find((each) => each.name === column.name)?.span;
    return [
      problemAt(
        sinkColumnType,
        {
          ...common,
          column: column.name,
          position,
          sinkType: summaryString(wanted),
          queryType: summaryString(given),
        },
        {
          span,
          related:
            definition === undefined ? [] : [{ message: `${column.name} is defined here`, span: definition }],
          fixes: [
            ...(place === undefined ? [] : castFixes(facts, place, given, wanted, column.name)),
            ...[declareFix(facts, table, column.name, given) ?? []].flat(),
          ],
        },
      ),
    ];
  }
  return [];
}

function schemaText(columns: readonly RowField[]): string {
  return `[${columns.map((column) => `${column.name}: ${summaryString(column.type)}`).join(', ')}]`;
}

/** The planner's TIME has no fraction (FlinkTypeFactory.toLogicalType). */
const asPlanned = (type: LogicalType): LogicalType =>
  type.root === 'TIME' ? { ...type, precision: 0 } : type;

/** DynamicSinkUtils.fixSinkDataType: NOT NULL is checked when the job runs. */
function withoutNotNull(type: LogicalType): LogicalType {
  if (childTypes(type).length === 0) return { ...type, nullable: true };
  switch (type.root) {
    case 'ARRAY':
    case 'MULTISET':
      return { ...type, element: withoutNotNull(type.element), nullable: true };
    case 'MAP':
      return { ...type, key: withoutNotNull(type.key), value: withoutNotNull(type.value), nullable: true };
    case 'ROW':
    case 'STRUCTURED':
      return {
        ...type,
        fields: type.fields.map((field) => ({ ...field, type: withoutNotNull(field.type) })),
        nullable: true,
      };
    default:
      return { ...type, nullable: true };
  }
}

/** The items of the SELECT list, where it has no star: one for each column. */
function itemsOf(query: Query): readonly SelectItem[] | undefined {
  switch (query.kind) {
    case 'select':
      return query.items.some(
        (item) => item.expression.kind === 'identifier' && item.expression.names.at(-1) === '',
      )
        ? undefined
        : query.items;
    case 'set-operation':
      return itemsOf(query.left);
    case 'with':
      return itemsOf(query.body);
    case 'ordered':
      return itemsOf(query.query);
    default:
      return undefined;
  }
}

function extraSpan(
  insert: Insert,
  items: readonly SelectItem[] | undefined,
  queryCount: number,
  sinkCount: number,
): Span {
  if (items === undefined) return insert.target.span;
  // A static partition adds a column that is no item.
  return (queryCount > sinkCount ? items[sinkCount] : items.at(-1))?.span ?? insert.target.span;
}

function relatedTable(table: ResolvedTable): Related[] {
  return table.span === undefined
    ? []
    : [{ message: `${table.path.object} is defined here`, span: table.span }];
}

/**
 * Columns that have the sink's names can be named in INSERT INTO; the rest then is NULL. Columns that the sink has not are
 * added to it or left out.
 */
function countFixes(
  facts: EngineFacts,
  insert: Insert,
  table: ResolvedTable,
  items: readonly SelectItem[] | undefined,
  query: readonly RowField[],
  sink: readonly RowField[],
): Fix[] {
  if (insert.columns !== undefined || insert.partition !== undefined) return [];
  const more = query.filter(({ name }) => !sink.some((column) => column.name === name));
  const added =
    more.length === query.length - sink.length && more.every(({ name }) => !name.startsWith('EXPR$'))
      ? [addColumnsFix(facts, table, more, query) ?? []].flat()
      : [];
  if (items === undefined || insert.query.kind !== 'select') return added;
  if (query.length < sink.length) {
    const named = query.every((column) => sink.some((each) => each.name === column.name));
    const names = named
      ? query.map((column) => column.name)
      : sink.slice(0, query.length).map((each) => each.name);
    const left = sink.filter((column) => !names.includes(column.name));
    if (left.some((column) => !column.type.nullable)) return [];
    const text = ` (${names.map((each) => quoteName(facts, each)).join(', ')})`;
    const at = insert.target.span.end;
    return [
      {
        kind: 'remove',
        safe: false,
        title: `write${text} only`,
        edits: [{ span: { start: at, end: at }, text }],
      },
    ];
  }
  // Items whose names the sink has not.
  const extra = items.filter((_item, i) => !sink.some((column) => column.name === query[i]!.name));
  if (extra.length !== query.length - sink.length) return added;
  const edits = extra.map((item) => {
    const index = items.indexOf(item);
    const span =
      index + 1 < items.length
        ? { start: item.span.start, end: items[index + 1]!.span.start }
        : { start: items[index - 1]?.span.end ?? item.span.start, end: item.span.end };
    return { span, text: '' };
  });
  return [
    ...added,
    { kind: 'remove', safe: false, title: 'remove the columns that the sink has not', edits },
  ];
}

/** Where the query gives a column: an item, an expression of each row of VALUES, or a star that stands for all. */
interface Place {
  readonly span: Span;
  /** Expressions to be cast; more than one in VALUES. */
  readonly expressions: readonly Span[];
  readonly aliased: boolean;
  /** The star and the columns that it stands for. */
  readonly star?: readonly RowField[];
}

function placeOf(
  insert: Insert,
  query: readonly RowField[],
  name: string,
  position: number,
): Place | undefined {
  if (insert.partition !== undefined) return undefined;
  const at =
    insert.columns === undefined ? position : insert.columns.findIndex((each) => each.names[0] === name);
  if (at < 0) return undefined;
  const item = itemsOf(insert.query)?.[at];
  if (item !== undefined)
    return { span: item.span, expressions: [item.expression.span], aliased: item.alias !== undefined };
  if (insert.query.kind === 'values') {
    const expressions = insert.query.rows.flatMap((row) => rowExpressions(row)[at]?.span ?? []);
    return expressions[0] === undefined ? undefined : { span: expressions[0], expressions, aliased: true };
  }
  const only =
    insert.query.kind === 'select' && insert.query.items.length === 1 ? insert.query.items[0] : undefined;
  if (only === undefined || insert.columns !== undefined) return undefined;
  return { span: only.span, expressions: [], aliased: false, star: query };
}

function castFixes(
  facts: EngineFacts,
  place: Place,
  given: LogicalType,
  wanted: LogicalType,
  name: string,
): Fix[] {
  if (!supportsExplicitCast(given, wanted)) return [];
  const type = serializableString(wanted);
  const title = `cast to ${type}`;
  const kind = conversionKind(given, wanted);
  if (place.star !== undefined) {
    const text = place.star
      .map((column) => {
        const written = quoteName(facts, column.name);
        return column.type === given ? `CAST(${written} AS ${type}) AS ${written}` : written;
      })
      .join(', ');
    return [{ kind, safe: false, title, edits: [{ span: place.span, text }] }];
  }
  const tail = place.aliased ? ` AS ${type})` : ` AS ${type}) AS ${quoteName(facts, name)}`;
  const edits = place.expressions.flatMap((span) => [
    { span: { start: span.start, end: span.start }, text: 'CAST(' },
    { span: { start: span.end, end: span.end }, text: tail },
  ]);
  return [{ kind, safe: false, title, edits }];
}
