import type { WordFacts } from '../word-facts.ts';

declare const words: WordFacts;
export = words;
