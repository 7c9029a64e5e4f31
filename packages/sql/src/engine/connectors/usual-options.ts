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

/** Types of catalogs, the likelier first. */
export const USUAL_CATALOGS: readonly string[] = ['generic_in_memory', 'jdbc', 'hive'];

/** Keys of connectors that no facts are known of: those first that few values suit. */
export const USUAL_KEYS: readonly string[] = [
  'topic',
  'table-name',
  'username',
  'password',
  'database-name',
  'hostname',
  'index',
  'properties.group.id',
];

/** Values of options whose type is any text, the likelier first. */
export const USUAL_VALUES: Readonly<Record<string, readonly string[]>> = {
  'scan.startup.mode': ['earliest-offset', 'latest-offset', 'group-offsets', 'initial'],
  'properties.bootstrap.servers': ['localhost:9092'],
  hostname: ['localhost'],
};

/** Each table has values of its own for these. */
export const OWN_VALUES: ReadonlySet<string> = new Set([
  'topic',
  'path',
  'table-name',
  'index',
  'collection',
]);

/** Keys by how a value of any text begins. */
export const USUAL_BEGINNINGS: readonly (readonly [beginning: string, keys: readonly string[]])[] = [
  ['jdbc:', ['url']],
  ['mongodb', ['uri']],
  ['http', ['hosts', 'url']],
  ['/', ['path']],
  ['file:', ['path']],
];

/** How keys end that take true or false, of connectors that no facts are known of. */
export const FLAG_ENDINGS: readonly string[] = [
  'enabled',
  'enable',
  'bounded',
  'lookup',
  '-only',
  '-down',
  '-errors',
  '-comments',
  '-field',
  '-by-key',
];

/** Words in the names of tables that are only written. */
export const SINK_WORDS: readonly string[] = ['sink', 'print', 'snk', 'output'];
