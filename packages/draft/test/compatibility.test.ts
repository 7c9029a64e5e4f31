import { describe, expect, it } from 'vitest';
import { checkDraft } from '../src/index.ts';
import type { CheckContext, DeploymentDraft } from '../src/index.ts';

const TABLES = `
CREATE TEMPORARY TABLE s (id BIGINT, v BIGINT, w BIGINT, name STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TEMPORARY TABLE r (id BIGINT, v BIGINT, w BIGINT, name STRING, ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TEMPORARY TABLE d (id BIGINT, name STRING, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'jdbc', 'url' = 'jdbc:mysql://h/d', 'table-name' = 'd');
CREATE TEMPORARY TABLE c (id BIGINT, v BIGINT, name STRING, ts TIMESTAMP(3), WATERMARK FOR ts AS ts, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'upsert-kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'b', 'key.format' = 'json', 'value.format' = 'json');
CREATE TEMPORARY TABLE k1 (a BIGINT) WITH ('connector' = 'print');
CREATE TEMPORARY TABLE k2 (a BIGINT, b BIGINT) WITH ('connector' = 'print');
CREATE TEMPORARY TABLE k3 (a BIGINT, b BIGINT, c BIGINT) WITH ('connector' = 'print');
CREATE TEMPORARY TABLE k4 (a BIGINT, b BIGINT, c BIGINT, d BIGINT) WITH ('connector' = 'print');
CREATE TEMPORARY TABLE kn (a BIGINT, b STRING) WITH ('connector' = 'print');
`;

/** Several INSERTs are one statement set. */
function draft(query: string, more: DeploymentDraft = {}): DeploymentDraft {
  const sqlScript = query.includes('; INSERT')
    ? `${TABLES}BEGIN STATEMENT SET; ${query}; END;`
    : `${TABLES}${query};`;
  return {
    engineVersion: 'vvr-11.1-jdk11-flink-1.20',
    artifact: { kind: 'SQLSCRIPT', sqlArtifact: { sqlScript } },
    ...more,
  };
}

/** The draft with another definition of its tables. */
function edited(query: string, from: string, to: string): DeploymentDraft {
  const script = draft(query).artifact?.sqlArtifact?.sqlScript ?? '';
  const sqlScript = script.replace(from, to);
  if (sqlScript === script) throw new Error(`no '${from}' in the script`);
  return { ...draft(query), artifact: { kind: 'SQLSCRIPT', sqlArtifact: { sqlScript } } };
}

function compare(before: DeploymentDraft, after: DeploymentDraft) {
  const { file } = checkDraft({ ...after, referencedDeploymentId: 'd' }, { deployment: before });
  return file.compatibility;
}

const AGG = 'INSERT INTO k2 SELECT id, SUM(v) FROM s GROUP BY id';
const TUMBLE = (select: string, size = '1', more = ''): string =>
  `SELECT ${select} FROM TABLE(TUMBLE(TABLE s, DESCRIPTOR(ts), INTERVAL '${size}' MINUTE)) GROUP BY id, window_start, window_end${more}`;
const OVER = (frame: string, select = 'id, SUM(v) OVER w'): string =>
  `INSERT INTO k2 SELECT ${select} FROM s WINDOW w AS (${frame})`;
const TOP = (partition: string, order: string, n: number): string =>
  `INSERT INTO k2 SELECT id, v FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY ${partition} ORDER BY ${order}) AS n FROM s) WHERE n <= ${n}`;
const JOIN = (rest: string, select = 's.id, r.v'): string => `INSERT INTO k2 SELECT ${select} FROM s ${rest}`;
const FILTER = { flinkConf: { 'table.optimizer.state-compatibility.ignore-filter': 'true' } };
const conf = (key: string, value: string): DeploymentDraft => ({ flinkConf: { [key]: value } });

type Pair = [what: string, before: string, after: string, verdict: string, reason?: string];

