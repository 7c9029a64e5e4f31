// The official Python client does the main flow.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestServer } from '../test-server.ts';
import { testServer } from '../test-server.ts';
import { pythonWithClient, runPython } from './python-client.ts';

const key = { id: 'AKpython', secret: 'secret-of-python' };
const python = pythonWithClient();

/** Query 1 of Nexmark: the dollar prices of bids in euro. */
const good = `CREATE TEMPORARY TABLE bid (
  auction BIGINT,
  bidder BIGINT,
  price BIGINT,
  \`dateTime\` TIMESTAMP(3),
  extra VARCHAR,
  WATERMARK FOR \`dateTime\` AS \`dateTime\` - INTERVAL '4' SECOND
) WITH ('connector' = 'datagen');

CREATE TEMPORARY TABLE nexmark_q1 (
  auction BIGINT,
  bidder BIGINT,
  price DECIMAL(23, 3),
  \`dateTime\` TIMESTAMP(3),
  extra VARCHAR
) WITH ('connector' = 'blackhole');

INSERT INTO nexmark_q1
SELECT auction, bidder, 0.908 * price AS price, \`dateTime\`, extra
FROM bid;
`;

describe.skipIf(python === undefined)('official Python client (skipped where Python is missing)', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer({ secretKey: 'a key of at least 32 characters!' }, [
      {
        accessKeyId: key.id,
        accessKeySecret: key.secret,
        namespaces: ['default'],
        workspaces: ['ws'],
        role: 'admin',
      },
    ]);
  });
  afterAll(() => server.stop());

  function checkDraft(script: string): Promise<unknown> {
    const file = join(server.folder, 'script.sql');
    writeFileSync(file, script);
    const endpoint = new URL(server.server.address).host;
    return runPython(python!, 'check_draft.py', [endpoint, key.id, key.secret, file]);
  }

  it('calls every operation around a draft', async () => {
    const endpoint = new URL(server.server.address).host;
    const flow = await runPython(python!, 'whole_flow.py', [endpoint, key.id, key.secret]);
    expect(flow).toMatchObject({
      variables: ['rows', 's'],
      targets: ['default-queue', 'queue'],
      name: 'flow 2',
      lockHolder: key.id,
      lockShown: key.id,
      validation: { ticketStatus: 'FINISHED', success: true },
      deployed: {
        ticketStatus: 'FINISHED',
        success: true,
        artifactValidationDetail: { validationResult: 'VALIDATION_RESULT_VALID_INSERT_QUERY' },
      },
      deployment: { name: 'flow 2', deploymentTarget: { name: 'queue' } },
      sync: { success: false, validationResult: 'VALIDATION_RESULT_INVALID_QUERY' },
      engine: 'flink-1.20',
      afterDelete: { success: false, errorCode: '990301' },
      refused: { code: 'NoPermission', status: 403 },
    });
  });

  it('finds a good query good', async () => {
    expect(await checkDraft(good)).toMatchObject({
      ticketStatus: 'FINISHED',
      success: true,
      draftValidationDetail: { sqlValidationResult: 'VALIDATION_RESULT_VALID_INSERT_QUERY' },
    });
  });

  it("finds a misspelt column, with Flink's place and words", async () => {
    const outcome = await checkDraft(good.replace('SELECT auction,', 'SELECT auctoin,'));
    expect(outcome).toMatchObject({
      ticketStatus: 'FINISHED',
      success: false,
      draftValidationDetail: {
        sqlValidationResult: 'VALIDATION_RESULT_INVALID_QUERY',
        sqlErrorDetail: { lineNumber: '19', columnNumber: '8', endLineNumber: '19', endColumnNumber: '14' },
      },
    });
    expect(JSON.stringify(outcome)).toContain("Column 'auctoin' not found in any table");
  });
});
