// The type system: data model, printing, deriving, casting.
export type * from './logical-type.ts';
export * from './calcite-string.ts';
export * from './constructors.ts';
export * from './data-type-text.ts';
export * from './families.ts';
export * from './summary-string.ts';
export * from './calcite-casts.ts';
export * from './calcite-nullability.ts';
export * from './casts.ts';
export * from './common-type.ts';
export * from './comparable.ts';
export * from './decimals.ts';
export * from './equality.ts';
export * from './least-restrictive.ts';
export * from './resolve-type-name.ts';
export * from './type-size.ts';
export { charsetName } from './charset-name.ts';
