// Edits of queries, tables and sinks, with what the state means after them.
import type { ScriptEdit } from './seeds.ts';

const KAFKA = (topic: string, format: string): string =>
  `'connector' = 'kafka', 'topic' = '${topic}', 'properties.bootstrap.servers' = 'h:9092', 'scan.startup.mode' = 'earliest-offset', 'format' = '${format}'`;
const TABLE = (columns: string, options: string): string =>
  `CREATE TEMPORARY TABLE o (${columns}) WITH (${options});\n`;
const COLUMNS =
  'id BIGINT, cust STRING, v BIGINT, w BIGINT, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts';
const O = TABLE(COLUMNS, KAFKA('o', 'json'));
const CDC = TABLE(
  COLUMNS.replace(', pt AS PROCTIME(), WATERMARK FOR ts AS ts', ''),
  KAFKA('o', 'debezium-json'),
);
const KEYED = (key: string): string =>
  TABLE(
    `${COLUMNS.replace(', pt AS PROCTIME(), WATERMARK FOR ts AS ts', '')}, PRIMARY KEY (${key}) NOT ENFORCED`,
    KAFKA('o', 'debezium-json'),
  );
const C =
  "CREATE TEMPORARY TABLE c (cust STRING, city STRING, ts TIMESTAMP(3), WATERMARK FOR ts AS ts, PRIMARY KEY (cust) NOT ENFORCED) WITH ('connector' = 'upsert-kafka', 'topic' = 'c', 'properties.bootstrap.servers' = 'h:9092', 'key.format' = 'json', 'value.format' = 'json');\n";
const SINK = (columns: string, more = ''): string =>
  `CREATE TEMPORARY TABLE k (${columns}${more}) WITH ('connector' = 'print');\n`;
const K2 = SINK('a STRING, b BIGINT');
const K3 = SINK('a STRING, b BIGINT, c BIGINT');
const UPSERT = (key: string): string =>
  `CREATE TEMPORARY TABLE k (a STRING, b BIGINT, PRIMARY KEY (${key}) NOT ENFORCED) WITH ('connector' = 'upsert-kafka', 'topic' = 'k', 'properties.bootstrap.servers' = 'h:9092', 'key.format' = 'json', 'value.format' = 'json');\n`;

const SUM = 'SELECT cust, SUM(v) FROM o GROUP BY cust';
const edits: ScriptEdit[] = [];
const add = (name: string, before: string, after: string, meaning?: ScriptEdit['meaning']): void => {
  edits.push({ name, before, after, ...(meaning === undefined ? {} : { meaning }) });
};
/** Both over the tables given. */
const query = (
  tables: string,
  name: string,
  before: string,
  after: string,
  meaning?: ScriptEdit['meaning'],
): void => add(name, `${tables}INSERT INTO k ${before};\n`, `${tables}INSERT INTO k ${after};\n`, meaning);

