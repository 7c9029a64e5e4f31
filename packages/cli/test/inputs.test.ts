// Nothing is passed without having been read: pipes, links, other encodings, files that can't be read or are skipped.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { checkEach, inputChecker, isChecked } from '../src/check-input.ts';
import { listInputs } from '../src/inputs.ts';
import { REPORTERS } from '../src/reporters/index.ts';
import { readBytes } from '../src/read-bytes.ts';

const NODE = fileURLToPath(new URL('../../../node_modules/.bin/node', import.meta.url));
const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'preflight-inputs-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

function file(name: string, text: string | Uint8Array): string {
  const path = join(root, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

/** Runs a shell command in which $PREFLIGHT is the command. */
function shell(command: string) {
  const run = `${NODE} --input-type=module -e 'import { main } from "${MAIN}"; process.exitCode = await main(process.argv.slice(1));' --`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', command], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, PREFLIGHT: run },
    timeout: 60_000,
  });
  return { status, stdout, stderr };
}

/** Codes of errors by file, or why it was skipped. */
async function outcomes(...paths: string[]): Promise<Record<string, unknown>> {
  const { inputs, skipped } = listInputs(paths);
  const check = await inputChecker(inputs, { engine: undefined, deployment: undefined });
  const all = [...(await checkEach(inputs, check)), ...skipped];
  return Object.fromEntries(
    all.map((one) =>
      isChecked(one)
        ? [one.report.path.slice(root.length + 1), one.report.diagnostics.map((d) => d.code)]
        : [one.path.slice(root.length + 1), one.reason],
    ),
  );
}

const DRAFT = 'name: a\nartifact:\n  kind: SQLSCRIPT\n  sqlArtifact:\n    sqlScript: SELECT 1;\n';

describe('pipes', () => {
  it.each([
    ['standard input by its device', 'echo bad | eval "$PREFLIGHT check /dev/stdin"', 1, /1 error/],
    ['a descriptor of the shell', 'eval "$PREFLIGHT check" <(echo bad)', 1, /1 error/],
    ['a named pipe', 'mkfifo p.sql; (echo bad > p.sql &); eval "$PREFLIGHT check p.sql"', 1, /1 error/],
    ['a function in a pipe', 'echo "CREATE FUNCTION" | eval "$PREFLIGHT check /dev/stdin"', 1, /1 error/],
    ['a device without end', 'eval "$PREFLIGHT check /dev/zero"', 2, /^$/],
    ['an empty file', ': > e.sql; eval "$PREFLIGHT check e.sql"', 0, /0 statements/],
  ])('%s is read once, and whole', (_, command, status, out) => {
    const run = shell(command);
    expect(run.stdout).toMatch(out);
    expect(run.status).toBe(status);
  });

  it('says so when a file is empty', () => {
    expect(shell('eval "$PREFLIGHT check e.sql"').stderr).toContain("'e.sql' is empty");
  });
});

describe('encodings', () => {
  const gbk = Buffer.from([...Buffer.from("SELECT '"), 0xd6, 0xd0, 0xce, 0xc4, ...Buffer.from("' AS c;\n")]);
  it.each<[string, string, Uint8Array, string[], [number, number] | undefined]>([
    ['GBK', 'gbk.sql', gbk, ['FP5007'], [1, 9]],
    ['Latin-1', 'latin.sql', Buffer.from("SELECT 1;\nSELECT '\u00e9';\n", 'latin1'), ['FP5007'], [2, 9]],
    ['a comment', 'comment.sql', Buffer.from("-- it's \u00e9\nSELECT 1;\n", 'latin1'), ['FP5008'], [1, 9]],
    ['UTF-16', 'utf16.sql', Buffer.from('\ufeffSELECT 1;', 'utf16le'), ['FP5006'], [1, 1]],
    ['UTF-16 without mark', 'bare.sql', Buffer.from('SELECT 1;', 'utf16le'), ['FP5006'], [1, 1]],
    ['UTF-32', 'utf32.sql', Buffer.from([0xff, 0xfe, 0, 0, 0x53, 0, 0, 0]), ['FP5006'], [1, 1]],
    ['a mark', 'mark.sql', Buffer.from('\ufeffSELECT 1;'), ['FP1003'], [1, 1]],
    ['a real U+FFFD', 'real.sql', Buffer.from("SELECT '\ufffd \ud83d\ude00';"), [], undefined],
    ['a mark in a draft', 'mark.yaml', Buffer.from(`\ufeff${DRAFT}`), [], undefined],
    ['GBK in a draft', 'gbk.yaml', Buffer.concat([Buffer.from(`${DRAFT}# `), gbk]), ['FP5007'], [6, 11]],
    ['zero bytes', 'zero.sql', Buffer.from('SELECT 1;\0SELECT 2;'), ['FP1003'], [1, 10]],
  ])('%s is named at its place', async (_, name, bytes, codes, place) => {
    const path = file(`encodings/${name}`, bytes);
    const { inputs } = listInputs([path]);
    const check = await inputChecker(inputs, { engine: undefined, deployment: undefined });
    const checked = await check(inputs[0]!);
    if (!isChecked(checked)) throw new Error(checked.reason);
    const { diagnostics } = checked.report;
    expect(diagnostics.map((d) => d.code)).toEqual(codes);
    const range = diagnostics[0]?.range;
    expect(range === undefined ? undefined : [range.startLine, range.startColumn]).toEqual(place);
  });

  it('names the likely encoding', () => {
    const { stdout, status } = shell('eval "$PREFLIGHT check encodings/gbk.sql"');
    expect(stdout).toContain('iconv -f GB18030 -t UTF-8');
    expect(status).toBe(1);
  });
});

