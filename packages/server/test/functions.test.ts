// User functions of a namespace: their classes are read below PREFLIGHT_ARTIFACTS, and nowhere else.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { artifactStamp, readArtifact } from '../src/check/artifact-folder.ts';
import type { TestServer } from './test-server.ts';
import { check as checkDraft, sqlDraft, testServer } from './test-server.ts';

const JAR = fileURLToPath(new URL('../../draft/test/functions/functions.jar', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'preflight-artifacts-'));
const scope = { workspace: 'ws', namespace: 'default' };
let server: TestServer;

beforeAll(async () => {
  const own = join(folder, 'inside', 'namespaces', 'ws', 'default', 'libs');
  const ofOther = join(folder, 'inside', 'namespaces', 'ws', 'other');
  for (const one of [own, ofOther, join(folder, 'inside', 'shared')]) mkdirSync(one, { recursive: true });
  copyFileSync(JAR, join(own, 'udf.jar'));
  copyFileSync(JAR, join(ofOther, 'private.jar'));
  copyFileSync(JAR, join(folder, 'inside', 'shared', 'all.jar'));
  copyFileSync(JAR, join(folder, 'inside', 'root.jar'));
  copyFileSync(JAR, join(folder, 'outside.jar'));
  process.env['PREFLIGHT_ARTIFACTS'] = join(folder, 'inside');
  server = await testServer();
  await server.call('POST', 'udfartifacts', { name: 'udf', jarUrl: 'oss://bucket/libs/udf.jar' });
  await register('known', 'demo.Scalars$Text', 'udf');
  await server.call('POST', 'udfartifacts', { name: 'far', jarUrl: 'oss://bucket/other/far.jar' });
  await register('far', 'demo.Far', 'far');
});

afterAll(async () => {
  delete process.env['PREFLIGHT_ARTIFACTS'];
  await server.stop();
  rmSync(folder, { recursive: true });
});

async function register(functionName: string, className: string, udfArtifactName: string): Promise<void> {
  const query = new URLSearchParams({ functionName, className, udfArtifactName });
  const { status } = await server.call(
    'POST',
    `udfartifacts/function:registerUdfFunction?${query.toString()}`,
  );
  expect(status).toBe(200);
}

const check = async (statement: string): Promise<{ codes: string[]; partial: boolean }> => {
  const { json } = await server.call('POST', 'sql-statement/validate', { statement });
  const { diagnostics, statements } = json.data as {
    diagnostics: { code: string }[];
    statements: { analysis: string }[];
  };
  return {
    codes: diagnostics.map(({ code }) => code),
    partial: statements.some(({ analysis }) => analysis === 'partial'),
  };
};

test.each([
  ["SELECT known('a')", [], false],
  ['SELECT known(1)', ['FP2106'], false],
  ["SELECT far('a')", [], true],
  ["SELECT nowhere('a')", ['FP2103'], false],
  ["CREATE FUNCTION g AS 'demo.Scalars$Text' USING JAR 'libs/udf.jar'; SELECT g(1)", ['FP2106'], false],
  ["CREATE FUNCTION g AS 'demo.Scalars$Text' USING JAR 'all.jar'; SELECT g(1)", ['FP2106'], false],
  // Those of another namespace, by whatever name, and what lies in the folder itself.
  ["CREATE FUNCTION g AS 'demo.Scalars$Text' USING JAR 'private.jar'; SELECT g(1)", [], true],
  ["CREATE FUNCTION g AS 'demo.Scalars$Text' USING JAR 'other/private.jar'; SELECT g(1)", [], true],
  [
    "CREATE FUNCTION g AS 'demo.Scalars$Text' USING JAR 'namespaces/ws/other/private.jar'; SELECT g(1)",
    [],
    true,
  ],
  ["CREATE FUNCTION g AS 'demo.Scalars$Text' USING JAR 'root.jar'; SELECT g(1)", [], true],
  ["CREATE FUNCTION g AS 'demo.Scalars$Text' USING JAR '../outside.jar'; SELECT g(1)", [], true],
])('%s', async (statement, codes, partial) => {
  expect(await check(statement)).toEqual({ codes, partial });
});

test.each([
  [[{ name: 'mask', arguments: ['STRING'], returns: 'INT' }], "SELECT mask('a')", []],
  [[{ name: 'mask', arguments: ['STRING'], returns: 'INT' }], 'SELECT mask(1)', ['FP2106']],
  [[{ name: 'mask', arguments: ['STRNG'], returns: 'INT' }], 'SELECT 1', ['FP5032']],
  [undefined, 'SELECT known(1)', ['FP2106']],
])('a draft that declares %j: %s', async (functions, script, codes) => {
  const name = `${script} ${codes.join(' ')}`;
  const created = await server.call('POST', 'deployment-drafts', { ...sqlDraft(name, script), functions });
  const { draftValidationDetail } = await checkDraft(server, created.json.data.deploymentDraftId as string);
  const diagnostics = draftValidationDetail.diagnostics as { code: string; severity: string }[];
  expect(diagnostics.filter((each) => each.severity === 'error').map(({ code }) => code)).toEqual(codes);
});

test.each([
  '../outside.jar',
  'libs/../../outside.jar',
  '/etc/passwd',
  'oss://bucket/../outside.jar',
  'a\0.jar',
])('%j is not read', (uri) => {
  expect(readArtifact(scope, uri)).toBeUndefined();
});

test('a JAR that changes changes the stamp of the texts that name it', () => {
  const texts = ["USING JAR 'stamp.jar'"];
  expect(artifactStamp(scope, texts)).toBe('');
  const path = join(folder, 'inside', 'shared', 'stamp.jar');
  writeFileSync(path, 'one');
  const first = artifactStamp(scope, texts);
  expect(first).toContain('stamp.jar');
  utimesSync(path, 1, 1);
  expect(artifactStamp(scope, texts)).not.toBe(first);
});
