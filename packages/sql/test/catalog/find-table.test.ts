import { describe, expect, test } from 'vitest';
import {
  findTable,
  findTableByName,
  hasCatalog,
  hasDatabase,
  tableNames,
} from '../../src/catalog/find-table.ts';
import { pathKey, plainPath, quotedPath } from '../../src/catalog/object-path.ts';
import type { CatalogTable, ObjectPath } from '../../src/catalog/resolved-table.ts';
import { emptyDatabase, inMemoryCatalog, newSession } from '../../src/catalog/session.ts';
import type { Session } from '../../src/catalog/session.ts';

function table(path: ObjectPath, temporary = false): CatalogTable {
  return { kind: 'table', path, temporary, columns: [], partitionedBy: [], options: new Map() };
}

function pathOf(text: string): ObjectPath {
  const [catalog, database, object] = text.split('.');
  return { catalog: catalog!, database: database!, object: object! };
}

/** A session with these tables; a leading `~` makes one temporary. */
function sessionWith(...tables: readonly string[]): Session {
  const session = newSession();
  session.catalogs.set('c', inMemoryCatalog('c', 'd'));
  session.catalogs.get('default_catalog')!.databases.set('db', emptyDatabase('db'));
  for (const text of tables) {
    const path = pathOf(text.replace('~', ''));
    if (text.startsWith('~')) session.temporaryTables.set(pathKey(path), table(path, true));
    else
      session.catalogs.get(path.catalog)!.databases.get(path.database)!.tables.set(path.object, table(path));
  }
  return session;
}

const here = 'default_catalog.default_database';

describe('a name in a query', () => {
  test.each([
    [['t'], [`${here}.t`], `${here}.t`],
    [['T'], [`${here}.t`], undefined],
    [['default_database', 't'], [`${here}.t`], `${here}.t`],
    [['default_catalog', 'default_database', 't'], [`${here}.t`], `${here}.t`],
    [['db', 't'], ['default_catalog.db.t'], 'default_catalog.db.t'],
    [['t'], ['default_catalog.db.t'], undefined],
    [['d', 't'], ['c.d.t'], undefined],
    [['c', 'd', 't'], ['c.d.t'], 'c.d.t'],
    [['a', 'b', 'c', 'd'], [], undefined],
  ])('%j among %j', (names, tables, found) => {
    const entry = findTableByName(sessionWith(...tables), names);
    expect(entry && plainPath(entry.path)).toBe(found);
  });

  test('a temporary table hides the permanent one', () => {
    expect(findTableByName(sessionWith(`${here}.t`, `~${here}.t`), ['t'])).toMatchObject({ temporary: true });
  });

  test('a temporary table needs neither catalog nor database', () => {
    expect(findTable(sessionWith('~x.y.t'), pathOf('x.y.t'))).toMatchObject({ temporary: true });
  });
});

test('nothing is known of an external catalog', () => {
  const session = newSession();
  session.catalogs.set('hive', { ...inMemoryCatalog('hive', 'default'), external: true });
  expect(findTable(session, pathOf('hive.any.thing'))).toMatchObject({ kind: 'unknown', reason: 'external' });
});

test('what a rejected statement would have made is silent', () => {
  const session = newSession();
  session.rejectedNames.set('default_catalog.sales', true);
  expect(findTable(session, pathOf('default_catalog.sales.t'))).toMatchObject({ reason: 'rejected' });
  expect(findTable(session, pathOf('default_catalog.other.t'))).toBeUndefined();
});

test('temporary objects name catalogs and databases', () => {
  const session = sessionWith('~x.y.t');
  expect(hasCatalog(session, 'x')).toBe(true);
  expect(hasDatabase(session, 'x', 'y')).toBe(true);
  expect(hasDatabase(session, 'x', 'z')).toBe(false);
  expect(hasCatalog(session, 'z')).toBe(false);
});

test('tables of a database, temporary ones too, each once', () => {
  const session = sessionWith(`${here}.a`, `~${here}.a`, `~${here}.b`, 'default_catalog.db.c');
  expect(tableNames(session, 'default_catalog', 'default_database').sort()).toEqual(['a', 'b']);
});

test('paths print as Flink prints them', () => {
  const path = { catalog: 'c', database: 'd', object: 'a`b' };
  expect(quotedPath(path)).toBe('`c`.`d`.`a``b`');
  expect(plainPath(path)).toBe('c.d.a`b');
});