// These edits leave state as it is.
query(O + K2, 'nothing', SUM, SUM);
query(O + K2, 'alias-of-column', SUM, 'SELECT cust AS c, SUM(v) AS total FROM o GROUP BY cust');
query(O + K2, 'alias-of-table', SUM, 'SELECT x.cust, SUM(x.v) FROM o AS x GROUP BY x.cust');
query(O + K2, 'subquery', SUM, 'SELECT c, SUM(x) FROM (SELECT cust AS c, v AS x FROM o) GROUP BY c');
query(
  O + K2,
  'common-table',
  SUM,
  'WITH t AS (SELECT cust, v FROM o) SELECT cust, SUM(v) FROM t GROUP BY cust',
);
query(O + K2, 'having', SUM, `${SUM} HAVING SUM(v) > 3`);
query(O + K2, 'projection-after', SUM, 'SELECT UPPER(cust), SUM(v) * 2 FROM o GROUP BY cust');
query(O + K2, 'stateless', 'SELECT cust, v FROM o', 'SELECT UPPER(cust), v + w FROM o WHERE v > 3');
query(
  O + K3,
  'same-call-twice',
  'SELECT cust, SUM(v), SUM(v) FROM o GROUP BY cust',
  'SELECT cust, SUM(v), SUM(v) + 1 FROM o GROUP BY cust',
);
query(
  O + C + K2,
  'join-mirrored',
  'SELECT c.city, o.v FROM o JOIN c ON o.cust = c.cust',
  'SELECT c.city, o.v FROM o JOIN c ON c.cust = o.cust',
);
query(
  O + C + K2,
  'join-after',
  'SELECT c.city, o.v FROM o JOIN c ON o.cust = c.cust',
  'SELECT UPPER(c.city), o.v + 1 FROM o JOIN c ON o.cust = c.cust',
);
add(
  'more-columns-in-table',
  `${O}${K2}INSERT INTO k ${SUM};\n`,
  `${TABLE(COLUMNS.replace('w BIGINT', 'w BIGINT, z INT'), KAFKA('o', 'json'))}${K2}INSERT INTO k ${SUM};\n`,
);
add(
  'another-watermark',
  `${O}${K2}INSERT INTO k ${SUM};\n`,
  `${TABLE(COLUMNS.replace('FOR ts AS ts', "FOR ts AS ts - INTERVAL '5' SECOND"), KAFKA('o', 'json'))}${K2}INSERT INTO k ${SUM};\n`,
);
add('another-sink', `${O}${K2}INSERT INTO k ${SUM};\n`, `${O}${UPSERT('a')}INSERT INTO k ${SUM};\n`);
add(
  'unread-type',
  `${O}${K2}INSERT INTO k ${SUM};\n`,
  `${TABLE(COLUMNS.replace('w BIGINT', 'w INT'), KAFKA('o', 'json'))}${K2}INSERT INTO k ${SUM};\n`,
);
add(
  'a-view',
  `${O}${K2}INSERT INTO k ${SUM};\n`,
  `${O}${K2}CREATE TEMPORARY VIEW x AS SELECT cust, v FROM o;\nINSERT INTO k SELECT cust, SUM(v) FROM x GROUP BY cust;\n`,
);

// Aggregates.
query(
  O + K3,
  'aggregate-added',
  'SELECT cust, SUM(v), 0 FROM o GROUP BY cust',
  'SELECT cust, SUM(v), MAX(w) FROM o GROUP BY cust',
);
query(
  O + K3,
  'aggregate-removed',
  'SELECT cust, SUM(v), MAX(w) FROM o GROUP BY cust',
  'SELECT cust, SUM(v), 0 FROM o GROUP BY cust',
);
query(
  O + K3,
  'aggregates-swapped',
  'SELECT cust, SUM(v), MAX(w) FROM o GROUP BY cust',
  'SELECT cust, MAX(w), SUM(v) FROM o GROUP BY cust',
  'incompatible',
);
query(
  O + K2,
  'max-to-min',
  'SELECT cust, MAX(v) FROM o GROUP BY cust',
  'SELECT cust, MIN(v) FROM o GROUP BY cust',
  'incompatible',
);
query(O + K2, 'sum-to-avg', SUM, 'SELECT cust, AVG(v) FROM o GROUP BY cust');
query(O + K2, 'other-argument', SUM, 'SELECT cust, SUM(w) FROM o GROUP BY cust', 'incompatible');
query(O + K2, 'argument-computed', SUM, 'SELECT cust, SUM(v + 1) FROM o GROUP BY cust', 'incompatible');
query(
  O + K2,
  'distinct-added',
  'SELECT cust, COUNT(v) FROM o GROUP BY cust',
  'SELECT cust, COUNT(DISTINCT v) FROM o GROUP BY cust',
);
query(
  O + K2,
  'filter-of-aggregate',
  SUM,
  'SELECT cust, SUM(v) FILTER (WHERE w > 0) FROM o GROUP BY cust',
  'incompatible',
);
query(
  O + K3,
  'two-to-three',
  'SELECT cust, SUM(v), COUNT(*) FROM o GROUP BY cust',
  'SELECT cust, SUM(v) + MIN(v), COUNT(*) FROM o GROUP BY cust',
);

