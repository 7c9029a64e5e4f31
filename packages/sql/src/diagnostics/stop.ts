// How work on a statement or a table ends early, as Flink's does with an exception: the only thing that is thrown to unwind.
import type { Problem } from './problem.ts';

/**
 * Ends the work at hand. It carries the problem that ends it; without one, what it depends on has a problem or a doubt already.
 * It is no Error: a stack would cost more than the parse of a statement.
 */
export class Stop<P extends Problem = Problem> {
  readonly problem: P | undefined;

  constructor(problem?: P) {
    this.problem = problem;
  }
}
