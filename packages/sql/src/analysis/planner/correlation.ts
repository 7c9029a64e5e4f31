// What Calcite's RelDecorrelator can't take apart: a sub-query or lateral query that stays correlated is refused.
// Source: RelDecorrelator (getInvoke, decorrelateRel of each node), FlinkDecorrelateProgram.checkCorrelVariableExists.
import type { Problem } from '../../diagnostics/problem.ts';
import { eachPart } from '../../plan/plan-parts.ts';
import type { Rel } from '../../plan/rel.ts';
import type { Rex } from '../../plan/rex.ts';
import type { Span } from '../../text/span.ts';
import { inputsOf } from './node.ts';
import type { Node } from './node.ts';
import { operandsOf, someRex } from './rex-walk.ts';

/** What happened to correlated queries in a conversion. */
export interface CorrelationLog {
  /** The first query that RelDecorrelator has to take apart. */
  correlated?: Span;
  /** The first that it can't. */
  kept?: Span;
  /** The first UNNEST or table function whose row to read from isn't right beside it. */
  apart?: Span;
  /** Whether the first that can't is a condition on what a function gives. */
  onFunction?: boolean;
  /** The first GROUP BY with a grouping set written again that Flink doesn't plan. */
  repeated?: Span;
  /** The first query that computes with what UNNEST gives. */
  projected?: Span;
  /** The first join whose right side reads the left row, but which isn't INNER or LEFT. */
  side?: { readonly type: string; readonly span: Span };
  /** The first sub-query in ON that is neither a value nor an EXISTS by itself. */
  inJoin?: Problem;
}

/** `free` reads no outer row, `bound` gives the values that it needs, `stuck` can't be rewritten. */
type Frame = 'free' | 'bound' | 'stuck' | 'unknown';

/** Rewrites below the right side of a correlate, as far as whether they succeed. */
function frameOf(node: Node): Frame {
  const inputs = inputsOf(node).map(frameOf);
  const worst = worstOf(inputs);
  if (worst === 'stuck' || worst === 'unknown') return worst;
  switch (node.kind) {
    case 'scan':
      return 'free';
    case 'values':
    case 'correlate':
      return 'stuck';
    case 'unknown':
      return 'unknown';
    case 'calc': {
      // A condition over both sides of a join goes into it, where no values are generated.
      const { input } = node;
      if (input.kind === 'join' && node.condition.some((rex) => isOuter(rex) && readsBoth(rex, input)))
        return 'stuck';
      return [...node.projections, ...node.condition].some(isOuter) ? 'bound' : worst;
    }
    case 'sort':
      // What LIMIT takes would be so of all outer rows together.
      return node.fetch === undefined && node.offset === undefined ? worst : 'stuck';
    case 'aggregate':
      return worst;
    case 'join': {
      if (node.rebinds === true) return inputs[0]!;
      if (node.snapshot !== undefined) return 'stuck';
      const inner =
        node.type === 'INNER' || node.type === 'LEFT' || node.type === 'RIGHT' || node.type === 'FULL';
      if (!inner || node.setOperation === true) return worst === 'free' ? 'free' : 'stuck';
      if (!node.condition.some(isOuter)) return worst;
      return node.generated === true ? 'bound' : 'stuck';
    }
    default:
      return worst === 'free' ? 'free' : 'stuck';
  }
}

const order: readonly Frame[] = ['free', 'bound', 'stuck', 'unknown'];
const worstOf = (frames: readonly Frame[]): Frame =>
  frames.reduce<Frame>((a, b) => (order.indexOf(a) > order.indexOf(b) ? a : b), 'free');

const isOuter = (rex: Rex): boolean => someRex(rex, (part) => part.kind === 'outer');

function readsBoth(rex: Rex, join: Node & { readonly kind: 'join' }): boolean {
  if (join.type !== 'INNER') return false;
  const width = join.left.fields.length;
  const left = someRex(rex, (part) => part.kind === 'input' && part.index < width);
  return left && someRex(rex, (part) => part.kind === 'input' && part.index >= width);
}

