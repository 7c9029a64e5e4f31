// UNNEST of arrays, multisets and maps. Source: SqlUnnestOperator, UnnestNamespace.
import { ambiguousColumn } from '../../diagnostics/catalogue/names.ts';
import { unnestQuery, unnestRow } from '../../diagnostics/catalogue/relations.ts';
import { cannotApply } from '../../diagnostics/catalogue/types.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { Rel } from '../../plan/rel.ts';
import type { UnnestTable } from '../../syntax/ast/index.ts';
import { calciteString, INT, isUndecided, notNull } from '../../types/index.ts';
import type { LogicalType, RowField } from '../../types/index.ts';
import { inClause, PASS, report, reportLate } from './context.ts';
import { findExpression } from './expression-children.ts';
import type { FromClause } from './from-clause.ts';
import { quoteName } from './quote-name.ts';
import { leaveRowCasts } from './row-casts.ts';
import type { QueryContext, Relation, Scope, ScopeChild } from './model.ts';

const FORMS =
  "'UNNEST(<MULTISET>)'\n'UNNEST(<ARRAY>)'\n'UNNEST(<MAP>)'\nUNNEST(<MULTISET>)\nUNNEST(<ARRAY>)\nUNNEST(<MAP>)";

export function typeUnnest(context: QueryContext, outer: Scope, reference: UnnestTable): Relation {
  const { span } = reference;
  // The relation has no row of its own: what it reads is one level up.
  const scope: Scope = { kind: 'list', parent: outer, children: [] };
  const late = context.late.length;
  const operands = inClause(context, PASS.types, () =>
    reference.expressions.map((expression) => context.typer.expression(context, scope, expression)),
  );
  // The collection itself is converted in another way than an expression.
  leaveRowCasts(context, late);
  const columns: RowField[] = [];
  let unknown: Relation['unknown'];
  operands.forEach((operand) => {
    const { type } = operand;
    if (isUndecided(type)) {
      unknown = type.root === 'ERROR' ? 'error' : 'undecided';
      return;
    }
    const fields = elementsOf(type);
    if (fields === undefined) {
      report(
        context,
        PASS.types,
        cannotApply,
        { operator: 'UNNEST', call: `'UNNEST(<${calciteString(type)}>)'`, forms: FORMS },
        { span },
      );
      unknown = 'error';
      return;
    }
    // A collection that may be NULL gives columns that may be NULL.
    columns.push(...fields);
  });
  if (unknown !== undefined) {
    const rel: Rel = { kind: 'unknown', columns: [], span };
    return { columns: [], rel, unknown };
  }
  if (reference.expressions.some((expression) => expression.kind === 'subquery'))
    reportLate(context, unnestQuery, {}, { span });
  else if (operands.length > 1 || (reference.withOrdinality && context.environment.numbersUnnested !== true))
    reportLate(context, unnestRow, {}, { span });
  if (reference.withOrdinality) columns.push({ name: 'ORDINALITY', type: notNull(INT) });
  return {
    columns,
    rel: { kind: 'uncollect', operands, withOrdinality: reference.withOrdinality, columns, span },
  };
}

/** Columns of the rows that a collection is taken apart into; rows in it are taken apart too. */
function elementsOf(type: LogicalType): readonly RowField[] | undefined {
  switch (type.root) {
    case 'ARRAY':
    case 'MULTISET':
      return type.element.root === 'ROW' || type.element.root === 'STRUCTURED'
        ? type.element.fields
        : [{ name: 'EXPR$0', type: type.element }];
    case 'MAP':
      return [
        { name: 'KEY', type: type.key },
        { name: 'VALUE', type: type.value },
      ];
    default:
      return undefined;
  }
}

/** `UNNEST(tags) AS u (tags)`: the collection is looked up once more where its own columns are there too, under one name. */
export function reportOwnColumns(
  context: QueryContext,
  left: readonly ScopeChild[],
  reference: UnnestTable,
  from: FromClause,
): void {
  const own = new Set(from.children.flatMap(({ columns }) => columns.map(({ name }) => name)));
  for (const expression of reference.expressions) {
    const found = findExpression(
      expression,
      (each) => each.kind === 'identifier' && each.names.length === 1 && own.has(each.names[0]!),
    );
    const name = found?.kind === 'identifier' ? found.names[0]! : undefined;
    const owner = left.find(({ columns }) => columns.some((column) => column.name === name));
    if (found === undefined || name === undefined || owner === undefined) continue;
    const { span } = found;
    const text = `${quoteName(context.environment.facts, owner.name)}.`;
    const fixes: Fix[] = [
      {
        kind: 'replace',
        safe: false,
        title: `take it from ${owner.name}`,
        edits: [{ span: { start: span.start, end: span.start }, text }],
      },
    ];
    report(context, PASS.types, ambiguousColumn, { name }, { span, fixes });
    return;
  }
}
