// What the command knows of user functions: JARs beside the script and on the command line, and declarations.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const BIN = fileURLToPath(new URL('../bin/preflight.js', import.meta.url));
const JAR = fileURLToPath(new URL('../../draft/test/functions/functions.jar', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'preflight-functions-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const at = (name: string): string => join(folder, name);
const file = (name: string, text: string): string => {
  writeFileSync(at(name), text);
  return at(name);
};
copyFileSync(JAR, at('udf.jar'));
file('broken.jar', 'no archive');

const TABLE = "CREATE TABLE t (a INT, s STRING) WITH ('connector' = 'datagen');\n";
const script = (name: string, create: string, query: string): string =>
  file(name, `${TABLE}${create};\n${query};\n`);

interface Report {
  readonly files: readonly {
    readonly statements: readonly { readonly analysis: string }[];
    readonly diagnostics: readonly { readonly code: string; readonly message: string }[];
  }[];
}

function check(args: readonly string[]): {
  status: number | null;
  stderr: string;
  codes: string[];
  partial: boolean;
} {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [BIN, 'check', '--format', 'json', ...args],
    {
      encoding: 'utf8',
      cwd: folder,
    },
  );
  const report = (stdout === '' ? { files: [] } : JSON.parse(stdout)) as Report;
  const codes = report.files.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));
  const partial = report.files.some(({ statements }) =>
    statements.some((each) => each.analysis === 'partial'),
  );
  return { status, stderr, codes, partial };
}

const text = "CREATE FUNCTION f AS 'demo.Scalars$Text'";
const plain = script('plain.sql', text, 'SELECT f(a) FROM t');
const beside = script('beside.sql', `${text} USING JAR 'udf.jar'`, 'SELECT f(a) FROM t');
const added = script('added.sql', `ADD JAR 'udf.jar';\n${text}`, 'SELECT f(a) FROM t');
const good = script('good.sql', `${text} USING JAR 'udf.jar'`, 'SELECT f(s) FROM t');
const elsewhere = script('elsewhere.sql', `${text} USING JAR '/nowhere/udf.jar'`, 'SELECT f(a) FROM t');
const broken = script('broken.sql', `${text} USING JAR 'broken.jar'`, 'SELECT f(s) FROM t');
const missing = script(
  'missing.sql',
  "CREATE FUNCTION f AS 'demo.No' USING JAR 'udf.jar'",
  'SELECT f(s) FROM t',
);
const python = script('python.sql', "CREATE FUNCTION f AS 'm.f' LANGUAGE PYTHON", 'SELECT f(s) FROM t');
const declared = script('declared.sql', 'SET a.b = 1', 'SELECT g(s), g(a) FROM t');
const functions = file('functions.yaml', '- { name: g, arguments: [STRING], returns: INT }\n');
const draft = file(
  'draft.json',
  JSON.stringify({ name: 'd', artifact: { kind: 'SQLSCRIPT', sqlArtifact: { sqlScript: 'SELECT g(1);' } } }),
);
const wrong = file('wrong.json', '[{ "name": "g", "returns": "INTT" }]');

test.each([
  ['no JAR: nothing is said', [plain], 0, [], true],
  ['beside the script', [beside], 1, ['FP2106'], false],
  ['brought by ADD JAR', [added], 1, ['FP2106'], false],
  ['on the command line', ['--jar', 'udf.jar', plain], 1, ['FP2106'], false],
  ['a good call', [good], 0, [], false],
  ['a JAR that is elsewhere', [elsewhere], 0, [], true],
  ['a JAR that is none', [broken], 1, ['FP2713'], false],
  ['a class that is not in the JAR', [missing], 1, ['FP2701'], false],
  ['a function in Python', [python], 0, [], true],
  ['declared', ['--functions', functions, declared], 1, ['FP2106', 'FP5022'], false],
  ['declared, in a draft', ['--functions', functions, draft], 1, ['FP2106'], false],
])('%s', (_, args, status, codes, partial) => {
  const found = check(args as string[]);
  expect({ ...found, stderr: '' }).toEqual({ status, stderr: '', codes, partial });
});

test.each([
  ['a JAR that is not there', ['--jar', 'nope.jar', plain], "cannot read 'nope.jar'"],
  ['declarations that are not there', ['--functions', 'nope.yaml', plain], "cannot read 'nope.yaml'"],
  [
    'a wrong declaration',
    ['--functions', wrong, plain],
    "functions[0].returns cannot be used: 'INTT' is no data type",
  ],
])('%s ends the command', (_, args, message) => {
  const { status, stderr } = check(args as string[]);
  expect(status).toBe(2);
  expect(stderr).toContain(message);
});
