// From a name to a column. Source: DelegatingScope.fullyQualify, ListScope.resolve and resolveInNamespace,
// SqlValidatorImpl.DeriveTypeVisitor.visit(SqlIdentifier).
import { findTableByName } from '../../catalog/find-table.ts';
import type { Identifier } from '../../syntax/ast/index.ts';
import type { RowField, RowType, StructuredType } from '../../types/logical-type.ts';
import { columnIndex } from './column-names.ts';
import type { QueryContext, Scope, ScopeChild } from './model.ts';

/** One step into a row: the column of a relation, then fields of it. */
export interface FieldStep {
  readonly index: number;
  readonly field: RowField;
  /** Not written: the field was found inside a row without naming it (StructKind.PEEK_FIELDS_NO_EXPAND). */
  readonly implicit: boolean;
}

export interface FoundColumn {
  readonly child: ScopeChild;
  readonly scope: Scope;
  /** Rows of scopes between the place and the column's: 0 is the query's own. */
  readonly level: number;
  readonly steps: readonly FieldStep[];
}

export type NameMatch = (name: string, wanted: string) => boolean;
export const exactly: NameMatch = (name, wanted) => name === wanted;
export const ignoringCase: NameMatch = (name, wanted) => name.toLowerCase() === wanted.toLowerCase();

/** The fields of a ROW or structured type. */
export function fieldsOf(field: RowField): readonly RowField[] | undefined {
  const { type } = field;
  return isRow(type) ? type.fields : undefined;
}

const isRow = (type: RowField['type']): type is RowType | StructuredType =>
  type.root === 'ROW' || type.root === 'STRUCTURED';

/** SqlValidatorScope.resolve: relations by alias or qualified name; `deep` looks for columns and fields inside them. */
export function resolveNames(
  context: QueryContext,
  scope: Scope,
  names: readonly string[],
  match: NameMatch,
  deep: boolean,
): FoundColumn[] {
  let level = 0;
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) {
    if (at.kind === 'match' && at.patternVariables?.has(names[0]!) === true)
      return [{ child: at.children[0]!, scope: at, level, steps: [] }];
    const child = findChild(context, at, names, match);
    if (child !== undefined) return [{ child, scope: at, level, steps: [] }];
    if (deep) {
      const found: FoundColumn[] = [];
      for (const each of at.children) {
        const inside = match(each.name, names[0]!) ? names.slice(1) : names;
        for (const steps of resolveInColumns(each.columns, inside, match))
          found.push({ child: each, scope: at, level, steps });
      }
      if (found.length > 0) return found;
    }
    if (at.kind === 'list' || at.kind === 'match') level++;
  }
  return [];
}

/** ListScope.findChild: by alias; or, with a qualified name, by the table behind it. */
function findChild(
  context: QueryContext,
  scope: Scope,
  names: readonly string[],
  match: NameMatch,
): ScopeChild | undefined {
  const last = names.at(-1)!;
  for (const child of scope.children) {
    if (!match(child.name, last)) continue;
    if (names.length === 1) return child;
    if (child.path === undefined) continue;
    const table = findTableByName(context.environment.session, names);
    if (
      table?.path.object === child.path.object &&
      table.path.database === child.path.database &&
      table.path.catalog === child.path.catalog
    )
      return child;
  }
  return undefined;
}

/** All ways to follow names into a row: rows inside it may be skipped where nothing at the top has the first name. */
export function resolveInColumns(
  columns: readonly RowField[],
  names: readonly string[],
  match: NameMatch,
): FieldStep[][] {
  if (names.length === 0) return [[]];
  const index =
    match === exactly
      ? columnIndex(columns, names[0]!)
      : columns.findIndex((column) => match(column.name, names[0]!));
  if (index >= 0) {
    const field = columns[index]!;
    const rest = names.slice(1);
    if (rest.length === 0) return [[{ index, field, implicit: false }]];
    const inner = fieldsOf(field);
    if (inner === undefined) return [];
    return resolveInColumns(inner, rest, match).map((steps) => [{ index, field, implicit: false }, ...steps]);
  }
  const found: FieldStep[][] = [];
  columns.forEach((field, at) => {
    const inner = fieldsOf(field);
    if (inner === undefined || (field.type as RowType).structKind === 'FULLY_QUALIFIED') return;
    for (const steps of resolveInColumns(inner, names, match))
      found.push([{ index: at, field, implicit: true }, ...steps]);
  });
  return found;
}

/** ListScope.findQualifyingTableNames: the relations, nearest scope first, that have such a column. */
export function qualifyingChildren(
  context: QueryContext,
  scope: Scope,
  column: string,
  match: NameMatch,
): FoundColumn[] {
  let level = 0;
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) {
    const found = new Map<string, FoundColumn>();
    for (const child of at.children) {
      if (at.kind === 'match') {
        if (child.columns.some((each) => match(each.name, column)))
          found.set(child.name, { child, scope: at, level, steps: [] });
        continue;
      }
      // As Calcite does: the lookup goes on into the scopes around this one.
      const inside = resolveNames(context, at, [child.name, column], match, true);
      if (inside.length > 0) found.set(child.name, { child, scope: at, level, steps: [] });
    }
    if (found.size > 0) return [...found.values()];
    if (at.kind === 'list' || at.kind === 'match') level++;
  }
  return [];
}

/** Whether an unknown relation is in reach, so that a name which nothing else has may be its. */
export function unknownInReach(scope: Scope): 'error' | 'undecided' | undefined {
  let state: 'error' | 'undecided' | undefined;
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) {
    for (const child of at.children) {
      if (child.unknown === 'error') return 'error';
      state ??= child.unknown;
    }
  }
  return state;
}

/** `a.b.c` as SqlIdentifier.toString prints it; a star is `*`. */
export function nameText(names: readonly string[]): string {
  return names.map((name) => (name === '' ? '*' : name)).join('.');
}

export function partSpan(identifier: Identifier, from: number, to: number): { start: number; end: number } {
  return { start: identifier.parts[from]!.start, end: identifier.parts[to - 1]!.end };
}
