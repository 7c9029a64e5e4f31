// What the parser throws at the first error of a statement: the catalogue entry, its parameters and the place.
import type { Problem } from '../diagnostics/problem.ts';

/** A problem of the parser's; where Flink gives no place, the statement stands in. */
export interface SyntaxProblem extends Problem {
  /** Index of the token at which JavaCC's decision failed; absent for errors of other kinds. */
  readonly token?: number;
}

/** What parseExpression and its like throw. */
export class SyntaxError extends Error {
  readonly problem: SyntaxProblem;

  constructor(problem: SyntaxProblem) {
    super(problem.definition.name);
    this.problem = problem;
  }
}
