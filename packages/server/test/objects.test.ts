// What holds between the objects of a namespace: who may change what, what refers to what, what a listing shows.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definitionName } from '../src/operations/definition-name.ts';
import type { CallOptions, Key, Reply, TestServer } from './test-server.ts';
import { check, result, sqlDraft, testServer } from './test-server.ts';

const ann: Key = { id: 'AKann', secret: 'secret-of-ann' };
const bob: Key = { id: 'AKbob', secret: 'secret-of-bob' };
const everywhere = { namespaces: ['*'], workspaces: ['*'], role: 'admin' };
const secret = 'hush-hush-hush';

let server: TestServer;
let now = Date.now();

beforeAll(async () => {
  server = await testServer(
    { secretKey: 'k'.repeat(32), now: () => now },
    [ann, bob].map(({ id, secret: accessKeySecret }) => ({
      accessKeyId: id,
      accessKeySecret,
      ...everywhere,
    })),
  );
});
afterAll(() => server.stop());

/** Signed on the server's day. */
const options = (key: Key): CallOptions => ({
  key,
  headers: { 'x-acs-date': new Date(now).toISOString().replace(/\.\d+/, '') },
});
const as =
  (key: Key) =>
  async (method: string, path: string, body?: unknown): Promise<Reply['json']> => {
    const { json, status } = await server.call(method, path, body, options(key));
    expect(status, JSON.stringify(json)).toBe(200);
    return json;
  };
const [byAnn, byBob] = [as(ann), as(bob)];

let count = 0;
async function newDraft(script: string, more: object = {}): Promise<string> {
  const { data } = await byAnn('POST', 'deployment-drafts', { ...sqlDraft(`d${count++}`, script), ...more });
  return data.deploymentDraftId as string;
}

describe('a lock', () => {
  it('keeps others from changing and deleting, shows its holder, and changes no times', async () => {
    const id = await newDraft('SELECT 1');
    const path = `deployment-drafts/${id}`;
    const before = (await byBob('GET', path)).data;
    now += 1000;
    const lock = (await byAnn('POST', `deployment-drafts/getLock?deploymentDraftId=${id}`)).data;
    expect(lock).toMatchObject({
      holderId: ann.id,
      holderName: ann.id,
      namespace: 'default',
      workspace: 'ws',
    });
    expect((await byBob('POST', `deployment-drafts/getLock?deploymentDraftId=${id}`)).data).toEqual(lock);
    expect((await byBob('GET', path)).data).toEqual({ ...before, lock });
    for (const [method, body] of [
      ['PATCH', { labels: { a: 1 } }],
      ['DELETE', undefined],
    ] as const) {
      const refused = await byBob(method, path, body);
      expect(refused).toMatchObject({ success: false, errorCode: '990403' });
      expect(refused.errorMessage).toContain(ann.id);
    }
    expect((await byAnn('PATCH', path, { labels: { a: 1 } })).data).toMatchObject({ labels: { a: 1 }, lock });
    now += 30 * 60 * 1000;
    expect((await byBob('GET', path)).data.lock).toBeUndefined();
    expect((await byBob('GET', 'deployment-drafts')).data[0].lock).toBeUndefined();
    expect((await byBob('PATCH', path, { labels: { b: 2 } })).data).toMatchObject({
      labels: { b: 2 },
      modifier: bob.id,
      creator: ann.id,
    });
    expect((await byBob('DELETE', path)).success).toBe(true);
  });
});

