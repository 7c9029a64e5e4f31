// Parity with real Flink: runs the suites beside the repository, and that of state in conformance/, writes conformance/scoreboard.json, holds the floors.
//   node tools/scoreboard.ts [FOLDER] [--suite NAME]... [--raise] [--faults]
// FOLDER is ../shared/parity unless given; without one there is nothing to do. --raise moves the floors up to the figures.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { judge, raise } from './parity/floors.ts';
import type { Floors, Verdict } from './parity/floors.ts';
import { internalFaults } from './parity/internal-faults.ts';
import { runSuite } from './parity/run-suite.ts';
import type { Figures } from './parity/run-suite.ts';
import { suites } from './parity/suites.ts';
import type { Scored } from './parity/floors.ts';
import { scoreState, STATE } from './state/score-state.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const SCOREBOARD = path.join(root, 'conformance/scoreboard.json');
const FLOORS = path.join(root, 'conformance/floors.json');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    suite: { type: 'string', multiple: true },
    raise: { type: 'boolean' },
    faults: { type: 'boolean' },
  },
});
const folder = path.resolve(root, positionals[0] ?? '../shared/parity');
if (!existsSync(folder)) {
  console.log(`no parity suites at ${folder}: nothing to score`);
  process.exit(0);
}

const preflight = (command: string): string[] => [
  path.join(root, 'node_modules/.bin/preflight'),
  command,
  '--engine',
  'flink-1.20',
  '--format',
  'json',
];
const chosen = suites.filter((suite) => values.suite === undefined || values.suite.includes(suite.name));
const board = read<Record<string, Figures>>(SCOREBOARD);
let floors = read<Floors>(FLOORS);
const verdicts: Verdict[] = [];

for (const suite of chosen) {
  const { wall: _, ...figures } = runSuite(suite, folder, preflight(suite.command ?? 'check'));
  if (values.faults === true && suite.scorer === 'score.py') {
    const faults = internalFaults(folder, suite.files[0]!);
    for (const fault of faults.slice(0, 5)) console.log(`  fault in ${fault.id}: ${fault.message}`);
    console.log(`${suite.name}: ${String(faults.length)} internal faults`);
  }
  record(suite, figures);
}
if (values.suite === undefined || values.suite.includes(STATE.name))
  record(STATE, { ...scoreState().figures });

write(SCOREBOARD, board);
if (values.raise === true) write(FLOORS, floors);
for (const { suite, figure, value, floor, passed } of verdicts)
  if (!passed) console.log(`below its floor: ${suite} ${figure} is ${String(value)}, floor ${String(floor)}`);
const failed = verdicts.filter((verdict) => !verdict.passed).length;
console.log(`floors: ${String(verdicts.length - failed)} passed, ${String(failed)} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function record(suite: Scored, figures: Figures): void {
  board[suite.name] = figures;
  if (values.raise === true) floors = raise(suite, figures, floors);
  verdicts.push(...judge(suite, figures, floors));
  console.log(row(suite.name, figures));
}

function row(name: string, figures: Figures): string {
  const cells = Object.entries(figures).map(([figure, value]) => `${figure} ${show(value)}`);
  return `${name.padEnd(16)} ${cells.join('  ')}`;
}

function show(value: number | null): string {
  if (value === null) return 'n/a';
  return Number.isInteger(value) && value > 1 ? String(value) : `${(100 * value).toFixed(2)}%`;
}

function read<T extends object>(file: string): T {
  return (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}) as T;
}

/** Keys in order, so that a change shows only what changed. */
function write(file: string, data: Readonly<Record<string, object>>): void {
  const sorted = Object.fromEntries(Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify(sorted, null, 2)}\n`);
}
