// Names of output columns. Source: SqlValidatorUtil.getAlias and uniquify.
import type { Expression, SelectItem } from '../../syntax/ast/index.ts';
import type { RowField } from '../../types/logical-type.ts';

/** The name that an expression has by itself: the last part of a column's name. */
export function naturalName(expression: Expression): string | undefined {
  if (expression.kind === 'identifier') return expression.names.at(-1);
  if (expression.kind === 'over') return naturalName(expression.call);
  // CURRENT_DATE is an identifier to Calcite.
  if (expression.kind === 'call' && expression.bare === true) return expression.name?.names.at(-1);
  return undefined;
}

export function aliasOf(item: SelectItem): string | undefined {
  return item.alias?.names.at(-1) ?? naturalName(item.expression);
}

/** The name, or with the first number after it that makes it new; adds it to the names. */
export function uniqueName(name: string, used: Set<string>): string {
  if (!used.has(name)) {
    used.add(name);
    return name;
  }
  // Names only come, so that a number once tried is never free again: thousands of one name would be tried ever anew.
  let tried = attempts.get(used);
  if (tried === undefined) attempts.set(used, (tried = new Map()));
  let attempt = tried.get(name) ?? 0;
  while (used.has(name + String(attempt))) attempt++;
  tried.set(name, attempt + 1);
  const unique = name + String(attempt);
  used.add(unique);
  return unique;
}

const attempts = new WeakMap<Set<string>, Map<string, number>>();

/** Columns with names made unique, as a plan's columns are. */
export function uniqueColumns(columns: readonly RowField[]): RowField[] {
  const used = new Set<string>();
  return columns.map((column) => {
    const name = uniqueName(column.name, used);
    return name === column.name ? column : { ...column, name };
  });
}
