// The statements that Flink is asked with settings it cannot read, to learn which of a plan's nodes read which setting.

export const PROBE_TABLES = `CREATE TABLE s (id BIGINT, product STRING, amount DECIMAL(10, 2), pt AS PROCTIME(), ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '5' SECOND) WITH ('connector' = 'datagen', 'number-of-rows' = '9');
CREATE TABLE p (id BIGINT, name STRING) WITH ('connector' = 'datagen', 'number-of-rows' = '9');
CREATE TABLE u (id BIGINT, name STRING, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'upsert-kafka', 'topic'='t', 'properties.bootstrap.servers'='b', 'key.format'='json','value.format'='json');
CREATE TABLE d (id BIGINT, name STRING, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'jdbc', 'url'='jdbc:mysql://a/b', 'table-name'='x');
CREATE TABLE k (id BIGINT NOT NULL, name STRING) WITH ('connector' = 'blackhole');
CREATE TABLE kp (id BIGINT, name STRING, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'upsert-kafka', 'topic'='t', 'properties.bootstrap.servers'='b', 'key.format'='json','value.format'='json');
CREATE TABLE kt (id BIGINT, ts TIMESTAMP(3)) WITH ('connector' = 'kafka', 'topic'='t', 'properties.bootstrap.servers'='b', 'format'='json');
`;

/** The mode of a question, as it stands in its id. */
export type Mode = 's' | 'b';

const BOTH = {
  values: 'SELECT 1',
  bare: 'SELECT id, name FROM p',
  calc: 'SELECT id + 1, UPPER(name) FROM p WHERE id > 3',
  agg: 'SELECT name, COUNT(*) FROM p GROUP BY name',
  aggglobal: 'SELECT COUNT(*) FROM p',
  distinct: 'SELECT DISTINCT name FROM p',
  countdistinct: 'SELECT name, COUNT(DISTINCT id) FROM p GROUP BY name',
  join: 'SELECT p.id, s.product FROM p JOIN s ON p.id = s.id',
  cross: 'SELECT p.id, s.product FROM p JOIN s ON p.id > s.id',
  semi: 'SELECT id FROM p WHERE id IN (SELECT id FROM s)',
  top: 'SELECT id FROM p ORDER BY id LIMIT 3',
  limit: 'SELECT id FROM p LIMIT 3',
  union: 'SELECT id FROM p UNION ALL SELECT id FROM s',
  over: 'SELECT id, SUM(amount) OVER (PARTITION BY product ORDER BY ts) FROM s',
  window:
    "SELECT window_start, COUNT(*) FROM TABLE(TUMBLE(TABLE s, DESCRIPTOR(ts), INTERVAL '1' HOUR)) GROUP BY window_start, window_end",
  groupwindow: "SELECT product, COUNT(*) FROM s GROUP BY product, TUMBLE(ts, INTERVAL '1' HOUR)",
  cast: 'SELECT CAST(name AS INT) FROM p',
  lookup: 'SELECT s.id, d.name FROM s JOIN d FOR SYSTEM_TIME AS OF s.pt AS d ON s.id = d.id',
  ins: 'INSERT INTO k SELECT id, name FROM p',
  insagg: 'INSERT INTO k SELECT COUNT(*), name FROM p GROUP BY name',
  aggsort: 'SELECT id, MAX(name) FROM p GROUP BY id',
  aggsortglobal: 'SELECT MAX(name) FROM p',
  collect: 'SELECT id, COLLECT(name) FROM p GROUP BY id',
  aggsum: 'SELECT product, SUM(amount), AVG(amount) FROM s GROUP BY product',
  aggid: 'SELECT id, COUNT(*) FROM p GROUP BY id',
  leftjoin: 'SELECT p.id, s.product FROM p LEFT JOIN s ON p.id = s.id',
  fulljoin: 'SELECT p.id, s.product FROM p FULL JOIN s ON p.id = s.id',
  anti: 'SELECT id FROM p WHERE NOT EXISTS (SELECT 1 FROM s WHERE s.id = p.id)',
  singlejoin: 'SELECT p.id FROM p JOIN (SELECT MAX(id) AS m FROM s) x ON p.id = x.m',
  unionjoin: 'SELECT id FROM p UNION ALL SELECT p.id FROM p JOIN s ON p.id = s.id',
  unionagg: 'SELECT name FROM p UNION ALL SELECT name FROM p GROUP BY name',
  inscast: 'INSERT INTO k SELECT CAST(name AS BIGINT), name FROM p',
  insjoin: 'INSERT INTO k SELECT p.id, s.product FROM p JOIN s ON p.id = s.id',
  overrows:
    'SELECT id, COUNT(*) OVER (PARTITION BY product ORDER BY ts ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) FROM s',
  intersect: 'SELECT id FROM p INTERSECT SELECT id FROM s',
  except: 'SELECT id FROM p EXCEPT SELECT id FROM s',
  correlate: 'SELECT p.id, x FROM p CROSS JOIN UNNEST(ARRAY[1,2]) AS t(x)',
  windowtable: "SELECT * FROM TABLE(TUMBLE(TABLE s, DESCRIPTOR(ts), INTERVAL '1' HOUR))",
  windowjoin:
    "SELECT L.id FROM (SELECT * FROM TABLE(TUMBLE(TABLE s, DESCRIPTOR(ts), INTERVAL '1' HOUR))) L JOIN (SELECT * FROM TABLE(TUMBLE(TABLE s, DESCRIPTOR(ts), INTERVAL '1' HOUR))) R ON L.id = R.id AND L.window_start = R.window_start AND L.window_end = R.window_end",
  windowrank:
    "SELECT id FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY window_start, window_end ORDER BY amount) r FROM TABLE(TUMBLE(TABLE s, DESCRIPTOR(ts), INTERVAL '1' HOUR))) WHERE r < 3",
  filter: 'SELECT id, name FROM p WHERE id > 3',
  literal: "SELECT id, 'x' FROM p",
  values2: 'VALUES (1), (2)',
  castid: 'SELECT CAST(id AS INT) FROM p',
  castin: 'SELECT id FROM p WHERE CAST(name AS INT) > 3',
  decimal: 'SELECT id FROM s WHERE amount > 10',
  castsame: 'SELECT CAST(id AS BIGINT) FROM p',
  castwide: 'SELECT CAST(id AS DECIMAL(30, 0)) FROM p',
  insimplicit: 'INSERT INTO k SELECT CAST(1 AS INT), name FROM p',
  distinctname: 'SELECT id, COUNT(DISTINCT name) FROM p GROUP BY id',
  distincttwo: 'SELECT COUNT(DISTINCT name), SUM(DISTINCT id) FROM p',
  distinctfilter: 'SELECT name, COUNT(DISTINCT id) FILTER (WHERE id > 3) FROM p GROUP BY name',
  distinctretract:
    'SELECT c, COUNT(DISTINCT name) FROM (SELECT name, COUNT(*) AS c FROM p GROUP BY name) GROUP BY c',
} as const;

