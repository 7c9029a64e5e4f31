// FP40xx: what only Flink's planner refuses: time attributes, changelogs, windows, joins in streaming and batch. Messages are
// Flink's own, of the class that `source` names.
import { define } from '../definition.ts';
import type { DefinitionWithout, DiagnosticDefinition } from '../definition.ts';

function streaming(definition: DefinitionWithout<'severity' | 'category'>): DiagnosticDefinition {
  return define({ stage: 'plan', ...definition, severity: 'error', category: 'streaming' });
}

const t =
  "CREATE TABLE t (a INT, b INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts, pt AS PROCTIME()) WITH ('connector' = 'datagen');\n";

export const unboundedInBatch = streaming({
  code: 'FP4001',
  name: 'unbounded-in-batch',
  message:
    "Querying an unbounded table '{table}' in batch mode is not allowed. The table source is unbounded.",
  hint: 'Run the job in streaming mode, or bound the source (for datagen: `number-of-rows`; for kafka: `scan.bounded.mode`).',
  explain: 'Batch mode reads its input to the end. This table never ends.',
  source: 'DynamicSourceUtils.validateScanSourceForBatch',
  examples: [
    {
      wrong:
        "SET 'execution.runtime-mode' = 'batch';\nCREATE TABLE t (a INT) WITH ('connector' = 'datagen');\nSELECT * FROM ^t^",
      right:
        "SET 'execution.runtime-mode' = 'batch';\nCREATE TABLE t (a INT) WITH ('connector' = 'datagen', 'number-of-rows' = '5');\nSELECT * FROM t",
    },
  ],
});

export const changelogInBatch = streaming({
  code: 'FP4002',
  name: 'changelog-in-batch',
  message:
    "Querying a table in batch mode is currently only possible for INSERT-only table sources. But the source for table '{table}' produces other changelog messages than just INSERT.",
  hint: 'Run the job in streaming mode, or read the table with a format that only inserts.',
  explain: 'A source of changes (CDC, upsert) has no meaning in batch mode.',
  source: 'DynamicSourceUtils.validateScanSourceForBatch',
  examples: [
    {
      wrong:
        "SET 'execution.runtime-mode' = 'batch';\nCREATE TABLE t (a INT) WITH ('connector' = 'filesystem', 'path' = '/tmp/t', 'format' = 'debezium-json');\nSELECT * FROM ^t^",
      right:
        "SET 'execution.runtime-mode' = 'batch';\nCREATE TABLE t (a INT) WITH ('connector' = 'filesystem', 'path' = '/tmp/t', 'format' = 'json');\nSELECT * FROM t",
    },
  ],
});

export const duplicatesWithoutKey = streaming({
  code: 'FP4004',
  name: 'duplicates-without-key',
  message:
    "Configuration 'table.exec.source.cdc-events-duplicate' is enabled which requires the changelog sources to define a PRIMARY KEY. However, table '{table}' doesn't have a primary key.",
  hint: 'Declare a `PRIMARY KEY (…) NOT ENFORCED` on the table, or switch the option off.',
  explain: 'Duplicate change events are told apart by the primary key.',
  source: 'DynamicSourceUtils.validateScanSourceForStreaming',
  examples: [
    {
      wrong:
        "SET 'table.exec.source.cdc-events-duplicate' = 'true';\nCREATE TABLE t (a INT) WITH ('connector' = 'filesystem', 'path' = '/tmp/t', 'format' = 'debezium-json');\nSELECT * FROM ^t^",
      right:
        "SET 'table.exec.source.cdc-events-duplicate' = 'true';\nCREATE TABLE t (a INT, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'filesystem', 'path' = '/tmp/t', 'format' = 'debezium-json');\nSELECT * FROM t",
    },
  ],
});

export const unsupportedChanges = streaming({
  code: 'FP4010',
  name: 'unsupported-changes',
  message: "{requester} doesn't support consuming {changes} changes which is produced by node {node}",
  hint: 'Feed it rows that are only inserted: aggregate in windows, deduplicate by time, or put the operation before what updates.',
  explain: 'The node below changes rows that it has put out before. The operation above takes inserts only.',
  source: 'FlinkChangelogModeInferenceProgram.SatisfyModifyKindSetTraitVisitor',
  examples: [
    {
      wrong:
        t +
        'SELECT SUM(c) OVER ^(ORDER BY pt)^ FROM (SELECT a, COUNT(*) AS c, PROCTIME() AS pt FROM t GROUP BY a)',
      right: t + 'SELECT SUM(b) OVER (ORDER BY pt) FROM t',
    },
  ],
});

export const sinkUnsupportedChanges = streaming({
  code: 'FP4011',
  name: 'sink-unsupported-changes',
  message:
    "Table sink '{table}' doesn't support consuming {changes} changes which is produced by node {node}",
  hint: 'Write to a sink that takes updates (upsert-kafka, jdbc with a primary key), or make the query append-only with a window.',
  explain: 'The query changes rows that it has written before, and the sink can only append.',
  source: 'FlinkChangelogModeInferenceProgram.SatisfyModifyKindSetTraitVisitor',
  examples: [
    {
      wrong:
        t +
        "CREATE TABLE k (a INT, c BIGINT) WITH ('connector' = 'filesystem', 'path' = '/tmp/k', 'format' = 'json');\nINSERT INTO ^k^ SELECT a, COUNT(*) FROM t GROUP BY a",
      right:
        t +
        "CREATE TABLE k (a INT, c BIGINT) WITH ('connector' = 'print');\nINSERT INTO k SELECT a, COUNT(*) FROM t GROUP BY a",
    },
  ],
});

export const sinkNeedsKey = streaming({
  code: 'FP4012',
  name: 'sink-needs-key',
  message: 'please declare primary key for sink table when query contains update/delete record.',
  hint: 'Declare a `PRIMARY KEY (…) NOT ENFORCED` on the sink: the columns by which its rows are found.',
  explain: 'The query changes rows that it has written before; the sink finds them by its primary key.',
  source: 'JdbcDynamicTableSink.validatePrimaryKey',
  examples: [
    {
      wrong:
        t +
        "CREATE TABLE k (a INT, c BIGINT) WITH ('connector' = 'jdbc', 'url' = 'jdbc:mysql://h:3306/d', 'table-name' = 'k');\nINSERT INTO ^k^ SELECT a, COUNT(*) FROM t GROUP BY a",
      right:
        t +
        "CREATE TABLE k (a INT, c BIGINT, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'jdbc', 'url' = 'jdbc:mysql://h:3306/d', 'table-name' = 'k');\nINSERT INTO k SELECT a, COUNT(*) FROM t GROUP BY a",
    },
  ],
});

export const sortWithoutTime = streaming({
  code: 'FP4020',
  name: 'sort-without-time',
  message: 'Sort on a non-time-attribute field is not supported.',
  hint: 'Sort by an ascending time attribute first, or take a Top-N with `LIMIT`.',
  explain: 'An endless stream can only be sorted by time: any other order would need its end.',
  source: 'StreamExecSort',
  examples: [{ wrong: t + 'SELECT a FROM t ORDER BY ^b^', right: t + 'SELECT a FROM t ORDER BY ts' }],
});

export const offsetWithoutFetch = streaming({
  code: 'FP4021',
  name: 'offset-without-fetch',
  message: 'FETCH is missed, which on streaming table is not supported currently.',
  hint: 'Add `LIMIT n` or `FETCH NEXT n ROWS ONLY`.',
  explain: 'OFFSET alone would hold an endless stream.',
  source: 'StreamExecLimit, StreamExecSortLimit',
  examples: [{ wrong: t + 'SELECT a FROM t OFFSET ^2^', right: t + 'SELECT a FROM t LIMIT 5 OFFSET 2' }],
});

export const overWithoutTime = streaming({
  code: 'FP4022',
  name: 'over-without-time',
  message: "OVER windows' ordering in stream mode must be defined on a time attribute.",
  hint: 'Order by a rowtime (declared with WATERMARK) or a proctime column; for a Top-N filter on the row number.',
  explain:
    'In streaming, OVER aggregates need the order of time. A computed or cast timestamp is no time attribute.',
  source: 'StreamExecOverAggregate',
  examples: [
    {
      wrong: t + 'SELECT SUM(a) OVER ^(ORDER BY b)^ FROM t',
      right: t + 'SELECT SUM(a) OVER (ORDER BY ts) FROM t',
    },
  ],
});