describe('a folder', () => {
  it('tells drafts with a slip, and why other files are skipped', async () => {
    file('folder/slip.yaml', DRAFT.replace('artifact:', 'artifcat:'));
    file('folder/none.yaml', 'deploymentTarget: {}\nexecutionMode: BATCH\n');
    file('folder/broken.yaml', `${DRAFT}flinkConf: {a\n`);
    file('folder/broken.json', '{"artifact": {"kind": "SQLSCRIPT",}\n');
    file('folder/pipeline.yaml', 'sorce:\n  type: mysql\nsink:\n  type: print\n');
    file('folder/ci.yaml', 'steps:\n  - uses: actions/upload-artifact@v4\n');
    file('folder/build.yaml', 'version: 1\nartifacts:\n  files: a\n');
    file('folder/other.yaml', 'a: [\n');
    file('folder/package.json', '{"name": "x", "nested": {"artifact": 1}}');
    file('folder/empty.json', '');
    file('folder/empty.sql', ' \n');
    file('folder/text.md', 'no script');
    file('folder/dir.sql/inner.sql', 'SELECT 1;\n');
    expect(await outcomes(join(root, 'folder'))).toEqual({
      'folder/slip.yaml': ['FP5004', 'FP5005'],
      'folder/none.yaml': ['FP5005'],
      'folder/broken.yaml': ['FP5001'],
      'folder/broken.json': ['FP5001'],
      'folder/pipeline.yaml': expect.arrayContaining(['FP7031']) as unknown,
      'folder/ci.yaml': 'is neither a draft nor a pipeline',
      'folder/build.yaml': 'is neither a draft nor a pipeline',
      'folder/other.yaml': 'looks like no draft, and cannot be read as YAML',
      'folder/package.json': 'is neither a draft nor a pipeline',
      'folder/empty.json': 'is empty',
      'folder/empty.sql': 'is empty',
      'folder/dir.sql/inner.sql': [],
    });
  });

  it('follows links once, as a ConfigMap is mounted', async () => {
    file('mount/..2026/job.sql', 'SELECT x;\n');
    symlinkSync('..2026', join(root, 'mount/..data'));
    symlinkSync('..data/job.sql', join(root, 'mount/job.sql'));
    symlinkSync('..', join(root, 'mount/up'));
    symlinkSync('job.sql', join(root, 'mount/same.sql'));
    file('elsewhere/more.sql', 'SELECT 1;\n');
    symlinkSync('../elsewhere', join(root, 'mount/linked'));
    symlinkSync('nowhere.sql', join(root, 'mount/lost.sql'));
    const found = await outcomes(join(root, 'mount'));
    expect(found).toMatchObject({
      'mount/job.sql': ['FP2003'],
      'mount/linked/more.sql': [],
      'mount/lost.sql': 'cannot be read: no such file',
      'mount/same.sql': `is '${join(root, 'mount/job.sql')}' again`,
    });
    expect(Object.keys(found).filter((path) => path.endsWith('job.sql'))).toHaveLength(1);
  });

  it('ends with 2 where a file of it cannot be read, and reports the others', () => {
    file('part/bad.sql', 'SELECT x;\n');
    symlinkSync('gone', join(root, 'part/gone.sql'));
    const { status, stdout, stderr } = shell('eval "$PREFLIGHT check part"');
    expect(stdout).toContain('FP2003');
    expect(stderr).toContain("'part/gone.sql' cannot be read: no such file");
    expect(status).toBe(2);
  });

  it.skipIf(process.getuid?.() === 0)('tells files and folders that it may not read', async () => {
    file('closed/in/a.sql', 'SELECT 1;\n');
    chmodSync(file('closed/b.sql', 'SELECT 1;\n'), 0);
    chmodSync(join(root, 'closed/in'), 0);
    const found = await outcomes(join(root, 'closed'));
    chmodSync(join(root, 'closed/in'), 0o700);
    expect(found).toEqual({
      'closed/in': 'cannot be read: no permission',
      'closed/b.sql': 'cannot be read: no permission',
    });
  });

  it('ends with 2 where nothing of it is checked', () => {
    file('nothing/package.json', '{}');
    const { status, stderr } = shell('eval "$PREFLIGHT check nothing"');
    expect(stderr).toContain('nothing was checked');
    expect(status).toBe(2);
  });

  it.each([
    ['pretty', '', '1 file skipped (named with --verbose)'],
    ['pretty', '--verbose', 'skipped: mixed/package.json is neither a draft nor a pipeline'],
    ['json', '', '"skipped":[{"path":"mixed/package.json","reason":"is neither a draft nor a pipeline"}]'],
    ['sarif', '', '1 files skipped'],
    ['sarif', '--verbose', '"mixed/package.json is neither a draft nor a pipeline"'],
    ['junit', '', 'skipped="1"'],
    ['junit', '--verbose', '<skipped message="is neither a draft nor a pipeline" />'],
    ['github', '', '::notice title=skipped::1 files skipped'],
    ['github', '--verbose', '::notice file=mixed/package.json,title=skipped::'],
  ])('counts what is skipped, and names it: %s %s', (format, verbose, text) => {
    const skipped = [{ path: 'mixed/package.json', reason: 'is neither a draft nor a pipeline' }];
    const result = { engine: 'flink-1.20', files: [], skipped, milliseconds: 1, color: false };
    expect(REPORTERS[format]?.({ ...result, verbose: verbose !== '' })).toContain(text);
  });
});

it('refuses a folder where a file is read', () => {
  expect(() => readBytes(root)).toThrow('it is a folder');
});
