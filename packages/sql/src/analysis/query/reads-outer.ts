// Whether a plan reads a row around it, so that it must be evaluated for each such row.
import type { Rel } from '../../plan/rel.ts';
import type { AggregateCall, Rex } from '../../plan/rex.ts';

/** True if the right side of a join reads the row of its left side. */
export const readsLeft = (right: Rel): boolean => rightReadsOuter(right, 1);

/** A function stands in FROM itself; all else on the right is a query with a FROM of its own. */
const rightReadsOuter = (right: Rel, level: number): boolean =>
  right.kind === 'table-function' || right.kind === 'uncollect'
    ? right.operands.some((operand) => rexReadsOuter(operand, level))
    : readsOuter(right, level);

/** True if `rel` reads the enclosing row `level` levels up (1 is the nearest). */
export function readsOuter(rel: Rel, level: number): boolean {
  const rex = (each: Rex): boolean => rexReadsOuter(each, level);
  switch (rel.kind) {
    case 'scan':
    case 'unknown':
      return false;
    case 'snapshot':
      return rex(rel.period) || readsOuter(rel.input, level);
    case 'values':
      return rel.rows.some((row) => row.some(rex));
    case 'project':
      return rel.expressions.some(rex) || readsOuter(rel.input, level);
    case 'filter':
      return rex(rel.condition) || readsOuter(rel.input, level);
    case 'aggregate':
      return (
        rel.groupBy.some(rex) ||
        rel.calls.some((call) => callReadsOuter(call, level)) ||
        readsOuter(rel.input, level)
      );
    case 'join':
    case 'correlate':
      return (
        (rel.condition !== undefined && rex(rel.condition)) ||
        readsOuter(rel.left, level) ||
        (rel.kind === 'correlate' ? rightReadsOuter(rel.right, level + 1) : readsOuter(rel.right, level))
      );
    case 'table-function':
    case 'uncollect':
      // The row to its left is the nearest, though there is none.
      return rel.operands.some((operand) => rexReadsOuter(operand, level + 1));
    case 'window-table':
      return rel.intervals.some(rex) || readsOuter(rel.input, level);
    case 'set':
      return rel.inputs.some((input) => readsOuter(input, level));
    case 'sort':
      return rel.keys.some((key) => rex(key.expression)) || readsOuter(rel.input, level);
    case 'match':
      return readsOuter(rel.input, level);
  }
}

function callReadsOuter(call: AggregateCall, level: number): boolean {
  return (
    call.operands.some((operand) => rexReadsOuter(operand, level)) ||
    (call.filter !== undefined && rexReadsOuter(call.filter, level))
  );
}

function rexReadsOuter(rex: Rex, level: number): boolean {
  switch (rex.kind) {
    case 'outer':
      return rex.level === level;
    case 'call':
      return rex.operands.some((operand) => rexReadsOuter(operand, level));
    case 'field':
      return rexReadsOuter(rex.operand, level);
    case 'over':
      return (
        callReadsOuter(rex.call, level) ||
        rex.partitionBy.some((each) => rexReadsOuter(each, level)) ||
        rex.orderBy.some((each) => rexReadsOuter(each.expression, level))
      );
    case 'subquery':
      return rex.operands.some((operand) => rexReadsOuter(operand, level)) || readsOuter(rex.rel, level + 1);
    default:
      return false;
  }
}