const PAIRS: Pair[] = [
  ['nothing', AGG, AGG, 'full'],
  ['an alias of a column', AGG, 'INSERT INTO k2 SELECT id AS i, SUM(v) AS total FROM s GROUP BY id', 'full'],
  ['an alias of a table', AGG, 'INSERT INTO k2 SELECT x.id, SUM(x.v) FROM s AS x GROUP BY x.id', 'full'],
  [
    'a query without state',
    'INSERT INTO k2 SELECT id, v FROM s',
    'INSERT INTO k2 SELECT id, v + w FROM s WHERE v > 3',
    'full',
  ],
  [
    'a sub-query that changes nothing',
    AGG,
    'INSERT INTO k2 SELECT i, SUM(x) FROM (SELECT id AS i, v AS x FROM s) GROUP BY i',
    'full',
  ],
  // Group aggregation (403323).
  [
    'a new aggregate',
    'INSERT INTO k3 SELECT id, SUM(v), 0 FROM s GROUP BY id',
    'INSERT INTO k3 SELECT id, SUM(v), MAX(v) FROM s GROUP BY id',
    'partial',
    'MAX',
  ],
  [
    'one aggregate less',
    'INSERT INTO k3 SELECT id, SUM(v), MAX(v) FROM s GROUP BY id',
    'INSERT INTO k3 SELECT id, SUM(v), 0 FROM s GROUP BY id',
    'full',
    'removed',
  ],
  [
    'another aggregate',
    'INSERT INTO k2 SELECT id, MAX(v) FROM s GROUP BY id',
    'INSERT INTO k2 SELECT id, MIN(v) FROM s GROUP BY id',
    'partial',
    'MIN',
  ],
  [
    'another input of an aggregate',
    AGG,
    'INSERT INTO k2 SELECT id, SUM(v + 1) FROM s GROUP BY id',
    'partial',
    'SUM',
  ],
  [
    'another order of aggregates',
    'INSERT INTO k3 SELECT id, SUM(v), MAX(w) FROM s GROUP BY id',
    'INSERT INTO k3 SELECT id, MAX(w), SUM(v) FROM s GROUP BY id',
    'full',
  ],
  [
    'a filter of an aggregate',
    AGG,
    'INSERT INTO k2 SELECT id, SUM(v) FILTER (WHERE w > 0) FROM s GROUP BY id',
    'partial',
    'FILTER',
  ],
  [
    'one more group key',
    AGG,
    'INSERT INTO k2 SELECT id, SUM(v) FROM s GROUP BY id, name',
    'incompatible',
    'group keys',
  ],
  [
    'one group key less',
    'INSERT INTO k2 SELECT id, SUM(v) FROM s GROUP BY id, name',
    AGG,
    'incompatible',
    'group keys',
  ],
  [
    'another group key',
    AGG,
    'INSERT INTO k2 SELECT w, SUM(v) FROM s GROUP BY w',
    'incompatible',
    'group keys',
  ],
  [
    'another expression of a group key',
    AGG,
    'INSERT INTO k2 SELECT id + 1, SUM(v) FROM s GROUP BY id + 1',
    'incompatible',
    'group keys',
  ],
  [
    'a new DISTINCT aggregate',
    AGG,
    'INSERT INTO k2 SELECT id, COUNT(DISTINCT v) FROM s GROUP BY id',
    'incompatible',
    'DISTINCT',
  ],
  [
    'one DISTINCT aggregate less',
    'INSERT INTO k3 SELECT id, SUM(v), COUNT(DISTINCT w) FROM s GROUP BY id',
    'INSERT INTO k3 SELECT id, SUM(v), 0 FROM s GROUP BY id',
    'incompatible',
    'DISTINCT',
  ],
  [
    'another DISTINCT aggregate',
    'INSERT INTO k2 SELECT id, COUNT(DISTINCT v) FROM s GROUP BY id',
    'INSERT INTO k2 SELECT id, COUNT(DISTINCT w) FROM s GROUP BY id',
    'incompatible',
    'DISTINCT',
  ],
  ['HAVING after the state', AGG, `${AGG} HAVING SUM(v) > 3`, 'full'],
  [
    'a projection after the state',
    AGG,
    'INSERT INTO k2 SELECT id + 1, SUM(v) * 2 FROM s GROUP BY id',
    'full',
  ],
  [
    'no aggregation any more',
    AGG,
    'INSERT INTO k2 SELECT id, v FROM s',
    'incompatible',
    'operators with state',
  ],
  [
    'an aggregation that is new',
    'INSERT INTO k2 SELECT id, v FROM s',
    AGG,
    'incompatible',
    'operators with state',
  ],
  [
    'another source',
    AGG,
    'INSERT INTO k2 SELECT id, SUM(v) FROM r GROUP BY id',
    'incompatible',
    'group keys',
  ],
  // Filters (other-limits).
  [
    'WHERE before the state',
    AGG,
    'INSERT INTO k2 SELECT id, SUM(v) FROM s WHERE w > 3 GROUP BY id',
    'incompatible',
    'filter',
  ],
  [
    'another constant in WHERE',
    'INSERT INTO k2 SELECT id, SUM(v) FROM s WHERE w > 3 GROUP BY id',
    'INSERT INTO k2 SELECT id, SUM(v) FROM s WHERE w > 4 GROUP BY id',
    'incompatible',
    'filter',
  ],
  [
    'WHERE and an aggregate',
    AGG,
    'INSERT INTO k2 SELECT id, MAX(v) FROM s WHERE w > 3 GROUP BY id',
    'unknown',
    'Several',
  ],
  // Window aggregation with table functions.
  [
    'the same window',
    `INSERT INTO k2 ${TUMBLE('id, SUM(v)')}`,
    `INSERT INTO k2 ${TUMBLE('id AS i, SUM(v) AS x')}`,
    'full',
  ],
  [
    'another window size',
    `INSERT INTO k2 ${TUMBLE('id, SUM(v)')}`,
    `INSERT INTO k2 ${TUMBLE('id, SUM(v)', '2')}`,
    'incompatible',
    'window',
  ],
  [
    'another window function',
    `INSERT INTO k2 ${TUMBLE('id, SUM(v)')}`,
    "INSERT INTO k2 SELECT id, SUM(v) FROM TABLE(HOP(TABLE s, DESCRIPTOR(ts), INTERVAL '1' MINUTE, INTERVAL '2' MINUTE)) GROUP BY id, window_start, window_end",
    'incompatible',
    'window',
  ],
  [
    'another time attribute',
    `INSERT INTO k2 ${TUMBLE('id, SUM(v)')}`,
    "INSERT INTO k2 SELECT id, SUM(v) FROM TABLE(TUMBLE(TABLE s, DESCRIPTOR(pt), INTERVAL '1' MINUTE)) GROUP BY id, window_start, window_end",
    'incompatible',
    'window',
  ],
  [
    'a new aggregate of a window',
    `INSERT INTO k3 ${TUMBLE('id, SUM(v), 0')}`,
    `INSERT INTO k3 ${TUMBLE('id, SUM(v), MAX(w)')}`,
    'partial',
    'MAX',
  ],
  [
    'one more key of a window',
    `INSERT INTO k2 ${TUMBLE('id, SUM(v)')}`,
    `INSERT INTO k2 ${TUMBLE('id, SUM(v)', '1', ', name')}`,
    'incompatible',
    'group keys',
  ],
  [
    'the start of the window put out',
    `INSERT INTO k2 ${TUMBLE('id, SUM(v)')}`,
    `INSERT INTO k2 ${TUMBLE('EXTRACT(HOUR FROM window_start), SUM(v)')}`,
    'full',
  ],
  // Group windows (403325).
  [
    'the same group window',
    "INSERT INTO k2 SELECT id, SUM(v) FROM s GROUP BY id, TUMBLE(ts, INTERVAL '1' MINUTE)",
    "INSERT INTO k2 SELECT id, SUM(v) FROM s GROUP BY TUMBLE(ts, INTERVAL '1' MINUTE), id",
    'full',
  ],
  [
    'another size of a group window',
    "INSERT INTO k2 SELECT id, SUM(v) FROM s GROUP BY id, TUMBLE(ts, INTERVAL '1' MINUTE)",
    "INSERT INTO k2 SELECT id, SUM(v) FROM s GROUP BY id, TUMBLE(ts, INTERVAL '1' HOUR)",
    'incompatible',
    'window',
  ],
  [
    'another unit of the same size',
    "INSERT INTO k2 SELECT id, SUM(v) FROM s GROUP BY id, TUMBLE(ts, INTERVAL '60' SECOND)",
    "INSERT INTO k2 SELECT id, SUM(v) FROM s GROUP BY id, TUMBLE(ts, INTERVAL '1' MINUTE)",
    'full',
  ],
  [
    'another aggregate of a group window',
    "INSERT INTO k2 SELECT id, SUM(v) FROM s GROUP BY id, TUMBLE(ts, INTERVAL '1' MINUTE)",
    "INSERT INTO k2 SELECT id, MAX(v) FROM s GROUP BY id, TUMBLE(ts, INTERVAL '1' MINUTE)",
    'partial',
    'MAX',
  ],
  [
    'another key of a group window',
    "INSERT INTO k2 SELECT id, SUM(v) FROM s GROUP BY id, TUMBLE(ts, INTERVAL '1' MINUTE)",
    "INSERT INTO k2 SELECT w, SUM(v) FROM s GROUP BY w, TUMBLE(ts, INTERVAL '1' MINUTE)",
    'incompatible',
    'group keys',
  ],
  // Over aggregation (403324).
  [
    'the same OVER',
    OVER('PARTITION BY id ORDER BY ts'),
    OVER('PARTITION BY id ORDER BY ts', 'id AS i, SUM(v) OVER w AS x'),
    'full',
  ],
  [
    'another aggregate of an OVER',
    OVER('PARTITION BY id ORDER BY ts', 'v, MAX(v) OVER w'),
    OVER('PARTITION BY id ORDER BY ts', 'v, MIN(v) OVER w'),
    'partial',
    'MIN',
  ],
  [
    'another partition of an OVER',
    OVER('PARTITION BY id ORDER BY ts'),
    OVER('PARTITION BY id, v ORDER BY ts'),
    'incompatible',
    'partition',
  ],
  [
    'another frame of an OVER',
    OVER('PARTITION BY id ORDER BY ts'),
    OVER('PARTITION BY id ORDER BY ts ROWS BETWEEN 3 PRECEDING AND CURRENT ROW'),
    'incompatible',
    'frame',
  ],
  [
    'more columns into an OVER',
    OVER('PARTITION BY id ORDER BY ts'),
    OVER('PARTITION BY id ORDER BY ts', 'w, SUM(v) OVER w'),
    'incompatible',
    'input columns',
  ],
  // Joins.
  [
    'the same join',
    JOIN('JOIN r ON s.id = r.id'),
    JOIN('JOIN r ON r.id = s.id', 's.id AS x, r.v AS y'),
    'full',
  ],
  [
    'another join type',
    JOIN('JOIN r ON s.id = r.id'),
    JOIN('LEFT JOIN r ON s.id = r.id'),
    'incompatible',
    'join type',
  ],
  [
    'another join condition',
    JOIN('JOIN r ON s.id = r.id'),
    JOIN('JOIN r ON s.id = r.w'),
    'incompatible',
    'join condition',
  ],
  [
    'more columns into a join',
    JOIN('JOIN r ON s.id = r.id'),
    JOIN('JOIN r ON s.id = r.id', 's.id, r.v + s.w'),
    'incompatible',
    'input columns',
  ],
  [
    'a join that is new',
    'INSERT INTO k2 SELECT id, v FROM s',
    JOIN('JOIN r ON s.id = r.id'),
    'incompatible',
    'operators with state',
  ],
  [
    'the same interval in another unit',
    JOIN("JOIN r ON s.id = r.id AND s.ts BETWEEN r.ts - INTERVAL '1' MINUTE AND r.ts"),
    JOIN("JOIN r ON s.id = r.id AND s.ts BETWEEN r.ts - INTERVAL '60' SECOND AND r.ts"),
    'full',
  ],
  [
    'another interval',
    JOIN("JOIN r ON s.id = r.id AND s.ts BETWEEN r.ts - INTERVAL '1' MINUTE AND r.ts"),
    JOIN("JOIN r ON s.id = r.id AND s.ts BETWEEN r.ts - INTERVAL '2' MINUTE AND r.ts"),
    'incompatible',
    'join condition',
  ],
  [
    'an interval join made a regular one',
    JOIN("JOIN r ON s.id = r.id AND s.ts BETWEEN r.ts - INTERVAL '1' MINUTE AND r.ts"),
    JOIN('JOIN r ON s.id = r.id'),
    'incompatible',
    'operators with state',
  ],
  [
    'a lookup join, which keeps no state',
    'INSERT INTO kn SELECT s.id, d.name FROM s JOIN d FOR SYSTEM_TIME AS OF s.pt ON s.id = d.id',
    'INSERT INTO kn SELECT s.id, UPPER(d.name) FROM s LEFT JOIN d FOR SYSTEM_TIME AS OF s.pt ON s.id = d.id',
    'full',
  ],
  [
    'another type of a temporal join',
    'INSERT INTO kn SELECT s.id, c.name FROM s JOIN c FOR SYSTEM_TIME AS OF s.ts ON s.id = c.id',
    'INSERT INTO kn SELECT s.id, c.name FROM s LEFT JOIN c FOR SYSTEM_TIME AS OF s.ts ON s.id = c.id',
    'incompatible',
    'join type',
  ],
  // Top-N, deduplication, limits.
  ['the same Top-N', TOP('id', 'v DESC', 3), TOP('id', 'v DESC', 3), 'full'],
  [
    'another partition of a Top-N',
    TOP('id', 'v DESC', 3),
    TOP('w', 'v DESC', 3),
    'incompatible',
    'partition',
  ],
  ['another order of a Top-N', TOP('id', 'v DESC', 3), TOP('id', 'v', 3), 'incompatible', 'order'],
  ['another N', TOP('id', 'v DESC', 3), TOP('id', 'v DESC', 5), 'incompatible', 'ranks'],
  [
    'the last row instead of the first',
    TOP('id', 'pt', 1),
    TOP('id', 'pt DESC', 1),
    'incompatible',
    'row that is kept',
  ],
  [
    'another limit',
    'INSERT INTO k1 SELECT id FROM s LIMIT 3',
    'INSERT INTO k1 SELECT id FROM s LIMIT 5',
    'incompatible',
    'limit',
  ],
  [
    'more columns into a limit',
    'INSERT INTO k2 SELECT id, 0 FROM (SELECT id FROM s LIMIT 3)',
    'INSERT INTO k2 SELECT id, v FROM (SELECT id, v FROM s LIMIT 3)',
    'incompatible',
    'input columns',
  ],
  // Sinks.
  ['one sink less', `${AGG}; INSERT INTO k1 SELECT id FROM s`, AGG, 'full', 'removed'],
  ['one sink more, without state', AGG, `${AGG}; INSERT INTO k1 SELECT id FROM s`, 'full', 'keeps no state'],
  [
    'one sink more, with state',
    AGG,
    `${AGG}; INSERT INTO k1 SELECT MAX(v) FROM s`,
    'incompatible',
    'keeps state',
  ],
  [
    'a sink and an aggregate',
    AGG,
    'INSERT INTO k2 SELECT id, MAX(v) FROM s GROUP BY id; INSERT INTO k1 SELECT id FROM s',
    'unknown',
    'Several',
  ],
  [
    'two sinks in another order',
    `${AGG}; INSERT INTO k1 SELECT id FROM s`,
    `INSERT INTO k1 SELECT id FROM s; ${AGG}`,
    'full',
  ],
  [
    'a script with an error',
    AGG,
    'INSERT INTO k2 SELECT nosuch, SUM(v) FROM s GROUP BY id',
    'unknown',
    'analysed',
  ],
];

