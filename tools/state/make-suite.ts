// Makes conformance/state.cases.jsonl: pairs of jobs, and whether Flink 1.20 takes the state of the first for the second. Twice:
// `ask FILE` writes the pairs for `tools/state-facts`, one a line; `make FILE` joins its answers.
import { readFileSync, writeFileSync } from 'node:fs';
import { SCRIPT_EDITS } from './script-edits.ts';
import { fits, QUERIES, TYPE_EDITS } from './seeds.ts';
import type { ScriptEdit } from './seeds.ts';
import type { StateCase } from './score-state.ts';

const [, , mode, file] = process.argv;
if (file === undefined) throw new Error('usage: make-suite.ts ask|make FILE');
const asked: readonly ScriptEdit[] = [...typed(), ...SCRIPT_EDITS];
if (mode === 'ask') {
  writeFileSync(file, lines(asked.map(({ name, before, after }) => ({ id: name, before, after }))));
} else {
  const cases = answered(readFileSync(file, 'utf8'));
  writeFileSync(new URL('../../conformance/state.cases.jsonl', import.meta.url), lines(cases));
  console.log(`${String(cases.length)} cases`);
}

function typed(): ScriptEdit[] {
  return QUERIES.flatMap((query) =>
    TYPE_EDITS.filter((edit) => fits(query, edit)).map((edit) => ({
      name: `${query.name} ${edit.name}`,
      before: jobOf(query.sql, edit.before),
      after: jobOf(query.sql, edit.after),
    })),
  );
}

function jobOf(query: string, type: string): string {
  return (
    `CREATE TEMPORARY TABLE o (cust STRING, v ${type}, w BIGINT, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');\n` +
    "CREATE TEMPORARY TABLE k (a STRING, b STRING) WITH ('connector' = 'print');\n" +
    `INSERT INTO k ${query};\n`
  );
}

function answered(text: string): StateCase[] {
  const answers = new Map(
    text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; verdict: string; detail: string })
      .map((answer) => [answer.id, answer]),
  );
  return asked.flatMap(({ name, before, after, meaning }): StateCase[] => {
    const answer = answers.get(name);
    if (answer === undefined || answer.verdict === 'failed') {
      console.log(`left out: ${name}: ${answer?.detail ?? 'no answer'}`);
      return [];
    }
    const taken = answer.verdict === 'restores' || answer.verdict === 'stateless';
    const right = taken ? (meaning ?? 'full') : 'incompatible';
    return [{ id: name, right, flink: answer.verdict, before, after }];
  });
}

function lines(rows: readonly object[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}
