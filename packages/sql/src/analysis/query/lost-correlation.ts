// Queries inside a view that read a row around them. Where a SELECT list, a WHERE or a join is made above the view, all rows that
// its plan reads must be known (SqlToRelConverter.getCorrelationUse): those of WHERE in the view are, since a LogicalFilter
// keeps the variable for the row, those of a projection or a join are not. Aggregates aren't asked.
import { viewWithCorrelation } from '../../diagnostics/catalogue/views.ts';
import type { Rel } from '../../plan/rel.ts';
import type { Rex } from '../../plan/rex.ts';
import type { Span } from '../../text/span.ts';
import { reportLate } from './context.ts';
import type { QueryContext } from './model.ts';
import { readsOuter } from './reads-outer.ts';

/** Refuses a statement's query that reads such a view by more than an aggregate. */
export function checkLostCorrelation(context: QueryContext, rel: Rel): void {
  const span = lostIn(rel, false);
  if (span !== undefined) reportLate(context, viewWithCorrelation, { number: 1 }, { span });
}

/** The place of the view; `asked` below what asks for the rows that are read. */
function lostIn(rel: Rel, asked: boolean): Span | undefined {
  if (rel.view === true) return asked && losesCorrelation(rel) ? rel.span : undefined;
  switch (rel.kind) {
    case 'project':
      return firstLost(rel.expressions) ?? lostIn(rel.input, asked || !isGrouped(rel.input));
    case 'filter':
      return firstLost([rel.condition]) ?? lostIn(rel.input, asked || rel.clause === 'WHERE');
    case 'aggregate':
    case 'sort':
      return lostIn(rel.input, asked);
    case 'set':
      return firstOf(rel.inputs, (input) => lostIn(input, asked));
    case 'join':
    case 'correlate':
      return lostIn(rel.left, true) ?? lostIn(rel.right, true);
    case 'snapshot':
    case 'window-table':
    case 'match':
      return lostIn(rel.input, true);
    default:
      return undefined;
  }
}

const isGrouped = (rel: Rel): boolean =>
  rel.kind === 'aggregate' || (rel.kind === 'filter' && rel.clause === 'HAVING');

const firstLost = (expressions: readonly Rex[]): Span | undefined =>
  firstOf(expressions, (rex) =>
    rex.kind === 'subquery' ? lostIn(rex.rel, true) : firstLost(operandsOf(rex)),
  );

function firstOf<T>(items: readonly T[], find: (item: T) => Span | undefined): Span | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether the plan of a view's query has such a query in a SELECT list, in HAVING, in ORDER BY or in ON. */
function losesCorrelation(rel: Rel): boolean {
  switch (rel.kind) {
    case 'project':
      return rel.expressions.some(isCorrelated) || losesCorrelation(rel.input);
    case 'filter':
      return (
        (rel.clause === 'HAVING' && isCorrelated(rel.condition)) ||
        insideOf(rel.condition) ||
        losesCorrelation(rel.input)
      );
    case 'aggregate':
      return (
        [...rel.groupBy, ...rel.calls.flatMap((call) => call.operands)].some(isCorrelated) ||
        losesCorrelation(rel.input)
      );
    case 'sort':
      return rel.keys.some((key) => isCorrelated(key.expression)) || losesCorrelation(rel.input);
    case 'join':
    case 'correlate':
      return (
        (rel.condition !== undefined && isCorrelated(rel.condition)) ||
        losesCorrelation(rel.left) ||
        losesCorrelation(rel.right)
      );
    case 'set':
      return rel.inputs.some(losesCorrelation);
    case 'snapshot':
    case 'window-table':
    case 'match':
      return losesCorrelation(rel.input);
    default:
      return false;
  }
}

/** Has a query that reads the row which the expression is computed over. */
function isCorrelated(rex: Rex): boolean {
  if (rex.kind === 'subquery') return readsOuter(rex.rel, 1) || losesCorrelation(rex.rel);
  return operandsOf(rex).some(isCorrelated);
}

/** Has a query in WHERE that loses a variable of its own. */
function insideOf(rex: Rex): boolean {
  if (rex.kind === 'subquery') return losesCorrelation(rex.rel);
  return operandsOf(rex).some(insideOf);
}

function operandsOf(rex: Rex): readonly Rex[] {
  if (rex.kind === 'call') return rex.operands;
  return rex.kind === 'field' ? [rex.operand] : [];
}
