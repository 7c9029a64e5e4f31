// From the logical plan of a query to nodes: sub-queries become joins, aggregates get their operands as columns,
// INTERSECT and EXCEPT become semi and anti joins. What can't be told becomes `unknown`.
import { assertNever } from '../../base/assert-never.ts';
import type { Rel, SetRel, SortRel } from '../../plan/rel.ts';
import type { Rex } from '../../plan/rex.ts';
import { calcOver, columnsOf, distinctOf, unknownNode } from './build-node.ts';
import { convertAggregate, listAbove, overWindowColumn } from './convert-aggregate.ts';
import type { ConvertContext, Convert } from './convert-context.ts';
import { withOptionHints } from './option-hints.ts';
import { convertCorrelate, convertJoin } from './convert-join.ts';
import { convertFilter, convertProjections } from './convert-subquery.ts';
import { truthOf } from './living-parts.ts';
import type { Node } from './node.ts';
import { conjunctsOf, someRex } from './rex-walk.ts';

/** Converts a logical plan (SqlToRelConverter's, with sub-queries in expressions) to nodes. */
export const convert: Convert = (rel: Rel, given: ConvertContext): Node => {
  const top = given.top || rel.view === true;
  // A projection right above the sort takes away what it sorts by.
  const through = top && rel.kind === 'project' && rel.input.kind === 'sort';
  const { list: _list, ...rest } = given;
  const context: ConvertContext = { ...rest, top: through };
  const base = { fields: rel.columns, span: rel.span };
  switch (rel.kind) {
    case 'scan': {
      const table = withOptionHints(rel.table, rel.hints);
      return {
        kind: 'scan',
        table,
        abilities: context.abilities(table),
        duplicateEvents: context.duplicateEvents,
        ...base,
      };
    }
    case 'snapshot':
      return convert(rel.input, context);
    case 'values':
      return { kind: 'values', rows: rel.rows.length, distinct: areDistinct(rel.rows), ...base };
    case 'project': {
      const below = { ...context, list: listAbove(rel) };
      const expressions = rel.expressions.map((rex) => overWindowColumn(rex, rel.input));
      return convertProjections(convert(rel.input, below), expressions, rel.columns, rel.span, context);
    }
    case 'filter': {
      // RelBuilder.filter makes it, and that of WHERE not.
      if (rel.clause === 'HAVING' && truthOf(rel.condition) === false)
        return { kind: 'values', rows: 0, ...base };
      const below = given.list === undefined ? context : { ...context, list: given.list };
      const condition = conjunctsOf(overWindowColumn(rel.condition, rel.input));
      return convertFilter(convert(rel.input, below), condition, rel.span, context);
    }
    case 'aggregate':
      return convertAggregate(rel, convert(rel.input, context), context, given.list);
    case 'join':
      return convertJoin(rel, context);
    case 'correlate':
      return convertCorrelate(rel, context);
    case 'table-function':
    case 'uncollect':
      // A function of constants: StreamPhysicalCorrelate over one empty row. No rule takes one that reads a row from here.
      if (rel.operands.some((rex) => someRex(rex, (part) => part.kind === 'outer')))
        context.log.apart ??= rel.span;
      return {
        kind: 'correlate',
        input: { kind: 'values', rows: 1, fields: [], span: rel.span },
        type: 'INNER',
        ...base,
      };
    case 'window-table':
      return { kind: 'window-table', input: convert(rel.input, context), rel, ...base };
    case 'set':
      return convertSet(rel, context);
    case 'sort':
      // SqlToRelConverter.convertOrder: RemoveSortInSubQuery.
      return top || rel.fetch !== undefined || rel.offset !== undefined
        ? convertSort(rel, convert(rel.input, context))
        : convert(rel.input, context);
    case 'match':
      return { kind: 'match', input: convert(rel.input, context), rel, ...base };
    case 'unknown':
      return unknownNode(rel.columns, rel.span);
    default:
      return assertNever(rel);
  }
};

