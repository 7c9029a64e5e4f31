// Scripts of other databases, by idiom: what the first fix of the first error makes of them. Flink was asked whether it accepts
// each result; that it means the same was read.
import { expect, test } from 'vitest';
import { errorsOf, fixed } from './first-fix.ts';

const T =
  "CREATE TABLE t (id BIGINT, s STRING, v DOUBLE, ts TIMESTAMP(3), arr ARRAY<STRING>, WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');\n" +
  "CREATE TABLE k (id BIGINT, s STRING) WITH ('connector' = 'print');\n";
const GEN = "WITH ('connector' = 'datagen')";
const FILES = "WITH ('connector' = 'filesystem', 'path' = '/x', 'format' = 'csv')";

type Row = readonly [dialect: string, flink: string];

const families: Readonly<Record<string, readonly Row[]>> = {
  intervals: [
    ["SELECT ts - INTERVAL '5 minutes' FROM t", "SELECT ts - INTERVAL '5' MINUTE FROM t"],
    ["SELECT ts - INTERVAL '1 day' FROM t", "SELECT ts - INTERVAL '1' DAY FROM t"],
    ["SELECT TIMESTAMPDIFF('DAY', ts, ts) FROM t", 'SELECT TIMESTAMPDIFF(DAY, ts, ts) FROM t'],
  ],
  conversions: [
    ['SELECT CONVERT(s, SIGNED) FROM t', 'SELECT CAST(s AS BIGINT) FROM t'],
    ['SELECT CONVERT(INT, s) FROM t', 'SELECT CAST(s AS INT) FROM t'],
    ["SELECT s FROM t WHERE id = '3'", 'SELECT s FROM t WHERE id = 3'],
    ['SELECT id::STRING FROM t', 'SELECT CAST(id AS STRING) FROM t'],
    ["SELECT TIMESTAMP '2024-01-01T00:00:00'", "SELECT TIMESTAMP '2024-01-01 00:00:00'"],
    [`CREATE TABLE x (d TIMESTAMP WITH TIME ZONE) ${GEN}`, `CREATE TABLE x (d TIMESTAMP_LTZ(3)) ${GEN}`],
    [`CREATE TABLE x (d TIMESTAMP(6) WITH TIME ZONE) ${GEN}`, `CREATE TABLE x (d TIMESTAMP_LTZ(6)) ${GEN}`],
  ],
  operators: [
    ["SELECT s->'$.a' FROM t", "SELECT JSON_VALUE(s, '$.a') FROM t"],
    ["SELECT t.s->>'a' AS x FROM t", "SELECT JSON_VALUE(t.s, '$.a') AS x FROM t"],
    ['SELECT id DIV 2 FROM t', 'SELECT id / 2 FROM t'],
    ["SELECT id FROM t WHERE s != 'a'", "SELECT id FROM t WHERE s <> 'a'"],
    ["SELECT id FROM t WHERE s == 'a'", "SELECT id FROM t WHERE s = 'a'"],
    ["SELECT id FROM t WHERE s RLIKE '^a'", "SELECT id FROM t WHERE REGEXP(s, '^a')"],
    ["SELECT id FROM t WHERE s NOT RLIKE '^a'", "SELECT id FROM t WHERE NOT REGEXP(s, '^a')"],
    ["SELECT id FROM t WHERE s ILIKE 'a%'", "SELECT id FROM t WHERE LOWER(s) LIKE LOWER('a%')"],
    ["SELECT id FROM t WHERE s NOT ILIKE 'a%'", "SELECT id FROM t WHERE LOWER(s) NOT LIKE LOWER('a%')"],
  ],
  'table functions': [
    [
      "SELECT * FROM TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' HOUR)",
      "SELECT * FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' HOUR))",
    ],
    [
      'SELECT id, a FROM t LATERAL VIEW EXPLODE(arr) x AS a',
      'SELECT id, a FROM t CROSS JOIN UNNEST(arr) AS x (a)',
    ],
    [
      'SELECT id, a FROM t LATERAL VIEW OUTER EXPLODE(arr) x AS a',
      'SELECT id, a FROM t LEFT JOIN UNNEST(arr) AS x (a) ON TRUE',
    ],
  ],
  clauses: [
    ['SELECT * FROM t LIMIT 5, 10', 'SELECT * FROM t LIMIT 10 OFFSET 5'],
    ['SELECT TOP 5 * FROM t', 'SELECT * FROM t LIMIT 5'],
    ['SELECT id FROM t MINUS SELECT id FROM t', 'SELECT id FROM t EXCEPT SELECT id FROM t'],
    [
      'SELECT id, s FROM t QUALIFY ROW_NUMBER() OVER (PARTITION BY id ORDER BY ts DESC) = 1',
      'SELECT id, s FROM (SELECT id, s, ROW_NUMBER() OVER (PARTITION BY id ORDER BY ts DESC) AS row_num FROM t) WHERE row_num = 1',
    ],
    ['SELECT id AS i, SUM(v) FROM t GROUP BY i', 'SELECT id AS i, SUM(v) FROM t GROUP BY id'],
    ['CREATE VIEW x AS SELECT id, id FROM t', 'CREATE VIEW x AS SELECT id, id AS id_2 FROM t'],
    ['SELECT s, id, SUM(v) FROM t GROUP BY 1, 2', 'SELECT s, id, SUM(v) FROM t GROUP BY s, id'],
    ['SELECT id + 1 AS i FROM t WHERE i > 2', 'SELECT id + 1 AS i FROM t WHERE (id + 1) > 2'],
    ["INSERT INTO k VALUES (1, 'a') ON DUPLICATE KEY UPDATE id = 1", "INSERT INTO k VALUES (1, 'a')"],
    [
      'WITH x AS (SELECT id, s FROM t) INSERT INTO k SELECT * FROM x',
      'INSERT INTO k WITH x AS (SELECT id, s FROM t) SELECT * FROM x',
    ],
  ],
  'column definitions': [
    [
      `CREATE TABLE x (id int(11) NOT NULL AUTO_INCREMENT, n varchar(20) DEFAULT '', PRIMARY KEY (id)) ${GEN}`,
      `CREATE TABLE x (id int NOT NULL, n varchar(20), PRIMARY KEY (id) NOT ENFORCED) ${GEN}`,
    ],
    [`CREATE TABLE x (id INT UNSIGNED) ${GEN}`, `CREATE TABLE x (id INT) ${GEN}`],
    [
      `CREATE TABLE x (id INT) PARTITIONED BY (ds STRING) ${FILES}`,
      `CREATE TABLE x (id INT, ds STRING) PARTITIONED BY (ds) ${FILES}`,
    ],
    [
      `CREATE TABLE x (id INT) PARTITIONED BY (dt) ${FILES}`,
      `CREATE TABLE x (id INT, dt STRING) PARTITIONED BY (dt) ${FILES}`,
    ],
  ],
  types: [
    ['TEXT', 'STRING'],
    ['LONG', 'BIGINT'],
    ['DATETIME', 'TIMESTAMP(3)'],
    ['JSON', 'STRING'],
    ['NUMBER(10, 2)', 'DECIMAL(10, 2)'],
    ['VARCHAR2(20)', 'VARCHAR(20)'],
    ['BLOB', 'BYTES'],
    ['NUMBER', 'DECIMAL(38, 18)'],
    ['TIMESTAMP_NTZ', 'TIMESTAMP(3)'],
    ['TIMESTAMPTZ', 'TIMESTAMP_LTZ(3)'],
    ['BIT', 'BOOLEAN'],
    ['BOOL', 'BOOLEAN'],
    ['INT64', 'BIGINT'],
    ['LONGTEXT', 'STRING'],
    ['DATETIME(6)', 'TIMESTAMP(6)'],
  ].map(([theirs, ours]): Row => [
    `CREATE TABLE x (d ${theirs!}) ${GEN}`,
    `CREATE TABLE x (d ${ours!}) ${GEN}`,
  ]),
  times: [
    ['SELECT TO_TIMESTAMP(id) FROM t', 'SELECT TO_TIMESTAMP_LTZ(id, 3) FROM t'],
    ['SELECT TO_TIMESTAMP_LTZ(id) FROM t', 'SELECT TO_TIMESTAMP_LTZ(id, 3) FROM t'],
    ['SELECT TO_TIMESTAMP_LTZ(ts) FROM t', 'SELECT CAST(ts AS TIMESTAMP_LTZ(3)) FROM t'],
    [
      "SELECT STR_TO_DATE(s, '%Y-%m-%d %H:%i:%s') FROM t",
      "SELECT TO_TIMESTAMP(s, 'yyyy-MM-dd HH:mm:ss') FROM t",
    ],
    ["SELECT TO_CHAR(ts, 'YYYY-MM-DD HH24:MI') FROM t", "SELECT DATE_FORMAT(ts, 'yyyy-MM-dd HH:mm') FROM t"],
    ['SELECT CURRENT_TIMESTAMP() FROM t', 'SELECT CURRENT_TIMESTAMP FROM t'],
  ],
  'calls of functions that Flink writes otherwise': [
    ["SELECT DATE_TRUNC('day', ts) FROM t", 'SELECT FLOOR(ts TO DAY) FROM t'],
    ["SELECT DATE_PART('hour', ts) FROM t", 'SELECT EXTRACT(HOUR FROM ts) FROM t'],
    ["SELECT DATE_ADD(ts, INTERVAL '1' DAY) FROM t", "SELECT ts + INTERVAL '1' DAY FROM t"],
    ['SELECT DATEDIFF(ts, ts) FROM t', 'SELECT TIMESTAMPDIFF(DAY, ts, ts) FROM t'],
    ['SELECT ADD_MONTHS(ts, 2) FROM t', 'SELECT TIMESTAMPADD(MONTH, 2, ts) FROM t'],
    ['SELECT COLLECT_SET(s) FROM t', 'SELECT ARRAY_AGG(DISTINCT s) FROM t'],
    ['SELECT uniq(s) FROM t', 'SELECT COUNT(DISTINCT s) FROM t'],
    ['SELECT countIf(id > 3) FROM t', 'SELECT COUNT(*) FILTER (WHERE id > 3) FROM t'],
    ['SELECT toString(id) FROM t', 'SELECT CAST(id AS STRING) FROM t'],
    ["SELECT DECODE(id, 1, 'a', 'b') FROM t", "SELECT CASE id WHEN 1 THEN 'a' ELSE 'b' END FROM t"],
    ["SELECT NVL2(s, 'a', 'b') FROM t", "SELECT CASE WHEN s IS NOT NULL THEN 'a' ELSE 'b' END FROM t"],
    ['SELECT ZEROIFNULL(v) FROM t', 'SELECT COALESCE(v, 0) FROM t'],
    ["SELECT NVL(s, 'x') FROM t", "SELECT IFNULL(s, 'x') FROM t"],
    ["SELECT IIF(id > 1, 'a', 'b') FROM t", "SELECT IF(id > 1, 'a', 'b') FROM t"],
    ['SELECT CURDATE() FROM t', 'SELECT CURRENT_DATE FROM t'],
    ['SELECT SYSDATE FROM t', 'SELECT NOW() FROM t'],
    ['SELECT PROCTIME FROM t', 'SELECT PROCTIME() FROM t'],
    ["SELECT GET_JSON_OBJECT(s, '$.a') FROM t", "SELECT JSON_VALUE(s, '$.a') FROM t"],
    ["SELECT STRING_AGG(s, ';') FROM t", "SELECT LISTAGG(s, ';') FROM t"],
    ['SELECT DATEADD(DAY, 1, ts) FROM t', 'SELECT TIMESTAMPADD(DAY, 1, ts) FROM t'],
  ],
  "operators beside Flink's": [
    ['SELECT id <=> 2 FROM t', 'SELECT id IS NOT DISTINCT FROM 2 FROM t'],
    ["SELECT s REGEXP 'a' FROM t", "SELECT REGEXP(s, 'a') FROM t"],
    ["SELECT s NOT REGEXP 'a' FROM t", "SELECT NOT REGEXP(s, 'a') FROM t"],
    ['SELECT ARRAY(1, 2) FROM t', 'SELECT ARRAY[1, 2] FROM t'],
    ['SELECT id = 1 AND (id > 2) = 1 FROM t', 'SELECT id = 1 AND (id > 2) = TRUE FROM t'],
  ],
  'clauses that Flink has not': [
    ['SELECT [id] FROM [t]', 'SELECT `id` FROM `t`'],
    ['SELECT * FROM t WITH (NOLOCK)', 'SELECT * FROM t'],
    ['SELECT id FROM t DISTRIBUTE BY id', 'SELECT id FROM t'],
    ['SELECT id FROM t SORT BY id', 'SELECT id FROM t'],
    ['SELECT id FROM t EMIT CHANGES', 'SELECT id FROM t'],
    ['SELECT id FROM t OFFSET 5 LIMIT 10', 'SELECT id FROM t LIMIT 10 OFFSET 5'],
    ['INSERT INTO TABLE k SELECT id, s FROM t', 'INSERT INTO k SELECT id, s FROM t'],
    ['ALTER TABLE t ADD COLUMN x INT', 'ALTER TABLE t ADD x INT'],
  ],
  marks: [
    ["SELECT 'it\\'s' FROM t", "SELECT 'it''s' FROM t"],
    ['SELECT id # the id\nFROM t', 'SELECT id --  the id\nFROM t'],
    ["SELECT e'a' FROM t", "SELECT 'a' FROM t"],
    ['SELECT "id" FROM t', 'SELECT `id` FROM t'],
    ['SELECT id FROM t WHERE s = "a"', "SELECT id FROM t WHERE s = 'a'"],
    ['SELECT id，s FROM t', 'SELECT id,s FROM t'],
    ['SELECT\u00a0id FROM t', 'SELECT id FROM t'],
  ],
};

