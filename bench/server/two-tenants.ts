// Fairness: how long one namespace waits for its `SELECT 1` while another has a thousand heavy drafts being checked,
// beside the same alone and the time of one heavy check, in one run. Arguments: [heavy drafts] [samples].
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { percentile } from '../percentile.ts';
import { pollCheck, startCheck } from './bench-drafts.ts';
import type { RawClient } from './raw-client.ts';
import { rawClient } from './raw-client.ts';
import { spawnServer } from './spawn-server.ts';

const [heavyCount = 1000, samples = 20] = process.argv.slice(2).map(Number);

/** Some tens of milliseconds: many joins and aggregations, and a number that makes each draft another. */
function heavyScript(i: number): string {
  const table = `CREATE TEMPORARY TABLE t (a INT, b STRING, ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');`;
  const joined = Array.from({ length: 24 }, (_, n) => `JOIN t AS t${n + 1} ON t0.a = t${n + 1}.a + ${n}`);
  const selected = Array.from(
    { length: 24 },
    (_, n) => `CASE WHEN t${n}.a > ${i} THEN UPPER(t${n}.b) ELSE '${n}' END AS c${n}`,
  );
  return `${table} SELECT ${selected.join(', ')} FROM t AS t0 ${joined.join(' ')};`;
}

async function createDraft(
  client: RawClient,
  namespace: string,
  name: string,
  script: string,
): Promise<string> {
  const body = JSON.stringify({
    ...{ name, executionMode: 'STREAMING' },
    artifact: { kind: 'SQLSCRIPT', sqlArtifact: { sqlScript: script } },
  });
  const reply = await client.request('POST', `/api/v2/namespaces/${namespace}/deployment-drafts`, body);
  return (JSON.parse(reply.body) as { data: { deploymentDraftId: string } }).data.deploymentDraftId;
}

/** Milliseconds of a complete check, from the start to the poll that finds it finished. */
async function timed(client: RawClient, namespace: string, draft: string): Promise<number> {
  const start = performance.now();
  const ticket = await startCheck(client, draft, namespace);
  if (ticket === undefined) throw new Error('The queue was full.');
  while ((await pollCheck(client, ticket, namespace)) !== 'FINISHED')
    await new Promise((resolve) => setTimeout(resolve, 2));
  return performance.now() - start;
}

const folder = mkdtempSync(join(tmpdir(), 'preflight-tenants-'));
const server = await spawnServer({ port: 0, data: join(folder, 'data'), threads: 1, cacheSize: 0 });
try {
  const [one, many] = [rawClient(server.address), rawClient(server.address)];
  const small = await createDraft(one, 'one', 'small', 'SELECT 1');
  for (let i = 0; i < 20; i++) await timed(one, 'one', small);
  const alone: number[] = [];
  for (let i = 0; i < samples; i++) alone.push(await timed(one, 'one', small));
  const heavy: number[] = [];
  const drafts: string[] = [];
  for (let i = 0; i < heavyCount; i++)
    drafts.push(await createDraft(many, 'many', `heavy ${i}`, heavyScript(i)));
  for (const draft of drafts.slice(0, 5)) heavy.push(await timed(many, 'many', draft));
  for (const draft of drafts)
    if ((await startCheck(many, draft, 'many')) === undefined) throw new Error('The queue was full.');
  const beside: number[] = [];
  for (let i = 0; i < samples; i++) beside.push(await timed(one, 'one', small));
  const left = await many.request('GET', '/metrics');
  const waiting = /^preflight_tickets_(?:waiting|executing) (\d+)/gm;
  const open = [...left.body.matchAll(waiting)].reduce((sum, [, n]) => sum + Number(n), 0);
  const [aloneTime, heavyTime, besideTime] = [alone, heavy, beside].map((times) => percentile(times, 50)) as [
    number,
    number,
    number,
  ];
  const bound = 2 * aloneTime + heavyTime;
  console.log(`SELECT 1 alone ${aloneTime.toFixed(1)} ms, one heavy check ${heavyTime.toFixed(1)} ms`);
  console.log(
    `SELECT 1 beside ${heavyCount} heavy drafts ${besideTime.toFixed(1)} ms (p99 ${percentile(beside, 99).toFixed(1)} ms)`,
  );
  console.log(
    `${(besideTime / bound).toFixed(2)} of twice its time alone plus one check (goal 1); ${open} tickets still open`,
  );
} finally {
  await server.kill();
  rmSync(folder, { recursive: true, force: true });
}
process.exit();
