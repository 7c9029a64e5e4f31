// The syntax tree. Plain readonly data; every node has `kind` and `span`.
export type * from './statement.ts';
export type * from './tree.ts';
