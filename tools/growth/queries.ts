// Chains and nests of the clauses of queries.
import { nest, parts } from './construct.ts';
import type { Construct } from './construct.ts';

const ROWS = 'Each join of the plan has the columns of all tables before it.';
const joins = ['JOIN', 'LEFT JOIN', 'RIGHT JOIN', 'FULL JOIN'];
const sets = ['UNION ALL', 'UNION', 'INTERSECT', 'EXCEPT', 'INTERSECT ALL', 'EXCEPT ALL'];
const tumble = (input: string): string =>
  `TABLE(TUMBLE(TABLE ${input}, DESCRIPTOR(ts), INTERVAL '1' MINUTE))`;

const chains: readonly Construct[] = [
  { name: 'select list', script: (count) => `SELECT ${parts(count, (at) => `a AS c${at}`)} FROM t` },
  { name: 'select list of one name', script: (count) => `SELECT ${parts(count, () => 'a')} FROM t` },
  { name: 'stars', script: (count) => `SELECT ${parts(count, () => 't.*')} FROM t` },
  { name: 'aggregates', script: (count) => `SELECT ${parts(count, (at) => `SUM(a + ${at})`)} FROM t` },
  {
    name: 'DISTINCT aggregates',
    script: (count) => `SELECT ${parts(count, (at) => `COUNT(DISTINCT a + ${at})`)} FROM t`,
  },
  {
    name: 'filtered aggregates',
    script: (count) => `SELECT ${parts(count, (at) => `COUNT(*) FILTER (WHERE a = ${at})`)} FROM t`,
  },
  {
    name: 'GROUP BY list',
    script: (count) => `SELECT COUNT(*) FROM t GROUP BY ${parts(count, (at) => `a + ${at}`)}`,
  },
  {
    name: 'GROUP BY list selected',
    script: (count) =>
      `SELECT ${parts(count, (at) => `a + ${at}`)} FROM t GROUP BY ${parts(count, (at) => `a + ${at}`)}`,
  },
  {
    name: 'GROUP BY ordinals',
    script: (count) =>
      `SELECT ${parts(count, (at) => `a + ${at}`)} FROM t GROUP BY ${parts(count, (at) => String(at + 1))}`,
  },
  {
    name: 'GROUPING SETS',
    script: (count) =>
      `SELECT a, b, COUNT(*) FROM t GROUP BY GROUPING SETS (${parts(count, (at) => (at % 2 === 0 ? '(a)' : '(a, b)'))})`,
  },
  {
    name: 'wide GROUPING SETS',
    script: (count) =>
      `SELECT COUNT(*) FROM t GROUP BY GROUPING SETS (${parts(count, (at) => `(a + ${at})`)})`,
  },
  {
    name: 'CUBE',
    script: (count) => `SELECT COUNT(*) FROM t GROUP BY CUBE (${parts(count, (at) => `a + ${at}`)})`,
  },
  {
    name: 'ROLLUP',
    quadratic: 'Each set of a ROLLUP has one expression less than the one before.',
    script: (count) => `SELECT COUNT(*) FROM t GROUP BY ROLLUP (${parts(count, (at) => `a + ${at}`)})`,
  },
  {
    name: 'CUBEs',
    script: (count) => `SELECT COUNT(*) FROM t GROUP BY ${parts(count, () => 'CUBE (a, b)')}`,
  },
  {
    name: 'GROUPING SETS nest',
    script: (count) => `SELECT COUNT(*) FROM t GROUP BY ${nest(count, 'GROUPING SETS (', 'a', ')')}`,
  },
  {
    name: 'GROUPING calls',
    script: (count) => `SELECT ${parts(count, () => 'GROUPING(a)')} FROM t GROUP BY ROLLUP (a, b)`,
  },
  {
    name: 'ORDER BY list',
    script: (count) => `SELECT a FROM t ORDER BY ts, ${parts(count, (at) => `a + ${at} DESC`)}`,
  },
  {
    name: 'ORDER BY aliases',
    script: (count) =>
      `SELECT ts, ${parts(count, (at) => `a AS c${at}`)} FROM t ORDER BY ts, ${parts(count, (at) => `c${at}`)}`,
  },
  {
    name: 'WINDOW clause',
    script: (count) =>
      `SELECT ${parts(count, (at) => `SUM(a) OVER w${at}`)} FROM t WINDOW ${parts(count, (at) => `w${at} AS (PARTITION BY s ORDER BY pt)`)}`,
  },
  {
    name: 'windows over windows',
    script: (count) =>
      `SELECT SUM(a) OVER w${count} FROM t WINDOW w0 AS (PARTITION BY s ORDER BY pt), ${parts(count, (at) => `w${at + 1} AS (w${at})`)}`,
  },
  {
    name: 'VALUES rows',
    script: (count) => `SELECT * FROM (VALUES ${parts(count, (at) => `(${at}, 'x')`)})`,
  },
  {
    name: 'VALUES rows of unlike types',
    script: (count) =>
      `SELECT * FROM (VALUES ${parts(count, (at) => (at % 2 === 0 ? `(${at}, 'x')` : `(${at}.5, 'xyz')`))})`,
  },
  {
    name: 'INSERT VALUES',
    script: (count) => `INSERT INTO k VALUES ${parts(count, (at) => `(${at}, ${at}, 'v${at}')`)}`,
  },
  {
    name: 'VALUES columns',
    script: (count) => `SELECT * FROM (VALUES (${parts(count, (at) => String(at))}))`,
  },
  {
    name: 'comma join',
    quadratic: ROWS,
    script: (count) => `SELECT 1 FROM ${parts(count, (at) => `k AS k${at}`)}`,
  },
  {
    name: 'comma join with conditions',
    quadratic: ROWS,
    script: (count) =>
      `SELECT 1 FROM ${parts(count, (at) => `k AS k${at}`)} WHERE ${parts(count - 1, (at) => `k${at}.a = k${at + 1}.a`, ' AND ')}`,
  },
  ...joins.map((join) => ({
    name: `${join} chain`,
    quadratic: ROWS,
    script: (count: number) =>
      `SELECT k0.a FROM t AS k0 ${parts(count, (at) => `${join} t AS k${at + 1} ON k${at}.a = k${at + 1}.a`, ' ')}`,
  })),
  ...joins.map((join) => ({
    name: `${join} chain to the first`,
    quadratic: ROWS,
    script: (count: number) =>
      `SELECT k0.a FROM t AS k0 ${parts(count, (at) => `${join} t AS k${at + 1} ON k0.a = k${at + 1}.a AND k${at + 1}.x`, ' ')}`,
  })),
  ...joins.map((join) => ({
    name: `${join} USING chain`,
    quadratic: ROWS,
    script: (count: number) =>
      `SELECT a FROM t AS k0 ${parts(count, (at) => `${join} (SELECT a, s AS s${at} FROM t) AS k${at + 1} USING (a)`, ' ')}`,
  })),
  {
    name: 'NATURAL JOIN chain',
    quadratic: ROWS,
    script: (count) => `SELECT 1 FROM k AS k0 ${parts(count, (at) => `NATURAL JOIN k AS k${at + 1}`, ' ')}`,
  },
  {
    name: 'CROSS JOIN chain',
    quadratic: ROWS,
    script: (count) => `SELECT k0.a FROM k AS k0 ${parts(count, (at) => `CROSS JOIN k AS k${at + 1}`, ' ')}`,
  },
  {
    name: 'LATERAL chain',
    quadratic: ROWS,
    script: (count) =>
      `SELECT 1 FROM t ${parts(count, (at) => `, LATERAL TABLE(GENERATE_SERIES(t.a, ${at})) AS g${at} (v${at})`, ' ')}`,
  },
  {
    name: 'UNNEST chain',
    quadratic: ROWS,
    script: (count) =>
      `SELECT 1 FROM t ${parts(count, (at) => `CROSS JOIN UNNEST(t.arr) AS u${at} (v${at})`, ' ')}`,
  },
  {
    name: 'temporal join chain',
    quadratic: ROWS,
    script: (count) =>
      `SELECT 1 FROM t ${parts(count, (at) => `LEFT JOIN k FOR SYSTEM_TIME AS OF t.pt AS k${at} ON t.a = k${at}.a`, ' ')}`,
  },
  {
    name: 'lookup join chain',
    quadratic: ROWS,
    script: (count) =>
      `CREATE TABLE j (a INT, s STRING) WITH ('connector' = 'jdbc', 'url' = 'jdbc:mysql://h/d', 'table-name' = 'j');\nSELECT 1 FROM t ${parts(count, (at) => `LEFT JOIN j FOR SYSTEM_TIME AS OF t.pt AS k${at} ON t.a = k${at}.a`, ' ')}`,
  },
  {
    name: 'interval join chain',
    quadratic: ROWS,
    script: (count) =>
      `SELECT 1 FROM t AS k0 ${parts(count, (at) => `JOIN t AS k${at + 1} ON k${at}.a = k${at + 1}.a AND k${at}.ts BETWEEN k${at + 1}.ts - INTERVAL '1' HOUR AND k${at + 1}.ts`, ' ')}`,
  },
  {
    name: 'USING columns',
    script: (count) =>
      `CREATE TABLE w (${parts(count, (at) => `c${at} INT`)}) WITH ('connector' = 'datagen');\nSELECT 1 FROM w AS l JOIN w AS r USING (${parts(count, (at) => `c${at}`)})`,
  },
  {
    name: 'equalities of a join',
    script: (count) =>
      `CREATE TABLE w (${parts(count, (at) => `c${at} INT`)}) WITH ('connector' = 'datagen');\nSELECT 1 FROM w AS l JOIN w AS r ON ${parts(count, (at) => `l.c${at} = r.c${at}`, ' AND ')}`,
  },
  ...sets.map((set) => ({
    name: `${set} chain`,
    script: (count: number) => parts(count, () => 'SELECT a, s FROM t', ` ${set} `),
  })),
  ...sets.map((set) => ({
    name: `${set} nest`,
    script: (count: number) => nest(count, `SELECT a FROM t ${set} (`, 'SELECT a FROM t', ')'),
  })),
  ...sets.slice(0, 4).map((set) => ({
    name: `${set} left nest`,
    script: (count: number) => nest(count, '(', 'SELECT a FROM t', ` ${set} SELECT a FROM t)`),
  })),
  {
    name: 'set operations in turn',
    script: (count) =>
      parts(count, (at) => `SELECT a, s FROM t ${sets[at % 4]!}`, ' ') + ' SELECT a, s FROM t',
  },
  {
    name: 'CTE list',
    script: (count) =>
      `WITH ${parts(count, (at) => `c${at} AS (SELECT a FROM t)`)} SELECT * FROM c${count - 1}`,
  },
  {
    name: 'CTE chain',
    script: (count) =>
      `WITH c0 AS (SELECT a FROM t), ${parts(count, (at) => `c${at + 1} AS (SELECT a FROM c${at})`)} SELECT * FROM c${count}`,
  },
  {
    name: 'CTE chain with filters',
    script: (count) =>
      `WITH c0 AS (SELECT a, b FROM t), ${parts(count, (at) => `c${at + 1} AS (SELECT a, b + 1 AS b FROM c${at} WHERE a > ${at})`)} SELECT * FROM c${count}`,
  },
  {
    name: 'CTE chain with groups',
    script: (count) =>
      `WITH c0 AS (SELECT a, b FROM t), ${parts(count, (at) => `c${at + 1} AS (SELECT a, SUM(b) AS b FROM c${at} GROUP BY a)`)} SELECT * FROM c${count}`,
  },
  {
    name: 'CTE doubled',
    script: (count) =>
      `WITH c0 AS (SELECT a FROM t), ${parts(count, (at) => `c${at + 1} AS (SELECT x.a FROM c${at} AS x JOIN c${at} AS y ON x.a = y.a)`)} SELECT * FROM c${count}`,
  },
  {
    name: 'CTE nest',
    script: (count) =>
      `SELECT * FROM ${nest(count, '(WITH c AS (SELECT a FROM t) SELECT a FROM ', 'c', ')')}`,
  },
  {
    name: 'CTE columns',
    script: (count) =>
      `WITH c (${parts(count, (at) => `c${at}`)}) AS (SELECT ${parts(count, () => 'a')} FROM t) SELECT ${parts(count, (at) => `c${at}`)} FROM c`,
  },
  { name: 'derived tables', script: (count) => `SELECT * FROM ${nest(count, '(SELECT * FROM ', 't', ')')}` },
  {
    name: 'derived tables with filters',
    script: (count) => `SELECT a FROM ${nest(count, '(SELECT a, b FROM ', 't', ' WHERE a > 1)')}`,
  },
  {
    name: 'derived tables that compute',
    script: (count) => `SELECT a FROM ${nest(count, '(SELECT a + 1 AS a, s FROM ', 't', ')')}`,
  },
  {
    name: 'derived tables with groups',
    script: (count) => `SELECT a FROM ${nest(count, '(SELECT a, COUNT(*) AS n FROM ', 't', ' GROUP BY a)')}`,
  },
  {
    name: 'derived tables with DISTINCT',
    script: (count) => `SELECT a FROM ${nest(count, '(SELECT DISTINCT a FROM ', 't', ')')}`,
  },
  {
    name: 'derived tables with OVER',
    script: (count) =>
      `SELECT a FROM ${nest(count, '(SELECT a, s, ROW_NUMBER() OVER (PARTITION BY a ORDER BY s) AS n FROM ', '(SELECT a, s FROM t)', ' WHERE s > 1)')}`,
  },
  {
    name: 'derived tables with top',
    script: (count) =>
      `SELECT a FROM ${nest(count, '(SELECT a, s FROM (SELECT a, s, ROW_NUMBER() OVER (PARTITION BY a ORDER BY s) AS n FROM ', 't', ') WHERE n < 3)')}`,
  },
  {
    name: 'derived tables with ORDER BY',
    script: (count) => `SELECT a FROM ${nest(count, '(SELECT a, ts FROM ', 't', ' ORDER BY ts LIMIT 10)')}`,
  },
  {
    name: 'derived tables of joins',
    script: (count) => `SELECT a FROM ${nest(count, '(SELECT t.a FROM t JOIN ', 'k', ' AS q ON t.a = q.a)')}`,
  },
  {
    name: 'parenthesized joins',
    script: (count) => `SELECT 1 FROM ${nest(count, '(t CROSS JOIN ', 'k', ')')}`,
  },
  { name: 'parenthesized query', script: (count) => nest(count, '(', 'SELECT a FROM t', ')') },
  {
    name: 'IN query nest',
    script: (count) =>
      `SELECT a FROM t WHERE a IN ${nest(count, '(SELECT a FROM k WHERE a IN ', '(SELECT a FROM k)', ')')}`,
  },
  {
    name: 'NOT IN query nest',
    script: (count) =>
      `SELECT a FROM t WHERE a NOT IN ${nest(count, '(SELECT a FROM k WHERE a NOT IN ', '(SELECT a FROM k)', ')')}`,
  },
  {
    name: 'correlated nest',
    script: (count) =>
      `SELECT a FROM t AS t0 WHERE ${parts(count, (at) => `EXISTS (SELECT 1 FROM k AS t${at + 1} WHERE t${at + 1}.a = t${at}.a AND `, '')} TRUE ${')'.repeat(count)}`,
  },
  {
    name: 'select list query nest',
    script: (count) => `SELECT ${nest(count, '(SELECT MAX(a) + ', '1', ' FROM k)')} FROM t`,
  },
  {
    name: 'select list queries',
    script: (count) =>
      `SELECT ${parts(count, (at) => `(SELECT MAX(a) FROM k WHERE k.a = t.a) AS c${at}`)} FROM t`,
  },
  {
    name: 'window table nest',
    script: (count) =>
      `SELECT * FROM ${nest(count, 'TABLE(TUMBLE((SELECT a, ts FROM ', 't', "), DESCRIPTOR(ts), INTERVAL '1' MINUTE))")}`,
  },
  {
    name: 'windows in turn',
    script: (count) =>
      `SELECT * FROM ${nest(count, `TABLE(TUMBLE(DATA => (SELECT a, window_time AS ts FROM `, tumble('t'), `), TIMECOL => DESCRIPTOR(ts), SIZE => INTERVAL '1' MINUTE))`)}`,
  },
  {
    name: 'window aggregates in turn',
    script: (count) =>
      `SELECT * FROM ${nest(count, `(SELECT MAX(a) AS a, window_time AS ts, window_start, window_end FROM (SELECT window_start, window_end, window_time, SUM(a) AS a FROM `, tumble('t'), ` GROUP BY window_start, window_end, window_time) GROUP BY window_start, window_end, window_time)`)}`,
  },
  {
    name: 'group windows',
    script: (count) =>
      `SELECT ${parts(count, () => "TUMBLE_START(ts, INTERVAL '1' HOUR)")} FROM t GROUP BY TUMBLE(ts, INTERVAL '1' HOUR)`,
  },
  { name: 'hints', script: (count) => `SELECT ${parts(count, () => '/*+ BROADCAST(t) */', ' ')} a FROM t` },
  {
    name: 'hints of one comment',
    script: (count) => `SELECT /*+ ${parts(count, () => 'BROADCAST(t)')} */ a FROM t`,
  },
  {
    name: 'options of a hint',
    script: (count) =>
      `SELECT a FROM t /*+ OPTIONS(${parts(count, (at) => `'fields.f${at}.kind' = 'random'`)}) */`,
  },
  {
    name: 'STATE_TTL hint',
    script: (count) =>
      `SELECT /*+ STATE_TTL(${parts(count, (at) => `'k${at}' = '1d'`)}) */ 1 FROM t JOIN k AS o ON t.a = o.a`,
  },
  {
    name: 'TABLESAMPLE',
    script: (count) => `SELECT a FROM ${parts(count, (at) => `t TABLESAMPLE BERNOULLI(10) AS t${at}`)}`,
  },
  {
    name: 'alias columns',
    script: (count) =>
      `SELECT c0 FROM (SELECT ${parts(count, () => 'a')} FROM t) AS q (${parts(count, (at) => `c${at}`)})`,
  },
  { name: 'long name', script: (count) => `SELECT ${'a'.repeat(count)} FROM t` },
  { name: 'dotted name', script: (count) => `SELECT a${'.a'.repeat(count)} FROM t` },
  { name: 'dotted table', script: (count) => `SELECT a FROM a${'.a'.repeat(count)}` },
  { name: 'unknown columns', script: (count) => `SELECT ${parts(count, (at) => `nothing${at}`)} FROM t` },
  {
    name: 'unknown functions',
    script: (count) => `SELECT ${parts(count, (at) => `nothing${at}(a)`)} FROM t`,
  },
  { name: 'ambiguous columns', script: (count) => `SELECT ${parts(count, () => 'a')} FROM t, k` },
  { name: 'wrong calls', script: (count) => `SELECT ${parts(count, () => 'ABS(s)')} FROM t` },
  {
    name: 'PIVOT',
    script: (count) =>
      `SELECT * FROM (SELECT a, s FROM t) PIVOT (COUNT(*) FOR s IN (${parts(count, (at) => `'v${at}'`)}))`,
  },
];

const match = (measures: string, pattern: string, define: string, rest = ''): string =>
  `SELECT * FROM t MATCH_RECOGNIZE (PARTITION BY s ORDER BY pt MEASURES ${measures} ONE ROW PER MATCH AFTER MATCH SKIP PAST LAST ROW PATTERN (${pattern}) ${rest} DEFINE ${define})`;

const patterns: readonly Construct[] = [
  {
    name: 'PATTERN',
    script: (count) =>
      match(
        'V0.a AS c',
        parts(count, (at) => `V${at}`, ' '),
        'V0 AS V0.a > 1',
      ),
  },
  {
    name: 'PATTERN of alternatives',
    script: (count) =>
      match(
        'V0.a AS c',
        parts(count, (at) => `V${at}`, ' | '),
        'V0 AS V0.a > 1',
      ),
  },
  {
    name: 'PATTERN nest',
    script: (count) => match('V0.a AS c', nest(count, '(', 'V0', ' B)'), 'V0 AS V0.a > 1'),
  },
  {
    name: 'PATTERN quantifiers',
    script: (count) =>
      match(
        'V0.a AS c',
        parts(count, (at) => `V${at}{1,${at + 2}}`, ' '),
        'V0 AS V0.a > 1',
      ),
  },
  {
    name: 'PERMUTE',
    script: (count) => match('V0.a AS c', `PERMUTE(${parts(count, (at) => `V${at}`)})`, 'V0 AS V0.a > 1'),
  },
  {
    name: 'MEASURES',
    script: (count) =>
      match(
        parts(count, (at) => `LAST(A.a) AS c${at}`),
        'A B',
        'A AS A.a > 1',
      ),
  },
  {
    name: 'DEFINE',
    script: (count) =>
      match(
        'V0.a AS c',
        parts(count, (at) => `V${at}`, ' '),
        parts(count, (at) => `V${at} AS V${at}.a > 1`),
      ),
  },
  {
    name: 'SUBSET',
    script: (count) =>
      match('A.a AS c', 'A B', 'A AS A.a > 1', `SUBSET ${parts(count, (at) => `S${at} = (A, B)`)}`),
  },
  {
    name: 'PREV nest',
    script: (count) => match(`${nest(count, 'ABS(', 'LAST(A.a)', ')')} AS c`, 'A B', 'A AS A.a > 1'),
  },
  {
    name: 'MATCH_RECOGNIZE in turn',
    script: (count) =>
      `SELECT * FROM ${nest(count, '(SELECT * FROM ', 't', ' MATCH_RECOGNIZE (ORDER BY pt MEASURES A.a AS a, MATCH_PROCTIME() AS pt PATTERN (A) DEFINE A AS A.a > 1))')}`,
  },
];

export const queries: readonly Construct[] = [...chains, ...patterns];