export const overOrder = streaming({
  code: 'FP4023',
  name: 'over-order',
  message: 'The window can only be ordered by a single time column.',
  hint: 'Order the window by one time attribute.',
  explain: 'An OVER window in streaming is ordered by exactly one column, a time attribute.',
  source: 'StreamExecOverAggregate',
  examples: [
    { wrong: t + 'SELECT COUNT(*) OVER ^()^ FROM t', right: t + 'SELECT COUNT(*) OVER (ORDER BY ts) FROM t' },
  ],
});

export const overDescending = streaming({
  code: 'FP4024',
  name: 'over-descending',
  message: 'The window can only be ordered in ASCENDING mode.',
  hint: 'Order ascending; for the last rows use a Top-N: filter on `ROW_NUMBER()`, e.g. `WHERE rn <= 10`.',
  explain: 'A stream arrives in ascending time: an OVER window can only follow it.',
  source: 'StreamExecOverAggregate',
  examples: [
    {
      wrong: t + 'SELECT COUNT(*) OVER ^(ORDER BY ts DESC)^ FROM t',
      right: t + 'SELECT COUNT(*) OVER (ORDER BY ts) FROM t',
    },
  ],
});

export const overFollowing = streaming({
  code: 'FP4025',
  name: 'over-following',
  message: 'OVER RANGE FOLLOWING windows are not supported yet.',
  hint: 'End the frame at CURRENT ROW.',
  explain: 'A streaming OVER window ends at the current row.',
  source: 'StreamExecOverAggregate',
  examples: [
    {
      wrong: t + 'SELECT COUNT(*) OVER ^(ORDER BY ts ROWS BETWEEN CURRENT ROW AND 2 FOLLOWING)^ FROM t',
      right: t + 'SELECT COUNT(*) OVER (ORDER BY ts ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) FROM t',
    },
  ],
});

export const overSeveralWindows = streaming({
  code: 'FP4026',
  name: 'over-several-windows',
  message:
    'Over Agg: Unsupported use of OVER windows. All aggregates must be computed on the same window. please re-check the over window statement.',
  hint: 'Give all OVER clauses of the SELECT the same PARTITION BY, ORDER BY and frame, or nest queries.',
  explain: 'In streaming, one SELECT computes one OVER window.',
  source: 'StreamPhysicalOverAggregateRule',
  examples: [
    {
      wrong:
        t +
        'SELECT SUM(a) OVER (PARTITION BY a ORDER BY ts), SUM(a) OVER ^(PARTITION BY b ORDER BY ts)^ FROM t',
      right:
        t +
        'SELECT SUM(a) OVER (PARTITION BY a ORDER BY ts), MAX(b) OVER (PARTITION BY a ORDER BY ts) FROM t',
    },
  ],
});

export const rankWithoutEnd = streaming({
  code: 'FP4027',
  name: 'rank-without-end',
  message:
    'Rank end is not specified. Currently rank only support TopN, which means the rank end must be specified.',
  hint: 'Bound the rank above, e.g. `WHERE rn <= 10`.',
  explain: 'A Top-N keeps N rows: without an end it would keep all.',
  source: 'FlinkLogicalRankRuleForRangeEnd',
  examples: [
    {
      wrong: t + 'SELECT * FROM (SELECT a, ROW_NUMBER() OVER ^(ORDER BY b)^ AS rn FROM t) WHERE rn > 2',
      right: t + 'SELECT * FROM (SELECT a, ROW_NUMBER() OVER (ORDER BY b) AS rn FROM t) WHERE rn <= 2',
    },
  ],
});

export const rankEnd = streaming({
  code: 'FP4028',
  name: 'rank-end',
  message: 'Rank end should not less than zero, but now is {end}',
  hint: 'Ask for at least the first row: `WHERE rn <= 1`.',
  explain: 'Ranks start at 1, so a bound below that selects nothing.',
  source: 'FlinkLogicalRankRuleBase',
  examples: [
    {
      wrong: t + 'SELECT * FROM (SELECT a, ROW_NUMBER() OVER ^(ORDER BY b)^ AS rn FROM t) WHERE rn <= 0',
      right: t + 'SELECT * FROM (SELECT a, ROW_NUMBER() OVER (ORDER BY b) AS rn FROM t) WHERE rn <= 1',
    },
  ],
});

export const rankEndClass = streaming({
  code: 'FP4032',
  name: 'rank-end-class',
  message:
    "class {class} cannot be cast to class java.lang.Long ({class} and java.lang.Long are in module java.base of loader 'bootstrap')",
  hint: 'Compare the rank with a whole number.',
  explain: 'The bound of a Top-N query is read as a BIGINT: a DOUBLE, or a text behind =, is none.',
  source: 'RankUtil.getLimitFromPredicate',
  examples: [
    {
      wrong: t + 'SELECT * FROM (SELECT a, ROW_NUMBER() OVER (ORDER BY b) AS rn FROM t) WHERE rn <= ^1e1^',
      right: t + 'SELECT * FROM (SELECT a, ROW_NUMBER() OVER (ORDER BY b) AS rn FROM t) WHERE rn <= 10',
    },
  ],
});

export const frameOffsetComputed = streaming({
  code: 'FP4035',
  name: 'frame-offset-computed',
  message: 'The offset of a frame is computed.',
  hint: "Write the offset as one literal: `INTERVAL '1' HOUR PRECEDING`, `5 PRECEDING`.",
  explain:
    'The offset of a frame of OVER must be a literal. An interval whose number is not in quotes is computed, and so is a sum: Flink fails on them.',
  source: 'OverAggregateUtil, FlinkLogicalOverAggregate',
  examples: [
    {
      wrong:
        t +
        'SELECT SUM(a) OVER (ORDER BY ts RANGE BETWEEN ^INTERVAL 1 HOUR^ PRECEDING AND CURRENT ROW) FROM t',
      right:
        t +
        "SELECT SUM(a) OVER (ORDER BY ts RANGE BETWEEN INTERVAL '1' HOUR PRECEDING AND CURRENT ROW) FROM t",
    },
  ],
});

export const frameOffsetType = streaming({
  code: 'FP4036',
  name: 'frame-offset-type',
  message: 'cannot convert {type} literal to class java.lang.Long',
  hint: 'Write a whole number.',
  explain: 'ROWS counts rows: the offset of such a frame is a whole number.',
  source: 'OverAggregateUtil, RexLiteral.getValueAs',
  examples: [
    {
      wrong: t + "SELECT SUM(a) OVER (ORDER BY ts ROWS BETWEEN ^'2'^ PRECEDING AND CURRENT ROW) FROM t",
      right: t + 'SELECT SUM(a) OVER (ORDER BY ts ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) FROM t',
    },
  ],
});

export const rankFunction = streaming({
  code: 'FP4029',
  name: 'rank-function',
  message: '{function}() on streaming table is not supported currently',
  hint: 'Use `ROW_NUMBER()`.',
  explain: 'A streaming Top-N counts rows; ranks with ties are not implemented.',
  source: 'StreamExecRank',
  examples: [
    {
      wrong: t + 'SELECT * FROM (SELECT a, RANK() OVER ^(ORDER BY b)^ AS rn FROM t) WHERE rn <= 2',
      right: t + 'SELECT * FROM (SELECT a, ROW_NUMBER() OVER (ORDER BY b) AS rn FROM t) WHERE rn <= 2',
    },
  ],
});

export const windowRankFunction = streaming({
  code: 'FP4030',
  name: 'window-rank-function',
  message: '{function}() function is not supported on Window TopN currently, only ROW_NUMBER() is supported.',
  hint: 'Use `ROW_NUMBER()`.',
  explain: 'A Top-N of a window counts rows; ranks with ties are not implemented.',
  source: 'StreamExecWindowRank',
  examples: [
    {
      wrong:
        t +
        "SELECT * FROM (SELECT *, RANK() OVER ^(PARTITION BY window_start, window_end ORDER BY a)^ AS rn FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE))) WHERE rn <= 3",
      right:
        t +
        "SELECT * FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY window_start, window_end ORDER BY a) AS rn FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE))) WHERE rn <= 3",
    },
  ],
});

