// A namespace with two callers in it, Ann and Bob, and a clock that tests set forward.
import { afterAll, beforeAll, expect } from 'vitest';
import type { CallOptions, Key, Reply, TestServer } from './test-server.ts';
import { sqlDraft, testServer } from './test-server.ts';

const ann: Key = { id: 'AKann', secret: 'secret-of-ann' };
const bob: Key = { id: 'AKbob', secret: 'secret-of-bob' };
const everywhere = { namespaces: ['*'], workspaces: ['*'], role: 'admin' };

/** Gives the envelope of an answer with status 200. */
export type Caller = (method: string, path: string, body?: unknown) => Promise<Reply['json']>;

export interface Namespace {
  readonly server: TestServer;
  readonly byAnn: Caller;
  readonly byBob: Caller;
  /** Of requests by Ann. */
  readonly options: () => CallOptions;
  /** Milliseconds since 1970. */
  now: number;
  /** Gives the draft's id. */
  newDraft(script: string, more?: object): Promise<string>;
  /** Gives the result. */
  deploy(draftId: string, more?: object): Promise<Reply['json']>;
}

/** One for all tests of a file. */
export function twoCallers(): Namespace {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer(
      { secretKey: 'k'.repeat(32), now: () => namespace.now },
      [ann, bob].map(({ id, secret }) => ({ accessKeyId: id, accessKeySecret: secret, ...everywhere })),
    );
  });
  afterAll(() => server.stop());

  /** Signed on the server's day. */
  const optionsOf = (key: Key): CallOptions => ({
    key,
    headers: { 'x-acs-date': new Date(namespace.now).toISOString().replace(/\.\d+/, '') },
  });
  const as =
    (key: Key): Caller =>
    async (method, path, body) => {
      const { json, status } = await server.call(method, path, body, optionsOf(key));
      expect(status, JSON.stringify(json)).toBe(200);
      return json;
    };
  let drafts = 0;
  const byAnn = as(ann);
  const namespace: Namespace = {
    get server() {
      return server;
    },
    byAnn,
    byBob: as(bob),
    options: () => optionsOf(ann),
    now: Date.now(),
    async newDraft(script, more = {}) {
      const { data } = await byAnn('POST', 'deployment-drafts', {
        ...sqlDraft(`d${drafts++}`, script),
        ...more,
      });
      return data.deploymentDraftId as string;
    },
    async deploy(id, more = {}) {
      const body = { deploymentDraftId: id, ...more };
      const { data } = await byAnn('POST', 'deployment-drafts/async-deploy', body);
      const path = `deployment-drafts/tickets/${data.ticketId}/async-deploy`;
      const poll = async (): Promise<string> => (await byAnn('GET', path)).data.ticketStatus as string;
      await expect.poll(poll, { timeout: 30_000 }).toMatch(/FINISHED|FAILED/);
      // One kind of ticket is none of the other.
      const other = await byAnn('GET', path.replace(/async-deploy$/, 'async-validate'));
      expect(other.errorCode).toBe('990302');
      return (await byAnn('GET', path)).data;
    },
  };
  return namespace;
}
