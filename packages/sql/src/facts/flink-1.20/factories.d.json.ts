import type { FactoryFacts } from '../option-facts.ts';

declare const facts: FactoryFacts;
export = facts;
