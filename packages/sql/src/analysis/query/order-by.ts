// ORDER BY, OFFSET and FETCH: aliases and positions of the SELECT list, or expressions over its input.
// Source: OrderByScope, SqlValidatorImpl.OrderExpressionExpander, SqlToRelConverter.convertOrder.
import { overMissing } from '../../diagnostics/catalogue/grouping.ts';
import { ambiguousColumn, orderByPosition } from '../../diagnostics/catalogue/names.ts';
import { limitParameter } from '../../diagnostics/catalogue/relations.ts';
import type { Rel, SortRel } from '../../plan/rel.ts';
import type { Rex, SortKey } from '../../plan/rex.ts';
import type { Expression, Identifier, OrderedQuery, Select } from '../../syntax/ast/index.ts';
import type { RowField } from '../../types/index.ts';
import { inClause, PASS, report, reportLate } from './context.ts';
import { aliasOf } from './output-names.ts';
import { functionOf } from './resolve-function.ts';
import { errorRex, inputRex } from './rex-builders.ts';
import { noUngrouped } from './ungrouped.ts';
import type { OutputColumn } from './select-list.ts';
import type { Aggregation, OrderAliases, QueryContext, Relation, Scope } from './model.ts';

export interface OrderSetting {
  readonly order: OrderedQuery;
  readonly select: Select;
  readonly input: Scope;
  readonly scope: Scope;
  readonly columns: readonly RowField[];
  readonly list: readonly OutputColumn[];
}

export interface OrderApplied {
  /** Expressions that must be computed beside the SELECT list to sort by them. */
  readonly extra: readonly Rex[];
  /** Puts the sort above the projection (and takes the extra columns away again). */
  readonly sort: (rel: Rel) => Rel;
}

export function applyOrder(context: QueryContext, setting: OrderSetting): OrderApplied {
  const { order, columns, list } = setting;
  const extra: Rex[] = [];
  const keys: SortKey[] = [];
  const scope = orderScope(context, setting);
  const places = new Map<Rex, number>();
  for (const [at, { rex }] of list.entries()) if (!places.has(rex)) places.set(rex, at);
  const place = (rex: Rex): Rex => {
    const same = places.get(rex);
    if (same !== undefined) return inputRex(same, rex.type, rex.span);
    extra.push(rex);
    return inputRex(columns.length + extra.length - 1, rex.type, rex.span);
  };
  inClause(context, PASS.types, () => {
    for (const item of order.orderBy) {
      const late = context.late.length;
      const rex =
        ordinal(context, item.expression, list) ?? context.typer.expression(context, scope, item.expression);
      rejectWithoutOver(context, item.expression, late);
      keys.push({
        expression: rex.type.root === 'ERROR' ? rex : place(rex),
        descending: item.descending,
        ...(item.nulls === undefined ? {} : { nulls: item.nulls }),
      });
    }
  });
  return { extra, sort: (rel) => sorted(context, rel, { order, keys, columns, scope, extra: extra.length }) };
}

/** ROW_NUMBER() alone, as in the SELECT list. */
function rejectWithoutOver(context: QueryContext, expression: Expression, late: number): void {
  if (expression.kind !== 'call') return;
  const found = functionOf(context, expression);
  if (found?.kind !== 'built-in' || found.info.requiresOver !== true) return;
  context.late.length = late;
  report(context, PASS.calls, overMissing, {}, { span: expression.span });
}

/** A sort above a plan, with OFFSET and FETCH. */
export function sorted(
  context: QueryContext,
  rel: Rel,
  setting: {
    readonly order: OrderedQuery;
    readonly keys: readonly SortKey[];
    readonly columns: readonly RowField[];
    readonly scope: Scope;
    readonly extra: number;
  },
): Rel {
  const { order, keys, columns, scope, extra } = setting;
  if (rel.kind === 'unknown' || keys.some((key) => key.expression.type.root === 'ERROR'))
    return { kind: 'unknown', columns, span: order.span };
  // SqlToRelConverter.convertOrder: OFFSET 0 alone is nothing.
  const skips =
    order.offset?.kind === 'number' ? Number(order.offset.text) !== 0 : order.offset !== undefined;
  if (keys.length === 0 && !skips && order.fetch === undefined) return rel;
  reportParameter(context, order);
  const limit = (written: Expression | undefined): Rex | undefined =>
    written === undefined
      ? undefined
      : context.typer.expression(context, { ...scope, children: [] }, written);
  const offset = limit(order.offset);
  const fetch = limit(order.fetch);
  const sort: Rel = {
    kind: 'sort',
    input: rel,
    keys,
    ...(offset === undefined ? {} : { offset }),
    ...(fetch === undefined ? {} : { fetch }),
    columns: rel.columns,
    span: order.orderBy[0]?.span ?? order.span,
  };
  if (extra === 0) return sort;
  return {
    kind: 'project',
    input: sort,
    expressions: columns.map((column, index) => inputRex(index, column.type, order.span)),
    hints: [],
    columns,
    span: order.span,
  };
}

