// Whatever stands in a field: it is refused, or comes back as it was sent; the server never fails.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { operations } from '../src/operations/index.ts';
import type { Reply, TestServer } from './test-server.ts';
import { sqlDraft, testServer } from './test-server.ts';
import { fullValue, wireOperations } from './wire-facts.ts';

const faults: unknown[] = [];
const known: Record<string, string> = { namespace: 'default', name: 'v', udfArtifactName: 'u' };
let server: TestServer;

beforeAll(async () => {
  server = await testServer({
    log: (level, message, fields) => void (level === 'error' && faults.push([message, fields])),
  });
  const make = async (path: string, body: unknown): Promise<Reply['json']> =>
    (await server.call('POST', path, body)).json.data;
  known['deploymentDraftId'] = (
    await make('deployment-drafts', sqlDraft('first', 'SELECT 1'))
  ).deploymentDraftId;
  known['deploymentId'] = (await make('deployments', sqlDraft('first', 'SELECT 1'))).deploymentId;
  known['folderId'] = (await make('folder', { name: 'first' })).folderId;
  await make('variables', { name: 'v', kind: 'Plain', value: '1' });
  await make('udfartifacts', { name: 'u', jarUrl: 'a.jar' });
});
afterAll(() => server.stop());

const values: readonly unknown[] = [null, -1.5, '\u0000', ['\ud800'], { a: { '': [null, true] } }];

/** Every place in a value, its whole left out. */
function places(value: unknown, at: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[...at, key], ...places(inner, [...at, key])]);
}

function withValue(whole: unknown, [first, ...rest]: readonly string[], value: unknown): unknown {
  if (first === undefined) return value;
  const copy = structuredClone(whole) as Record<string, unknown>;
  copy[first] = withValue(copy[first], rest, value);
  return copy;
}

const withBody = Object.entries(wireOperations).filter(([, { body }]) => body !== undefined);
let count = 0;

it.each(withBody)('%s', async (name, { method, path, body, query }) => {
  const whole = { ...(fullValue(body!, 0) as object), parentId: 'root', referencedDeploymentId: '' };
  const failed: unknown[] = [];
  for (const place of places(whole)) {
    const calls = values.map(async (value) => {
      const own = name.startsWith('Create') ? `n${count++}` : `${known['name']}`;
      const sent = withValue({ ...whole, name: own }, place, value);
      const url = path.replace(/\{(\w+)\}/g, (_, key: string) => known[key] ?? 'nosuch');
      const target = query === undefined ? '' : `?deploymentTargetName=t${count++}`;
      const { status, json, text } = await server.call(method, url + target, sent);
      const isFine = status < 500 && typeof json?.success === 'boolean' && !/"\w+":null/.test(text);
      if (!isFine) failed.push([place.join('.'), value, status, text.slice(0, 200)]);
    });
    await Promise.all(calls);
  }
  expect(failed).toEqual([]);
  expect(faults).toEqual([]);
});

it.each([
  ['{"name":"x","labels":{"n":1e999}}', 400],
  ['{"name":"x","labels":{"n":-1E400}}', 400],
  ['{"name":"x","labels":{"n":1e300}}', 200],
])('a number that JSON cannot give back is refused: %s', async (body, status) => {
  const path = `deployment-drafts/${known['deploymentDraftId']}`;
  const reply = await server.call('PATCH', path, body);
  expect(reply.status).toBe(status);
  if (status === 200) expect(reply.json.data.labels).toEqual({ n: 1e300 });
  else expect(reply.json.Code).toBe('InvalidBody');
});

it('a pattern reads each text once, however long it is', () => {
  // The reason of a refusal is looked for also in what is too long.
  const texts = ['x', ' ', '.', ' x'].map((part) => `${part.repeat(100_000)}\u0001`);
  const patterns = new Set(
    operations.flatMap(({ query, body }) =>
      [...JSON.stringify([query, body]).matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g)].map(
        ([, text]) => JSON.parse(text!) as string,
      ),
    ),
  );
  expect(patterns.size).toBeGreaterThan(4);
  const start = performance.now();
  for (const pattern of patterns)
    for (const text of texts) expect(new RegExp(pattern, 'u').test(text)).toBe(false);
  expect(performance.now() - start).toBeLessThan(2000);
});

it('a name is refused as soon as it is seen to be too long', async () => {
  const start = performance.now();
  const sent = sqlDraft(`${'x'.repeat(100_000)}\u0001`, 'SELECT 1');
  expect((await server.call('POST', 'deployment-drafts', sent)).json.errorCode).toBe('990102');
  expect(performance.now() - start).toBeLessThan(2000);
});

it.each([' ', '\u00a0\u2003', 'a\u0001', '\ta', ''])('%j is no name', async (name) => {
  const { json } = await server.call('POST', 'deployment-drafts', sqlDraft(name, 'SELECT 1'));
  expect(json.errorCode).toBe('990102');
});
