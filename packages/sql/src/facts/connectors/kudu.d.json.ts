import type { GroupFacts } from '../group-facts.ts';

declare const facts: GroupFacts;
export = facts;