export const processingTimeWindow = streaming({
  code: 'FP4031',
  name: 'processing-time-window',
  message: 'Processing time {operation} is not supported yet.',
  hint: 'Use an event-time window: declare a WATERMARK and window on the rowtime column.',
  explain: 'This operation on windows is only implemented for event time.',
  source:
    'StreamExecWindowJoin, StreamExecWindowRank, StreamExecWindowDeduplicate, CommonExecWindowTableFunction',
  examples: [
    {
      wrong:
        t +
        "SELECT * FROM (SELECT *, ROW_NUMBER() OVER ^(PARTITION BY window_start, window_end ORDER BY pt)^ AS rn FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(pt), INTERVAL '1' MINUTE))) WHERE rn <= 1",
      right:
        t +
        "SELECT * FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY window_start, window_end ORDER BY ts) AS rn FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE))) WHERE rn <= 1",
    },
  ],
});

export const windowOverNoTime = streaming({
  code: 'FP4040',
  name: 'window-over-no-time',
  message: 'Window aggregate can only be defined over a time attribute column, but {type} encountered.',
  hint: 'Declare a WATERMARK on the column in CREATE TABLE (a TO_TIMESTAMP in the query makes no time attribute).',
  explain: 'GROUP BY TUMBLE, HOP and SESSION need a rowtime or proctime column.',
  source: 'StreamLogicalWindowAggregateRule',
  examples: [
    {
      wrong:
        "CREATE TABLE t (a INT, ts TIMESTAMP(3)) WITH ('connector' = 'datagen');\nSELECT COUNT(*) FROM t GROUP BY TUMBLE(^ts^, INTERVAL '1' MINUTE)",
      right: t + "SELECT COUNT(*) FROM t GROUP BY TUMBLE(ts, INTERVAL '1' MINUTE)",
    },
  ],
});

export const windowAlignment = streaming({
  code: 'FP4041',
  name: 'window-alignment',
  message: '{window} window with alignment is not supported yet.',
  hint: 'Leave the alignment out, or use the window table function with an offset.',
  explain: 'GROUP BY windows of Flink take no alignment.',
  source: 'LogicalWindowAggregateRuleBase',
  examples: [
    {
      wrong: t + "SELECT COUNT(*) FROM t GROUP BY ^TUMBLE(ts, INTERVAL '2' HOUR, TIME '10:00:00')^",
      right: t + "SELECT COUNT(*) FROM t GROUP BY TUMBLE(ts, INTERVAL '2' HOUR)",
    },
  ],
});

export const windowSizeConstant = streaming({
  code: 'FP4042',
  name: 'window-size-constant',
  message: 'Only constant window descriptors are supported.',
  hint: "Write the size as an interval literal: `INTERVAL '10' MINUTE`.",
  explain: 'Sizes of windows are fixed when the job is planned.',
  source: 'WindowUtil.getOperandAsLong, LogicalWindowAggregateRuleBase',
  examples: [
    {
      wrong: t + "SELECT COUNT(*) FROM t GROUP BY TUMBLE(ts, ^a * INTERVAL '1' MINUTE^)",
      right: t + "SELECT COUNT(*) FROM t GROUP BY TUMBLE(ts, INTERVAL '1' MINUTE)",
    },
  ],
});

export const windowSizeUnit = streaming({
  code: 'FP4043',
  name: 'window-size-unit',
  message:
    'Window aggregate only support SECOND, MINUTE, HOUR, DAY as the time unit. MONTH and YEAR time unit are not supported yet.',
  hint: "Use days: `INTERVAL '30' DAY`.",
  explain: 'Windows have fixed lengths, months and years have not.',
  source: 'WindowUtil.getOperandAsLong, LogicalWindowAggregateRuleBase',
  examples: [
    {
      wrong: t + "SELECT COUNT(*) FROM t GROUP BY TUMBLE(ts, ^INTERVAL '1' MONTH^)",
      right: t + "SELECT COUNT(*) FROM t GROUP BY TUMBLE(ts, INTERVAL '30' DAY)",
    },
  ],
});

export const tableFunctionTime = streaming({
  code: 'FP4045',
  name: 'table-function-time',
  message: 'The window function requires the timecol is a time attribute type, but is {type}.',
  hint: 'Declare a WATERMARK on the column in CREATE TABLE, and keep the column as it is: a function or a cast makes an ordinary timestamp of it.',
  explain: 'In streaming, a window closes when the watermark passes: the column must be a time attribute.',
  source: 'WindowUtil.validateTimeFieldWithTimeAttribute',
  examples: [
    {
      wrong:
        "CREATE TABLE t (a INT, ts TIMESTAMP(3)) WITH ('connector' = 'datagen');\nSELECT * FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(^ts^), INTERVAL '1' MINUTE))",
      right: t + "SELECT * FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE))",
    },
  ],
});

export const hopSizes = streaming({
  code: 'FP4046',
  name: 'hop-sizes',
  message:
    'HOP table function based aggregate requires size must be an integral multiple of slide, but got size {size} ms and slide {slide} ms',
  hint: 'Make the size a multiple of the slide; the slide comes first.',
  explain: 'Flink computes hopping windows of slices as long as the slide.',
  source: 'StreamExecWindowAggregateBase',
  examples: [
    {
      wrong:
        t +
        "SELECT window_start, window_end, COUNT(*) FROM TABLE(HOP(TABLE t, DESCRIPTOR(ts), ^INTERVAL '4' MINUTE^, INTERVAL '10' MINUTE)) GROUP BY window_start, window_end",
      right:
        t +
        "SELECT window_start, window_end, COUNT(*) FROM TABLE(HOP(TABLE t, DESCRIPTOR(ts), INTERVAL '5' MINUTE, INTERVAL '10' MINUTE)) GROUP BY window_start, window_end",
    },
  ],
});

export const cumulateSizes = streaming({
  code: 'FP4047',
  name: 'cumulate-sizes',
  message:
    'CUMULATE table function based aggregate requires maxSize must be an integral multiple of step, but got maxSize {size} ms and step {slide} ms',
  hint: 'Make the maximal size a multiple of the step; the step comes first.',
  explain: 'Flink computes cumulating windows of slices as long as the step.',
  source: 'StreamExecWindowAggregateBase',
  examples: [
    {
      wrong:
        t +
        "SELECT window_start, window_end, COUNT(*) FROM TABLE(CUMULATE(TABLE t, DESCRIPTOR(ts), ^INTERVAL '25' MINUTE^, INTERVAL '1' HOUR)) GROUP BY window_start, window_end",
      right:
        t +
        "SELECT window_start, window_end, COUNT(*) FROM TABLE(CUMULATE(TABLE t, DESCRIPTOR(ts), INTERVAL '20' MINUTE, INTERVAL '1' HOUR)) GROUP BY window_start, window_end",
    },
  ],
});

export const sessionInBatch = streaming({
  code: 'FP4048',
  name: 'session-in-batch',
  message: 'Unaligned windows like session are not supported in batch mode yet.',
  hint: 'Use GROUP BY SESSION(…), or another window.',
  explain: 'The SESSION table function is only implemented for streaming.',
  source: 'BatchExecWindowTableFunction',
  examples: [
    {
      wrong:
        "SET 'execution.runtime-mode' = 'batch';\nCREATE TABLE t (a INT, ts TIMESTAMP(3)) WITH ('connector' = 'datagen', 'number-of-rows' = '5');\nSELECT * FROM ^TABLE(SESSION(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE))^",
      right:
        "SET 'execution.runtime-mode' = 'batch';\nCREATE TABLE t (a INT, ts TIMESTAMP(3)) WITH ('connector' = 'datagen', 'number-of-rows' = '5');\nSELECT * FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE))",
    },
  ],
});

export const temporalPeriod = streaming({
  code: 'FP4060',
  name: 'temporal-period',
  message:
    "Temporal table join currently only supports 'FOR SYSTEM_TIME AS OF' left table's time attribute field{quote}",
  hint: 'Write `FOR SYSTEM_TIME AS OF` a rowtime or proctime column of the left table, as it is.',
  explain: "A temporal join looks at the right table as of the left row's own time attribute.",
  source: 'LogicalCorrelateToJoinFromTemporalTableRule.validateSnapshotInCorrelate',
  examples: [
    {
      wrong:
        "CREATE TABLE o (c STRING, ts TIMESTAMP(3)) WITH ('connector' = 'datagen');\nCREATE TABLE r (c STRING, v INT, rt TIMESTAMP(3), WATERMARK FOR rt AS rt, PRIMARY KEY (c) NOT ENFORCED) WITH ('connector' = 'upsert-kafka', 'topic' = 'r', 'properties.bootstrap.servers' = 'k:9092', 'key.format' = 'json', 'value.format' = 'json');\nSELECT o.c, r.v FROM o JOIN r FOR SYSTEM_TIME AS OF ^o.ts^ ON o.c = r.c",
      right:
        "CREATE TABLE o (c STRING, n INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts, pt AS PROCTIME()) WITH ('connector' = 'datagen');\nCREATE TABLE r (c STRING, v INT, rt TIMESTAMP(3), WATERMARK FOR rt AS rt, PRIMARY KEY (c) NOT ENFORCED) WITH ('connector' = 'upsert-kafka', 'topic' = 'r', 'properties.bootstrap.servers' = 'k:9092', 'key.format' = 'json', 'value.format' = 'json');\nSELECT o.c, r.v FROM o JOIN r FOR SYSTEM_TIME AS OF o.ts ON o.c = r.c",
    },
  ],
});

