// Changelog modes of queries: what the top node of real Flink 1.20.3's plan has (of an INSERT, the sink's input).
import { expect, test } from 'vitest';
import { checkScript } from '../../src/check/check-script.ts';

const tables = `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE cdc (a INT, b INT, c STRING, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'kafka', 'topic' = 'x', 'properties.bootstrap.servers' = 'h:9092', 'scan.startup.mode' = 'earliest-offset', 'format' = 'debezium-json');
CREATE TABLE ups (a INT, b INT, c STRING, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'upsert-kafka', 'topic' = 'x', 'properties.bootstrap.servers' = 'h:9092', 'key.format' = 'json', 'value.format' = 'json');
CREATE TABLE ver (a INT, b INT, rt TIMESTAMP(3), PRIMARY KEY (a) NOT ENFORCED, WATERMARK FOR rt AS rt) WITH ('connector' = 'upsert-kafka', 'topic' = 'v', 'properties.bootstrap.servers' = 'h:9092', 'key.format' = 'json', 'value.format' = 'json');
CREATE TABLE dim (a INT, b INT, c STRING, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'jdbc', 'url' = 'jdbc:mysql://h:3306/d', 'table-name' = 'x');
CREATE TABLE pr (a INT, b BIGINT) WITH ('connector' = 'print');
CREATE TABLE bh (a INT, b BIGINT, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'blackhole');
CREATE TABLE upk (a INT, b BIGINT, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'upsert-kafka', 'topic' = 's', 'properties.bootstrap.servers' = 'h:9092', 'key.format' = 'json', 'value.format' = 'json');
`;

const latest =
  '(SELECT a, c FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY a ORDER BY ts DESC) AS r FROM t2) WHERE r = 1) AS k';