// Keys.
query(O + K2, 'key-added', SUM, 'SELECT cust, SUM(v) FROM o GROUP BY cust, w');
query(O + K2, 'key-removed', 'SELECT cust, SUM(v) FROM o GROUP BY cust, w', SUM);
query(
  O + K2,
  'other-key',
  'SELECT CAST(v AS STRING), COUNT(*) FROM o GROUP BY v',
  'SELECT CAST(w AS STRING), COUNT(*) FROM o GROUP BY w',
  'incompatible',
);
query(O + K2, 'key-computed', SUM, 'SELECT UPPER(cust), SUM(v) FROM o GROUP BY UPPER(cust)', 'incompatible');
query(
  O + K2,
  'keys-swapped',
  'SELECT cust, COUNT(*) FROM o GROUP BY v, w, cust',
  'SELECT cust, COUNT(*) FROM o GROUP BY w, v, cust',
  'incompatible',
);
query(O + K2, 'global', SUM, 'SELECT MAX(cust), SUM(v) FROM o');
query(O + K2, 'filter-added', SUM, 'SELECT cust, SUM(v) FROM o WHERE w > 3 GROUP BY cust', 'partial');
query(
  O + K2,
  'filter-changed',
  'SELECT cust, SUM(v) FROM o WHERE w > 3 GROUP BY cust',
  'SELECT cust, SUM(v) FROM o WHERE w > 4 GROUP BY cust',
  'partial',
);

// Other operators.
query(O + K2, 'aggregation-added', 'SELECT cust, v FROM o', SUM);
query(O + K2, 'aggregation-removed', SUM, 'SELECT cust, v FROM o');
query(
  O + C + K2,
  'join-added',
  'SELECT cust, v FROM o',
  'SELECT c.city, o.v FROM o JOIN c ON o.cust = c.cust',
);
query(
  O + C + K2,
  'join-type',
  'SELECT c.city, o.v FROM o JOIN c ON o.cust = c.cust',
  'SELECT c.city, o.v FROM o LEFT JOIN c ON o.cust = c.cust',
);
query(
  O + C + K2,
  'join-semi',
  'SELECT o.cust, o.v FROM o JOIN c ON o.cust = c.cust',
  'SELECT o.cust, o.v FROM o WHERE o.cust IN (SELECT cust FROM c)',
);
query(
  O + C + K2,
  'join-column',
  'SELECT c.city, o.v FROM o JOIN c ON o.cust = c.cust',
  'SELECT c.city, o.v + o.w FROM o JOIN c ON o.cust = c.cust',
);
query(
  O + C + K2,
  'join-column-less',
  'SELECT c.city, o.v + o.w FROM o JOIN c ON o.cust = c.cust',
  'SELECT c.city, o.v FROM o JOIN c ON o.cust = c.cust',
);
query(
  O + C + K2,
  'join-condition',
  'SELECT c.city, o.v FROM o JOIN c ON o.cust = c.cust',
  'SELECT c.city, o.v FROM o JOIN c ON o.cust = c.city',
);
query(
  O + C + K2,
  'join-condition-added',
  'SELECT c.city, o.v FROM o JOIN c ON o.cust = c.cust',
  "SELECT c.city, o.v FROM o JOIN c ON o.cust = c.cust AND c.city <> 'x'",
  'partial',
);
query(
  O + C + K2,
  'join-payload-of-one-type',
  'SELECT c.city, o.v FROM o JOIN c ON o.cust = c.cust',
  'SELECT c.city, o.w FROM o JOIN c ON o.cust = c.cust',
  'incompatible',
);
query(
  O + C + K2,
  'temporal-type',
  'SELECT c.city, o.v FROM o JOIN c FOR SYSTEM_TIME AS OF o.ts ON o.cust = c.cust',
  'SELECT c.city, o.v FROM o LEFT JOIN c FOR SYSTEM_TIME AS OF o.ts ON o.cust = c.cust',
  'incompatible',
);
query(
  O + C + K2,
  'temporal-column',
  'SELECT c.city, o.v FROM o JOIN c FOR SYSTEM_TIME AS OF o.ts ON o.cust = c.cust',
  'SELECT c.city, o.v + o.w FROM o JOIN c FOR SYSTEM_TIME AS OF o.ts ON o.cust = c.cust',
);
query(
  O + C + K2,
  'temporal-to-regular',
  'SELECT c.city, o.v FROM o JOIN c FOR SYSTEM_TIME AS OF o.ts ON o.cust = c.cust',
  'SELECT c.city, o.v FROM o JOIN c ON o.cust = c.cust',
);
const INTERVAL = (size: string): string =>
  `SELECT x.cust, y.v FROM o x JOIN o y ON x.cust = y.cust AND x.ts BETWEEN y.ts - INTERVAL ${size} AND y.ts`;
