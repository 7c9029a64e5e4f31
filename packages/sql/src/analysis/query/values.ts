// VALUES. Source: SqlValidatorImpl.validateValues, TableConstructorNamespace.
import { incompatibleValues } from '../../diagnostics/catalogue/types.ts';
import type { Rex } from '../../plan/rex.ts';
import type { Expression, Values } from '../../syntax/ast/index.ts';
import { ERROR_TYPE, leastRestrictive } from '../../types/index.ts';
import type { RowField } from '../../types/index.ts';
import { inClause, PASS, report } from './context.ts';
import { rejectUntyped } from './literal.ts';
import { naturalName } from './output-names.ts';
import { errorRex } from './rex-builders.ts';
import { valuesFixes } from './values-fixes.ts';
import type { QueryContext, Relation, Scope } from './model.ts';

/** The expressions of one row: of a ROW call, or one alone. */
export function rowExpressions(row: Expression): readonly Expression[] {
  return row.kind === 'call' && row.operator === 'ROW' && row.name === undefined ? row.operands : [row];
}

export function typeValues(context: QueryContext, parent: Scope, values: Values): Relation {
  const { span } = values;
  const scope: Scope = { kind: 'list', parent, children: [] };
  const rows = inClause(context, PASS.types, () =>
    values.rows.map((row) =>
      rowExpressions(row).map((expression): Rex =>
        rejectUntyped(context, expression)
          ? errorRex(expression.span)
          : context.typer.expression(context, scope, expression),
      ),
    ),
  );
  const width = rows[0]?.length ?? 0;
  const refuse = (): Relation => {
    const fixes = valuesFixes(rows, values.rows.map(rowExpressions));
    report(context, PASS.types, incompatibleValues, { operator: 'VALUES' }, { span, fixes });
    return { columns: [], rel: { kind: 'unknown', columns: [], span }, unknown: 'error' };
  };
  if (rows.some((row) => row.length !== width)) return refuse();
  const columns: RowField[] = [];
  for (let i = 0; i < width; i++) {
    const types = rows.map((row) => row[i]!.type);
    const type = types.some((each) => each.root === 'ERROR')
      ? ERROR_TYPE
      : types.length === 1
        ? types[0]
        : leastRestrictive(types);
    if (type === undefined) return refuse();
    // The first row names the columns.
    const named = values.rows[0] === undefined ? undefined : rowExpressions(values.rows[0])[i];
    const name = named === undefined ? undefined : naturalName(named);
    columns.push({ name: name ?? `EXPR$${String(i)}`, type });
  }
  if (columns.some((column) => column.type.root === 'ERROR'))
    return { columns, rel: { kind: 'unknown', columns, span } };
  return { columns, rel: { kind: 'values', rows, columns, span } };
}