export const temporalNoRowtime = streaming({
  code: 'FP4061',
  name: 'temporal-no-rowtime',
  message:
    'Event-Time Temporal Table Join requires both primary key and row time attribute in versioned table, but no row time attribute can be found.',
  hint: 'Declare a WATERMARK (and a PRIMARY KEY) on the right table.',
  explain: 'Versions of a row are told apart by their event time.',
  source: 'LogicalCorrelateToJoinFromGeneralTemporalTableRule',
  examples: [
    {
      wrong:
        "CREATE TABLE o (c STRING, n INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts, pt AS PROCTIME()) WITH ('connector' = 'datagen');\nCREATE TABLE r (c STRING, v INT, PRIMARY KEY (c) NOT ENFORCED) WITH ('connector' = 'upsert-kafka', 'topic' = 'r', 'properties.bootstrap.servers' = 'k:9092', 'key.format' = 'json', 'value.format' = 'json');\nSELECT o.c, r.v FROM o JOIN r FOR SYSTEM_TIME AS OF ^o.ts^ ON o.c = r.c",
      right:
        "CREATE TABLE o (c STRING, n INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts, pt AS PROCTIME()) WITH ('connector' = 'datagen');\nCREATE TABLE r (c STRING, v INT, rt TIMESTAMP(3), WATERMARK FOR rt AS rt, PRIMARY KEY (c) NOT ENFORCED) WITH ('connector' = 'upsert-kafka', 'topic' = 'r', 'properties.bootstrap.servers' = 'k:9092', 'key.format' = 'json', 'value.format' = 'json');\nSELECT o.c, r.v FROM o JOIN r FOR SYSTEM_TIME AS OF o.ts ON o.c = r.c",
    },
  ],
});

export const temporalRowtimeTypes = streaming({
  code: 'FP4062',
  name: 'temporal-rowtime-types',
  message:
    'Event-Time Temporal Table Join requires same rowtime type in left table and versioned table, but the rowtime types are {left} and {right}.',
  hint: 'Use TIMESTAMP or TIMESTAMP_LTZ on both sides.',
  explain: "Times with and without a zone can't be compared.",
  source: 'LogicalCorrelateToJoinFromGeneralTemporalTableRule',
  examples: [
    {
      wrong:
        "CREATE TABLE o (c STRING, n INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts, pt AS PROCTIME()) WITH ('connector' = 'datagen');\nCREATE TABLE r (c STRING, v INT, rt TIMESTAMP_LTZ(3), WATERMARK FOR rt AS rt, PRIMARY KEY (c) NOT ENFORCED) WITH ('connector' = 'upsert-kafka', 'topic' = 'r', 'properties.bootstrap.servers' = 'k:9092', 'key.format' = 'json', 'value.format' = 'json');\nSELECT o.c, r.v FROM o JOIN r FOR SYSTEM_TIME AS OF ^o.ts^ ON o.c = r.c",
      right:
        "CREATE TABLE o (c STRING, n INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts, pt AS PROCTIME()) WITH ('connector' = 'datagen');\nCREATE TABLE r (c STRING, v INT, rt TIMESTAMP(3), WATERMARK FOR rt AS rt, PRIMARY KEY (c) NOT ENFORCED) WITH ('connector' = 'upsert-kafka', 'topic' = 'r', 'properties.bootstrap.servers' = 'k:9092', 'key.format' = 'json', 'value.format' = 'json');\nSELECT o.c, r.v FROM o JOIN r FOR SYSTEM_TIME AS OF o.ts ON o.c = r.c",
    },
  ],
});

export const temporalNoKey = streaming({
  code: 'FP4063',
  name: 'temporal-no-key',
  message: 'Temporal Table Join requires primary key in versioned table, but no primary key can be found.',
  hint: 'Declare a `PRIMARY KEY (…) NOT ENFORCED` on the right table, or build one with a deduplicating view.',
  explain: 'A versioned table has one version of a row at a time: it needs a key.',
  source: 'TemporalJoinRewriteWithUniqueKeyRule',
  examples: [
    {
      wrong:
        "CREATE TABLE o (c STRING, n INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts, pt AS PROCTIME()) WITH ('connector' = 'datagen');\nCREATE TABLE r (c STRING, v INT, rt TIMESTAMP(3), WATERMARK FOR rt AS rt) WITH ('connector' = 'datagen');\nSELECT o.c, r.v FROM o JOIN r FOR SYSTEM_TIME AS OF ^o.ts^ ON o.c = r.c",
      right:
        "CREATE TABLE o (c STRING, n INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts, pt AS PROCTIME()) WITH ('connector' = 'datagen');\nCREATE TABLE r (c STRING, v INT, rt TIMESTAMP(3), WATERMARK FOR rt AS rt, PRIMARY KEY (c) NOT ENFORCED) WITH ('connector' = 'upsert-kafka', 'topic' = 'r', 'properties.bootstrap.servers' = 'k:9092', 'key.format' = 'json', 'value.format' = 'json');\nSELECT o.c, r.v FROM o JOIN r FOR SYSTEM_TIME AS OF o.ts ON o.c = r.c",
    },
  ],
});

export const temporalKeyNotJoined = streaming({
  code: 'FP4064',
  name: 'temporal-key-not-joined',
  message:
    "Temporal table's primary key [{key}] must be included in the equivalence condition of temporal join, but current temporal join condition is [{condition}].",
  hint: "Compare all columns of the right table's primary key in the ON clause.",
  explain: 'A temporal join looks for the one version of a row, by its key.',
  source: 'TemporalJoinRewriteWithUniqueKeyRule',
  examples: [
    {
      wrong:
        "CREATE TABLE o (c STRING, n INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts, pt AS PROCTIME()) WITH ('connector' = 'datagen');\nCREATE TABLE r (c STRING, v INT, rt TIMESTAMP(3), WATERMARK FOR rt AS rt, PRIMARY KEY (c) NOT ENFORCED) WITH ('connector' = 'upsert-kafka', 'topic' = 'r', 'properties.bootstrap.servers' = 'k:9092', 'key.format' = 'json', 'value.format' = 'json');\nSELECT o.c, r.c AS k, r.v FROM o JOIN r FOR SYSTEM_TIME AS OF ^o.ts^ ON o.n = r.v",
      right:
        "CREATE TABLE o (c STRING, n INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts, pt AS PROCTIME()) WITH ('connector' = 'datagen');\nCREATE TABLE r (c STRING, v INT, rt TIMESTAMP(3), WATERMARK FOR rt AS rt, PRIMARY KEY (c) NOT ENFORCED) WITH ('connector' = 'upsert-kafka', 'topic' = 'r', 'properties.bootstrap.servers' = 'k:9092', 'key.format' = 'json', 'value.format' = 'json');\nSELECT o.c, r.c AS k, r.v FROM o JOIN r FOR SYSTEM_TIME AS OF o.ts ON o.c = r.c",
    },
  ],
});

