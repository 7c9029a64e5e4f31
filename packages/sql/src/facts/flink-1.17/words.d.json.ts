import type { WordDifferences } from '../word-facts.ts';

declare const words: WordDifferences;
export = words;
