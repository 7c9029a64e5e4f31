// Pipelines of each connector as its page of Flink CDC's documents shows it, in names of our own, and slips of them. What they come to
// follows from the source that is named with them.

export interface PipelineCase {
  readonly id: string;
  /** What the verdict is taken from: a run, or a class of Flink CDC. */
  readonly truth: string;
  readonly verdict: 'accepted' | 'refused';
  /** The columns of shop.orders, where they are told. */
  readonly columns?: readonly string[];
  readonly yaml: string;
}

type Options = Readonly<Record<string, string>>;

const DATABASE: Options = { hostname: 'db', username: 'reader', password: 'hidden' };
const SOURCES: Readonly<Record<string, Options>> = {
  mysql: {
    ...DATABASE,
    port: '3306',
    tables: 'shop.orders',
    'server-id': '5400-5404',
    'server-time-zone': 'UTC',
  },
  postgres: { ...DATABASE, port: '5432', tables: 'shop.public.orders', 'slot.name': 'reader_slot' },
  oracle: { ...DATABASE, port: '1521', database: 'ORCL', tables: 'ORCL.SHOP.ORDERS' },
  sqlserver: { ...DATABASE, port: '1433', tables: 'shop.dbo.orders' },
};
const SINKS: Readonly<Record<string, Options>> = {
  doris: {
    fenodes: 'fe:8030',
    username: 'root',
    password: '""',
    'table.create.properties.light_schema_change': 'true',
  },
  starrocks: {
    'jdbc-url': 'jdbc:mysql://fe:9030',
    'load-url': 'fe:8030',
    username: 'root',
    password: 'hidden',
    'sink.properties.format': 'json',
  },
  kafka: {
    'properties.bootstrap.servers': 'broker:9092',
    topic: 'orders',
    'value.format': 'canal-json',
    'partition.strategy': 'hash-by-key',
  },
  paimon: { 'catalog.properties.metastore': 'filesystem', 'catalog.properties.warehouse': '/lake' },
  iceberg: { 'catalog.properties.type': 'hadoop', 'catalog.properties.warehouse': '/lake' },
  elasticsearch: { hosts: 'http://search:9200', version: '7' },
  fluss: { 'bootstrap.servers': 'fluss:9123', 'properties.client.timeout': '30s' },
  maxcompute: {
    'access-id': 'a',
    'access-key': 'k',
    endpoint: 'e',
    project: 'p',
    'compress.algorithm': 'zlib',
  },
  oceanbase: { url: 'jdbc:mysql://ob:2881/shop', username: 'root', password: 'hidden' },
  values: { 'print.enabled': 'true', 'sink.api': 'SINK_V2' },
};
/** Factories that look for options that they do not know. */
const VALIDATING = [
  'mysql',
  'postgres',
  'oracle',
  'sqlserver',
  'doris',
  'starrocks',
  'kafka',
  'paimon',
  'iceberg',
  'elasticsearch',
  'fluss',
  'values',
];
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  mysql: ['hostname', 'username', 'password', 'tables'],
  postgres: ['hostname', 'username', 'password', 'tables', 'slot.name'],
  oracle: ['hostname', 'username', 'password', 'tables', 'database'],
  sqlserver: ['hostname', 'username', 'password', 'tables'],
  doris: ['fenodes', 'username'],
  starrocks: ['jdbc-url', 'load-url', 'username', 'password'],
  paimon: ['catalog.properties.metastore'],
  elasticsearch: ['hosts', 'version'],
  fluss: ['bootstrap.servers'],
  maxcompute: ['access-id', 'access-key', 'endpoint', 'project'],
  oceanbase: ['url', 'username', 'password'],
};
/** Values of the wrong type, by connector. */
const WRONG: readonly (readonly [type: string, key: string, value: string])[] = [
  ['mysql', 'port', 'high'],
  ['mysql', 'scan.startup.mode', 'newest'],
  ['mysql', 'server-id', 'one'],
  ['mysql', 'schema-change.enabled', 'maybe'],
  ['mysql', 'connect.timeout', 'soon'],
  ['mysql', 'metadata.list', 'nothing_such'],
  ['postgres', 'port', '54x'],
  ['postgres', 'scan.startup.mode', 'earliest-offset'],
  ['postgres', 'metadata.list', 'rowkind'],
  ['oracle', 'scan.startup.mode', 'timestamp'],
  ['sqlserver', 'scan.startup.mode', 'earliest'],
  ['doris', 'sink.enable-2pc', 'perhaps'],
  ['doris', 'sink.max-retries', 'three'],
  ['starrocks', 'sink.buffer-flush.interval-ms', '5s'],
  ['kafka', 'value.format', 'avro'],
  ['kafka', 'partition.strategy', 'random'],
  ['kafka', 'sink.delivery-guarantee', 'exactly'],
  ['elasticsearch', 'version', 'seven'],
  ['maxcompute', 'compress.algorithm', 'gzip'],
  ['values', 'print.enabled', '1'],
  ['values', 'sink.api', 'V3'],
];

