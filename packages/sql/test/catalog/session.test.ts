import { expect, test } from 'vitest';
import { isBatch, newSession } from '../../src/catalog/session.ts';

test('the built-in catalog and database are current', () => {
  const session = newSession();
  expect([session.currentCatalog, session.currentDatabase]).toEqual(['default_catalog', 'default_database']);
  expect(session.catalogs.get('default_catalog')?.databases.has('default_database')).toBe(true);
});

test('their names can be configured', () => {
  const session = newSession({ 'table.builtin-catalog-name': 'c', 'table.builtin-database-name': 'd' });
  expect([session.currentCatalog, session.currentDatabase]).toEqual(['c', 'd']);
});

test.each([
  [undefined, false],
  ['streaming', false],
  ['BATCH', true],
  ['batch', true],
  ['AUTOMATIC', false],
])('runtime mode %s', (mode, batch) => {
  expect(isBatch(newSession(mode === undefined ? {} : { 'execution.runtime-mode': mode }))).toBe(batch);
});