export const temporalProcessingTime = streaming({
  code: 'FP4066',
  name: 'temporal-processing-time',
  message: 'Processing-time temporal join is not supported yet.',
  hint: 'Use a table that can be looked up (jdbc, hbase) on the right, or join by event time.',
  explain: 'In processing time, Flink only joins with tables that it can look up.',
  source: 'StreamExecTemporalJoin',
  examples: [
    {
      wrong:
        "CREATE TABLE o (c STRING, n INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts, pt AS PROCTIME()) WITH ('connector' = 'datagen');\nCREATE TABLE r (c STRING, v INT, rt TIMESTAMP(3), WATERMARK FOR rt AS rt, PRIMARY KEY (c) NOT ENFORCED) WITH ('connector' = 'upsert-kafka', 'topic' = 'r', 'properties.bootstrap.servers' = 'k:9092', 'key.format' = 'json', 'value.format' = 'json');\nSELECT o.c, r.v FROM o JOIN r FOR SYSTEM_TIME AS OF ^o.pt^ ON o.c = r.c",
      right:
        "CREATE TABLE o (c STRING, n INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts, pt AS PROCTIME()) WITH ('connector' = 'datagen');\nCREATE TABLE r (c STRING, v INT, rt TIMESTAMP(3), WATERMARK FOR rt AS rt, PRIMARY KEY (c) NOT ENFORCED) WITH ('connector' = 'upsert-kafka', 'topic' = 'r', 'properties.bootstrap.servers' = 'k:9092', 'key.format' = 'json', 'value.format' = 'json');\nSELECT o.c, r.v FROM o JOIN r FOR SYSTEM_TIME AS OF o.ts ON o.c = r.c",
    },
  ],
});

export const temporalJoinKey = streaming({
  code: 'FP4067',
  name: 'temporal-join-key',
  message: 'Temporal table join requires an equality condition on fields of table [{table}].',
  hint: 'Compare a column of the looked-up table, as it is, with a value of the left row: `ON l.a = r.id`.',
  explain: 'A lookup asks the other system for rows by the values of columns.',
  source: 'CommonExecLookupJoin.validate',
  examples: [
    {
      wrong:
        "CREATE TABLE o (c STRING, n INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts, pt AS PROCTIME()) WITH ('connector' = 'datagen');\nCREATE TABLE r (c STRING, v INT, PRIMARY KEY (c) NOT ENFORCED) WITH ('connector' = 'jdbc', 'url' = 'jdbc:mysql://h:3306/d', 'table-name' = 'r');\nSELECT o.c, r.v FROM o JOIN r FOR SYSTEM_TIME AS OF ^o.pt^ ON TRUE",
      right:
        "CREATE TABLE o (c STRING, n INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts, pt AS PROCTIME()) WITH ('connector' = 'datagen');\nCREATE TABLE r (c STRING, v INT, PRIMARY KEY (c) NOT ENFORCED) WITH ('connector' = 'jdbc', 'url' = 'jdbc:mysql://h:3306/d', 'table-name' = 'r');\nSELECT o.c, r.v FROM o JOIN r FOR SYSTEM_TIME AS OF o.pt ON o.c = r.c",
    },
  ],
});

export const lookupDistinctFrom = streaming({
  code: 'FP4069',
  name: 'lookup-distinct-from',
  message:
    "LookupJoin doesn't support join condition contains 'a IS NOT DISTINCT FROM b' (or alternative '(a = b) or (a IS NULL AND b IS NULL)'), the join condition is '{condition}'",
  hint: 'Compare with `=`.',
  explain: "Other systems don't find NULLs by comparing.",
  source: 'CommonLookupJoinRule',
  examples: [
    {
      wrong:
        "CREATE TABLE o (c STRING, n INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts, pt AS PROCTIME()) WITH ('connector' = 'datagen');\nCREATE TABLE r (c STRING, v INT, PRIMARY KEY (c) NOT ENFORCED) WITH ('connector' = 'jdbc', 'url' = 'jdbc:mysql://h:3306/d', 'table-name' = 'r');\nSELECT o.c, r.v FROM o JOIN r FOR SYSTEM_TIME AS OF ^o.pt^ ON o.n IS NOT DISTINCT FROM r.v",
      right:
        "CREATE TABLE o (c STRING, n INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts, pt AS PROCTIME()) WITH ('connector' = 'datagen');\nCREATE TABLE r (c STRING, v INT, PRIMARY KEY (c) NOT ENFORCED) WITH ('connector' = 'jdbc', 'url' = 'jdbc:mysql://h:3306/d', 'table-name' = 'r');\nSELECT o.c, r.v FROM o JOIN r FOR SYSTEM_TIME AS OF o.pt ON o.n = r.v",
    },
  ],
});

export const joinKeyTypes = streaming({
  code: 'FP4080',
  name: 'join-key-types',
  message: "implicit type conversion between {left} and {right} is not supported on join's condition now",
  hint: 'Cast one side: `ON a.x = CAST(b.y AS …)`.',
  explain: 'Flink does not convert between these types when it compares join keys.',
  source: 'JoinConditionTypeCoerceRule',
  examples: [
    {
      wrong:
        "CREATE TABLE a (x INT) WITH ('connector' = 'datagen');\nCREATE TABLE b (y STRING) WITH ('connector' = 'datagen');\nSELECT * FROM a JOIN b ON ^a.x = b.y^",
      right:
        "CREATE TABLE a (x INT) WITH ('connector' = 'datagen');\nCREATE TABLE b (y STRING) WITH ('connector' = 'datagen');\nSELECT * FROM a JOIN b ON CAST(a.x AS STRING) = b.y",
    },
  ],
});

export const intervalJoinTypes = streaming({
  code: 'FP4081',
  name: 'interval-join-types',
  message:
    'Interval join with rowtime attribute requires same rowtime types, but the types are {left} and {right}.',
  hint: 'Use TIMESTAMP or TIMESTAMP_LTZ on both sides.',
  explain: "Times with and without a zone can't be compared.",
  source: 'StreamPhysicalIntervalJoinRule',
  examples: [
    {
      wrong:
        t +
        "CREATE TABLE u (a INT, b INT, ts TIMESTAMP_LTZ(3), WATERMARK FOR ts AS ts, pt AS PROCTIME()) WITH ('connector' = 'datagen');\nSELECT t.a FROM t, u WHERE t.a = u.a AND t.ts BETWEEN u.ts - INTERVAL '1' HOUR AND u.ts",
      right:
        t +
        "CREATE TABLE u (a INT, b INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts, pt AS PROCTIME()) WITH ('connector' = 'datagen');\nSELECT t.a FROM t, u WHERE t.a = u.a AND t.ts BETWEEN u.ts - INTERVAL '1' HOUR AND u.ts",
    },
  ],
});

export const intervalJoinTimes = streaming({
  code: 'FP4082',
  name: 'interval-join-times',
  message: 'Interval join with proctime attribute requires no event-time attributes are in the join inputs.',
  hint: 'Leave rowtime columns out of the join, or cast them to ordinary timestamps before it.',
  explain: "A join by processing time doesn't hold watermarks back.",
  source: 'StreamPhysicalIntervalJoinRule',
  examples: [
    {
      wrong:
        t +
        "CREATE TABLE u (a INT, b INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts, pt AS PROCTIME()) WITH ('connector' = 'datagen');\nSELECT t.a, t.ts FROM t JOIN u ON t.a = u.a AND t.pt BETWEEN u.pt - INTERVAL '1' HOUR AND u.pt",
      right:
        t +
        "CREATE TABLE u (a INT, b INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts, pt AS PROCTIME()) WITH ('connector' = 'datagen');\nSELECT t.a, t.b FROM t JOIN u ON t.a = u.a AND t.pt BETWEEN u.pt - INTERVAL '1' HOUR AND u.pt",
    },
  ],
});

export const matchOrderMissing = streaming({
  code: 'FP4090',
  name: 'match-order-missing',
  message: 'You must specify either rowtime or proctime for order by.',
  hint: 'Add `ORDER BY` a time attribute in MATCH_RECOGNIZE.',
  explain: 'Patterns are looked for in the order of time.',
  source: 'StreamExecMatch.checkOrderKeys',
  examples: [
    {
      wrong:
        "CREATE TABLE t (s STRING, p INT, pt AS PROCTIME()) WITH ('connector' = 'datagen');\nSELECT * FROM t MATCH_RECOGNIZE (MEASURES A.p AS ap PATTERN (A B) DEFINE A AS A.s = 'a')",
      right:
        "CREATE TABLE t (s STRING, p INT, pt AS PROCTIME()) WITH ('connector' = 'datagen');\nSELECT * FROM t MATCH_RECOGNIZE (ORDER BY pt MEASURES A.p AS ap PATTERN (A B) DEFINE A AS A.s = 'a')",
    },
  ],
});

