// What Flink's planner refuses: the code and the place of the problem, and the words of real Flink 1.20.3.
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
CREATE TABLE kf (a INT, b BIGINT) WITH ('connector' = 'kafka', 'topic' = 'x', 'properties.bootstrap.servers' = 'h:9092', 'format' = 'json');
CREATE TABLE jk (a INT, b BIGINT) WITH ('connector' = 'jdbc', 'url' = 'jdbc:mysql://h:3306/d', 'table-name' = 'x');
CREATE TABLE times (a INT, x TIMESTAMP(3), y TIMESTAMP(3)) WITH ('connector' = 'blackhole');
CREATE VIEW counted AS SELECT a, b, COUNT(*) AS n FROM (SELECT a, b, ROW_NUMBER() OVER (PARTITION BY c ORDER BY ts DESC) AS r FROM t) WHERE r = 1 GROUP BY a, b;
CREATE VIEW v AS SELECT a, CAST(ts AS TIMESTAMP(3)) AS x FROM t;
CREATE VIEW sorted AS SELECT * FROM t ORDER BY b;
CREATE VIEW hinted AS SELECT /*+ NEST_LOOP(z) */ t.a FROM t JOIN t2 ON t.a = t2.a;
`;

test.each<readonly [code: string, marked: string, message: string]>([
  [
    'FP2421',
    "INSERT INTO ^times^ SELECT t.a, t.ts, t2.ts AS other FROM t JOIN t2 ON t.a = t2.a AND t.ts BETWEEN t2.ts - INTERVAL '5' MINUTE AND t2.ts",
    "The query contains more than one rowtime attribute column [ts, other] for writing into table 'default_catalog.default_database.times'.\nPlease select the column that should be used as the event-time timestamp for the table sink by casting all other columns to regular TIMESTAMP or TIMESTAMP_LTZ.",
  ],
  [
    'FP4224',
    "SELECT COUNT(*) FROM t GROUP BY HOP(ts, ^INTERVAL 0 SECOND^, INTERVAL '5' SECOND)",
    'SlidingWindowAssigner parameters must satisfy slide > 0 and size > 0',
  ],
  [
    'FP4034',
    "SELECT COUNT(*) FROM t GROUP BY SESSION(ts, ^INTERVAL '0' SECOND^)",
    'SessionWindowAssigner parameters must satisfy 0 < size',
  ],
  [
    'FP4043',
    'SELECT COUNT(*) FROM t GROUP BY TUMBLE(ts, ^INTERVAL 1 MONTH^)',
    'Window aggregate only support SECOND, MINUTE, HOUR, DAY as the time unit. MONTH and YEAR time unit are not supported yet.',
  ],
  [
    'FP4042',
    'SELECT COUNT(*) FROM t GROUP BY TUMBLE(ts, ^INTERVAL b SECOND^)',
    'Only constant window descriptors are supported.',
  ],
  [
    'FP2421',
    'INSERT INTO ^times^ SELECT a, ts, ts FROM t',
    "The query contains more than one rowtime attribute column [ts, ts0] for writing into table 'default_catalog.default_database.times'.\nPlease select the column that should be used as the event-time timestamp for the table sink by casting all other columns to regular TIMESTAMP or TIMESTAMP_LTZ.",
  ],
  [
    'FP4011',
    'INSERT INTO ^kf^ SELECT a, COUNT(*) FROM t GROUP BY a',
    "Table sink 'default_catalog.default_database.kf' doesn't support consuming update changes which is produced by node GroupAggregate(groupBy=[a], select=[a, COUNT(*) AS EXPR$1])",
  ],
  [
    'FP4011',
    'INSERT INTO ^kf^ SELECT a, b FROM cdc',
    "Table sink 'default_catalog.default_database.kf' doesn't support consuming update and delete changes which is produced by node TableSourceScan(table=[[default_catalog, default_database, cdc]], fields=[a, b, c])",
  ],
  [
    'FP4011',
    'INSERT INTO ^kf^ SELECT t.a, t2.b FROM t LEFT JOIN t2 ON t.a = t2.a',
    "Table sink 'default_catalog.default_database.kf' doesn't support consuming update and delete changes which is produced by node Join(joinType=[LeftOuterJoin], where=[(a = a0)], select=[a, a0, b], leftInputSpec=[NoUniqueKey], rightInputSpec=[NoUniqueKey])",
  ],
  [
    'FP4012',
    'INSERT INTO ^jk^ SELECT a, COUNT(*) FROM t GROUP BY a',
    'please declare primary key for sink table when query contains update/delete record.',
  ],
  [
    'FP4010',
    'SELECT a, SUM(n) OVER ^(PARTITION BY a ORDER BY pt)^ FROM (SELECT a, PROCTIME() AS pt, COUNT(*) AS n FROM t GROUP BY a)',
    "StreamPhysicalOverAggregate doesn't support consuming update changes which is produced by node GroupAggregate(groupBy=[a], select=[a, COUNT(*) AS n])",
  ],
  [
    'FP2101',
    "SELECT SUM(b) FROM cdc GROUP BY a, ^TUMBLE(a, INTERVAL '1' MINUTE)^",
    "Cannot apply '$TUMBLE' to arguments of type '$TUMBLE(<INTEGER>, <INTERVAL MINUTE>)'. Supported form(s): '$TUMBLE(<DATETIME>, <DATETIME_INTERVAL>)'\n'$TUMBLE(<DATETIME>, <DATETIME_INTERVAL>, <TIME>)'",
  ],
  [
    'FP4040',
    "SELECT SUM(b) FROM (SELECT b, CAST(ts AS TIMESTAMP(3)) AS x FROM t) GROUP BY TUMBLE(^x^, INTERVAL '1' MINUTE)",
    'Window aggregate can only be defined over a time attribute column, but TIMESTAMP(3) encountered.',
  ],
  [
    'FP4045',
    "SELECT * FROM TABLE(TUMBLE(TABLE v, DESCRIPTOR(^x^), INTERVAL '1' MINUTE))",
    'The window function requires the timecol is a time attribute type, but is TIMESTAMP(3).',
  ],
  [
    'FP4046',
    "SELECT window_start, COUNT(*) FROM TABLE(HOP(TABLE t, DESCRIPTOR(ts), ^INTERVAL '7' SECOND^, INTERVAL '1' MINUTE)) GROUP BY window_start, window_end",
    'HOP table function based aggregate requires size must be an integral multiple of slide, but got size 60000 ms and slide 7000 ms',
  ],
  [
    'FP4047',
    "SELECT window_start, COUNT(*) FROM TABLE(CUMULATE(TABLE t, DESCRIPTOR(ts), ^INTERVAL '7' SECOND^, INTERVAL '1' MINUTE)) GROUP BY window_start, window_end",
    'CUMULATE table function based aggregate requires maxSize must be an integral multiple of step, but got maxSize 60000 ms and step 7000 ms',
  ],
  ['FP4020', 'SELECT * FROM t ORDER BY ^a^', 'Sort on a non-time-attribute field is not supported.'],
  ['FP4020', 'SELECT * FROM t ORDER BY ts ^DESC^', 'Sort on a non-time-attribute field is not supported.'],
  [
    'FP4022',
    'SELECT a, SUM(b) OVER ^(PARTITION BY a ORDER BY b)^ FROM t',
    "OVER windows' ordering in stream mode must be defined on a time attribute.",
  ],
  [
    'FP4024',
    'SELECT a, ROW_NUMBER() OVER ^(PARTITION BY a ORDER BY ts DESC)^ FROM t',
    'The window can only be ordered in ASCENDING mode.',
  ],
  [
    'FP4026',
    'SELECT a, SUM(b) OVER (PARTITION BY a ORDER BY ts), SUM(b) OVER ^(PARTITION BY b ORDER BY ts)^ FROM t',
    'Over Agg: Unsupported use of OVER windows. All aggregates must be computed on the same window. please re-check the over window statement.',
  ],
  [
    'FP4023',
    'SELECT a, SUM(b) OVER ^(PARTITION BY a ORDER BY ts, b)^ FROM t',
    'The window can only be ordered by a single time column.',
  ],
  [
    'FP4025',
    'SELECT a, SUM(b) OVER ^(PARTITION BY a ORDER BY ts ROWS BETWEEN CURRENT ROW AND 1 FOLLOWING)^ FROM t',
    'OVER RANGE FOLLOWING windows are not supported yet.',
  ],
  [
    'FP4063',
    'SELECT * FROM t JOIN t2 FOR SYSTEM_TIME AS OF ^t.ts^ ON t.a = t2.a',
    'Temporal Table Join requires primary key in versioned table, but no primary key can be found.',
  ],
  [
    'FP4064',
    'SELECT * FROM t JOIN ver FOR SYSTEM_TIME AS OF ^t.ts^ ON t.b = ver.b',
    "Temporal table's primary key [a0] must be included in the equivalence condition of temporal join, but current temporal join condition is [b=b].",
  ],
  [
    'FP4066',
    'SELECT * FROM t JOIN ver FOR SYSTEM_TIME AS OF ^t.pt^ ON t.a = ver.a',
    'Processing-time temporal join is not supported yet.',
  ],
  [
    'FP4067',
    'SELECT * FROM t JOIN dim FOR SYSTEM_TIME AS OF ^t.pt^ ON t.a > dim.a',
    'Temporal table join requires an equality condition on fields of table [default_catalog.default_database.dim].',
  ],
  [
    'FP4061',
    'SELECT * FROM t JOIN dim FOR SYSTEM_TIME AS OF ^t.ts^ ON t.a = dim.a',
    'Event-Time Temporal Table Join requires both primary key and row time attribute in versioned table, but no row time attribute can be found.',
  ],
  [
    'FP4090',
    'SELECT * FROM t ^MATCH_RECOGNIZE (MEASURES A.a AS x PATTERN (A) DEFINE A AS A.a > 1)^',
    'You must specify either rowtime or proctime for order by.',
  ],
  [
    'FP4092',
    'SELECT * FROM t MATCH_RECOGNIZE (ORDER BY ^ts^ DESC MEASURES A.a AS x PATTERN (A) DEFINE A AS A.a > 1)',
    'Primary sort order of a streaming table must be ascending on time.',
  ],
  [
    'FP4091',
    'SELECT * FROM t MATCH_RECOGNIZE (ORDER BY ^a^ MEASURES A.a AS x PATTERN (A) DEFINE A AS A.a > 1)',
    'You must specify either rowtime or proctime for order by as the first one.',
  ],
  [
    'FP4093',
    'SELECT * FROM t ^MATCH_RECOGNIZE (ORDER BY ts MEASURES A.a AS x ALL ROWS PER MATCH PATTERN (A) DEFINE A AS A.a > 1)^',
    'All rows per match mode is not supported yet.',
  ],
  [
    'FP4096',
    'SELECT * FROM t MATCH_RECOGNIZE (ORDER BY ts MEASURES A.a AS x PATTERN (^A B+^) DEFINE A AS A.a > 1)',
    'Greedy quantifiers are not allowed as the last element of a Pattern yet. Finish your pattern with either a simple variable or reluctant quantifier.',
  ],
  [
    'FP4027',
    'SELECT * FROM (SELECT *, ROW_NUMBER() OVER ^(PARTITION BY a ORDER BY b)^ AS rn FROM t) WHERE rn > 3',
    'Rank end is not specified. Currently rank only support TopN, which means the rank end must be specified.',
  ],
  [
    'FP4029',
    'SELECT * FROM (SELECT *, RANK() OVER ^(PARTITION BY a ORDER BY b)^ AS rn FROM t) WHERE rn <= 3',
    'RANK() on streaming table is not supported currently',
  ],
  [
    'FP4028',
    'SELECT * FROM (SELECT *, ROW_NUMBER() OVER ^(PARTITION BY a ORDER BY b)^ AS rn FROM t) WHERE rn <= 0',
    'Rank end should not less than zero, but now is 0',
  ],
  [
    'FP4080',
    'SELECT * FROM t JOIN t2 ON ^t.a = t2.c^',
    "implicit type conversion between INTEGER and VARCHAR(2147483647) is not supported on join's condition now",
  ],
  ['FP4050', 'SELECT ^1 / 0^', 'Division by zero'],
  [
    'FP4021',
    'SELECT a FROM t OFFSET ^2^',
    'FETCH is missed, which on streaming table is not supported currently.',
  ],
  [
    'FP4049',
    "SELECT ^TUMBLE_ROWTIME(pt, INTERVAL '1' MINUTE)^, COUNT(*) FROM t GROUP BY TUMBLE(pt, INTERVAL '1' MINUTE)",
    'A proctime window cannot provide a rowtime attribute.',
  ],
  [
    'FP4055',
    "SELECT COUNT(*) FROM cdc GROUP BY TUMBLE(PROCTIME(), INTERVAL '1' MINUTE), ^SESSION(PROCTIME(), INTERVAL '1' MINUTE)^",
    'Only a single window group function may be used in GROUP BY',
  ],
  [
    'FP4020',
    "SELECT t.a FROM t, t2 WHERE t.a = t2.a AND t.ts > t2.ts AND t.ts < t2.ts + INTERVAL '1' HOUR ORDER BY ^t.a^",
    'Sort on a non-time-attribute field is not supported.',
  ],
  [
    'FP4010',
    "SELECT t.a, cdc.b FROM (SELECT *, PROCTIME() AS p FROM cdc) AS cdc ^JOIN^ t ON t.a = cdc.a AND t.pt BETWEEN cdc.p - INTERVAL '1' HOUR AND cdc.p",
    "StreamPhysicalIntervalJoin doesn't support consuming update and delete changes which is produced by node TableSourceScan(table=[[default_catalog, default_database, cdc]], fields=[a, b, c])",
  ],
  [
    'FP4010',
    'SELECT t.a, DENSE_RANK() OVER ^(PARTITION BY t.a ORDER BY t.ts)^ FROM t LEFT JOIN t2 ON t.a = t2.a',
    "StreamPhysicalOverAggregate doesn't support consuming update and delete changes which is produced by node Join(joinType=[LeftOuterJoin], where=[(a = a0)], select=[a, b, c, ts, pt, a0, b0, c0, ts0, pt0], leftInputSpec=[NoUniqueKey], rightInputSpec=[NoUniqueKey])",
  ],
  [
    'FP4084',
    'SELECT a, ARRAY[1, 2][^0^] FROM t',
    'Array element access needs an index starting at 1 but was 0.',
  ],
  [
    'FP4026',
    'SELECT a, COUNT(DISTINCT b) OVER (PARTITION BY a ORDER BY ts), FIRST_VALUE(b) OVER ^(PARTITION BY a ORDER BY ts ROWS 3 PRECEDING)^ FROM t',
    'Over Agg: Unsupported use of OVER windows. All aggregates must be computed on the same window. please re-check the over window statement.',
  ],
  [
    'FP4020',
    'SELECT GROUPING(a), COUNT(*) FROM t GROUP BY GROUPING SETS ((a), (b)) ORDER BY ^2^',
    'Sort on a non-time-attribute field is not supported.',
  ],
  [
    'FP4055',
    "SELECT a FROM t GROUP BY a, TUMBLE(ts, INTERVAL '1' MINUTE), ^TUMBLE(ts, INTERVAL '2' MINUTE)^",
    'Only a single window group function may be used in GROUP BY',
  ],
  [
    'FP4084',
    'SELECT a, ARRAY[a, 2][^0^] FROM t',
    'Array element access needs an index starting at 1 but was 0.',
  ],
  [
    'FP4010',
    'SELECT a, COUNT(b) OVER ^(PARTITION BY a ORDER BY ts)^ FROM t WHERE a IN (SELECT b FROM cdc)',
    "StreamPhysicalOverAggregate doesn't support consuming update and delete changes which is produced by node Join(joinType=[LeftSemiJoin], where=[(a = b0)], select=[a, b, c, ts, pt], leftInputSpec=[NoUniqueKey], rightInputSpec=[NoUniqueKey])",
  ],
  [
    'FP4010',
    'SELECT a, SUM(b) OVER ^(PARTITION BY a ORDER BY ts)^ FROM t WHERE a IN (SELECT b FROM cdc)',
    "StreamPhysicalOverAggregate doesn't support consuming update and delete changes which is produced by node Join(joinType=[LeftSemiJoin], where=[(a = b0)], select=[a, b, ts], leftInputSpec=[NoUniqueKey], rightInputSpec=[NoUniqueKey])",
  ],
  [
    'FP4011',
    'INSERT INTO ^kf^ SELECT a, n FROM (SELECT a, b, MAX(a) AS n FROM t GROUP BY a, b HAVING COUNT(*) > 1)',
    "Table sink 'default_catalog.default_database.kf' doesn't support consuming update changes which is produced by node GroupAggregate(groupBy=[a, b], select=[a, b, MAX(a) AS n, COUNT(*) AS $f3])",
  ],
  [
    'FP4011',
    'INSERT INTO ^kf^ SELECT a, CAST(b AS BIGINT) FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY a ORDER BY ts DESC) AS rn FROM t) WHERE rn = 1',
    "Table sink 'default_catalog.default_database.kf' doesn't support consuming update and delete changes which is produced by node Deduplicate(keep=[LastRow], key=[a], order=[ROWTIME])",
  ],
  [
    'FP4011',
    'INSERT INTO ^kf^ SELECT b, COUNT(*) FROM (SELECT a, MAX(b) AS b FROM t GROUP BY a) GROUP BY b',
    "Table sink 'default_catalog.default_database.kf' doesn't support consuming update and delete changes which is produced by node GroupAggregate(groupBy=[b], select=[b, COUNT_RETRACT(*) AS EXPR$1])",
  ],
  [
    'FP4011',
    'INSERT INTO ^kf^ SELECT a, CAST(b AS BIGINT) FROM ups LIMIT 4',
    "Table sink 'default_catalog.default_database.kf' doesn't support consuming update and delete changes which is produced by node Limit(offset=[0], fetch=[4])",
  ],
  [
    'FP4112',
    "SELECT /*+ ^STATE_TTL('x' = '1d', 't' = '2d')^ */ t.a FROM t JOIN t2 ON t.a = t2.a",
    'The options of following hints cannot match the name of input tables or views: \n`x` in `STATE_TTL`',
  ],
  [
    'FP4112',
    "SELECT /*+ ^STATE_TTL('t' = '1d')^ */ y.a, COUNT(*) FROM t AS y GROUP BY y.a",
    'The options of following hints cannot match the name of input tables or views: \n`t` in `STATE_TTL`',
  ],
  [
    'FP4112',
    "SELECT /*+ BROADCAST(t), ^LOOKUP('table' = 't')^ */ * FROM t JOIN (SELECT * FROM t2) AS q ON t.a = q.a",
    'The options of following hints cannot match the name of input tables or views: \n`t` in `LOOKUP`\n`` in `BROADCAST`',
  ],
  [
    'FP4112',
    'SELECT * FROM ^hinted^',
    'The options of following hints cannot match the name of input tables or views: \n`z` in `NEST_LOOP`',
  ],
  ...[
    'SELECT a, (SELECT b FROM t2 WHERE t2.a = t.a LIMIT ^1^) FROM t',
    'SELECT * FROM t, LATERAL (^VALUES (t.a, 1)^) AS q (x, y)',
    'SELECT a, (^SELECT MAX(b) FROM (SELECT a, b FROM t2 WHERE t2.a = t.a UNION ALL SELECT a, b FROM cdc) AS q^) FROM t',
    'SELECT * FROM t WHERE ^a IN (SELECT a FROM t2 WHERE t2.b = t.b UNION SELECT a FROM cdc^)',
    'SELECT * FROM t, LATERAL (SELECT * FROM t2 WHERE t2.a = t.a LIMIT ^2^) AS q',
    'SELECT a, (^SELECT MAX(b) FROM t2 WHERE t2.a = t.a^) FROM t UNION ALL SELECT * FROM (VALUES (1, 2)) AS v (x, y)',
    'SELECT a FROM t WHERE a > (^SELECT MAX(t2.a) FROM t2 JOIN cdc ON t2.a = cdc.a AND cdc.b = t.b^)',
    'SELECT a FROM t WHERE ^EXISTS (SELECT 1 FROM t2 WHERE EXISTS (SELECT 1 FROM cdc WHERE cdc.b = t.a)^)',
  ].map((query) => ['FP4201', query, 'unexpected correlate variable $cor0 in the plan'] as const),
  [
    'FP4201',
    'SELECT a, x FROM t CROSS JOIN UNNEST(ARRAY[a]) AS u (x) WHERE ^a IN (SELECT a FROM t2 WHERE t2.b = t.b^)',
    'unexpected correlate variable $cor1 in the plan',
  ],
  [
    'FP4202',
    'SELECT a, (SELECT SUM(x) FROM ^UNNEST(ARRAY[t.a])^ AS u (x)) FROM t',
    'There are not enough rules to produce a node with desired properties: convention=STREAM_PHYSICAL',
  ],
  [
    'FP4023',
    'SELECT a FROM t WHERE b IN (SELECT MAX(t2.b) OVER ^()^ FROM t2 WHERE t2.c = t.c)',
    'The window can only be ordered by a single time column.',
  ],
  [
    'FP4203',
    'SELECT * FROM t FULL ^JOIN^ LATERAL (SELECT * FROM t2 WHERE t2.a = t.a) AS q ON TRUE',
    'Unknown join type FULL',
  ],
  [
    'FP4201',
    'SELECT * FROM t ^JOIN^ UNNEST(ARRAY[t.a]) AS u (x) ON x = t.b',
    'unexpected correlate variable $cor0 in the plan',
  ],
  [
    'FP4210',
    'SELECT a, b, COUNT(*) FROM t ^GROUP BY GROUPING SETS ((a, b), (a), (a))^',
    'GROUPING SETS are currently not supported.',
  ],
  [
    'FP4211',
    'SELECT ^LAG(c, 2, a)^ OVER (PARTITION BY b ORDER BY ts) FROM t',
    'Please explicitly cast default value INT to INT NOT NULL.',
  ],
  [
    'FP4213',
    'SELECT t.a FROM t JOIN t2 ON t.a = t2.a AND ^t.b IN (SELECT a FROM cdc^)',
    'equivalence.get(p2) for 10',
  ],
  [
    'FP2121',
    'SELECT * FROM (SELECT a, b FROM t) ^UNPIVOT (v FOR k IN (a, b))^',
    "Unsupported cast from 'NULL' to 'INT'.",
  ],
  [
    'FP4217',
    'SELECT * FROM t, LATERAL (SELECT ^x + 1^ FROM UNNEST(ARRAY[t.a]) AS u (x)) AS q',
    'Cannot invoke "org.apache.calcite.rex.RexLocalRef.accept(org.apache.calcite.rex.RexVisitor)" because "ref" is null',
  ],
])('%s: %s', (code, marked, message) => {
  const start = marked.indexOf('^');
  const place = marked.slice(start + 1, marked.lastIndexOf('^'));
  const script = tables + marked.replaceAll('^', '');
  const { diagnostics } = checkScript(script, { engine: 'flink-1.20' });
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
  expect(
    errors.map((error) => [error.code, error.message, script.slice(error.span?.start, error.span?.end)]),
  ).toEqual([[code, message, place]]);
  expect(errors[0]?.span?.start).toBe(tables.length + start);
  expect(errors[0]?.hint).not.toBe('');
});

test.each([
  'SELECT * FROM t LIMIT 5 OFFSET 2',
  'SELECT a, COUNT(*) FROM sorted GROUP BY a',
  'SELECT sorted.a FROM sorted JOIN t2 ON sorted.a = t2.a',
  "SELECT LAG(c, 2, 'x') OVER (PARTITION BY b ORDER BY ts) FROM t",
  'SELECT a, b, COUNT(*) FROM t GROUP BY GROUPING SETS ((a, b), (a, b))',
  'SELECT t.a FROM t JOIN t2 ON t.a = t2.a AND EXISTS (SELECT a FROM cdc)',
  'SELECT a, (SELECT MAX(b) FROM t2 WHERE t2.a > t.a) FROM t',
  'SELECT * FROM t WHERE a IN (SELECT a FROM t2 WHERE t2.b = t.b LIMIT 3)',
  'SELECT * FROM t, LATERAL (SELECT x FROM UNNEST(ARRAY[t.a]) AS u (x) WHERE x > 3) AS q',
  'SELECT * FROM t WHERE NOT EXISTS (SELECT t.a FROM t2 LIMIT 0)',
  'SELECT a, (SELECT MAX(b) FROM t2 WHERE b = (SELECT MAX(a) FROM cdc WHERE cdc.b = t2.a AND cdc.a = t.b)) FROM t',
  "SELECT /*+ STATE_TTL('x' = '1d') */ a FROM t",
  "SELECT /*+ STATE_TTL('y' = '1d') */ DISTINCT a FROM t AS y",
  "WITH hinted AS (SELECT * FROM t) SELECT /*+ STATE_TTL('hinted' = '1d') */ a, COUNT(*) FROM hinted GROUP BY a",
  'SELECT * FROM t ORDER BY ts',
  'SELECT a, SUM(b) OVER (PARTITION BY a ORDER BY ts) FROM t',
  'SELECT * FROM t JOIN ver FOR SYSTEM_TIME AS OF t.ts ON t.a = ver.a',
  'SELECT * FROM t JOIN dim FOR SYSTEM_TIME AS OF t.pt ON t.a = dim.a',
  'INSERT INTO upk SELECT a, COUNT(*) FROM t GROUP BY a',
  'INSERT INTO pr SELECT a, CAST(b AS BIGINT) FROM cdc',
  'SELECT a, ROW_NUMBER() OVER (PARTITION BY a ORDER BY ts) FROM t',
  'SELECT a FROM (SELECT a, SUM(b) OVER (PARTITION BY a ORDER BY ts) AS s FROM t) WHERE s > 1',
  'SELECT * FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY a ORDER BY b) AS rn FROM cdc) WHERE rn <= 3',
  'SELECT a FROM (SELECT a, ARRAY[a, 2][0] AS x FROM t)',
  // One event time; a cast of any column casts the whole row; in a regular join there is no event time.
  'INSERT INTO times SELECT a, ts, CAST(ts AS TIMESTAMP(3)) FROM t',
  'INSERT INTO times SELECT CAST(a AS SMALLINT), ts, ts FROM t',
  'INSERT INTO times SELECT t.a, t.ts, t2.ts AS other FROM t JOIN t2 ON t.a = t2.a',
  'INSERT INTO times SELECT * FROM t MATCH_RECOGNIZE (PARTITION BY a ORDER BY ts MEASURES FIRST(x.ts) AS s, LAST(x.ts) AS e ONE ROW PER MATCH AFTER MATCH SKIP PAST LAST ROW PATTERN (x+ y) DEFINE x AS x.b < 3)',
  // The first rows of each key of a view that aggregates: both sides read the view, which is put in twice.
  'SELECT a, b, n FROM (SELECT DISTINCT a FROM counted) AS ks, LATERAL (SELECT b, n FROM counted WHERE a = ks.a ORDER BY n DESC LIMIT 2)',
])('accepted: %s', (query) => {
  const { diagnostics } = checkScript(tables + query, { engine: 'flink-1.20' });
  expect(diagnostics.filter((diagnostic) => diagnostic.severity === 'error')).toEqual([]);
});
