import type { ConfigurationFact } from '../option-facts.ts';

declare const facts: { readonly options: readonly ConfigurationFact[] };
export = facts;
