// What a listing shows, and what may be in a name.
import { definitionName } from '../src/operations/definition-name.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { sqlDraft } from './test-server.ts';
import { twoCallers } from './two-callers.ts';

const namespace = twoCallers();
const { byAnn, byBob, options } = namespace;

describe('listings', () => {
  beforeAll(async () => {
    for (const [name, labels] of [
      ['lst1', { team: 'a', n: 1 }],
      ['lst2', { team: 'b' }],
      ['lst3', { team: 'c' }],
      ['lst4', { other: 'a' }],
    ] as const) {
      namespace.now += 1000;
      const { errorMessage } = await byAnn('POST', 'deployments', { ...sqlDraft(name, 'SELECT 1'), labels });
      expect(errorMessage).toBe('');
    }
    const { data } = await byAnn('GET', 'deployments?name=lst2');
    namespace.now += 1000;
    await byBob('PUT', `deployments/${data[0].deploymentId}`, { executionMode: 'BATCH' });
  });

  it.each([
    ['labelKey=team', ['lst3', 'lst2', 'lst1']],
    ['labelKey=team&labelValueArray=a%3Bc', ['lst3', 'lst1']],
    ['labelKey=team&labelValueArray=a%3Bc&pageIndex=2&pageSize=1', ['lst1']],
    ['labelKey=n&labelValueArray=1', ['lst1']],
    ['labelKey=toString', []],
    ['name=LST&pageSize=2', ['lst4', 'lst3']],
    ['name=LST&pageSize=2&pageIndex=2', ['lst2', 'lst1']],
    ['name=LST&pageSize=2&pageIndex=3', []],
    ['name=LST&sortName=gmt_modified&pageSize=1', ['lst2']],
    ['name=lst&executionMode=BATCH', ['lst2']],
    ['name=lst&modifier=AKbob', ['lst2']],
    ['name=lst&creator=AKbob', []],
    ['name=lst1&executionMode=&creator=', ['lst1']],
    ['name=lst&status=RUNNING', []],
  ])('of deployments, %s', async (query, names) => {
    const { data } = await byAnn('GET', `deployments?${query}`);
    expect(data.map((one: { name: string }) => one.name)).toEqual(names);
  });

  it('tell how many there are in all', async () => {
    expect(await byAnn('GET', 'deployments?labelKey=team&pageSize=1')).toMatchObject({
      pageIndex: 1,
      pageSize: 1,
      totalSize: 3,
    });
  });

  it.each([
    'pageIndex=0',
    'pageIndex=1e30',
    'pageSize=101',
    'pageSize=0',
    'sortName=name',
    'executionMode=X',
  ])('refuse %s', async (query) => {
    const { errorCode, errorMessage } = await byAnn('GET', `deployments?${query}`);
    expect(errorCode).toBe('990102');
    expect(errorMessage).toContain(query.split('=')[0]);
  });
});

describe('names', () => {
  it.each(['a b', 'a/b', 'a:b', 'ünï 值', 'a%2Fb', "o'neil", '😀', '..', 'a?b#c&d=e+f'])(
    'of drafts and folders may be %j',
    async (name) => {
      const { data } = await byAnn('POST', 'deployment-drafts', sqlDraft(name, 'SELECT 1'));
      expect(data.name).toBe(name);
      const found = await namespace.server.call(
        'GET',
        `deployment-drafts?name=${encodeURIComponent(name).replaceAll("'", '%27')}`,
        undefined,
        options(),
      );
      expect(found.json.data.map((one: { name: string }) => one.name)).toContain(name);
      const folder = (await byAnn('POST', 'folder', { name })).data;
      expect((await byAnn('GET', `folder?folderId=${folder.folderId}`)).data.name).toBe(name);
    },
  );

  it('of definitions follow each other, also within a millisecond and when the clock is set back', () => {
    const names = [5, 5, 5, 4, 6].map(definitionName);
    expect([...names].sort()).toEqual(names);
  });

  it('of catalogs, databases and tables, too: they are in paths', async () => {
    const [catalog, database, table] = ['my cat/1:ü%3A', 'd b', 't/:1'];
    const statement = `CREATE CATALOG \`${catalog}\` WITH ('type' = 'generic_in_memory');
      CREATE DATABASE \`${catalog}\`.\`${database}\`;
      CREATE TABLE \`${catalog}\`.\`${database}\`.\`${table}\` (
        a INT COMMENT 'c', b AS a + 1, k STRING METADATA FROM 'key' VIRTUAL,
        ts TIMESTAMP(3) NOT NULL METADATA FROM 'timestamp',
        WATERMARK FOR ts AS ts - INTERVAL '5' SECOND
      ) COMMENT 'all of it' PARTITIONED BY (a) WITH ('connector' = 'datagen');`;
    expect((await byAnn('POST', 'sql-statement/execute', { statement })).data.executeSuccess).toBe(true);
    const [at, of, one] = [catalog, database, table].map(encodeURIComponent);
    const { data } = await byAnn('GET', `catalogs/${at}/databases/${of}/tables?tableName=${one}`);
    expect(data).toEqual([
      {
        name: table,
        tableType: 'TABLE',
        comment: 'all of it',
        schema: {
          columns: [
            { name: 'a', type: 'INT', logicalType: 'INT', nullable: true },
            { name: 'b', type: 'INT', logicalType: 'INT', nullable: true, expression: 'a + 1' },
            {
              ...{ name: 'k', type: 'STRING', logicalType: 'STRING', nullable: true },
              metadataInfo: { key: 'key', virtual: true },
            },
            {
              ...{ name: 'ts', type: 'TIMESTAMP(3) NOT NULL', logicalType: 'TIMESTAMP(3) NOT NULL' },
              ...{ nullable: false, metadataInfo: { key: 'timestamp', virtual: false } },
            },
          ],
          watermarkSpecs: [
            {
              column: 'ts',
              watermarkExpression: "ts - INTERVAL '5' SECOND",
              watermarkType: 'TIMESTAMP(3) NOT NULL',
            },
          ],
        },
        properties: { connector: 'datagen' },
        partitionKeys: ['a'],
      },
    ]);
    const missing = await byAnn('GET', `catalogs/${at}/databases/${of}/tables?tableName=nosuch`);
    expect(missing.errorCode).toBe('990312');
  });

  it.each([
    ['variables', 'variables/name', { name: 'name', kind: 'Plain', value: 'x' }],
    ['udfartifacts', 'udfartifacts/name', { name: 'name', jarUrl: 'a.jar' }],
  ])('in the address of %s are not changed by the body', async (path, one, object) => {
    await byAnn('POST', path, object);
    const change = (name: string) => byAnn(path === 'variables' ? 'PATCH' : 'PUT', one, { ...object, name });
    expect((await change('other')).errorCode).toBe('990102');
    expect((await change('name')).success).toBe(true);
  });
});
