// FROM: relations, their names and columns, and the plan that reads them. Source: SqlValidatorImpl.registerFrom,
// validateFrom; SqlToRelConverter.convertFrom.
import type { Rel } from '../../plan/rel.ts';
import type { Hint, TableReference } from '../../syntax/ast/index.ts';
import type { Span } from '../../text/span.ts';
import { leafShape } from './common-columns.ts';
import type { JoinShape } from './common-columns.ts';
import type { QueryContext } from './context.ts';
import { renamed } from './alias-columns.ts';
import { isWindowFunction, typeWindowTable } from './window-table.ts';
import { typeFunctionTable } from './function-table.ts';
import { typeJoin } from './join.ts';
import { typeMatchRecognize } from './match-recognize.ts';
import { typePivot, typeUnpivot } from './pivot.ts';
import { readTable } from './read-table.ts';
import type { Scope, ScopeChild } from './scope.ts';
import type { Relation } from './typer.ts';
import { typeUnnest } from './unnest.ts';

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

export function typeFrom(context: QueryContext, setting: FromSetting, reference: TableReference): FromClause {
  switch (reference.kind) {
    case 'aliased': {
      const alias = { name: reference.alias.names.at(-1)!, span: reference.span };
      const inner = typeFrom(
        context,
        { ...setting, alias, renames: reference.columns !== undefined },
        reference.table,
      );
      return renamed(context, inner, reference);
    }
    case 'join':
      return typeJoin(context, setting, reference, typeFrom);
    case 'table-name':
      return readTable(context, setting, reference);
    case 'derived': {
      const outer = setting.lateral || reference.lateral ? lateralScope(setting) : setting.parent;
      return single(context, setting, reference.span, context.typer.query(context, outer, reference.query));
    }
    case 'unnest':
      return single(context, setting, reference.span, typeUnnest(context, lateralScope(setting), reference));
    case 'function-table': {
      const outer = setting.lateral || reference.lateral ? lateralScope(setting) : setting.parent;
      const relation = isWindowFunction(context, reference)
        ? typeWindowTable(context, outer, reference)
        : typeFunctionTable(context, outer, reference);
      return single(context, setting, reference.span, relation);
    }
    case 'match-recognize': {
      const input = typeFrom(context, { ...setting, left: [], alias: undefined }, reference.table);
      return single(
        context,
        setting,
        reference.span,
        typeMatchRecognize(context, setting.parent, reference, input),
      );
    }
    case 'pivot': {
      const input = typeFrom(context, { ...setting, left: [], alias: undefined }, reference.table);
      return single(context, setting, reference.span, typePivot(context, setting.parent, reference, input));
    }
    case 'unpivot': {
      const input = typeFrom(context, { ...setting, left: [], alias: undefined }, reference.table);
      return single(context, setting, reference.span, typeUnpivot(context, setting.parent, reference, input));
    }
    case 'sampled':
      return typeFrom(context, setting, reference.table);
    case 'error-table': {
      const rel: Rel = { kind: 'unknown', columns: [], span: reference.span };
      return single(context, setting, reference.span, { columns: [], rel, unknown: 'error' });
    }
  }
}

/** The relations to the left as an enclosing row. */
function lateralScope(setting: FromSetting): Scope {
  return { kind: 'list', parent: setting.parent, children: setting.left };
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
