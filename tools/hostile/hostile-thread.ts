// Checks hostile inputs one after the other in a thread of its own, which is ended where one hangs. Each has its own seed.
import { parentPort, workerData } from 'node:worker_threads';
import { prepare } from '@flink-preflight/sql';
import { checkHostile, ENGINES } from './check-hostile.ts';
import { hostileInput } from './hostile-inputs.ts';
import { randomOf } from './random.ts';

const { scripts, from, to, seed } = workerData as {
  readonly scripts: readonly (readonly string[])[];
  readonly from: number;
  readonly to: number;
  readonly seed: number;
};

for (const engine of ENGINES) await prepare({ engine, texts: [] });
for (let number = from; number < to; number++) {
  parentPort?.postMessage({ number });
  const { cpu, fault } = checkHostile(hostileInput(scripts, randomOf(seed + number)), number);
  parentPort?.postMessage({ number, cpu, fault });
}
