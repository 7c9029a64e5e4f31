import type { TableAbilityFacts } from '../ability-facts.ts';

declare const facts: TableAbilityFacts;
export = facts;
