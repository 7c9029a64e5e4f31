// Many nonces: each counts once, in little memory, and old ones are forgotten.
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { nonceMemory } from '../../src/store/sqlite/nonce-memory.ts';
import { numberSet } from '../../src/store/sqlite/number-set.ts';

function emptyDatabase(): DatabaseSync {
  const database = new DatabaseSync(':memory:');
  database.exec('CREATE TABLE nonce (access_key TEXT, nonce TEXT, expires_at INTEGER)');
  return database;
}

it('a set holds what was added and nothing else', () => {
  const set = numberSet();
  const largest = 2 ** 53 - 2;
  const numbers = [
    0,
    1,
    63,
    64,
    127,
    largest,
    largest - 64,
    ...Array.from({ length: 5000 }, (_, i) => 7919 * i),
  ];
  for (const number of numbers) set.add(number);
  for (const number of numbers) expect(set.has(number)).toBe(true);
  for (const number of [2, 62, 7918, largest - 1]) expect(set.has(number)).toBe(false);
});

it('each of many nonces counts once, and takes few bytes', () => {
  const nonces = nonceMemory(emptyDatabase());
  const count = 200_000;
  const before = process.memoryUsage();
  for (let i = 0; i < count; i++) expect(nonces.use('k', `${'n'.repeat(100)} ${i}`, 1e12 + i)).toBe(true);
  for (let i = 0; i < count; i += 97) {
    expect(nonces.use('k', `${'n'.repeat(100)} ${i}`, 1e12 + 10 * 60_000)).toBe(false);
  }
  expect(nonces.use('other', `${'n'.repeat(100)} 0`, 1e12)).toBe(true);
  const after = process.memoryUsage();
  expect((after.arrayBuffers - before.arrayBuffers) / count).toBeLessThan(64);
});

it('what is on disk counts, until its time is over', () => {
  const database = emptyDatabase();
  database.exec("INSERT INTO nonce VALUES ('k', 'a', 600000), ('k', 'b', 1200000)");
  const nonces = nonceMemory(database);
  expect([nonces.use('k', 'a', 1), nonces.use('k', 'b', 1)]).toEqual([false, false]);
  nonces.removeBefore(600_000);
  expect(nonces.use('k', 'a', 1)).toBe(false);
  nonces.removeBefore(900_000);
  expect([nonces.use('k', 'a', 900_000), nonces.use('k', 'b', 900_000)]).toEqual([true, false]);
});
