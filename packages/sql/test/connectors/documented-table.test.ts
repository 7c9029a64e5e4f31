// Tables of the product's connectors against their documents: every difference is a warning, whatever the role.
import { describe, expect, test } from 'vitest';
import { check, prepare } from '../../src/index.ts';
import { documentedConnectors, isDocumented } from '../../src/facts/documented-connectors.ts';

const NEW = 'vvr-11.7-jdk11-flink-1.20';
const OLD = 'vvr-8.0.11-flink-1.17';

const feed =
  "CREATE TEMPORARY TABLE feed (k STRING, v STRING, p AS PROCTIME()) WITH ('connector' = 'datagen');\n";
const shown = "CREATE TEMPORARY TABLE shown (k STRING) WITH ('connector' = 'print');\n";

type Role = 'source' | 'sink' | 'dimension';
const USES: Readonly<Record<Role, string>> = {
  source: `${shown}INSERT INTO shown SELECT k FROM t;`,
  sink: `${feed}INSERT INTO t SELECT k, v FROM feed;`,
  dimension: `${feed}${shown}INSERT INTO shown SELECT f.k FROM feed AS f JOIN t FOR SYSTEM_TIME AS OF f.p AS d ON f.k = d.k;`,
};

interface Asked {
  readonly engine?: string;
  readonly columns?: string;
  readonly add?: Readonly<Record<string, string>>;
  readonly without?: readonly string[];
}

const TABLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  sls: { endPoint: 'e', project: 'p', logStore: 'l', accessId: 'i', accessKey: 'k' },
  redis: { host: 'h', mode: 'STRING' },
  hologres: { dbname: 'd', tablename: 't', username: 'u', password: 'p', endpoint: 'e:80' },
  mongodb: { hosts: 'h', database: 'd', collection: 'c' },
  clickhouse: { url: 'jdbc:clickhouse://h:1/d', userName: 'u', password: 'p', tableName: 't' },
  'elasticsearch-7': { hosts: 'http://h:9200', index: 'i' },
  odps: { endpoint: 'e', project: 'p', tableName: 't', accessId: 'i', accessKey: 'k' },
};

async function answer(connector: string, role: Role, asked: Asked = {}): Promise<readonly string[]> {
  const { engine = NEW, columns = 'k STRING, v STRING, PRIMARY KEY (k) NOT ENFORCED', add, without } = asked;
  const options = Object.entries({ connector, ...TABLES[connector], ...add })
    .filter(([key]) => without?.includes(key) !== true)
    .map(([key, value]) => `'${key}' = '${value}'`);
  const script = `CREATE TEMPORARY TABLE t (${columns}) WITH (${options.join(', ')});\n${USES[role]}`;
  const { diagnostics, statements } = await check(script, { engine });
  const doubts = statements.flatMap(({ undecided = [] }) => undecided.map(({ name }) => name));
  expect(doubts).toContain('connector-by-document');
  return diagnostics.map(({ severity, name }) => `${severity} ${name}`);
}

const warns = (...names: readonly string[]): readonly string[] => names.map((name) => `warning ${name}`);

describe('tables as the documents have them', () => {
  test.each<[string, Role, Asked]>([
    ['sls', 'source', {}],
    ['sls', 'sink', { columns: 'k STRING, v STRING' }],
    ['sls', 'source', { columns: "k STRING, v STRING METADATA FROM '__topic__' VIRTUAL" }],
    ['sls', 'source', { add: { 'scan.watermark.idle-timeout': '1 s' } }],
    ['sls', 'source', { add: { batchGetSize: '${secret_values.size}' } }],
    ['redis', 'sink', {}],
    // A mode is for sinks to give.
    ['redis', 'dimension', { without: ['mode'] }],
    ['hologres', 'dimension', {}],
    ['hologres', 'source', { add: { EndPoint: 'e' }, without: ['endpoint'] }],
    ['mongodb', 'sink', {}],
    ['mongodb', 'source', { add: { uri: 'mongodb://h' }, without: ['hosts'] }],
    ['elasticsearch-7', 'sink', { add: { format: 'json', 'json.ignore-parse-errors': 'true' } }],
  ])('%s as a %s %o', async (connector, role, asked) => {
    expect(await answer(connector, role, asked)).toEqual([]);
  });
});