query(O + K2, 'interval-unit', INTERVAL("'1' MINUTE"), INTERVAL("'60' SECOND"));
query(O + K2, 'interval-size', INTERVAL("'1' MINUTE"), INTERVAL("'2' MINUTE"), 'incompatible');
query(
  O + K2,
  'interval-to-regular',
  INTERVAL("'1' MINUTE"),
  'SELECT x.cust, y.v FROM o x JOIN o y ON x.cust = y.cust',
);
const TUMBLE = (what: string, size: string, more = ''): string =>
  `SELECT ${what} FROM TABLE(TUMBLE(TABLE o, DESCRIPTOR(ts), INTERVAL ${size})) GROUP BY cust, window_start, window_end${more}`;
query(
  O + K2,
  'window-size',
  TUMBLE('cust, SUM(v)', "'1' MINUTE"),
  TUMBLE('cust, SUM(v)', "'2' MINUTE"),
  'incompatible',
);
query(O + K2, 'window-unit', TUMBLE('cust, SUM(v)', "'1' MINUTE"), TUMBLE('cust, SUM(v)', "'60' SECOND"));
query(
  O + K2,
  'window-key-added',
  TUMBLE('cust, SUM(v)', "'1' MINUTE"),
  TUMBLE('cust, SUM(v)', "'1' MINUTE", ', w'),
);
query(
  O + K3,
  'window-aggregate-added',
  TUMBLE('cust, SUM(v), 0', "'1' MINUTE"),
  TUMBLE('cust, SUM(v), MAX(w)', "'1' MINUTE"),
);
query(
  O + K2,
  'window-to-hop',
  TUMBLE('cust, SUM(v)', "'1' MINUTE"),
  "SELECT cust, SUM(v) FROM TABLE(HOP(TABLE o, DESCRIPTOR(ts), INTERVAL '1' MINUTE, INTERVAL '2' MINUTE)) GROUP BY cust, window_start, window_end",
  'incompatible',
);
query(
  O + K2,
  'window-start-read',
  TUMBLE('cust, SUM(v)', "'1' MINUTE"),
  TUMBLE('CAST(window_start AS STRING), SUM(v)', "'1' MINUTE"),
);
const GROUP = (what: string, size: string): string =>
  `SELECT ${what} FROM o GROUP BY cust, TUMBLE(ts, INTERVAL ${size})`;
