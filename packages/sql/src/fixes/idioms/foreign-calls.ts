// Calls of other databases' functions whose arguments Flink writes in another order, or not as a call: one row a function.
import type { Fix } from '../../diagnostics/diagnostic.ts';
import { callAt } from '../call-site.ts';
import type { Erring } from '../erring.ts';

/** `$1` is the first argument; `$1.word` the text of a literal as a word, for units of time. */
type Row = readonly [names: string, count: number, flink: string];

const rows: readonly Row[] = [
  ['CURDATE', 0, 'CURRENT_DATE'],
  ['CURTIME', 0, 'CURRENT_TIME'],
  ['SYSDATETIME TODAY', 0, 'NOW()'],
  ['ZEROIFNULL', 1, 'COALESCE($1, 0)'],
  ['COLLECT_SET', 1, 'ARRAY_AGG(DISTINCT $1)'],
  ['UNIQ UNIQEXACT', 1, 'COUNT(DISTINCT $1)'],
  ['COUNTIF COUNT_IF', 1, 'COUNT(*) FILTER (WHERE $1)'],
  ['SUMIF', 2, 'SUM($1) FILTER (WHERE $2)'],
  ['TOSTRING TO_STRING', 1, 'CAST($1 AS STRING)'],
  ['TOINT32 TO_INT', 1, 'CAST($1 AS INT)'],
  ['TOINT64', 1, 'CAST($1 AS BIGINT)'],
  ['TOFLOAT64', 1, 'CAST($1 AS DOUBLE)'],
  ['TODATE', 1, 'CAST($1 AS DATE)'],
  ['TODATETIME', 1, 'TO_TIMESTAMP($1)'],
  ['TRY_TO_NUMBER', 1, 'TRY_CAST($1 AS DECIMAL(38, 0))'],
  ['DATE_ADD ADDDATE', 2, '$1 + $2'],
  ['DATE_SUB SUBDATE', 2, '$1 - $2'],
  ['ADD_MONTHS', 2, 'TIMESTAMPADD(MONTH, $2, $1)'],
  ['DATEDIFF', 2, 'TIMESTAMPDIFF(DAY, $2, $1)'],
  ['MONTHS_BETWEEN', 2, 'TIMESTAMPDIFF(MONTH, $2, $1)'],
  ['DATE_TRUNC', 2, 'FLOOR($2 TO $1.word)'],
  ['DATE_PART DATEPART', 2, 'EXTRACT($1.word FROM $2)'],
  ['NVL2', 3, 'CASE WHEN $1 IS NOT NULL THEN $2 ELSE $3 END'],
  ['DECODE', 4, 'CASE $1 WHEN $2 THEN $3 ELSE $4 END'],
  ['JSON_UNQUOTE', 1, '$1'],
  ['JSON_EXTRACT_PATH_TEXT', 2, "JSON_VALUE($1, '$.$2.text')"],
];

const table: ReadonlyMap<string, Row> = new Map(
  rows.flatMap((row) => row[0].split(' ').map((name) => [`${name} ${row[1]}`, row] as const)),
);

/** The call in Flink's notation; the trial on the script tells whether its arguments suit. */
export function foreignCalls({ script: { text, tokens }, span }: Erring): Fix[] {
  const call = callAt(tokens, span);
  const row = call === undefined ? undefined : table.get(`${call.name.text.toUpperCase()} ${call.count}`);
  if (call === undefined || row === undefined) return [];
  const bounds = [call.name.end + 1, ...call.commas.map((comma) => comma + 1)];
  const values = bounds.map((from, i) => text.slice(from, call.commas[i] ?? call.close).trim());
  const put = row[2].replace(/\$(\d)(\.word|\.text)?/g, (_, at: string, as: string | undefined) => {
    const value = values[Number(at) - 1] ?? '';
    if (as === undefined) return value;
    const inside = value.replace(/^'|'$/g, '');
    return as === '.word' ? inside.toUpperCase() : inside;
  });
  const edits = [{ span: { start: call.name.start, end: call.close + 1 }, text: put }];
  return [{ kind: 'replace', safe: false, title: `write ${put}`, edits }];
}
