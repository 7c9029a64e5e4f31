// What the names outside a statement's queries mean: the objects that it makes, changes, writes or shows, their columns,
// options and types, and the settings of SET.
import { findTable } from '../catalog/find-table.ts';
import { placeOf } from '../catalog/place.ts';
import type { ResolvedTable, ResolvedView } from '../catalog/resolved-table.ts';
import type { Session } from '../catalog/session.ts';
import type { Binding, BindingKind } from '../analysis/query/index.ts';
import { walk } from '../syntax/index.ts';
import type { Identifier, Option, Statement, TableColumn } from '../syntax/index.ts';

/** Gives the bindings of one statement to `bind`; `before` is the session as it was before it. */
export function bindNames(statement: Statement, before: Session, bind: (binding: Binding) => void): void {
  walk(statement, {
    enter: (node) => {
      if (node.kind === 'type')
        bind({ span: node.span, kind: 'type', role: 'reference', name: nameOfType(node) });
      return true;
    },
  });
  bindStatement(statement, before, bind);
}

const nameOfType = (node: object): string =>
  'name' in node && typeof node.name === 'string' ? node.name : '';

function bindStatement(statement: Statement, before: Session, bind: (binding: Binding) => void): void {
  const give = (kind: BindingKind, role: Binding['role'], { names, span }: Identifier): void =>
    bind({ span, kind, role, name: names.join('.') });
  const options = (list: readonly Option[], table?: ResolvedTable | ResolvedView): void => {
    for (const { key } of list)
      bind({
        span: key.span,
        kind: 'option',
        role: 'reference',
        name: key.value,
        ...(table === undefined ? {} : { table }),
      });
  };
  switch (statement.kind) {
    case 'insert': {
      const table = bindTable(statement.target, before, bind);
      for (const column of statement.columns ?? []) bindColumn(column, table, bind);
      for (const { name } of statement.partition ?? []) bindColumn(name, table, bind);
      return;
    }
    case 'update':
    case 'delete':
      bindTable(statement.target, before, bind);
      return;
    case 'create-table': {
      give('table', 'definition', statement.name);
      for (const column of statement.columns) defineColumn(column, bind);
      const named = [
        ...statement.partitionedBy,
        ...(statement.distribution?.columns ?? []),
        ...statement.constraints.flatMap(({ columns }) => columns),
        ...(statement.watermark === undefined ? [] : [statement.watermark.column]),
      ];
      for (const name of named) bindOwnColumn(name, statement.columns, bind);
      options(statement.options);
      if (statement.like !== undefined) bindTable(statement.like.source, before, bind);
      return;
    }
    case 'create-materialized-table':
      give('table', 'definition', statement.name);
      options(statement.options);
      return;
    case 'create-view':
      give('view', 'definition', statement.name);
      for (const column of statement.columns ?? []) give('column', 'definition', column);
      return;
    case 'create-catalog':
      give('catalog', 'definition', statement.name);
      options(statement.options);
      return;
    case 'create-database':
      give('database', 'definition', statement.name);
      options(statement.options);
      return;
    case 'create-function':
      give('function', 'definition', statement.name);
      return;
    case 'create-model':
      give('model', 'definition', statement.name);
      options(statement.options);
      return;
    case 'alter-table': {
      const table = bindTable(statement.name, before, bind);
      const { action } = statement;
      if (action.type === 'set-options') options(action.options, table);
      return;
    }
    case 'alter-view':
    case 'alter-materialized-table':
    case 'drop-table':
    case 'drop-view':
    case 'drop-materialized-table':
    case 'analyze-table':
    case 'truncate-table':
      bindTable(statement.name, before, bind);
      return;
    case 'describe':
      bindTable(statement.name, before, bind);
      return;
    case 'show':
      if (statement.name !== undefined) bindTable(statement.name, before, bind);
      return;
    case 'use-catalog':
    case 'drop-catalog':
    case 'alter-catalog':
      give('catalog', 'reference', statement.name);
      return;
    case 'use-database':
    case 'drop-database':
    case 'alter-database':
      give('database', 'reference', statement.name);
      return;
    case 'drop-function':
    case 'alter-function':
      bindFunction(statement.name, before, bind);
      return;
    case 'set':
    case 'reset':
      if (statement.key !== undefined && statement.keySpan !== undefined)
        bind({ span: statement.keySpan, kind: 'setting', role: 'reference', name: statement.key });
      return;
    case 'statement-set':
      for (const each of statement.statements) bindStatement(each, before, bind);
      return;
    case 'execute':
    case 'explain':
    case 'compile-plan':
    case 'compile-and-execute-plan':
      return bindStatement(statement.statement, before, bind);
    default:
      return;
  }
}

/** A name of a table or view that is there; gives what it means. */
function bindTable(
  { names, span }: Identifier,
  session: Session,
  bind: (binding: Binding) => void,
): ResolvedTable | ResolvedView | undefined {
  const found = findTable(session, {
    catalog: names.at(-3) ?? session.currentCatalog,
    database: names.at(-2) ?? session.currentDatabase,
    object: names.at(-1) ?? '',
  });
  if (found === undefined || found.kind === 'unknown') return undefined;
  const definition = placeOf(found);
  bind({
    span,
    kind: found.kind === 'view' ? 'view' : 'table',
    role: 'reference',
    name: names.join('.'),
    table: found,
    ...(definition === undefined ? {} : { definition }),
  });
  return found;
}

function bindColumn(
  { names, span }: Identifier,
  table: ResolvedTable | ResolvedView | undefined,
  bind: (binding: Binding) => void,
): void {
  const column = table?.columns.find(({ name }) => name === names[0]);
  if (table === undefined || column === undefined) return;
  const own = table.kind === 'view' ? undefined : table.columns.find(({ name }) => name === column.name);
  const definition = placeOf(own ?? table);
  bind({
    span,
    kind: 'column',
    role: 'reference',
    name: column.name,
    type: column.type,
    table,
    ...(definition === undefined ? {} : { definition }),
  });
}

/** A column that the same CREATE TABLE declares. */
function bindOwnColumn(
  { names, span }: Identifier,
  columns: readonly TableColumn[],
  bind: (binding: Binding) => void,
): void {
  const column = columns.find(({ name }) => name.names[0] === names[0]);
  if (column === undefined) return;
  const definition = { span: column.name.span };
  bind({ span, kind: 'column', role: 'reference', name: names.join('.'), definition });
}

function defineColumn({ name }: TableColumn, bind: (binding: Binding) => void): void {
  bind({ span: name.span, kind: 'column', role: 'definition', name: name.names.join('.') });
}

function bindFunction({ names, span }: Identifier, session: Session, bind: (binding: Binding) => void): void {
  const name = names.at(-1)?.toLowerCase() ?? '';
  const database = session.catalogs
    .get(names.at(-3) ?? session.currentCatalog)
    ?.databases.get(names.at(-2) ?? session.currentDatabase);
  const found = session.systemFunctions.get(name) ?? database?.functions.get(name);
  const definition = found === undefined ? undefined : placeOf(found);
  bind({
    span,
    kind: 'function',
    role: 'reference',
    name: names.join('.'),
    ...(found === undefined ? {} : { userFunction: found }),
    ...(definition === undefined ? {} : { definition }),
  });
}
