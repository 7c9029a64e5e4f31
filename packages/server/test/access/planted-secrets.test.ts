// Forty secrets, every operation by every role, both stores, and a Gateway that sends back all it is told: none of them
// is in an answer, a log line, a metric or a file.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operations } from '../../src/operations/index.ts';
import type { FakeGateway } from '../fake-gateway.ts';
import { fakeGateway } from '../fake-gateway.ts';
import type { PostgresServer } from '../store/postgres-server.ts';
import { postgresPrograms, startPostgres } from '../store/postgres-server.ts';
import type { Key, Reply, TestServer } from '../test-server.ts';
import { sqlDraft, testServer } from '../test-server.ts';
import { secretShapes, secretsIn } from './secret-shapes.ts';

const roles = ['admin', 'editor', 'viewer'] as const;
const keys = Object.fromEntries(
  roles.map((role) => [role, { id: `AK${role}`, secret: `secret-of-${role}` }]),
) as Record<(typeof roles)[number], Key>;

/** Says all that it was asked, in the letters and codes in which it may come back, and in pieces. */
function echo(sql: string): string[] | undefined {
  if (!sql.startsWith('EXPLAIN')) return undefined;
  const said = [
    sql,
    sql.toUpperCase(),
    sql.toLowerCase(),
    sql.replaceAll("'", "''"),
    JSON.stringify(sql),
    encodeURIComponent(sql),
    sql.slice(0, sql.length / 2),
    sql.slice(sql.length / 2),
    sql.replace(/[^\x20-\x7e]/g, (c) => `\\${c.charCodeAt(0).toString(16).padStart(4, '0')}`),
    ...[...sql.matchAll(/'([^']*)'/g)].map(([, text = '']) => Buffer.from(text).toString('base64')),
  ];
  return [`org.apache.flink.table.api.ValidationException: ${said.join(' | ')}`];
}

