// Names of datasets by the naming conventions of OpenLineage (spec/Naming.md).
import { expect, test } from 'vitest';
import { datasetOf } from '../../src/engine/connectors/dataset-name.ts';

test.each<[Readonly<Record<string, string>>, string | undefined]>([
  [{ connector: 'kafka', topic: 'orders', 'properties.bootstrap.servers': 'a:1, b:2' }, 'kafka://a:1 orders'],
  [
    { connector: 'upsert-kafka', 'topic-pattern': 'o.*', 'properties.bootstrap.servers': 'a:1' },
    'kafka://a:1 o.*',
  ],
  [{ connector: 'filesystem', path: 'file:///data/x' }, 'file /data/x'],
  [{ connector: 'filesystem', path: '/data/x' }, 'file /data/x'],
  [{ connector: 'filesystem', path: 's3://key:secret@bucket/a/b' }, 's3://bucket /a/b'],
  [{ connector: 'filesystem', path: 'hdfs://nn:8020' }, 'hdfs://nn:8020 /'],
  [
    { connector: 'jdbc', url: 'jdbc:mysql://u:p@h:3306/shop?x=y', 'table-name': 't' },
    'mysql://h:3306 shop.t',
  ],
  [{ connector: 'jdbc', url: 'jdbc:postgresql://h/shop', 'table-name': 's.t' }, 'postgres://h shop.s.t'],
  [{ connector: 'mysql-cdc', hostname: 'h', 'database-name': 'd', 'table-name': 't' }, 'mysql://h:3306 d.t'],
  [
    {
      connector: 'postgres-cdc',
      hostname: 'h',
      port: '1',
      'database-name': 'd',
      'schema-name': 's',
      'table-name': 't',
    },
    'postgres://h:1 d.s.t',
  ],
  [
    { connector: 'mongodb', uri: 'mongodb://u:p@h:1/?a=b', database: 'd', collection: 'c' },
    'mongodb://h:1 d.c',
  ],
  [
    { connector: 'elasticsearch-7', hosts: 'http://h:9200;http://i:9200', index: 'x' },
    'elasticsearch://h:9200 x',
  ],
  [{ connector: 'hbase-2.2', 'zookeeper.quorum': 'h:2181', 'table-name': 't' }, 'hbase://h:2181 t'],
  [{ connector: 'kafka', topic: 'orders' }, undefined],
  [{ connector: 'print' }, undefined],
  [{ connector: 'toString' }, undefined],
])('%o', (options, dataset) => {
  const found = datasetOf((key) => options[key]);
  expect(found === undefined ? undefined : `${found.namespace} ${found.name}`).toBe(dataset);
});
