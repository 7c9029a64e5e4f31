// Makes conformance/pipelines.cases.jsonl: pipelines as people write them, and slips of them. Twice: `ask FILE` writes the questions about
// transforms for an oracle of Flink CDC 3.5, one a line; `make FILE` joins its answers. What is no transform is judged by the rules of the source.
import { readFileSync, writeFileSync } from 'node:fs';
import { structureCases } from './structure-cases.ts';
import type { PipelineCase } from './structure-cases.ts';
import { COLUMNS, FILTERS, PROJECTIONS, STRANGERS } from './transform-seeds.ts';

interface Question {
  readonly id: string;
  readonly columns: readonly string[];
  readonly projection: string;
  readonly filter?: string;
}

/** Slips of an expression, each one small: a letter, a sign, a word left out or put in. */
function slipsOf(text: string, turn: number): readonly string[] {
  const words = [...text.matchAll(/[A-Za-z_]{3,}/g)];
  const word = words[turn % Math.max(1, words.length)];
  const all = [
    text.replace(/\)/, ''),
    text.replace(/'/, ''),
    `${text},`,
    text.replace(/ AS \w+/, ''),
    text.replace(/ AND /, ' && '),
    text.replace(/ = /, ' == '),
    text.replace(/'(\w+)'/, '"$1"'),
    word === undefined
      ? text
      : text.slice(0, word.index) + word[0].slice(1) + text.slice(word.index + word[0].length),
    text.replace(/ AS (\w+)/, ' AS order'),
    `${text} FROM orders`,
    text.replace(/,/, ' '),
    text.replace(/ (>|<|=) /, ' '),
  ].filter((slip) => slip !== text);
  const first = all[turn % Math.max(1, all.length)];
  const second = all[(turn + 3) % Math.max(1, all.length)];
  return [...new Set([first, second].filter((s) => s !== undefined))];
}

function questions(): Question[] {
  const list: Omit<Question, 'id' | 'columns'>[] = [
    ...PROJECTIONS.map((projection) => ({ projection })),
    ...FILTERS.map((filter) => ({ projection: '*', filter })),
    ...STRANGERS.map((expression) => ({ projection: `id, ${expression} AS made_up` })),
    ...STRANGERS.map((expression) => ({ projection: 'id', filter: `${expression} = 1` })),
    ...PROJECTIONS.flatMap((text, i) => slipsOf(text, i).map((projection) => ({ projection }))),
    ...FILTERS.flatMap((text, i) => slipsOf(text, i).map((filter) => ({ projection: '*', filter }))),
  ];
  return list.map((question, i) => ({ id: `t${String(i).padStart(3, '0')}`, columns: COLUMNS, ...question }));
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

function transformYaml({ projection, filter }: Question): string {
  const lines = [
    'source: { type: mysql, hostname: db, username: reader, password: hidden, tables: shop.orders }',
    'sink: { type: values }',
    'transform:',
    '  - source-table: shop.orders',
    `    projection: ${quoted(projection)}`,
    ...(filter === undefined ? [] : [`    filter: ${quoted(filter)}`]),
  ];
  return `${lines.join('\n')}\n`;
}

const [, , mode, file] = process.argv;
if (file === undefined) throw new Error('usage: make-suite.ts ask|make FILE');
const asked = questions();
if (mode === 'ask') writeFileSync(file, asked.map((q) => `${JSON.stringify(q)}\n`).join(''));
else {
  const answers = new Map<string, boolean>();
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const { id, ok } = JSON.parse(line) as { id: string; ok: boolean };
    answers.set(id, ok);
  }
  const transforms = asked.flatMap((question): PipelineCase[] => {
    const ok = answers.get(question.id);
    if (ok === undefined) return [];
    const verdict = ok ? 'accepted' : 'refused';
    return [
      {
        id: question.id,
        truth: 'Flink CDC 3.5',
        verdict,
        columns: question.columns,
        yaml: transformYaml(question),
      },
    ];
  });
  const cases = [...transforms, ...structureCases()];
  const out = new URL('../../conformance/pipelines.cases.jsonl', import.meta.url);
  writeFileSync(out, cases.map((c) => `${JSON.stringify(c)}\n`).join(''));
  console.log(
    `${String(cases.length)} cases, ${String(cases.filter((c) => c.verdict === 'refused').length)} refused`,
  );
}
