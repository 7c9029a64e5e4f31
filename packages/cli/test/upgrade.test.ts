// `preflight upgrade`: exit codes, both formats, scripts and drafts.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'upgrade-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const bin = fileURLToPath(new URL('../bin/preflight.js', import.meta.url));

function run(name: string, text: string, ...options: readonly string[]) {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return spawnSync(process.execPath, [bin, 'upgrade', ...options, file], { encoding: 'utf8' });
}

const STEP = ['--from', '1.20', '--to', '2.0'];
const REFUSED = "CREATE TABLE t (monday INT) WITH ('connector' = 'datagen');\n";

test('a script that the new engine refuses ends in 1, with the fix', () => {
  const { status, stdout } = run('refused.sql', REFUSED, ...STEP);
  expect(status).toBe(1);
  expect(stdout).toContain('fix: back-quote MONDAY');
});

test('the JSON names both engines', () => {
  const { status, stdout } = run('refused.sql', REFUSED, ...STEP, '--format', 'json');
  expect(status).toBe(1);
  const report = JSON.parse(stdout) as { files: { ok: boolean; diagnostics: unknown[] }[] };
  expect(report).toMatchObject({ version: 1, from: 'flink-1.20', to: 'flink-2.0', engine: 'flink-2.0' });
  expect(report.files[0]).toMatchObject({ ok: false, diagnostics: [{ code: 'FP1000', statement: 0 }] });
});

test('a script that both take ends in 0, and so does one that both refuse', () => {
  expect(run('good.sql', 'SELECT 1;\n', ...STEP).status).toBe(0);
  expect(run('bad.sql', 'SELECT nope;\n', ...STEP).status).toBe(0);
});

test('a draft is compared as a whole', () => {
  const script = JSON.stringify({ kind: 'SQLSCRIPT', sqlArtifact: { sqlScript: REFUSED } });
  const draft = `name: d\nartifact: ${script}\n`;
  const { status, stdout } = run('draft.yaml', draft, ...STEP, '--format', 'json');
  expect(status).toBe(1);
  expect(stdout).toContain('"FP1000"');
});

test.each([
  [[], '--from'],
  [['--from', '1.20'], '--to'],
  [[...STEP, '--format', 'sarif'], 'sarif'],
])('%j cannot run', (options, told) => {
  const { status, stderr } = run('good.sql', 'SELECT 1;\n', ...options);
  expect(status).toBe(2);
  expect(stderr).toContain(told);
});
