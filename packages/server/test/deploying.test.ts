// What a deployment of a draft checks, writes and leaves alone.
import { describe, expect, it } from 'vitest';
import { check, result, sqlDraft } from './test-server.ts';
import { twoCallers } from './two-callers.ts';

const namespace = twoCallers();
const { byAnn, options, newDraft, deploy } = namespace;
let count = 0;

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
    expect((await check(namespace.server, data.deploymentDraftId, options())).success).toBe(success);
    const other = await byAnn('POST', 'deployment-drafts', { name: `${job.name} alone`, artifact });
    expect((await check(namespace.server, other.data.deploymentDraftId, options())).success).toBe(alone);
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
  expect((await result(namespace.server, first.data.ticketId, options())).success).toBe(false);
  expect((await result(namespace.server, second.data.ticketId, options())).success).toBe(true);
});
