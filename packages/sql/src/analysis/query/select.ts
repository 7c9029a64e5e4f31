// SELECT. The clauses in the order in which Calcite validates them: FROM, WHERE, GROUP BY, HAVING, WINDOW, the SELECT
// list, ORDER BY. Source: SqlValidatorImpl.validateSelect, SqlToRelConverter.convertSelectImpl.
import {
  aggregateInOrderBy,
  clauseNotBoolean,
  duplicateWindow,
  duplicateWindowName,
} from '../../diagnostics/catalogue/grouping.ts';
import { duplicateRelation } from '../../diagnostics/catalogue/names.ts';
import type { AggregateRel, Rel } from '../../plan/rel.ts';
import type { Rex } from '../../plan/rex.ts';
import type {
  Expression,
  OrderedQuery,
  OverExpression,
  Select,
  TableReference,
} from '../../syntax/ast/index.ts';
import type { Span } from '../../text/span.ts';
import { isUndecided, nullable } from '../../types/index.ts';
import type { RowField } from '../../types/index.ts';
import { leafShape, withUsing } from './common-columns.ts';
import { recordScope } from './record-names.ts';
import { inClause, PASS, report } from './context.ts';
import { findExpression, windowChildren } from './expression-children.ts';
import { findAggregate } from './find-aggregate.ts';
import type { FromClause } from './from-clause.ts';
import { typeFrom } from './from.ts';
import { rejectAggregates, typeGrouping } from './grouping.ts';
import type { Grouping } from './grouping.ts';
import { applyOrder } from './order-by.ts';
import { qualified, typeQualify } from './qualify.ts';
import { typeSelectList } from './select-list.ts';
import type { OutputColumn } from './select-list.ts';
import { finishUngrouped, noUngrouped } from './ungrouped.ts';
import { checkWindow, typeWindow } from './window.ts';
import type { Aggregation, QueryContext, Relation, Scope, ScopeChild } from './model.ts';

/** Analyses a SELECT and, where it belongs to it, the ORDER BY around it. */
export function typeSelect(
  context: QueryContext,
  parent: Scope,
  select: Select,
  order?: OrderedQuery,
): Relation {
  const grouped = isGrouped(context, select);
  if (order !== undefined && !grouped) {
    for (const item of order.orderBy) {
      const found = findAggregate(context, item.expression, { aggregate: true });
      if (found !== undefined) report(context, PASS.names, aggregateInOrderBy, {}, { span: found.span });
    }
  }
  const from = distinctNames(context, fromOf(context, parent, select), select.from);
  const windows = new Map(select.windows.map((window) => [window.name.names.at(-1)!, window.specification]));
  const input: Scope = {
    kind: 'list',
    parent,
    children: from.children,
    aggregates: grouped,
    ...(windows.size === 0 ? {} : { windows }),
  };
  recordScope(context, select.span, input);
  let rel = from.rel;
  const { where } = select;
  if (where !== undefined) {
    const condition = typeCondition(context, input, where, 'WHERE');
    if (condition !== undefined) rel = filter(rel, condition, 'WHERE');
  }
  const { groupBy } = select;
  const both = withUsing(input, select.from);
  const grouping =
    groupBy === undefined
      ? undefined
      : inClause(context, PASS.types, () => typeGrouping(context, both, groupBy));
  const aggregation: Aggregation | undefined = grouped
    ? { clause: 'group', keys: grouping?.keys ?? [], calls: [], input, ungrouped: noUngrouped() }
    : undefined;
  const scope: Scope = aggregation === undefined ? input : groupedScope(input, aggregation, grouping);
  const having = select.having === undefined ? undefined : typeHaving(context, scope, select.having);
  checkWindows(context, input, select);
  const listed =
    aggregation === undefined || both === input
      ? withUsing(scope, select.from)
      : groupedScope(both, { ...aggregation, input: both }, grouping);
  const list = typeSelectList(context, { select, input, scope: listed, plain: scope, shape: from.shape });
  const qualify = typeQualify(context, scope, select);
  const columns = list.columns.map(({ name, rex, definition }): RowField =>
    definition === undefined ? { name, type: rex.type } : { name, type: rex.type, definition },
  );
  const ordered =
    order === undefined
      ? undefined
      : applyOrder(context, { order, select, input, scope, columns, list: list.columns });
  finishUngrouped(aggregation, select);
  if (aggregation !== undefined) rel = aggregateRel(rel, aggregation, grouping, select);
  if (having !== undefined) rel = filter(rel, having, 'HAVING');
  rel = project(rel, list.columns, select, ordered?.extra ?? []);
  if (qualify !== undefined) rel = qualified(rel, qualify, select);
  if (select.quantifier === 'DISTINCT') rel = distinct(rel, select.span);
  if (ordered !== undefined) rel = ordered.sort(rel);
  const unknown = list.unknown;
  return { columns, rel, ...(unknown === undefined ? {} : { unknown }) };
}

