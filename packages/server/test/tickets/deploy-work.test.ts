// A deployment whose store or deployer fails: the deployer is called once.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Judge } from '../../src/check/judge.ts';
import type { NewTicket, Store, StoredRecord } from '../../src/store/store.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Deployer } from '../../src/tickets/deploy-work.ts';
import { deployWork } from '../../src/tickets/deploy-work.ts';
import { TicketDesk } from '../../src/tickets/ticket-desk.ts';
import { sqlDraft } from '../test-server.ts';

let folder: string;
let real: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-deploy-'));
  real = openSqliteStore(folder);
});
afterEach(async () => {
  await real.close();
  rmSync(folder, { recursive: true });
});

const scope = { workspace: 'w', namespace: 'n' };
const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });

/** Deploys a draft without a check; gives the ticket's result and what was thrown on the way. */
async function deploy(
  store: Store,
  deployer: Deployer,
  more: object = {},
): Promise<{ result: string; errors: unknown[] }> {
  const draft = { ...sqlDraft('job', 'SELECT 1'), ...more };
  const draftId = randomUUID();
  const times = { createdAt: 1, modifiedAt: 1, revision: 1 };
  await real.insert('draft', scope, { id: draftId, name: draftId, body: draft, ...times });
  const errors: unknown[] = [];
  const onError = (error: unknown): void => void errors.push(error);
  const judge = {} as Judge;
  const sources = { store, now: Date.now };
  const work = deployWork(sources, judge, deployer, onError);
  const desk = new TicketDesk({
    store,
    work: { validate: work, deploy: work },
    ...{
      capacity: 1,
      lease: 15_000,
      poll: 1000,
      attempts: 20,
      queueLimit: 10,
      namespaceLimit: 10,
      retention: 60_000,
    },
    now: Date.now,
    onError,
  });
  const ticket: NewTicket = {
    ...{ id: randomUUID(), scope, kind: 'deploy', draftId, fingerprint: `${draftId}:`, createdAt: 1 },
  };
  const text = JSON.stringify(draft);
  await desk.add(ticket, { caller: 'c', draftText: text, draftDigest: 'x', skipValidate: true });
  const view = () => real.getTicket(scope, ticket.id);
  await expect.poll(async () => (await view())?.status, { timeout: 30_000 }).toMatch(/FINISHED|FAILED/);
  await desk.stop(0);
  return { result: (await view())?.result ?? '', errors };
}

it.each(['getByName', 'get', 'update'] as const)(
  'is begun again when the store goes away at %s',
  async (method) => {
    let fails = 2;
    const store = {
      ...real,
      [method]: (...parameters: never[]) => {
        if (fails-- > 0) return Promise.reject(away);
        return (real[method] as (...parameters: never[]) => unknown)(...parameters);
      },
    } as Store;
    const deployed: string[] = [];
    const { result, errors } = await deploy(store, async (_, { id }) => {
      deployed.push(id);
      return 'started';
    });
    expect(errors).toEqual([away, away]);
    const { records } = await real.list('deployment', scope, {});
    expect(records.map(({ id }) => id)).toEqual(deployed);
    expect(JSON.parse(result)).toMatchObject({
      success: true,
      message: 'started',
      deploymentId: deployed[0],
    });
  },
);

it('is not begun again when its deployer fails, whatever it says', async () => {
  let calls = 0;
  const { result, errors } = await deploy(real, async () => {
    calls += 1;
    throw away;
  });
  expect([calls, errors]).toEqual([1, [away]]);
  expect(JSON.parse(result)).toMatchObject({
    ticketStatus: 'FAILED',
    message: 'The deployment could not be completed: the deployer failed: connect ECONNREFUSED.',
  });
  expect((await real.list('deployment', scope, {})).total).toBe(0);
});

it('keeps what is changed in its deployment while the deployer works, and what is gone is made anew', async () => {
  const labels = { team: 'a' };
  const deployments: StoredRecord[] = [];
  const stored = async (): Promise<StoredRecord> => (await real.list('deployment', scope, {})).records[0]!;
  const made = { id: 'made', name: 'job', body: { flinkConf: {} }, createdAt: 1, modifiedAt: 1, revision: 1 };
  await real.insert('deployment', scope, made);
  const more = { referencedDeploymentId: 'made' };
  const { result } = await deploy(
    real,
    async (_, record) => {
      deployments.push(record);
      const revision = record.revision;
      expect(await real.update('deployment', scope, { ...made, body: { labels }, revision })).toBe(true);
      return 'started';
    },
    more,
  );
  expect(JSON.parse(result)).toMatchObject({ success: true, message: 'started', deploymentId: 'made' });
  expect(deployments).toHaveLength(1);
  expect(await stored()).toMatchObject({ revision: 3, body: { labels, artifact: { kind: 'SQLSCRIPT' } } });
  const deleted = await deploy(
    real,
    async (_, { id }) => {
      expect(await real.delete('deployment', scope, id)).toBe(true);
      return 'started';
    },
    more,
  );
  expect(JSON.parse(deleted.result)).toMatchObject({ success: true });
  expect(await stored()).toMatchObject({ id: 'made', name: 'job' });
});

it('fails when its name is taken while the deployer works', async () => {
  const { result } = await deploy(real, async () => {
    const other = { id: 'other', name: 'job', body: {}, createdAt: 1, modifiedAt: 1, revision: 1 };
    await real.insert('deployment', scope, other);
    return 'started';
  });
  expect(JSON.parse(result)).toMatchObject({
    ticketStatus: 'FAILED',
    message: 'The deployment could not be completed: its name was taken meanwhile.',
  });
});
