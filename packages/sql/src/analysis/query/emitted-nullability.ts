// Columns that a user's table function emits as NOT NULL, on the right of a LEFT JOIN: to the validator they may be NULL, to the
// plan they may not, and Flink stops where that shows in the query's own columns. Source: SqlToRelConverter.checkConvertedType.
import { datatypesNotPreserved } from '../../diagnostics/catalogue/types.ts';
import type { Rex } from '../../plan/rex.ts';
import { reportLate } from './context.ts';
import type { QueryContext, Scope } from './model.ts';

/** What is NULL where any operand is, and only there. */
const STRICT: ReadonlySet<string> = new Set([
  '+',
  '-',
  '*',
  '||',
  'CAST',
  'UPPER',
  'LOWER',
  '=',
  '<',
  '>',
  '<=',
  '>=',
  '<>',
]);

/** Refuses the first column of a statement's query whose type the plan does not keep. */
export function checkEmittedNullability(
  context: QueryContext,
  scope: Scope,
  columns: readonly { readonly rex: Rex }[],
): void {
  // Inside a query it shows only where the outer one passes the column on.
  if (scope.parent?.kind !== 'top' || scope.aggregation !== undefined) return;
  const emitted = emittedColumns(scope);
  if (emitted.size === 0) return;
  const found = columns.find(({ rex }) => rex.type.nullable && !isNullable(rex, emitted));
  if (found !== undefined)
    reportLate(context, datatypesNotPreserved, {}, { span: found.rex.span, hint: HINT });
}

const HINT = 'Use CROSS JOIN LATERAL, or let the function emit a type that may be NULL.';

function emittedColumns({ children }: Scope): ReadonlySet<number> {
  const places = new Set<number>();
  for (const { emitted, nullable, columns, offset } of children) {
    if (emitted !== true || !nullable) continue;
    for (const [i, { type }] of columns.entries()) if (!type.nullable) places.add(offset + i);
  }
  return places;
}

function isNullable(rex: Rex, emitted: ReadonlySet<number>): boolean {
  if (rex.kind === 'input') return rex.type.nullable && !emitted.has(rex.index);
  if (rex.kind !== 'call' || !STRICT.has(rex.operator)) return rex.type.nullable;
  return rex.operands.some((operand) => isNullable(operand, emitted));
}