/** SqlValidatorImpl.isAggregate: GROUP BY, HAVING, or an aggregate in the list (also one inside a windowed one). */
export function isGrouped(context: QueryContext, select: Select): boolean {
  if (select.groupBy !== undefined || select.having !== undefined) return true;
  return select.items.some(
    ({ expression }) =>
      findAggregate(context, expression, { aggregate: true }) !== undefined ||
      windowedAggregates(expression).some((call) => findAggregate(context, call, { aggregate: true })),
  );
}

/** What stands inside OVER: arguments of the windowed aggregate, and the window. */
function windowedAggregates(expression: Expression): readonly Expression[] {
  const inside: Expression[] = [];
  findExpression(expression, (each) => {
    if (each.kind === 'over') inside.push(...overParts(each));
    return false;
  });
  return inside;
}

function overParts(over: OverExpression): readonly Expression[] {
  let { call } = over;
  while (call.kind === 'call' && /^(?:FILTER|WITHIN GROUP|IGNORE NULLS|RESPECT NULLS)$/.test(call.operator))
    call = call.operands[0]!;
  const inner = call.kind === 'call' ? call.operands : [];
  return over.window.kind === 'window' ? [...inner, ...windowChildren(over.window)] : inner;
}

function fromOf(context: QueryContext, parent: Scope, select: Select): FromClause {
  if (select.from === undefined) {
    const rel: Rel = { kind: 'values', rows: [[]], columns: [], span: select.span };
    return { children: [], rel, shape: leafShape([], 0) };
  }
  const from = select.from;
  // validateFrom goes from left to right: what is wrong in a query on the left comes before a name on the right.
  return inClause(
    context,
    PASS.types,
    () => typeFrom(context, { parent, left: [], lateral: false, hints: select.hints }, from),
    [],
  );
}

/** Two relations of one name: the second is taken for unknown, so that uses of its columns cause no more errors. */
function distinctNames(
  context: QueryContext,
  from: FromClause,
  reference: TableReference | undefined,
): FromClause {
  if (reference?.kind !== 'join') return from;
  const seen = new Set<string>();
  let repeated = false;
  const children = from.children.map((child): ScopeChild => {
    if (!seen.has(child.name)) {
      seen.add(child.name);
      return child;
    }
    if (!repeated) {
      repeated = true;
      report(
        context,
        PASS.names,
        duplicateRelation,
        { name: child.name },
        {
          span: child.span,
          related: [
            {
              message: 'the first is here',
              span: from.children.find((each) => each.name === child.name)!.span,
            },
          ],
        },
      );
    }
    return { ...child, unknown: 'error' };
  });
  return repeated ? { ...from, children } : from;
}

function typeCondition(
  context: QueryContext,
  scope: Scope,
  expression: Expression,
  clause: 'WHERE',
): Rex | undefined {
  return inClause(context, PASS.types, () => {
    if (rejectAggregates(context, expression, clause, { over: true, aggregate: true, group: true }))
      return undefined;
    const rex = context.typer.expression(context, scope, expression);
    if (rex.type.root !== 'BOOLEAN' && rex.type.root !== 'NULL' && !isUndecided(rex.type)) {
      report(context, PASS.scopes, clauseNotBoolean, { clause }, { span: expression.span });
      return undefined;
    }
    return rex;
  });
}

