// The printers that call each other in a circle: expressions hold queries, queries hold expressions. The files import this
// table, not each other; print-expression.ts and print-query.ts fill it.
import type { Expression, Query } from '../ast/index.ts';

export interface Printers {
  expression: (expression: Expression) => string;
  query: (query: Query) => string;
}

export const printers = {} as Printers;
