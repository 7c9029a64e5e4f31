// MATCH_RECOGNIZE: its own scope, where pattern variables qualify columns. Source: SqlValidatorImpl.validateMatchRecognize,
// MatchRecognizeScope, MatchRecognizeNamespace.
import { clauseNotBoolean } from '../../diagnostics/catalogue/grouping.ts';
import {
  matchWithinNegative,
  matchWithinOrder,
  matchWithinTime,
} from '../../diagnostics/catalogue/match-and-pivot.ts';
import { duplicatePatternVariable, unknownPatternVariable } from '../../diagnostics/catalogue/names.ts';
import { matchPartitionExpression } from '../../diagnostics/catalogue/planner.ts';
import { nearest } from '../../base/nearest.ts';
import type { Rel } from '../../plan/rel.ts';
import type { Rex, SortKey } from '../../plan/rex.ts';
import type { Expression, Identifier, MatchRecognize } from '../../syntax/ast/index.ts';
import { isTimestamp, isUndecided } from '../../types/index.ts';
import type { RowField } from '../../types/index.ts';
import { productPattern } from '../../diagnostics/undecided-reasons.ts';
import type { Span } from '../../text/span.ts';
import { doubt, inClause, PASS, report, reportLate } from './context.ts';
import { findExpression } from './expression-children.ts';
import type { FromClause } from './from-clause.ts';
import { checkNavigation } from './match-navigation.ts';
import { checkPhysicalOffsets } from './physical-offsets.ts';
import { aliasOf } from './output-names.ts';
import { callRex, errorRex } from './rex-builders.ts';
import { rowOf } from './scope.ts';
import type { QueryContext, Relation, Scope } from './model.ts';

export function typeMatchRecognize(
  context: QueryContext,
  parent: Scope,
  match: MatchRecognize,
  input: FromClause,
): Relation {
  const { span } = match;
  const patternVariables = new Set(['*']);
  const child = input.children[0];
  const scope: Scope = { kind: 'match', parent, children: input.children, patternVariables };
  const allRows = match.rowsPerMatch === 'ALL ROWS PER MATCH';
  const columns: RowField[] = [];
  const add = (name: string, type: RowField['type']): void => {
    if (!columns.some((column) => column.name === name)) columns.push({ name, type });
  };
  const partitionBy = match.partitionBy.map((key) => {
    const rex = context.typer.expression(context, scope, key);
    if (key.kind !== 'identifier' && !isUndecided(rex.type))
      reportLate(context, matchPartitionExpression, {}, { span: key.span });
    add(key.kind === 'identifier' ? key.names.at(-1)! : '', rex.type);
    return rex;
  });
  const orderBy = match.orderBy.map((item): SortKey => {
    const expression = context.typer.expression(context, scope, item.expression);
    if (allRows && item.expression.kind === 'identifier') add(item.expression.names.at(-1)!, expression.type);
    return {
      expression,
      descending: item.descending,
      ...(item.nulls === undefined ? {} : { nulls: item.nulls }),
    };
  });
  if (allRows) for (const field of rowOf(input.children)) add(field.name, field.type);
  for (const variable of patternNames(match.pattern)) patternVariables.add(variable.names[0]!);
  const within = typeWithin(context, scope, match, orderBy);
  const definitions = typeDefinitions(context, scope, match, patternVariables);
  checkSubsets(context, match, patternVariables);
  checkSkip(context, match, patternVariables);
  const measures = inClause(context, PASS.types, () =>
    match.measures.map((item, i) => {
      const name = aliasOf(item) ?? `EXPR$${String(i)}`;
      const valid = checkNavigation(context, item.expression, true);
      const expression = valid
        ? context.typer.expression(context, scope, item.expression)
        : errorRex(item.expression.span);
      return { name, expression };
    }),
  );
  for (const measure of measures) add(measure.name, measure.expression.type);
  const output = match.measures.length === 0 ? rowOf(input.children) : columns;
  // The product's own patterns have a meaning that is not known: none of Flink's rules is asked about them.
  const own = context.environment.extendsPatterns === true ? productPart(match) : undefined;
  if (own !== undefined) doubt(context, productPattern, {}, own);
  const rel: Rel = {
    kind: 'match',
    input: input.rel,
    partitionBy,
    orderBy,
    measures,
    definitions,
    pattern: own === undefined ? patternRex(match.pattern) : unread(match.pattern),
    allRows,
    ...(match.afterMatch === undefined ? {} : { afterMatch: patternRex(match.afterMatch) }),
    ...(within === undefined ? {} : { within }),
    columns: output,
    span,
  };
  return { columns: output, rel, ...(child?.unknown === undefined ? {} : { unknown: child.unknown }) };
}

/** Identifiers of the pattern: its variables, in order. */
function patternNames(pattern: Expression): Identifier[] {
  const names: Identifier[] = [];
  findExpression(pattern, (each) => {
    if (each.kind === 'identifier') names.push(each);
    return false;
  });
  return names;
}

