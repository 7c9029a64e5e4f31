// Reading and writing API objects in SQLite.
import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';
import type { ListQuery, RecordKind, RecordPage, RecordWrite, Scope, StoredRecord } from '../store.ts';
import { NameTakenError, PageTooLargeError, RecordChangedError } from '../store.ts';

type Row = Record<string, SQLOutputValue>;

export interface RecordStatements {
  insert(kind: RecordKind, scope: Scope, record: StoredRecord): void;
  update(kind: RecordKind, scope: Scope, record: StoredRecord): boolean;
  delete(kind: RecordKind, scope: Scope, id: string): boolean;
  /** @throws NameTakenError, RecordChangedError */
  put(write: RecordWrite): void;
}

export interface RecordReads {
  get(kind: RecordKind, scope: Scope, id: string): SizedRecord | undefined;
  getByName(kind: RecordKind, scope: Scope, name: string): StoredRecord | undefined;
  /** `size` is that of all records on the page. */
  list(
    kind: RecordKind,
    scope: Scope,
    query: ListQuery,
  ): { readonly page: RecordPage; readonly size: number };
}

export interface SizedRecord {
  readonly record: StoredRecord;
  /** Characters of its body. */
  readonly size: number;
}

const columns = 'id, name, body, created_at, modified_at, revision';
const inScope = 'kind = ? AND workspace = ? AND namespace = ?';

export function recordStatements(database: DatabaseSync): RecordStatements {
  const insertOne = database.prepare('INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const updateOne = database.prepare(
    `UPDATE record SET name = ?, body = ?, modified_at = ?, revision = ? WHERE ${inScope} AND id = ? AND revision = ?`,
  );
  const deleteOne = database.prepare(`DELETE FROM record WHERE ${inScope} AND id = ?`);

  const putOne = database.prepare(
    `INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (kind, workspace, namespace, id) DO UPDATE
     SET name = excluded.name, body = excluded.body, modified_at = excluded.modified_at, revision = excluded.revision
     WHERE record.revision = excluded.revision - 1`,
  );

  /** Gives how many were written. */
  function insertInto(
    statement: StatementSync,
    kind: RecordKind,
    { workspace, namespace }: Scope,
    { id, name, body, createdAt, modifiedAt, revision }: StoredRecord,
  ): number {
    const row = [kind, workspace, namespace, id, name, JSON.stringify(body), createdAt, modifiedAt, revision];
    return Number(naming(() => statement.run(...row)).changes);
  }

  return {
    insert: (kind, scope, record) => void insertInto(insertOne, kind, scope, record),
    update(kind, { workspace, namespace }, record) {
      const { id, name, body, modifiedAt, revision } = record;
      return naming(
        () =>
          updateOne.run(
            ...[name, JSON.stringify(body), modifiedAt, revision],
            ...[kind, workspace, namespace, id, revision - 1],
          ).changes === 1,
      );
    },
    delete: (kind, { workspace, namespace }, id) =>
      deleteOne.run(kind, workspace, namespace, id).changes === 1,
    put({ kind, scope, record }) {
      if (insertInto(putOne, kind, scope, record) === 0) throw new RecordChangedError();
    },
  };
}

export function recordReads(database: DatabaseSync): RecordReads {
  // SQLite's own knows the letters of English only.
  database.function('lower_case', { deterministic: true }, (text) => String(text).toLowerCase());
  const selectOne = database.prepare(`SELECT ${columns} FROM record WHERE ${inScope} AND id = ?`);
  const selectNamed = database.prepare(`SELECT ${columns} FROM record WHERE ${inScope} AND name = ?`);
  // As many texts as there are combinations of filters and orders: a few dozen.
  const texts = new Map<string, StatementSync>();
  const prepared = (text: string): StatementSync => {
    let statement = texts.get(text);
    if (statement === undefined) texts.set(text, (statement = database.prepare(text)));
    return statement;
  };

  return {
    get(kind, { workspace, namespace }, id) {
      const row = selectOne.get(kind, workspace, namespace, id);
      return row === undefined ? undefined : { record: toRecord(row), size: sizeOf(row) };
    },
    getByName(kind, { workspace, namespace }, name) {
      const row = selectNamed.get(kind, workspace, namespace, name);
      return row === undefined ? undefined : toRecord(row);
    },
    list(kind, { workspace, namespace }, query) {
      const { condition, values } = conditionOf(query);
      const all = [kind, workspace, namespace, ...values];
      const { offset = 0, limit = -1 } = query;
      const select = prepared(
        `SELECT ${columns} FROM record WHERE ${inScope}${condition} ORDER BY ${orderOf(query)} LIMIT ? OFFSET ?`,
      );
      const records: StoredRecord[] = [];
      let size = 0;
      // One by one: too many of them would not fit into memory.
      for (const row of select.iterate(...all, limit, offset)) {
        size += sizeOf(row);
        if (size > (query.most ?? Infinity)) throw new PageTooLargeError();
        records.push(toRecord(row));
      }
      const whole = offset === 0 && (limit === -1 || records.length < limit);
      if (whole) return { page: { total: records.length, records }, size };
      const count = prepared(`SELECT count(*) AS n FROM record WHERE ${inScope}${condition}`).get(...all);
      return { page: { total: Number(count?.['n']), records }, size };
    },
  };
}

function naming<T>(write: () => T): T {
  try {
    return write();
  } catch (error) {
    if (error instanceof Error && error.message.includes('UNIQUE constraint failed'))
      throw new NameTakenError();
    throw error;
  }
}

function conditionOf(query: ListQuery): { condition: string; values: string[] } {
  let condition = '';
  const values: string[] = [];
  for (const [field, value] of Object.entries(query.where ?? {})) {
    if (!/^[A-Za-z0-9]+$/.test(field)) throw new Error(`Not a field name: ${field}`);
    condition += ` AND json_extract(body, '$.${field}') = ?`;
    values.push(value);
  }
  if (query.nameContains !== undefined) {
    condition += ` AND instr(lower_case(name), ?) > 0`;
    values.push(query.nameContains.toLowerCase());
  }
  return { condition, values };
}

function orderOf(query: ListQuery): string {
  if (query.sort === 'name') return 'name';
  return query.sort === 'modified' ? 'modified_at DESC, id' : 'created_at DESC, id';
}

function sizeOf(row: Row): number {
  return String(row['body']).length;
}

function toRecord(row: Row): StoredRecord {
  return {
    id: String(row['id']),
    name: String(row['name']),
    body: JSON.parse(String(row['body'])) as Record<string, unknown>,
    createdAt: Number(row['created_at']),
    modifiedAt: Number(row['modified_at']),
    revision: Number(row['revision']),
  };
}
