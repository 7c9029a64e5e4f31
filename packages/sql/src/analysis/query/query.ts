// A query of any form. Source: SqlValidatorImpl.performUnconditionalRewrites and registerQuery.
import { tooDeep } from '../../diagnostics/undecided-reasons.ts';
import type { Rel } from '../../plan/rel.ts';
import type { Rex } from '../../plan/rex.ts';
import type { OrderedQuery, Query, TableName } from '../../syntax/ast/index.ts';
import { doubt, inClause, MAX_DEPTH, PASS } from './context.ts';
import { applyOrder } from './order-by.ts';
import { readTable } from './read-table.ts';
import { typeSelect } from './select.ts';
import { typeSetOperation } from './set-operation.ts';
import { typeValues } from './values.ts';
import { withScope } from './with.ts';
import { inputRex } from './rex-builders.ts';
import type { QueryContext, Relation, Scope } from './model.ts';

/** Levels of nesting that a query counts for: its analysis takes more stack than an expression's. */
const QUERY_DEPTH = 8;

export function typeQuery(context: QueryContext, scope: Scope, query: Query): Relation {
  const { span } = query;
  if (context.depth >= MAX_DEPTH) {
    doubt(context, tooDeep, {}, span);
    return { columns: [], rel: { kind: 'unknown', columns: [], span }, unknown: 'undecided' };
  }
  context.depth += QUERY_DEPTH;
  const wasInWindow = context.inWindow;
  context.inWindow = false;
  try {
    return inClause(context, PASS.types, () => typeKind(context, scope, query));
  } finally {
    context.inWindow = wasInWindow;
    context.depth -= QUERY_DEPTH;
  }
}

function typeKind(context: QueryContext, scope: Scope, query: Query): Relation {
  switch (query.kind) {
    case 'select':
      return typeSelect(context, scope, query);
    case 'set-operation':
      return typeSetOperation(context, scope, query);
    case 'values':
      return typeValues(context, scope, query);
    case 'with':
      return typeQuery(context, withScope(context, scope, query), query.body);
    case 'ordered':
      return typeOrdered(context, scope, query);
    case 'explicit-table': {
      const name: TableName = { kind: 'table-name', span: query.name.span, name: query.name, hints: [] };
      const from = readTable(context, { parent: scope, left: [], lateral: false, hints: [] }, name);
      const child = from.children[0]!;
      return {
        columns: child.columns,
        rel: from.rel,
        ...(child.unknown === undefined ? {} : { unknown: child.unknown }),
      };
    }
    case 'error-query':
      return { columns: [], rel: { kind: 'unknown', columns: [], span: query.span }, unknown: 'error' };
  }
}

/** ORDER BY of a SELECT sees its input; that of anything else sees its columns alone. */
function typeOrdered(context: QueryContext, scope: Scope, order: OrderedQuery): Relation {
  const { query } = order;
  if (query.kind === 'select') return typeSelect(context, scope, query, order);
  if (query.kind === 'with' && query.body.kind === 'select')
    return typeSelect(context, withScope(context, scope, query), query.body, order);
  const relation = typeQuery(context, scope, query);
  const { columns, span } = { columns: relation.columns, span: query.span };
  const name = `EXPR$${String(context.nextGeneratedId++)}`;
  const input: Scope = {
    kind: 'list',
    parent: scope,
    children: [
      {
        name,
        columns,
        nullable: false,
        offset: 0,
        span,
        ...(relation.unknown === undefined ? {} : { unknown: relation.unknown }),
      },
    ],
  };
  const list = columns.map((column, i) => ({ name: column.name, rex: inputRex(i, column.type, span) }));
  const select = {
    kind: 'select' as const,
    span,
    hints: [],
    items: [],
    itemsSpan: span,
    windows: [],
  };
  const applied = applyOrder(context, { order, select, input, scope: input, columns, list });
  return { ...relation, rel: applied.sort(withExtra(relation.rel, list, applied.extra)) };
}

/** The plan with the expressions that it is sorted by as further columns. */
function withExtra(
  rel: Rel,
  list: readonly { readonly name: string; readonly rex: Rex }[],
  extra: readonly Rex[],
): Rel {
  if (extra.length === 0 || rel.kind === 'unknown') return rel;
  return {
    kind: 'project',
    input: rel,
    expressions: [...list.map((column) => column.rex), ...extra],
    hints: [],
    columns: [
      ...list.map((column) => ({ name: column.name, type: column.rex.type })),
      ...extra.map((rex, at) => ({ name: `$order${String(at)}`, type: rex.type })),
    ],
    span: rel.span,
  };
}
