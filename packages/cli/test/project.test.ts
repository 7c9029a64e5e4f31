// A project's settings reach every file below it, and the command line goes before them.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { checkCommand } from '../src/commands/check.ts';
import { UsageError } from '../src/usage-error.ts';

const root = mkdtempSync(join(tmpdir(), 'preflight-project-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

function file(name: string, text: string): string {
  const path = join(root, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

file(
  'preflight.yaml',
  `init: [init/*.sql]
variableFiles: [.env]
variables: { min: 5 }
flinkConfFile: config.yaml
ignore: ['**/old/**']
rules: { FP4001: warning }
overrides:
  - files: ['jobs/batch*']
    flinkConf: { execution.runtime-mode: batch }
`,
);
file('.env', 'name=b\nmin=1\n');
file('config.yaml', 'table:\n  exec:\n    state:\n      ttl: 1 d\n');
file('init/1.sql', "CREATE TEMPORARY TABLE t (a INT, b STRING) WITH ('connector' = 'datagen');");
file('init/2.sql', 'CREATE TEMPORARY VIEW v AS SELECT a FROM t;');
const good = file('jobs/good.sql', 'SELECT a FROM v WHERE a > ${min};');
const batch = file('jobs/batch.sql', 'SELECT a FROM t;');
const wrong = file('jobs/wrong.sql', "SELECT a, '${nobody}' FROM v;");
file('jobs/old/broken.sql', 'SELEC');
const draft = file(
  'jobs/draft.yaml',
  'artifact:\n  kind: SQLSCRIPT\n  sqlArtifact:\n    sqlScript: SELECT a FROM v WHERE a > ${min};\n',
);

/** Each file's codes with their levels, by the file's name. */
async function check(...argv: string[]): Promise<Record<string, string[]>> {
  let out = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation(((text: string, done: () => void) => {
    out += text;
    done();
    return true;
  }) as typeof process.stdout.write);
  try {
    await checkCommand([...argv, '--format', 'json']);
  } finally {
    write.mockRestore();
  }
  const { files } = JSON.parse(out) as {
    files: { path: string; diagnostics: { code: string; severity: string }[] }[];
  };
  return Object.fromEntries(
    files.map(({ path, diagnostics }) => [
      path.split('/').slice(-2).join('/'),
      diagnostics.map(({ code, severity }) => `${code} ${severity}`),
    ]),
  );
}

test('a folder: scripts that run before come first, ignored files do not come', async () => {
  expect(await check(root)).toEqual({
    'init/1.sql': [],
    'init/2.sql': [],
    'jobs/batch.sql': ['FP4001 warning'],
    'jobs/draft.yaml': [],
    'jobs/good.sql': [],
    'jobs/wrong.sql': ['FP5010 error'],
  });
});

test('one file is checked behind the same scripts, and they are checked with it', async () => {
  expect(Object.keys(await check(good))).toEqual(['init/1.sql', 'init/2.sql', 'jobs/good.sql']);
});

test('the command line goes before the project', async () => {
  const codes = async (path: string, ...argv: string[]): Promise<string[] | undefined> =>
    (await check(path, ...argv))[path.split('/').slice(-2).join('/')];
  expect(await codes(batch, '--rule', 'FP4001=error')).toEqual(['FP4001 error']);
  expect(await codes(wrong, '--var', 'nobody=x')).toEqual([]);
  expect(
    await codes(good, '--init', file('other.sql', "CREATE TABLE v (b INT) WITH ('connector' = 'datagen')")),
  ).toEqual(['FP2003 error']);
  expect(await codes(draft, '--config', file('none.yaml', ''))).toEqual(['FP5010 error']);
});

test.each<[title: string, argv: string[], message: string]>([
  ['a rule that is not there', ['--rule', 'unknown-colum=off'], 'did you mean unknown-column?'],
  ['a level that is not there', ['--rule', 'FP2003=of'], 'did you mean off?'],
  ['a variable without a value', ['--var', 'x'], 'needs NAME=VALUE'],
  ['a number that is none', ['--max-warnings', 'few'], 'needs a number'],
  [
    'a mistake in the project',
    ['--config', file('bad.yaml', 'a: 1\nengin: x')],
    'bad.yaml:1:1: a is not a setting',
  ],
  ['a script that is not there', ['--init', join(root, 'nothing.sql')], 'nothing.sql'],
])('%s is misuse', async (_, argv, message) => {
  const failure: unknown = await checkCommand([good, ...argv]).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(UsageError);
  expect((failure as UsageError).message).toContain(message);
});