query(
  O + K2,
  'group-window-size',
  GROUP('cust, SUM(v)', "'1' MINUTE"),
  GROUP('cust, SUM(v)', "'1' HOUR"),
  'incompatible',
);
query(
  O + K2,
  'group-window-start',
  GROUP('cust, SUM(v)', "'1' MINUTE"),
  GROUP("CAST(TUMBLE_START(ts, INTERVAL '1' MINUTE) AS STRING), SUM(v)", "'1' MINUTE"),
);
const OVER = (frame: string, what = 'cust, SUM(v) OVER w'): string =>
  `SELECT ${what} FROM o WINDOW w AS (${frame})`;
query(
  O + K2,
  'over-frame',
  OVER('PARTITION BY cust ORDER BY ts'),
  OVER('PARTITION BY cust ORDER BY ts ROWS BETWEEN 3 PRECEDING AND CURRENT ROW'),
  'incompatible',
);
query(
  O + K2,
  'over-size',
  OVER('PARTITION BY cust ORDER BY ts ROWS BETWEEN 3 PRECEDING AND CURRENT ROW'),
  OVER('PARTITION BY cust ORDER BY ts ROWS BETWEEN 5 PRECEDING AND CURRENT ROW'),
  'incompatible',
);
query(
  O + K2,
  'over-partition',
  OVER('PARTITION BY cust ORDER BY ts'),
  OVER('PARTITION BY cust, w ORDER BY ts'),
);
query(
  O + K2,
  'over-column',
  OVER('PARTITION BY cust ORDER BY ts'),
  OVER('PARTITION BY cust ORDER BY ts', 'cust, SUM(v) OVER w + w'),
);
const TOP = (partition: string, order: string, n: number, what = 'cust, v'): string =>
  `SELECT ${what} FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY ${partition} ORDER BY ${order}) AS rn FROM o) WHERE rn <= ${n}`;
query(O + K2, 'top-n', TOP('cust', 'v DESC', 3), TOP('cust', 'v DESC', 5), 'partial');
query(O + K2, 'top-order', TOP('cust', 'v DESC', 3), TOP('cust', 'v', 3), 'incompatible');
query(
  O + K2,
  'top-other-order',
  TOP('cust', 'v DESC', 3, 'cust, v + w'),
  TOP('cust', 'w DESC', 3, 'cust, v + w'),
  'incompatible',
);
query(O + K2, 'top-partition', TOP('cust', 'v DESC', 3), TOP('cust, w', 'v DESC', 3));
query(O + K2, 'top-partition-order', TOP('cust, w', 'v DESC', 3), TOP('w, cust', 'v DESC', 3));
query(O + K2, 'top-column', TOP('cust', 'v DESC', 3), TOP('cust', 'v DESC', 3, 'cust, v + w'));
query(O + K2, 'top-to-first', TOP('cust', 'pt', 3), TOP('cust', 'pt', 1));
query(O + K2, 'first-to-last', TOP('cust', 'pt', 1), TOP('cust', 'pt DESC', 1));
query(O + K2, 'first-column', TOP('cust', 'pt', 1), TOP('cust', 'pt', 1, 'cust, v + w'));
query(O + K2, 'last-column', TOP('cust', 'pt DESC', 1), TOP('cust', 'pt DESC', 1, 'cust, v + w'));
query(O + K2, 'last-time', TOP('cust', 'pt DESC', 1), TOP('cust', 'ts DESC', 1));
query(O + K2, 'limit', 'SELECT cust, v FROM o LIMIT 3', 'SELECT cust, v FROM o LIMIT 5', 'incompatible');
query(
  O + K2,
  'limit-column',
  'SELECT cust, v FROM o LIMIT 3',
  'SELECT cust, v + w FROM o LIMIT 3',
  'incompatible',
);
query(
  O + K2,
  'order-limit',
  'SELECT cust, v FROM o ORDER BY v LIMIT 3',
  'SELECT cust, v FROM o ORDER BY v DESC LIMIT 3',
  'incompatible',
);
const MATCH = (pattern: string, define: string, measures = 'A.v AS z'): string =>
  `SELECT cust, z FROM o MATCH_RECOGNIZE (PARTITION BY cust ORDER BY ts MEASURES ${measures} PATTERN (${pattern}) DEFINE ${define})`;