/** The levels of the outer rows that a converted query reads. */
function outerLevels(node: Node, into: Set<number> = new Set()): ReadonlySet<number> {
  if (node.kind === 'join' && node.rebinds === true) return outerLevels(node.left, into);
  const own =
    node.kind === 'calc'
      ? [...node.projections, ...node.condition]
      : node.kind === 'join'
        ? node.condition
        : [];
  for (const rex of own) collectLevels(rex, into);
  for (const input of inputsOf(node)) outerLevels(input, into);
  return into;
}

const rebindsBelow = (node: Node): boolean =>
  (node.kind === 'join' && node.rebinds === true) || inputsOf(node).some(rebindsBelow);

/** Whether a node, or one below it, reads a row beside it: SubQueryDecorrelator then makes no semi joins above it. */
export const correlatesBelow = (node: Node): boolean =>
  ((node.kind === 'join' || node.kind === 'correlate') && node.correlates === true) ||
  (node.kind === 'join' && node.snapshot !== undefined) ||
  inputsOf(node).some(correlatesBelow);

/** The same of a plan that isn't converted yet. */
export function correlatesIn(root: Rel): boolean {
  return somePart(
    root,
    (part) =>
      (part.kind === 'uncollect' && part.operands.some(isOuter)) ||
      (part.kind === 'snapshot' && isOuter(part.period)),
  );
}

function collectLevels(rex: Rex, into: Set<number>): void {
  if (rex.kind === 'outer') into.add(rex.level);
  for (const operand of operandsOf(rex)) collectLevels(operand, into);
}

/**
 * Notes that a converted query becomes the right side of a correlate. True where it reads only a row further out: the
 * correlate then takes that row's variable for its own, and nothing is left for the query around it.
 */
export function noteCorrelate(log: CorrelationLog, right: Node, span: Span): boolean {
  const levels = outerLevels(right);
  // A query in it has taken all that it reads of the outer row.
  if (levels.size === 0 && rebindsBelow(right)) {
    log.correlated ??= span;
    log.kept ??= span;
  }
  if (levels.size !== 1) return false;
  log.correlated ??= span;
  const frame = frameOf(right);
  if (frame === 'stuck' || frame === 'free') log.kept ??= span;
  return !levels.has(1);
}

/** Whether a part of a plan passes the test: a node, an expression or what is in them. */
function somePart(root: Rel, test: (part: Rel | Rex) => boolean): boolean {
  const pending: (Rel | Rex)[] = [root];
  const add = (part: Rel | Rex): void => {
    pending.push(part);
  };
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    if (test(part)) return true;
    eachPart(part, add);
  }
  return false;
}

/** Whether the whole plan can't be rewritten, because somewhere in it a row is made of nothing or read through a function. */
export function blocksDecorrelation(root: Rel): boolean {
  return somePart(root, (part) => {
    if (part.kind === 'values' || part.kind === 'uncollect') return true;
    if (part.kind === 'table-function') return part.operands.some(isOuter);
    return part.kind === 'snapshot' && isOuter(part.period);
  });
}

/** Whether a query, not converted yet, reads any row around it. */
export function readsRowsAround(root: Rel): boolean {
  return somePart(root, (part) => part.kind === 'outer');
}

/** How many variables Calcite numbers before that of a correlated query: those of UNNEST and the like in FROM. */
export function correlateNumber(root: Rel): number {
  let count = 0;
  const add = (rex: Rex): void => {
    if (rex.kind === 'outer') count++;
    operandsOf(rex).forEach(add);
  };
  somePart(root, (part) => {
    if (part.kind === 'uncollect' || part.kind === 'table-function') part.operands.forEach(add);
    if (part.kind === 'snapshot') add(part.period);
    return false;
  });
  return count;
}
