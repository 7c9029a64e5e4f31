// Calls of other databases' functions whose arguments Flink writes in another order, or not as a call: one row a function.
import type { Fix } from '../../diagnostics/diagnostic.ts';
import { callAt } from '../call-site.ts';
import type { Erring } from '../erring.ts';

/** Names, how many arguments, and the call in Flink's notation from their texts. */
type Row = readonly [names: string, count: number, flink: (...values: readonly string[]) => string];

const rows: readonly Row[] = [
  ['CURDATE', 0, () => 'CURRENT_DATE'],
  ['CURTIME', 0, () => 'CURRENT_TIME'],
  ['SYSDATETIME TODAY', 0, () => 'NOW()'],
  ['ZEROIFNULL', 1, (a = '') => `COALESCE(${a}, 0)`],
  ['COLLECT_SET', 1, (a = '') => `ARRAY_AGG(DISTINCT ${a})`],
  ['UNIQ UNIQEXACT', 1, (a = '') => `COUNT(DISTINCT ${a})`],
  ['COUNTIF COUNT_IF', 1, (a = '') => `COUNT(*) FILTER (WHERE ${a})`],
  ['SUMIF', 2, (a = '', b = '') => `SUM(${a}) FILTER (WHERE ${b})`],
  ['TOSTRING TO_STRING', 1, (a = '') => `CAST(${a} AS STRING)`],
  ['TOINT32 TO_INT', 1, (a = '') => `CAST(${a} AS INT)`],
  ['TOINT64', 1, (a = '') => `CAST(${a} AS BIGINT)`],
  ['TOFLOAT64', 1, (a = '') => `CAST(${a} AS DOUBLE)`],
  ['TODATE', 1, (a = '') => `CAST(${a} AS DATE)`],
  ['TODATETIME', 1, (a = '') => `TO_TIMESTAMP(${a})`],
  ['TRY_TO_NUMBER', 1, (a = '') => `TRY_CAST(${a} AS DECIMAL(38, 0))`],
  ['DATE_ADD ADDDATE', 2, (a = '', b = '') => `${a} + ${b}`],
  ['DATE_SUB SUBDATE', 2, (a = '', b = '') => `${a} - ${b}`],
  ['ADD_MONTHS', 2, (a = '', b = '') => `TIMESTAMPADD(MONTH, ${b}, ${a})`],
  ['DATEDIFF', 2, (a = '', b = '') => `TIMESTAMPDIFF(DAY, ${b}, ${a})`],
  ['MONTHS_BETWEEN', 2, (a = '', b = '') => `TIMESTAMPDIFF(MONTH, ${b}, ${a})`],
  ['DATE_TRUNC', 2, (a = '', b = '') => `FLOOR(${b} TO ${inside(a).toUpperCase()})`],
  ['DATE_PART DATEPART', 2, (a = '', b = '') => `EXTRACT(${inside(a).toUpperCase()} FROM ${b})`],
  ['NVL2', 3, (a = '', b = '', c = '') => `CASE WHEN ${a} IS NOT NULL THEN ${b} ELSE ${c} END`],
  ['DECODE', 4, (a = '', b = '', c = '', d = '') => `CASE ${a} WHEN ${b} THEN ${c} ELSE ${d} END`],
  ['JSON_UNQUOTE', 1, (a = '') => `${a}`],
  ['JSON_EXTRACT_PATH_TEXT', 2, (a = '', b = '') => `JSON_VALUE(${a}, '$.${inside(b)}')`],
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
  const put = row[2](...values);
  const edits = [{ span: { start: call.name.start, end: call.close + 1 }, text: put }];
  return [{ kind: 'replace', safe: false, title: `write ${put}`, edits }];
}

/** The text of a literal between its quotes. */
function inside(value: string): string {
  return value.startsWith("'") && value.endsWith("'") ? value.slice(1, -1) : value;
}