query(O + K2, 'pattern', MATCH('A B', 'B AS B.v > A.v'), MATCH('A B C', 'B AS B.v > A.v'), 'incompatible');
query(
  O + K2,
  'pattern-condition',
  MATCH('A B', 'B AS B.v > A.v'),
  MATCH('A B', 'B AS B.v < A.v'),
  'incompatible',
);
query(
  O + K2,
  'pattern-measures',
  MATCH('A B', 'B AS B.v > A.v'),
  MATCH('A B', 'B AS B.v > A.v', 'B.v AS z'),
  'incompatible',
);
query(
  O + K2,
  'distinct-rows',
  'SELECT DISTINCT cust, v FROM o',
  'SELECT DISTINCT cust, w FROM o',
  'incompatible',
);
query(
  O + K2,
  'union',
  'SELECT cust, SUM(v) FROM (SELECT cust, v FROM o) GROUP BY cust',
  'SELECT cust, SUM(v) FROM (SELECT cust, v FROM o UNION ALL SELECT cust, w FROM o) GROUP BY cust',
  'incompatible',
);

// Kinds of changes, keys and sinks.
add(
  'changes-appear',
  `${O}${K2}INSERT INTO k SELECT cust, MAX(v) FROM o GROUP BY cust;\n`,
  `${CDC}${K2}INSERT INTO k SELECT cust, MAX(v) FROM o GROUP BY cust;\n`,
);
add(
  'changes-appear-count',
  `${O}${K2}INSERT INTO k SELECT cust, COUNT(*) FROM o GROUP BY cust;\n`,
  `${CDC}${K2}INSERT INTO k SELECT cust, COUNT(*) FROM o GROUP BY cust;\n`,
  'incompatible',
);
add('changes-appear-sum', `${O}${K2}INSERT INTO k ${SUM};\n`, `${CDC}${K2}INSERT INTO k ${SUM};\n`);
add(
  'changes-appear-top',
  `${O}${K2}INSERT INTO k ${TOP('cust', 'v DESC', 3)};\n`,
  `${CDC}${K2}INSERT INTO k ${TOP('cust', 'v DESC', 3)};\n`,
  'incompatible',
);
const JOINED = 'SELECT x.cust, y.v FROM o x JOIN o y ON x.cust = y.cust';
add('key-of-join', `${CDC}${K2}INSERT INTO k ${JOINED};\n`, `${KEYED('id')}${K2}INSERT INTO k ${JOINED};\n`);
add(
  'join-key-is-key',
  `${CDC}${K2}INSERT INTO k ${JOINED};\n`,
  `${KEYED('cust')}${K2}INSERT INTO k ${JOINED};\n`,
);
add(
  'other-key-of-join',
  `${KEYED('id')}${K2}INSERT INTO k SELECT x.cust, y.v + y.id FROM o x JOIN o y ON x.cust = y.cust;\n`,
  `${KEYED('v')}${K2}INSERT INTO k SELECT x.cust, y.v + y.id FROM o x JOIN o y ON x.cust = y.cust;\n`,
  'incompatible',
);
add(
  'key-of-top',
  `${KEYED('id')}${K2}INSERT INTO k ${TOP('cust', 'v DESC', 3, 'cust, v + id')};\n`,
  `${KEYED('w')}${K2}INSERT INTO k ${TOP('cust', 'v DESC', 3, 'cust, v + id')};\n`,
);
add('sink-key', `${O}${UPSERT('a')}INSERT INTO k ${SUM};\n`, `${O}${UPSERT('b')}INSERT INTO k ${SUM};\n`);
add('sink-keeps-rows', `${O}${K2}INSERT INTO k ${SUM};\n`, `${O}${UPSERT('b')}INSERT INTO k ${SUM};\n`);
add(
  'sink-type',
  `${O}${UPSERT('b')}INSERT INTO k ${SUM};\n`,
  `${O}${UPSERT('b').replace('a STRING', 'a VARCHAR(20)')}INSERT INTO k ${SUM};\n`,
);
add(
  'normalized',
  `${O}${K2}INSERT INTO k SELECT city, COUNT(*) FROM c GROUP BY city;\n`.replace('CREATE', `${C}CREATE`),
  `${O}${C.replace('city STRING', 'city VARCHAR(20)')}${K2}INSERT INTO k SELECT city, COUNT(*) FROM c GROUP BY city;\n`,
);

