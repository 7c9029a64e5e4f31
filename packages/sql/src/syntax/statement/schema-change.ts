// Changes of a table's schema, as ALTER TABLE and ALTER MATERIALIZED TABLE share them: ADD, MODIFY and DROP of columns, keys,
// watermarks and distributions.
import type { AlterTableAction } from '../ast/index.ts';
import { accept, advance, eat, fail, has } from '../cursor.ts';
import type { Cursor } from '../cursor.ts';
import { compoundName, isName, simpleName } from '../name.ts';
import * as T from '../token-kind.ts';
import { distribution } from './create-table.ts';
import { columnNames } from './insert.ts';
import { columnPosition, isConstraint, tableColumn, tableConstraint, watermark } from './table-column.ts';

export type Changes = Extract<AlterTableAction, { type: 'add' | 'modify' }>;
type MutableChanges = { -readonly [K in keyof Changes]: Changes[K] } & {
  columns: Changes['columns'][number][];
  constraints: Changes['constraints'][number][];
};

export type DroppedPart = Extract<
  AlterTableAction,
  {
    type: 'drop-columns' | 'drop-constraint' | 'drop-primary-key' | 'drop-distribution' | 'drop-watermark';
  }
>;

/** One change, or several in parentheses; a distribution may have to stand by itself. */
export function schemaChange(c: Cursor, type: 'add' | 'modify'): Changes {
  const list: MutableChanges = { type, columns: [], constraints: [] };
  if (has(c, 'distribution-alone') && accept(c, T.DISTRIBUTION)) list.distribution = distribution(c);
  else if (accept(c, T.LPAREN)) {
    do change(c, list);
    while (accept(c, T.COMMA));
    eat(c, T.RPAREN);
  } else change(c, list);
  return list;
}

function change(c: Cursor, list: MutableChanges): void {
  if (isName(c, c.kind)) {
    const column = tableColumn(c);
    const position = columnPosition(c);
    list.columns.push({ column, ...(position && { position }) });
  } else if (isConstraint(c.kind)) list.constraints.push(tableConstraint(c));
  else if (c.kind === T.DISTRIBUTION && !has(c, 'distribution-alone')) {
    advance(c);
    list.distribution = distribution(c);
  } else if (c.kind === T.WATERMARK) watermark(c, list as Parameters<typeof watermark>[1]);
  else fail(c);
}

/** Reads everything that stands behind DROP but partitions. */
export function dropPart(c: Cursor): DroppedPart {
  if (isName(c, c.kind)) return { type: 'drop-columns', columns: [compoundName(c)] };
  switch (c.kind) {
    case T.LPAREN:
      return { type: 'drop-columns', columns: columnNames(c) };
    case T.CONSTRAINT:
      advance(c);
      return { type: 'drop-constraint', name: simpleName(c) };
    case T.PRIMARY:
      advance(c);
      eat(c, T.KEY);
      return { type: 'drop-primary-key' };
    case T.DISTRIBUTION:
      advance(c);
      return { type: 'drop-distribution' };
    case T.WATERMARK:
      advance(c);
      return { type: 'drop-watermark' };
    default:
      return fail(c);
  }
}
