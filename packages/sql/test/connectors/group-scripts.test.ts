// Scripts whose connectors, formats and catalogs come with JARs of their own. Flink's answers are those of 1.20.3 with the JARs.
import { expect, test } from 'vitest';
import { checkScript, prepare } from '../../src/index.ts';
import type { CheckOptions } from '../../src/index.ts';

const check = async (text: string, options: Partial<CheckOptions> = {}) => {
  await prepare({ engine: 'flink-1.20', texts: [text] });
  return checkScript(text, { engine: 'flink-1.20', ...options });
};

const LAKE = "CREATE CATALOG lake WITH ('type' = 'paimon', 'warehouse' = 'file:///tmp/lake');";
const ICE =
  "CREATE CATALOG ice WITH ('type' = 'iceberg', 'catalog-type' = 'hadoop', 'warehouse' = 'file:///tmp/ice');";
const PAIMON = "WITH ('connector' = 'paimon', 'path' = 'file:///tmp/t')";
const ICEBERG =
  "WITH ('connector' = 'iceberg', 'catalog-name' = 'c', 'catalog-type' = 'hadoop', 'warehouse' = 'file:///tmp/w')";

test.each([
  ['paimon-stream-overwrite', `CREATE TABLE t (a INT) ${PAIMON}; INSERT OVERWRITE t SELECT 1;`],
  ['iceberg-stream-overwrite', `CREATE TABLE t (a INT) ${ICEBERG}; INSERT OVERWRITE t SELECT 1;`],
  [
    'iceberg-watermark',
    `CREATE TABLE t (a INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts) ${ICEBERG}; SELECT a FROM t;`,
  ],
  [
    'recorded-key-missing',
    "CREATE TABLE feed (a INT) WITH ('connector' = 'datagen'); CREATE TABLE t (a INT, n BIGINT) WITH ('connector' = 'oceanbase', 'url' = 'jdbc:mysql://h:1/d', 'schema-name' = 's', 'table-name' = 't', 'username' = 'u', 'password' = 'p'); INSERT INTO t SELECT a, COUNT(*) FROM feed GROUP BY a;",
  ],
  ['paimon-other-connector', `${LAKE} CREATE TABLE lake.d.t (a INT) WITH ('connector' = 'datagen');`],
  ['paimon-path-in-catalog', `${LAKE} CREATE TABLE lake.d.t (a INT) WITH ('path' = '/tmp/t');`],
  ['iceberg-connector-in-catalog', `${ICE} CREATE TABLE ice.d.t (a INT) ${ICEBERG};`],
])('%s', async (name, text) => {
  const { diagnostics } = await check(text);
  expect(diagnostics.filter(({ severity }) => severity === 'error').map((each) => each.name)).toEqual([name]);
});

test('a table that the script makes in a catalog of a lake is typed, and its statement is undecided', async () => {
  const { statements, diagnostics } = await check(
    `${LAKE} CREATE TABLE lake.d.t (a INT, b STRING); SELECT a, b FROM lake.d.t; SELECT c FROM lake.d.t;`,
  );
  expect(statements.map(({ analysis }) => analysis)).toEqual(['full', 'partial', 'full', 'full']);
  expect(statements[2]?.outputSchema).toEqual([
    { name: 'a', type: 'INT' },
    { name: 'b', type: 'STRING' },
  ]);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([{ statement: 3 }]);
});

test('a table that may have been there is not typed', async () => {
  const { diagnostics } = await check(
    `${LAKE} CREATE TABLE IF NOT EXISTS lake.d.t (a INT); SELECT c FROM lake.d.t;`,
  );
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

const TWICE = `CREATE TABLE t (a INT) ${PAIMON}; SELECT a FROM t; SELECT a FROM t;`;

test('a JAR that the engine does not bring is noted once', async () => {
  const { diagnostics } = await check(TWICE);
  expect(diagnostics).toMatchObject([{ name: 'jar-to-bring', severity: 'info', statement: 1 }]);
});

test.each<[string, string, Partial<CheckOptions>]>([
  ['the connector is said to be there', TWICE, { connectors: ['paimon'] }],
  ['the job has JARs', TWICE, { hasJars: true }],
  ['the script adds a JAR', `ADD JAR '/tmp/any.jar'; ${TWICE}`, {}],
])('it is not where %s', async (_, text, options) => {
  expect((await check(text, options)).diagnostics).toEqual([]);
});

test('without the facts of its group a connector is known by its name', () => {
  const text = "CREATE TABLE t (a INT) WITH ('connector' = 'nebula'); SELECT a FROM t;";
  const { diagnostics, statements } = checkScript(text, { engine: 'flink-1.20' });
  expect(diagnostics).toEqual([]);
  expect(statements[1]?.undecided).toMatchObject([{ name: 'connector-by-name' }]);
});