// Sources: the positions that they keep.
add(
  'topic',
  `${O}${K2}INSERT INTO k ${SUM};\n`,
  `${TABLE(COLUMNS, KAFKA('o2', 'json'))}${K2}INSERT INTO k ${SUM};\n`,
  'partial',
);
add(
  'topic-stateless',
  `${O}${K2}INSERT INTO k SELECT cust, v FROM o;\n`,
  `${TABLE(COLUMNS, KAFKA('o2', 'json'))}${K2}INSERT INTO k SELECT cust, v FROM o;\n`,
  'partial',
);
add(
  'servers',
  `${O}${K2}INSERT INTO k ${SUM};\n`,
  `${O.replace('h:9092', 'h2:9092')}${K2}INSERT INTO k ${SUM};\n`,
  'partial',
);
add(
  'startup-mode',
  `${O}${K2}INSERT INTO k ${SUM};\n`,
  `${O.replace('earliest-offset', 'latest-offset')}${K2}INSERT INTO k ${SUM};\n`,
);
add(
  'connector',
  `${O}${K2}INSERT INTO k ${SUM};\n`,
  `${TABLE(COLUMNS, "'connector' = 'datagen'")}${K2}INSERT INTO k ${SUM};\n`,
  'incompatible',
);
add(
  'path',
  `${TABLE('cust STRING, v BIGINT', "'connector' = 'filesystem', 'path' = 'file:///tmp/a', 'format' = 'json'")}${K2}INSERT INTO k ${SUM};\n`,
  `${TABLE('cust STRING, v BIGINT', "'connector' = 'filesystem', 'path' = 'file:///tmp/b', 'format' = 'json'")}${K2}INSERT INTO k ${SUM};\n`,
  'partial',
);

// User functions, whose classes are the oracle's own.
const F = "CREATE TEMPORARY FUNCTION twice AS 'StateOracle$Twice';\n";
query(
  O + F + K2,
  'function',
  'SELECT cust, SUM(twice(v)) FROM o GROUP BY cust',
  'SELECT cust AS c, SUM(twice(v)) AS s FROM o GROUP BY cust',
);
query(
  O + F + K2,
  'function-of-other',
  'SELECT cust, SUM(twice(v)) FROM o GROUP BY cust',
  'SELECT cust, SUM(twice(w)) FROM o GROUP BY cust',
  'incompatible',
);
query(
  O + F + K2,
  'function-in-key',
  'SELECT CAST(twice(v) AS STRING), COUNT(*) FROM o GROUP BY twice(v)',
  'SELECT CAST(twice(v) AS STRING), SUM(w) FROM o GROUP BY twice(v)',
  'incompatible',
);
query(O + F + K2, 'function-after', SUM, 'SELECT cust, twice(SUM(v)) FROM o GROUP BY cust');
query(
  O + F + K2,
  'function-in-filter',
  'SELECT cust, SUM(v) FROM o WHERE twice(v) > 3 GROUP BY cust',
  'SELECT cust, SUM(v) FROM o WHERE twice(v) > 4 GROUP BY cust',
  'partial',
);

export const SCRIPT_EDITS: readonly ScriptEdit[] = edits;
