// Functions of other databases: what the fix makes of a call, or what the hint says to write, is known to Flink.
import { expect, test } from 'vitest';
import { foreignFunction } from '../../src/analysis/query/foreign-functions.ts';
import { checkScript } from '../../src/index.ts';
import { errorsOf, fixed, table } from '../fixes/first-fix.ts';

const t = table('t', 'i INT, d DOUBLE, s STRING, ts TIMESTAMP(3), a ARRAY<INT>');

test.each([
  ['NVL(i, 0)', 'IFNULL(i, 0)'],
  ['nvl(i, 0)', 'ifnull(i, 0)'],
  ['ISNULL(i, 0)', 'IFNULL(i, 0)'],
  ["IIF(i > 0, 'a', 'b')", "IF(i > 0, 'a', 'b')"],
  ['LEN(s)', 'CHAR_LENGTH(s)'],
  ['MID(s, 1, 2)', 'SUBSTRING(s, 1, 2)'],
  ['ucase(s)', 'upper(s)'],
  ['LCASE(s)', 'LOWER(s)'],
  ['POW(d, 2)', 'POWER(d, 2)'],
  ['RANDOM()', 'RAND()'],
  ['SIGNUM(d)', 'SIGN(d)'],
  ['TRUNC(d, 2)', 'TRUNCATE(d, 2)'],
  ['BASE64(s)', 'TO_BASE64(s)'],
  ['UNBASE64(s)', 'FROM_BASE64(s)'],
  ['NEWID()', 'UUID()'],
  ['GETDATE()', 'NOW()'],
  ["WM_CONCAT(s, ',')", "LISTAGG(s, ',')"],
  ['COLLECT_LIST(i)', 'ARRAY_AGG(i)'],
  ['ANY_VALUE(i)', 'FIRST_VALUE(i)'],
  ['SIZE(a)', 'CARDINALITY(a)'],
  ['ARRAY_CAT(a, a)', 'ARRAY_CONCAT(a, a)'],
  ["STR_TO_DATE(s, 'yyyy-MM-dd')", "TO_TIMESTAMP(s, 'yyyy-MM-dd')"],
  ["TO_CHAR(ts, 'yyyy-MM-dd')", "DATE_FORMAT(ts, 'yyyy-MM-dd')"],
  ["get_json_object(s, '$.a')", "json_value(s, '$.a')"],
  ["JSON_EXTRACT(s, '$.a')", "JSON_QUERY(s, '$.a')"],
  ['TO_JSON(i)', 'JSON_STRING(i)'],
  ["CHARINDEX('a', s)", "LOCATE('a', s)"],
  ["STRPOS(s, 'a')", "INSTR(s, 'a')"],
  ["REGEXP_LIKE(s, 'a')", "REGEXP(s, 'a')"],
  ["REGEXP_SUBSTR(s, 'a')", "REGEXP_EXTRACT(s, 'a')"],
])('%s', (foreign, flink) => {
  const [wrong, right] = [`${t}SELECT ${foreign} FROM t`, `${t}SELECT ${flink} FROM t`];
  expect(fixed(wrong)).toBe(right);
  expect(errorsOf(right).map(({ message }) => message)).toEqual([]);
});

test.each([
  ['CURDATE', 'CURRENT_DATE'],
  ['DATE_ADD', "ts + INTERVAL '1' DAY"],
  ['DATE_ADD', 'TIMESTAMPADD(DAY, 1, ts)'],
  ['DATE_SUB', "ts - INTERVAL '1' DAY"],
  ['DATE_SUB', 'TIMESTAMPADD(DAY, -1, ts)'],
  ['DATEADD', 'TIMESTAMPADD(DAY, 1, ts)'],
  ['ADD_MONTHS', "ts + INTERVAL '1' MONTH"],
  ['DATEDIFF', 'TIMESTAMPDIFF(DAY, earlier, later)'],
  ['DATE_TRUNC', 'FLOOR(ts TO DAY)'],
  ['DATE_PART', 'EXTRACT(DAY FROM ts)'],
  ['NVL2', 'CASE WHEN x IS NOT NULL THEN a ELSE b END'],
  ['SPLIT_PART', "SPLIT_INDEX(text, '-', n)"],
  ['STARTSWITH', "text LIKE 'start%'"],
  ['STRUCT', 'CAST(ROW(a, b) AS ROW<x INT, y STRING>)'],
  ['COLLECT_SET', 'ARRAY_AGG(DISTINCT x)'],
  ['COLLECT_SET', 'COLLECT(DISTINCT x)'],
])('%s: %s', (name, expression) => {
  expect(foreignFunction(name)?.hint).toContain(expression);
  const source = table(
    't',
    'text STRING, part STRING, n INT, x INT, a INT, b INT, ts TIMESTAMP(3), earlier DATE, later DATE',
  );
  const { diagnostics } = checkScript(`${source}SELECT ${expression} FROM t`, { engine: 'flink-1.20' });
  expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual(
    [],
  );
});

test('a function of the script with a near name comes first', () => {
  const own = "CREATE TEMPORARY FUNCTION GETDATES AS 'x.Dates';\n";
  expect(fixed(`${own}SELECT GETDATE()`)).toBe(`${own}SELECT GETDATES()`);
});