/** The grouped row: keys, then aggregates. */
function groupedScope(input: Scope, aggregation: Aggregation, grouping: Grouping | undefined): Scope {
  return { ...input, aggregation, aggregates: true, groupCount: grouping?.count ?? 0 };
}

/** Names and groups are asked about before types. */
function typeHaving(context: QueryContext, scope: Scope, expression: Expression): Rex | undefined {
  return inClause(
    context,
    PASS.types,
    () => {
      const rex = context.typer.expression(context, scope, expression);
      if (rex.type.root !== 'BOOLEAN' && rex.type.root !== 'NULL' && !isUndecided(rex.type)) {
        report(context, PASS.calls, clauseNotBoolean, { clause: 'HAVING' }, { span: expression.span });
        return undefined;
      }
      return rex;
    },
    [PASS.names, PASS.scopes, PASS.types, PASS.calls],
  );
}

/** The WINDOW clause: names once each, and each window valid by itself. */
function checkWindows(context: QueryContext, scope: Scope, select: Select): void {
  const seen = new Set<string>();
  const specifications = new Set<string>();
  for (const { name, specification } of select.windows) {
    const text = name.names.at(-1)!;
    if (seen.has(text)) report(context, PASS.types, duplicateWindowName, {}, { span: name.span });
    seen.add(text);
    const key = context.typer.key(context, scope, specification);
    if (specifications.has(key))
      report(context, PASS.types, duplicateWindow, {}, { span: specification.span });
    specifications.add(key);
    inClause(context, PASS.types, () => {
      typeWindow(context, scope, specification);
      if (specification.base === undefined)
        checkWindow(context, scope, { window: specification, at: specification });
    });
  }
}

function filter(input: Rel, condition: Rex, clause: 'WHERE' | 'HAVING'): Rel {
  return { kind: 'filter', input, condition, clause, columns: input.columns, span: condition.span };
}

function aggregateRel(
  input: Rel,
  aggregation: Aggregation,
  grouping: Grouping | undefined,
  select: Select,
): AggregateRel {
  const keys = aggregation.keys.map(({ rex, nullable: missing }, i): RowField => ({
    name: `$f${String(i)}`,
    type: missing ? nullable(rex.type) : rex.type,
  }));
  const calls = aggregation.calls.map(({ call }, i): RowField => ({
    name: `EXPR$${String(i)}`,
    type: call.type,
  }));
  return {
    kind: 'aggregate',
    input,
    groupBy: aggregation.keys.map((key) => key.rex),
    groupingSets: grouping?.sets ?? [[]],
    calls: aggregation.calls.map((each) => each.call),
    ...(grouping?.window === undefined ? {} : { groupWindow: grouping.window }),
    distinct: false,
    hints: select.hints,
    columns: [...keys, ...calls],
    span: select.groupBy?.span ?? aggregation.calls[0]?.call.span ?? select.span,
  };
}

function project(input: Rel, columns: readonly OutputColumn[], select: Select, extra: readonly Rex[]): Rel {
  const expressions = [...columns.map((column) => column.rex), ...extra];
  if (expressions.some((rex) => rex.type.root === 'ERROR'))
    return { kind: 'unknown', columns: fields(columns, extra), span: select.span };
  return {
    kind: 'project',
    input,
    expressions,
    hints: select.hints,
    columns: fields(columns, extra),
    span: select.itemsSpan,
  };
}

function fields(columns: readonly OutputColumn[], extra: readonly Rex[]): RowField[] {
  return [
    ...columns.map(({ name, rex }) => ({ name, type: rex.type })),
    ...extra.map((rex, i) => ({ name: `$order${String(i)}`, type: rex.type })),
  ];
}

/** An aggregate without calls over all columns. */
export function distinct(input: Rel, span: Span): Rel {
  const { columns } = input;
  return {
    kind: 'aggregate',
    input,
    groupBy: columns.map((column, index) => ({ kind: 'input', index, type: column.type, span })),
    groupingSets: [columns.map((_column, index) => index)],
    calls: [],
    distinct: true,
    hints: [],
    columns,
    span,
  };
}
