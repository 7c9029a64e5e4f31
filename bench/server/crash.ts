// Starts checks at full speed, kills servers with SIGKILL at random, and counts what became of the acknowledged
// tickets: each must be FINISHED or FAILED with one result that never changes. 0 lost, 0 doubled.
// Arguments: [kills] [sqlite | postgres]; postgres runs three nodes and restarts the database in between.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresPrograms, startPostgres } from '../../packages/server/test/store/postgres-server.ts';
import { makeDrafts, pollCheck, startCheck } from './bench-drafts.ts';
import { rawClient } from './raw-client.ts';
import type { SpawnedServer } from './spawn-server.ts';
import { spawnServer } from './spawn-server.ts';

const kills = Number(process.argv[2] ?? 30);
const kind = process.argv[3] ?? 'sqlite';
const nodeCount = kind === 'postgres' ? 3 : 1;
const lease = 2000;

const folder = mkdtempSync(join(tmpdir(), 'preflight-crash-'));
const postgres = kind === 'postgres' ? await startPostgres(postgresPrograms()!) : undefined;
const common = { port: 0, cacheSize: 0, queueLimit: 1_000_000, threads: 1 };
const options =
  postgres === undefined ? { ...common, data: folder } : { ...common, lease, database: postgres.url };

const nodes: (SpawnedServer | undefined)[] = [];
for (let i = 0; i < nodeCount; i++) nodes.push(await spawnServer(options));

/** First result seen of each acknowledged ticket; empty while it is open. */
const acknowledged = new Map<string, string>();
let changed = 0;
let refused = 0;
let stop = false;

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

function liveNode(): SpawnedServer | undefined {
  const live = nodes.filter((node) => node !== undefined);
  return live[Math.floor(Math.random() * live.length)];
}

const setUp = rawClient(nodes[0]!.address);
const drafts = await makeDrafts(setUp, 50);
setUp.close();

/** Starts checks without pause, and looks at a fifth of them at once; a dead server is no matter. */
async function caller(): Promise<void> {
  while (!stop) {
    const node = liveNode();
    if (node === undefined) {
      await pause(20);
      continue;
    }
    const client = rawClient(node.address);
    try {
      while (!stop) {
        const ticket = await startCheck(client, drafts[Math.floor(Math.random() * drafts.length)]!);
        if (ticket === undefined) {
          refused += 1;
          await pause(20);
          continue;
        }
        acknowledged.set(ticket, '');
        if (Math.random() < 0.2) await pollCheck(client, ticket);
        // More than the workers can do only makes the end longer.
        if (acknowledged.size % 4 === 0) await pause(20);
      }
    } catch {
      // Whether the last request was taken is not known; it was not acknowledged.
    } finally {
      client.close();
    }
  }
}

const callers = Array.from({ length: 8 }, () => caller());
for (let i = 0; i < kills; i++) {
  await pause(200 + Math.random() * 800);
  const at = i % nodeCount;
  const node = nodes[at];
  nodes[at] = undefined;
  await node?.kill();
  if (postgres !== undefined && i % 10 === 5) await postgres.restart();
  nodes[at] = await spawnServer(options);
  process.stdout.write(`\rkilled ${i + 1} of ${kills}, ${acknowledged.size} tickets acknowledged`);
}
stop = true;
await Promise.all(callers);
process.stdout.write('\n');

async function settle(): Promise<string[]> {
  const client = rawClient(liveNode()!.address);
  const open: string[] = [];
  for (const [ticket, before] of acknowledged) {
    const reply = await client.request(
      'GET',
      `/api/v2/namespaces/bench/deployment-drafts/tickets/${ticket}/async-validate`,
    );
    const { success, data } = JSON.parse(Buffer.from(reply.body, 'latin1').toString('utf8'));
    const ended = success === true && (data.ticketStatus === 'FINISHED' || data.ticketStatus === 'FAILED');
    const now = ended ? JSON.stringify(data) : '';
    if (now === '') open.push(ticket);
    if (before !== '' && before !== now) changed += 1;
    acknowledged.set(ticket, now);
  }
  client.close();
  return open;
}

let open = await settle();
// As long as tickets end, the servers are only slow.
for (let progress = Date.now(); open.length > 0 && Date.now() - progress < 60_000;) {
  await pause(500);
  const left = await settle();
  if (left.length < open.length) progress = Date.now();
  open = left;
  process.stdout.write(`\r${open.length} open   `);
}
await pause(3 * (postgres === undefined ? 500 : lease));
const lost = (await settle()).length;
const reasons = new Map<string, number>();
for (const text of acknowledged.values()) {
  if (!text.includes('"ticketStatus":"FAILED"')) continue;
  const { message } = JSON.parse(text) as { message: string };
  reasons.set(message, (reasons.get(message) ?? 0) + 1);
}
const failed = [...reasons.values()].reduce((sum, count) => sum + count, 0);
console.log(`\n${acknowledged.size} acknowledged, ${kills} kills, ${nodeCount} node(s) on ${kind}`);
console.log(`${lost} lost, ${changed} doubled, ${failed} FAILED with a reason, ${refused} not taken`);
for (const [message, count] of reasons) console.log(`${count} times: ${message}`);

for (const node of nodes) await node?.kill();
await postgres?.stop();
rmSync(folder, { recursive: true, force: true });
process.exitCode = lost === 0 && changed === 0 ? 0 : 1;
