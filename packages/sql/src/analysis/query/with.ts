// WITH. Source: SqlValidatorImpl.registerWith, validateWithItem; WithItemNamespace.
import { firstRepeated } from '../../base/first-repeated.ts';
import {
  columnListMismatch,
  duplicateColumnWithoutList,
  duplicateNameInList,
} from '../../diagnostics/catalogue/names.ts';
import type { WithItem, WithQuery } from '../../syntax/ast/index.ts';
import type { Span } from '../../text/span.ts';
import { joinSpans } from '../../text/span.ts';
import { PASS, report } from './context.ts';
import { withoutOrder } from './order-by.ts';
import type { QueryContext, Relation, Scope } from './model.ts';

/** The scope in which the body stands: each common table sees those before it. */
export function withScope(context: QueryContext, parent: Scope, query: WithQuery): Scope {
  let scope = parent;
  for (const item of query.items) {
    const before = context.late.length;
    const relation = named(context, item, withoutOrder(context.typer.query(context, scope, item.query)));
    const late = context.late.splice(before);
    context.environment.recorder?.bind({
      span: item.name.span,
      kind: 'common-table',
      role: 'definition',
      name: item.name.names[0]!,
    });
    scope = {
      kind: 'with',
      parent: scope,
      children: [],
      common: {
        name: item.name.names[0]!,
        columns: relation.columns,
        rel: relation.rel,
        late,
        span: item.name.span,
        ...(relation.unknown === undefined ? {} : { unknown: relation.unknown }),
      },
    };
  }
  return scope;
}

function named(context: QueryContext, item: WithItem, relation: Relation): Relation {
  if (relation.unknown !== undefined) return relation;
  const { columns: names } = item;
  const failed: Relation = { ...relation, unknown: 'error' };
  if (names === undefined) {
    const list = relation.columns.map((column) => column.name);
    const repeated = list[firstRepeated(list)];
    if (repeated === undefined) return relation;
    report(context, PASS.types, duplicateColumnWithoutList, { name: repeated }, { span: item.query.span });
    return failed;
  }
  const span: Span = joinSpans(names[0]!.span, names.at(-1)!.span);
  if (names.length !== relation.columns.length) {
    // The list's place begins at its parenthesis.
    report(
      context,
      PASS.types,
      columnListMismatch,
      {},
      { span: { start: listStart(item), end: span.end + 1 } },
    );
    return failed;
  }
  const list = names.map((name) => name.names[0]!);
  const repeated = firstRepeated(list);
  if (repeated >= 0) {
    report(
      context,
      PASS.types,
      duplicateNameInList,
      { name: list[repeated]! },
      { span: names[repeated]!.span },
    );
    return failed;
  }
  const recording = context.environment.recorder !== undefined;
  const columns = relation.columns.map((column, i) => ({
    ...column,
    name: list[i]!,
    ...(recording ? { definition: names[i]!.span } : {}),
  }));
  return { ...relation, columns, rel: { ...relation.rel, columns } };
}

function listStart(item: WithItem): number {
  return item.columns![0]!.span.start - 1;
}
