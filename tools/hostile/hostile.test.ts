// A sample of hostile inputs, made of scripts of the repository's own: `node tools/hostile.ts` runs many more over many more.
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { constructs } from '../growth/constructs.ts';
import { checkHostile } from './check-hostile.ts';
import { hostileInput, tokensOf } from './hostile-inputs.ts';
import { randomOf } from './random.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const examples = globSync('examples/**/*.sql', { cwd: root }).map((file) =>
  readFileSync(root + file, 'utf8'),
);
const small = constructs.filter(({ fixes }) => fixes === undefined).map(({ script }) => script(2));
const scripts = [...examples, ...small].map(tokensOf);

test('the same number makes the same input', () => {
  expect(hostileInput(scripts, randomOf(7))).toBe(hostileInput(scripts, randomOf(7)));
  expect(hostileInput(scripts, randomOf(7))).not.toBe(hostileInput(scripts, randomOf(8)));
});

test('no hostile input faults the checker', () => {
  const faults: string[] = [];
  for (let number = 0; number < 300; number++) {
    const sql = hostileInput(scripts, randomOf(number));
    const { fault } = checkHostile(sql, number);
    if (fault !== undefined) faults.push(`${number}: ${fault}\n${sql}`);
  }
  expect(faults).toEqual([]);
}, 240_000);