test.each(Object.entries(families).flatMap(([family, rows]) => rows.map((row) => [family, ...row] as const)))(
  '%s: %s',
  (_family, dialect, flink) => {
    expect(fixed(T + dialect)).toBe(T + flink);
    expect(errorsOf(T + flink).map(({ message }) => message)).toEqual([]);
  },
);

test.each([
  ['a star without some columns', 'SELECT * EXCEPT(s) FROM t'],
  ['a SET without a value', "SET 'execution.checkpointing.interval'"],
  ['a function whose only near name has one letter', 'SELECT ELT(1, s, s) FROM t'],
  ['a function that makes rows', 'SELECT arrayJoin(arr) FROM t'],
  ['an instant of another zone', 'SELECT UTC_TIMESTAMP() FROM t'],
  ['the number of a row', 'SELECT id FROM t WHERE ROWNUM <= 5'],
])('nothing is made up for %s', (_what, sql) => {
  expect(errorsOf(T + sql)[0]?.fixes ?? []).toEqual([]);
});

test('marks that cannot be seen are named one by one', () => {
  const [error] = errorsOf('SELECT\u00a0id，1');
  expect(error?.fixes?.[0]?.title).toBe(
    'write a blank instead of the no-break space (U+00A0), write `,` instead of U+FF0C',
  );
});
