// The type system: data model, printing, deriving, casting.
export type * from './logical-type.ts';
export * from './calcite-string.ts';
export * from './constructors.ts';
export * from './families.ts';
export * from './summary-string.ts';
