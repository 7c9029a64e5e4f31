// Batch mode sorts and hashes by comparators that are generated, and there is none for MAP and MULTISET.
// Source: ComparatorCodeGenerator, SortCodeGenerator.
import { notOrderable } from '../../diagnostics/catalogue/types.ts';
import type { Span } from '../../text/span.ts';
import { summaryString } from '../../types/index.ts';
import type { LogicalType, RowField } from '../../types/index.ts';
import { joinKeysOf } from './join-condition.ts';
import type { Node } from './node.ts';
import type { PlanContext } from './plan-context.ts';
import { uniqueKeys } from './simplify.ts';

/** The type itself, or one in an array or a row, where values of it can't be compared. */
function unordered(type: LogicalType | undefined): LogicalType | undefined {
  if (type?.root === 'ARRAY') return unordered(type.element);
  if (type?.root === 'ROW')
    for (const field of type.fields) {
      const found = unordered(field.type);
      if (found !== undefined) return found;
    }
  return type?.root === 'MAP' || type?.root === 'MULTISET' ? type : undefined;
}

/** Reports a node whose keys have no order. */
export function checkBatchKeys(node: Node, context: PlanContext): void {
  const check = (columns: readonly number[], fields: readonly RowField[], span: Span): void => {
    const found = columns.flatMap((at) => unordered(fields[at]?.type) ?? [])[0];
    if (found === undefined) return;
    const parameters = { type: summaryString(found) };
    context.refuse('translate', { definition: notOrderable, parameters, at: span });
  };
  switch (node.kind) {
    case 'aggregate': {
      const distinct = node.calls.filter(({ call }) => call.distinct).flatMap(({ operands }) => operands);
      // AggregateReduceGroupingRule leaves out keys that a unique key among them determines.
      const unique = (uniqueKeys(node.input) ?? []).find((key) => key.every((at) => node.keys.includes(at)));
      check([...(unique ?? node.keys), ...distinct], node.input.fields, node.span);
      return;
    }
    case 'sort':
      check(
        node.keys.map(({ index }) => index),
        node.input.fields,
        node.span,
      );
      return;
    case 'rank':
      check([...node.partitionBy, ...node.orderBy.map(({ index }) => index)], node.input.fields, node.span);
      return;
    case 'over':
      for (const { partitionBy, orderBy, span } of node.groups)
        check([...partitionBy, ...orderBy.map(({ index }) => index)], node.input.fields, span);
      return;
    case 'join':
      if (node.snapshot === undefined)
        check(joinKeysOf(node.condition, node.left.fields.length).left, node.left.fields, node.span);
      return;
    default:
      return;
  }
}