const STREAMING = {
  dedup: 'SELECT id FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY id ORDER BY pt) r FROM s) WHERE r = 1',
  dedupr: 'SELECT id FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY id ORDER BY ts) r FROM s) WHERE r = 1',
  interval: "SELECT a.id FROM s a JOIN s b ON a.id = b.id AND a.ts BETWEEN b.ts - INTERVAL '1' HOUR AND b.ts",
  upsert: 'SELECT id, name FROM u',
  joinu: 'SELECT u.id, p.name FROM u JOIN p ON u.id = p.id',
  temporal: 'SELECT s.id FROM s JOIN (SELECT id, MAX(ts) AS m FROM s GROUP BY id) x ON s.id = x.id',
  inspk: 'INSERT INTO kp SELECT id, name FROM p',
  instime: 'INSERT INTO kt SELECT id, ts FROM s',
  rankn:
    'SELECT * FROM (SELECT id, ROW_NUMBER() OVER (PARTITION BY product ORDER BY amount) r FROM s) WHERE r < 3',
  temporalsort: 'SELECT id FROM s ORDER BY ts',
  deduplast:
    'SELECT id FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY id ORDER BY ts DESC) r FROM s) WHERE r = 1',
  dedupproclast:
    'SELECT id FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY id ORDER BY pt DESC) r FROM s) WHERE r = 1',
  intervalproc:
    "SELECT a.id FROM s a JOIN s b ON a.id = b.id AND a.pt BETWEEN b.pt - INTERVAL '1' HOUR AND b.pt",
  rankupdates:
    'SELECT * FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY c ORDER BY name) r FROM (SELECT name, COUNT(*) c FROM p GROUP BY name)) WHERE r < 3',
  session: "SELECT product, COUNT(*) FROM s GROUP BY product, SESSION(ts, INTERVAL '1' HOUR)",
  match:
    'SELECT * FROM s MATCH_RECOGNIZE (PARTITION BY id ORDER BY ts MEASURES A.amount AS x PATTERN (A B) DEFINE A AS A.amount > 1)',
} as const;

const BATCH = {
  sort: 'SELECT id FROM p ORDER BY id',
  rank: 'SELECT * FROM (SELECT id, RANK() OVER (PARTITION BY product ORDER BY amount) r FROM s) WHERE r < 3',
  mergejoin: 'SELECT /*+ SHUFFLE_MERGE(s) */ p.id, s.product FROM p JOIN s ON p.id = s.id',
  broadcast: 'SELECT /*+ BROADCAST(s) */ p.id, s.product FROM p JOIN s ON p.id = s.id',
  nestloop: 'SELECT /*+ NEST_LOOP(s) */ p.id, s.product FROM p JOIN s ON p.id = s.id',
  mergeleft: 'SELECT /*+ SHUFFLE_MERGE(s) */ p.id, s.product FROM p LEFT JOIN s ON p.id = s.id',
  sortlimitall: 'SELECT id, name FROM p ORDER BY name LIMIT 3',
} as const;

/** Statements by name that each mode is asked with; each has nodes that the others have not, or has them differently. */
export const PROBES: Readonly<Record<Mode, Readonly<Record<string, string>>>> = {
  s: { ...BOTH, ...STREAMING },
  b: { ...BOTH, ...BATCH },
};
