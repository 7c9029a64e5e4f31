// Settings that planning reads, wrong or missing: the words of real Flink 1.20.3.
import { expect, test } from 'vitest';
import { engineOrDefault } from '../../src/engine/engine.ts';
import { configurationFactsOf, configurationOption } from '../../src/facts/configuration.ts';
import { settingsReadOf } from '../../src/facts/settings-read.ts';
import { checkScript } from '../../src/check/check-script.ts';

const tables = `CREATE TABLE t (a INT, b INT, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE u (a INT, b INT) WITH ('connector' = 'datagen');
CREATE TABLE k (a INT, b INT) WITH ('connector' = 'blackhole');
`;

const errors = (settings: Readonly<Record<string, string>>, query: string) => {
  const sets = Object.entries(settings).map(([key, value]) => `SET '${key}' = '${value}';\n`);
  return checkScript(sets.join('') + tables + query, { engine: 'flink-1.20' })
    .diagnostics.filter((diagnostic) => diagnostic.severity === 'error')
    .map((error) => error.message);
};

const miniBatch = {
  'table.exec.mini-batch.enabled': 'true',
  'table.exec.mini-batch.allow-latency': '1 s',
};
const early = { 'table.exec.emit.early-fire.enabled': 'true' };
const late = { 'table.exec.emit.late-fire.enabled': 'true' };
const noSize = "Key: 'table.exec.mini-batch.size' , default: -1 (fallback keys: []) must be > 0.";
const window = (call: string) => `SELECT COUNT(*) FROM t GROUP BY ${call}`;
const tumble = window("TUMBLE(ts, INTERVAL '1' MINUTE)");
const tvf =
  "SELECT window_start, COUNT(*) FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE)) GROUP BY window_start, window_end";

test.each([
  [miniBatch, 'SELECT a, COUNT(*) FROM u GROUP BY a', noSize],
  [{ ...miniBatch, 'table.exec.mini-batch.size': '0' }, 'SELECT DISTINCT a FROM u', noSize],
  [miniBatch, 'SELECT t.a FROM t JOIN u ON t.a = u.a', noSize],
  [
    miniBatch,
    'SELECT a FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY a ORDER BY ts) AS rn FROM t) WHERE rn = 1',
    'table.exec.mini-batch.size should be greater than 0.',
  ],
  [
    early,
    tumble,
    'Early-fire delay should not be null or negative value whenenable early-fire emit strategy.',
  ],
  [
    late,
    tumble,
    "The 'AFTER WATERMARK' emit strategy requires set 'allow-lateness' or 'minIdleStateRetentionTime' in table config.",
  ],
  [
    { ...late, 'table.exec.emit.late-fire.delay': '5 s' },
    window("TUMBLE(pt, INTERVAL '1' MINUTE)"),
    'Allow-lateness [0ms] should not be smaller than Late-fire delay [5000ms] when enable late-fire emit strategy.',
  ],
  [
    early,
    window("SESSION(ts, INTERVAL '1' MINUTE)"),
    "Session window doesn't support EMIT strategy currently.",
  ],
  [
    early,
    tvf,
    "Currently, window table function based aggregate doesn't support early-fire and late-fire configuration 'table.exec.emit.early-fire.enabled' and 'table.exec.emit.late-fire.enabled'.",
  ],
  [
    { 'table.optimizer.agg-phase-strategy': 'THREE' },
    tvf,
    "Could not parse value 'THREE' for key 'table.optimizer.agg-phase-strategy'. Could not parse value for enum class org.apache.flink.table.api.config.AggregatePhaseStrategy. Expected one of: [[AUTO, ONE_PHASE, TWO_PHASE]]",
  ],
  [
    { 'table.exec.source.idle-timeout': 'abc' },
    'SELECT a FROM t',
    "Could not parse value 'abc' for key 'table.exec.source.idle-timeout'. text does not start with a number",
  ],
  [
    { 'table.exec.sink.not-null-enforcer': 'abc' },
    'INSERT INTO k SELECT * FROM u',
    "Could not parse value 'abc' for key 'table.exec.sink.not-null-enforcer'. Could not parse value for enum class org.apache.flink.table.api.config.ExecutionConfigOptions$NotNullEnforcer. Expected one of: [[ERROR, DROP]]",
  ],
])('%o: %s', (settings, query, message) => {
  expect(errors(settings, query)).toEqual([message]);
});

test.each([
  [miniBatch, 'SELECT a FROM u'],
  [miniBatch, tvf],
  [{ ...miniBatch, 'table.exec.mini-batch.size': '100' }, 'SELECT DISTINCT a FROM u'],
  [{ ...early, 'table.exec.emit.early-fire.delay': '0 s' }, tumble],
  [{ ...late, 'table.exec.emit.late-fire.delay': '5 s', 'table.exec.emit.allow-lateness': '1 h' }, tumble],
  [early, 'SELECT COUNT(*) FROM t'],
  [{ 'table.exec.source.idle-timeout': 'abc' }, 'SELECT a FROM u'],
  [{ 'table.optimizer.agg-phase-strategy': 'THREE' }, 'SELECT a FROM u'],
  [{ 'table.exec.sink.not-null-enforcer': 'abc' }, 'SELECT a FROM u'],
])('accepted with %o: %s', (settings, query) => {
  expect(errors(settings, query)).toEqual([]);
});

test.each([
  [
    "SELECT window_start, FIRST_VALUE(a) FROM TABLE(HOP(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE, INTERVAL '2' MINUTE)) GROUP BY window_start, window_end",
    'FirstValueAggFunction',
    'FIRST_VALUE',
  ],
  [
    "SELECT LAST_VALUE(a) FROM t GROUP BY SESSION(ts, INTERVAL '1' MINUTE)",
    'LastValueAggFunction',
    'LAST_VALUE',
  ],
])('what can not be merged: %s', (query, name, call) => {
  expect(errors({}, query)).toEqual([
    `Could not find an implementation method 'merge' in class 'org.apache.flink.table.runtime.functions.aggregate.${name}' for function '${call}' that matches the following signature:\nvoid merge(org.apache.flink.table.data.RowData, java.lang.Iterable)`,
  ]);
});

const options = configurationFactsOf(engineOrDefault(undefined));

test.each(settingsReadOf(engineOrDefault(undefined)).options.map((shape) => [shape.key, shape] as const))(
  '%s is read as its fact says',
  (key, shape) => {
    const { type, list, values, enumClass } = configurationOption(options, key)!.option;
    expect(shape).toEqual({ key, type, list, values, enumClass });
  },
);
