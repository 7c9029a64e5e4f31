// `AS t (a, b)`: new names for all columns; `AS t` over one column of VALUES or UNNEST names that column.
// Source: AliasNamespace.validateImpl.
import { firstRepeated } from '../../base/first-repeated.ts';
import { aliasCountMismatch, duplicateAlias } from '../../diagnostics/catalogue/names.ts';
import type { AliasedTable } from '../../syntax/ast/index.ts';
import { joinSpans } from '../../text/span.ts';
import { UNKNOWN_TYPE } from '../../types/index.ts';
import type { RowField } from '../../types/index.ts';
import { leafShape } from './common-columns.ts';
import { PASS, report } from './context.ts';
import type { FromClause } from './from-clause.ts';
import type { QueryContext, ScopeChild } from './model.ts';

export function renamed(context: QueryContext, inner: FromClause, aliased: AliasedTable): FromClause {
  const child = inner.children[0];
  if (child === undefined || inner.children.length !== 1 || child.unknown === 'error') return inner;
  if (child.unknown === 'undecided') {
    if (aliased.columns === undefined) return inner;
    // The names are known even where the types are not.
    const { unknown: _unknown, ...known } = child;
    const fields = aliased.columns.map((name) => ({ name: name.names[0]!, type: UNKNOWN_TYPE }));
    const rel = { ...inner.rel, columns: fields };
    return withColumns({ ...inner, rel }, known, fields);
  }
  const { columns } = child;
  const { columns: names } = aliased;
  if (names === undefined) {
    const { table } = aliased;
    const values = table.kind === 'derived' && table.query.kind === 'values';
    if (!values && table.kind !== 'unnest') return inner;
    const ordinality = table.kind === 'unnest' && table.withOrdinality && columns.length === 2;
    if (columns.length !== 1 && !ordinality) return inner;
    return withColumns(inner, child, [
      { ...columns[0]!, name: aliased.alias.names.at(-1)! },
      ...columns.slice(1),
    ]);
  }
  const list = names.map((name) => name.names[0]!);
  const repeated = firstRepeated(list);
  if (repeated >= 0) {
    report(context, PASS.types, duplicateAlias, { name: list[repeated]! }, { span: names[repeated]!.span });
    return withColumns(inner, { ...child, unknown: 'error' }, []);
  }
  if (list.length !== columns.length) {
    report(
      context,
      PASS.types,
      aliasCountMismatch,
      {
        columns: columns.length,
        aliases: list.length,
        names: `(${columns.map((column) => `'${column.name}'`).join(', ')})`,
      },
      { span: joinSpans(names[0]!.span, names.at(-1)!.span) },
    );
    return withColumns(inner, { ...child, unknown: 'error' }, []);
  }
  return withColumns(
    inner,
    child,
    columns.map((column, i) => ({ ...column, name: list[i]! })),
  );
}

function withColumns(inner: FromClause, child: ScopeChild, columns: readonly RowField[]): FromClause {
  return {
    ...inner,
    children: [{ ...child, columns }],
    shape: leafShape(
      columns.map((column) => column.name),
      0,
    ),
  };
}
