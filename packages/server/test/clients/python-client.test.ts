// The official Python client does the main flow.
import { OWN_OPERATIONS } from '../wire-facts.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operations } from '../../src/operations/index.ts';
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

  it('calls all other operations, and gets back what it sent', async () => {
    const endpoint = new URL(server.server.address).host;
    const answers = await runPython(python!, 'every_operation.py', [endpoint, key.id, key.secret]);
    const name = 'deployment 值';
    expect(answers).toMatchObject({
      folder: ['renamed:1'],
      root: ['团队 a/b'],
      pages: [['draft CDCYAML', 'draft PYTHON', 'draft JAR'], ['draft SQLSCRIPT'], []],
      total: 4,
      fullFolder: '990404',
      found: { label: [name], otherLabel: [], name: [name], mode: [], creator: [name], status: [] },
      target: { cpu: 4, memory: '16Gi' },
      classes: [
        {
          udfArtifactName: 'udfs',
          className: 'org.example.F$Inner',
          classType: 'UDF_TYPE_OTHER',
          functionNames: ['f'],
        },
      ],
      connectors: ['mine'],
      catalog: [
        '目录 a/b:1',
        ['default', 'd%20b'],
        { column: 'ts', watermarkExpression: 'ts', watermarkType: 'TIMESTAMP(3)' },
      ],
      wrong: ['VALIDATION_RESULT_INVALID_FLINK_CONFIG', ['parallelism.default:many']],
      checked: [
        false,
        {
          lineNumber: '1',
          columnNumber: '8',
          endLineNumber: '1',
          endColumnNumber: '14',
          message: "Column 'nowhere' not found in any table",
        },
        false,
      ],
      skipped: [true, null, true],
    });
    const { called } = answers as { called: string[] };
    const snake = (operation: string): string => operation.replace(/(?!^)([A-Z])/g, '_$1').toLowerCase();
    const flow = readFileSync(new URL('whole_flow.py', import.meta.url), 'utf8');
    const left = operations.filter(
      ({ name: one }) => !called.includes(snake(one)) && !flow.includes(snake(one)),
    );
    expect(left.map(({ name: one }) => one)).toEqual(OWN_OPERATIONS);
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
