// The syntax layer: text in, trees and diagnostics out.
export type * from './ast/index.ts';
export type { ParseOptions } from './parse-options.ts';
export { defaultParseOptions } from './parse-options.ts';
export type { ParsedScript, ParsedStatement } from './parse-script.ts';
export type { Recovered, Recovery } from './recovery/recover.ts';
export { HOLE } from './recovery/holes.ts';
export { edited } from './repair/edit.ts';
export { parseExpression, parseQuery, parseScript, parseTypeName } from './parse-script.ts';
export { printExpression } from './print/print-expression.ts';
export { printQuery } from './print/print-query.ts';
export { printStatement } from './print/print-statement.ts';
export { printType } from './print/print-type.ts';
export { SyntaxError } from './syntax-error.ts';
export { beginningOf, opensStatementSet } from './beginning.ts';
export type { TokenStore } from './token-store.ts';
export type { SyntaxNode, Visitor } from './walk.ts';
export { walk } from './walk.ts';
