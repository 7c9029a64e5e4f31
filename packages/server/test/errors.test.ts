import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { operationErrors, requestErrors } from '../src/errors.ts';

const all = { ...operationErrors, ...requestErrors };
const source = fileURLToPath(new URL('../src/', import.meta.url));
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && file !== 'errors.ts',
);
const text = files.map((file) => readFileSync(join(source, file), 'utf8')).join('\n');

it('codes are unique', () => {
  const codes = Object.values(all).map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
});

it('codes of operations are six digits', () => {
  for (const { code } of Object.values(operationErrors)) expect(code).toMatch(/^99\d{4}$/);
});

it.each(Object.keys(all))('%s is really thrown', (name) => {
  expect(text.includes(`'${name}'`)).toBe(true);
});

it('the document lists every code with its message, and nothing else', () => {
  const document = readFileSync(new URL('../../../docs/errors.md', import.meta.url), 'utf8');
  const rows = [...document.matchAll(/^\| (?:\d{3} +\| )?`([^`]+)` +\| (.*\S) +\|$/gm)].map(
    ([, code, message]) => `${code} ${message}`,
  );
  expect(rows.sort()).toEqual(
    Object.values(all)
      .map(({ code, message }) => `${code} ${message}`)
      .sort(),
  );
});