it('times are seconds since 1970: numbers, and texts of deployments', async () => {
  const made = Math.floor(now / 1000);
  const draft = (await byAnn('POST', 'deployment-drafts', sqlDraft('timed', 'SELECT 1'))).data;
  const folder = (await byAnn('POST', 'folder', { name: 'timed' })).data;
  const artifact = (await byAnn('POST', 'udfartifacts', { name: 'timed', jarUrl: 'a.jar' })).data.udfArtifact;
  const deployment = (await byAnn('POST', 'deployments', sqlDraft('timed', 'SELECT 1'))).data;
  for (const one of [draft, folder, artifact])
    expect(one).toMatchObject({ createdAt: made, modifiedAt: made });
  expect(deployment).toMatchObject({ createdAt: String(made), modifiedAt: String(made) });
  now += 5000;
  const lock = await byAnn('POST', `deployment-drafts/getLock?deploymentDraftId=${draft.deploymentDraftId}`);
  expect(lock.data.expiresAt).toBe(made + 5 + 30 * 60);
  const path = `deployment-drafts/${draft.deploymentDraftId}`;
  expect((await byAnn('PATCH', path, { labels: {} })).data).toMatchObject({
    createdAt: made,
    modifiedAt: made + 5,
  });
});

describe('what a draft refers to', () => {
  it.each([
    ['parentId', '990306'],
    ['referencedDeploymentId', '990304'],
  ])('%s must be there', async (field, errorCode) => {
    const draft = { ...sqlDraft(`of ${field}`, 'SELECT 1'), [field]: 'nosuch' };
    expect(await byAnn('POST', 'deployment-drafts', draft)).toMatchObject({ success: false, errorCode });
    const path = `deployment-drafts/${await newDraft('SELECT 1')}`;
    expect(await byAnn('PATCH', path, { [field]: 'nosuch' })).toMatchObject({ success: false, errorCode });
  });

  it('may have been deleted since: the draft can still be changed as it came', async () => {
    const deployment = (await byAnn('POST', 'deployments', { ...sqlDraft('gone', 'SELECT 1') })).data;
    const id = await newDraft('SELECT 1', { referencedDeploymentId: deployment.deploymentId });
    await byAnn('DELETE', `deployments/${deployment.deploymentId}`);
    const { data } = await byAnn('GET', `deployment-drafts/${id}`);
    expect((await byAnn('PATCH', `deployment-drafts/${id}`, data)).success).toBe(true);
  });

  it('is taken back by empty texts', async () => {
    const { folderId } = (await byAnn('POST', 'folder', { name: 'left', parentId: '' })).data;
    const { deploymentId } = (await byAnn('POST', 'deployments', sqlDraft('left', 'SELECT 1'))).data;
    const references = { parentId: folderId, referencedDeploymentId: deploymentId };
    const id = await newDraft('SELECT 1', references);
    const path = `deployment-drafts/${id}`;
    expect((await byAnn('PATCH', path, { name: `left ${id}` })).data).toMatchObject(references);
    const { data } = await byAnn('PATCH', path, { parentId: '', referencedDeploymentId: '' });
    expect(data.parentId).toBe('root');
    expect(data).not.toHaveProperty('referencedDeploymentId');
    const inRoot = (await byAnn('GET', 'deployment-drafts?parentId=root&pageSize=100')).data as object[];
    expect(inRoot).toContainEqual(data);
    expect((await deploy(id)).deploymentId).not.toBe(deploymentId);
  });

  it('keeps a folder from being deleted', async () => {
    const { folderId } = (await byAnn('POST', 'folder', { name: 'full' })).data;
    const id = await newDraft('SELECT 1', { parentId: folderId });
    expect(await byAnn('DELETE', `folder/${folderId}`)).toMatchObject({ errorCode: '990404' });
    await byAnn('PATCH', `deployment-drafts/${id}`, { parentId: 'root' });
    expect((await byAnn('DELETE', `folder/${folderId}`)).success).toBe(true);
  });
});

