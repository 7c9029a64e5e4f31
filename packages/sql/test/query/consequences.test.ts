// An error's consequences are not errors of their own, and what is reported beside it never tells of types we gave up on.
import { expect, test } from 'vitest';
import { checkScript } from '../../src/check/check-script.ts';

const tables = `CREATE TABLE t (a INT, s STRING, c INT, ts TIMESTAMP(3)) WITH ('connector' = 'datagen');
`;

test.each<readonly [sql: string, ...messages: string[]]>([
  ['SELECT unk + 1, ABS(unk), CAST(unk AS INT) FROM t', "Column 'unk' not found in any table"],
  [
    "SELECT unk * 'x' FROM t",
    "Column 'unk' not found in any table",
    "Cannot apply '*' to arguments of type '<UNKNOWN> * <CHAR(1)>'. Supported form(s): '<NUMERIC> * <NUMERIC>'",
  ],
  [
    'SELECT nope(unk) FROM t',
    "Column 'unk' not found in any table",
    'No match found for function signature nope(<UNKNOWN>)',
  ],
  ['SELECT CAST(a AS NOPE) + 1, ABS(CAST(a AS NOPE)) FROM t', "Unknown identifier 'NOPE'"],
  ["SELECT * FROM t UNPIVOT (r FOR k IN (a AS 'x', unk AS 'y'))", "Column 'unk' not found in any table"],
  ['SELECT unk, a FROM t UNION SELECT s, c FROM t', "Column 'unk' not found in any table"],
  ['SELECT SUM(unk), MAX(unk) FROM t GROUP BY unk', "Column 'unk' not found in any table"],
  ['SELECT x FROM (SELECT unk AS x FROM t) WHERE x > 1 ORDER BY x', "Column 'unk' not found in any table"],
  ['SELECT x.y, z FROM missing AS x', "Object 'missing' not found"],
  [
    'SELECT CASE WHEN unk THEN unk ELSE 1 END, COALESCE(unk, s) FROM t',
    "Column 'unk' not found in any table",
  ],
  ['SELECT CAST(ROW(unk, 1) AS ROW<x INT, y INT>) FROM t', "Column 'unk' not found in any table"],
  ["SELECT TIMESTAMPDIFF(DAY, unk, ts), unk || 'x' FROM t", "Column 'unk' not found in any table"],
])('%s', (sql, ...messages) => {
  const { diagnostics } = checkScript(tables + sql, { engine: 'flink-1.20' });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  expect(new Set(errors.map(({ message }) => message.split(/\n|; did you mean/)[0]))).toEqual(
    new Set(messages),
  );
});
