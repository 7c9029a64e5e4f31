// The items of a query's own SELECT list by column: what the checks of a view's column names go by.
// Source: SqlNodeConvertUtils.extractSelect, SqlValidatorUtil.alias.
import type { Query, Select, SelectItem } from '../../syntax/ast/index.ts';
import type { Span } from '../../text/span.ts';

export interface ColumnItem {
  readonly span: Span;
  /** The written name; absent for columns of a star and for expressions without an alias. */
  readonly name?: string;
}

/** One item for each column of the query, stars spread out; undefined where there is no SELECT list to go by. */
export function topItems(query: Query, columnCount: number): readonly ColumnItem[] | undefined {
  const select = topSelect(query);
  if (select === undefined) return undefined;
  const stars = select.items.filter(isStar).length;
  if (stars > 1) return undefined;
  const width = columnCount - (select.items.length - stars);
  return select.items.flatMap((item) => {
    if (isStar(item)) return Array.from({ length: Math.max(0, width) }, () => ({ span: item.span }));
    const name = nameOf(item);
    return [{ span: item.span, ...(name === undefined ? {} : { name }) }];
  });
}

function topSelect(query: Query): Select | undefined {
  switch (query.kind) {
    case 'select':
      return query;
    case 'set-operation':
      return topSelect(query.left);
    case 'with':
      return topSelect(query.body);
    default:
      return undefined;
  }
}

function isStar(item: SelectItem): boolean {
  return item.expression.kind === 'identifier' && item.expression.names.at(-1) === '';
}

function nameOf(item: SelectItem): string | undefined {
  if (item.alias !== undefined) return item.alias.names.at(-1);
  return item.expression.kind === 'identifier' ? item.expression.names.at(-1) : undefined;
}
