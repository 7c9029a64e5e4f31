// The command as it is started: by its launcher, with files, folders, standard input and pipes.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const BIN = fileURLToPath(new URL('../bin/preflight.js', import.meta.url));
const EXAMPLES = fileURLToPath(new URL('../../../examples/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'preflight-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const good = file('good.sql', "CREATE TEMPORARY TABLE t (a INT) WITH ('connector' = 'datagen');\n");
const bad = file('bad.sql', 'SELECT b FROM (VALUES (1)) AS t (a);\n');

const planned = file(
  'planned.sql',
  "CREATE TABLE t (a INT) WITH ('connector' = 'datagen');\nSELECT a, COUNT(*) FROM t GROUP BY a;\n",
);

describe('preflight', () => {
  it.each([
    [['--version'], 0, /^\d+\.\d+\.\d+\n$/, ''],
    [['--help'], 0, /usage: preflight check/, ''],
    [[], 2, /usage: preflight check/, ''],
    [['check', '--help'], 0, /--format FORMAT/, ''],
    [['serve', '--help'], 0, /PREFLIGHT_PORT/, ''],
    [['plan', '--help'], 0, /--format FORMAT/, ''],
    [['plan'], 2, /^$/, 'plan needs at least one script'],
    [['plan', '--format', 'jsno', good], 2, /^$/, "unknown format 'jsno'; did you mean json?"],
    [['plan', bad], 1, /It has no plan here/, ''],
    [['plan', planned], 0, /== Optimized Physical Plan ==\nGroupAggregate[^]*State:\n {2}GroupAggregate/, ''],
    [['plan', '--format', 'json', planned], 0, /"operator":"GroupAggregate"/, ''],
    [['check', '--format', 'json', '--plans', planned], 0, /"operator":"GroupAggregate"/, ''],
    [['chek'], 2, /^$/, "unknown command 'chek'; did you mean check?"],
    [['check'], 2, /^$/, 'check needs at least one file'],
    [['check', '--formt', 'json', good], 2, /^$/, "unknown option '--formt'; did you mean --format?"],
    [['check', '--format', 'jsn', good], 2, /^$/, "unknown format 'jsn'; did you mean json?"],
    [
      ['check', '--engine', 'flnk-1.20', good],
      2,
      /^$/,
      "unknown engine 'flnk-1.20'; did you mean flink-1.20?",
    ],
    [['check', '--engine', 'flink-1.17', good], 0, /^0 errors/, ''],
    [
      ['check', '--engine', 'flink-9.9', good],
      0,
      /^0 errors/,
      'flink-9.9 is checked as flink-2.3: it is not known here',
    ],
    [['check', '--format'], 2, /^$/, "option '--format' needs a value"],
    [['check', join(folder, 'none.sql')], 2, /^$/, 'no such file'],
    [['explain', 'FP9999'], 2, /^$/, "unknown code 'FP9999'"],
    [
      ['explain', 'unknown-configuration-key'],
      0,
      /^FP5022 unknown-configuration-key \(warning, configuration\)/,
      '',
    ],
    [['serve', '--port', 'many'], 2, /^$/, "'many' is not a port"],
  ])('%j ends with %j', (args, status, out, error) => {
    const result = run(args);
    expect(result.stderr).toContain(error);
    expect(result.stdout).toMatch(out);
    expect(result.status).toBe(status);
  });
});

describe('preflight check', () => {
  it('ends with 0 without errors and 1 with', () => {
    expect(run(['check', good]).status).toBe(0);
    expect(run(['check', good, bad]).status).toBe(1);
  });

  it('prints the report as JSON, files in the order of the arguments', () => {
    const report = JSON.parse(run(['check', '--format', 'json', bad, good]).stdout) as {
      version: number;
      engine: string;
      files: { path: string; ok: boolean; diagnostics: { code: string; range: object }[] }[];
    };
    expect(report).toMatchObject({
      version: 1,
      engine: 'flink-1.20',
      files: [
        { path: bad, ok: false },
        { path: good, ok: true },
      ],
    });
    expect(report.files[0]?.diagnostics[0]?.range).toEqual({
      startLine: 1,
      startColumn: 8,
      endLine: 1,
      endColumn: 8,
    });
  });

  it('reads scripts and JSON drafts from standard input', () => {
    expect(run(['check', '-'], 'SELECT b FROM (VALUES (1)) AS t (a);').stdout).toContain('<stdin>:1:8');
    expect(run(['check', '-'], '{"artifact":{"kind":"JAR"}}').stdout).toContain('FP5005');
  });

  it('searches folders for scripts and drafts, and passes other files over', () => {
    const root = join(folder, 'project');
    mkdirSync(join(root, 'jobs'), { recursive: true });
    mkdirSync(join(root, 'node_modules'), { recursive: true });
    writeFileSync(join(root, 'jobs', 'b.sql'), 'SELECT 1;');
    writeFileSync(
      join(root, 'jobs', 'a.yaml'),
      'artifact: { kind: JAR, jarArtifact: { jarUri: oss://b/a.jar } }\n',
    );
    writeFileSync(join(root, 'package.json'), '{"name":"x"}');
    writeFileSync(join(root, 'node_modules', 'c.sql'), 'SELECT FROM;');
    const { files } = JSON.parse(run(['check', '--format', 'json', root]).stdout) as {
      files: { path: string }[];
    };
    expect(files.map((f) => f.path)).toEqual([join(root, 'jobs', 'a.yaml'), join(root, 'jobs', 'b.sql')]);
  });

  it('writes a report of megabytes whole into a pipe', () => {
    const many = Array.from({ length: 1500 }, (_, i) =>
      file(`many-${i}.sql`, `SELECT ${'b + '.repeat(100)}b FROM (VALUES (1)) AS t (a);\n`.repeat(3)),
    );
    const { stdout, status } = run(['check', '--format', 'json', ...many]);
    expect(status).toBe(1);
    expect(stdout.length).toBeGreaterThan(1_000_000);
    expect((JSON.parse(stdout) as { files: unknown[] }).files).toHaveLength(1500);
  });

  it('compares with a deployment', () => {
    const drafts = join(EXAMPLES, 'drafts');
    const result = run(['check', '--deployment', join(drafts, 'sql.yaml'), join(drafts, 'sql-changed.yaml')]);
    expect(result.stdout).toContain('incompatible: The window of the window aggregation changed');
  });
});