const block = (role: string, type: string, options: Options): string =>
  [`${role}:`, `  type: ${type}`, ...Object.entries(options).map(([k, v]) => `  ${k}: ${v}`)].join('\n');
const source = (type: string, options = SOURCES[type]): string => block('source', type, options ?? {});
const sink = (type: string, options = SINKS[type]): string => block('sink', type, options ?? {});
const GOOD_SOURCE = source('mysql');
const GOOD_SINK = sink('values');

/** The pipeline in which a block of this connector stands. */
function around(type: string, options: Options): string {
  return Object.hasOwn(SOURCES, type)
    ? `${source(type, options)}\n${GOOD_SINK}\n`
    : `${GOOD_SOURCE}\n${sink(type, options)}\n`;
}

const optionsOf = (type: string): Options => SOURCES[type] ?? SINKS[type] ?? {};
const without = (options: Options, key: string): Options =>
  Object.fromEntries(Object.entries(options).filter(([k]) => k !== key));

export function structureCases(): PipelineCase[] {
  const cases: PipelineCase[] = [];
  const add = (verdict: PipelineCase['verdict'], truth: string, yaml: string): void => {
    cases.push({ id: `s${String(cases.length).padStart(3, '0')}`, truth, verdict, yaml });
  };
  for (const from of Object.keys(SOURCES))
    for (const to of Object.keys(SINKS))
      add('accepted', 'documents of the connectors', `${source(from)}\n${sink(to)}\n`);
  for (const [type, keys] of Object.entries(REQUIRED))
    for (const key of keys)
      add('refused', 'FactoryHelper.validateFactoryOptions', around(type, without(optionsOf(type), key)));
  for (const type of VALIDATING) {
    add(
      'refused',
      'FactoryHelper.validateUnconsumedKeys',
      around(type, { ...optionsOf(type), 'no-such.option': 'x' }),
    );
    add(
      'refused',
      'FactoryHelper.validateUnconsumedKeys',
      around(type, { ...optionsOf(type), parallelism: '4' }),
    );
  }
  for (const [type, key, value] of WRONG)
    add('refused', 'ConfigurationUtils and the factory', around(type, { ...optionsOf(type), [key]: value }));
  const ends = `${GOOD_SOURCE}\n${GOOD_SINK}\n`;
  for (const yaml of REFUSED_BLOCKS) add('refused', 'YamlPipelineDefinitionParser', ends + yaml);
  for (const yaml of ACCEPTED_BLOCKS) add('accepted', 'YamlPipelineDefinitionParser', ends + yaml);
  add('refused', 'YamlPipelineDefinitionParser', `${GOOD_SOURCE}\n`);
  add('refused', 'YamlPipelineDefinitionParser', `${GOOD_SINK}\n`);
  add('refused', 'YamlPipelineDefinitionParser', `${GOOD_SOURCE}\nsink:\n  name: out\n`);
  add('refused', 'YamlPipelineDefinitionParser', `pipeline:\n  name: p\n${`${ends}`.replace(/^/gm, '  ')}\n`);
  return cases;
}

const udf = (fields: string): string => `pipeline:\n  user-defined-function:\n    - ${fields}\n`;