function areDistinct(rows: readonly (readonly Rex[])[]): boolean {
  if (!rows.every((row) => row.every((rex) => rex.kind === 'literal'))) return false;
  return (
    new Set(rows.map((row) => row.map((rex) => (rex.kind === 'literal' ? String(rex.value) : '')).join('|')))
      .size === rows.length
  );
}

/** A UNION takes in those below it whose duplicates it drops, too, and UNION ALL other UNION ALLs (UnionMergeRule). */
function mergedInputs(rel: SetRel): readonly Rel[] {
  if (rel.operator !== 'UNION') return rel.inputs;
  const merged: Rel[] = [];
  const open: Rel[] = [...rel.inputs].reverse();
  for (let input = open.pop(); input !== undefined; input = open.pop()) {
    if (input.kind === 'set' && input.operator === 'UNION' && (input.all || !rel.all))
      open.push(...[...input.inputs].reverse());
    else merged.push(input);
  }
  return merged;
}

/** ReplaceIntersectWithSemiJoinRule, ReplaceMinusWithAntiJoinRule, UNION_TO_DISTINCT. */
function convertSet(rel: SetRel, context: ConvertContext): Node {
  const inputs = mergedInputs(rel).map((input) => convert(input, context));
  const fields = rel.columns;
  const span = rel.span;
  if (rel.operator === 'UNION') {
    const union: Node = { kind: 'union', inputs, fields, span };
    return rel.all ? union : distinctOf(union);
  }
  const [left, right] = inputs;
  if (left === undefined || right === undefined || inputs.length > 2) return unknownNode(fields, span);
  if (rel.all) {
    // RewriteIntersectAllRule, RewriteMinusAllRule: union, count by row, filter, replicate rows.
    const union: Node = { kind: 'union', inputs: [left, right], fields, span };
    const condition: Rex = { kind: 'unknown', type: { root: 'BOOLEAN', nullable: true }, span };
    const grouped = distinctOf(union);
    return {
      kind: 'correlate',
      input: calcOver(grouped, columnsOf(grouped), fields, [condition]),
      type: 'INNER',
      fields,
      span,
    };
  }
  const join: Node = {
    kind: 'join',
    left,
    right,
    type: rel.operator === 'INTERSECT' ? 'SEMI' : 'ANTI',
    condition: left.fields.map((field, at) => ({
      kind: 'call',
      operator: 'IS NOT DISTINCT FROM',
      operands: [
        { kind: 'input', index: at, type: field.type, span },
        { kind: 'input', index: left.fields.length + at, type: right.fields[at]?.type ?? field.type, span },
      ],
      deterministic: true,
      type: { root: 'BOOLEAN', nullable: false },
      span,
    })),
    fields,
    setOperation: true,
    span,
  };
  return distinctOf(join);
}

function convertSort(rel: SortRel, input: Node): Node {
  const extra: Rex[] = [];
  const keys = rel.keys.map((key) => {
    if (key.expression.kind === 'input') return { index: key.expression.index, descending: key.descending };
    extra.push(key.expression);
    return { index: input.fields.length + extra.length - 1, descending: key.descending };
  });
  const below =
    extra.length === 0
      ? input
      : calcOver(
          input,
          [...columnsOf(input), ...extra],
          [
            ...input.fields,
            ...extra.map((rex, at) => ({ name: `EXPR$${input.fields.length + at}`, type: rex.type })),
          ],
        );
  const sort: Node = {
    kind: 'sort',
    input: below,
    keys,
    offset: numberOf(rel.offset),
    fetch: numberOf(rel.fetch),
    fields: extra.length === 0 ? rel.columns : below.fields,
    span: rel.span,
  };
  return extra.length === 0
    ? sort
    : calcOver(sort, columnsOf(sort).slice(0, input.fields.length), rel.columns);
}

const numberOf = (rex: Rex | undefined): number | undefined =>
  rex?.kind === 'literal' && typeof rex.value === 'string' ? Number(rex.value) : undefined;
