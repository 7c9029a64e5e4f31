// No regular expression of the sources takes more than linear time on any input: recheck derives that from the expression's
// automaton, or attacks it with texts that it makes from it. It was chosen since it also finds quadratic ones, which
// safe-regex and its like do not look for, and gives the text that shows it.
import { fileURLToPath } from 'node:url';
import { checkSync } from 'recheck';
import { expect, test } from 'vitest';
import { regularExpressions } from './regular-expressions.ts';

/** Quadratic ones that only ever see short texts, or that recheck is wrong about. */
const BOUNDED: ReadonlySet<string> = new Set([
  // The bytes of an example in this repository.
  '/=+$/',
]);

test('every regular expression is linear', () => {
  const found = regularExpressions(fileURLToPath(new URL('../..', import.meta.url)));
  expect(found.length).toBeGreaterThan(300);
  const judged = new Map<string, string>();
  const slow: string[] = [];
  for (const { place, source, flags } of found) {
    const text = `/${source}/`;
    if (judged.has(text + flags) || BOUNDED.has(text)) continue;
    judged.set(text + flags, place);
    // Where the time is not enough for a proof, none of the attacks until then was slow.
    const result = checkSync(source, flags, { timeout: 1000 });
    if (result.status === 'vulnerable')
      slow.push(`${place}: ${text}${flags} is ${result.complexity.summary} on ${result.attack.pattern}`);
  }
  expect(slow).toEqual([]);
}, 240_000);
