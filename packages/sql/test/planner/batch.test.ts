// What Flink's planner refuses in batch mode alone, and what only streaming mode refuses. Words of real Flink 1.20.3.
import { expect, test } from 'vitest';
import { checkScript } from '../../src/check/check-script.ts';

const tables = `SET 'execution.runtime-mode' = 'batch';
CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen', 'number-of-rows' = '10');
CREATE TABLE dim (a INT, b INT, c STRING) WITH ('connector' = 'jdbc', 'url' = 'jdbc:mysql://h:3306/d', 'table-name' = 'x');
`;

function errorsOf(script: string) {
  const { diagnostics } = checkScript(script, { engine: 'flink-1.20' });
  return diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
}

test.each([
  ['FP4204', 'SELECT * FROM t ORDER BY ^a^ OFFSET 3 ROWS', 'Not support limitEnd is max value now!'],
  [
    'FP4205',
    "SELECT COUNT(*) FROM t GROUP BY TUMBLE(^pt^, INTERVAL '1' MINUTE)",
    'Window can not be defined over a proctime attribute column for batch mode',
  ],
  [
    'FP4206',
    "SELECT a, COUNT(*) FROM t GROUP BY a, ^SESSION(ts, INTERVAL '1' MINUTE)^",
    "Window SessionGroupWindow('w$, ts, 60000) is not supported right now.",
  ],
  [
    'FP4208',
    "SELECT SUM(b) OVER ^(ORDER BY pt RANGE BETWEEN INTERVAL '2' HOUR PRECEDING AND CURRENT ROW)^ FROM t",
    'Unsupported temporal arithmetic.',
  ],
  [
    'FP4209',
    'SELECT ^DENSE_RANK()^ OVER (PARTITION BY a ORDER BY pt) FROM t',
    'Unsupported type: TIMESTAMP_LTZ(3) NOT NULL *PROCTIME*',
  ],
  [
    'FP4212',
    'SELECT ^LEAD(ROW(a, b))^ OVER (PARTITION BY a ORDER BY ts) FROM t',
    "LeadLag aggregate function does not support type: ''ROW''.\nPlease re-check the data type.",
  ],
  [
    'FP4201',
    'SELECT * FROM t JOIN dim FOR SYSTEM_TIME AS OF ^t.ts^ ON t.a = dim.a',
    'unexpected correlate variable $cor0 in the plan',
  ],
  [
    'FP4067',
    'SELECT * FROM t JOIN dim FOR SYSTEM_TIME AS OF ^t.pt^ ON TRUE',
    'Temporal table join requires an equality condition on fields of table [default_catalog.default_database.dim].',
  ],
  [
    'FP4203',
    'SELECT * FROM t RIGHT ^JOIN^ dim FOR SYSTEM_TIME AS OF t.pt ON t.a = dim.a',
    'Unknown join type RIGHT',
  ],
  [
    'FP2196',
    'SELECT MAP[a, b] AS m, COUNT(*) FROM t ^GROUP BY MAP[a, b]^',
    'Type(MAP<INT, INT> NOT NULL) is not an orderable data type, it is not supported as a ORDER_BY/GROUP_BY/JOIN_EQUAL field.',
  ],
  [
    'FP2196',
    'SELECT x.a FROM (SELECT a, MAP[a, b] AS m FROM t) AS x ^JOIN^ (SELECT MAP[a, b] AS m FROM t) AS y ON x.m = y.m',
    'Type(MAP<INT, INT> NOT NULL) is not an orderable data type, it is not supported as a ORDER_BY/GROUP_BY/JOIN_EQUAL field.',
  ],
])('%s: %s', (code, marked, message) => {
  const start = marked.indexOf('^');
  const place = marked.slice(start + 1, marked.lastIndexOf('^'));
  const script = tables + marked.replaceAll('^', '');
  expect(
    errorsOf(script).map((error) => [
      error.code,
      error.message,
      script.slice(error.span?.start, error.span?.end),
    ]),
  ).toEqual([[code, message, place]]);
});

test.each([
  'SELECT * FROM t OFFSET 3 ROWS',
  'SELECT a, COUNT(*) FROM (SELECT a, COLLECT(b) AS s FROM t GROUP BY a) GROUP BY a, s',
  'SELECT ARRAY[a], COUNT(*) FROM t GROUP BY ARRAY[a]',
  "SELECT COUNT(*) FROM t GROUP BY TUMBLE(ts, INTERVAL '0' MINUTE)",
  'SELECT RANK() OVER (PARTITION BY a ORDER BY ts) FROM t',
  "SELECT ROW_NUMBER() OVER (PARTITION BY b ORDER BY k) FROM (SELECT *, 'x' AS k FROM t)",
  'SELECT LAG(a, 2, 1.5) OVER (PARTITION BY b ORDER BY ts) FROM t',
  'SELECT a, COUNT(*) FROM t GROUP BY GROUPING SETS (a, (), ())',
  "SELECT * FROM t JOIN dim FOR SYSTEM_TIME AS OF t.pt ON t.c = concat(dim.c, '!') AND dim.a = 11",
])('accepted in batch mode: %s', (query) => {
  expect(errorsOf(tables + query)).toEqual([]);
});
