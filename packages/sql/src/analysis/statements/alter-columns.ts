// ALTER TABLE … RENAME column and DROP columns. Source: AlterSchemaConverter and its ReferencesManager.
import { quotedName } from '../../catalog/object-path.ts';
import type { ResolvedColumn, ResolvedTable } from '../../catalog/resolved-table.ts';
import { alterColumn, alterReferencedColumn } from '../../diagnostics/catalogue/ddl.ts';
import type { Identifier } from '../../syntax/ast/index.ts';
import { refuse } from './context.ts';
import { computedUses, watermarkUses } from './referenced-names.ts';

export function renameColumn(table: ResolvedTable, column: Identifier, to: Identifier): ResolvedTable {
  const from = columnName(column);
  const name = columnName(to);
  checkUses(table, column, from, computedUses(table));
  if (table.columns.some((each) => each.name === name))
    problem(`The column ${'`'}${name}${'`'} already existed in table schema.`, to);
  const key = table.primaryKey;
  return {
    ...table,
    columns: table.columns.map((each) => (each.name === from ? { ...each, name } : each)),
    ...(key === undefined
      ? {}
      : { primaryKey: { ...key, columns: key.columns.map((each) => (each === from ? name : each)) } }),
  };
}

export function dropColumns(table: ResolvedTable, columns: readonly Identifier[]): ResolvedTable {
  const names = new Set<string>();
  for (const column of columns) {
    const name = columnName(column);
    if (names.has(name)) problem(`Duplicate column ${'`'}${name}${'`'}.`, column);
    names.add(name);
  }
  const uses = computedUses(table);
  // Computed columns go first, so that a column and what is made of it can be dropped together.
  const made = (name: string): number => [...uses.values()].filter((users) => users.has(name)).length;
  for (const column of [...columns].sort((a, b) => made(b.names[0]!) - made(a.names[0]!))) {
    const name = column.names[0]!;
    checkUses(table, column, name, uses);
    if (table.primaryKey?.columns.includes(name) === true)
      refuse(
        alterReferencedColumn,
        { column: quotedName(name), use: 'used as the primary key' },
        { span: column.span },
      );
    for (const users of uses.values()) users.delete(name);
  }
  return { ...table, columns: table.columns.filter((each: ResolvedColumn) => !names.has(each.name)) };
}

function checkUses(
  table: ResolvedTable,
  column: Identifier,
  name: string,
  uses: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  const quoted = quotedName(name);
  const used = (use: string): never =>
    refuse(alterReferencedColumn, { column: quoted, use }, { span: column.span });
  if (!table.columns.some((each) => each.name === name))
    problem(`The column ${'`'}${name}${'`'} does not exist in the base table.`, column);
  const users = uses.get(name) ?? new Set();
  if (users.size > 0) used(`referenced by computed column ${[...users].map(quotedName).sort().join(', ')}`);
  if (table.partitionedBy.includes(name)) used('used as the partition keys');
  if (watermarkUses(table).has(name)) used('referenced by watermark expression');
  if (table.distribution?.columns.includes(name) === true) used('used as a distribution key');
}

/** A simple column name: fields of rows cannot be altered. */
export function columnName(name: Identifier): string {
  if (name.names.length > 1)
    problem(`Alter nested row type ${name.names.join('.')} is not supported yet.`, name);
  return name.names[0]!;
}

export function problem(text: string, at: Identifier): never {
  refuse(alterColumn, { problem: text }, { span: at.span });
}
