import type { FunctionFact } from '../function-facts.ts';

declare const facts: { readonly functions: readonly FunctionFact[] };
export = facts;
