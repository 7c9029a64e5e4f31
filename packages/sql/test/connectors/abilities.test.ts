// What the planner asks of a table is a fact of its source or sink: the interfaces of its class, read from the jars.
import { describe, expect, test } from 'vitest';
import { engineOrDefault } from '../../src/engine/engine.ts';
import { connectorOf, connectors } from '../../src/engine/connectors/index.ts';
import { factsOf } from '../../src/facts/facts-of.ts';
import { knownAbilities } from '../../src/plan/known-abilities.ts';
import { checkScript } from '../../src/check/check-script.ts';
import { tableOf } from './table-of.ts';

const facts = factsOf(engineOrDefault(undefined));

const OPTIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  datagen: {},
  filesystem: { path: '/tmp/t', format: 'json' },
  'hbase-2.2': { 'table-name': 't', 'zookeeper.quorum': 'h:1' },
  jdbc: { url: 'jdbc:mysql://h:1/d', 'table-name': 't' },
  kafka: {
    topic: 't',
    'properties.bootstrap.servers': 'b:9092',
    'properties.group.id': 'g',
    format: 'json',
  },
  mongodb: { uri: 'mongodb://h:1', database: 'd', collection: 'c' },
};

const sourceOf = (connector: string) => {
  const columns = connector === 'hbase-2.2' ? 'a INT, f ROW<b STRING>' : 'a INT, b STRING';
  return knownAbilities(facts, tableOf({ columns, options: { connector, ...OPTIONS[connector] } }))?.source;
};

describe('sources', () => {
  test.each([
    ['datagen', ['limit']],
    ['filesystem', ['filter', 'projection', 'limit']],
    ['hbase-2.2', ['lookup', 'projection']],
    ['jdbc', ['lookup', 'filter', 'projection', 'limit']],
    ['kafka', ['watermark']],
    ['mongodb', ['lookup', 'filter', 'projection', 'limit']],
  ])('%s', (connector, abilities) => {
    const { lookup, pushes } = sourceOf(connector)!;
    const found = Object.entries({ lookup, ...pushes }).flatMap(([name, can]) => (can ? [name] : []));
    expect(found).toEqual(abilities);
  });

  test('those that never end by themselves know the option that bounds them', () => {
    expect(connectors.filter(({ bound }) => bound !== undefined).map(({ identifier }) => identifier)).toEqual(
      ['datagen', 'kafka', 'mongodb-cdc', 'mysql-cdc', 'oracle-cdc', 'postgres-cdc', 'upsert-kafka'],
    );
    expect(sourceOf('datagen')?.bound).toEqual(['number-of-rows', '10']);
    expect(sourceOf('jdbc')?.bound).toBeUndefined();
  });
});

test('every connector of the engine is there with its facts', () => {
  for (const { identifier } of facts.factories.connectors)
    expect(connectorOf(facts, identifier)).toMatchObject({ identifier, facts });
});

// Asked of Flink 1.20.3: a source that takes filters has the constant in its scan, and nothing is left to look up by.
test.each([
  ['jdbc', '_id INT, name STRING', ['temporal-join-key']],
  ['mongodb', '_id INT, name STRING', ['temporal-join-key']],
  ['hbase-2.2', '_id INT, name ROW<n STRING>', []],
])('a lookup in %s by a constant alone', (connector, columns, expected) => {
  const options = Object.entries({ connector, ...OPTIONS[connector] });
  const clause = options.map(([key, value]) => `'${key}' = '${value}'`).join(', ');
  const { diagnostics } = checkScript(
    `CREATE TABLE o (id INT, pt AS PROCTIME()) WITH ('connector' = 'datagen');
     CREATE TABLE m (${columns}) WITH (${clause});
     SELECT o.id, m.name FROM o JOIN m FOR SYSTEM_TIME AS OF o.pt AS m ON m._id = 5;`,
    { engine: 'flink-1.20' },
  );
  expect(diagnostics.map(({ name }) => name)).toEqual(expected);
});
