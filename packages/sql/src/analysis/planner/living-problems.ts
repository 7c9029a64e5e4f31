// Problems of calls for which Flink makes no code: what nobody reads, what stands where no row comes, what is simplified away.
// A call of constants is computed before that (ReduceExpressionsRule), so it counts as soon as sub-queries have become joins.
import { computedOnce } from '../../base/computed-once.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import type { Rel } from '../../plan/rel.ts';
import type { AggregateCall, Rex } from '../../plan/rex.ts';
import { eachLivingPart, isNull, truthOf } from './living-parts.ts';
import { inputsOf } from './node.ts';
import type { Node } from './node.ts';
import { areContradictory } from './contradictions.ts';
import { isEmpty } from './push-filters.ts';
import { operandsOf } from './rex-walk.ts';

/**
 * Tells of a problem of the query whether Flink comes to it: `rel` is the query's plan, `converted` that before rewriting,
 * `rewritten` after it. Where no row can come Flink makes no code at all.
 */
export function livingProblems(
  rel: Rel,
  converted: Node,
  rewritten: Node,
  streaming: boolean,
): (problem: Problem) => boolean {
  const known = new Set<Problem>();
  collect(rel, known);
  const living = new Set<Problem>();
  const computed = !isEmpty(rewritten);
  const live: Visit = ({ problem }) => {
    if (problem !== undefined) living.add(problem);
  };
  eachFolded(converted, streaming || !computed, live);
  eachComputed(rewritten, live);
  const told = known.size > 0 && !hasUnknown(converted);
  return (problem) => (told && known.has(problem) ? living.has(problem) : computed);
}

const hasUnknown = (node: Node): boolean => node.kind === 'unknown' || inputsOf(node).some(hasUnknown);

/** Computed while Flink plans. */
const isFolded = (rex: Rex): boolean => !isNull(rex) && isConstant(rex);

const isConstant = computedOnce(
  (rex: Rex): boolean =>
    (rex.kind === 'literal' || (rex.kind === 'call' && rex.deterministic && rex.operator !== 'ROW')) &&
    operandsOf(rex).every(isConstant),
);

type Part = (Rex & { readonly kind: 'call' }) | (AggregateCall & { readonly kind?: undefined });
type Visit = (part: Part) => void;

/** What Flink computes while it plans; in batch mode also what is below windows: they are planned whether or not they are read. */
function eachFolded(node: Node, streaming: boolean, visit: Visit): void {
  const { expressions, never } = expressionsOf(node);
  // What a filter asks for NULL is computed before it is simplified: no RelBuilder made it.
  const asked = node.kind === 'calc' ? node.condition.flatMap(askedForNull) : [];
  for (const rex of [...expressions, ...asked])
    eachLivingPart(rex, (part) => {
      if (part.kind === 'call' && isFolded(part)) visit(part);
      else if (part.kind === 'over' && !streaming)
        for (const below of operandsOf(part)) eachCall(below, visit);
    });
  // A filter that is FALSE when its condition is simplified leaves nothing below it (FilterReduceExpressionsRule).
  if (never && node.kind === 'calc' && !node.condition.every((rex) => rex.kind === 'literal')) return;
  for (const input of inputsOf(node)) eachFolded(input, streaming, visit);
}

const askedForNull = (rex: Rex): readonly Rex[] =>
  rex.kind === 'call' && /^IS (NOT )?NULL$/.test(rex.operator) ? rex.operands : [];

/** Of what Flink makes code. */
function eachComputed(node: Node, visit: Visit): void {
  for (const rex of expressionsOf(node).expressions) eachCall(rex, visit);
  if (node.kind === 'aggregate' || node.kind === 'group-window')
    for (const { call } of node.calls) visit(call);
  if (node.kind === 'over') for (const { call } of node.groups.flatMap((group) => group.calls)) visit(call);
  for (const input of inputsOf(node)) eachComputed(input, visit);
}

const eachCall = (rex: Rex, visit: Visit): void =>
  eachLivingPart(rex, (part) => {
    if (part.kind === 'call') visit(part);
    else if (part.kind === 'over') visit(part.call);
  });

/** The expressions of a node, without a condition that is never true. */
function expressionsOf(node: Node): { readonly expressions: readonly Rex[]; readonly never: boolean } {
  switch (node.kind) {
    case 'calc':
    case 'join': {
      const others =
        node.kind === 'calc' ? node.projections : node.snapshot === undefined ? [] : [node.snapshot.period];
      const never = areContradictory(node.condition) || node.condition.some(isNever);
      return { expressions: never ? others : [...others, ...node.condition], never };
    }
    case 'group-window':
      return { expressions: [node.window], never: false };
    default:
      return { expressions: [], never: false };
  }
}

const isNever = (rex: Rex): boolean => {
  const truth = truthOf(rex);
  return truth === false || truth === null;
};

/** Problems of calls that the nodes of the plan hold: not those of VALUES, table functions, windows and patterns. */
function collect(rel: Rel, into: Set<Problem>): void {
  const inRex = (rex: Rex): void => collectFrom(rex, into);
  switch (rel.kind) {
    case 'project':
      rel.expressions.forEach(inRex);
      return collect(rel.input, into);
    case 'filter':
      inRex(rel.condition);
      return collect(rel.input, into);
    case 'aggregate':
      rel.groupBy.forEach(inRex);
      for (const call of rel.calls) fromCall(call, into);
      return collect(rel.input, into);
    case 'join':
    case 'correlate':
      if (rel.condition !== undefined && (rel.kind === 'join' || rel.type === 'INNER')) inRex(rel.condition);
      collect(rel.left, into);
      return collect(rel.right, into);
    case 'set':
      for (const input of rel.inputs) collect(input, into);
      return;
    case 'sort':
      for (const { expression } of rel.keys) inRex(expression);
      return collect(rel.input, into);
    case 'snapshot':
    case 'window-table':
    case 'match':
      return collect(rel.input, into);
    default:
  }
}

function collectFrom(rex: Rex, into: Set<Problem>): void {
  if ((rex.kind === 'call' || rex.kind === 'subquery') && rex.problem !== undefined) into.add(rex.problem);
  if (rex.kind === 'over' && rex.call.problem !== undefined) into.add(rex.call.problem);
  if (rex.kind === 'subquery') collect(rex.rel, into);
  for (const operand of operandsOf(rex)) collectFrom(operand, into);
}

function fromCall(call: AggregateCall, into: Set<Problem>): void {
  if (call.problem !== undefined) into.add(call.problem);
  for (const operand of call.operands) collectFrom(operand, into);
  if (call.filter !== undefined) collectFrom(call.filter, into);
}
