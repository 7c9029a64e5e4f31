// The syntax layer: text in, trees and diagnostics out.
export type * from './ast/index.ts';
export type { ParseOptions } from './parse-options.ts';
export { defaultParseOptions } from './parse-options.ts';
export type { ParsedScript, ParsedStatement } from './parse-script.ts';
export { parseExpression, parseQuery, parseScript, parseTypeName } from './parse-script.ts';
export { SyntaxError } from './syntax-error.ts';
export type { TokenStore } from './token-store.ts';