const uses = secretShapes.map(([name]) => `\${secret_values.${name}}`);
const scripts: readonly string[] = [
  ...uses.map((use) => `SELECT '${use}' AS a`),
  `SELECT ${uses.map((use, i) => `'${use}' AS c${i}`).join(', ')}`,
  ...uses.slice(0, 4).map((use) => `SELECT 1 AS \`${use}\``),
  `SELECT ${uses.map((use) => `1 AS \`${use}\``).join(', ')}`,
  `SELECT ${uses.join(', ')}`,
  uses.map((use) => `SELECT CAST('${use}' AS INT);`).join('\n'),
  uses
    .map(
      (use, i) => `CREATE TEMPORARY TABLE t${i} (a INT) WITH ('connector' = '${use}', '${use}' = '${use}');`,
    )
    .join('\n') + uses.map((_, i) => `SELECT a FROM t${i};`).join('\n'),
  `SET 'parallelism.default' = '${uses[0]}'; -- ${uses[1]}\nSELECT 1`,
];

interface Place {
  /** All that the store keeps, as text. */
  kept(): Promise<string>;
}

function nothingComesBack(title: string, start: () => Promise<[options: object, Place]>): void {
  describe(title, () => {
    let server: TestServer;
    let gateway: FakeGateway;
    let place: Place;
    const seen: string[] = [];
    const lines: string[] = [];

    beforeAll(async () => {
      gateway = await fakeGateway(echo);
      const [options, where] = await start();
      place = where;
      const log = Object.assign((...line: unknown[]): void => void lines.push(JSON.stringify(line)), {
        debugs: true,
      });
      const everywhere = { namespaces: ['*'], workspaces: ['*'] };
      server = await testServer(
        { gateways: [gateway.address], secretKey: 'k'.repeat(32), log, rateLimit: 100_000, ...options },
        roles.map((role) => ({
          ...{ accessKeyId: keys[role].id, accessKeySecret: keys[role].secret },
          ...{ role, ...everywhere },
        })),
      );
      for (const [name, value] of secretShapes)
        await call('admin', 'POST', 'variables', { name, kind: 'Encrypted', value });
    }, 120_000);
    afterAll(async () => {
      await server.stop();
      await gateway.stop();
    });

    async function call(
      role: keyof typeof keys,
      method: string,
      path: string,
      body?: unknown,
    ): Promise<Reply> {
      const reply = await server.call(method, path, body, { key: keys[role] });
      seen.push(reply.text, JSON.stringify([...reply.headers]));
      return reply;
    }

    async function ended(role: keyof typeof keys, kind: 'validate' | 'deploy', id: string): Promise<unknown> {
      const started = await call(role, 'POST', `deployment-drafts/async-${kind}`, { deploymentDraftId: id });
      const ticket = started.json.data?.ticketId as string | undefined;
      if (ticket === undefined) return undefined;
      const path = `deployment-drafts/tickets/${ticket}/async-${kind}`;
      await expect
        .poll(async () => (await call(role, 'GET', path)).json.data.ticketStatus, { timeout: 60_000 })
        .toMatch(/FINISHED|FAILED/);
      return ticket;
    }

    it('drafts that use them, checked and deployed by every role', async () => {
      for (const [i, script] of scripts.entries()) {
        const draft = {
          ...sqlDraft(`d${i}`, script),
          engineVersion: 'flink-1.20',
          flinkConf: { 'table.exec.state.ttl': uses[i % uses.length], 'pipeline.name': uses[0] },
        };
        const { json } = await call('editor', 'POST', 'deployment-drafts', draft);
        const id = json.data.deploymentDraftId as string;
        await ended(roles[i % 3]!, 'validate', id);
        if (i % 8 === 0) await ended('editor', 'deploy', id);
      }
      // They went where they had to go.
      expect(secretsIn(gateway.statements.join('\n')).length).toBeGreaterThan(30);
      expect(secretsIn(seen.join('\n'))).toEqual([]);
    }, 120_000);

    it('statements; those of a viewer do not even reach the Gateway with them', async () => {
      const asked = gateway.statements.length;
      for (const statement of scripts) {
        const reply = await call('viewer', 'POST', 'sql-statement/validate', { statement });
        expect(reply.json.data.engine.verdict, statement).toBe('not-asked');
      }
      expect(gateway.statements.slice(asked)).toEqual([]);
      for (const role of roles) {
        const some = role === 'viewer' ? scripts : scripts.slice(-6);
        for (const statement of some) await call(role, 'POST', 'sql-statement/execute', { statement });
      }
      for (const statement of scripts.slice(-6))
        await call('editor', 'POST', 'sql-statement/validate', { statement });
      expect(secretsIn(seen.join('\n'))).toEqual([]);
    }, 120_000);

    it.each(roles)('every operation by a %s', async (role) => {
      const drafts = await call(role, 'GET', 'deployment-drafts?pageSize=1');
      const id = drafts.json.data[0]?.deploymentDraftId as string;
      const ticket = (await ended(role, 'validate', id)) ?? 'none';
      const parameters: Record<string, string> = {
        namespace: 'default',
        deploymentDraftId: id,
        ticketId: String(ticket),
        name: 's1',
        catalogName: 'default_catalog',
        databaseName: 'default_database',
      };
      const use = uses[2]!;
      const body = {
        ...sqlDraft(`by ${role}`, scripts[0]!),
        ...{
          kind: 'Plain',
          description: use,
          statement: `CREATE TABLE ${role} (a INT) WITH ('connector' = '${use}')`,
        },
        ...{ deploymentDraftId: id, jarUrl: `oss://b/${use}.jar`, flinkConf: { 'parallelism.default': use } },
      };
      for (const { method, path } of operations) {
        const url = path.replace(/\{(\w+)\}/g, (_, parameter: string) => parameters[parameter] ?? 'none');
        // Operations that delete come last: the others need what they would delete.
        if (method === 'DELETE' && role !== 'viewer') continue;
        const full = method === 'GET' ? `${url}?pageSize=100&deploymentDraftId=${id}` : url;
        await call(role, method, full, method === 'GET' ? undefined : body);
      }
      const value = secretShapes[3]![1];
      await call(role, 'PATCH', 'variables/s3', { kind: 'Encrypted', value });
      expect(secretsIn(seen.join('\n'))).toEqual([]);
    });

    it('what is logged, counted and kept', async () => {
      const metrics = await server.call('GET', '/metrics');
      expect(secretsIn(metrics.text)).toEqual([]);
      expect(lines.length).toBeGreaterThan(100);
      expect(secretsIn(lines.join('\n'))).toEqual([]);
      const kept = await place.kept();
      // There is something to be found in it.
      expect(kept).toContain('secret_values.s39');
      expect(secretsIn(kept)).toEqual([]);
    });
  });
}

let embedded: TestServer['folder'] | undefined;
nothingComesBack('on SQLite', async () => {
  const { mkdtempSync } = await import('node:fs');
  const { tmpdir } = await import('node:os');
  embedded = mkdtempSync(join(tmpdir(), 'preflight-secrets-'));
  const folder = embedded;
  const kept = async (): Promise<string> =>
    readdirSync(folder)
      .filter((file) => !file.startsWith('credentials'))
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join('\n');
  return [{ data: folder }, { kept }];
});

const programs = postgresPrograms();
describe.skipIf(programs === undefined)('PostgreSQL (skipped where it is missing)', () => {
  let postgres: PostgresServer;
  afterAll(() => postgres.stop());
  nothingComesBack('on PostgreSQL', async () => {
    postgres = await startPostgres(programs!);
    const kept = async (): Promise<string> => {
      const client = new Client({ connectionString: postgres.url });
      await client.connect();
      const rows: unknown[] = [];
      for (const table of ['record', 'ticket', 'audit', 'nonce'])
        rows.push(...(await client.query(`SELECT * FROM ${table}`)).rows);
      await client.end();
      return JSON.stringify(rows);
    };
    return [{ database: postgres.url }, { kept }];
  });
});
