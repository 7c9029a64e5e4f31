import type { FunctionTyping } from '../function-facts.ts';

declare const facts: { readonly typing: Readonly<Record<string, FunctionTyping>> };
export = facts;
