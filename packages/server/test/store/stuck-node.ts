// A node whose checks do not end.
import type { ServerOptions } from '../../src/settings.ts';
import { sqlDraft, testServer } from '../test-server.ts';
import type { TestServer } from '../test-server.ts';

/** It gives up at once when it is stopped. */
export function stuckNode(options: ServerOptions): Promise<TestServer> {
  const workerUrl = new URL('../fixtures/stuck-worker.ts', import.meta.url);
  return testServer({ ...options, workerUrl, stopGrace: 0 });
}

/** Starts the check of a new draft; gives its ticket. */
export async function startCheck(node: TestServer, draftName: string): Promise<string> {
  const { json } = await node.call('POST', 'deployment-drafts', sqlDraft(draftName, 'SELECT 1'));
  const body = { deploymentDraftId: json.data.deploymentDraftId };
  const started = await node.call('POST', 'deployment-drafts/async-validate', body);
  return started.json.data.ticketId as string;
}
