// CREATE VIEW and ALTER VIEW. Source: SqlCreateViewConverter, SqlNodeConvertUtils, the SqlAlterView converters.
import { findTable } from '../../catalog/find-table.ts';
import { quotedPath } from '../../catalog/object-path.ts';
import type { ObjectPath, ResolvedView } from '../../catalog/resolved-table.ts';
import {
  duplicateViewColumn,
  duplicateViewColumnUnplaced,
  notAllowedForKind,
  tableExists,
  viewColumnCount,
  viewToAlterNotFound,
} from '../../diagnostics/catalogue/ddl.ts';
import type { AlterView, CreateView, Identifier, Query } from '../../syntax/ast/index.ts';
import type { RowField } from '../../types/logical-type.ts';
import { breakOff, giveUpOn, placeOf, refuse } from './context.ts';
import type { StatementContext } from './context.ts';
import { databaseFor, qualify } from './object-name.ts';
import { convert, validate } from './query.ts';
import { registerTable } from './register-table.ts';
import { topItems } from './select-items.ts';
import { checkReadable, checkWritable } from './view-text.ts';

export function analyzeCreateView(context: StatementContext, statement: CreateView): void {
  const path = qualify(context, statement.name);
  const columns = viewColumns(context, statement.query, statement.columns ?? []);
  const view = newView(context, path, statement.temporary, columns, statement.query);
  const placed: ResolvedView = {
    ...view,
    span: statement.name.span,
    ...(statement.comment === undefined ? {} : { comment: statement.comment.value }),
  };
  context.creates = placed;
  registerTable(context, placed, statement.name, statement.ifNotExists);
}

export function analyzeAlterView(context: StatementContext, statement: AlterView): void {
  const path = qualify(context, statement.name);
  const { span } = statement.name;
  const view = findTable(context.session, path);
  if (view?.kind === 'unknown') giveUpOn(context, view, span);
  if (view === undefined || view.temporary) refuse(viewToAlterNotFound, { view: quotedPath(path) }, { span });
  if (view.kind !== 'view') refuse(notAllowedForKind, { statement: 'ALTER VIEW', kind: 'table' }, { span });
  const { tables } = databaseFor(context, path, statement.name);
  const { action } = statement;
  if (action.type === 'rename') {
    const to = qualify(context, action.to).object;
    if (tables.has(to))
      refuse(
        tableExists,
        { table: `${path.database}.${to}`, catalog: path.catalog },
        { span: action.to.span },
      );
    tables.delete(path.object);
    tables.set(to, { ...view, path: { ...path, object: to } });
  } else if (action.type === 'as') {
    const columns = viewColumns(context, action.query, []);
    const changed = newView(context, path, false, columns, action.query);
    context.creates = changed;
    tables.set(path.object, { ...changed, ...(view.span === undefined ? {} : { span: view.span }) });
  }
}

function newView(
  context: StatementContext,
  path: ObjectPath,
  temporary: boolean,
  columns: readonly RowField[],
  query: Query,
): ResolvedView {
  return {
    kind: 'view',
    path,
    temporary,
    columns: columns.map(({ name, type }) => ({ name, type })),
    query,
    currentCatalog: context.session.currentCatalog,
    currentDatabase: context.session.currentDatabase,
  };
}

/** The columns of the view, by the names of its column list where there is one. */
function viewColumns(
  context: StatementContext,
  query: Query,
  names: readonly Identifier[],
): readonly RowField[] {
  checkWritable(query);
  const analysis = validate(context, query);
  if (analysis === undefined) breakOff();
  const { columns } = analysis;
  // Flink looks at the names before it makes a plan of the query, at their number after.
  checkNames(context, query, names, columns);
  checkReadable(query);
  if (!convert(context, analysis)) breakOff();
  if (names.length === 0) return columns;
  if (names.length !== columns.length)
    refuse(
      viewColumnCount,
      {
        defined: names.map((name) => name.names.join('.')).join(', '),
        input: columns.map((column) => column.name).join(', '),
      },
      { span: { start: names[0]!.span.start, end: names.at(-1)!.span.end } },
    );
  return columns.map((column, i) => ({ ...column, name: names[i]!.names.join('.') }));
}

/** No two columns of one name. The place that Flink names is that of the SELECT item of the first. */
function checkNames(
  context: StatementContext,
  query: Query,
  names: readonly Identifier[],
  columns: readonly RowField[],
): void {
  const items = topItems(query, columns.length);
  const listed =
    names.length > 0
      ? names.map((name) => ({ name: name.names.join('.'), span: name.span }))
      : (items ?? []).map((item, i) => ({ name: item.name ?? columns[i]?.name ?? '', span: item.span }));
  const seen = new Map<string, number>();
  for (const [i, { name, span }] of listed.entries()) {
    const first = seen.get(name);
    if (first === undefined) {
      seen.set(name, i);
      continue;
    }
    const place = items?.[first]?.span;
    if (place === undefined) refuse(duplicateViewColumnUnplaced, { column: name }, { span });
    refuse(
      duplicateViewColumn,
      { column: name, place: placeOf(context, place) },
      { span, related: [{ message: `${name} is defined here first`, span: place }] },
    );
  }
}
