// The syntax tree. Plain readonly data; every node has `kind` and `span`.
export type * from './expression.ts';
export type * from './query.ts';
export type * from './statement.ts';
export type * from './type-name.ts';
