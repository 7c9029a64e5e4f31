// Queries inside a view that read a row around them. Read as a view, they find that row only from WHERE: a LogicalFilter keeps
// the variable that stands for it, a projection or a join does not (SqlCatalogViewTable.toRel, FlinkSubQueryRemoveRule).
import type { Rel } from '../../plan/rel.ts';
import type { Rex } from '../../plan/rex.ts';
import { readsOuter } from './reads-outer.ts';

/** Whether the plan of a view's query has such a query in a SELECT list, in HAVING, in ORDER BY or in ON. */
export function losesCorrelation(rel: Rel): boolean {
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
