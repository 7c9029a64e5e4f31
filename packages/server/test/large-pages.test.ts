// Listings of objects that are as large as they may be: a page must fit into the server's memory.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Reply, TestServer } from './test-server.ts';
import { sqlDraft, testServer } from './test-server.ts';

let server: TestServer;
const get = async (path: string): Promise<Reply['json']> => (await server.call('GET', path)).json;

beforeAll(async () => {
  server = await testServer();
  const script = `SELECT 1; -- ${'x'.repeat(9_900_000)}`;
  for (const path of ['deployment-drafts', 'deployments'])
    for (let i = 0; i < 11; i++) {
      const more = path === 'deployments' ? { labels: { n: i % 2 } } : {};
      const { json } = await server.call('POST', path, { ...sqlDraft(`large ${i}`, script), ...more });
      expect(json.errorMessage).toBe('');
    }
}, 120_000);
afterAll(() => server.stop());

it.each(['deployment-drafts?', 'deployments?', 'deployments?labelKey=n&'])(
  'of %s are refused where they are too large, and given in parts',
  async (path) => {
    expect(await get(`${path}pageSize=100`)).toMatchObject({ success: false, errorCode: '990406' });
    const { data, totalSize } = await get(`${path}pageSize=2&pageIndex=6`);
    expect([data.length, totalSize]).toEqual([1, 11]);
  },
  120_000,
);

it('what is large is still counted', async () => {
  const { data, totalSize } = await get('deployments?labelKey=n&labelValueArray=1&pageSize=1&pageIndex=5');
  expect([data.length, totalSize]).toEqual([1, 5]);
}, 120_000);
