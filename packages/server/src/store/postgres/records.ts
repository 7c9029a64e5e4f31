// Reading and writing API objects in PostgreSQL.
import { DatabaseError } from 'pg';
import type { PoolClient } from 'pg';
import type { ListQuery, RecordKind, RecordPage, RecordWrite, Scope, StoredRecord } from '../store.ts';
import { NameTakenError, PageTooLargeError, RecordChangedError } from '../store.ts';
import type { Database, Row } from './database.ts';

const columns = 'id, name, body, created_at, modified_at, revision';
const inScope = 'kind = $1 AND workspace = $2 AND namespace = $3';

export async function insert(
  database: Database,
  kind: RecordKind,
  scope: Scope,
  record: StoredRecord,
): Promise<void> {
  await naming(() => database.query(insertion, rowOf({ kind, scope, record })));
}

export async function getBy(
  database: Database,
  column: 'id' | 'name',
  kind: RecordKind,
  { workspace, namespace }: Scope,
  value: string,
): Promise<StoredRecord | undefined> {
  const text = `SELECT ${columns} FROM record WHERE ${inScope} AND ${column} = $4`;
  const { rows } = await database.query(text, [kind, workspace, namespace, value]);
  return rows[0] === undefined ? undefined : toRecord(rows[0]);
}

/**
 * By which capital letters are told, of all alphabets: names sort by "C", which knows those of English only. Where
 * PostgreSQL was built without ICU it is the database's own.
 */
export async function letterCollation(database: Database): Promise<string> {
  const { rowCount } = await database.query("SELECT FROM pg_collation WHERE collname = 'und-x-icu'");
  return rowCount === 0 ? 'COLLATE "default"' : 'COLLATE "und-x-icu"';
}

/** @param collation of letterCollation */
export async function list(
  database: Database,
  collation: string,
  kind: RecordKind,
  { workspace, namespace }: Scope,
  query: ListQuery,
): Promise<RecordPage> {
  const values: unknown[] = [kind, workspace, namespace];
  let condition = inScope;
  for (const [field, value] of Object.entries(query.where ?? {})) {
    if (!/^[A-Za-z0-9]+$/.test(field)) throw new Error(`Not a field name: ${field}`);
    condition += ` AND ${readable} ->> '${field}' = $${values.push(value)}`;
  }
  if (query.nameContains !== undefined) {
    const part = `$${values.push(query.nameContains)}`;
    condition += ` AND strpos(lower(name ${collation}), lower(${part} ${collation})) > 0`;
  }
  const { offset = 0, limit, most } = query;
  const page = [...values, limit ?? null, offset];
  const select = `SELECT ${columns} FROM record WHERE ${condition} ORDER BY ${orderOf(query)}
    LIMIT $${values.length + 1} OFFSET $${values.length + 2}`;
  // Left there: too many of them would not fit into this node's memory.
  const bounded = `SELECT id, name, created_at, modified_at, revision,
    CASE WHEN sum(octet_length(body::text)) OVER () <= $${values.length + 3} THEN body END AS body
    FROM (${select}) AS page ORDER BY ${orderOf(query)}`;
  const { rows } = await (most === undefined
    ? database.query(select, page)
    : database.query(bounded, [...page, most]));
  if (rows[0]?.['body'] === null) throw new PageTooLargeError();
  const records = rows.map(toRecord);
  if (offset === 0 && (limit === undefined || rows.length < limit)) return { total: rows.length, records };
  const count = await database.query(`SELECT count(*) AS n FROM record WHERE ${condition}`, values);
  return { total: Number(count.rows[0]?.['n']), records };
}

/**
 * The body for PostgreSQL's own eyes: reading a field it takes all of the document apart, and fails for the escapes of
 * a null character and of half a surrogate pair, which any script may hold. As long an escape stands in for them.
 */
const readable = String.raw`(CASE WHEN strpos(body::text, '\u') = 0 THEN body ELSE
  regexp_replace(body::text, '\\u(0000|d[89a-f][0-9a-f]{2})', '\\u003f', 'g')::json END)`;

export async function update(
  database: Database,
  kind: RecordKind,
  { workspace, namespace }: Scope,
  { id, name, body, modifiedAt, revision }: StoredRecord,
): Promise<boolean> {
  const text = `UPDATE record SET name = $5, body = $6, modified_at = $7, revision = $8 WHERE ${inScope} AND id = $4 AND revision = $9`;
  const values = [
    kind,
    workspace,
    namespace,
    id,
    name,
    JSON.stringify(body),
    modifiedAt,
    revision,
    revision - 1,
  ];
  return (await naming(() => database.query(text, values))).rowCount === 1;
}

export async function remove(
  database: Database,
  kind: RecordKind,
  { workspace, namespace }: Scope,
  id: string,
): Promise<boolean> {
  const text = `DELETE FROM record WHERE ${inScope} AND id = $4`;
  return (await database.query(text, [kind, workspace, namespace, id])).rowCount === 1;
}

/** @throws NameTakenError, RecordChangedError */
export async function put(client: PoolClient, write: RecordWrite): Promise<void> {
  const text = `${insertion}
    ON CONFLICT (kind, workspace, namespace, id) DO UPDATE
    SET name = excluded.name, body = excluded.body, modified_at = excluded.modified_at, revision = excluded.revision
    WHERE record.revision = excluded.revision - 1`;
  if ((await naming(() => client.query(text, rowOf(write)))).rowCount !== 1) throw new RecordChangedError();
}

const insertion = 'INSERT INTO record VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)';

function rowOf({ kind, scope: { workspace, namespace }, record }: RecordWrite): unknown[] {
  const { id, name, body, createdAt, modifiedAt, revision } = record;
  const text = JSON.stringify(body);
  return [kind, workspace, namespace, id, name, text, createdAt, modifiedAt, revision];
}

const uniqueViolation = '23505';

async function naming<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof DatabaseError && error.code === uniqueViolation) throw new NameTakenError();
    throw error;
  }
}

function orderOf(query: ListQuery): string {
  if (query.sort === 'name') return 'name';
  return query.sort === 'modified' ? 'modified_at DESC, id' : 'created_at DESC, id';
}

function toRecord(row: Row): StoredRecord {
  return {
    id: String(row['id']),
    name: String(row['name']),
    body: row['body'] as Record<string, unknown>,
    createdAt: Number(row['created_at']),
    modifiedAt: Number(row['modified_at']),
    revision: Number(row['revision']),
  };
}
