// Checks generated inputs, none of which may fault the checker or take it longer than two seconds of CPU.
//   node tools/hostile.ts CASES.jsonl... [--count N] [--from N] [--seed N] [--show NUMBER]
// The lines of the files hold scripts as `sql`. --show prints the input of a number instead.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { hostileInput, tokensOf } from './hostile/hostile-inputs.ts';
import { randomOf } from './hostile/random.ts';

/** Milliseconds of CPU that a check may take: a worker of the server is worth no more. */
const MOST_CPU = 2000;
/** Milliseconds after which an input counts as hanging; a loaded machine is slow. */
const HANGS = 60_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '200000' },
    from: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    show: { type: 'string' },
  },
});
const [first, count, seed] = [Number(values.from), Number(values.count), Number(values.seed)];
const scripts = positionals.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { readonly sql?: string })
    .flatMap(({ sql }) => (sql === undefined ? [] : [tokensOf(sql)])),
);
if (scripts.length === 0) {
  console.error('usage: hostile CASES.jsonl... [--count N] [--from N] [--seed N] [--show NUMBER]');
  process.exit(2);
}
if (values.show !== undefined) {
  process.stdout.write(hostileInput(scripts, randomOf(seed + Number(values.show))));
  process.exit(0);
}

const totals = { checked: 0, faults: 0, slow: 0, hung: 0, longest: 0, cpu: 0 };

interface Told {
  readonly number: number;
  readonly cpu?: number;
  readonly fault?: string;
}

/** Checks the inputs from a number on; the number behind the last, or behind the one that hung. */
function checkFrom(from: number, to: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('hostile/hostile-thread.ts', import.meta.url), {
      workerData: { scripts, from, to, seed },
    });
    let at = from;
    let timer: NodeJS.Timeout | undefined;
    const onHang = (): void => {
      totals.hung++;
      console.log(`${at}: hangs`);
      void worker.terminate().then(() => resolve(at + 1));
    };
    worker.on('message', ({ number, cpu, fault }: Told) => {
      at = number;
      clearTimeout(timer);
      if (cpu === undefined) {
        timer = setTimeout(onHang, HANGS);
        return;
      }
      totals.checked++;
      totals.cpu += cpu;
      totals.longest = Math.max(totals.longest, cpu);
      if (fault !== undefined) {
        totals.faults++;
        console.log(`${number}: ${fault.split('\n').slice(0, 4).join(' | ')}`);
      }
      if (cpu > MOST_CPU) {
        totals.slow++;
        console.log(`${number}: ${cpu.toFixed(0)} ms`);
      }
      if (totals.checked % 1000 === 0) report();
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      clearTimeout(timer);
      resolve(to);
    });
  });
}

function report(): void {
  const { checked, faults, slow, hung, longest, cpu } = totals;
  console.log(
    `${checked} inputs: ${faults} faults, ${slow} over ${MOST_CPU} ms of CPU, ${hung} hang; mean ${(cpu / checked).toFixed(1)} ms, longest ${longest.toFixed(0)} ms`,
  );
}

for (let next = first; next < first + count;) next = await checkFrom(next, first + count);
report();
process.exitCode = totals.faults + totals.slow + totals.hung === 0 ? 0 : 1;
