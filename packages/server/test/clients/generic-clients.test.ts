// The generic clients of Node, Go and Java do the main flow.
import { execFile } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestServer } from '../test-server.ts';
import { sqlDraft, testServer } from '../test-server.ts';
import { genericClient } from './generic-clients.ts';

const key = { id: 'AKgeneric', secret: 'secret-of-generic' };
let server: TestServer;
beforeAll(async () => {
  const rights = { namespaces: ['default'], workspaces: ['ws'], role: 'editor' };
  server = await testServer({}, [{ accessKeyId: key.id, accessKeySecret: key.secret, ...rights }]);
});
afterAll(() => server.stop());

describe.each(['node', 'go', 'java'] as const)('%s', (language) => {
  const client = genericClient(language);

  it.skipIf(client === undefined)('does the main flow (skipped where its tools are missing)', async () => {
    const draft = JSON.stringify(sqlDraft(`of ${language}`, 'SELECT nosuch'));
    const [program, ...first] = client!.command;
    const args = [...first, new URL(server.server.address).host, key.id, key.secret, draft];
    const output = await new Promise<string>((resolve, reject) => {
      execFile(program!, args, { timeout: 60_000 }, (error, stdout, stderr) => {
        if (error === null) resolve(stdout);
        else reject(new Error(`${stdout}${stderr}`));
      });
    });
    expect(JSON.parse(output)).toMatchObject({
      ticketStatus: 'FINISHED',
      success: false,
      draftValidationDetail: { sqlErrorDetail: { lineNumber: '1', columnNumber: '8' } },
    });
  });
});
