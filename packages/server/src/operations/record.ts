// What all operations on stored objects share.
import { randomUUID } from 'node:crypto';
import { OperationError, operationErrors } from '../errors.ts';
import type { OperationErrorName } from '../errors.ts';
import type { Services } from '../services.ts';
import type { ListQuery, RecordKind, RecordPage, Scope, StoredRecord } from '../store/store.ts';
import { PageTooLargeError } from '../store/store.ts';
import { naming } from './naming.ts';

/** How an object is called in messages. */
export const nouns = {
  draft: 'deployment draft',
  deployment: 'deployment',
  target: 'deployment target',
  variable: 'variable',
  folder: 'folder',
  'udf-artifact': 'UDF artifact',
  'udf-function': 'UDF',
  connector: 'custom connector',
  definition: 'definition',
} as const satisfies Record<RecordKind, string>;

type Body = Readonly<Record<string, unknown>>;

/** @throws OperationError when the name is taken */
export async function insertRecord(
  { store, now }: Services,
  kind: RecordKind,
  scope: Scope,
  name: string,
  body: Body,
): Promise<StoredRecord> {
  const time = now();
  const record = { id: randomUUID(), name, body, createdAt: time, modifiedAt: time, revision: 1 };
  await naming(nouns[kind], name, () => store.insert(kind, scope, record));
  return record;
}

/** @throws OperationError when the name is taken or another request was faster */
export async function updateRecord(
  { store, now }: Services,
  kind: RecordKind,
  scope: Scope,
  old: StoredRecord,
  change: { readonly name?: string; readonly body: Body; readonly modifiedAt?: number },
): Promise<StoredRecord> {
  const { name = old.name, body, modifiedAt = now() } = change;
  const record = { ...old, name, body, modifiedAt, revision: old.revision + 1 };
  const written = await naming(nouns[kind], name, () => store.update(kind, scope, record));
  if (!written) throw new OperationError('changedMeanwhile', { kind: nouns[kind], id: old.id });
  return record;
}

/** How often a change is tried whose object others keep changing. */
const mostTries = 10;

/**
 * Reads and changes an object again where another request was faster: a request that names fields means these, whatever
 * becomes of the others. Taking a draft's lock and deploying it change it, too.
 *
 * @param change reads the object, and throws what `updateRecord` throws
 */
export async function untilUnchanged<T>(change: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await change();
    } catch (error) {
      const isChanged =
        error instanceof OperationError && error.code === operationErrors.changedMeanwhile.code;
      if (!isChanged || tries === mostTries) throw error;
    }
  }
}

/** @throws OperationError of the given name when the scope has none */
export async function findById(
  { store }: Services,
  kind: RecordKind,
  scope: Scope,
  id: string,
  missing: OperationErrorName,
): Promise<StoredRecord> {
  const record = await store.get(kind, scope, id);
  if (record === undefined) throw new OperationError(missing, { id });
  return record;
}

/** @throws OperationError of the given name when the scope has none */
export async function findByName(
  { store }: Services,
  kind: RecordKind,
  scope: Scope,
  name: string,
  missing: OperationErrorName,
): Promise<StoredRecord> {
  const record = await store.getByName(kind, scope, name);
  if (record === undefined) throw new OperationError(missing, { name });
  return record;
}

/** Characters of the objects on a page: ten of the largest. More would be too long a text, and take gigabytes. */
export const mostOfPage = 100_000_000;

/** @throws OperationError when the page is too large to be answered */
export async function listPage(
  { store }: Services,
  kind: RecordKind,
  scope: Scope,
  query: ListQuery,
): Promise<RecordPage> {
  try {
    return await store.list(kind, scope, { ...query, most: mostOfPage });
  } catch (error) {
    if (error instanceof PageTooLargeError) throw pageTooLarge();
    throw error;
  }
}

export function pageTooLarge(): OperationError {
  return new OperationError('pageTooLarge', { limit: mostOfPage });
}

/** All that a query finds, a part at a time: together they may be more than fits into memory. */
export async function* eachRecord(
  { store }: Services,
  kind: RecordKind,
  scope: Scope,
  query: Omit<ListQuery, 'offset' | 'limit' | 'most'>,
): AsyncGenerator<StoredRecord> {
  for (let [offset, limit] = [0, 1000]; ;) {
    let page: RecordPage;
    try {
      page = await store.list(kind, scope, { ...query, offset, limit, most: mostOfPage });
    } catch (error) {
      if (!(error instanceof PageTooLargeError) || limit === 1) throw error;
      limit = Math.ceil(limit / 4);
      continue;
    }
    yield* page.records;
    offset += page.records.length;
    if (offset >= page.total || page.records.length === 0) return;
  }
}