export const matchOrderNoTime = streaming({
  code: 'FP4091',
  name: 'match-order-no-time',
  message: 'You must specify either rowtime or proctime for order by as the first one.',
  hint: 'Put a rowtime or proctime column first in ORDER BY.',
  explain: 'Patterns are looked for in the order of time.',
  source: 'StreamExecMatch.checkOrderKeys',
  examples: [
    {
      wrong:
        "CREATE TABLE t (s STRING, p INT, pt AS PROCTIME()) WITH ('connector' = 'datagen');\nSELECT * FROM t MATCH_RECOGNIZE (ORDER BY p MEASURES A.p AS ap PATTERN (A B) DEFINE A AS A.s = 'a')",
      right:
        "CREATE TABLE t (s STRING, p INT, pt AS PROCTIME()) WITH ('connector' = 'datagen');\nSELECT * FROM t MATCH_RECOGNIZE (ORDER BY pt MEASURES A.p AS ap PATTERN (A B) DEFINE A AS A.s = 'a')",
    },
  ],
});

export const matchOrderDescending = streaming({
  code: 'FP4092',
  name: 'match-order-descending',
  message: 'Primary sort order of a streaming table must be ascending on time.',
  hint: 'Order ascending.',
  explain: 'A stream arrives in ascending time.',
  source: 'StreamExecMatch.checkOrderKeys',
  examples: [
    {
      wrong:
        "CREATE TABLE t (s STRING, p INT, pt AS PROCTIME()) WITH ('connector' = 'datagen');\nSELECT * FROM t MATCH_RECOGNIZE (ORDER BY pt DESC MEASURES A.p AS ap PATTERN (A B) DEFINE A AS A.s = 'a')",
      right:
        "CREATE TABLE t (s STRING, p INT, pt AS PROCTIME()) WITH ('connector' = 'datagen');\nSELECT * FROM t MATCH_RECOGNIZE (ORDER BY pt MEASURES A.p AS ap PATTERN (A B) DEFINE A AS A.s = 'a')",
    },
  ],
});

export const matchAllRows = streaming({
  code: 'FP4093',
  name: 'match-all-rows',
  message: 'All rows per match mode is not supported yet.',
  hint: 'Use ONE ROW PER MATCH.',
  explain: 'Flink gives one row for each match.',
  source: 'CommonPhysicalMatchRule',
  examples: [
    {
      wrong:
        "CREATE TABLE t (s STRING, p INT, pt AS PROCTIME()) WITH ('connector' = 'datagen');\nSELECT * FROM t MATCH_RECOGNIZE (ORDER BY pt MEASURES A.p AS ap ALL ROWS PER MATCH PATTERN (A B) DEFINE A AS A.s = 'a')",
      right:
        "CREATE TABLE t (s STRING, p INT, pt AS PROCTIME()) WITH ('connector' = 'datagen');\nSELECT * FROM t MATCH_RECOGNIZE (ORDER BY pt MEASURES A.p AS ap PATTERN (A B) DEFINE A AS A.s = 'a')",
    },
  ],
});

export const matchAmbiguous = streaming({
  code: 'FP4094',
  name: 'match-ambiguous',
  message: 'Columns ambiguously defined: {columns}',
  hint: 'Give the measure another name than the partition column.',
  explain: 'The columns out are those of PARTITION BY and the measures: names must differ.',
  source: 'CommonPhysicalMatchRule',
  examples: [
    {
      wrong:
        "CREATE TABLE t (s STRING, p INT, pt AS PROCTIME()) WITH ('connector' = 'datagen');\nSELECT * FROM t MATCH_RECOGNIZE (PARTITION BY s ORDER BY pt MEASURES A.s AS s PATTERN (A B) DEFINE A AS A.s = 'a')",
      right:
        "CREATE TABLE t (s STRING, p INT, pt AS PROCTIME()) WITH ('connector' = 'datagen');\nSELECT * FROM t MATCH_RECOGNIZE (ORDER BY pt MEASURES A.p AS ap PATTERN (A B) DEFINE A AS A.s = 'a')",
    },
  ],
});

export const matchEmpty = streaming({
  code: 'FP4095',
  name: 'match-empty',
  message:
    'Patterns that can produce empty matches are not supported. There must be at least one non-optional state.',
  hint: 'Make one variable obligatory.',
  explain: 'A pattern that matches nothing would match everywhere.',
  source: 'CommonExecMatch',
  examples: [
    {
      wrong:
        "CREATE TABLE t (s STRING, p INT, pt AS PROCTIME()) WITH ('connector' = 'datagen');\nSELECT * FROM t MATCH_RECOGNIZE (ORDER BY pt MEASURES A.p AS ap PATTERN (A*) DEFINE A AS A.s = 'a')",
      right:
        "CREATE TABLE t (s STRING, p INT, pt AS PROCTIME()) WITH ('connector' = 'datagen');\nSELECT * FROM t MATCH_RECOGNIZE (ORDER BY pt MEASURES A.p AS ap PATTERN (A B) DEFINE A AS A.s = 'a')",
    },
  ],
});

export const matchGreedyEnd = streaming({
  code: 'FP4096',
  name: 'match-greedy-end',
  message:
    'Greedy quantifiers are not allowed as the last element of a Pattern yet. Finish your pattern with either a simple variable or reluctant quantifier.',
  hint: 'End the pattern with a simple variable, or use a reluctant quantifier (`B+?`).',
  explain: 'A greedy end would wait forever for more rows.',
  source: 'CommonExecMatch',
  examples: [
    {
      wrong:
        "CREATE TABLE t (s STRING, p INT, pt AS PROCTIME()) WITH ('connector' = 'datagen');\nSELECT * FROM t MATCH_RECOGNIZE (ORDER BY pt MEASURES A.p AS ap PATTERN (A B+) DEFINE A AS A.s = 'a')",
      right:
        "CREATE TABLE t (s STRING, p INT, pt AS PROCTIME()) WITH ('connector' = 'datagen');\nSELECT * FROM t MATCH_RECOGNIZE (ORDER BY pt MEASURES A.p AS ap PATTERN (A B) DEFINE A AS A.s = 'a')",
    },
  ],
});

export const matchPattern = streaming({
  code: 'FP4097',
  name: 'match-pattern',
  message: 'Expression not supported: {pattern}. {reason}',
  hint: 'Write the pattern as a sequence of variables with quantifiers.',
  explain: "Flink's pattern engine knows sequences of variables only.",
  source: 'CommonExecMatch.PatternVisitor',
  examples: [
    {
      wrong:
        "CREATE TABLE t (s STRING, p INT, pt AS PROCTIME()) WITH ('connector' = 'datagen');\nSELECT * FROM t MATCH_RECOGNIZE (ORDER BY pt MEASURES A.p AS ap PATTERN (A | B) DEFINE A AS A.s = 'a')",
      right:
        "CREATE TABLE t (s STRING, p INT, pt AS PROCTIME()) WITH ('connector' = 'datagen');\nSELECT * FROM t MATCH_RECOGNIZE (ORDER BY pt MEASURES A.p AS ap PATTERN (A B) DEFINE A AS A.s = 'a')",
    },
  ],
});

export const matchRepeated = streaming({
  code: 'FP4098',
  name: 'match-repeated',
  message: 'Pattern variables must be unique. That might change in the future.',
  hint: 'Give each place in the pattern its own variable.',
  explain: 'A variable stands for one place in the pattern.',
  source: 'CommonExecMatch.PatternVisitor',
  examples: [
    {
      wrong:
        "CREATE TABLE t (s STRING, p INT, pt AS PROCTIME()) WITH ('connector' = 'datagen');\nSELECT * FROM t MATCH_RECOGNIZE (ORDER BY pt MEASURES A.p AS ap PATTERN (A A) DEFINE A AS A.s = 'a')",
      right:
        "CREATE TABLE t (s STRING, p INT, pt AS PROCTIME()) WITH ('connector' = 'datagen');\nSELECT * FROM t MATCH_RECOGNIZE (ORDER BY pt MEASURES A.p AS ap PATTERN (A B) DEFINE A AS A.s = 'a')",
    },
  ],
});

export const matchReluctantOptional = streaming({
  code: 'FP4099',
  name: 'match-reluctant-optional',
  message: 'Reluctant optional variables are not supported yet.',
  hint: 'Use `?` instead of `??`.',
  explain: "Flink's pattern engine knows greedy optional variables only.",
  source: 'CommonExecMatch.PatternVisitor',
  examples: [
    {
      wrong:
        "CREATE TABLE t (s STRING, p INT, pt AS PROCTIME()) WITH ('connector' = 'datagen');\nSELECT * FROM t MATCH_RECOGNIZE (ORDER BY pt MEASURES A.p AS ap PATTERN (A?? B) DEFINE A AS A.s = 'a')",
      right:
        "CREATE TABLE t (s STRING, p INT, pt AS PROCTIME()) WITH ('connector' = 'datagen');\nSELECT * FROM t MATCH_RECOGNIZE (ORDER BY pt MEASURES A.p AS ap PATTERN (A B) DEFINE A AS A.s = 'a')",
    },
  ],
});

