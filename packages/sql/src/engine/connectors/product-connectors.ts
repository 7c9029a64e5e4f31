// Connectors of Realtime Compute for Apache Flink beside Flink's own, by its documents: what is known of them are names.
import { unverifiedConnector } from '../../diagnostics/catalogue/connectors.ts';
import { nearKey } from './near-key.ts';
import type { Problem } from './problem.ts';

/** Identifiers in the documents and in open source that the product takes over. */
const NAMES: readonly string[] = [
  'adb3.0',
  'adbpg',
  'blackhole',
  'clickhouse',
  'cloudhbase',
  'continuous-odps',
  'datagen',
  'datahub',
  'db2-cdc',
  'doris',
  'dynamic-kafka',
  'elasticsearch',
  'elasticsearch-6',
  'elasticsearch-7',
  'elasticsearch-8',
  'faker',
  'filesystem',
  'fluss',
  'hologres',
  'hudi',
  'iceberg',
  'influxdb',
  'jdbc',
  'kafka',
  'lindorm',
  'milvus',
  'mongodb',
  'mongodb-cdc',
  'mq',
  'mysql',
  'mysql-cdc',
  'oceanbase',
  'oceanbase-cdc',
  'odps',
  'oracle-cdc',
  'ots',
  'paimon',
  'phoenix5',
  'postgres-cdc',
  'print',
  'rds',
  'redis',
  'rocketmq',
  'selectdb',
  'sls',
  'sqlserver-cdc',
  'starrocks',
  'tidb-cdc',
  'upsert-kafka',
];

/** Connectors that the product has under Flink's names and with other options. */
const OWN_BUILDS: readonly string[] = ['elasticsearch-7', 'hbase-2.2', 'mongodb'];

/** Whether the product's build of a connector of Flink's is another: nothing Flink says of it is sure. */
export function isOwnBuild(identifier: string): boolean {
  return OWN_BUILDS.includes(identifier);
}

/** Whether the planner may ask more of a connector on the product than of Flink's: its files can be looked up. */
export function hasOwnAbilities(identifier: string): boolean {
  return identifier === 'filesystem' || isOwnBuild(identifier);
}

/** Whether the product's builds may allow what Flink's connector refuses. */
export function isUncertain(identifier: string, { definition, rule }: Problem): boolean {
  if (isOwnBuild(identifier)) return true;
  switch (definition.name) {
    case 'unsupported-option':
    case 'unknown-format':
    case 'unknown-file-format':
    case 'unknown-metadata-key':
    case 'metadata-not-readable':
    case 'metadata-not-writable':
      return true;
    case 'connector-rule':
      // Its build of kafka takes a key of tables that only grow.
      return rule === 'key-without-changelog';
    default:
      return false;
  }
}

/** A warning about a name that is in no document and one slip away from one that is. */
export function unknownName(identifier: string): Problem | undefined {
  if (NAMES.includes(identifier)) return undefined;
  const near = nearKey(identifier, NAMES);
  if (near === undefined) return undefined;
  return {
    definition: unverifiedConnector,
    parameters: { identifier, near },
    key: 'connector',
    replacements: [{ of: 'value', key: 'connector', text: near }],
  };
}
