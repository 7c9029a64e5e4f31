// What every store must hold to. A store's own test opens a fresh database and runs this.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import type { NewTicket, Scope, Store, StoredRecord, TicketOutcome } from '../../src/store/store.ts';
import { NameTakenError, PageTooLargeError, RecordChangedError } from '../../src/store/store.ts';

export function storeContract(title: string, open: () => Promise<Store>): void {
  describe(title, () => {
    let store: Store;
    let scope: Scope;
    beforeAll(async () => {
      store = await open();
    });
    beforeEach(async () => {
      scope = { workspace: 'ws', namespace: randomUUID() };
      await store.releaseTickets('a');
      for (const ticket of await store.claimTickets('a', Date.now() + 1e6, 1000)) {
        await store.finishTickets([outcome(ticket.id, ticket.attempt)]);
      }
      await store.removeTicketsFinishedBefore(Date.now() + 1e6);
    });
    afterAll(() => store.close());

    describe('records', () => {
      it('gives back what was put in', async () => {
        const draft = record('d1', { name: 'ü', labels: { a: '中' }, n: 1.5, list: [1, null] });
        await store.insert('draft', scope, draft);
        expect(await store.get('draft', scope, draft.id)).toEqual(draft);
        expect(await store.getByName('draft', scope, 'd1')).toEqual(draft);
      });

      it('keeps kinds, workspaces and namespaces apart', async () => {
        const draft = record('d1');
        await store.insert('draft', scope, draft);
        await store.insert('deployment', scope, draft);
        await store.insert('draft', { ...scope, workspace: 'other' }, draft);
        expect(await store.get('draft', { ...scope, namespace: 'n' }, draft.id)).toBeUndefined();
        expect(await store.get('variable', scope, draft.id)).toBeUndefined();
        expect(await store.delete('draft', { ...scope, workspace: 'w' }, draft.id)).toBe(false);
        expect((await store.list('draft', scope, {})).total).toBe(1);
      });

      it('refuses a taken name', async () => {
        await store.insert('draft', scope, record('d1'));
        await expect(store.insert('draft', scope, record('d1'))).rejects.toThrow(NameTakenError);
        const other = record('d2');
        await store.insert('draft', scope, other);
        const renamed = { ...other, name: 'd1', revision: 2 };
        await expect(store.update('draft', scope, renamed)).rejects.toThrow(NameTakenError);
        expect((await store.get('draft', scope, other.id))?.name).toBe('d2');
      });

      it('a refused write leaves the others of its moment alone', async () => {
        await store.insert('draft', scope, record('d1'));
        const all = await Promise.allSettled([
          store.insert('draft', scope, record('a')),
          store.insert('draft', scope, record('d1')),
          store.insert('draft', scope, record('b')),
        ]);
        expect(all.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
        const names = (await store.list('draft', scope, { sort: 'name' })).records.map(({ name }) => name);
        expect(names).toEqual(['a', 'b', 'd1']);
      });

      it('updates the expected revision only', async () => {
        const first = record('d1');
        await store.insert('draft', scope, first);
        const second = { ...first, body: { x: 2 }, revision: 2, modifiedAt: 9 };
        expect(await store.update('draft', scope, second)).toBe(true);
        expect(await store.update('draft', scope, { ...first, body: { x: 3 }, revision: 2 })).toBe(false);
        expect(await store.get('draft', scope, first.id)).toEqual(second);
      });

      it('deletes once', async () => {
        const draft = record('d1');
        await store.insert('draft', scope, draft);
        expect(await store.delete('draft', scope, draft.id)).toBe(true);
        expect(await store.delete('draft', scope, draft.id)).toBe(false);
        expect(await store.get('draft', scope, draft.id)).toBeUndefined();
      });

      it('lists by page, filter and order', async () => {
        for (let i = 0; i < 5; i++) {
          const body = { executionMode: i % 2 === 0 ? 'STREAMING' : 'BATCH' };
          await store.insert('deployment', scope, {
            ...record(`Job-${i}`, body),
            createdAt: i,
            modifiedAt: 9 - i,
          });
        }
        const names = async (query: Parameters<Store['list']>[2]): Promise<string> => {
          const { total, records } = await store.list('deployment', scope, query);
          return `${total}: ${records.map(({ name }) => name.slice(4)).join('')}`;
        };
        expect(await names({})).toBe('5: 43210');
        expect(await names({ sort: 'modified' })).toBe('5: 01234');
        expect(await names({ sort: 'name', offset: 1, limit: 2 })).toBe('5: 12');
        expect(await names({ where: { executionMode: 'BATCH' } })).toBe('2: 31');
        expect(await names({ nameContains: 'job-3' })).toBe('1: 3');
        expect(await names({ nameContains: '%' })).toBe('0: ');
        await store.insert('deployment', scope, record('1234Über_Заказ'));
        for (const nameContains of ['ÜBER', 'über_заказ', 'ЗАКАЗ'])
          expect((await store.list('deployment', scope, { nameContains })).total, nameContains).toBe(1);
        expect(await names({ nameContains: 'über-заказ' })).toBe('0: ');
        expect(await names({ nameContains: 'uber' })).toBe('0: ');
        expect(await names({ where: { executionMode: "' OR 1=1 --" } })).toBe('0: ');
      });
    });

    it('gives no page that is larger than asked for', async () => {
      for (let i = 0; i < 4; i++)
        await store.insert('draft', scope, record(`d${i}`, { text: 'x'.repeat(1000) }));
      const list = (limit: number, most: number) => store.list('draft', scope, { limit, most });
      expect(await list(2, 2100)).toMatchObject({ total: 4, records: [{}, {}] });
      await expect(list(3, 2100)).rejects.toThrow(PageTooLargeError);
      // And goes on giving others.
      const { records } = await list(4, 4100);
      expect(records.map(({ body }) => String(body['text']).length)).toEqual([1000, 1000, 1000, 1000]);
      expect(await store.list('draft', scope, { most: 10, where: { text: 'y' } })).toMatchObject({
        total: 0,
      });
    });

    it('notes each nonce of a key once, until it is removed', async () => {
      const key = randomUUID();
      const end = Date.now() + 60_000;
      expect(await store.useNonce(key, 'n', end)).toBe(true);
      expect(await store.useNonce(key, 'n', end)).toBe(false);
      expect(await store.useNonce(`${key}x`, 'n', end)).toBe(true);
      await store.removeNoncesBefore(end - 30_000);
      expect(await store.useNonce(key, 'n', end)).toBe(false);
      await store.removeNoncesBefore(end + 120_000);
      expect(await store.useNonce(key, 'n', end)).toBe(true);
    });

    it('removes audit entries by their time', async () => {
      const day = 86_400_000;
      const add = (days: number): Promise<void> =>
        store.addAuditEntries([
          {
            ...{ at: Date.now() - days * day, requestId: 'r', caller: 'c', operation: 'o' },
            ...{ ...scope, object: 'x', outcome: 'ok', times: 1 },
          },
        ]);
      await Promise.all([...Array<number>(1100).fill(10), 3, 1].map(add));
      const removed: number[] = [];
      const removeBefore = async (days: number): Promise<void> =>
        void removed.push(await store.removeAuditEntriesBefore(Date.now() - days * day));
      // In parts, so that nobody waits for long.
      for (const days of [11, 5, 5, 5, 2, 2]) await removeBefore(days);
      expect(removed).toEqual([0, 1000, 100, 0, 1, 0]);
    });

    it('keeps null characters and half surrogate pairs of scripts, and lists beside them', async () => {
      const script = 'a\u0000b \\u0000 \\\u0000 \ud800 \udc00x \u{1f600}';
      const draft = record('d1', { script, mode: 'X' });
      await store.insert('draft', scope, draft);
      await store.insert('draft', scope, record('d2', { mode: 'Y' }));
      expect(await store.get('draft', scope, draft.id)).toEqual(draft);
      for (const mode of ['X', 'Y']) {
        expect(await store.list('draft', scope, { where: { mode }, limit: 1 })).toMatchObject({ total: 1 });
      }
    });

    describe('tickets', () => {
      it('go from INIT to EXECUTING to FINISHED', async () => {
        const ticket = newTicket(scope);
        expect(await store.addTicket(ticket, payload)).toBe(ticket.id);
        expect((await store.getTicket(scope, ticket.id))?.status).toBe('INIT');
        const [claimed] = await store.claimTickets('a', Date.now() + 1e6, 10);
        expect(claimed).toEqual({
          id: ticket.id,
          scope,
          kind: 'validate',
          draftId: ticket.draftId,
          payload,
          attempt: 1,
        });
        expect(await store.getTicket(scope, ticket.id)).toMatchObject({
          status: 'EXECUTING',
          result: undefined,
        });
        expect(await store.finishTickets([outcome(ticket.id, 1)])).toBe(1);
        expect(await store.getTicket(scope, ticket.id)).toMatchObject({
          status: 'FINISHED',
          result: '{"r":1}',
        });
      });

      it('may be claimed as they are added', async () => {
        const ticket = newTicket(scope);
        await store.addTicket(ticket, payload, { owner: 'a', leaseUntil: Date.now() + 1e6 });
        expect((await store.getTicket(scope, ticket.id))?.status).toBe('EXECUTING');
        expect(await store.claimTickets('b', Date.now() + 1e6, 10)).toEqual([]);
        expect(await store.finishTickets([outcome(ticket.id, 1)])).toBe(1);
      });

      it('may be added with their result', async () => {
        const ticket = newTicket(scope);
        await store.addFinishedTicket(ticket, { status: 'FINISHED', result: '{"r":1}' });
        expect(await store.getTicket(scope, ticket.id)).toMatchObject({
          status: 'FINISHED',
          result: '{"r":1}',
        });
        expect(await store.claimTickets('a', Date.now() + 1e6, 10)).toEqual([]);
        expect(await store.findOpenTicket(scope, ticket.fingerprint)).toBeUndefined();
        expect(await store.removeTicketsFinishedBefore(Date.now() + 1e6)).toBe(1);
      });

      it('are not seen from another scope', async () => {
        const ticket = newTicket(scope);
        await store.addTicket(ticket, payload);
        expect(await store.getTicket({ ...scope, namespace: 'x' }, ticket.id)).toBeUndefined();
        expect(await store.getTicket({ ...scope, workspace: 'x' }, ticket.id)).toBeUndefined();
      });

      it('are claimed oldest first, each by one owner', async () => {
        const all = [newTicket(scope), newTicket(scope), newTicket(scope), newTicket(scope)];
        for (const ticket of all) await store.addTicket(ticket, payload);
        const oldest = await store.claimTickets('a', Date.now() + 1e6, 2);
        expect(oldest.map(({ id }) => id)).toEqual([all[0]!.id, all[1]!.id]);
        await store.releaseTickets('a');
        const claims = await Promise.all([
          store.claimTickets('a', Date.now() + 1e6, 2),
          store.claimTickets('b', Date.now() + 1e6, 2),
          store.claimTickets('c', Date.now() + 1e6, 2),
        ]);
        for (const owner of ['b', 'c']) await store.releaseTickets(owner);
        const ids = claims.flat().map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      });

      it('are finished only by who holds them', async () => {
        const ticket = newTicket(scope);
        await store.addTicket(ticket, payload);
        await store.claimTickets('a', Date.now() - 1, 10);
        expect(await store.takeOverTickets(Date.now())).toBe(1);
        expect(await store.finishTickets([outcome(ticket.id, 1)])).toBe(0);
        const [again] = await store.claimTickets('b', Date.now() + 1e6, 10);
        expect(again?.attempt).toBe(2);
        expect(await store.finishTickets([outcome(ticket.id, 1)])).toBe(0);
        expect(await store.finishTickets([outcome(ticket.id, 2, 'b')])).toBe(1);
        expect(await store.finishTickets([outcome(ticket.id, 2, 'b')])).toBe(0);
      });

      it('stay with an owner who renews', async () => {
        const ticket = newTicket(scope);
        await store.addTicket(ticket, payload);
        await store.claimTickets('a', Date.now() - 1, 10);
        await store.renewLeases('a', [], Date.now() + 1e6);
        await store.renewLeases('b', [ticket.id], Date.now() + 1e6);
        await store.renewLeases('a', [ticket.id], Date.now() + 1e6);
        expect(await store.takeOverTickets(Date.now())).toBe(0);
        await store.renewLeases('a', [ticket.id], Date.now() - 1);
        await store.renewLeases('b', [ticket.id], Date.now() + 1e6);
        expect(await store.takeOverTickets(Date.now())).toBe(1);
      });

      it('handed back do not count as tried', async () => {
        await store.addTicket(newTicket(scope), payload);
        await store.claimTickets('a', Date.now() + 1e6, 10);
        expect(await store.releaseTickets('a')).toBe(1);
        const [again] = await store.claimTickets('a', Date.now() + 1e6, 10);
        expect(again?.attempt).toBe(1);
      });

      it('write their records with the result or not at all', async () => {
        const ticket = newTicket(scope);
        await store.addTicket(ticket, payload);
        await store.claimTickets('a', Date.now() + 1e6, 10);
        const deployment = record('job');
        const writes = [{ kind: 'deployment', scope, record: deployment } as const];
        await store.finishTickets([{ ...outcome(ticket.id, 7), writes }]);
        expect(await store.get('deployment', scope, deployment.id)).toBeUndefined();
        await store.finishTickets([{ ...outcome(ticket.id, 1), writes }]);
        expect(await store.get('deployment', scope, deployment.id)).toEqual(deployment);
      });

      it('write a record only as it is known', async () => {
        const ticket = newTicket(scope);
        await store.addTicket(ticket, payload, { owner: 'a', leaseUntil: Date.now() + 1e6 });
        const job = record('job');
        await store.insert('deployment', scope, job);
        expect(await store.update('deployment', scope, { ...job, body: { x: 1 }, revision: 2 })).toBe(true);
        const finish = (changes: Partial<StoredRecord>): Promise<number> => {
          const write = { kind: 'deployment', scope, record: { ...job, ...changes } } as const;
          return store.finishTickets([{ ...outcome(ticket.id, 1), writes: [write] }]);
        };
        for (const revision of [1, 2, 4])
          await expect(finish({ revision })).rejects.toThrow(RecordChangedError);
        await store.insert('deployment', scope, record('other'));
        await expect(finish({ name: 'other', revision: 3 })).rejects.toThrow(NameTakenError);
        expect((await store.getTicket(scope, ticket.id))?.status).toBe('EXECUTING');
        expect((await store.get('deployment', scope, job.id))?.body).toEqual({ x: 1 });
        const last = { ...job, body: { x: 2 }, modifiedAt: 7, revision: 3 };
        expect(await finish(last)).toBe(1);
        expect(await store.get('deployment', scope, job.id)).toEqual(last);
      });

      it('are found by their fingerprint while open', async () => {
        const ticket = newTicket(scope);
        await store.addTicket(ticket, payload);
        expect(await store.findOpenTicket(scope, ticket.fingerprint)).toBe(ticket.id);
        expect(await store.findOpenTicket({ ...scope, namespace: 'x' }, ticket.fingerprint)).toBeUndefined();
        await store.claimTickets('a', Date.now() + 1e6, 10);
        await store.finishTickets([outcome(ticket.id, 1)]);
        expect(await store.findOpenTicket(scope, ticket.fingerprint)).toBeUndefined();
      });

      it('with the same digest are open one at a time', async () => {
        const first = newTicket(scope);
        const again = (changes: Partial<NewTicket> = {}): NewTicket => ({
          ...first,
          id: randomUUID(),
          ...changes,
        });
        const claim = { owner: 'a', leaseUntil: Date.now() + 1e6 };
        const ids = await Promise.all(
          [first, again(), again()].map((one, i) =>
            store.addTicket(one, payload, i === 1 ? claim : undefined),
          ),
        );
        expect(new Set(ids).size).toBe(1);
        expect(await store.addTicket(again(), payload, claim)).toBe(ids[0]);
        const others = [
          again({ fingerprint: `${first.draftId}:y` }),
          again({ scope: { ...scope, workspace: 'other' } }),
          // Without a digest: each for itself.
          again({ fingerprint: `${first.draftId}:` }),
          again({ fingerprint: `${first.draftId}:` }),
        ];
        for (const one of others) expect(await store.addTicket(one, payload)).toBe(one.id);
        // The one that was not added is not there, and those that have ended are in nobody's way.
        const { waiting, executing } = await store.countOpenTickets();
        expect(waiting + executing).toBe(5);
        await store.cancelTickets(scope, first.draftId, '{}');
        const late = again();
        await store.addFinishedTicket(late, { status: 'FINISHED', result: '{}' });
        const next = again();
        expect(await store.addTicket(next, payload)).toBe(next.id);
      });

      it('are claimed by namespaces in turns, those first of which the fewest are worked on', async () => {
        const [many, few, one] = ['many', 'few', 'one'].map((name) => ({
          ...scope,
          namespace: `${scope.namespace} ${name}`,
        }));
        const of = (which: Scope): NewTicket => newTicket(which);
        const tickets = [...Array.from({ length: 8 }, () => many!), few!, few!, one!].map(of);
        for (const ticket of tickets) await store.addTicket(ticket, payload);
        const order = async (limit: number): Promise<string> =>
          (await store.claimTickets('a', Date.now() + 1e6, limit))
            .map(({ id }) => tickets.findIndex((ticket) => ticket.id === id))
            .join(' ');
        expect(await order(1)).toBe('0');
        // One of the first is worked on: the others come before its next.
        expect(await order(1)).toBe('8');
        expect(await order(3)).toBe('10 1 9');
        const late = newTicket({ ...scope, namespace: `${scope.namespace} late` });
        await store.addTicket(late, payload);
        tickets.push(late);
        expect(await order(2)).toBe('11 2');
        expect(await order(100)).toBe('3 4 5 6 7');
        expect(await order(100)).toBe('');
        const open = await store.countOpenByNamespace();
        expect(open).toContainEqual({ scope: many, open: 8 });
        expect(open).toContainEqual({ scope: one, open: 1 });
      });

      it('may be cancelled, once, if they are checks', async () => {
        const ticket = newTicket(scope);
        await store.addTicket(ticket, payload);
        const deployment: NewTicket = { ...newTicket(scope), kind: 'deploy' };
        await store.addTicket(deployment, payload);
        expect(await store.cancelTicket(scope, deployment.id, '{}')).toBe(false);
        expect(await store.cancelTicket({ ...scope, namespace: 'x' }, ticket.id, '{}')).toBe(false);
        const claimed = await store.claimTickets('a', Date.now() + 1e6, 10);
        expect(claimed).toHaveLength(2);
        expect(await store.cancelTicket(scope, ticket.id, '{"c":1}')).toBe(true);
        expect(await store.cancelTicket(scope, ticket.id, '{}')).toBe(false);
        // A result that the former owner still brings is discarded.
        expect(await store.finishTickets([outcome(ticket.id, 1)])).toBe(0);
        expect(await store.getTicket(scope, ticket.id)).toMatchObject({
          status: 'FAILED',
          result: '{"c":1}',
        });
      });

      it('of a deleted draft are cancelled', async () => {
        const ticket = newTicket(scope);
        await store.addTicket(ticket, payload);
        await store.claimTickets('a', Date.now() + 1e6, 10);
        expect(await store.cancelTickets(scope, ticket.draftId, '{"c":1}')).toBe(1);
        expect(await store.getTicket(scope, ticket.id)).toMatchObject({
          status: 'FAILED',
          result: '{"c":1}',
        });
        expect(await store.finishTickets([outcome(ticket.id, 1)])).toBe(0);
      });

      it('are removed when their time is over', async () => {
        const [open, done] = [newTicket(scope), newTicket(scope)];
        await store.addTicket(done, payload);
        await store.claimTickets('a', Date.now() + 1e6, 10);
        await store.finishTickets([outcome(done.id, 1)]);
        await store.addTicket(open, payload);
        expect(await store.removeTicketsFinishedBefore(Date.now() - 1e6)).toBe(0);
        expect(await store.removeTicketsFinishedBefore(Date.now() + 1e6)).toBe(1);
        expect(await store.getTicket(scope, done.id)).toBeUndefined();
        expect(await store.countOpenTickets()).toEqual({ waiting: 1, executing: 0 });
      });
    });
  });
}

function record(name: string, body: Record<string, unknown> = {}): StoredRecord {
  return { id: randomUUID(), name, body, createdAt: 1, modifiedAt: 1, revision: 1 };
}

/** What a ticket is to do: nothing that a store looks into. */
const payload = '{"p":1}';

function newTicket(scope: Scope): NewTicket {
  const draftId = randomUUID();
  const fingerprint = `${draftId}:x`;
  return {
    id: randomUUID(),
    scope,
    kind: 'validate',
    draftId,
    fingerprint,
    createdAt: 1,
  };
}

function outcome(id: string, attempt: number, owner = 'a'): TicketOutcome {
  return { id, owner, attempt, status: 'FINISHED', result: '{"r":1}' };
}
