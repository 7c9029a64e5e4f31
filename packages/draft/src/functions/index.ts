// User functions: what is known of them from JARs and declarations.
export type { DeclaredFunctions } from './declared-functions.ts';
export { declaredFunctions } from './declared-functions.ts';
export { parseDeclarations } from './parse-declarations.ts';
export type { FunctionSources, TypingOf } from './user-functions.ts';
export { userFunctions } from './user-functions.ts';
