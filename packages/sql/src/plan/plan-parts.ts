// What a node of the logical plan is made of: the relations and expressions right below it. Not for what it refers to
// (tables, types, columns, hints).
import { assertNever } from '../base/assert-never.ts';
import type { AggregateCall, Rel, Rex, SortKey } from './plan-nodes.ts';

type Visit = (part: Rel | Rex) => void;

/** Calls `visit` with each part of a relation, in the order of its fields. */
export function eachPartOfRel(rel: Rel, visit: Visit): void {
  switch (rel.kind) {
    case 'scan':
    case 'unknown':
      return;
    case 'snapshot':
      visit(rel.input);
      visit(rel.period);
      return;
    case 'values':
      for (const row of rel.rows) row.forEach(visit);
      return;
    case 'project':
      visit(rel.input);
      rel.expressions.forEach(visit);
      return;
    case 'filter':
      visit(rel.input);
      visit(rel.condition);
      return;
    case 'aggregate':
      visit(rel.input);
      rel.groupBy.forEach(visit);
      for (const call of rel.calls) eachPartOfCall(call, visit);
      return;
    case 'join':
    case 'correlate':
      visit(rel.left);
      visit(rel.right);
      if (rel.condition !== undefined) visit(rel.condition);
      return;
    case 'table-function':
    case 'uncollect':
      rel.operands.forEach(visit);
      return;
    case 'window-table':
      visit(rel.input);
      eachSortKey(rel.orderBy, visit);
      rel.intervals.forEach(visit);
      return;
    case 'set':
      rel.inputs.forEach(visit);
      return;
    case 'sort':
      visit(rel.input);
      eachSortKey(rel.keys, visit);
      if (rel.offset !== undefined) visit(rel.offset);
      if (rel.fetch !== undefined) visit(rel.fetch);
      return;
    case 'match':
      visit(rel.input);
      rel.partitionBy.forEach(visit);
      eachSortKey(rel.orderBy, visit);
      for (const { expression } of rel.measures) visit(expression);
      for (const { condition } of rel.definitions) visit(condition);
      visit(rel.pattern);
      if (rel.afterMatch !== undefined) visit(rel.afterMatch);
      if (rel.within !== undefined) visit(rel.within);
      return;
    default:
      assertNever(rel);
  }
}

/** Calls `visit` with each part of an expression, in the order of its fields; of a sub-query its plan comes last. */
export function eachPartOfRex(rex: Rex, visit: Visit): void {
  switch (rex.kind) {
    case 'call':
      rex.operands.forEach(visit);
      return;
    case 'over':
      eachPartOfCall(rex.call, visit);
      rex.partitionBy.forEach(visit);
      eachSortKey(rex.orderBy, visit);
      if (rex.lower.offset !== undefined) visit(rex.lower.offset);
      if (rex.upper.offset !== undefined) visit(rex.upper.offset);
      return;
    case 'subquery':
      rex.operands.forEach(visit);
      visit(rex.rel);
      return;
    case 'field':
      visit(rex.operand);
      return;
    case 'input':
    case 'literal':
    case 'outer':
    case 'pattern-field':
    case 'parameter':
    case 'unknown':
      return;
    default:
      assertNever(rex);
  }
}

function eachPartOfCall(call: AggregateCall, visit: Visit): void {
  call.operands.forEach(visit);
  if (call.filter !== undefined) visit(call.filter);
  if (call.withinGroup !== undefined) eachSortKey(call.withinGroup, visit);
}

function eachSortKey(keys: readonly SortKey[], visit: Visit): void {
  for (const { expression } of keys) visit(expression);
}

/** Whether a part is a relation: those that are not known are told apart by their columns. */
export function isRel(part: Rel | Rex): part is Rel {
  return 'columns' in part;
}

/** Calls `visit` with each part of a relation or expression. */
export function eachPart(node: Rel | Rex, visit: Visit): void {
  if (isRel(node)) eachPartOfRel(node, visit);
  else eachPartOfRex(node, visit);
}
