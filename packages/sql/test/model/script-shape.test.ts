// Which statements may stand together on the product's engines; Apache Flink itself takes all of them.
import { describe, expect, test } from 'vitest';
import { checkScript } from '../../src/index.ts';

const tables =
  "CREATE TEMPORARY TABLE s (a INT) WITH ('connector' = 'datagen');\nCREATE TEMPORARY TABLE k (a INT) WITH ('connector' = 'print');\n";
const insert = 'INSERT INTO k SELECT a FROM s;\n';
const permanent = "CREATE TABLE p (a INT) WITH ('connector' = 'print');\n";

const codes = (script: string, engine = 'vvr-8.0.11-flink-1.17'): readonly string[] =>
  checkScript(script, { engine })
    .diagnostics.filter((d) => d.severity === 'error')
    .map((d) => `${d.name} ${String(d.statement)}`);

describe('a draft of the product', () => {
  test.each<[string, string, readonly string[]]>([
    ['one INSERT', tables + insert, []],
    ['settings and commands beside it', `SET 'a.b' = 'c';\nSHOW TABLES;\n${tables}${insert}`, []],
    ['a script of DDL alone', permanent, []],
    ['a statement set', `${tables}BEGIN STATEMENT SET;\n${insert}${insert}END;\n`, []],
    ['EXECUTE STATEMENT SET', `${tables}EXECUTE STATEMENT SET BEGIN\n${insert}${insert}END;\n`, []],
    ['two INSERTs', tables + insert + insert, ['several-jobs 3']],
    ['an INSERT beside a set', `${tables}${insert}BEGIN STATEMENT SET;\n${insert}END;\n`, ['several-jobs 2']],
    [
      'several permanent tables, told once',
      permanent + permanent.replace('p (', 'q (') + tables + insert,
      ['permanent-object-beside-job 0'],
    ],
    ['a permanent table', permanent + tables + insert, ['permanent-object-beside-job 0']],
    [
      'a permanent view',
      `${tables}CREATE VIEW v AS SELECT a FROM s;\n${insert}`,
      ['permanent-object-beside-job 2'],
    ],
  ])('%s', (_name, script, expected) => {
    expect(codes(script)).toEqual(expected);
  });

  test('is offered the fix', () => {
    const [problem] = checkScript(tables + insert + insert, { engine: 'vvr-8.0.11-flink-1.17' }).diagnostics;
    const edits = problem?.fixes?.[0]?.edits ?? [];
    let fixed = tables + insert + insert;
    for (const { span, text } of edits.toReversed())
      fixed = fixed.slice(0, span.start) + text + fixed.slice(span.end);
    expect(codes(fixed)).toEqual([]);
  });
});

describe('a file by itself, which need not be one draft', () => {
  const severities = (script: string): readonly string[] =>
    checkScript(script, { engine: 'vvr-8.0.11-flink-1.17', bareScript: true }).diagnostics.map(
      ({ name, severity }) => `${severity} ${name}`,
    );
  test.each<[string, string, readonly string[]]>([
    ['two INSERTs over temporary tables', tables + insert + insert, ['error several-jobs']],
    ['a permanent table', permanent + tables + insert, ['warning permanent-object-beside-job']],
    [
      'a permanent table and several jobs',
      `${permanent}${tables}${insert}SELECT a FROM s;\n`,
      ['warning permanent-object-beside-job', 'warning several-jobs'],
    ],
  ])('%s', (_name, script, expected) => {
    expect(severities(script)).toEqual(expected);
  });
});

test('Apache Flink has no such rule', () => {
  expect(codes(permanent + tables + insert + insert, 'flink-1.20')).toEqual([]);
});
