// Records what the names of a query mean while it is analysed, where somebody asks. A check does not ask.
import { placeOf } from '../../catalog/place.ts';
import type { Place } from '../../catalog/place.ts';
import type { Identifier, Query } from '../../syntax/ast/index.ts';
import type { Span } from '../../text/span.ts';
import type { RowField } from '../../types/logical-type.ts';
import type { Binding } from './binding.ts';
import type { QueryContext, Scope, ScopeChild } from './model.ts';
import { partSpan } from './resolve-column.ts';
import type { FieldStep } from './resolve-column.ts';

/** A column name that was resolved: the column, and the relation that it is qualified with. */
export function recordColumn(
  { environment: { recorder } }: QueryContext,
  identifier: Identifier,
  child: ScopeChild,
  taken: number,
  steps: readonly FieldStep[],
): void {
  if (recorder === undefined) return;
  const { names } = identifier;
  const field = steps.at(-1)?.field;
  const first = steps.find((step) => !step.implicit)?.field ?? field;
  const definition = first === undefined ? undefined : definitionOf(child, first);
  recorder.bind({
    span: partSpan(identifier, taken, names.length),
    kind: 'column',
    role: 'reference',
    name: names.slice(taken).join('.'),
    ...(field === undefined ? {} : { type: field.type }),
    ...(definition === undefined ? {} : { definition }),
    ...tableOf(child),
  });
  if (taken > 0)
    recorder.bind({
      span: partSpan(identifier, 0, taken),
      kind: 'alias',
      role: 'reference',
      name: names.slice(0, taken).join('.'),
      definition: { span: child.span },
      ...tableOf(child),
    });
}

/** The relations of a SELECT's FROM, for what stands in the SELECT. */
export function recordScope({ environment: { recorder } }: QueryContext, span: Span, scope: Scope): void {
  recorder?.scope({
    span,
    relations: scope.children.map((child) => ({
      name: child.name,
      columns: child.columns,
      ...tableOf(child),
    })),
  });
}

function tableOf({ table, view }: ScopeChild): Pick<Binding, 'table'> {
  const of = table ?? view;
  return of === undefined ? {} : { table: of };
}

/** Where a column of a relation got its name: in a CREATE TABLE, in a SELECT list, in an alias. */
function definitionOf({ table, view }: ScopeChild, field: RowField): Place | undefined {
  if (field.definition !== undefined) return { span: field.definition };
  if (table !== undefined) {
    const column = table.columns.find(({ name }) => name === field.name);
    return column === undefined ? undefined : placeOf(column);
  }
  if (view === undefined) return undefined;
  const index = view.columns.findIndex(({ name }) => name === field.name);
  const span = itemSpan(view.query, index);
  return span === undefined ? placeOf(view) : { ...view.origin, span };
}

/** The item of a SELECT list that gives a query's column; undefined behind a star and where there is no SELECT. */
function itemSpan(query: Query, index: number): Span | undefined {
  switch (query.kind) {
    case 'select': {
      const items = query.items.slice(0, index + 1);
      const hasStar = items.some(
        ({ expression }) => expression.kind === 'identifier' && expression.names.at(-1) === '',
      );
      const item = items[index];
      return hasStar || item === undefined ? undefined : nameSpan(item);
    }
    case 'set-operation':
      return itemSpan(query.left, index);
    case 'with':
      return itemSpan(query.body, index);
    case 'ordered':
      return itemSpan(query.query, index);
    case 'values':
    case 'explicit-table':
    case 'error-query':
      return undefined;
  }
}

/** Where an item of a SELECT list has its name: its alias, its column, or all of it. */
export function nameSpan({
  alias,
  expression,
}: {
  readonly alias?: Identifier;
  readonly expression: { readonly kind: string; readonly span: Span };
}): Span {
  if (alias !== undefined) return alias.span;
  if (expression.kind !== 'identifier') return expression.span;
  const identifier = expression as Identifier;
  return partSpan(identifier, identifier.names.length - 1, identifier.names.length);
}
