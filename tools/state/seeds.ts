// Jobs with state, and edits of them: what people change between two starts of a job.

/** A column whose type an edit changes: what it is before, and after. */
export interface TypeEdit {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

export const TYPE_EDITS: readonly TypeEdit[] = [
  { name: 'wider', before: 'INT', after: 'BIGINT' },
  { name: 'never-null', before: 'INT', after: 'INT NOT NULL' },
  { name: 'longer', before: 'VARCHAR(10)', after: 'STRING' },
  { name: 'precision', before: 'DECIMAL(10, 2)', after: 'DECIMAL(12, 2)' },
  { name: 'scale', before: 'DECIMAL(10, 2)', after: 'DECIMAL(10, 3)' },
  { name: 'fraction', before: 'TIMESTAMP(3)', after: 'TIMESTAMP(6)' },
  { name: 'zone', before: 'TIMESTAMP(3)', after: 'TIMESTAMP_LTZ(3)' },
  { name: 'double', before: 'FLOAT', after: 'DOUBLE' },
  { name: 'text', before: 'INT', after: 'STRING' },
  { name: 'field', before: 'ROW<a INT>', after: 'ROW<a INT, b INT>' },
  { name: 'element', before: 'ARRAY<INT>', after: 'ARRAY<BIGINT>' },
];

/** Queries over the column v of the table o, whose result is text: the column's type is free. */
export interface Query {
  readonly name: string;
  readonly sql: string;
  /** Whether v must be a number, or may not be a row or an array. */
  readonly takes: 'numbers' | 'comparable' | 'anything';
}

const TUMBLE = "TABLE(TUMBLE(TABLE o, DESCRIPTOR(ts), INTERVAL '1' MINUTE))";
const ranked = (order: string, n: number): string =>
  `SELECT cust, CAST(v AS STRING) FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY cust ORDER BY ${order}) AS rn FROM o) WHERE rn <= ${n}`;

export const QUERIES: readonly Query[] = [
  {
    name: 'key',
    sql: 'SELECT CAST(v AS STRING), CAST(COUNT(*) AS STRING) FROM o GROUP BY v',
    takes: 'comparable',
  },
  { name: 'count', sql: 'SELECT cust, CAST(COUNT(v) AS STRING) FROM o GROUP BY cust', takes: 'anything' },
  { name: 'max', sql: 'SELECT cust, CAST(MAX(v) AS STRING) FROM o GROUP BY cust', takes: 'comparable' },
  { name: 'sum', sql: 'SELECT cust, CAST(SUM(v) AS STRING) FROM o GROUP BY cust', takes: 'numbers' },
  { name: 'avg', sql: 'SELECT cust, CAST(AVG(v) AS STRING) FROM o GROUP BY cust', takes: 'numbers' },
  {
    name: 'distinct',
    sql: 'SELECT cust, CAST(COUNT(DISTINCT v) AS STRING) FROM o GROUP BY cust',
    takes: 'comparable',
  },
  {
    name: 'window',
    sql: `SELECT cust, CAST(MAX(v) AS STRING) FROM ${TUMBLE} GROUP BY cust, window_start, window_end`,
    takes: 'comparable',
  },
  {
    name: 'window-key',
    sql: `SELECT CAST(v AS STRING), CAST(COUNT(*) AS STRING) FROM ${TUMBLE} GROUP BY v, window_start, window_end`,
    takes: 'comparable',
  },
  {
    name: 'group-window',
    sql: "SELECT cust, CAST(MIN(v) AS STRING) FROM o GROUP BY cust, TUMBLE(ts, INTERVAL '1' MINUTE)",
    takes: 'comparable',
  },
  {
    name: 'over',
    sql: 'SELECT cust, CAST(SUM(v) OVER (PARTITION BY cust ORDER BY ts) AS STRING) FROM o',
    takes: 'numbers',
  },
  {
    name: 'over-rows',
    sql: 'SELECT cust, CAST(MAX(v) OVER (PARTITION BY cust ORDER BY ts ROWS BETWEEN 3 PRECEDING AND CURRENT ROW) AS STRING) FROM o',
    takes: 'comparable',
  },
  {
    name: 'join',
    sql: 'SELECT x.cust, CAST(y.v AS STRING) FROM o x JOIN o y ON x.cust = y.cust',
    takes: 'anything',
  },
  {
    name: 'join-key',
    sql: 'SELECT x.cust, y.cust FROM o x JOIN o y ON x.v = y.v',
    takes: 'comparable',
  },
  {
    name: 'interval-join',
    sql: "SELECT x.cust, CAST(y.v AS STRING) FROM o x JOIN o y ON x.cust = y.cust AND x.ts BETWEEN y.ts - INTERVAL '1' HOUR AND y.ts",
    takes: 'anything',
  },
  { name: 'first', sql: ranked('pt', 1), takes: 'anything' },
  { name: 'last', sql: ranked('pt DESC', 1), takes: 'anything' },
  { name: 'last-by-time', sql: ranked('ts DESC', 1), takes: 'anything' },
  { name: 'top', sql: ranked('w DESC', 3), takes: 'anything' },
  { name: 'limit', sql: 'SELECT cust, CAST(v AS STRING) FROM o LIMIT 3', takes: 'anything' },
  { name: 'sort', sql: 'SELECT cust, CAST(v AS STRING) FROM o ORDER BY ts', takes: 'anything' },
  {
    name: 'match',
    sql: 'SELECT cust, CAST(z AS STRING) FROM o MATCH_RECOGNIZE (PARTITION BY cust ORDER BY ts MEASURES A.v AS z PATTERN (A B) DEFINE B AS B.w > A.w)',
    takes: 'anything',
  },
  {
    name: 'nested',
    sql: 'SELECT c, CAST(MAX(m) AS STRING) FROM (SELECT cust AS c, w, MAX(v) AS m FROM o GROUP BY cust, w) GROUP BY c',
    takes: 'comparable',
  },
];

const NUMBERS = /^(INT|FLOAT|DECIMAL)/;

export const fits = ({ takes }: Query, { before, after }: TypeEdit): boolean =>
  takes === 'anything' ||
  [before, after].every((type) => (takes === 'numbers' ? NUMBERS.test(type) : !/^(ROW|ARRAY)/.test(type)));

/** An edit of a script by hand, and what it means where serializers cannot tell. */
export interface ScriptEdit {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** The right verdict where Flink takes the state, but it is about something else than before. */
  readonly meaning?: 'partial' | 'incompatible';
}