const REFUSED_BLOCKS: readonly string[] = [
  'sinks: {}\n',
  'transforms: []\n',
  'routes: []\n',
  'flinkConf: {}\n',
  'route:\n  source-table: shop.orders\n  sink-table: lake.orders\n',
  'route:\n  - source-table: shop.orders\n',
  'route:\n  - sink-table: lake.orders\n',
  "route:\n  - source-table: '*'\n    sink-table: lake.orders\n",
  "route:\n  - source-table: 'shop.(a|b'\n    sink-table: lake.orders\n",
  "route:\n  - source-table: 'shop.a)'\n    sink-table: lake.orders\n",
  "route:\n  - source-table: 'shop.[a'\n    sink-table: lake.orders\n",
  'route:\n  - source-table: shop.orders\n    sink-table: lake.orders\n    replace: <>\n',
  'transform:\n  - projection: id\n',
  'transform:\n  source-table: shop.orders\n',
  'transform:\n  - source-table: shop.orders\n    projections: id\n',
  'transform:\n  - source-table: shop.orders\n    where: id > 1\n',
  'transform:\n  - source-table: shop.orders\n    converter-after-transform: HARD_DELETE\n',
  'transform:\n  - source-table: shop.orders\n    table-options: bucket\n',
  'transform:\n  - source-table: a.b.c.d\n    projection: id\n',
  'pipeline:\n  parallelism: many\n',
  'pipeline:\n  parallelism: 2.5\n',
  'pipeline:\n  schema.change.behavior: evolving\n',
  'pipeline:\n  execution.runtime-mode: MICROBATCH\n',
  'pipeline:\n  schema-operator.rpc-timeout: soon\n',
  'pipeline:\n  execution.runtime-mode: BATCH\n',
  'pipeline:\n  operator.uid.prefix: a\n  schema.operator.uid: b\n',
  'pipeline:\n  name:\n    first: a\n',
  udf('classpath: shop.Tax'),
  udf('name: tax'),
  udf('name: tax\n      classpath: shop.Tax\n      class: shop.Tax'),
  'pipeline:\n  user-defined-function: tax\n',
  'pipeline:\n  model:\n    - model-name: TALK\n',
  'pipeline:\n  model:\n    - class-name: OpenAIChatModel\n',
];

const ACCEPTED_BLOCKS: readonly string[] = [
  'pipeline:\n  name: orders to the lake\n  parallelism: 4\n',
  'pipeline:\n  schema.change.behavior: lenient\n',
  'pipeline:\n  schema.change.behavior: TRY_EVOLVE\n',
  'pipeline:\n  local-time-zone: Europe/Berlin\n',
  'pipeline:\n  schema-operator.rpc-timeout: 1 hour\n',
  'pipeline:\n  unknown.option: x\n',
  'pipeline:\n  parallelism: 2\n  parallelism: 4\n',
  '---\nsource: {}\n',
  'route:\n  - source-table: shop.orders\n    sink-table: lake.orders\n    description: one table\n',
  'route:\n  - source-table: shop.\\.*\n    sink-table: lake.ods_<>\n    replace-symbol: <>\n',
  "route:\n  - source-table: 'shop.(orders|items)'\n    sink-table: lake.all\n",
  'route:\n  - source-table: shop.order_[0-9]+\n    sink-table: lake.orders\n',
  'route: []\n',
  'transform: []\n',
  'transform:\n  - source-table: shop.orders\n',
  'transform:\n  - source-table: shop.\\.*\n    projection: \\*, UPPER(name) AS loud\n    filter: id > 3\n    primary-keys: id\n    partition-keys: name\n    description: d\n',
  'transform:\n  - source-table: shop.orders\n    table-options: bucket=4,compact=true\n',
  'transform:\n  - source-table: shop.orders\n    converter-after-transform: SOFT_DELETE\n',
  `${udf('name: tax\n      classpath: shop.Tax')}transform:\n  - source-table: shop.orders\n    projection: id, TAX(price) AS tax\n`,
  'pipeline:\n  model:\n    - model-name: TALK\n      class-name: OpenAIChatModel\n      openai.model: m\ntransform:\n  - source-table: shop.orders\n    projection: id, TALK(name) AS answer\n',
];
