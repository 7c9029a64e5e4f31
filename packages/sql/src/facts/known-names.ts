// Connectors, formats and catalogs that come with libraries of their own. What is known of them here is that they exist: that
// a script names one is no slip, and nothing more can be said of it.
// Source: the factories of the open-source projects (META-INF/services), and the product's documents.
import { namesOfGroups } from './group-facts.ts';

const words = (text: string): readonly string[] => text.split(' ');

/** Connectors of open source. */
const CONNECTORS: readonly string[] = words(
  'bigquery clickhouse db2-cdc delta doris dynamic-kafka dynamodb elasticsearch elasticsearch-6 elasticsearch-8 faker ' +
    'firehose fluss hbase-1.4 hive hologres http-sink hudi iceberg influxdb kinesis kinesis-legacy kudu mongodb-cdc nebula ' +
    'neo4j oceanbase oceanbase-cdc opensearch opensearch-2 oracle-cdc paimon phoenix5 prometheus pubsub pulsar redis ' +
    'rest-lookup rocketmq selectdb sls sqlserver-cdc sqs starrocks tdengine tidb-cdc upsert-pulsar vitess-cdc',
);

/** Connectors of the product beside those. */
const OF_PRODUCT: readonly string[] = words(
  'adb3.0 adbpg adbpg-cdc aliyun-log cloudhbase continuous-odps datahub lindorm milvus mq mq5 mysql odps ots rds',
);

/** Formats of open source. */
const FORMATS: readonly string[] = words('avro-glue json-glue protobuf protobuf-confluent');

/** Types of catalogs. */
const CATALOGS: readonly string[] = words(
  'delta-catalog dlf doris fluss hive hologres hudi iceberg kudu mysql odps paimon paimon-generic starrocks',
);

/** Names that are known by themselves, of an engine with these features. */
export function knownNames(features: readonly string[]): {
  readonly connectors: ReadonlySet<string>;
  readonly formats: ReadonlySet<string>;
  readonly catalogs: ReadonlySet<string>;
} {
  const inProduct = features.includes('product-connectors');
  return {
    connectors: new Set([...namesOfGroups('connectors'), ...CONNECTORS, ...(inProduct ? OF_PRODUCT : [])]),
    formats: new Set([...namesOfGroups('formats'), ...FORMATS]),
    catalogs: new Set([...namesOfGroups('catalogs'), ...CATALOGS]),
  };
}
