// Calls every operation through the served OpenAPI document: requests are made of its paths and parameters, and
// each answer must fit its schema.
import { afterAll, beforeAll, expect, it } from 'vitest';
import Schema from 'typebox/schema';
import type { TestServer } from './test-server.ts';
import { sqlDraft, testServer } from './test-server.ts';

interface Described {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly hasBody: boolean;
  readonly answer: object;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the document is another's shape
type Paths = Record<string, Record<string, any>>;
type Values = Readonly<Record<string, string | number>>;

let server: TestServer;
const operations = new Map<string, Described>();
const called = new Set<string>();

beforeAll(async () => {
  server = await testServer({ secretKey: 'k'.repeat(32) });
  const { json } = await server.call('GET', '/openapi.json');
  for (const [path, methods] of Object.entries(json.paths as Paths)) {
    for (const [method, description] of Object.entries(methods)) {
      operations.set(description.operationId, {
        method: method.toUpperCase(),
        path,
        parameters: description.parameters,
        hasBody: description.requestBody !== undefined,
        answer: description.responses[200].content['application/json'].schema,
      });
    }
  }
});
afterAll(() => server.stop());

/** Paths of fields in an answer that its schema does not name. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- schemas and answers of every shape
function undeclared(schema: any, value: any, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => undeclared(schema.items ?? {}, item, `${path}[]`));
  if (typeof value !== 'object' || value === null || schema.properties === undefined) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const known = schema.properties[name];
    return known === undefined ? [`${path}.${name}`] : undeclared(known, inner, `${path}.${name}`);
  });
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of every shape
async function invoke(name: string, values: Values = {}, body?: unknown): Promise<any> {
  const operation = operations.get(name)!;
  expect(operation, name).toBeDefined();
  const unknown = Object.keys(values).filter((key) => !operation.parameters.some((one) => one.name === key));
  expect(unknown, `${name} has no such parameter`).toEqual([]);
  const path = operation.path.replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? 'default'));
  const query = operation.parameters
    .filter((parameter) => parameter.in === 'query' && values[parameter.name] !== undefined)
    .map((parameter) => `${parameter.name}=${encodeURIComponent(values[parameter.name]!)}`)
    .join('&');
  const { json, status } = await server.call(
    operation.method,
    query === '' ? path : `${path}?${query}`,
    body,
  );
  called.add(name);
  expect(status).toBe(200);
  expect(json.errorMessage, name).toBe('');
  expect(Schema.Errors(operation.answer, json)[1], `${name}: ${JSON.stringify(json)}`).toEqual([]);
  expect(undeclared(operation.answer, json, ''), `${name} answers what the document does not know`).toEqual(
    [],
  );
  return json.data;
}

it('drafts and their folders', async () => {
  const folder = await invoke('CreateFolder', {}, { name: 'team' });
  const inner = await invoke('CreateFolder', {}, { name: 'a', parentId: folder.folderId });
  await invoke('UpdateFolder', { folderId: inner.folderId }, { name: 'b' });
  expect((await invoke('GetFolder', { folderId: folder.folderId })).subFolder[0].name).toBe('b');
  expect((await invoke('GetFolder')).subFolder).toHaveLength(1);
  await invoke('DeleteFolder', { folderId: inner.folderId });

  const draft = await invoke(
    'CreateDeploymentDraft',
    {},
    { ...sqlDraft('d', 'SELECT 1'), parentId: folder.folderId },
  );
  const id = draft.deploymentDraftId as string;
  const changed = await invoke(
    'UpdateDeploymentDraft',
    { deploymentDraftId: id },
    { name: 'e', localVariables: [] },
  );
  expect(changed).toMatchObject({ name: 'e', artifact: draft.artifact });
  expect(await invoke('GetDeploymentDraft', { deploymentDraftId: id })).toEqual(changed);
  expect(await invoke('ListDeploymentDrafts', { pageIndex: 1, pageSize: 5, name: 'E' })).toEqual([changed]);
  const lock = await invoke('GetDeploymentDraftLock', { deploymentDraftId: id });
  expect(lock.holderId).toBe('local');
  expect((await invoke('GetDeploymentDraftLock', { deploymentDraftId: id })).id).toBe(lock.id);
  await invoke('DeleteDeploymentDraft', { deploymentDraftId: id });
});

it('checks', async () => {
  // With a result that has all of its parts: a wrong column with a fix, resources, cost, a deployment to compare with.
  const table = "CREATE TEMPORARY TABLE t (name STRING) WITH ('connector' = 'datagen');";
  const artifact = (column: string): object => ({
    kind: 'SQLSCRIPT',
    sqlArtifact: { sqlScript: `${table} SELECT ${column}, COUNT(*) FROM t GROUP BY ${column}` },
  });
  const { deploymentId } = await invoke(
    'CreateDeployment',
    {},
    { name: 'compared', artifact: artifact('name') },
  );
  const draft = await invoke(
    'CreateDeploymentDraft',
    {},
    {
      name: 'checked',
      artifact: artifact('nmae'),
      referencedDeploymentId: deploymentId,
      flinkConf: { 'parallelism.default': 'x' },
      streamingResourceSetting: {
        resourceSettingMode: 'BASIC',
        basicResourceSetting: {
          parallelism: 2,
          jobmanagerResourceSettingSpec: { cpu: 1, memory: '4 GiB' },
          taskmanagerResourceSettingSpec: { cpu: 1, memory: '4 GiB' },
        },
      },
    },
  );
  const body = { deploymentDraftId: draft.deploymentDraftId, deploymentTargetName: 'default-queue' };
  const { ticketId } = await invoke('ValidateDeploymentDraftAsync', {}, body);
  await expect
    .poll(async () => (await invoke('GetValidateDeploymentDraftResult', { ticketId })).ticketStatus, {
      timeout: 30_000,
    })
    .toBe('FINISHED');
  expect(await invoke('CancelValidateDeploymentDraft', { ticketId })).toEqual({ cancelled: false });
  await invoke('DeleteDeployment', { deploymentId });
  await invoke(
    'ValidateSqlStatement',
    {},
    { statement: 'SELECT 1', batchMode: true, flinkConfiguration: { a: 1 } },
  );
});

it('deployments', async () => {
  const draft = await invoke('CreateDeploymentDraft', {}, sqlDraft('job', 'SELECT 1'));
  const body = { deploymentDraftId: draft.deploymentDraftId, skipValidate: true };
  const deploy = async (): Promise<string> => {
    const { ticketId } = await invoke('DeployDeploymentDraftAsync', {}, body);
    const poll = () => invoke('GetDeployDeploymentDraftResult', { ticketId });
    await expect.poll(async () => (await poll()).ticketStatus, { timeout: 30_000 }).toBe('FINISHED');
    const outcome = await poll();
    expect(outcome).toMatchObject({
      success: true,
      message: expect.stringContaining('no deployer') as string,
    });
    return outcome.deploymentId as string;
  };
  const deploymentId = await deploy();
  expect(await deploy()).toBe(deploymentId);
  const deployment = await invoke('GetDeployment', { deploymentId });
  expect(deployment).toMatchObject({ name: 'job', referencedDeploymentDraftId: draft.deploymentDraftId });
  const bound = await invoke('GetDeploymentDraft', { deploymentDraftId: draft.deploymentDraftId });
  expect(bound.referencedDeploymentId).toBe(deploymentId);

  const made = await invoke(
    'CreateDeployment',
    {},
    { name: 'other', artifact: draft.artifact, executionMode: 'BATCH' },
  );
  await invoke('UpdateDeployment', { deploymentId: made.deploymentId }, { description: 'x' });
  const list = await invoke('ListDeployments', {
    executionMode: 'BATCH',
    sortName: 'gmt_modified',
    name: 'OTH',
  });
  expect(list).toMatchObject([{ name: 'other', description: 'x' }]);
  await invoke('DeleteDeployment', { deploymentId: made.deploymentId });
});

it('targets', async () => {
  const spec = { cpu: 10, memory: '40Gi' };
  await invoke('CreateDeploymentTarget', { deploymentTargetName: 'q1' }, spec);
  const two = { fixedResource: spec, elasticResource: { cpu: 20, memory: '80Gi' } };
  await invoke('CreateDeploymentTargetV2', { deploymentTargetName: 'q2' }, two);
  await invoke('UpdateDeploymentTarget', { deploymentTargetName: 'q1' }, { cpu: 2, memory: '8Gi' });
  await invoke('UpdateDeploymentTargetV2', { deploymentTargetName: 'q2' }, two);
  const names = (await invoke('ListDeploymentTargets', { pageIndex: 1 })).map(
    (one: { name: string }) => one.name,
  );
  expect(names).toEqual(['default-queue', 'q1', 'q2']);
  await invoke('DeleteDeploymentTarget', { deploymentTargetName: 'q1' });
});

it('variables', async () => {
  await invoke('CreateVariable', {}, { name: 'v', kind: 'Plain', value: 'x' });
  const secret = await invoke('CreateVariable', {}, { name: 's', kind: 'Encrypted', value: 'hush' });
  expect(secret.value).toBe('******');
  await invoke('UpdateVariable', { name: 's' }, { value: 'hush2' });
  expect(await invoke('ListVariables', { pageSize: 10 })).toEqual([
    { name: 's', kind: 'Encrypted', value: '******' },
    { name: 'v', kind: 'Plain', value: 'x' },
  ]);
  await invoke('DeleteVariable', { name: 'v' });
});

it('functions and connectors', async () => {
  await invoke('CreateUdfArtifact', {}, { name: 'udfs', jarUrl: 'oss://b/udfs.jar' });
  const udf = { functionName: 'f', udfArtifactName: 'udfs', className: 'org.example.F' };
  await invoke('RegisterUdfFunction', udf);
  const call = { statement: 'SELECT f(1)', batchMode: false };
  expect(await invoke('ValidateSqlStatement', {}, call)).toMatchObject({
    success: true,
    statements: [{ analysis: 'partial' }],
  });
  const [artifact] = await invoke('GetUdfArtifacts', { udfArtifactName: 'udfs' });
  expect(artifact).toMatchObject({
    artifactType: 'ARTIFACT_TYPE_JAVA',
    udfClasses: [{ className: 'org.example.F', functionNames: ['f'] }],
  });
  await invoke('UpdateUdfArtifact', { udfArtifactName: 'udfs' }, { jarUrl: 'oss://b/udfs-2.jar' });
  await invoke('DeleteUdfFunction', udf);
  expect((await invoke('ValidateSqlStatement', {}, call)).success).toBe(false);
  await invoke('DeleteUdfArtifact', { udfArtifactName: 'udfs' });
  await invoke('RegisterCustomConnector', { jarUrl: 'oss://b/my-connector-1.2.jar' });
  expect(await invoke('ListCustomConnectors')).toMatchObject([{ name: 'my-connector' }]);
  await invoke('DeleteCustomConnector', { connectorName: 'my-connector' });
});

it('catalogs', async () => {
  const statement = `CREATE CATALOG c WITH ('type' = 'generic_in_memory');
    CREATE DATABASE c.db;
    CREATE TABLE c.db.t (a INT, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'datagen');`;
  const run = await invoke('ExecuteSqlStatement', {}, { statement, batchMode: false });
  expect(run).toEqual({ executeSuccess: true, statement });
  const catalogs = await invoke('GetCatalogs');
  expect(catalogs.map((one: { name: string }) => one.name)).toEqual(['default_catalog', 'c']);
  expect(await invoke('GetDatabases', { catalogName: 'c', databaseName: 'db' })).toMatchObject([
    { name: 'db' },
  ]);
  const [table] = await invoke('GetTables', { catalogName: 'c', databaseName: 'db' });
  expect(table).toMatchObject({
    name: 't',
    schema: {
      columns: [{ name: 'a', type: 'INT NOT NULL', nullable: false }],
      primaryKey: { columns: ['a'] },
    },
    properties: { connector: 'datagen' },
  });
  const check = (sql: string) => invoke('ValidateSqlStatement', {}, { statement: sql, batchMode: false });
  expect((await check('SELECT a FROM c.db.t')).success).toBe(true);
  expect((await check('SELECT b FROM c.db.t')).success).toBe(false);
  const wrong = await invoke(
    'ExecuteSqlStatement',
    {},
    { statement: 'DROP TABLE c.db.nosuch', batchMode: false },
  );
  expect(wrong).toMatchObject({ executeSuccess: false, errorDetails: { lineNumber: '1' } });
  await invoke('ExecuteSqlStatement', {}, { statement: 'DROP TABLE c.db.t', batchMode: false });
  expect(await invoke('GetTables', { catalogName: 'c', databaseName: 'db' })).toEqual([]);
  const own = "CREATE TABLE own (a INT) WITH ('connector' = 'datagen')";
  await invoke('ExecuteSqlStatement', {}, { statement: own, batchMode: false });
  for (const place of [
    { catalogName: 'default_catalog', databaseName: 'default_database' },
    { catalogName: 'vvp', databaseName: 'default' },
  ])
    expect(await invoke('GetTables', place)).toMatchObject([{ name: 'own' }]);
});

it('failures', async () => {
  const { json: document } = await server.call('GET', '/openapi.json');
  const { RequestFailure } = document.components.schemas;
  const refused = await server.call('POST', 'deployment-drafts', '{');
  expect(refused.status).toBe(400);
  expect(Schema.Errors(RequestFailure, refused.json)[1]).toEqual([]);
  expect(undeclared(RequestFailure, refused.json, '')).toEqual([]);
  // Each operation with nothing that it needs; what succeeds with nothing is tested above.
  for (const [name, { method, path, answer }] of operations) {
    const { json } = await server.call(method, path.replace(/\{(\w+)\}/g, 'nosuch'));
    expect(json.errorMessage === '', name).toBe(json.success);
    expect(Schema.Errors(answer, json)[1], name).toEqual([]);
    expect(undeclared(answer, json, ''), name).toEqual([]);
  }
});

it('engines', async () => {
  const index = await invoke('ListEngineVersionMetadata');
  expect(index.engineVersionMetadata.map((one: { engineVersion: string }) => one.engineVersion)).toContain(
    index.defaultEngineVersion,
  );
});

it('lineage', async () => {
  const sqlScript = `CREATE TABLE src (a INT) WITH ('connector' = 'datagen');
    CREATE TABLE dst (a INT) WITH ('connector' = 'blackhole'); INSERT INTO dst SELECT a FROM src`;
  const artifact = { kind: 'SQLSCRIPT', sqlArtifact: { sqlScript } };
  const { deploymentId } = await invoke('CreateDeployment', {}, { name: 'traced', artifact });
  const question = { id: deploymentId, idType: 'JOB', namespace: 'default', isColumnLevel: true };
  const { edges, jobInfos } = await invoke('GetLineageInfo', {}, question);
  expect(edges.columnLineage).toHaveLength(1);
  expect(jobInfos).toEqual([{ id: deploymentId, properties: { name: 'traced' } }]);
});

it('no operation was left out', () => {
  expect([...operations.keys()].filter((name) => !called.has(name))).toEqual([]);
});
