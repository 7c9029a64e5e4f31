// Complete checks a second (start, check, poll until finished) on SQLite with every acknowledgement on disk, beside
// the requests a second of an empty route of the same framework, in one run on the same machine.
// Arguments: [checks for the rate] [checks for the memory, 0 for none].
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { percentile } from '../percentile.ts';
import { makeDrafts, pollCheck, startCheck } from './bench-drafts.ts';
import { rawClient } from './raw-client.ts';
import { spawnServer } from './spawn-server.ts';

const connections = 128;
const [rateChecks = 20_000, memoryChecks = 0] = process.argv.slice(2).map(Number);

async function emptyRoute(): Promise<number> {
  const server = await spawnServer('empty');
  const clients = Array.from({ length: connections }, () => rawClient(server.address));
  const round = async (until: number): Promise<number> => {
    let done = 0;
    await Promise.all(
      clients.map(async (client) => {
        while (performance.now() < until) {
          await client.request('GET', '/empty');
          done += 1;
        }
      }),
    );
    return done;
  };
  await round(performance.now() + 1000);
  const seconds = 4;
  const done = await round(performance.now() + seconds * 1000);
  for (const client of clients) client.close();
  await server.kill();
  return done / seconds;
}

interface Round {
  readonly perSecond: number;
  readonly p99: number;
  readonly polls: number;
}

async function checks(address: string, drafts: readonly string[], count: number): Promise<Round> {
  const times: number[] = [];
  let polls = 0;
  let next = 0;
  const begin = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = rawClient(address);
      while (next < count) {
        const draft = drafts[next++ % drafts.length]!;
        const start = performance.now();
        const ticket = await startCheck(client, draft);
        if (ticket === undefined) throw new Error('The queue was full.');
        for (;;) {
          await new Promise((resolve) => setTimeout(resolve, 4));
          polls += 1;
          const status = await pollCheck(client, ticket);
          if (status === 'FINISHED') break;
          if (status !== 'INIT' && status !== 'EXECUTING') throw new Error(`A ticket is ${status}.`);
        }
        times.push(performance.now() - start);
      }
      client.close();
    }),
  );
  const perSecond = (count * 1000) / (performance.now() - begin);
  return { perSecond, p99: percentile(times, 99), polls: polls / count };
}

const folder = mkdtempSync(join(tmpdir(), 'preflight-load-'));
try {
  const empty = await emptyRoute();
  console.log(`empty route      ${empty.toFixed(0)} requests a second`);
  const server = await spawnServer({ port: 0, data: folder });
  const client = rawClient(server.address);
  const drafts = await makeDrafts(client, 200);
  await checks(server.address, drafts, 4000);
  const fresh = await spawnServer({ port: 0, data: join(folder, 'fresh'), cacheSize: 0 });
  const freshClient = rawClient(fresh.address);
  const freshDrafts = await makeDrafts(freshClient, 200);
  await checks(fresh.address, freshDrafts, 2000);
  const uncached = await checks(fresh.address, freshDrafts, Math.ceil(rateChecks / 4));
  freshClient.close();
  await fresh.kill();
  console.log(
    `without a cache  ${uncached.perSecond.toFixed(0)} complete checks a second, p99 ${uncached.p99.toFixed(1)} ms`,
  );
  const { perSecond, p99, polls } = await checks(server.address, drafts, rateChecks);
  const ratio = perSecond / empty;
  console.log(
    `repeated drafts  ${perSecond.toFixed(0)} complete checks a second, ${polls.toFixed(2)} polls each`,
  );
  console.log(`99th percentile  ${p99.toFixed(1)} ms from start to seen result, ${connections} at once`);
  console.log(`ratio            ${ratio.toFixed(3)} (target 0.25)`);
  if (memoryChecks > 0) {
    const first = Math.floor(memoryChecks / 10);
    await checks(server.address, drafts, Math.max(0, first - rateChecks - 4000));
    const early = await server.memory();
    await checks(server.address, drafts, memoryChecks - first);
    const late = await server.memory();
    const growth = late / early - 1;
    const megabytes = (bytes: number): string => `${(bytes / 1048576).toFixed(0)} MB`;
    console.log(
      `memory           ${megabytes(early)} after ${first}, ${megabytes(late)} after ${memoryChecks} checks`,
    );
    console.log(`growth           ${(growth * 100).toFixed(1)}% (target 10%)`);
  }
  client.close();
  await server.kill();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
