// Definitions of a namespace are kept as long as they are needed.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { testServer } from './test-server.ts';

describe('definitions that are run again and again', () => {
  const create = (ifNotExists = ''): string =>
    `CREATE TABLE ${ifNotExists} again (a INT) WITH ('connector' = 'datagen')`;
  const view = "CREATE TABLE IF NOT EXISTS base (a INT) WITH ('connector' = 'datagen')";
  it.each([
    ['what is there', [create('IF NOT EXISTS'), create('IF NOT EXISTS'), create('IF NOT EXISTS')], 1],
    ['what is made anew', Array<string>(4).fill(`DROP TABLE IF EXISTS again; ${create()}`), 1],
    ['two in turn', ['DROP TABLE IF EXISTS again', create(), 'DROP TABLE IF EXISTS again', create()], 2],
    ['another column', [create(), 'ALTER TABLE again ADD b INT'], 2],
    [
      'a view that reads another',
      [view, 'CREATE VIEW v AS SELECT 1 AS a', 'ALTER VIEW v AS SELECT a FROM base'],
      3,
    ],
  ])('do not pile up: %s', async (_, scripts, kept) => {
    const folder = await testServer();
    for (const statement of scripts) {
      const { json } = await folder.call('POST', 'sql-statement/execute', { statement });
      expect(json.data.executeSuccess, statement).toBe(true);
    }
    const statement = 'SELECT 1';
    const tables = await folder.call('GET', 'catalogs/default_catalog/databases/default_database/tables');
    expect(tables.json.data).not.toHaveLength(0);
    expect((await folder.call('POST', 'sql-statement/validate', { statement })).json.data.success).toBe(true);
    await folder.server.close();
    const database = new DatabaseSync(join(folder.folder, 'preflight.sqlite'));
    const rows = database.prepare("SELECT name FROM record WHERE kind = 'definition'").all();
    database.close();
    rmSync(folder.folder, { recursive: true });
    expect(rows).toHaveLength(kept);
  });
});

it('definitions are no larger together than a draft', async () => {
  const server = await testServer();
  const create = async (name: string): Promise<unknown> => {
    const comment = 'x'.repeat(3_900_000);
    const statement = `CREATE TABLE ${name} (a INT) COMMENT '${comment}' WITH ('connector' = 'datagen')`;
    const { json } = await server.call('POST', 'sql-statement/execute', { statement });
    return json.data?.executeSuccess ?? json.errorMessage;
  };
  expect([await create('t1'), await create('t2'), await create('t3')]).toEqual([
    ...[true, true],
    'Another definition is not supported by this server: those of the namespace would have more than 8000000 characters.',
  ]);
  await server.stop();
});
