// GetLineageInfo: how the deployments of a namespace are connected by their tables and columns.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestServer } from './test-server.ts';
import { sqlDraft, testServer } from './test-server.ts';

let server: TestServer;
const ids: string[] = [];

const TABLES = ['events', 'clean', 'sums'].map(
  (name) => `CREATE TABLE ${name} (k STRING, n BIGINT) WITH ('connector' = 'kafka', 'topic' = '${name}',
    'properties.bootstrap.servers' = 'h:9092', 'format' = 'json', 'scan.startup.mode' = 'earliest-offset');`,
);
const JOBS = {
  first: `${TABLES.join('')} INSERT INTO clean SELECT LOWER(k), n FROM events;`,
  second: `${TABLES.join('')} CREATE TEMPORARY VIEW big AS SELECT * FROM clean WHERE n > 1; INSERT INTO sums SELECT k, n + 1 FROM big;`,
  private: `CREATE TEMPORARY TABLE events (k STRING) WITH ('connector' = 'datagen');
    CREATE TEMPORARY TABLE o (k STRING) WITH ('connector' = 'print'); INSERT INTO o SELECT k FROM events;`,
};
const at = (name: string): string => `default_catalog.default_database.${name}`;

beforeAll(async () => {
  server = await testServer();
  for (const [name, sql] of Object.entries(JOBS)) {
    const { json } = await server.call('POST', 'deployments', sqlDraft(name, sql));
    ids.push(json.data.deploymentId);
  }
});
afterAll(() => server.stop());

const ask = async (question: object) =>
  (await server.call('POST', '/meta/v2/lineage', { namespace: 'default', ...question })).json;
const pairs = (relations: readonly { readonly source: string; readonly destination: string }[]): string[] =>
  relations.map(({ source, destination }) => `${source} > ${destination}`).sort();

it.each([
  [{ direction: 'BOTH' }, [`${at('clean')} > ${at('sums')}`, `${at('events')} > ${at('clean')}`]],
  [{ direction: 'UPSTREAM' }, [`${at('events')} > ${at('clean')}`]],
  [{ direction: 'DOWNSTREAM' }, [`${at('clean')} > ${at('sums')}`]],
])('from a table: %j', async (more, expected) => {
  const { success, data } = await ask({ id: at('clean'), idType: 'TABLE', ...more });
  expect(success).toBe(true);
  expect(pairs(data.edges.tableLineage)).toEqual(expected);
  expect(data.edges.columnLineage).toEqual([]);
});

it('as far as it is asked', async () => {
  const far = async (depth: number) =>
    pairs((await ask({ id: at('events'), idType: 'TABLE', depth })).data.edges.tableLineage);
  expect([await far(1), await far(2)]).toEqual([
    [`${at('events')} > ${at('clean')}`],
    [`${at('clean')} > ${at('sums')}`, `${at('events')} > ${at('clean')}`],
  ]);
});

it('from a deployment, with columns, through its views', async () => {
  const { data } = await ask({ id: ids[1], idType: 'JOB', depth: 1, isColumnLevel: true });
  expect(pairs(data.edges.columnLineage)).toEqual([
    `${at('clean')}.k > ${at('sums')}.k`,
    `${at('clean')}.n > ${at('sums')}.n`,
  ]);
  expect(data.jobInfos).toEqual([{ id: ids[1], properties: { name: 'second' } }]);
  expect(data.nodes[0]).toMatchObject({
    ...{
      catalogName: 'default_catalog',
      databaseName: 'default_database',
      isTemporary: false,
      connector: 'kafka',
    },
    tables: [{ columns: [{ columnName: 'k' }, { columnName: 'n' }] }],
  });
});

it('keeps temporary tables of jobs apart', async () => {
  const { data } = await ask({ id: ids[2], idType: 'JOB' });
  expect(pairs(data.edges.tableLineage)).toEqual([`${ids[2]}/${at('events')} > ${ids[2]}/${at('o')}`]);
});

it('says what is not there', async () => {
  expect(await ask({ id: 'nothing', idType: 'TABLE' })).toMatchObject({
    success: false,
    errorCode: '990312',
  });
  expect(await ask({ id: 'nothing', idType: 'JOB' })).toMatchObject({ success: false, errorCode: '990304' });
});
