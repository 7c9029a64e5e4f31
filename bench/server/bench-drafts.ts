// Drafts for the benches: small real jobs, each a little different, good and bad.
import type { RawClient } from './raw-client.ts';

const namespacePath = (namespace: string): string => `/api/v2/namespaces/${namespace}`;

function script(i: number): string {
  const column = i % 5 === 4 ? 'auctoin' : 'auction';
  return `CREATE TEMPORARY TABLE bid (
  auction BIGINT,
  bidder BIGINT,
  price BIGINT,
  \`dateTime\` TIMESTAMP(3),
  WATERMARK FOR \`dateTime\` AS \`dateTime\` - INTERVAL '4' SECOND
) WITH ('connector' = 'datagen', 'rows-per-second' = '${i + 1}');
CREATE TEMPORARY TABLE sink (auction BIGINT, n BIGINT, total BIGINT) WITH ('connector' = 'blackhole');
INSERT INTO sink SELECT ${column}, COUNT(*), SUM(price + ${i}) FROM bid GROUP BY auction;`;
}

/** @returns the ids of the made drafts */
export async function makeDrafts(client: RawClient, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < count; i++) {
    const artifact = { kind: 'SQLSCRIPT', sqlArtifact: { sqlScript: script(i) } };
    const body = JSON.stringify({ name: `bench ${Date.now()} ${i}`, executionMode: 'STREAMING', artifact });
    const reply = await client.request('POST', `${namespacePath('bench')}/deployment-drafts`, body);
    const { success, data, errorMessage } = JSON.parse(reply.body);
    if (success !== true) throw new Error(errorMessage);
    ids.push(data.deploymentDraftId);
  }
  return ids;
}

/** @returns the ticket, or undefined when the server was busy */
export async function startCheck(
  client: RawClient,
  draftId: string,
  namespace = 'bench',
): Promise<string | undefined> {
  const body = `{"deploymentDraftId":"${draftId}"}`;
  const reply = await client.request(
    'POST',
    `${namespacePath(namespace)}/deployment-drafts/async-validate`,
    body,
  );
  if (reply.status === 429) return undefined;
  return /"ticketId":"([^"]+)"/.exec(reply.body)?.[1];
}

/** @returns the ticket's status, `NONE` when it is not known */
export async function pollCheck(client: RawClient, ticketId: string, namespace = 'bench'): Promise<string> {
  const path = `${namespacePath(namespace)}/deployment-drafts/tickets/${ticketId}/async-validate`;
  const reply = await client.request('GET', path);
  return /"ticketStatus":"(\w+)"/.exec(reply.body)?.[1] ?? 'NONE';
}
