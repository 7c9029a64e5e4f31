// The places of a script where an expression may stand.
import type { Expression } from './expressions.ts';

export interface Position {
  readonly name: string;
  readonly types: readonly Expression['type'][];
  readonly script: (text: string) => string;
}

const ANY = ['BOOLEAN', 'INT', 'STRING', 'other'] as const;
const BOOLEAN = ['BOOLEAN'] as const;

export const positions: readonly Position[] = [
  { name: 'select list', types: ANY, script: (text) => `SELECT ${text} FROM t` },
  { name: 'WHERE', types: BOOLEAN, script: (text) => `SELECT a FROM t WHERE ${text}` },
  { name: 'WHERE by IS NULL', types: ANY, script: (text) => `SELECT a FROM t WHERE (${text}) IS NULL` },
  {
    name: 'HAVING',
    types: BOOLEAN,
    script: (text) => `SELECT a, b, s, x FROM t GROUP BY a, b, s, x HAVING ${text}`,
  },
  { name: 'FILTER', types: BOOLEAN, script: (text) => `SELECT COUNT(*) FILTER (WHERE ${text}) FROM t` },
  {
    name: 'ON',
    types: BOOLEAN,
    script: (text) =>
      `SELECT 1 FROM t JOIN k AS o ON t.a = o.a AND (${text.replace(/\b(a|b|s|x)\b(?!')/g, 't.$1').replaceAll('t.t.', 't.')})`,
  },
  {
    name: 'ON of LEFT JOIN',
    types: BOOLEAN,
    script: (text) =>
      `SELECT 1 FROM k AS o LEFT JOIN t ON t.a = o.a AND (${text.replace(/\b(a|b|s|x)\b(?!')/g, 't.$1').replaceAll('t.t.', 't.')})`,
  },
  { name: 'WHEN', types: BOOLEAN, script: (text) => `SELECT CASE WHEN ${text} THEN 1 ELSE 2 END FROM t` },
  { name: 'IF', types: BOOLEAN, script: (text) => `SELECT IF(${text}, 1, 2) FROM t` },
  { name: 'aggregate', types: ['INT'], script: (text) => `SELECT s, SUM(${text}) FROM t GROUP BY s` },
  {
    name: 'DISTINCT aggregate',
    types: ANY,
    script: (text) => `SELECT s, COUNT(DISTINCT ${text}) FROM t GROUP BY s`,
  },
  { name: 'GROUP BY', types: ANY, script: (text) => `SELECT ${text}, COUNT(*) FROM t GROUP BY ${text}` },
  { name: 'ORDER BY', types: ANY, script: (text) => `SELECT a FROM t ORDER BY ts, ${text}` },
  {
    name: 'PARTITION BY',
    types: ANY,
    script: (text) => `SELECT COUNT(*) OVER (PARTITION BY ${text} ORDER BY pt) FROM t`,
  },
  { name: 'VALUES', types: ANY, script: (text) => `SELECT * FROM (VALUES (${text}))` },
  {
    name: 'view',
    types: ANY,
    script: (text) => `CREATE VIEW v AS SELECT ${text} AS c FROM t;\nSELECT c FROM v WHERE c IS NOT NULL`,
  },
  { name: 'INSERT', types: ['INT'], script: (text) => `INSERT INTO k SELECT ${text}, b, s FROM t` },
  {
    name: 'computed column',
    types: ANY,
    script: (text) =>
      `CREATE TABLE c WITH ('connector' = 'datagen') LIKE t;\nCREATE TABLE e (a INT, b BIGINT, s STRING, x BOOLEAN, c AS ${text}) WITH ('connector' = 'datagen');\nSELECT c FROM e`,
  },
  {
    name: 'query below',
    types: ANY,
    script: (text) => `SELECT c, COUNT(*) FROM (SELECT ${text} AS c FROM t) GROUP BY c`,
  },
  {
    name: 'correlated query',
    types: BOOLEAN,
    script: (text) =>
      `SELECT a FROM k AS o WHERE EXISTS (SELECT 1 FROM t WHERE t.b = o.b AND (${text.replace(/\b(a|b|s|x)\b(?!')/g, 't.$1').replaceAll('t.t.', 't.')}))`,
  },
  {
    name: 'MEASURES',
    types: ['INT'],
    script: (text) =>
      `SELECT * FROM t MATCH_RECOGNIZE (ORDER BY pt MEASURES ${text.replace(/\ba\b/g, 'A.a')} AS c PATTERN (A B) DEFINE A AS A.a > 1)`,
  },
  {
    name: 'DEFINE',
    types: BOOLEAN,
    script: (text) =>
      `SELECT * FROM t MATCH_RECOGNIZE (ORDER BY pt MEASURES A.a AS c PATTERN (A B) DEFINE A AS ${text})`,
  },
  { name: 'lateral', types: ['INT'], script: (text) => `SELECT w FROM t, UNNEST(ARRAY[${text}]) AS u (w)` },
];
