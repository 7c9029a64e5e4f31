// Words and marks that are often left out or mistaken, with how likely that is: data of the repair search alone.

/** Marks and words worth putting in, the likeliest first. */
export const insertions: readonly string[] = [
  ',',
  ')',
  '(',
  '=',
  '.',
  ...(
    'FROM AS BY ON AND SELECT INTO TABLE WITH FOR END THEN WHEN KEY NOT IS JOIN WHERE GROUP ORDER PRIMARY NULL ' +
    'ENFORCED INTERVAL OF OVER PARTITION BETWEEN IN LIKE EXISTS VALUES SET VIEW CREATE INSERT UNION ALL OR CASE ELSE ' +
    'LATERAL ROW ROWS RANGE PRECEDING FOLLOWING CURRENT UNBOUNDED SYSTEM_TIME WATERMARK DESCRIPTOR DISTINCT LIMIT ' +
    'USING PARTITIONED STATEMENT BEGIN FUNCTION CATALOG DATABASE IF SETS GROUPING CAST COMMENT SECOND MINUTE HOUR ' +
    'DAY MONTH YEAR CROSS UNNEST TO DEFINE PATTERN MEASURES MATCH AFTER SKIP PER ONE LAST FIRST EXECUTE HAVING OUTER ' +
    'METADATA LANGUAGE JAR TEMPORARY ARRAY MAP STRING INT BIGINT TIMESTAMP DATE'
  ).split(' '),
  '<',
  '>',
  '[',
  ']',
  '*',
  ';',
  '=>',
];

/** Clause words: between back-quotes they would hide the real slip. */
export const clauseWords: ReadonlySet<string> = new Set(
  'SELECT FROM WHERE GROUP ORDER HAVING LIMIT UNION INTERSECT EXCEPT JOIN LEFT RIGHT FULL INNER CROSS ON AND OR NOT AS WITH INSERT INTO CREATE TABLE CASE WHEN THEN ELSE END BETWEEN IN IS LIKE OVER BY EXISTS DISTINCT ALL SET WINDOW FOR LATERAL UNNEST DROP ALTER'.split(
    ' ',
  ),
);

/** What other databases call a type. */
export const foreignTypes: ReadonlyMap<string, string> = new Map([
  ['NUMBER', 'DECIMAL'],
  ['VARCHAR2', 'VARCHAR'],
  ['NVARCHAR', 'VARCHAR'],
  ['NVARCHAR2', 'VARCHAR'],
  ['NCHAR', 'CHAR'],
  ['DATETIME', 'TIMESTAMP'],
  ['DATETIME2', 'TIMESTAMP'],
  ['TEXT', 'STRING'],
  ['INT8', 'BIGINT'],
  ['INT4', 'INT'],
  ['FLOAT8', 'DOUBLE'],
  ['LONG', 'BIGINT'],
  ['BOOL', 'BOOLEAN'],
  ['UINT', 'INT'],
  ['INT2', 'SMALLINT'],
  ['INT64', 'BIGINT'],
  ['INT32', 'INT'],
  ['FLOAT4', 'FLOAT'],
  ['FLOAT64', 'DOUBLE'],
  ['MEDIUMINT', 'INT'],
  ['SERIAL', 'INT'],
  ['BIGSERIAL', 'BIGINT'],
  ['SIGNED', 'BIGINT'],
  ['JSON', 'STRING'],
  ['JSONB', 'STRING'],
  ['CLOB', 'STRING'],
  ['TINYTEXT', 'STRING'],
  ['MEDIUMTEXT', 'STRING'],
  ['LONGTEXT', 'STRING'],
  ['UUID', 'STRING'],
  ['UNIQUEIDENTIFIER', 'STRING'],
  ['TIMESTAMPTZ', 'TIMESTAMP_LTZ'],
  ['TIMESTAMP_NTZ', 'TIMESTAMP'],
  ['SMALLDATETIME', 'TIMESTAMP'],
  ['BIT', 'BOOLEAN'],
  ['REAL', 'FLOAT'],
  ['BLOB', 'BYTES'],
  ['LONGBLOB', 'BYTES'],
  ['BYTEA', 'BYTES'],
]);

/** Flink's word for a type of other databases; `sized` where a length or precision follows. */
export function foreignType(word: string, sized: boolean): string | undefined {
  const type = foreignTypes.get(word.toUpperCase());
  // A watermark takes a precision of at most 3, and Flink's own is 6.
  if (sized) return type;
  if (type === 'TIMESTAMP' || type === 'TIMESTAMP_LTZ') return `${type}(3)`;
  // Oracle's NUMBER has a fraction, Flink's DECIMAL alone has none.
  return type === 'DECIMAL' ? 'DECIMAL(38, 18)' : type;
}

/** Functions of other databases whose names are reserved words here and Flink's for the same arguments. */
export const foreignCalls: ReadonlyMap<string, string> = new Map([
  ['GROUP_CONCAT', 'LISTAGG'],
  ['STRING_AGG', 'LISTAGG'],
]);

/** Marks that keyboards for other scripts and documents put in place of those of SQL. */
export const lookAlikes: ReadonlyMap<string, string> = new Map([
  ['，', ','],
  ['。', '.'],
  ['；', ';'],
  ['：', ':'],
  ['（', '('],
  ['）', ')'],
  ['［', '['],
  ['］', ']'],
  ['＝', '='],
  ['＋', '+'],
  ['－', '-'],
  ['＊', '*'],
  ['／', '/'],
  ['＜', '<'],
  ['＞', '>'],
  ['、', ','],
  ['‘', "'"],
  ['’', "'"],
  ['“', "'"],
  ['”', "'"],
  ['\u00a0', ' '],
  ['\u3000', ' '],
  ['\u200b', ''],
  ['\ufeff', ''],
]);
