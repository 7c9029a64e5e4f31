// Which columns an expression names: what a column's renaming or dropping would break.
// Source: ColumnReferenceFinder.
import type { ResolvedTable } from '../../catalog/resolved-table.ts';
import type { Expression } from '../../syntax/ast/index.ts';

/** The columns among `columns` that the expression names. */
export function referencedColumns(expression: Expression, columns: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  visit(expression, columns, found);
  return found;
}

/** Columns that computed columns name, each with the computed columns that do, sorted as Flink prints them. */
export function computedUses(table: ResolvedTable): Map<string, Set<string>> {
  const names = new Set(table.columns.map((column) => column.name));
  const uses = new Map<string, Set<string>>();
  for (const column of table.columns) {
    if (column.kind !== 'computed') continue;
    for (const name of referencedColumns(column.expression, names)) {
      const users = uses.get(name) ?? new Set();
      uses.set(name, users.add(column.name));
    }
  }
  return uses;
}

/** Columns that the watermark needs: its own, those of its expression, and what a computed one among them is made of. */
export function watermarkUses(table: ResolvedTable): Set<string> {
  const { watermark } = table;
  if (watermark === undefined) return new Set();
  const names = new Set(table.columns.map((column) => column.name));
  const uses = referencedColumns(watermark.strategy, names).add(watermark.column);
  for (const column of table.columns)
    if (column.kind === 'computed' && uses.has(column.name))
      for (const name of referencedColumns(column.expression, names)) uses.add(name);
  return uses;
}

/** Walks the tree as data: all that has a `kind` is a node, a call's own name is none of the columns. */
function visit(root: unknown, columns: ReadonlySet<string>, found: Set<string>): void {
  // A list of its own, not recursion: a chain of operators can be as long as a script.
  const pending: unknown[] = [root];
  while (pending.length > 0) {
    const node = pending.pop();
    if (typeof node !== 'object' || node === null) continue;
    if ('kind' in node && node.kind === 'identifier' && 'names' in node && Array.isArray(node.names)) {
      const [first] = node.names as readonly string[];
      if (first !== undefined && columns.has(first)) found.add(first);
      continue;
    }
    for (const [key, value] of Object.entries(node)) if (key !== 'name') pending.push(value);
  }
}
