// The full check of each script on a warm process, beside dt-sql-parser's syntax-only time on the same scripts and, where
// the oracle's answers carry its times, real Flink's planner on a warm JVM.
// Arguments: CASES.jsonl [FLINK.jsonl with "ms" a script, made in the same run by the oracle].
import { readFileSync } from 'node:fs';
import { checkScript } from '@flink-preflight/sql';
import { peerParser } from './peer-parser.ts';
import { percentile } from './percentile.ts';

interface Script {
  readonly id: string;
  readonly sql: string;
}

const [casesFile, flinkFile] = process.argv.slice(2);
if (casesFile === undefined) {
  console.error('usage: check-scripts CASES.jsonl [FLINK.jsonl]');
  process.exit(2);
}

const readLines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);

const scripts = readLines<Script>(casesFile);
const peer = await peerParser();

/** Milliseconds of each script, after a warm-up over `warmUp` of them. */
function measure(scriptsToRun: readonly Script[], warmUp: number, run: (sql: string) => void): number[] {
  for (const script of scriptsToRun.slice(0, warmUp)) run(script.sql);
  return scriptsToRun.map(({ sql }) => {
    const start = performance.now();
    run(sql);
    return performance.now() - start;
  });
}

function line(name: string, times: readonly number[]): void {
  const total = times.reduce((sum, time) => sum + time, 0);
  const cells = [percentile(times, 50), percentile(times, 99), Math.max(...times), total].map((n) =>
    n.toFixed(3).padStart(11),
  );
  console.log(`${name.padEnd(34)}${cells.join('')}`);
}

console.log(
  `${scripts.length} scripts${' '.repeat(22)}${['median', 'p99', 'max', 'total'].map((h) => `${h} ms`.padStart(11)).join('')}`,
);
const ours = measure(scripts, scripts.length, (sql) => checkScript(sql, { engine: 'flink-1.20' }));
line('Preflight, full check', ours);
const theirs = measure(scripts, 300, (sql) => {
  try {
    peer.validate(sql);
  } catch {
    // The peer overflows its stack on some scripts; the time until then counts.
  }
});
line('dt-sql-parser 4.5.1, syntax only', theirs);
const ratio = (a: readonly number[], b: readonly number[], p: number): string =>
  `${(percentile(b, p) / percentile(a, p)).toFixed(1)}x`;
console.log(
  `Preflight is faster than dt-sql-parser: median ${ratio(ours, theirs, 50)}, p99 ${ratio(ours, theirs, 99)}`,
);

if (flinkFile !== undefined) {
  const byId = new Map(
    readLines<{ id: string; ms?: number }>(flinkFile).map((answer) => [answer.id, answer.ms]),
  );
  const pairs = scripts.flatMap((script, index) => {
    const ms = byId.get(script.id);
    return ms === undefined ? [] : [{ ms, ours: ours[index]! }];
  });
  const flink = pairs.map((pair) => pair.ms);
  line('Flink 1.20.3, warm JVM', flink);
  const same = pairs.map((pair) => pair.ours);
  console.log(
    `Preflight is faster than Flink: median ${ratio(same, flink, 50)}, p99 ${ratio(same, flink, 99)}`,
  );
}
