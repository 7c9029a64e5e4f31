// What one analysis carries along: the environment, the diagnostics found so far in Flink's order, what is undecidable.
import type { Details, DiagnosticDefinition } from '../../diagnostics/definition.ts';
import { problemAt } from '../../diagnostics/problem.ts';
import type { Parameters } from '../../diagnostics/diagnostic.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { undecided } from '../../diagnostics/undecided.ts';
import type { UndecidedReason } from '../../diagnostics/undecided.ts';
import type { Span } from '../../text/span.ts';
import type { AnalysisEnvironment } from './environment.ts';
import { mergeProblems } from './merge-problems.ts';
import { PASS } from './model.ts';
import type { Pass, QueryContext, Typer } from './model.ts';

export { PASS };

/** Deeper nesting than this isn't analysed: the stack would not bear it. The parser has its own, clear limit. */
export const MAX_DEPTH = 700;

/** More uses of views than this in a statement aren't expanded: views of views twice over would double without end. */
export const MAX_VIEWS = 1000;

/** Suggestions of a statement: each compares a name with all names in reach, or types a call some dozen times. */
const MAX_SUGGESTIONS = 200;

/** Whether one more suggestion may be looked for. */
export function maySuggest(context: QueryContext): boolean {
  return context.budget.suggestions-- > 0;
}

export function newContext(environment: AnalysisEnvironment, typer: Typer): QueryContext {
  return {
    environment,
    typer,
    found: [],
    late: [],
    undecided: [],
    depth: 0,
    nextGeneratedId: 0,
    views: { count: 0 },
    typed: new WeakMap(),
    budget: { suggestions: MAX_SUGGESTIONS },
    currentCatalog: environment.session.currentCatalog,
    currentDatabase: environment.session.currentDatabase,
    inWindow: false,
    inView: false,
  };
}

/** Reports a problem that Flink's validator finds in the given pass over the clause. */
export function report(
  context: QueryContext,
  pass: Pass,
  definition: DiagnosticDefinition,
  parameters: Parameters,
  details: Details,
): void {
  context.found.push({ pass, problem: problemAt(definition, parameters, details) });
}

/** Reports a problem that Flink finds after the whole statement has passed validation. */
export function reportLate(
  context: QueryContext,
  definition: DiagnosticDefinition,
  parameters: Parameters,
  details: Details,
): void {
  context.late.push(problemAt(definition, parameters, details));
}

/** Marks the place as one that could not be decided. */
export function doubt(
  context: QueryContext,
  reason: UndecidedReason,
  parameters: Parameters,
  span: Span,
): void {
  context.undecided.push(undecided(reason, parameters, span));
}

const PASS_ORDER: readonly Pass[] = [PASS.names, PASS.types, PASS.calls, PASS.scopes];

/** Runs the analysis of one clause; its problems come out in the order of Calcite's passes, as problems of `pass`. */
export function inClause<T>(
  context: QueryContext,
  pass: Pass,
  analyse: () => T,
  order: readonly Pass[] = PASS_ORDER,
): T {
  const outer = context.found;
  context.found = [];
  try {
    return analyse();
  } finally {
    const inner = context.found;
    context.found = outer;
    inner.sort((a, b) => order.indexOf(a.pass) - order.indexOf(b.pass));
    for (const { problem } of inner) outer.push({ pass, problem });
  }
}

/** All problems, in the order in which Flink would meet them, and apart from them the late ones, each by itself. */
export function allProblems(context: QueryContext): { problems: Problem[]; late: Problem[] } {
  return {
    problems: mergeProblems(context.found.map((found) => found.problem)),
    late: context.late,
  };
}

/** Runs an analysis whose problems don't count. */
export function silently<T>(context: QueryContext, analyse: (silent: QueryContext) => T): T {
  return analyse({ ...context, environment: unrecorded(context), found: [], late: [], undecided: [] });
}

/** The environment for an analysis whose names are not those of the statement at hand. */
export function unrecorded({ environment }: QueryContext): AnalysisEnvironment {
  if (environment.recorder === undefined) return environment;
  const { recorder: _, ...rest } = environment;
  return rest;
}