/** FlinkLogicalSort takes numbers alone: FlinkRexUtil.getOffset and its like read them as literals, FETCH first. */
function reportParameter(context: QueryContext, { fetch, offset }: OrderedQuery): void {
  const found = [fetch, offset].find((each) => each?.kind === 'dynamic-parameter');
  if (found?.kind === 'dynamic-parameter')
    reportLate(context, limitParameter, { index: found.index }, { span: found.span });
}

/** RemoveSortInSubQuery: the order of a query in FROM or WITH counts only for which rows its FETCH and OFFSET keep. */
export function withoutOrder(relation: Relation): Relation {
  const { rel } = relation;
  if (isOrder(rel)) return { ...relation, rel: rel.input };
  if (rel.kind !== 'project' || rel.view === true || !isOrder(rel.input)) return relation;
  return { ...relation, rel: { ...rel, input: rel.input.input } };
}

const isOrder = (rel: Rel): rel is SortRel =>
  rel.kind === 'sort' && rel.view !== true && rel.fetch === undefined && rel.offset === undefined;

/** `ORDER BY 2`: the column of that position. */
function ordinal(
  context: QueryContext,
  expression: Expression,
  list: readonly OutputColumn[],
): Rex | undefined {
  if (expression.kind !== 'number') return undefined;
  const position = Math.trunc(Number(expression.text));
  const column = list[position - 1];
  if (column !== undefined) return column.rex;
  report(context, PASS.names, orderByPosition, {}, { span: expression.span });
  return errorRex(expression.span);
}

/** Aliases go before columns; SELECT DISTINCT leaves only what it selects. */
function orderScope(context: QueryContext, setting: OrderSetting): Scope {
  const { select, scope, input, list, columns } = setting;
  const named = namedColumns(setting);
  const aliases: OrderAliases = {
    columns,
    resolve: (inner: QueryContext, name: Identifier) => aliasRex(inner, named, name),
  };
  if (select.quantifier !== 'DISTINCT') return { ...scope, aliases };
  const aggregation: Aggregation = {
    clause: 'distinct',
    keys: select.items.flatMap((item) => {
      if (item.expression.kind === 'identifier' && item.expression.names.at(-1) === '') return [];
      const index = list.findIndex(
        (column) => column.name === (aliasOf(item) ?? '') && column.unnamed !== true,
      );
      const rex = list[index]?.rex;
      if (rex === undefined) return [];
      const key = context.typer.key(context, input, item.expression);
      return [{ key, rex, nullable: false, span: item.span }];
    }),
    calls: [],
    ungrouped: noUngrouped(),
    input,
  };
  const star = select.items.some(
    (item) => item.expression.kind === 'identifier' && item.expression.names.at(-1) === '',
  );
  // A star selects all columns: what can be sorted by is then not limited by names alone.
  return star ? { ...scope, aliases } : { ...scope, aliases, aggregation };
}

interface NamedColumns {
  /** How many items of the SELECT list are written with the name. */
  items: number;
  /** The output columns of the name. */
  readonly columns: OutputColumn[];
}

/** Items and output columns by their names: ORDER BY may name thousands. */
function namedColumns({ select, list }: OrderSetting): ReadonlyMap<string, NamedColumns> {
  const byName = new Map<string, NamedColumns>();
  const at = (name: string): NamedColumns => {
    const known = byName.get(name) ?? { items: 0, columns: [] };
    byName.set(name, known);
    return known;
  };
  for (const item of select.items) {
    const name = aliasOf(item);
    if (name !== undefined) at(name).items++;
  }
  for (const column of list) if (column.unnamed !== true) at(column.name).columns.push(column);
  return byName;
}

function aliasRex(
  context: QueryContext,
  named: ReadonlyMap<string, NamedColumns>,
  identifier: Identifier,
): Rex | undefined {
  const name = identifier.names[0]!;
  const { items = 0, columns = [] } = named.get(name) ?? {};
  if (items > 1) {
    report(context, PASS.names, ambiguousColumn, { name }, { span: identifier.span });
    return errorRex(identifier.span);
  }
  // A column of a star is found as an output column too; by its name it is the same column of the input.
  return items === 1 || columns.length === 1 ? columns[0]?.rex : undefined;
}
