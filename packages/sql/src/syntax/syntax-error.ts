// What the parser throws at the first error of a statement: the catalogue entry, its parameters and the place.
import type { DiagnosticDefinition } from '../diagnostics/definition.ts';
import type { Parameters } from '../diagnostics/diagnostic.ts';
import type { Span } from '../text/span.ts';

export interface SyntaxProblem {
  readonly definition: DiagnosticDefinition;
  readonly parameters: Parameters;
  /** Absent where Flink gives no place; the statement stands in then. */
  readonly span?: Span;
  /** Index of the token at which JavaCC's decision failed; absent for errors of other kinds. */
  readonly token?: number;
}

/** Carries a problem out of the recursive descent to the statement. It is no Error: a stack would cost more than the parse. */
export class Stop {
  readonly problem: SyntaxProblem;

  constructor(problem: SyntaxProblem) {
    this.problem = problem;
  }
}

/** What parseExpression and its like throw. */
export class SyntaxError extends Error {
  readonly problem: SyntaxProblem;

  constructor(problem: SyntaxProblem) {
    super(problem.definition.name);
    this.problem = problem;
  }
}
