// MATCH_RECOGNIZE: what Flink's planner and its pattern engine refuse (CommonPhysicalMatchRule, CommonExecMatch).
import type { Rex } from '../../plan/rex.ts';
import type { Span } from '../../text/span.ts';
import {
  matchAllRows,
  matchAmbiguous,
  matchEmpty,
  matchGreedyEnd,
  matchOrderDescending,
  matchOrderMissing,
  matchOrderNoTime,
  matchPattern,
  matchReluctantOptional,
  matchRepeated,
} from '../../diagnostics/catalogue/streaming.ts';
import {
  matchPartitionOrder,
  matchTimesFrom,
  matchTimesTo,
  matchWithinUnit,
} from '../../diagnostics/catalogue/planner.ts';
import { isUndecided, summaryString } from '../../types/index.ts';
import type { DiagnosticDefinition } from '../../diagnostics/definition.ts';
import type { Unplaced } from '../../diagnostics/problem.ts';
import type { Parameters } from '../../diagnostics/diagnostic.ts';
import type { MatchNode } from './node.ts';
import { isTimeAttribute } from './physical-node.ts';
import type { Physical } from './physical-node.ts';
import type { Phase, PlanContext } from './plan-context.ts';

/** Plans a MATCH_RECOGNIZE over its planned input. */
export function planMatch(node: MatchNode, input: Physical, context: PlanContext): Physical {
  const { rel } = node;
  const unknown: Physical = { name: 'Unknown', inputs: [], fields: node.fields, span: node.span };
  const refuse = (
    phase: Phase,
    definition: DiagnosticDefinition,
    span = node.span,
    parameters: Parameters = {},
  ): Physical => {
    context.refuse(phase, { definition, parameters, at: span });
    return unknown;
  };
  if (rel.allRows) return refuse('physical', matchAllRows);
  const partition = rel.partitionBy.flatMap((rex) => node.input.fields[columnOf(rex)]?.name ?? []);
  const ambiguous = partition.filter((name) => rel.measures.some((measure) => measure.name === name));
  // Without measures the row is the input's (SqlValidatorImpl.validateMatchRecognize), which Flink's count of columns contradicts.
  const whole = rel.measures.length === 0 && partition.length !== node.input.fields.length;
  if (ambiguous.length > 0 || whole) {
    return refuse('physical', matchAmbiguous, node.span, { columns: `{${ambiguous.join(', ')}}` });
  }
  if (input.name === 'Unknown' && (context.streaming || node.input.kind === 'unknown')) return unknown;
  checkOrder(node, input, context);
  checkPartition(node, context);
  if (rel.within?.type.root === 'INTERVAL_YEAR_MONTH') refuse('translate', matchWithinUnit, rel.within.span);
  const problem = patternProblem(rel.pattern);
  if (problem !== undefined) context.refuse('translate', { ...problem, at: rel.pattern.span });
  return { name: 'Match', inputs: [input], match: rel, fields: node.fields, span: node.span };
}

/** StreamExecMatch.checkOrderKeys. */
function checkOrder(node: MatchNode, input: Physical, context: PlanContext): void {
  if (!context.streaming) return;
  const refuse = (definition: DiagnosticDefinition, span: Span): void =>
    context.refuse('translate', { definition, parameters: {}, at: span });
  const [first] = node.rel.orderBy;
  if (first === undefined) return refuse(matchOrderMissing, node.span);
  const column = first.expression;
  const type = input.fields[columnOf(column)]?.type;
  if (type === undefined || !isTimeAttribute(type)) return refuse(matchOrderNoTime, column.span);
  if (first.descending) refuse(matchOrderDescending, column.span);
}

/** The key's row has the columns in the table's order, the output in that of PARTITION BY (MatchCodeGenerator). */
function checkPartition({ rel, input }: MatchNode, context: PlanContext): void {
  const written = rel.partitionBy.map(columnOf);
  const sorted = [...written].sort((a, b) => a - b);
  for (const [at, column] of written.entries()) {
    const to = input.fields[column];
    const from = input.fields[sorted[at]!];
    const span = rel.partitionBy[at]?.span;
    if (to === undefined || from === undefined || span === undefined) return;
    if (isUndecided(to.type) || isUndecided(from.type) || to.type.root === from.type.root) continue;
    const parameters = { column: to.name, from: summaryString(from.type), to: summaryString(to.type) };
    context.refuse('translate', { definition: matchPartitionOrder, parameters, at: span });
    return;
  }
}

