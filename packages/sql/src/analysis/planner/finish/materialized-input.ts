// Time attributes become ordinary timestamps below nodes that keep rows for longer (RelTimeIndicatorConverter).
import type { Rex } from '../../../plan/rex.ts';
import { isProctime, isTimeAttribute, materialized } from '../physical-node.ts';
import type { Physical } from '../physical-node.ts';
import { columnsOf, project } from './calcs.ts';

/** The node with those of its columns that are time attributes as ordinary ones; all columns unless told. */
export function materializedInput(
  node: Physical,
  columns: ReadonlySet<number> | 'all' = 'all',
  only: 'proctime' | 'any' = 'any',
): Physical {
  if (node.name === 'Values') return node;
  const concerned = (at: number): boolean => {
    const type = node.fields[at]!.type;
    const counts = only === 'proctime' ? isProctime(type) : isTimeAttribute(type);
    return counts && (columns === 'all' || columns.has(at));
  };
  if (!node.fields.some((_, at) => concerned(at))) return node;
  const projections = columnsOf(node).map((rex, at): Rex => {
    if (!concerned(at)) return rex;
    const operator = isProctime(rex.type) ? 'PROCTIME_MATERIALIZE' : 'CAST';
    return {
      kind: 'call',
      operator,
      operands: [rex],
      deterministic: true,
      type: materialized(rex.type),
      span: rex.span,
    };
  });
  const fields = node.fields.map((field, at) =>
    concerned(at) ? { ...field, type: materialized(field.type) } : field,
  );
  return project(node, projections, fields);
}
