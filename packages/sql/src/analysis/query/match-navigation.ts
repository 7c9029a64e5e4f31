// PREV, NEXT, FIRST, LAST and aggregates in MATCH_RECOGNIZE: how they may nest, and that each reads one pattern variable.
// Source: SqlValidatorImpl.PatternValidator, NavigationExpander.
import {
  matchAggregateInNavigation,
  matchCountArguments,
  matchDistinct,
  matchNavigationNesting,
  matchNoVariable,
  matchPrevInMeasures,
  matchRunningInDefine,
  matchSeveralVariables,
} from '../../diagnostics/catalogue/match-and-pivot.ts';
import type { DiagnosticDefinition } from '../../diagnostics/definition.ts';
import type { Call, Expression } from '../../syntax/ast/index.ts';
import { PASS, report } from './context.ts';
import { childrenOf } from './expression-children.ts';
import { expressionText } from './expression-text.ts';
import { TOP_SCOPE } from './scope.ts';
import type { QueryContext } from './model.ts';

const PHYSICAL = new Set(['PREV', 'NEXT']);
const LOGICAL = new Set(['FIRST', 'LAST']);
/** SqlValidatorImpl.isAggregation. */
const AGGREGATES = new Set(['SUM', 'SUM0', 'AVG', 'COUNT', 'MAX', 'MIN']);
const RUNNING = new Set(['RUNNING', 'FINAL']);

interface Around {
  readonly measure: boolean;
  readonly logical: number;
  readonly physical: number;
  readonly aggregates: number;
}

/** Reports the first misuse; true if there is none. */
export function checkNavigation(context: QueryContext, expression: Expression, measure: boolean): boolean {
  return visit(context, expression, { measure, logical: 0, physical: 0, aggregates: 0 }) !== undefined;
}

/** The pattern variables read inside navigation; undefined after an error. */
function visit(context: QueryContext, expression: Expression, around: Around): Set<string> | undefined {
  if (expression.kind === 'identifier') {
    const inside = around.logical + around.physical + around.aggregates > 0;
    // A column by itself has been qualified with `*` before.
    if (!inside) return new Set();
    return new Set([expression.names.length > 1 ? expression.names[0]! : '*']);
  }
  const name = expression.kind === 'call' ? expression.operator.toUpperCase() : '';
  const call = expression as Call;
  const refuse = (definition: DiagnosticDefinition): undefined => {
    const text = expressionText(context, TOP_SCOPE, call);
    report(context, PASS.types, definition, { call: text }, { span: call.span });
    return undefined;
  };
  let inner = around;
  const single = PHYSICAL.has(name) || LOGICAL.has(name) || AGGREGATES.has(name);
  if (PHYSICAL.has(name)) {
    if (around.measure) return refuse(matchPrevInMeasures);
    if (around.logical !== 0) return refuse(matchNavigationNesting);
    inner = { ...around, physical: around.physical + 1 };
  } else if (LOGICAL.has(name)) {
    if (around.logical !== 0) return refuse(matchNavigationNesting);
    inner = { ...around, logical: around.logical + 1 };
  } else if (AGGREGATES.has(name)) {
    if (around.logical !== 0 || around.physical !== 0) return refuse(matchAggregateInNavigation);
    if (name === 'COUNT' && call.operands.length > 1) return refuse(matchCountArguments);
    inner = { ...around, aggregates: around.aggregates + 1 };
  }
  if (RUNNING.has(name) && !around.measure) return refuse(matchRunningInDefine);
  if (expression.kind === 'call' && call.quantifier === 'DISTINCT') return refuse(matchDistinct);
  const variables = new Set<string>();
  for (const child of childrenOf(expression)) {
    const found = visit(context, child, inner);
    if (found === undefined) return undefined;
    for (const variable of found) variables.add(variable);
  }
  if (!single) return variables;
  if (name === 'COUNT') return variables.size > 1 ? refuse(matchCountArguments) : variables;
  const first = call.operands[0];
  if (first?.kind === 'call' && first.operator.toUpperCase() === 'CLASSIFIER') return variables;
  if (variables.size === 0) return refuse(matchNoVariable);
  return variables.size > 1 ? refuse(matchSeveralVariables) : variables;
}