export const divisionByZero = streaming({
  code: 'FP4050',
  name: 'division-by-zero',
  message: 'Division by zero',
  hint: 'Divide by something else than zero.',
  explain: 'Flink computes constants when it plans, and stops at this one.',
  source: 'RexSimplify of RelBuilder.project',
  examples: [{ wrong: t + 'SELECT ^1 / 0^ FROM t', right: t + 'SELECT 1 / 2 FROM t' }],
});

export const constantDivisor = streaming({
  code: 'FP4065',
  name: 'constant-divisor',
  message: 'class org.apache.calcite.rex.RexCall cannot be cast to class org.apache.calcite.rex.RexLiteral',
  hint: 'Write the divisor as one number.',
  explain:
    'Flink computes constants when it plans. To find divisions by zero it takes the divisor for a literal, and fails where it is a computation.',
  source: 'ExpressionReducer.skipAndValidateExprs',
  examples: [{ wrong: t + 'SELECT ^10 / ABS(3)^ FROM t', right: t + 'SELECT 10 / 3 FROM t' }],
});

export const dynamicParameter = streaming({
  code: 'FP4053',
  name: 'dynamic-parameter',
  message: "Unknown expression type 'class org.apache.calcite.rex.RexDynamicParam': ?{index}",
  hint: 'Write the value instead of `?`.',
  explain: 'Flink SQL jobs have no parameters: the parser takes `?`, the planner does not.',
  source: 'ExprCodeGenerator, RexNodeToExpressionConverter',
  examples: [{ wrong: t + 'SELECT * FROM t WHERE a = ^?^', right: t + 'SELECT * FROM t WHERE a = 1' }],
});

export const rankOrder = streaming({
  code: 'FP4051',
  name: 'rank-order',
  message:
    'Over Agg: The window rank function requires order by clause with non-constant fields. please re-check the over window statement.',
  hint: 'Order by a column.',
  explain: 'A rank without an order has no meaning.',
  source: 'FlinkLogicalOverAggregate',
  examples: [
    {
      wrong:
        t +
        "SELECT * FROM (SELECT a, ROW_NUMBER() OVER ^(PARTITION BY a ORDER BY 'x')^ AS rn FROM t) WHERE rn <= 2",
      right:
        t +
        'SELECT * FROM (SELECT a, ROW_NUMBER() OVER (PARTITION BY a ORDER BY b) AS rn FROM t) WHERE rn <= 2',
    },
  ],
});

export const distinctOver = streaming({
  code: 'FP4052',
  name: 'distinct-over',
  message: 'Distinct not supported in Windowing function!',
  hint: 'Leave DISTINCT out of the OVER aggregate, or aggregate by groups.',
  explain: 'Batch mode does not implement DISTINCT in OVER.',
  source: 'BatchPhysicalOverAggregateRule',
  examples: [
    {
      wrong:
        "SET 'execution.runtime-mode' = 'batch';\nCREATE TABLE t (a INT, b INT) WITH ('connector' = 'datagen', 'number-of-rows' = '5');\nSELECT ^SUM(DISTINCT a)^ OVER (PARTITION BY b ORDER BY a) FROM t",
      right:
        "SET 'execution.runtime-mode' = 'batch';\nCREATE TABLE t (a INT, b INT) WITH ('connector' = 'datagen', 'number-of-rows' = '5');\nSELECT SUM(a) OVER (PARTITION BY b ORDER BY a) FROM t",
    },
  ],
});

export const miniBatchLatency = streaming({
  code: 'FP4054',
  name: 'mini-batch-latency',
  message: 'MiniBatch Latency must be greater than 0 ms. [null]',
  hint: "Set 'table.exec.mini-batch.allow-latency' (e.g. `5 s`) and 'table.exec.mini-batch.size'.",
  explain: 'Mini-batches are switched on without saying how long they may wait.',
  source: 'StreamCommonSubGraphBasedOptimizer.optimizeSinkBlocks',
  examples: [
    {
      wrong:
        "SET 'table.exec.mini-batch.enabled' = 'true';\nCREATE TABLE t (a INT, b INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts, pt AS PROCTIME()) WITH ('connector' = 'datagen');\nSELECT a, COUNT(*) FROM t GROUP BY a",
      right:
        "SET 'table.exec.mini-batch.enabled' = 'true';\nSET 'table.exec.mini-batch.allow-latency' = '5 s';\nSET 'table.exec.mini-batch.size' = '100';\nCREATE TABLE t (a INT, b INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts, pt AS PROCTIME()) WITH ('connector' = 'datagen');\nSELECT a, COUNT(*) FROM t GROUP BY a",
    },
  ],
});

export const severalGroupWindows = streaming({
  code: 'FP4055',
  name: 'several-group-windows',
  message: 'Only a single window group function may be used in GROUP BY',
  hint: 'Group by one window.',
  explain: 'A row can only be grouped by one window of time.',
  source: 'LogicalWindowAggregateRuleBase',
  examples: [
    {
      wrong:
        t + "SELECT COUNT(*) FROM t GROUP BY TUMBLE(ts, INTERVAL '1' HOUR), ^TUMBLE(pt, INTERVAL '1' HOUR)^",
      right: t + "SELECT COUNT(*) FROM t GROUP BY TUMBLE(ts, INTERVAL '1' HOUR)",
    },
  ],
});

export const windowInGroupingSets = streaming({
  code: 'FP4056',
  name: 'window-in-grouping-sets',
  message:
    'Unsupported call: {call} \nIf you think this function should be supported, you can create an issue and start a discussion for it.',
  hint: 'Use a window table function: `FROM TABLE(TUMBLE(…)) GROUP BY window_start, window_end, GROUPING SETS (…)`.',
  explain: 'Group windows do not go with ROLLUP, CUBE and GROUPING SETS.',
  source: 'ExprCodeGenerator',
  examples: [
    {
      wrong: t + "SELECT COUNT(*) FROM t GROUP BY ROLLUP(^TUMBLE(ts, INTERVAL '1' HOUR)^, b)",
      right: t + "SELECT COUNT(*) FROM t GROUP BY TUMBLE(ts, INTERVAL '1' HOUR), b",
    },
  ],
});

export const windowSizePositive = streaming({
  code: 'FP4057',
  name: 'window-size-positive',
  message: 'TumblingWindowAssigner parameters must satisfy size > 0',
  hint: 'Give the window a positive size.',
  explain: 'A window of no or negative length holds nothing.',
  source: 'TumblingWindowAssigner',
  examples: [
    {
      wrong: t + "SELECT * FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), ^INTERVAL '0' MINUTE^))",
      right: t + "SELECT * FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE))",
    },
  ],
});

export const slidePositive = streaming({
  code: 'FP4224',
  name: 'slide-positive',
  message: 'SlidingWindowAssigner parameters must satisfy slide > 0 and size > 0',
  hint: 'Give the window a positive size and a positive slide.',
  explain: 'A window of no or negative length holds nothing, and one that does not slide never ends.',
  source: 'SlidingWindowAssigner',
  examples: [
    {
      wrong: t + "SELECT COUNT(*) FROM t GROUP BY HOP(ts, ^INTERVAL '0' MINUTE^, INTERVAL '2' MINUTE)",
      right: t + "SELECT COUNT(*) FROM t GROUP BY HOP(ts, INTERVAL '1' MINUTE, INTERVAL '2' MINUTE)",
    },
  ],
});

export const sliceSizePositive = streaming({
  code: 'FP4058',
  name: 'slice-size-positive',
  message: 'Tumbling Window parameters must satisfy size > 0, but got size {size}ms.',
  hint: 'Give the window a positive size.',
  explain: 'A window of no or negative length holds nothing.',
  source: 'SliceAssigners.TumblingSliceAssigner',
  examples: [
    {
      wrong:
        t +
        "SELECT window_start, window_end, COUNT(*) FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), ^INTERVAL '0' MINUTE^)) GROUP BY window_start, window_end",
      right:
        t +
        "SELECT window_start, window_end, COUNT(*) FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE)) GROUP BY window_start, window_end",
    },
  ],
});

