// What people mostly write of connectors, for fixes that must put a likely word in. It decides nothing else.

/** Options that tables of a connector usually have, in the order of the documents. */
export const USUAL_OPTIONS: Readonly<Record<string, readonly string[]>> = {
  datagen: ['number-of-rows', 'rows-per-second'],
  kafka: ['topic', 'properties.bootstrap.servers', 'properties.group.id', 'scan.startup.mode', 'format'],
  'upsert-kafka': ['topic', 'properties.bootstrap.servers', 'key.format', 'value.format'],
  filesystem: ['path', 'format'],
  jdbc: ['url', 'table-name', 'username', 'password', 'driver'],
  'elasticsearch-7': ['hosts', 'index'],
  mongodb: ['uri', 'database', 'collection'],
  'hbase-2.2': ['table-name', 'zookeeper.quorum'],
  'mysql-cdc': ['hostname', 'port', 'username', 'password', 'database-name', 'table-name'],
  'postgres-cdc': ['hostname', 'port', 'username', 'password', 'database-name', 'schema-name', 'table-name'],
};

/** The likelier first. */
export const USUAL_CONNECTORS: readonly string[] = [
  'datagen',
  'blackhole',
  'print',
  'kafka',
  'filesystem',
  'jdbc',
  'upsert-kafka',
];

/** Those of them that only write. */
export const ONLY_SINKS: ReadonlySet<string> = new Set(['blackhole', 'print']);

/** Types of catalogs, the likelier first. */
export const USUAL_CATALOGS: readonly string[] = ['generic_in_memory', 'jdbc', 'hive'];
