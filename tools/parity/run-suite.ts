// Runs one suite's scorer and reads its last line, which is its figures as JSON.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { Suite } from './suites.ts';

export type Figures = Readonly<Record<string, number | null>>;

/** `folder` is the parity folder; `check` the command that the scorer runs with the scripts' files. */
export function runSuite(suite: Suite, folder: string, check: readonly string[]): Figures {
  const files = suite.files.map((file) => path.join(folder, file));
  const output = execFileSync(
    'python3',
    [path.join(folder, suite.scorer), ...suite.flags, ...files, '--', ...check, ...(suite.checkFlags ?? [])],
    { encoding: 'utf8', maxBuffer: 64 << 20, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return JSON.parse(output.trimEnd().split('\n').at(-1)!) as Figures;
}