export const sliceOffset = streaming({
  code: 'FP4033',
  name: 'slice-offset',
  message:
    'Tumbling Window parameters must satisfy abs(offset) < size, bot got size {size}ms and offset {offset}ms.',
  hint: 'Give an offset that is shorter than the window, or none.',
  explain: 'Windows of one size follow each other, so that an offset of a whole window changes nothing.',
  source: 'SliceAssigners.TumblingSliceAssigner',
  examples: [
    {
      wrong:
        t +
        "SELECT window_start, window_end, COUNT(*) FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), ^INTERVAL '1' MINUTE^, INTERVAL '1' HOUR)) GROUP BY window_start, window_end",
      right:
        t +
        "SELECT window_start, window_end, COUNT(*) FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' HOUR, INTERVAL '1' MINUTE)) GROUP BY window_start, window_end",
    },
  ],
});

export const sessionGapPositive = streaming({
  code: 'FP4034',
  name: 'session-gap-positive',
  message: 'SessionWindowAssigner parameters must satisfy 0 < size',
  hint: 'Give the session a positive gap.',
  explain: 'A session ends when nothing came for as long as its gap.',
  source: 'SessionWindowAssigner',
  examples: [
    {
      wrong:
        t +
        "SELECT a, window_start, COUNT(*) FROM TABLE(SESSION(TABLE t PARTITION BY a, DESCRIPTOR(ts), ^INTERVAL '0' MINUTE^)) GROUP BY a, window_start, window_end",
      right:
        t +
        "SELECT a, window_start, COUNT(*) FROM TABLE(SESSION(TABLE t PARTITION BY a, DESCRIPTOR(ts), INTERVAL '1' MINUTE)) GROUP BY a, window_start, window_end",
    },
  ],
});

export const cumulateSteps = streaming({
  code: 'FP4059',
  name: 'cumulate-steps',
  message: 'CumulativeWindowAssigner requires size must be an integral multiple of step.',
  hint: 'Make the maximal size a multiple of the step; the step comes first.',
  explain: 'A cumulating window grows by whole steps.',
  source: 'CumulativeWindowAssigner',
  examples: [
    {
      wrong:
        t +
        "SELECT * FROM TABLE(CUMULATE(TABLE t, DESCRIPTOR(ts), ^INTERVAL '2' MINUTE^, INTERVAL '5' MINUTE))",
      right:
        t +
        "SELECT * FROM TABLE(CUMULATE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE, INTERVAL '5' MINUTE))",
    },
  ],
});

export const proctimeWindowRowtime = streaming({
  code: 'FP4049',
  name: 'proctime-window-rowtime',
  message: 'A proctime window cannot provide a rowtime attribute.',
  hint: 'Use TUMBLE_PROCTIME, or window on a rowtime column.',
  explain: 'A window in processing time has no event time to give.',
  source: 'PlannerWindowProperties',
  examples: [
    {
      wrong:
        t +
        "SELECT ^TUMBLE_ROWTIME(pt, INTERVAL '1' MINUTE)^ FROM t GROUP BY TUMBLE(pt, INTERVAL '1' MINUTE)",
      right:
        t + "SELECT TUMBLE_PROCTIME(pt, INTERVAL '1' MINUTE) FROM t GROUP BY TUMBLE(pt, INTERVAL '1' MINUTE)",
    },
  ],
});

export const unionTimes = streaming({
  code: 'FP4083',
  name: 'union-times',
  message: 'Union fields with time attributes requires same types, but the types are {left} and {right}.',
  hint: 'Cast the time attribute to an ordinary timestamp in each branch.',
  explain: "A regular join makes ordinary timestamps of time attributes; a union can't mix both.",
  source: 'RelTimeIndicatorConverter.validateType',
  examples: [
    {
      wrong:
        t +
        "CREATE TABLE u (a INT, b INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts, pt AS PROCTIME()) WITH ('connector' = 'datagen');\nSELECT t.ts FROM t JOIN u ON t.a = u.a UNION ALL SELECT ts FROM t",
      right:
        t +
        "CREATE TABLE u (a INT, b INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts, pt AS PROCTIME()) WITH ('connector' = 'datagen');\nSELECT CAST(t.ts AS TIMESTAMP(3)) FROM t JOIN u ON t.a = u.a UNION ALL SELECT CAST(ts AS TIMESTAMP(3)) FROM t",
    },
  ],
});

export const arrayIndex = streaming({
  code: 'FP4084',
  name: 'array-index',
  message: 'Array element access needs an index starting at 1 but was {index}.',
  hint: 'Count from 1: the first element is `x[1]`.',
  explain: 'SQL numbers the elements of an array from 1.',
  source: 'ScalarOperatorGens.generateArrayElementAt',
  examples: [{ wrong: t + 'SELECT ARRAY[a, b][^0^] FROM t', right: t + 'SELECT ARRAY[a, b][1] FROM t' }],
});

const sourceAndKey =
  "CREATE TABLE s (a INT, b INT) WITH ('connector' = 'datagen');\nCREATE TABLE k (a INT, b INT, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'jdbc', 'url' = 'jdbc:postgresql://h:5432/d', 'table-name' = 'k');\n";

export const conflictClauseMissing = streaming({
  code: 'FP4240',
  name: 'conflict-clause-missing',
  message:
    "The query has an upsert key that differs from the primary key of the sink table '{table}'. Primary key: {key}, upsert key: {given}. This can lead to non-deterministic results when multiple records with different upsert keys map to the same primary key. Please specify an ON CONFLICT clause to define how conflicts should be handled: ON CONFLICT DO DEDUPLICATE (update to the latest record, state intensive, since we need to keep the entire history), or ON CONFLICT DO ERROR (fail on conflict), or ON CONFLICT DO NOTHING (keep first record).",
  hint: "Add ON CONFLICT DO DEDUPLICATE behind the query, which is what earlier versions did; or SET 'table.exec.sink.require-on-conflict' = 'false'.",
  explain:
    'The rows of the query are told apart by another key than that of the sink, so several of them may come to one row of the sink. Earlier versions kept the last one without a word; since 2.3 the statement has to say it.',
  source: 'FlinkChangelogModeInferenceProgram.analyzeUpsertMaterializeStrategy (Flink 2.3)',
  examples: [
    {
      wrong: sourceAndKey + 'INSERT INTO ^k^ SELECT a, b FROM s',
      right: sourceAndKey + 'INSERT INTO k SELECT a, b FROM s ON CONFLICT DO DEDUPLICATE',
    },
  ],
});

export const conflictOfOtherSink = streaming({
  code: 'FP4241',
  name: 'conflict-of-other-sink',
  message:
    "ON CONFLICT clause is only allowed for upsert sinks. The sink '{table}' is not an upsert sink because {reason}.",
  hint: 'Leave the clause out, or declare a primary key on a sink that takes updates by it.',
  explain:
    'Only a sink that finds its rows by a primary key has conflicts: one that appends, or that takes changes with the rows before them, has none.',
  source: 'FlinkChangelogModeInferenceProgram.analyzeUpsertMaterializeStrategy (Flink 2.3)',
  examples: [
    {
      wrong:
        "CREATE TABLE s (a INT) WITH ('connector' = 'datagen');\nCREATE TABLE k (a INT) WITH ('connector' = 'filesystem', 'path' = '/tmp/k', 'format' = 'json');\nINSERT INTO k SELECT a FROM s ^ON CONFLICT DO NOTHING^",
      right:
        "CREATE TABLE s (a INT) WITH ('connector' = 'datagen');\nCREATE TABLE k (a INT) WITH ('connector' = 'filesystem', 'path' = '/tmp/k', 'format' = 'json');\nINSERT INTO k SELECT a FROM s",
    },
  ],
});

export const conflictWithoutWatermark = streaming({
  code: 'FP4242',
  name: 'conflict-without-watermark',
  message:
    'ON CONFLICT DO {action} requires all source tables to define watermarks, but the following source(s) do not: {sources}. Please add a WATERMARK declaration to these tables.',
  hint: 'Declare a watermark on these tables, or write ON CONFLICT DO DEDUPLICATE.',
  explain:
    'Which record is the first, and whether another one meets it, is decided when the watermark has passed both.',
  source: 'FlinkChangelogModeInferenceProgram.validateSourcesHaveWatermarks (Flink 2.3)',
  examples: [
    {
      wrong: sourceAndKey + 'INSERT INTO k SELECT a, b FROM s ^ON CONFLICT DO NOTHING^',
      right: sourceAndKey + 'INSERT INTO k SELECT a, b FROM s ON CONFLICT DO DEDUPLICATE',
    },
  ],
});
