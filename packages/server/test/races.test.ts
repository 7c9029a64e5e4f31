// Requests of the same moment about the same thing.
import { expect, it } from 'vitest';
import { sqlDraft } from './test-server.ts';
import { twoCallers } from './two-callers.ts';

const { byAnn, byBob, newDraft } = twoCallers();

it('of those who ask for a lock at once one gets it, and all are told who', async () => {
  for (let i = 0; i < 5; i++) {
    const id = await newDraft('SELECT 1');
    const path = `deployment-drafts/getLock?deploymentDraftId=${id}`;
    const answers = await Promise.all([byAnn, byBob, byAnn, byBob].map((ask) => ask('POST', path)));
    for (const answer of answers) expect(answer).toMatchObject({ success: true, errorMessage: '' });
    const holders = new Set(answers.map(({ data }) => `${data.id} ${data.holderId}`));
    expect(holders.size).toBe(1);
  }
});

const fields = [
  { labels: { a: 1 } },
  { flinkConf: { 'parallelism.default': 2 } },
  { engineVersion: 'flink-1.20' },
  { executionMode: 'BATCH' },
  { localVariables: [{ name: 'n', value: '1' }] },
];

it.each([
  ['deployment-drafts', 'PATCH', 'deploymentDraftId'],
  ['deployments', 'PUT', 'deploymentId'],
])('changes of different fields of %s all come about', async (path, method, idName) => {
  const { data } = await byAnn('POST', path, sqlDraft('changed at once', 'SELECT 1'));
  const one = `${path}/${data[idName]}`;
  const answers = await Promise.all(fields.map((change) => byAnn(method, one, change)));
  for (const answer of answers) expect(answer).toMatchObject({ success: true, errorMessage: '' });
  expect((await byAnn('GET', one)).data).toMatchObject(Object.assign({}, ...fields) as object);
});

it('a change that comes with a lock of another is made before it or refused', async () => {
  for (let i = 0; i < 5; i++) {
    const id = await newDraft('SELECT 1');
    const [lock, change] = await Promise.all([
      byBob('POST', `deployment-drafts/getLock?deploymentDraftId=${id}`),
      byAnn('PATCH', `deployment-drafts/${id}`, { engineVersion: 'flink-1.20' }),
    ]);
    expect(lock.data).toMatchObject({ holderId: 'AKbob' });
    const { data } = await byAnn('GET', `deployment-drafts/${id}`);
    if (change.success === true) expect(data.engineVersion).toBe('flink-1.20');
    else expect([change.errorCode, data.engineVersion]).toEqual(['990403', undefined]);
  }
});