const columnOf = (rex: Rex): number =>
  rex.kind === 'input' || rex.kind === 'pattern-field' ? rex.index : -1;

interface Element {
  readonly variable: string;
  readonly least: number;
  /** -1 without end. */
  readonly most: number;
  readonly greedy: boolean;
}

const branching: Readonly<Record<string, string>> = {
  PATTERN_ALTER: "Currently, CEP doesn't support branching patterns.",
  PATTERN_PERMUTE: "Currently, CEP doesn't support PERMUTE patterns.",
  PATTERN_EXCLUDE: "Currently, CEP doesn't support '{-' '-}' patterns.",
};

/** What the pattern engine refuses of a pattern; undefined if nothing, or if the pattern isn't understood here. */
function patternProblem(pattern: Rex): Unplaced | undefined {
  const elements: Element[] = [];
  const read = (rex: Rex): Unplaced | 'unknown' | undefined => {
    if (rex.kind === 'literal' && typeof rex.value === 'string') {
      elements.push({ variable: rex.value, least: 1, most: 1, greedy: false });
      return undefined;
    }
    if (rex.kind !== 'call') return 'unknown';
    const reason = branching[rex.operator];
    if (reason !== undefined) {
      return { definition: matchPattern, parameters: { pattern: patternText(rex), reason } };
    }
    if (rex.operator === 'PATTERN_CONCAT') {
      for (const part of rex.operands) {
        const problem = read(part);
        if (problem !== undefined) return problem;
      }
      return undefined;
    }
    if (rex.operator !== 'PATTERN_QUANTIFIER') return 'unknown';
    const [inner, least, most, reluctant] = rex.operands;
    if (inner === undefined || least === undefined || most === undefined) return 'unknown';
    if (inner.kind !== 'literal') {
      const parameters = { pattern: patternText(inner), reason: 'Group patterns are not supported yet.' };
      return { definition: matchPattern, parameters };
    }
    const [low, high] = [numberOf(least), numberOf(most)];
    if (low === undefined || high === undefined || typeof inner.value !== 'string') return 'unknown';
    const greedy = !(reluctant?.kind === 'literal' && reluctant.value === true);
    elements.push({ variable: inner.value, least: low, most: high, greedy });
    return !greedy && low === 0 && high === 1
      ? { definition: matchReluctantOptional, parameters: {} }
      : undefined;
  };
  const problem = read(pattern);
  if (problem === 'unknown') return undefined;
  if (problem !== undefined) return problem;
  const names = elements.map((element) => element.variable);
  if (new Set(names).size < names.length) return { definition: matchRepeated, parameters: {} };
  if (elements.every((element) => element.least === 0)) return { definition: matchEmpty, parameters: {} };
  if (elements.some(({ least, most }) => least < 0 && most > 0))
    return { definition: matchTimesFrom, parameters: {} };
  if (elements.some(({ least, most }) => least === 0 && most === 0))
    return { definition: matchTimesTo, parameters: {} };
  const last = elements.at(-1);
  if (last === undefined || !last.greedy) return undefined;
  const greedy = !(last.least === 0 && last.most === 1) && last.least !== last.most;
  return greedy ? { definition: matchGreedyEnd, parameters: {} } : undefined;
}

const numberOf = (rex: Rex): number | undefined =>
  rex.kind === 'literal' && typeof rex.value === 'string' ? Number(rex.value) : undefined;

/** A pattern as Calcite prints its expression. */
function patternText(rex: Rex): string {
  if (rex.kind === 'literal')
    return typeof rex.value === 'string' && Number.isNaN(Number(rex.value))
      ? `_UTF-16LE'${rex.value}'`
      : String(rex.value);
  if (rex.kind !== 'call') return '?';
  const operands = rex.operands.map(patternText);
  if (rex.operator === 'PATTERN_ALTER') return `|(${operands.join(', ')})`;
  return `${rex.operator}(${operands.join(', ')})`;
}