const OWN_PATTERNS: ReadonlySet<string> = new Set(['PATTERN_UNTIL', 'PATTERN_NOT', 'PATTERN_EXCLUDE']);

/** The place of what the product reads in patterns and Flink does not: document 457157. */
function productPart({
  pattern,
  showsTimeouts,
  rowsPerMatchSpan,
  afterMatch,
}: MatchRecognize): Span | undefined {
  if (showsTimeouts === true) return rowsPerMatchSpan;
  if (afterMatch?.kind === 'symbol' && afterMatch.value === 'NO SKIP') return afterMatch.span;
  const found = findExpression(pattern, (each) => {
    if (each.kind !== 'call') return false;
    const isGroup = each.operator === 'PATTERN_QUANTIFIER' && each.operands[0]?.kind === 'call';
    return isGroup || OWN_PATTERNS.has(each.operator);
  });
  return found?.span;
}

const unread = ({ span }: Expression): Rex => ({
  kind: 'literal',
  value: null,
  type: { root: 'SYMBOL', nullable: false },
  span,
});

/** The pattern as it is written: variables as symbols. */
function patternRex(pattern: Expression): Rex {
  const { span } = pattern;
  const type = { root: 'SYMBOL' as const, nullable: false };
  switch (pattern.kind) {
    case 'identifier':
      return { kind: 'literal', value: pattern.names[0]!, type, span };
    case 'call':
      return callRex(pattern.operator, pattern.operands.map(patternRex), type, span);
    case 'symbol':
      return { kind: 'literal', value: pattern.value, type, span };
    case 'number':
      return { kind: 'literal', value: pattern.text, type, span };
    case 'boolean':
      return { kind: 'literal', value: pattern.value, type, span };
    default:
      return { kind: 'literal', value: null, type, span };
  }
}

function typeWithin(
  context: QueryContext,
  scope: Scope,
  match: MatchRecognize,
  orderBy: readonly SortKey[],
): Rex | undefined {
  const { within } = match;
  if (within === undefined) return undefined;
  const rex = context.typer.expression(context, scope, within);
  const { span } = within;
  if (within.kind === 'interval' && (within.negative || within.value.trim().startsWith('-'))) {
    const interval = `INTERVAL '${within.value}' ${within.qualifier.startUnit}`;
    report(context, PASS.types, matchWithinNegative, { interval }, { span });
  } else if (orderBy.length === 0) report(context, PASS.types, matchWithinOrder, {}, { span });
  else {
    const { type } = orderBy[0]!.expression;
    if (!isTimestamp(type) && !isUndecided(type)) report(context, PASS.types, matchWithinTime, {}, { span });
  }
  return rex;
}

function typeDefinitions(
  context: QueryContext,
  scope: Scope,
  match: MatchRecognize,
  variables: Set<string>,
): { readonly name: string; readonly condition: Rex }[] {
  const seen = new Set<string>();
  for (const { name, span } of match.definitions) {
    const text = name.names[0]!;
    if (seen.has(text)) report(context, PASS.types, duplicatePatternVariable, { name: text }, { span });
    seen.add(text);
    variables.add(text);
  }
  return match.definitions.map(({ name, condition }) =>
    inClause(context, PASS.types, () => {
      const valid = checkNavigation(context, condition, false);
      const rex = valid ? context.typer.expression(context, scope, condition) : errorRex(condition.span);
      if (rex.type.root !== 'BOOLEAN' && rex.type.root !== 'NULL' && !isUndecided(rex.type))
        report(context, PASS.calls, clauseNotBoolean, { clause: 'DEFINE' }, { span: condition.span });
      if (valid) checkPhysicalOffsets(context, name.names[0]!, condition);
      return { name: name.names[0]!, condition: rex };
    }),
  );
}

function checkSubsets(context: QueryContext, match: MatchRecognize, variables: Set<string>): void {
  for (const subset of match.subsets) {
    const name = subset.name.names[0]!;
    if (variables.has(name))
      report(context, PASS.types, duplicatePatternVariable, { name }, { span: subset.name.span });
    variables.add(name);
    for (const variable of subset.variables) requireVariable(context, variable, variables);
  }
}

function checkSkip(context: QueryContext, match: MatchRecognize, variables: Set<string>): void {
  const after = match.afterMatch;
  if (after?.kind !== 'call') return;
  const variable = after.operands[0];
  if (variable?.kind === 'identifier') requireVariable(context, variable, variables);
}

function requireVariable(context: QueryContext, variable: Identifier, variables: Set<string>): void {
  const name = variable.names[0]!;
  if (variables.has(name)) return;
  const candidates = nearest(
    name,
    [...variables].filter((each) => each !== '*'),
  );
  report(
    context,
    PASS.types,
    unknownPatternVariable,
    { name },
    {
      span: variable.span,
      fixes: candidates.map((text) => ({
        kind: 'respell',
        safe: false,
        title: `replace with ${text}`,
        edits: [{ span: variable.span, text }],
      })),
    },
  );
}
