// Joins and correlates: temporal ones keep their period, table functions and UNNEST hang on their left row, lateral
// sub-queries are decorrelated.
import {
  comparedSubqueryInJoin,
  correlatedSubqueryInJoin,
} from '../../diagnostics/catalogue/planner-rules.ts';
import type { CorrelateRel, JoinRel, Rel } from '../../plan/rel.ts';
import type { Rex } from '../../plan/rex.ts';
import { calcOver, columnsOf, unknownNode } from './build-node.ts';
import type { ConvertContext } from './convert-context.ts';
import { correlatesIn, noteCorrelate, readsRowsAround } from './correlation.ts';
import { correlatedTop } from './correlated-top.ts';
import { bindOuter, decorrelate } from './decorrelate.ts';
import type { JoinNode, Node } from './node.ts';
import { collapseNotDistinct } from './join-condition.ts';
import { columnsRead, conjunctsOf, mapRex, operandsOf, someRex } from './rex-walk.ts';

/** A join as written with JOIN. */
export function convertJoin(rel: JoinRel, context: ConvertContext): Node {
  const left = context.convert(rel.left, context);
  const right = context.convert(rel.right, context);
  const condition = conjunctsOf(rel.condition).map(collapseNotDistinct);
  if (condition.some((rex) => someRex(rex, (part) => part.kind === 'subquery'))) {
    noteInJoin(condition, rel, context);
    return unknownNode(rel.columns, rel.span);
  }
  const period = snapshotOf(rel.right);
  if (period !== undefined && (rel.type === 'RIGHT' || rel.type === 'FULL'))
    context.log.side ??= { type: rel.type, span: rel.span };
  return {
    kind: 'join',
    left,
    right,
    type: rel.type,
    condition,
    ...(period === undefined ? {} : { snapshot: { period: outerToInput(period.period), span: period.span } }),
    fields: rel.columns,
    span: rel.span,
  };
}

/** SubQueryRemoveRule.matchJoin puts the compared columns where RelMdPredicates doesn't find them. */
function noteInJoin(condition: readonly Rex[], rel: JoinRel, context: ConvertContext): void {
  const visit = (rex: Rex): void => {
    if (rex.kind === 'subquery' && rex.form !== 'SCALAR') {
      const correlated = readsRowsAround(rex.rel);
      const compared = rex.form === 'IN' || rex.form === 'NOT IN';
      const definition = correlated ? correlatedSubqueryInJoin : comparedSubqueryInJoin;
      const parameters = { columns: rel.columns.length };
      if (compared || (correlated && rex.form === 'EXISTS'))
        context.log.inJoin ??= { definition, parameters, at: rex.span };
    }
    operandsOf(rex).forEach(visit);
  };
  condition.forEach(visit);
}

/** The snapshot that a temporal join's right side is made of, under projections and filters. */
function snapshotOf(rel: Rel): (Rel & { readonly kind: 'snapshot' }) | undefined {
  if (rel.kind === 'snapshot') return rel;
  return rel.kind === 'project' || rel.kind === 'filter' ? snapshotOf(rel.input) : undefined;
}

const outerToInput = (rex: Rex): Rex =>
  mapRex(rex, (part) =>
    part.kind === 'outer' && part.level === 1
      ? { kind: 'input', index: part.index, type: part.type, span: part.span }
      : undefined,
  );

function isTableFunction(rel: Rel): boolean {
  if (rel.kind === 'table-function' || rel.kind === 'uncollect') return true;
  if (rel.kind === 'project') return isTableFunction(rel.input);
  return rel.kind === 'filter' && isTableFunction(rel.input);
}

/** Whether it selects something else than all columns of an UNNEST, in their order. */
const computesOverUnnest = (rel: Rel): boolean =>
  rel.kind === 'project' &&
  rel.input.kind === 'uncollect' &&
  !(
    rel.expressions.length === rel.input.columns.length &&
    rel.expressions.every((rex, at) => rex.kind === 'input' && rex.index === at)
  );

/** Whether it is VALUES with columns of the left row, which are computed over nothing. */
function rowsReadBeside(rel: Rel): boolean {
  if (rel.kind === 'project' || rel.kind === 'filter') return rowsReadBeside(rel.input);
  const isOuter = (rex: Rex): boolean => someRex(rex, (part) => part.kind === 'outer');
  return rel.kind === 'values' && rel.rows.some((row) => row.some(isOuter));
}

/** Whether something above the table function reads the left row too. */
function readsBeside(rel: Rel): boolean {
  const isOuter = (rex: Rex): boolean => someRex(rex, (part) => part.kind === 'outer');
  if (rel.kind === 'project') return rel.expressions.some(isOuter) || readsBeside(rel.input);
  return rel.kind === 'filter' && (isOuter(rel.condition) || readsBeside(rel.input));
}

/** A join whose right side reads the left row. */
export function convertCorrelate(rel: CorrelateRel, context: ConvertContext): Node {
  const left = context.convert(rel.left, context);
  if (rel.side !== undefined) context.log.side ??= { type: rel.side, span: rel.span };
  const base = { fields: rel.columns, span: rel.span };
  const condition = conjunctsOf(rel.condition).map(collapseNotDistinct);
  if (isTableFunction(rel.right)) {
    if (computesOverUnnest(rel.right)) context.log.projected ??= rel.right.span;
    if (condition.some((rex) => [...columnsRead(rex)].some((at) => at < left.fields.length))) {
      context.log.correlated ??= rel.span;
      if (context.log.kept === undefined) context.log.onFunction = true;
      context.log.kept ??= rel.span;
    }
    if (readsBeside(rel.right)) {
      context.log.correlated ??= rel.right.span;
      context.log.kept ??= rel.right.span;
    }
    const correlates = correlatesIn(rel.right) || readsBeside(rel.right);
    const correlate: Node = { kind: 'correlate', input: left, type: rel.type, correlates, ...base };
    return condition.length === 0 || rel.type === 'LEFT'
      ? correlate
      : calcOver(correlate, columnsOf(correlate), rel.columns, condition);
  }
  const right = context.convert(rel.right, context);
  const period = snapshotOf(rel.right);
  const top = context.streaming && rel.type === 'INNER' ? correlatedTop(left, right) : undefined;
  if (top !== undefined && condition.length === 0) return top;
  if (rowsReadBeside(rel.right)) {
    context.log.correlated ??= rel.right.span;
    context.log.kept ??= rel.right.span;
  } else if (period === undefined) noteCorrelate(context.log, right, rel.right.span);
  const pulled = decorrelate(right);
  if (pulled === undefined) return unknownNode(rel.columns, rel.span);
  const width = left.fields.length;
  const join: JoinNode = {
    kind: 'join',
    left,
    right: pulled.node,
    type: rel.type,
    correlates: true,
    condition: [...condition, ...pulled.conditions.map((rex) => bindOuter(rex, width))],
    ...(period === undefined ? {} : { snapshot: { period: outerToInput(period.period), span: period.span } }),
    ...base,
    fields: [...left.fields, ...pulled.node.fields],
  };
  return pulled.node.fields.length + width === rel.columns.length
    ? { ...join, fields: rel.columns }
    : calcOver(join, columnsOf(join).slice(0, rel.columns.length), rel.columns);
}
