// SET and RESET of a draft's script, as Flink reads them: comments between their parts, and RESET back to what the draft sets.
import { describe, expect, test } from 'vitest';
import { checkDraft } from '../src/index.ts';

const job = `CREATE TEMPORARY TABLE t (a INT) WITH ('connector' = 'datagen');
CREATE TEMPORARY TABLE k (a INT) WITH ('connector' = 'blackhole');
INSERT INTO k SELECT a FROM t;`;

const errors = (script: string, flinkConf: Readonly<Record<string, string>> = {}): readonly string[] =>
  checkDraft({
    name: 'd',
    artifact: { kind: 'SQLSCRIPT', sqlArtifact: { sqlScript: script } },
    flinkConf,
  })
    .file.diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);

const refused = 'Maximum parallelism must be between 1 and 32768. Found: 40000';

describe('pipeline.max-parallelism', () => {
  test.each([
    ['plainly', `SET 'pipeline.max-parallelism' = '40000';\n${job}`, [refused]],
    ['with a comment', `SET 'pipeline.max-parallelism' /* c */ = '40000';\n${job}`, [refused]],
    ['and reset', `SET 'pipeline.max-parallelism' = '40000';\nRESET 'pipeline.max-parallelism';\n${job}`, []],
    ['and all reset', `SET 'pipeline.max-parallelism' = '40000';\nRESET;\n${job}`, []],
  ])('set %s', (_name, script, expected) => {
    expect(errors(script)).toEqual(expected);
  });

  test('goes back to the value of the draft', () => {
    const script = `SET 'pipeline.max-parallelism' = '128';\nRESET 'pipeline.max-parallelism';\n${job}`;
    expect(errors(script, { 'pipeline.max-parallelism': '40000' })).toEqual([refused]);
  });
});
