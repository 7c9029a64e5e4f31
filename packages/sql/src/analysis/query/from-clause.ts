// What a part of FROM is told and gives. `from.ts` tells the kinds of relations apart.
import type { Rel } from '../../plan/rel.ts';
import type { Hint } from '../../syntax/ast/index.ts';
import type { Span } from '../../text/span.ts';
import { leafShape } from './common-columns.ts';
import type { JoinShape } from './common-columns.ts';
import type { QueryContext, Relation, Scope, ScopeChild } from './model.ts';

/** What a part of FROM gives to the scope and the plan. */
export interface FromClause {
  readonly children: readonly ScopeChild[];
  readonly rel: Rel;
  readonly shape: JoinShape;
}

export interface FromSetting {
  /** The scope around the SELECT: what tables and subqueries of FROM see. */
  readonly parent: Scope;
  /** The relations left of this one, which LATERAL and UNNEST see. */
  readonly left: readonly ScopeChild[];
  readonly alias?: { readonly name: string; readonly span: Span } | undefined;
  /** Names of columns after an alias: the relation's own names don't count then. */
  readonly renames?: boolean;
  readonly lateral: boolean;
  /** Hints of the SELECT, which joins take. */
  readonly hints: readonly Hint[];
}

/** One relation under its alias, or an invented name that nobody can say. */
export function single(
  context: QueryContext,
  setting: FromSetting,
  span: Span,
  relation: Relation,
): FromClause {
  const name = setting.alias?.name ?? `EXPR$${String(context.nextGeneratedId++)}`;
  const child: ScopeChild = {
    name,
    columns: relation.columns,
    nullable: false,
    offset: 0,
    span: setting.alias?.span ?? span,
    ...(relation.unknown === undefined ? {} : { unknown: relation.unknown }),
    ...(relation.rel.kind === 'table-function' ? { emitted: true as const } : {}),
  };
  return {
    children: [child],
    rel: relation.rel,
    shape: leafShape(
      relation.columns.map((column) => column.name),
      0,
    ),
  };
}
