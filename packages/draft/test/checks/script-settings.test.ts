import { describe, expect, it } from 'vitest';
import { checkSqlFile } from '../../src/index.ts';

const TABLES = `CREATE TEMPORARY TABLE s (id BIGINT) WITH ('connector' = 'datagen');
CREATE TEMPORARY TABLE k (id BIGINT) WITH ('connector' = 'blackhole');
`;
const INSERT = 'INSERT INTO k SELECT id FROM s;';

const found = (script: string): string[] =>
  checkSqlFile('x.sql', script, { engine: 'flink-1.20' }).diagnostics.map(
    (d) => `${d.severity} ${d.code} ${d.range?.startLine}:${d.range?.startColumn}`,
  );

// Verdicts of Flink 1.20.3, which refuses the INSERT; the place told is that of the value.
describe('SET statements of a script', () => {
  it.each([
    ["SET 'execution.checkpointing.interval' = 'abc';", INSERT, ['error FP5020 1:42']],
    ["SET 'execution.checkpointing.interval' = '5ms';", INSERT, ['error FP5025 1:42']],
    ["SET 'execution.checkpointing.interval' = 'abc';", 'SELECT id FROM s;', ['error FP5020 1:42']],
    ["SET 'execution.checkpointing.interval' = 'abc';", 'EXPLAIN SELECT id FROM s;', ['error FP5020 1:42']],
    ["SET 'table.exec.sink.not-null-enforcer' = 'no';", INSERT, ['error FP2397 4:22']],
    ["SET 'execution.runtime-mode' = 'stream';", INSERT, ['error FP2397 4:22']],
    ["SET 'execution.runtime-mode' = 'stream';", 'SHOW TABLES;', []],
    ["SET 'pipeline.max-parallelism' = '40000';", INSERT, ['error FP5025 1:34']],
    ["SET 'execution.job-listeners' = 'com.example.A;-1';", INSERT, ['error FP5025 1:33']],
    ["SET 'execution.job-listeners' = 'com.example.A$B;C';", INSERT, []],
    ["SET 'table.exec.sink.not-null-enforcer' = 'no';", 'SELECT id FROM s;', ['warning FP5021 1:43']],
    ["SET 'table.generated-code.max-length' = '0';", 'SELECT id + 1 FROM s;', ['error FP2607 4:8']],
    ["SET 'table.generated-code.max-length' = '0';", 'SELECT id FROM s;', []],
    ["SET 'exectuion.runtime-mode' = 'batch';", INSERT, ['warning FP5022 1:32']],
    ["SET 'execution.checkpointing.interval' = 'abc';", '', []],
    ["SET 'execution.checkpointing.interval' = 'abc'; RESET 'execution.checkpointing.interval';", INSERT, []],
    ["SET 'execution.checkpointing.interval' = 'abc'; RESET;", INSERT, []],
    [
      "SET 'execution.checkpointing.interval' = 'abc'; SET 'execution.checkpointing.interval' = '1 min';",
      INSERT,
      [],
    ],
    ["SET 'execution.checkpointing.interval-during-backlog' = '1 min';", INSERT, []],
  ])('%s … %s', (before, after, expected) => {
    expect(found(`${before}\n${TABLES}${after}`)).toEqual(expected);
  });

  it('does not look at what comes after the last job', () => {
    expect(found(`${TABLES}${INSERT}\nSET 'parallelism.default' = '0';`)).toEqual([]);
  });

  it('tells a setting once', () => {
    expect(found(`SET 'parallelism.default' = '0';\n${TABLES}${INSERT}\n${INSERT}`)).toEqual([
      'error FP5025 1:29',
    ]);
  });
});
