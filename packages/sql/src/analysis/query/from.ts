// FROM: relations, their names and columns, and the plan that reads them. Source: SqlValidatorImpl.registerFrom,
// validateFrom; SqlToRelConverter.convertFrom.
import { tableSample } from '../../diagnostics/catalogue/relations.ts';
import type { Rel } from '../../plan/rel.ts';
import type { TableReference } from '../../syntax/ast/index.ts';
import { renamed } from './alias-columns.ts';
import { reportLate } from './context.ts';
import { isWindowFunction, typeWindowTable } from './window-table.ts';
import { single } from './from-clause.ts';
import type { FromClause, FromSetting } from './from-clause.ts';
import { typeFunctionTable } from './function-table.ts';
import { typeJoin } from './join.ts';
import { typeMatchRecognize } from './match-recognize.ts';
import { withoutOrder } from './order-by.ts';
import { typePivot, typeUnpivot } from './pivot.ts';
import { readTable } from './read-table.ts';
import { reportOwnColumns, typeUnnest } from './unnest.ts';
import type { QueryContext, Scope } from './model.ts';

export function typeFrom(context: QueryContext, setting: FromSetting, reference: TableReference): FromClause {
  switch (reference.kind) {
    case 'aliased': {
      const alias = { name: reference.alias.names.at(-1)!, span: reference.span };
      context.environment.recorder?.bind({
        span: reference.alias.span,
        kind: 'alias',
        role: 'definition',
        name: alias.name,
      });
      const inner = typeFrom(
        context,
        { ...setting, alias, renames: reference.columns !== undefined },
        reference.table,
      );
      const named = renamed(context, inner, reference);
      if (reference.table.kind === 'unnest') reportOwnColumns(context, setting.left, reference.table, named);
      return named;
    }
    case 'join':
      return typeJoin(context, setting, reference, typeFrom);
    case 'table-name':
      return readTable(context, setting, reference);
    case 'derived': {
      const outer = setting.lateral || reference.lateral ? lateralScope(setting) : setting.parent;
      const relation = withoutOrder(context.typer.query(context, outer, reference.query));
      return single(context, setting, reference.span, relation);
    }
    case 'unnest': {
      const relation = typeUnnest(context, lateralScope(setting), reference);
      const from = single(context, setting, reference.span, relation);
      if (setting.alias === undefined) reportOwnColumns(context, setting.left, reference, from);
      return from;
    }
    case 'function-table': {
      const lateral = setting.lateral || reference.lateral;
      const outer = lateral ? lateralScope(setting) : setting.parent;
      // Calcite counts FROM as a level for functions in any case.
      const left = lateral ? setting.left : [];
      const relation = isWindowFunction(context, reference)
        ? typeWindowTable(context, outer, reference)
        : typeFunctionTable(context, lateralScope({ ...setting, left }), reference, setting.renames === true);
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
    case 'sampled': {
      // SUBSTITUTE names another table to read, which nothing looks at.
      if (reference.method !== 'SUBSTITUTE') reportLate(context, tableSample, {}, { span: reference.span });
      return typeFrom(context, setting, reference.table);
    }
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