describe('what the documents have otherwise', () => {
  test.each<[string, Role, Asked, readonly string[]]>([
    ['sls', 'source', { without: ['project'] }, warns('documented-option-missing')],
    ['mongodb', 'source', { without: ['hosts'] }, warns('documented-option-missing')],
    ['clickhouse', 'sink', { add: { writeMode: 'partition' } }, warns('documented-option-missing')],
    ['sls', 'source', { add: { batchGetSiz: '5' } }, warns('unverified-option')],
    ['sls', 'source', { add: { 'of.nobody': '5' } }, warns('unverified-option')],
    ['sls', 'sink', { add: { buckets: '300' } }, warns('documented-value')],
    ['hologres', 'sink', { add: { 'connection.pool.size': 'many' } }, warns('documented-value')],
    ['hologres', 'sink', { add: { 'connection.ssl.mode': 'maybe' } }, warns('documented-value')],
    ['clickhouse', 'source', {}, warns('documented-role')],
    ['sls', 'dimension', {}, warns('documented-role')],
    ['hologres', 'sink', { add: { mutatetype: 'insertorignore' } }, warns('outdated-option')],
    ['hologres', 'sink', { add: { useRpcMode: 'true' } }, warns('outdated-option')],
    ['hologres', 'sink', { engine: OLD, add: { mutatetype: 'insertorignore' } }, []],
    ['sls', 'source', { engine: OLD, add: { processor: 'p' } }, warns('documented-release')],
    ['sls', 'source', { add: { processor: 'p' } }, []],
    ['sls', 'source', { add: { query: '*' } }, warns('outdated-option')],
    ['sls', 'source', { engine: OLD, add: { query: '*' } }, []],
    ['odps', 'source', { add: { quotaName: 'q', tunnelEndpoint: 'e' } }, warns('documented-conflict')],
    ['redis', 'sink', { columns: 'k STRING, v STRING' }, warns('documented-primary-key')],
    [
      'sls',
      'source',
      { columns: "k STRING, v STRING METADATA FROM '__topc__' VIRTUAL" },
      warns('documented-metadata'),
    ],
  ])('%s as a %s %o', async (connector, role, asked, expected) => {
    expect(await answer(connector, role, asked)).toEqual(expected);
  });
});

test('a slip is mended in the first fix', async () => {
  const script = `CREATE TEMPORARY TABLE t (k STRING) WITH ('connector' = 'sls', 'endPoint' = 'e', 'projct' = 'p', 'logStore' = 'l', 'accessId' = 'i', 'accessKey' = 'k');\n${USES.source}`;
  const { diagnostics } = await check(script, { engine: NEW });
  expect(diagnostics.map(({ fixes }) => fixes?.[0]?.edits.map(({ text }) => text))).toContainEqual([
    "'project'",
  ]);
});

test('the index names just the connectors that the documents describe', async () => {
  await prepare({ engine: NEW, texts: ["'sls'"] });
  const described = documentedConnectors();
  expect(described.length).toBeGreaterThan(20);
  expect(described.filter(({ identifier }) => !isDocumented(identifier))).toEqual([]);
  // On Apache Flink a connector of that name is the one of open source.
  const { statements } = await check(
    "CREATE TABLE t (k STRING) WITH ('connector' = 'sls');\nSELECT k FROM t;",
    { engine: 'flink-1.20' },
  );
  const doubts = statements.flatMap(({ undecided = [] }) => undecided.map(({ name }) => name));
  expect(doubts).not.toContain('connector-by-document');
});

test('a default is a value that its option takes', async () => {
  await prepare({ engine: NEW, texts: ["'sls'"] });
  const given = documentedConnectors().flatMap(({ identifier, options }) =>
    options.flatMap((option) =>
      option.default === undefined ? [] : [{ identifier, option, value: option.default }],
    ),
  );
  expect(given.length).toBeGreaterThan(300);
  const { parseOptionValue } = await import('../../src/engine/options/option-value.ts');
  expect(given.filter(({ option, value }) => 'reason' in parseOptionValue(value, option))).toEqual([]);
});
