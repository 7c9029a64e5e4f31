// Making and measuring scopes; `resolve-column.ts` looks names up in them.
// Source: Calcite's ListScope, SelectScope, JoinScope, WithScope, MatchRecognizeScope and their children.
import type { WindowSpecification } from '../../syntax/ast/index.ts';
import type { RowField } from '../../types/logical-type.ts';
import type { Scope, ScopeChild } from './model.ts';

export const TOP_SCOPE: Scope = { kind: 'top', children: [] };

/** The row of a scope: all columns of its children, nullable where an outer join makes them so. */
export function rowOf(children: readonly ScopeChild[]): RowField[] {
  return children.flatMap((child) =>
    child.nullable ? child.columns.map(nullableField) : [...child.columns],
  );
}

export function nullableField(field: RowField): RowField {
  return field.type.nullable ? field : { ...field, type: { ...field.type, nullable: true } };
}

export function widthOf(children: readonly ScopeChild[]): number {
  let width = 0;
  for (const child of children) width += child.columns.length;
  return width;
}

/** The same children in a longer row, or nullable on an outer join's optional side. */
export function shifted(children: readonly ScopeChild[], by: number, nullable: boolean): ScopeChild[] {
  return children.map((child) => ({
    ...child,
    offset: child.offset + by,
    nullable: child.nullable || nullable,
  }));
}

/** The window of a name: in the SELECT itself, else in those around it. */
export function lookupWindow(scope: Scope, name: string): WindowSpecification | undefined {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) {
    const found = at.windows?.get(name);
    if (found !== undefined) return found;
  }
  return undefined;
}
