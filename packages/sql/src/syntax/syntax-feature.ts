// The parsers of some engine versions read what those of others do not: each difference has a name here. Which version has
// which feature is for engine/versions to say; here stand only the names, and the set of the base version. What a version
// reads or refuses only for the words that it has (QUALIFY, VARIANT, TRY_CAST) needs no feature: its words say it.

/** The parts of the grammar that came or went with a version. Source: Parser.jj in the sources of flink-sql-parser. */
export const syntaxFeatures = [
  /** Statements of the product that Flink has not: AS DATABASE, AS TABLE with regexes, AUTO OPTIMIZE. */
  'product-statements',
  /** SHOW TIMEOUT MATCHES, AFTER MATCH NO SKIP, A+{B} and [^A] of MATCH_RECOGNIZE, and groups in it (document 457157). */
  'product-patterns',
  /** ALTER TABLE ADD and DROP PARTITION. */
  'alter-partitions',
  /** Whether IF opens a change of partitions is decided by two tokens, not by one. */
  'partition-lookahead',
  'show-partitions',
  /** REPLACE TABLE … AS. */
  'replace-table',
  'truncate-table',
  /** SHOW FUNCTIONS FROM d LIKE 'p'. */
  'show-functions-of-database',
  /** PARTITION BY and ORDER BY behind a table argument, and tables behind the first argument. */
  'set-semantics-tables',
  /** FROM (a JOIN b …). */
  'parenthesized-joins',
  /** OFFSET before LIMIT is read, then refused as LIMIT with a start is. */
  'offset-before-limit',
  /** GROUP BY ALL and GROUP BY DISTINCT. */
  'group-by-quantifier',
  /** ORDER BY in ARRAY(SELECT …). */
  'ordered-array-queries',
  /** The parentheses around VALUES of MERGE stand in pairs. */
  'paired-merge-values',
  /** SHOW DATABASES FROM c LIKE 'p'. */
  'show-databases-of-catalog',
  /** IF NOT EXISTS and COMMENT of catalogs, ALTER CATALOG, SHOW CREATE CATALOG, DESCRIBE CATALOG EXTENDED. */
  'catalog-statements',
  'describe-job',
  'json-query-returning',
  /** ALTER TABLE … COMPACT of managed tables. */
  'compact-tables',
  /** SHOW CATALOGS LIKE 'p'. */
  'show-catalogs-like',
  /** SHOW VIEWS FROM d LIKE 'p'. */
  'show-views-of-database',
  'describe-function',
  /** CREATE TABLE t (a, b) AS: a list of names without types. */
  'column-names-of-query',
  /** ALTER MATERIALIZED TABLE … AS. */
  'alter-materialized-query',
  /** EXPLAIN CREATE TABLE … AS. */
  'explain-create-table',
  /** FROM f(a => 1) without TABLE( ) around it. */
  'table-functions-without-table',
  /** LATERAL before UNNEST says nothing. */
  'lateral-unnest',
  /** A word that may open a join is taken for one. */
  'committed-joins',
  /** Dates and times between quotes are read by the validator, not by the parser. */
  'late-date-times',
  /** TIMESTAMP WITH LOCAL TIME ZONE '…'. */
  'local-time-zone-literals',
  /** DATE(…), TIME(…) and TIMESTAMP(…) are calls. */
  'date-time-calls',
  /** INTERVAL '1' QUARTER and WEEK. */
  'interval-quarter-week',
  /** Units of time may be names, which the validator knows. */
  'time-frames',
  /** E'…' with escapes as in C. */
  'escape-strings',
  /** VALUE stands for VALUES. */
  'value-rows',
  /** MODEL m as an argument. */
  'model-arguments',
  'alter-model-reset',
  /** FRESHNESS may be left out of CREATE MATERIALIZED TABLE; DISTRIBUTED BY. */
  'materialized-table-defaults',
  /** SHOW MATERIALIZED TABLES, SHOW CREATE MATERIALIZED TABLE. */
  'show-materialized-tables',
  /** WITH RECURSIVE. */
  'recursive-queries',
  /** CREATE FUNCTION … WITH (…). */
  'function-options',
  /** EXPLAIN EXECUTE … */
  'explain-execute',
  /** a[OFFSET i], a[ORDINAL i]. */
  'item-positions',
  /** DECIMAL '1.5'. */
  'decimal-literals',
  /** ARRAY(1, 2) and MAP(k, v). */
  'collection-calls',
  /** LIMIT start, ALL is read, then refused. */
  'limit-start-all',
  /** PERCENTILE_CONT(value, fraction). */
  'percentile-calls',
  /** CONVERT(value, from, to) and CONVERT(type, value, style). */
  'convert-calls',
  /** The percentage of TABLESAMPLE is not looked at by the parser. */
  'late-sample-rates',
  /** CONNECTION objects. */
  'connections',
  /** CREATE OR ALTER MATERIALIZED TABLE, its columns, START_MODE, and ALTER MATERIALIZED TABLE ADD, MODIFY, DROP. */
  'materialized-table-columns',
  /** USING ARTIFACT 'path'. */
  'artifacts',
  /** INSERT … ON CONFLICT DO … */
  'on-conflict',
  /** FROM t AS a MATCH_RECOGNIZE (…). */
  'alias-before-match',
  /** Comments of columns and catalogs are plain strings. */
  'plain-comments',
  /** ALTER TABLE ADD and MODIFY DISTRIBUTION stand by themselves, not among columns. */
  'distribution-alone',
  /** RUNNING and FINAL stand before any operand. */
  'running-operands',
] as const;

export type SyntaxFeature = (typeof syntaxFeatures)[number];

/** The features of flink-1.20, with which a text is read for which no engine is named. */
export const baseFeatures: ReadonlySet<SyntaxFeature> = new Set<SyntaxFeature>([
  'alter-partitions',
  'partition-lookahead',
  'show-partitions',
  'replace-table',
  'truncate-table',
  'show-functions-of-database',
  'set-semantics-tables',
  'parenthesized-joins',
  'offset-before-limit',
  'group-by-quantifier',
  'ordered-array-queries',
  'paired-merge-values',
  'show-databases-of-catalog',
  'catalog-statements',
  'describe-job',
  'json-query-returning',
  'compact-tables',
]);