describe('an artifact', () => {
  it.each(['deployment-drafts', 'deployments'])('of %s keeps its kind', async (path) => {
    const { data } = await byAnn('POST', path, sqlDraft(`kind in ${path}`, 'SELECT 1'));
    const one = `${path}/${data.deploymentDraftId ?? data.deploymentId}`;
    const method = path === 'deployments' ? 'PUT' : 'PATCH';
    const other = await byAnn(method, one, { artifact: { kind: 'JAR', jarArtifact: { jarUri: 'a.jar' } } });
    expect(other).toMatchObject({ success: false, errorCode: '990102' });
    expect(other.errorMessage).toContain('artifact.kind');
    const sqlArtifact = { sqlScript: 'SELECT 2' };
    const changed = await byAnn(method, one, { artifact: { sqlArtifact } });
    expect(changed.data.artifact).toEqual({ kind: 'SQLSCRIPT', sqlArtifact });
  });

  it('of kind CDCYAML is checked', async () => {
    const cdcYaml = 'source: { type: mysql, hostname: h, username: u, password: p, tables: a.b }\n';
    const draft = { name: 'cdc', artifact: { kind: 'CDCYAML', cdcYamlArtifact: { cdcYaml } } };
    const { data } = await byAnn('POST', 'deployment-drafts', draft);
    const outcome = await check(server, data.deploymentDraftId, options(ann));
    expect(outcome.draftValidationDetail.draftMetaInfoErrorDetails[0].reason).toContain(
      'artifact.cdcYamlArtifact.cdcYaml',
    );
  });
});

