// Puts questions to a command that asks real Flink: it takes a file of cases and a file for the answers, a line for each.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Case {
  readonly id: string;
  readonly sql: string;
}

export interface Answer {
  readonly id: string;
  readonly timeout?: true;
  readonly statements?: readonly {
    readonly ok: boolean;
    readonly plan?: string;
    readonly error?: { readonly chain: readonly { readonly message: string }[] };
  }[];
}

/** Reads the answers, one of JSON a line. */
export function answersOf(text: string): readonly Answer[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Answer);
}

/** Whether Flink took every statement of the script. */
export const isAccepted = ({ statements = [] }: Answer): boolean =>
  statements.length > 0 && statements.every(({ ok }) => ok);

/** The answers to the cases, in their order. Throws when the command fails. */
export function askOracle(command: string, cases: readonly Case[]): readonly Answer[] {
  const folder = mkdtempSync(join(tmpdir(), 'settings-answers-'));
  try {
    const [asked, answered] = [join(folder, 'cases.jsonl'), join(folder, 'answers.jsonl')];
    writeFileSync(asked, `${cases.map((one) => JSON.stringify(one)).join('\n')}\n`);
    execFileSync(command, [asked, answered], { stdio: ['ignore', 'inherit', 'ignore'] });
    return answersOf(readFileSync(answered, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
