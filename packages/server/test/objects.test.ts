// What holds between the objects of a namespace: who may change what, what refers to what, in which units.
import { describe, expect, it } from 'vitest';
import { check, result, sqlDraft } from './test-server.ts';
import { twoCallers } from './two-callers.ts';

const namespace = twoCallers();
const { byAnn, byBob, options, newDraft, deploy } = namespace;
let count = 0;

describe('a lock', () => {
  it('keeps others from changing and deleting, shows its holder, and changes no times', async () => {
    const id = await newDraft('SELECT 1');
    const path = `deployment-drafts/${id}`;
    const before = (await byBob('GET', path)).data;
    namespace.now += 1000;
    const lock = (await byAnn('POST', `deployment-drafts/getLock?deploymentDraftId=${id}`)).data;
    expect(lock).toMatchObject({
      holderId: 'AKann',
      holderName: 'AKann',
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
      expect(refused.errorMessage).toContain('AKann');
    }
    expect((await byAnn('PATCH', path, { labels: { a: 1 } })).data).toMatchObject({ labels: { a: 1 }, lock });
    namespace.now += 30 * 60 * 1000;
    expect((await byBob('GET', path)).data.lock).toBeUndefined();
    expect((await byBob('GET', 'deployment-drafts')).data[0].lock).toBeUndefined();
    expect((await byBob('PATCH', path, { labels: { b: 2 } })).data).toMatchObject({
      labels: { b: 2 },
      modifier: 'AKbob',
      creator: 'AKann',
    });
    expect((await byBob('DELETE', path)).success).toBe(true);
  });
});

it('times are seconds since 1970: numbers, and texts of deployments', async () => {
  const made = Math.floor(namespace.now / 1000);
  const draft = (await byAnn('POST', 'deployment-drafts', sqlDraft('timed', 'SELECT 1'))).data;
  const folder = (await byAnn('POST', 'folder', { name: 'timed' })).data;
  const artifact = (await byAnn('POST', 'udfartifacts', { name: 'timed', jarUrl: 'a.jar' })).data.udfArtifact;
  const deployment = (await byAnn('POST', 'deployments', sqlDraft('timed', 'SELECT 1'))).data;
  for (const one of [draft, folder, artifact])
    expect(one).toMatchObject({ createdAt: made, modifiedAt: made });
  expect(deployment).toMatchObject({ createdAt: String(made), modifiedAt: String(made) });
  namespace.now += 5000;
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
    const outcome = await check(namespace.server, data.deploymentDraftId, options());
    expect(outcome.draftValidationDetail.draftMetaInfoErrorDetails[0].reason).toContain(
      'artifact.cdcYamlArtifact.cdcYaml',
    );
  });
});

describe('targets', () => {
  it('are made without a body, unbounded', async () => {
    const { data } = await byAnn('POST', 'deployment-targets?deploymentTargetName=free');
    expect(data).toMatchObject({ name: 'free', quota: { limit: {} } });
  });

  it.each([
    [{ cpu: 3, memory: '12Gi' }, undefined, true],
    [{ cpu: 2.5, memory: '64Gi' }, undefined, false],
    [{ cpu: 16, memory: '11 GiB' }, undefined, false],
    [{ cpu: 2 }, undefined, false],
    [{ memory: '11Gi' }, undefined, false],
    [{ cpu: 3 }, undefined, true],
    [{}, undefined, true],
    [{ cpu: 1, memory: '4Gi' }, { cpu: 3, memory: '12Gi' }, true],
    [{ cpu: 1, memory: '4Gi' }, { cpu: 2, memory: '8Gi' }, false],
  ])(
    'of %j, elastic %j: a job of 3 cores and 12 GiB fits: %s',
    async (fixedResource, elasticResource, fits) => {
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
      const outcome = await result(namespace.server, data.ticketId, options());
      const { diagnostics } = outcome.draftValidationDetail as { diagnostics: { code: string }[] };
      const codes = new Set(diagnostics.map(({ code }) => code));
      expect([...codes].filter((code) => code === 'FP6022')).toEqual(fits ? [] : ['FP6022']);
      expect(outcome.success).toBe(fits);
    },
  );

  it('whose bound cannot be read are refused', async () => {
    const [plain, elastic] = ['deployment-targets', 'deployment-targets/support-elastic'];
    const good = { cpu: 1, memory: '4 GiB' };
    for (const path of [plain, elastic]) {
      const body = path === plain ? good : { fixedResource: good };
      expect((await byAnn('POST', `${path}?deploymentTargetName=readable`, body)).success).toBe(true);
      for (const [field, wrong] of [
        ['memory', { memory: 'much' }],
        ['memory', { memory: '' }],
        ['cpu', { cpu: -1 }],
      ] as const) {
        const given = path === plain ? wrong : { fixedResource: good, elasticResource: wrong };
        for (const [method, address] of [
          ['POST', `${path}?deploymentTargetName=unreadable`],
          ['PUT', `${path}/readable`],
        ] as const) {
          const refused = await byAnn(method, address, given);
          expect(refused).toMatchObject({ success: false, errorCode: '990102' });
          expect(refused.errorMessage).toContain(`The field ${field} is`);
        }
      }
      await byAnn('DELETE', 'deployment-targets/readable');
    }
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
