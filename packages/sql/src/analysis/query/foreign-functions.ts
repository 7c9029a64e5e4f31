// Functions that other databases have, and what Flink has in their place: for those who bring a query along. Flink's side of
// it is checked against its functions; the other side is what the documents of MySQL, PostgreSQL, Oracle, SQL Server, Hive,
// Spark, Presto and BigQuery say.

export interface ForeignFunction {
  /** What to write. */
  readonly hint: string;
  /** The function of Flink that takes the same arguments in the same order, where there is one. */
  readonly flink?: readonly [string];
}

/** Names by spaces, the function of Flink for the same arguments, and what there is to say beside its name. */
const rows: readonly (readonly [names: string, flink: string, more?: string])[] = [
  ['NVL ISNULL', 'IFNULL'],
  ['IIF', 'IF'],
  ['LEN LENGTH', 'CHAR_LENGTH'],
  ['MID', 'SUBSTRING'],
  ['UCASE', 'UPPER'],
  ['LCASE', 'LOWER'],
  ['CEILING', 'CEIL'],
  ['POW', 'POWER'],
  ['RANDOM', 'RAND'],
  ['SIGNUM', 'SIGN'],
  ['TRUNC', 'TRUNCATE'],
  ['SHA', 'SHA1'],
  ['BASE64', 'TO_BASE64'],
  ['UNBASE64', 'FROM_BASE64'],
  ['NEWID GEN_RANDOM_UUID', 'UUID'],
  ['GETDATE SYSDATE SYSTIMESTAMP', 'NOW'],
  ['WM_CONCAT', 'LISTAGG'],
  ['COLLECT_LIST', 'ARRAY_AGG'],
  ['ANY_VALUE', 'FIRST_VALUE'],
  ['APPROX_DISTINCT', 'APPROX_COUNT_DISTINCT'],
  ['SIZE ARRAY_LENGTH ARRAY_SIZE', 'CARDINALITY'],
  ['ARRAY_CAT', 'ARRAY_CONCAT'],
  [
    'STR_TO_DATE PARSE_DATETIME TO_DATETIME',
    'TO_TIMESTAMP',
    'Its pattern is that of Java, as yyyy-MM-dd HH:mm:ss.',
  ],
  ['TO_CHAR FORMAT_DATETIME', 'DATE_FORMAT', 'It takes a timestamp and a pattern of Java, as yyyy-MM-dd.'],
  ['GET_JSON_OBJECT JSON_EXTRACT_SCALAR', 'JSON_VALUE', 'Objects and arrays are read by JSON_QUERY.'],
  ['JSON_EXTRACT', 'JSON_QUERY', 'Single values are read by JSON_VALUE.'],
  ['TO_JSON', 'JSON_STRING'],
  ['CHARINDEX', 'LOCATE'],
  ['STRPOS', 'INSTR'],
  ['REGEXP_LIKE', 'REGEXP'],
  ['REGEXP_SUBSTR', 'REGEXP_EXTRACT', 'Its third argument is the group, not the position.'],
];

/** What takes other arguments, or is no function there. */
const others: readonly (readonly [names: string, hint: string])[] = [
  ['CURDATE', 'Write CURRENT_DATE, without parentheses.'],
  ['CURTIME', 'Write CURRENT_TIME, without parentheses.'],
  ['DATE_ADD ADDDATE', "Write ts + INTERVAL '1' DAY, or TIMESTAMPADD(DAY, 1, ts)."],
  ['DATE_SUB SUBDATE', "Write ts - INTERVAL '1' DAY, or TIMESTAMPADD(DAY, -1, ts)."],
  ['DATEADD', 'Write TIMESTAMPADD(DAY, 1, ts): the unit is a word, not a string.'],
  ['ADD_MONTHS', "Write ts + INTERVAL '1' MONTH, or TIMESTAMPADD(MONTH, 1, ts)."],
  ['DATEDIFF DATE_DIFF', 'Write TIMESTAMPDIFF(DAY, earlier, later).'],
  ['MONTHS_BETWEEN', 'Write TIMESTAMPDIFF(MONTH, earlier, later).'],
  ['DATE_TRUNC', 'Write FLOOR(ts TO DAY); the unit stands behind TO, and is no string.'],
  ['DATE_PART DATEPART', 'Write EXTRACT(DAY FROM ts).'],
  [
    'TO_NUMBER TO_INT TOSTRING TO_STRING SAFE_CAST',
    'Write CAST(x AS type), or TRY_CAST(x AS type) for NULL in place of a failure.',
  ],
  ['NVL2', 'Write CASE WHEN x IS NOT NULL THEN a ELSE b END.'],
  ['SPLIT_PART', "Write SPLIT_INDEX(text, '-', n): its parts are counted from 0."],
  ['SUBSTRING_INDEX', "Write SPLIT_INDEX(text, '-', n) for one part, counted from 0."],
  ['STARTSWITH STARTS_WITH', "Write text LIKE 'start%'."],
  ['ENDSWITH ENDS_WITH', "Write text LIKE '%end'."],
  ['EXPLODE POSEXPLODE FLATTEN', 'Write FROM t CROSS JOIN UNNEST(t.items) AS x (item).'],
  ['STRUCT NAMED_STRUCT', 'Write ROW(a, b), or CAST(ROW(a, b) AS ROW<x INT, y STRING>) with names.'],
  ['ZEROIFNULL', 'Write COALESCE(x, 0).'],
  ['COUNTIF COUNT_IF SUMIF', 'Write COUNT(*) FILTER (WHERE condition): any aggregate takes FILTER.'],
  ['UTC_TIMESTAMP', 'Write CURRENT_TIMESTAMP: it is an instant, shown in the zone of table.local-time-zone.'],
  ['ARRAYJOIN', 'Write FROM t CROSS JOIN UNNEST(t.items) AS x (item).'],
  ['UNIQ UNIQEXACT', 'Write COUNT(DISTINCT x).'],
  ['COLLECT_SET', 'Write ARRAY_AGG(DISTINCT x), or COLLECT(DISTINCT x) for a multiset.'],
];

const table: ReadonlyMap<string, ForeignFunction> = new Map([
  ...rows.flatMap(([names, flink, more]) =>
    names.split(' ').map((name): [string, ForeignFunction] => {
      const hint = `Flink calls it ${flink}.`;
      return [name, { flink: [flink], hint: more === undefined ? hint : `${hint} ${more}` }];
    }),
  ),
  ...others.flatMap(([names, hint]) =>
    names.split(' ').map((name): [string, ForeignFunction] => [name, { hint }]),
  ),
]);

/** @param name in any case */
export function foreignFunction(name: string): ForeignFunction | undefined {
  return table.get(name.toUpperCase());
}
