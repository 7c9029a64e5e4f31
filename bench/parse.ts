// Parsing alone, ours beside dt-sql-parser's, on the same scripts in one run: throughput, median, 99th percentile, cold start,
// and how time grows with size. Ours makes the tree and the diagnostics (without the search for fixes, which only errors
// cost); the peer's is its syntax check.
// Arguments: CASES.jsonl [EVERY: of the peer, every n-th script only].
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { parseScript } from '../packages/sql/src/syntax/index.ts';
import { peerBundle, peerParser } from './peer-parser.ts';
import { percentile } from './percentile.ts';

const [casesFile, every = '1'] = process.argv.slice(2);
if (casesFile === undefined) {
  console.error('usage: parse CASES.jsonl [EVERY]');
  process.exit(2);
}
const scripts = readFileSync(casesFile, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => (JSON.parse(line) as { sql: string }).sql);
const peer = await peerParser();

interface Figures {
  readonly name: string;
  readonly times: readonly number[];
  readonly characters: number;
}

/** Runs warm: `warmUp` scripts are read before the clock starts. */
function measure(
  name: string,
  texts: readonly string[],
  warmUp: number,
  run: (sql: string) => void,
): Figures {
  for (const sql of texts.slice(0, warmUp)) run(sql);
  let characters = 0;
  const times = texts.map((sql) => {
    characters += sql.length;
    const start = performance.now();
    try {
      run(sql);
    } catch {
      // The peer overflows its stack on some scripts; the time until then counts.
    }
    return performance.now() - start;
  });
  return { name, times, characters };
}

/** Characters a second, in millions. */
function throughput({ times, characters }: Figures): number {
  return characters / 1000 / times.reduce((sum, time) => sum + time, 0);
}

function print(figures: Figures): void {
  const cells = [throughput(figures), percentile(figures.times, 50), percentile(figures.times, 99)];
  console.log(figures.name.padEnd(24) + cells.map((n) => n.toFixed(4).padStart(12)).join(''));
}

/** Median milliseconds from the start of a process to its end. */
function coldStart(code: string): number {
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    spawnSync(process.execPath, ['--input-type=module', '-e', code]);
    return performance.now() - start;
  });
  return percentile(times, 50);
}

console.log(
  `${scripts.length} scripts${['MB/s', 'median ms', 'p99 ms'].map((h) => h.padStart(12)).join('')}`,
);
const ours = measure('Preflight', scripts, scripts.length, (sql) => parseScript(sql, { fixes: false }));
print(ours);
const sample = scripts.filter((_, i) => i % Number(every) === 0);
const theirs = measure('dt-sql-parser 4.5.1', sample, 500, (sql) => peer.validate(sql));
print(theirs);
const onSample = measure('Preflight, same scripts', sample, 500, (sql) => parseScript(sql, { fixes: false }));
console.log(`throughput of ours: ${(throughput(onSample) / throughput(theirs)).toFixed(0)} times the peer's`);

const statement = 'SELECT a, COUNT(*) FROM t WHERE b = 1 GROUP BY a';
const bare = coldStart('');
// Bundled as the peer is: what is compared are the parsers, not how Node reads TypeScript.
const bundle = path.join(path.dirname(await peerBundle()), 'preflight-syntax.mjs');
await build({
  entryPoints: [fileURLToPath(new URL('../packages/sql/src/syntax/index.ts', import.meta.url))],
  bundle: true,
  format: 'esm',
  outfile: bundle,
  logLevel: 'error',
});
const oursCold = coldStart(`import { parseScript } from '${bundle}'; parseScript('${statement}');`) - bare;
const peerCold =
  coldStart(
    `import { createRequire } from 'node:module'; const { FlinkSQL } = createRequire('/')('${await peerBundle()}'); new FlinkSQL().validate('${statement}');`,
  ) - bare;
console.log(
  `cold start less Node's own ${bare.toFixed(0)} ms: ours ${oursCold.toFixed(0)} ms, the peer ${peerCold.toFixed(0)} ms`,
);

// Growth: one script of each size, made of the shorter scripts of the suite.
const short = scripts.filter((sql) => sql.length < 2000);
const sizes = [100_000, 1_000_000, 10_000_000];
const points = sizes.map((size) => {
  let text = '';
  for (let i = 0; text.length < size; i = (i + 1) % short.length) text += `${short[i]!}\n;\n`;
  parseScript(text, { fixes: false });
  const start = performance.now();
  parseScript(text, { fixes: false });
  const time = performance.now() - start;
  console.log(`${(text.length / 1e6).toFixed(1).padStart(6)} MB ${time.toFixed(1).padStart(10)} ms`);
  return { x: Math.log(text.length), y: Math.log(time) };
});
const exponent = (points[2]!.y - points[0]!.y) / (points[2]!.x - points[0]!.x);
console.log(`time grows with size to the power of ${exponent.toFixed(2)}`);
