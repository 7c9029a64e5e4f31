// Asks real Flink about every setting and writes its answers where the tests of settings read them:
// `node tools/settings/ask.ts ORACLE`, where ORACLE is a command that takes a file of cases and a file for the answers.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { engineOrDefault } from '@flink-preflight/sql';
import { configurationFactsOf } from '@flink-preflight/sql/configuration';
import { keyOf, kindsOf, scriptOf, STATEMENTS, TABLES, valuesOf } from './cases.ts';
import { askOracle } from './oracle.ts';
import type { Answer } from './oracle.ts';

interface Question {
  readonly key: string;
  readonly value: string;
  readonly kind: string;
}

const ANSWERS = fileURLToPath(new URL('./answers.json', import.meta.url));

const [oracle] = process.argv.slice(2);
if (oracle === undefined) throw new Error('usage: node tools/settings/ask.ts ORACLE');
const questions: Question[] = configurationFactsOf(engineOrDefault('flink-1.20')).options.flatMap(
  (option) => {
    const key = keyOf(option);
    return kindsOf(key).flatMap((kind) => valuesOf(option).map((value) => ({ key, value, kind })));
  },
);
const cases = questions.map(({ key, value, kind }, i) => ({
  id: String(i),
  sql: scriptOf(kind, key, value),
}));
writeFileSync(ANSWERS, compact(askOracle(oracle, cases)));

/** The innermost cause of the first refusal, or undefined. */
function refusalOf(answer: Answer | undefined): string | undefined {
  if (answer?.timeout === true) return '(no answer in time)';
  const refused = answer?.statements?.find(({ ok }) => !ok)?.error;
  return refused?.chain.at(-1)?.message.slice(0, 300);
}

/** Scripts, messages, and by key and value the number of a message by kind of statement; 0 where Flink accepts. */
function compact(answers: readonly Answer[]): string {
  const messages = new Map<string, number>();
  const keys = new Map<string, Map<string, number[]>>();
  questions.forEach(({ key, value, kind }, i) => {
    const message = refusalOf(answers[i]);
    const number = message === undefined ? 0 : (messages.get(message) ?? messages.size + 1);
    if (message !== undefined) messages.set(message, number);
    const values = keys.get(key) ?? new Map<string, number[]>();
    keys.set(key, values);
    const row = values.get(value) ?? [];
    values.set(value, row);
    row[kindsOf(key).indexOf(kind)] = number;
  });
  const rows = [...keys].map(([key, values]) => {
    // All accepted: only the values are kept.
    const entries = [...values].map(([value, row]) => [value, row.some((n) => n > 0) ? row : 0] as const);
    return `${JSON.stringify(key)}: ${JSON.stringify(Object.fromEntries(entries))}`;
  });
  const texts = [...messages.keys()].map((text) => JSON.stringify(text));
  const head = `"tables": ${JSON.stringify(TABLES)},\n"statements": ${JSON.stringify(STATEMENTS)}`;
  return `{\n${head},\n"messages": [\n${texts.join(',\n')}\n],\n"settings": {\n${rows.join(',\n')}\n}\n}\n`;
}