describe('state compatibility', () => {
  it.each(PAIRS)('%s', (_, before, after, verdict, reason) => {
    const found = compare(draft(before), draft(after));
    const told = found?.reasons.map((r) => r.reason).join('\n');
    expect(`${found?.verdict} ${found?.verdict === verdict ? '' : told}`.trim()).toBe(verdict);
    if (reason !== undefined) expect(told).toContain(reason);
  });

  it.each<[string, DeploymentDraft, DeploymentDraft, string]>([
    [
      'a filter that may be ignored',
      draft(AGG, FILTER),
      draft('INSERT INTO k2 SELECT id, SUM(v) FROM s WHERE w > 3 GROUP BY id', FILTER),
      'full',
    ],
    [
      'a time to live that is new',
      draft(AGG),
      draft(AGG, conf('table.exec.state.ttl', '1 d')),
      'incompatible',
    ],
    [
      'another time to live',
      draft(AGG, conf('table.exec.state.ttl', '1 d')),
      draft(AGG, conf('table.exec.state.ttl', '2 d')),
      'full',
    ],
    [
      'a time to live by SET',
      draft(AGG),
      draft(`SET 'table.exec.state.ttl' = '1 d'; ${AGG}`),
      'incompatible',
    ],
    [
      'a time to live without state',
      draft('INSERT INTO k1 SELECT id FROM s'),
      draft('INSERT INTO k1 SELECT id FROM s', conf('table.exec.state.ttl', '1 d')),
      'full',
    ],
    [
      'another maximum parallelism',
      draft(AGG),
      draft(AGG, conf('pipeline.max-parallelism', '256')),
      'incompatible',
    ],
    [
      'another state backend',
      draft(AGG, conf('state.backend.type', 'hashmap')),
      draft(AGG, conf('state.backend.type', 'rocksdb')),
      'incompatible',
    ],
    ['another parallelism', draft(AGG), draft(AGG, conf('parallelism.default', '8')), 'full'],
    [
      'another Flink',
      { ...draft(AGG), engineVersion: 'vvr-8.0.11-jdk11-flink-1.17' },
      { ...draft(AGG), engineVersion: 'vvr-11.7-jdk11-flink-1.20' },
      'unknown',
    ],
    [
      'a newer engine of the same Flink',
      { ...draft(AGG), engineVersion: 'vvr-11.6-jdk11-flink-1.20' },
      { ...draft(AGG), engineVersion: 'vvr-11.7-jdk11-flink-1.20' },
      'full',
    ],
    [
      'a JAR',
      { artifact: { kind: 'JAR', jarArtifact: { jarUri: 'a' } } },
      { artifact: { kind: 'JAR', jarArtifact: { jarUri: 'b' } } },
      'unknown',
    ],
    [
      'a type of a source column that a join keeps',
      draft(JOIN('JOIN r ON s.id = r.id', 's.v, r.v')),
      edited(JOIN('JOIN r ON s.id = r.id', 's.v, r.v'), 'v BIGINT', 'v INT'),
      'incompatible',
    ],
    [
      'the type of an aggregate whose accumulator keeps it',
      draft('INSERT INTO k2 SELECT id, MAX(v) FROM s GROUP BY id'),
      edited('INSERT INTO k2 SELECT id, MAX(v) FROM s GROUP BY id', 'v BIGINT', 'v INT'),
      'incompatible',
    ],
    [
      'the type of an aggregate whose accumulator does not keep it: a changed field begins anew',
      draft('INSERT INTO k2 SELECT id, COUNT(v) FROM s GROUP BY id'),
      edited('INSERT INTO k2 SELECT id, COUNT(v) FROM s GROUP BY id', 'v BIGINT', 'v INT'),
      'partial',
    ],
    ['a column that nothing keeps', draft(AGG), edited(AGG, 'w BIGINT', 'w INT'), 'full'],
    [
      'another connector of a source',
      draft(AGG),
      edited(
        AGG,
        "'connector' = 'datagen'",
        "'connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'b', 'format' = 'json'",
      ),
      'incompatible',
    ],
    [
      'another topic of a source without state behind it',
      draft('INSERT INTO kn SELECT id, name FROM c'),
      edited('INSERT INTO kn SELECT id, name FROM c', "'topic' = 't'", "'topic' = 't2'"),
      'partial',
    ],
    [
      'a sink whose key is not that of the changes',
      draft(AGG),
      edited(
        AGG,
        "k2 (a BIGINT, b BIGINT) WITH ('connector' = 'print')",
        "k2 (a BIGINT, b BIGINT, PRIMARY KEY (b) NOT ENFORCED) WITH ('connector' = 'upsert-kafka', 'topic' = 'k', 'properties.bootstrap.servers' = 'b', 'key.format' = 'json', 'value.format' = 'json')",
      ),
      'incompatible',
    ],
    [
      'a function without a class',
      draft(`CREATE TEMPORARY FUNCTION f AS 'x.F'; ${AGG.replace('SUM(v)', 'SUM(f(v))')}`),
      draft(`CREATE TEMPORARY FUNCTION f AS 'x.F'; ${AGG.replace('SUM(v)', 'SUM(f(v)) AS s')}`),
      'full',
    ],
    [
      'another class of a function',
      draft(`CREATE TEMPORARY FUNCTION f AS 'x.F'; ${AGG.replace('SUM(v)', 'SUM(f(v))')}`),
      draft(`CREATE TEMPORARY FUNCTION f AS 'x.G'; ${AGG.replace('SUM(v)', 'SUM(f(v))')}`),
      'unknown',
    ],
    [
      'an aggregate beside another in community Flink',
      { ...draft('INSERT INTO k3 SELECT id, SUM(v), 0 FROM s GROUP BY id'), engineVersion: 'flink-1.20' },
      {
        ...draft('INSERT INTO k3 SELECT id, SUM(v), MAX(v) FROM s GROUP BY id'),
        engineVersion: 'flink-1.20',
      },
      'incompatible',
    ],
  ])('%s', (_, before, after, verdict) => {
    expect(compare(before, after)?.verdict).toBe(verdict);
  });

  it.each<[string, string, string, CheckContext, string]>([
    ['tables of the namespace', 'SUM(v)', 'SUM(v)', {}, 'full'],
    ['tables of the namespace, otherwise used', 'SUM(v)', 'SUM(DISTINCT v)', {}, 'incompatible'],
    [
      'functions of the namespace',
      'SUM(twice(v))',
      'SUM(twice(v + 1))',
      { functions: [{ name: 'twice', arguments: ['BIGINT'], returns: 'BIGINT' }] },
      'partial',
    ],
    [
      'the same function',
      'SUM(twice(v))',
      'SUM(twice(v))',
      { functions: [{ name: 'twice', arguments: ['BIGINT'], returns: 'BIGINT' }] },
      'full',
    ],
    ['a function that is not known', 'SUM(twice(v))', 'SUM(twice(v))', {}, 'unknown'],
  ])('%s', (_, old, now, context, verdict) => {
    const before = TABLES.replaceAll('TEMPORARY', '').split(';\n');
    const job = (sum: string): DeploymentDraft => {
      const sqlScript = `INSERT INTO k2 SELECT id, ${sum} FROM s GROUP BY id`;
      return {
        engineVersion: 'vvr-11.1-jdk11-flink-1.20',
        artifact: { kind: 'SQLSCRIPT', sqlArtifact: { sqlScript } },
      };
    };
    const known = { ...context, before, deployment: job(old) };
    const { file } = checkDraft({ ...job(now), referencedDeploymentId: 'd' }, known);
    expect(file.compatibility?.verdict).toBe(verdict);
  });

  it('settings that the draft leaves to the deployment stay as they are', () => {
    const ttl = draft(AGG, conf('table.exec.state.ttl', '1 d'));
    expect(compare(ttl, draft(AGG))?.verdict).toBe('full');
    expect(compare(ttl, draft(AGG, conf('table.exec.state.ttl', '0')))?.verdict).toBe('incompatible');
  });

  it('is not asked of batch jobs, nor where no deployment is known', () => {
    expect(compare(draft(AGG), draft(AGG, { executionMode: 'BATCH' }))).toBeUndefined();
    expect(checkDraft({ ...draft(AGG), referencedDeploymentId: 'd' }).file.compatibility).toBeUndefined();
  });
});
