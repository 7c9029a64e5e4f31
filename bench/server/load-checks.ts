// Complete checks a second (start, check, poll until finished) on SQLite with every acknowledgement on disk, beside
// the requests a second of an empty route of the same framework: same client, same connections, in turns in one run.
// Arguments: [rounds] [checks in a round] [connections] [checks for the memory, 0 for none].
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { percentile } from '../percentile.ts';
import { makeDrafts, pollCheck, startCheck } from './bench-drafts.ts';
import type { RawClient } from './raw-client.ts';
import { rawClient } from './raw-client.ts';
import type { SpawnedServer } from './spawn-server.ts';
import { spawnServer } from './spawn-server.ts';

const [rounds = 3, count = 20_000, connections = 256, memoryChecks = 0] = process.argv.slice(2).map(Number);

/** One thing done over and over on all connections at once, and what it cost. */
interface Round {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly median: number;
  readonly p99: number;
  readonly polls: number;
  /** Microseconds of the server's main thread, and of all its threads, for each. */
  readonly mainCpu: number;
  readonly cpu: number;
}

async function round(
  server: SpawnedServer,
  clients: readonly RawClient[],
  times: number,
  once: (client: RawClient, i: number) => Promise<number>,
): Promise<Round> {
  const before = await server.usage();
  const durations: number[] = [];
  let [next, polls] = [0, 0];
  const begin = performance.now();
  await Promise.all(
    clients.map(async (client) => {
      while (next < times) {
        const start = performance.now();
        const asked = await once(client, next++);
        polls += asked;
        durations.push(performance.now() - start);
      }
    }),
  );
  const perSecond = (times * 1000) / (performance.now() - begin);
  const after = await server.usage();
  return {
    perSecond,
    median: percentile(durations, 50),
    p99: percentile(durations, 99),
    polls: polls / times,
    mainCpu: (after.mainCpu - before.mainCpu) / times,
    cpu: (after.cpu - before.cpu) / times,
  };
}

async function emptyRequest(client: RawClient): Promise<number> {
  await client.request('GET', '/empty');
  return 0;
}

/** @returns how often it asked: at once, then after 4, 8, 16, 32, and each 64 milliseconds */
async function completeCheck(client: RawClient, draft: string): Promise<number> {
  const ticket = await startCheck(client, draft);
  if (ticket === undefined) throw new Error('The queue was full.');
  for (let polls = 1; ; polls++) {
    const status = await pollCheck(client, ticket);
    if (status === 'FINISHED') return polls;
    if (status !== 'INIT' && status !== 'EXECUTING') throw new Error(`A ticket is ${status}.`);
    await new Promise((resolve) => setTimeout(resolve, Math.min(64, 2 ** (polls + 1))));
  }
}

interface Side {
  readonly title: string;
  readonly server: SpawnedServer;
  readonly run: (times: number) => Promise<Round>;
  readonly times: number;
  readonly results: Round[];
}

async function emptySide(): Promise<Side> {
  const server = await spawnServer('empty');
  const clients = Array.from({ length: connections }, () => rawClient(server.address));
  const run = (times: number): Promise<Round> => round(server, clients, times, emptyRequest);
  return { title: 'empty route', server, run, times: 4 * count, results: [] };
}

async function checkSide(title: string, data: string, cacheSize: number, times: number): Promise<Side> {
  const server = await spawnServer({ port: 0, data, ...(cacheSize < 0 ? {} : { cacheSize }) });
  const clients = Array.from({ length: connections }, () => rawClient(server.address));
  const drafts = await makeDrafts(clients[0]!, 200);
  const once = (client: RawClient, i: number): Promise<number> =>
    completeCheck(client, drafts[i % drafts.length]!);
  const run = (times: number): Promise<Round> => round(server, clients, times, once);
  return { title, server, run, times, results: [] };
}

function report({ title, results }: Side): Round {
  const sorted = [...results].sort((a, b) => a.perSecond - b.perSecond);
  const typical = sorted[Math.floor(sorted.length / 2)]!;
  const { perSecond, median, p99, polls, mainCpu, cpu } = typical;
  console.log(
    `${title.padEnd(16)} ${perSecond.toFixed(0).padStart(6)} a second, median ${median.toFixed(1)} ms, ` +
      `p99 ${p99.toFixed(1)} ms, ${mainCpu.toFixed(1)} µs of the main thread, ${cpu.toFixed(1)} µs of all` +
      (polls === 0 ? '' : `, ${polls.toFixed(2)} polls`),
  );
  return typical;
}

const folder = mkdtempSync(join(tmpdir(), 'preflight-load-'));
try {
  const empty = await emptySide();
  const fresh = await checkSide('without a cache', join(folder, 'fresh'), 0, Math.ceil(count / 8));
  const repeated = await checkSide('repeated drafts', join(folder, 'repeated'), -1, count);
  const sides = [empty, fresh, repeated];
  // Not counted: a server is seldom as cold as in its first seconds.
  for (const { run, times } of sides) await run(times);
  for (let i = 0; i < rounds; i++)
    for (const { run, times, results } of sides) results.push(await run(times));
  await Promise.all(sides.map(({ server }) => server.kill()));
  console.log(`${rounds} rounds in turns, ${connections} connections; the median round of each:`);
  for (const side of sides) report(side);
  for (const side of [fresh, repeated]) {
    const ratios = side.results.map((one, i) => one.perSecond / empty.results[i]!.perSecond);
    console.log(`${side.title}: ${percentile(ratios, 50).toFixed(3)} of the empty route (goal 0.25)`);
  }
  if (memoryChecks > 0) await memory(join(folder, 'memory'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit();

/** A server that has done nothing else: its memory after a tenth of the checks, and after all. */
async function memory(data: string): Promise<void> {
  const { server, run } = await checkSide('memory', data, -1, 0);
  const first = Math.floor(memoryChecks / 10);
  await run(first);
  const early = await server.memory();
  await run(memoryChecks - first);
  const late = await server.memory();
  for (const key of ['rss', 'heapUsed'] as const) {
    const [a, b] = [early[key], late[key]];
    const growth = `${((b / a - 1) * 100).toFixed(1)}% (goal 10%)`;
    const after = `after ${first} and ${memoryChecks} checks`;
    console.log(`${key.padEnd(8)} ${megabytes(a)} and ${megabytes(b)} ${after}: ${growth}`);
  }
  await server.kill();
}

function megabytes(bytes: number): string {
  return `${(bytes / 1048576).toFixed(0)} MB`;
}