describe('listings', () => {
  beforeAll(async () => {
    for (const [name, labels] of [
      ['lst1', { team: 'a', n: 1 }],
      ['lst2', { team: 'b' }],
      ['lst3', { team: 'c' }],
      ['lst4', { other: 'a' }],
    ] as const) {
      now += 1000;
      const { errorMessage } = await byAnn('POST', 'deployments', { ...sqlDraft(name, 'SELECT 1'), labels });
      expect(errorMessage).toBe('');
    }
    const { data } = await byAnn('GET', 'deployments?name=lst2');
    now += 1000;
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
      const found = await server.call(
        'GET',
        `deployment-drafts?name=${encodeURIComponent(name).replaceAll("'", '%27')}`,
        undefined,
        options(ann),
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

describe('targets', () => {
  it('are made without a body, unbounded', async () => {
    const { data } = await byAnn('POST', 'deployment-targets?deploymentTargetName=free');
    expect(data).toMatchObject({ name: 'free', quota: { limit: {} } });
  });

  it.each([
    [{ cpu: 3, memory: '12Gi' }, undefined, true],
    [{ cpu: 2.5, memory: '10 GiB' }, undefined, false],
    [{ cpu: 2, memory: '64Gi' }, undefined, true],
    [{ cpu: 2 }, undefined, true],
    [{ cpu: 1, memory: '4Gi' }, { cpu: 3, memory: '12Gi' }, true],
    [{ cpu: 1, memory: '4Gi' }, { cpu: 2, memory: '8Gi' }, false],
  ])('of %j, elastic %j: a job of 3 compute units fits: %s', async (fixedResource, elasticResource, fits) => {
    const name = `quota-${count++}`;
    if (elasticResource === undefined) {
      await byAnn('POST', `deployment-targets?deploymentTargetName=${name}`, fixedResource);
    } else {
      const resource = { fixedResource, elasticResource };
      await byAnn('POST', `deployment-targets/support-elastic?deploymentTargetName=${name}`, resource);
    }
    const machine = { cpu: 1, memory: '4Gi' };
    const id = await newDraft('SELECT 1', {
      streamingResourceSetting: {
        resourceSettingMode: 'BASIC',
        basicResourceSetting: {
          ...{
            parallelism: 2,
            jobmanagerResourceSettingSpec: machine,
            taskmanagerResourceSettingSpec: machine,
          },
        },
      },
    });
    const body = { deploymentDraftId: id, deploymentTargetName: name };
    const { data } = await byAnn('POST', 'deployment-drafts/async-validate', body);
    const outcome = await result(server, data.ticketId, options(ann));
    const { diagnostics } = outcome.draftValidationDetail as { diagnostics: { code: string }[] };
    expect(diagnostics.map(({ code }) => code).filter((code) => code === 'FP6022')).toEqual(
      fits ? [] : ['FP6022'],
    );
    expect(outcome.success).toBe(fits);
  });

  it('that a deployment uses stay', async () => {
    await byAnn('POST', 'deployment-targets?deploymentTargetName=used', { cpu: 1, memory: '4Gi' });
    const job = {
      ...sqlDraft('user of it', 'SELECT 1'),
      deploymentTarget: { mode: 'PER_JOB', name: 'used' },
    };
    const { data } = await byAnn('POST', 'deployments', job);
    const refused = await byAnn('DELETE', 'deployment-targets/used');
    expect(refused).toMatchObject({ success: false, errorCode: '990405' });
    expect(refused.errorMessage).toContain('user of it');
    await byAnn('DELETE', `deployments/${data.deploymentId}`);
    expect((await byAnn('DELETE', 'deployment-targets/used')).success).toBe(true);
  });
});

describe('a UDF artifact', () => {
  it('that a function refers to stays', async () => {
    await byAnn('POST', 'udfartifacts', { name: 'referred', jarUrl: 'a.jar' });
    const query = 'udfArtifactName=referred&className=org.example.F';
    await byAnn('POST', `udfartifacts/function:registerUdfFunction?functionName=f&${query}`);
    expect((await byAnn('DELETE', 'udfartifacts/referred')).data).toMatchObject({
      deleteSuccess: false,
      referencedClasses: [{ className: 'org.example.F', functionNames: ['f'] }],
    });
    await byAnn('DELETE', `udfartifacts/function/f?${query}`);
    expect((await byAnn('DELETE', 'udfartifacts/referred')).data.deleteSuccess).toBe(true);
  });
});

async function deploy(id: string, more: object = {}): Promise<Reply['json']> {
  const body = { deploymentDraftId: id, ...more };
  const { data } = await byAnn('POST', 'deployment-drafts/async-deploy', body);
  const path = `deployment-drafts/tickets/${data.ticketId}/async-deploy`;
  const poll = async (): Promise<string> => (await byAnn('GET', path)).data.ticketStatus as string;
  await expect.poll(poll, { timeout: 30_000 }).toMatch(/FINISHED|FAILED/);
  // One kind of ticket is none of the other.
  const other = await byAnn('GET', path.replace(/async-deploy$/, 'async-validate'));
  expect(other.errorCode).toBe('990302');
  return (await byAnn('GET', path)).data;
}

describe('deploying', () => {
  it('a draft with errors makes no deployment, unless the check is waived', async () => {
    const id = await newDraft('SELECT nowhere');
    const failed = await deploy(id);
    expect(failed).toMatchObject({
      ticketStatus: 'FINISHED',
      success: false,
      message: "Column 'nowhere' not found in any table",
      artifactValidationDetail: {
        validationResult: 'VALIDATION_RESULT_INVALID_QUERY',
        errorDetails: { lineNumber: '1', columnNumber: '8', endColumnNumber: '14' },
      },
    });
    expect(failed.deploymentId).toBeUndefined();
    expect((await byAnn('GET', `deployment-drafts/${id}`)).data.referencedDeploymentId).toBeUndefined();
    const waived = await deploy(id, { skipValidate: true, deploymentTarget: { mode: 'PER_JOB', name: '' } });
    expect(waived).toMatchObject({ success: true });
    expect(waived.artifactValidationDetail).toBeUndefined();
    const { data } = await byAnn('GET', `deployments/${waived.deploymentId}`);
    expect(data).toMatchObject({ referencedDeploymentDraftId: id, jobSummary: { running: 0 } });
  });

  it('keeps what the draft does not say, as the check takes it', async () => {
    const resources = { basicResourceSetting: { parallelism: 3 } };
    const deployment = {
      ...sqlDraft('kept', 'SELECT 1'),
      description: 'of it',
      flinkConf: { 'taskmanager.numberOfTaskSlots': 2, table: { exec: { state: { ttl: '1 h' } } } },
      streamingResourceSetting: resources,
      batchResourceSetting: { maxSlot: 4 },
      labels: { a: 1 },
      logging: { loggingProfile: 'oss' },
      deploymentTarget: { mode: 'PER_JOB', name: 'default-queue' },
    };
    const { deploymentId } = (await byAnn('POST', 'deployments', deployment)).data;
    const id = await newDraft('SELECT 2', {
      name: 'kept',
      referencedDeploymentId: deploymentId,
      engineVersion: 'flink-1.20',
      flinkConf: { 'execution.checkpointing.interval': '1 min' },
    });
    expect(await deploy(id)).toMatchObject({ success: true, deploymentId });
    const { data } = await byAnn('GET', `deployments/${deploymentId}`);
    expect(data).toMatchObject({
      ...deployment,
      artifact: { sqlArtifact: { sqlScript: 'SELECT 2' } },
      engineVersion: 'flink-1.20',
      flinkConf: { ...deployment.flinkConf, 'execution.checkpointing.interval': '1 min' },
    });
  });

  it.each([
    [{ localVariables: [{ name: 'n', value: '1' }] }, 'SELECT ${n}', true, false],
    [{ executionMode: 'BATCH' }, 'SELECT a FROM t ORDER BY a', true, false],
    [{ executionMode: 'STREAMING' }, 'SELECT a FROM t ORDER BY a', false, false],
    [{ streamingResourceSetting: { basicResourceSetting: { parallelism: -1 } } }, 'SELECT 1', false, true],
    [{ flinkConf: { parallelism: { default: 0.5 } } }, 'SELECT 1', false, true],
  ])('is checked with what is left to the deployment: %j, %s', async (fields, script, success, alone) => {
    const table = `CREATE TEMPORARY TABLE t (a INT) WITH ('connector' = 'datagen', 'number-of-rows' = '1');`;
    const { artifact } = sqlDraft('', `${table} ${script}`);
    const job = { name: `left ${count++}`, artifact, ...fields };
    const { deploymentId } = (await byAnn('POST', 'deployments', job)).data;
    const draft = { name: job.name, artifact, referencedDeploymentId: deploymentId };
    const { data } = await byAnn('POST', 'deployment-drafts', draft);
    expect((await check(server, data.deploymentDraftId, options(ann))).success).toBe(success);
    const other = await byAnn('POST', 'deployment-drafts', { name: `${job.name} alone`, artifact });
    expect((await check(server, other.data.deploymentDraftId, options(ann))).success).toBe(alone);
  });

  it('under a name that is taken leaves no trace', async () => {
    await byAnn('POST', 'deployments', sqlDraft('taken by another', 'SELECT 1'));
    const id = await newDraft('SELECT 1', { name: 'taken by another' });
    expect(await deploy(id)).toMatchObject({
      ticketStatus: 'FINISHED',
      success: false,
      message: 'A deployment named taken by another already exists.',
    });
    const { data } = await byAnn('GET', `deployment-drafts/${id}`);
    expect(data).not.toHaveProperty('referencedDeploymentId');
  });

  it('to a target that is not there is refused at once', async () => {
    const id = await newDraft('SELECT 1');
    const body = { deploymentDraftId: id, deploymentTarget: { name: 'nosuch' } };
    expect((await byAnn('POST', 'deployment-drafts/async-deploy', body)).errorCode).toBe('990303');
  });
});

it('a check is of the draft as it was when it was asked for', async () => {
  const id = await newDraft('SELECT nowhere');
  const start = () => byAnn('POST', 'deployment-drafts/async-validate', { deploymentDraftId: id });
  const [first] = await Promise.all([start()]);
  const artifact = { sqlArtifact: { sqlScript: 'SELECT 1' } };
  await byAnn('PATCH', `deployment-drafts/${id}`, { artifact });
  const second = await start();
  expect((await result(server, first.data.ticketId, options(ann))).success).toBe(false);
  expect((await result(server, second.data.ticketId, options(ann))).success).toBe(true);
});

it('the stars that are shown of a secret do not take its place', async () => {
  const made = await byAnn('POST', 'variables', { name: 'stars', kind: 'Encrypted', value: 'datagen' });
  expect(made.data.value).not.toBe('datagen');
  const changed = await byAnn('PATCH', 'variables/stars', { ...made.data, description: 'new' });
  expect(changed.data).toEqual({ ...made.data, description: 'new' });
  const statement = `CREATE TEMPORARY TABLE t (a INT) WITH ('connector' = '\${secret_values.stars}'); SELECT a FROM t`;
  expect((await byAnn('POST', 'sql-statement/validate', { statement })).data.success).toBe(true);
  const clear = await byAnn('PATCH', 'variables/stars', { ...made.data, kind: 'Plain' });
  expect(clear).toMatchObject({ success: false, errorCode: '990102' });
  const plain = await byAnn('PATCH', 'variables/stars', { kind: 'Plain', value: '******' });
  expect(plain.success).toBe(false);
  expect((await byAnn('PATCH', 'variables/stars', { kind: 'Plain', value: 'print' })).data.value).toBe(
    'print',
  );
});

it('the tables of a connector are told when it is deleted', async () => {
  await byAnn('POST', 'connectors:register?jarUrl=oss%3A%2F%2Fb%2Fmine-1.0.jar');
  const statement = "CREATE TABLE of_mine (a INT) WITH ('connector' = 'mine')";
  expect((await byAnn('POST', 'sql-statement/execute', { statement })).data.executeSuccess).toBe(true);
  expect((await byAnn('DELETE', 'connectors/mine')).data).toEqual([
    { catalogName: 'default_catalog', databaseName: 'default_database', tableName: 'of_mine' },
  ]);
});

it("a UDF artifact's type is that of its file, unless it is told", async () => {
  await byAnn('POST', 'udfartifacts', { name: 'typed', jarUrl: 'a.jar' });
  const put = async (body: object): Promise<string> =>
    (await byAnn('PUT', 'udfartifacts/typed', body)).data.udfArtifact.artifactType as string;
  expect(await put({ jarUrl: 'a.py' })).toBe('ARTIFACT_TYPE_PYTHON');
  expect(await put({ jarUrl: 'a' })).toBe('ARTIFACT_TYPE_PYTHON');
  expect(await put({ jarUrl: 'a', artifactType: 'ARTIFACT_TYPE_JAVA' })).toBe('ARTIFACT_TYPE_JAVA');
});

it("a secret's value comes back nowhere", async () => {
  const answers: unknown[] = [];
  const call = async (...request: Parameters<typeof byAnn>): Promise<Reply['json']> => {
    const json = await byAnn(...request);
    answers.push(json);
    return json;
  };
  await call('POST', 'variables', { name: 'sec', kind: 'Encrypted', value: 'first' });
  await call('PATCH', 'variables/sec', { name: 'sec', kind: 'Encrypted', value: secret });
  await call('GET', 'variables?pageSize=100');
  const changed = await call('PATCH', 'variables/sec', { kind: 'Plain' });
  expect(changed, 'the hidden value is not the one to keep in clear').toMatchObject({ errorCode: '990102' });
  await call('PATCH', 'variables/sec', { description: 'x' });
  const script = `CREATE TEMPORARY TABLE t (a INT) WITH ('connector' = '\${secret_values.sec}'); SELECT a FROM t`;
  const id = await newDraft(script, { flinkConf: { 'parallelism.default': '${secret_values.sec}' } });
  const outcome = await check(server, id, options(ann));
  expect(outcome.success).toBe(false);
  answers.push(outcome, await deploy(id), await deploy(id, { skipValidate: true }));
  const flinkConfiguration = { 'parallelism.default': '${secret_values.sec}' };
  const { data } = await call('POST', 'sql-statement/validate', { statement: script, flinkConfiguration });
  expect(data.success).toBe(false);
  await call('POST', 'sql-statement/execute', { statement: script });
  await call('GET', 'deployments?pageSize=100');
  expect(JSON.stringify(answers)).not.toContain(secret);
});
