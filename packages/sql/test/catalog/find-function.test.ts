import { expect, test } from 'vitest';
import { findCatalogFunction, findSystemFunction } from '../../src/catalog/find-function.ts';
import { pathKey } from '../../src/catalog/object-path.ts';
import { inMemoryCatalog, newSession } from '../../src/catalog/session.ts';
import type { Session } from '../../src/catalog/session.ts';
import type { UserFunction } from '../../src/catalog/user-function.ts';

function userFunction(className: string): UserFunction {
  return { kind: 'user-function', name: 'f', temporary: false, className, language: 'JAVA', resources: [] };
}

function session(): Session {
  const made = newSession();
  made.catalogs.set('hive', { ...inMemoryCatalog('hive', 'default'), external: true });
  made.catalogs
    .get('default_catalog')!
    .databases.get('default_database')!
    .functions.set('f', userFunction('permanent'));
  const path = { catalog: 'default_catalog', database: 'default_database', object: 'g' };
  made.temporaryFunctions.set(pathKey(path), userFunction('temporary'));
  made.systemFunctions.set('h', userFunction('system'));
  return made;
}

test.each([
  [['f'], 'permanent'],
  [['F'], 'permanent'],
  [['default_database', 'F'], 'permanent'],
  [['default_catalog', 'default_database', 'f'], 'permanent'],
  [['G'], 'temporary'],
  [['h'], undefined],
  [['other', 'f'], undefined],
])('catalog function %j is %s', (names, className) => {
  const found = findCatalogFunction(session(), names);
  expect(typeof found === 'object' ? found.className : found).toBe(className);
});

test('functions of an external catalog cannot be seen', () => {
  expect(findCatalogFunction(session(), ['hive', 'default', 'f'])).toBe('external');
});

test('a temporary system function is found by its name in any case', () => {
  expect(findSystemFunction(session(), 'H')?.className).toBe('system');
  expect(findSystemFunction(session(), 'f')).toBeUndefined();
});
