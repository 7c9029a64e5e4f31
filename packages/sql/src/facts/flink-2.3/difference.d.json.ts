import type { FactsDifference } from '../facts-difference.ts';

declare const facts: FactsDifference;
export = facts;
