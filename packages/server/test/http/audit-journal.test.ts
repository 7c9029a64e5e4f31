import { expect, it } from 'vitest';
import { auditJournal } from '../../src/http/audit-journal.ts';
import type { AuditEntry } from '../../src/store/store.ts';

const entry = { at: 1, requestId: 'r', caller: 'c', operation: 'Get', workspace: 'w', namespace: 'n' };

it('counts what repeats, and keeps a bounded number of what differs', async () => {
  const written: AuditEntry[] = [];
  const store = { addAuditEntries: async (entries: readonly AuditEntry[]) => void written.push(...entries) };
  const journal = auditJournal(store, () => undefined);
  for (let i = 0; i < 3; i++) journal.gather({ ...entry, object: 'a', outcome: 'ok' });
  journal.gather({ ...entry, object: 'a', outcome: '990301' });
  await journal.flush();
  expect(written.splice(0).map(({ outcome, times }) => [outcome, times])).toEqual([
    ['ok', 3],
    ['990301', 1],
  ]);
  for (let i = 0; i < 5000; i++) journal.gather({ ...entry, object: `o${i}`, outcome: 'ok' });
  await journal.stop();
  expect(written).toHaveLength(1001);
  expect(written.at(-1)).toMatchObject({
    caller: 'c',
    operation: 'Get',
    object: '*',
    namespace: '*',
    times: 4000,
  });
});

it('tells the log of what it could not write', async () => {
  const lines: unknown[] = [];
  const store = { addAuditEntries: () => Promise.reject(new Error('disk full')) };
  const journal = auditJournal(store, (...line) => void lines.push(line));
  journal.gather({ ...entry, object: 'a', outcome: 'ok' });
  await journal.stop();
  expect(lines).toEqual([
    ['error', 'audit', expect.objectContaining({ object: 'a', error: 'Error: disk full' })],
  ]);
});

it('makes the entry of a poll once in a period', async () => {
  const written: AuditEntry[] = [];
  const store = { addAuditEntries: async (entries: readonly AuditEntry[]) => void written.push(...entries) };
  const journal = auditJournal(store, () => undefined);
  let made = 0;
  const once = (): typeof entry & { object: string; outcome: string } => {
    made += 1;
    return { ...entry, object: '', outcome: 'ok' };
  };
  for (let i = 0; i < 5; i++) journal.poll('key', once);
  await journal.stop();
  expect(made).toBe(1);
  expect(written.map(({ times }) => times)).toEqual([5]);
});
