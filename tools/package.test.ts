// The published package, built and used as its users do: the command, a thread of the server, a strict consumer of its types.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundle } from './package/bundle.ts';
import { withoutExplanations } from './package/light-catalogue.ts';
import { installedDependencies, manifest } from './package/manifest.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const home = realpathSync(mkdtempSync(path.join(tmpdir(), 'preflight-package-')));
const installed = path.join(home, 'node_modules/flink-preflight');

beforeAll(async () => {
  mkdirSync(path.join(installed, 'bin'), { recursive: true });
  await bundle(root, path.join(installed, 'lib'), Object.keys(installedDependencies(root)));
  cpSync(path.join(root, 'tools/package/preflight.js'), path.join(installed, 'bin/preflight.js'));
  writeFileSync(path.join(installed, 'package.json'), JSON.stringify(manifest(root)));
  writeFileSync(path.join(home, 'package.json'), '{ "type": "module" }');
  // Only what the manifest names is installed beside it, with what that needs: nothing of the workspace.
  for (const name of readdirSync(path.join(root, 'node_modules')))
    if (!name.startsWith('.') && name !== '@flink-preflight')
      symlinkSync(path.join(root, 'node_modules', name), path.join(home, 'node_modules', name));
}, 240_000);

afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

function preflight(
  argv: readonly string[],
  input = '',
): { status: number | null; out: string; error: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/flink-preflight/bin/preflight.js', ...argv],
    {
      cwd: home,
      input,
      encoding: 'utf8',
    },
  );
  return { status, out: stdout, error: stderr };
}

test('the command checks, and exits as it should', () => {
  expect(preflight(['check', '-'], 'SELECT 1;')).toMatchObject({ status: 0, error: '' });
  const bad = preflight(['check', '-', '--format', 'json'], 'SELECT a FROM t;');
  expect(bad.status).toBe(1);
  expect(bad.out).toContain('"code":"FP2001"');
  expect(preflight(['chek', '-']).error).toContain('check');
});

test('a draft is read with what the package brings', () => {
  const draft = {
    artifact: { kind: 'SQLSCRIPT', sqlArtifact: { sqlScript: 'SELECT 1' } },
    engineVersion: 'flink-1.20',
  };
  writeFileSync(path.join(home, 'draft.json'), JSON.stringify(draft));
  expect(preflight(['check', 'draft.json', '--format', 'json']).out).toContain(
    '"field":"artifact.sqlArtifact.sqlScript"',
  );
});

test('explain has the explanations that the checks do without', () => {
  expect(preflight(['explain', 'FP2003']).out).toContain(
    'None of the relations of FROM has a column of this name',
  );
  expect(preflight(['explain', 'FP8101']).out).toContain('SQL Gateway');
});

test('facts of another version are loaded from the package', () => {
  expect(preflight(['check', '-', '--engine', '2.3'], 'SELECT 1;')).toMatchObject({ status: 0, error: '' });
});

test('facts of a group of connectors are loaded from the package', () => {
  const sql = "CREATE TABLE t (a INT) WITH ('connector' = 'paimon', 'bucket' = 'x'); SELECT * FROM t;";
  const { error, out } = preflight(['check', '-', '--format', 'json'], sql);
  expect(error).toBe('');
  expect(out).toContain('paimon-flink');
});

test('a strict consumer compiles without skipLibCheck', () => {
  writeFileSync(
    path.join(home, 'use.ts'),
    `import { checkScript, DEFAULT_ENGINE, engine, prepare } from 'flink-preflight';
import { checkDraft } from 'flink-preflight/draft';
import { startServer } from 'flink-preflight/server';
await prepare({ engine: DEFAULT_ENGINE, texts: ['SELECT 1'] });
const { diagnostics } = checkScript('SELECT 1', { engine: DEFAULT_ENGINE });
const first: string | undefined = diagnostics[0]?.message;
console.log(first, engine('flink-1.20')?.id, typeof checkDraft, typeof startServer);
`,
  );
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    module: 'nodenext',
    target: 'es2022',
    types: [],
  };
  writeFileSync(path.join(home, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.ts'] }));
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
  expect(spawnSync(process.execPath, [compiler], { cwd: home, encoding: 'utf8' }).stdout).toBe('');
  const ran = spawnSync(process.execPath, ['use.js'], { cwd: home, encoding: 'utf8' });
  expect(ran.stderr).toBe('');
  expect(ran.stdout).toBe('undefined flink-1.20 function function\n');
}, 60_000);

test('withoutExplanations takes out properties of definitions alone', () => {
  const text =
    "const a = define({ code: 'FP1', explain: 'why', message: 'm', examples: [{ wrong: '1', right: '2' }], });\nconst b = { explain: 1 };";
  expect(withoutExplanations('a.ts', text).toString()).toBe(
    "const a = define({ code: 'FP1',  message: 'm',  });\nconst b = { explain: 1 };",
  );
});