test.each([
  ['I,UA', "SELECT * FROM t PIVOT (SUM(b) AS s, COUNT(*) AS n FOR c IN ('x', 'y' AS y))"],
  [
    'I,UA,D',
    "SELECT * FROM (SELECT a, c, MAX(b) AS b FROM t GROUP BY a, c) PIVOT (MIN(b) FOR c IN ('x', 'y'))",
  ],
  ['I', 'SELECT * FROM t WHERE (SELECT COUNT(*) FROM t2 WHERE t2.a = t.a) > 0'],
  ['I', 'SELECT * FROM t WHERE 0.5 <= (SELECT COUNT(*) FROM t2 WHERE t2.a = t.a)'],
  ['I,UB,UA', 'SELECT * FROM t WHERE (SELECT COUNT(*) FROM t2 WHERE t2.a = t.a) > 1'],
  [
    'I,UA,D',
    'SELECT k.a, b FROM (SELECT DISTINCT a FROM t) AS k, LATERAL (SELECT b, c FROM t WHERE a = k.a ORDER BY c DESC LIMIT 3)',
  ],
  ['I', 'SELECT a FROM t WHERE NOT EXISTS (SELECT b FROM t2 LIMIT 0)'],
  ['I,UA', 'SELECT t.a FROM t CROSS JOIN UNNEST(ARRAY[t.a]) AS u (x) WHERE b IN (SELECT b FROM t2)'],
  ['I', 'SELECT DISTINCT 1 AS x'],
  ['I', 'SELECT COUNT(*) FROM t GROUP BY TUMBLE(ts, INTERVAL 42 SECOND)'],
  ['I', "SELECT COUNT(*) FROM t GROUP BY HOP(ts, INTERVAL '1' HOUR, INTERVAL '1' HOUR * 2)"],
  ['I', "SELECT COUNT(*) FROM t GROUP BY SESSION(pt, CASE WHEN TRUE THEN INTERVAL '5' SECOND END)"],
  ['I,UA,D', `SELECT * FROM t JOIN ${latest} ON t.a = k.a AND t.b > 3`],
  ['I,UB,UA,D', `SELECT * FROM t JOIN ${latest} ON t.a = k.a WHERE t.a > 3`],
  ['I,UB,UA,D', `SELECT * FROM t JOIN ${latest} ON t.a = k.a WHERE t.a IS NOT NULL`],
  ['I,UB,UA,D', `SELECT * FROM t LEFT JOIN ${latest} ON t.a = k.a WHERE t.a > 3`],
  ['I,UA,D', `SELECT * FROM t LEFT JOIN ${latest} ON t.a = k.a AND t.a > 3`],
  ['I,UA,D', `SELECT * FROM t LEFT JOIN ${latest} ON t.a = k.a WHERE t.a IS NOT NULL`],
  ['I', 'SELECT DISTINCT a FROM (SELECT a FROM t LIMIT 1)'],
  ['I,UA', 'SELECT a, COUNT(*) FROM (SELECT a FROM t LIMIT 1) GROUP BY a'],
  ['I,UA', 'SELECT a, COUNT(*) FROM t GROUP BY a HAVING COUNT(*) IS NOT NULL'],
  ['I', 'SELECT a, b + 1 FROM t WHERE b > 1'],
  ['I', 'SELECT a, RANK() OVER (PARTITION BY a ORDER BY ts) FROM t'],
  ['I', 'SELECT a FROM (SELECT a, RANK() OVER (PARTITION BY a ORDER BY b) AS rk FROM t)'],
  ['I,UA', 'SELECT COUNT(*) FROM t'],
  ['I,UA', 'SELECT a, COUNT(*) FROM t GROUP BY a'],
  ['I,UB,UA', 'SELECT a, COUNT(*) FROM t GROUP BY a HAVING COUNT(*) > 1'],
  ['I,UA', 'SELECT * FROM (SELECT a, COUNT(*) AS n FROM t GROUP BY a) WHERE a > 3'],
  ['I,UA,D', 'SELECT a, MAX(n) FROM (SELECT a, b, COUNT(*) AS n FROM t GROUP BY a, b) GROUP BY a'],
  ['I,UA,D', 'SELECT DISTINCT a FROM (SELECT a, b FROM t GROUP BY a, b)'],
  ['I,UA', 'SELECT DISTINCT a, b FROM (SELECT a, b FROM t GROUP BY a, b)'],
  ['I,UA', 'SELECT a, b, COUNT(*) FROM t GROUP BY GROUPING SETS ((a), (b))'],
  ['I', "SELECT COUNT(*) FROM t GROUP BY TUMBLE(ts, INTERVAL '1' MINUTE)"],
  [
    'I',
    "SELECT window_start, window_end, a, COUNT(*) FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE)) GROUP BY window_start, window_end, a",
  ],
  [
    'I,UA',
    "SELECT window_start, COUNT(*) FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE)) GROUP BY window_start",
  ],
  [
    'I,UA',
    "SELECT window_start, window_end, COUNT(*) FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE)) GROUP BY GROUPING SETS ((window_start), (window_end))",
  ],
  [
    'I',
    "SELECT * FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY window_start, window_end ORDER BY b) AS rn FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE))) WHERE rn <= 3",
  ],
  [
    'I,UA,D',
    'SELECT * FROM (SELECT a, b, ROW_NUMBER() OVER (PARTITION BY a ORDER BY b) AS rn FROM t) WHERE rn <= 3',
  ],
  [
    'I,UB,UA,D',
    'SELECT a, b FROM (SELECT a, b, ROW_NUMBER() OVER (PARTITION BY a ORDER BY b) AS rn FROM t) WHERE rn <= 3 AND b > 5',
  ],
  [
    'I',
    'SELECT a, b FROM (SELECT a, b, ROW_NUMBER() OVER (PARTITION BY a ORDER BY pt) AS rn FROM t) WHERE rn = 1',
  ],
  [
    'I,UA,D',
    'SELECT a, b FROM (SELECT a, b, ROW_NUMBER() OVER (PARTITION BY a ORDER BY pt DESC) AS rn FROM t) WHERE rn = 1',
  ],
  [
    'I,UA,D',
    'SELECT a, b FROM (SELECT a, b, ROW_NUMBER() OVER (PARTITION BY a ORDER BY ts) AS rn FROM t) WHERE rn = 1',
  ],
  ['I', 'SELECT a FROM t LIMIT 5'],
  ['I', 'SELECT a FROM t LIMIT 0'],
  ['I,UA,D', 'SELECT a FROM t ORDER BY b LIMIT 5'],
  ['I,UA,D', 'SELECT a, COUNT(*) AS n FROM t GROUP BY a ORDER BY n LIMIT 3'],
  ['I', 'SELECT a FROM t ORDER BY ts'],
  ['I', 'SELECT a FROM (SELECT a FROM t ORDER BY b)'],
  ['I', 'SELECT a, b FROM t UNION ALL SELECT a, b FROM t2'],
  ['I,UA', 'SELECT a FROM t UNION SELECT a FROM t2'],
  ['I,UA', 'SELECT a FROM t UNION SELECT a FROM t2 UNION SELECT b FROM t'],
  ['I,UA', 'SELECT a FROM t UNION (SELECT a FROM t2 UNION ALL SELECT b FROM t)'],
  ['I,UA', 'SELECT a FROM t INTERSECT SELECT a FROM t2'],
  ['I,UA,D', 'SELECT a FROM t EXCEPT SELECT a FROM t2'],
  ['I,UB,UA', 'SELECT a FROM t EXCEPT ALL SELECT a FROM t2'],
  ['I,UA', 'SELECT a, n FROM (SELECT a, COUNT(*) AS n FROM t GROUP BY a) UNION ALL SELECT a, b FROM t'],
  ['I', 'SELECT t.a FROM t JOIN t2 ON t.a = t2.a'],
  ['I,UA,D', 'SELECT t.a FROM t LEFT JOIN t2 ON t.a = t2.a'],
  ['I', 'SELECT t.a FROM t LEFT JOIN t2 ON t.a = t2.a WHERE t2.b > 1'],
  ['I,UA,D', 'SELECT t.a FROM t FULL JOIN t2 ON t.a = t2.a'],
  ['I', "SELECT t.a FROM t JOIN t2 ON t.a = t2.a AND t.ts BETWEEN t2.ts - INTERVAL '1' HOUR AND t2.ts"],
  ['I,UA', 'SELECT x.a, x.n, t2.b FROM (SELECT a, COUNT(*) AS n FROM t GROUP BY a) x JOIN t2 ON x.a = t2.a'],
  [
    'I,UB,UA',
    'SELECT x.a, x.n, t2.b FROM (SELECT a, COUNT(*) AS n FROM t GROUP BY a) x JOIN t2 ON x.n = t2.b',
  ],
  ['I,UA,D', 'SELECT * FROM cdc'],
  ['I,UB,UA,D', 'SELECT * FROM cdc WHERE b > 1'],
  ['I,UA,D', 'SELECT * FROM ups'],
  ['I,UB,UA,D', 'SELECT * FROM ups WHERE b > 1'],
  ['I,UA,D', 'SELECT a, MAX(b) FROM ups GROUP BY a'],
  ['I,UA,D', 'SELECT cdc.a, ups.b FROM cdc JOIN ups ON cdc.a = ups.a'],
  ['I,UB,UA,D', 'SELECT cdc.a, ups.b FROM cdc JOIN ups ON cdc.b = ups.b'],
  ['I', 'SELECT t.a, dim.b FROM t JOIN dim FOR SYSTEM_TIME AS OF t.pt ON t.a = dim.a'],
  [
    'I,UA',
    'SELECT x.a, dim.b FROM (SELECT a, COUNT(*) AS n, PROCTIME() AS pt FROM t GROUP BY a) x LEFT JOIN dim FOR SYSTEM_TIME AS OF x.pt ON x.a = dim.a',
  ],
  ['I', 'SELECT t.a, ver.b FROM t JOIN ver FOR SYSTEM_TIME AS OF t.ts ON t.a = ver.a'],
  ['I', 'SELECT a FROM t WHERE a IN (SELECT a FROM t2)'],
  ['I,UA,D', 'SELECT a FROM t WHERE a NOT IN (SELECT a FROM t2)'],
  ['I', 'SELECT a FROM t WHERE EXISTS (SELECT 1 FROM t2 WHERE t2.a = t.a)'],
  ['I,UA,D', 'SELECT a FROM t WHERE NOT EXISTS (SELECT 1 FROM t2 WHERE t2.a = t.a)'],
  ['I,UA,D', 'SELECT a FROM t WHERE EXISTS (SELECT 1 FROM t2 WHERE t2.a = t.a OR t2.b = 1)'],
  ['I,UA', 'SELECT a FROM t WHERE b > (SELECT MAX(b) FROM t2)'],
  ['I,UA', 'SELECT a FROM t WHERE b > (SELECT MAX(b) FROM t2 WHERE t2.a = t.a)'],
  ['I,UA,D', 'SELECT a, (SELECT MAX(b) FROM t2) FROM t'],
  ['I,UB,UA', 'SELECT a FROM t WHERE b = (SELECT b FROM t2)'],
  ['I', 'SELECT * FROM t, UNNEST(ARRAY[1, 2]) AS x (y)'],
  [
    'I',
    'SELECT * FROM t MATCH_RECOGNIZE (PARTITION BY c ORDER BY ts MEASURES A.a AS aa PATTERN (A B) DEFINE B AS B.a > 1)',
  ],
  ['I', 'SELECT DISTINCT x FROM (VALUES (1), (2)) AS v (x)'],
  ['I', 'SELECT a FROM t WHERE 1 = 2'],
  ['I,UB,UA', 'INSERT INTO pr SELECT a, COUNT(*) FROM t GROUP BY a'],
  ['I,UA', 'INSERT INTO bh SELECT a, COUNT(*) FROM t GROUP BY a'],
  ['I,UA', 'INSERT INTO upk SELECT a, COUNT(*) FROM t GROUP BY a'],
  ['I,UB,UA', 'INSERT INTO upk SELECT b, COUNT(*) FROM t GROUP BY a, b'],
  ['I,UB,UA', 'INSERT INTO upk SELECT a, COUNT(*) FROM t GROUP BY a HAVING COUNT(*) > 1'],
  ['I', 'INSERT INTO upk SELECT a, b FROM t'],
  ['I,UB,UA,D', 'INSERT INTO pr SELECT a, b FROM cdc'],
] as const)('%s: %s', (mode, sql) => {
  const { statements, diagnostics } = checkScript(tables + sql, { engine: 'flink-1.20' });
  expect(diagnostics.filter((diagnostic) => diagnostic.severity === 'error')).toEqual([]);
  expect(statements.at(-1)?.changelogMode?.join()).toBe(mode);
});
