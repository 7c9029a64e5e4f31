// Checks behind the same earlier scripts: the memory of what these led to makes no difference to what is found.
import { expect, it } from 'vitest';
import type { CheckOptions } from '../../src/index.ts';
import { checkScript, describeCatalogs, surroundingsMemory } from '../../src/index.ts';

const engine = 'flink-1.20';
const table = (name: string, columns: string, connector = 'datagen'): string =>
  `CREATE TABLE ${name} (${columns}) WITH ('connector' = '${connector}')`;
const before = [table('t', 'a INT'), 'CREATE VIEW v AS SELECT a FROM t', "CREATE FUNCTION f AS 'x.F'"];

/** Earlier scripts of which each looks the connector of its table up once or more, whenever it is analysed. */
const looking = (i: number): string =>
  `${table(`t${i}`, 'a INT', 'ours')}; CREATE VIEW v${i} AS SELECT a FROM t${i}`;

class CountingSet extends Set<string> {
  lookups = 0;
  override has(value: string): boolean {
    if (value === 'ours') this.lookups++;
    return super.has(value);
  }
}

const ofOurs = [table('y', 'a INT', 'ours'), 'CREATE VIEW x AS SELECT a FROM y'];

const typed =
  (root: 'INTEGER' | 'DATE'): NonNullable<CheckOptions['typingOf']> =>
  () => ({
    kind: 'scalar',
    signatures: [{ parameters: [{ type: 'ANY' }], result: { root, nullable: true } }],
  });

type Check = [sql: string, options?: Partial<CheckOptions>];

function reported(sql: string, options: CheckOptions): unknown {
  const { statements, diagnostics } = checkScript(sql, options);
  return { statements, diagnostics };
}

it.each<[string, Check[]]>([
  ['the same again', [['SELECT a FROM v'], ['SELECT a FROM v'], ['SELECT b FROM v']]],
  ['more of them', [['SELECT * FROM u'], ['SELECT * FROM u', { before: [...before, table('u', 'b INT')] }]]],
  ['fewer of them', [['SELECT a FROM v'], ['SELECT a FROM v', { before: before.slice(0, 1) }]]],
  ['another in their midst', [['SELECT a FROM v'], ['SELECT a FROM v', { before: before.slice(1) }]]],
  [
    'another engine',
    ['flink-1.20', 'flink-1.15', 'vvr-8.0.11-flink-1.17'].map((id) => [
      'SELECT c FROM w; SELECT c FROM vvp.`default`.w',
      { engine: id, before: ['CREATE VIEW w AS SELECT ARRAY_CONTAINS(ARRAY[1], 1) AS c'] },
    ]),
  ],
  [
    'another mode of a view',
    [
      ['SELECT * FROM w', { before: [...before, 'CREATE VIEW w AS SELECT a FROM t ORDER BY a'] }],
      [
        'SELECT * FROM w',
        {
          before: [...before, 'CREATE VIEW w AS SELECT a FROM t ORDER BY a'],
          configuration: { 'execution.runtime-mode': 'BATCH' },
        },
      ],
    ],
  ],
  [
    'another name of the first catalog',
    [
      ['SELECT a FROM own.default_database.t'],
      ['SELECT a FROM own.default_database.t', { configuration: { 'table.builtin-catalog-name': 'own' } }],
    ],
  ],
  [
    'another connector',
    [
      ['SELECT a FROM x', { before: ofOurs }],
      ['SELECT a FROM x', { before: ofOurs, customConnectors: new Set(['ours']) }],
    ],
  ],
  [
    'another class of a function',
    [undefined, typed('INTEGER'), typed('DATE')].map((typingOf) => [
      'SELECT b FROM w; SELECT b + 1 FROM w',
      {
        before: [...before, table('w', 'a INT, b AS f(a)')],
        ...(typingOf === undefined ? {} : { typingOf }),
      },
    ]),
  ],
  [
    'a script that changes what was there',
    [
      ['DROP VIEW v; ALTER TABLE t ADD b INT; CREATE DATABASE d; USE d; SELECT b FROM default_database.t'],
      ['SELECT a, b FROM v'],
      ["SET 'execution.runtime-mode' = 'batch'; CREATE TEMPORARY VIEW v AS SELECT 1 AS b; SELECT b FROM v"],
      ['SELECT a FROM v ORDER BY a; SELECT b FROM v'],
    ],
  ],
])('%s', (_name, checks) => {
  const surroundings = surroundingsMemory();
  for (const [sql, options = {}] of checks) {
    const given = { engine, before, ...options };
    expect(reported(sql, { ...given, surroundings })).toEqual(reported(sql, given));
  }
});

it('settings of its own stay those of each check', () => {
  const surroundings = surroundingsMemory();
  const check = (ttl: string): unknown =>
    reported("SET; SELECT a FROM t; SET 'pipeline.name' = 'x'", {
      ...{ engine, before, surroundings },
      configuration: { 'table.exec.state.ttl': '1 h', 'pipeline.name': ttl },
    });
  expect(check('a')).toEqual(check('b'));
});

it('what was run once is not run again', () => {
  const surroundings = surroundingsMemory();
  const customConnectors = new CountingSet(['ours']);
  const lookups = (list: readonly string[]): number => {
    customConnectors.lookups = 0;
    checkScript('SELECT 1', { engine, before: list, customConnectors, surroundings });
    return customConnectors.lookups;
  };
  const tables = Array.from({ length: 20 }, (_, i) => looking(i));
  const one = lookups(tables.slice(0, 1));
  const all = lookups(tables);
  expect(one).toBeGreaterThan(0);
  expect(all).toBe(19 * one);
  expect(lookups([...tables])).toBe(0);
  expect(lookups([...tables, looking(20)])).toBe(one);
});

it('the oldest are forgotten first', () => {
  const surroundings = surroundingsMemory(3 * looking(0).length);
  const customConnectors = new CountingSet(['ours']);
  const isKnown = (i: number): boolean => {
    customConnectors.lookups = 0;
    checkScript('SELECT 1', { engine, before: [looking(i)], customConnectors, surroundings });
    return customConnectors.lookups === 0;
  };
  expect([0, 1, 2, 0].map(isKnown)).toEqual([false, false, false, true]);
  expect(isKnown(3)).toBe(false);
  expect([0, 2, 3, 1].map(isKnown)).toEqual([true, true, true, false]);
});

it('catalogs are described as they are', () => {
  const surroundings = surroundingsMemory();
  describeCatalogs(before, false, surroundings);
  for (const list of [before, before.slice(1), [...before, 'DROP VIEW v']])
    for (const inProduct of [false, true])
      expect(describeCatalogs(list, inProduct, surroundings)).toEqual(describeCatalogs(list, inProduct));
});
