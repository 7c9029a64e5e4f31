// The examples are what they say: good ones pass, each broken one shows just its slips.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { inputChecker, isChecked } from '../src/check-input.ts';
import { listInputs } from '../src/inputs.ts';

const FOLDER = fileURLToPath(new URL('../../../examples/', import.meta.url));

const BROKEN: Readonly<Record<string, readonly string[]>> = {
  'orders-broken.sql': ['FP2003', 'FP3007'],
  'auctions-broken.sql': ['FP4011'],
  'sql-broken.yaml': ['FP2003', 'FP5010', 'FP5020', 'FP6001', 'FP6003'],
  'batch-broken.json': ['FP2003', 'FP6007'],
  'jar-broken.yaml': ['FP5010', 'FP5025', 'FP6010', 'FP7002'],
  'python-broken.yaml': ['FP7020', 'FP7023'],
  'pipeline-broken.yaml': ['FP7031', 'FP7032', 'FP7035', 'FP7036', 'FP7037'],
};

const { inputs } = listInputs([FOLDER]);
const check = await inputChecker(inputs, { engine: undefined, deployment: undefined });

describe('examples', () => {
  for (const input of inputs) {
    const name = basename(input.path);
    it(name, async () => {
      const outcome = await check(input);
      if (!isChecked(outcome)) throw new Error(outcome.reason);
      const errors = outcome.report.diagnostics.filter((d) => d.severity === 'error');
      expect([...new Set(errors.map((d) => d.code))].sort()).toEqual(BROKEN[name] ?? []);
    });
  }

  it('has a good and a broken one of each kind', () => {
    const names = readdirSync(FOLDER, { recursive: true })
      .map(String)
      .filter((name) => extname(name) !== '');
    for (const broken of Object.keys(BROKEN)) {
      expect(names.some((name) => name.endsWith(broken.replace('-broken', '')))).toBe(true);
      expect(names.some((name) => name.endsWith(broken))).toBe(true);
    }
    expect(readFileSync(`${FOLDER}orders.sql`, 'utf8')).toContain('INSERT INTO');
  });
});
