// A folder between the wire and the store. Names are unique beside each other, so the store's name holds the parent.
import type { Services } from '../services.ts';
import type { Scope, StoredRecord } from '../store/store.ts';
import { findById } from './record.ts';
import { unixTime } from './unix-time.ts';

/** The root has no record: every namespace has it. */
export const rootId = 'root';

export function storedName(parentId: string, name: string): string {
  return `${parentId}/${name}`;
}

export async function folderOf(services: Services, scope: Scope, record: StoredRecord): Promise<object> {
  const { id, body, createdAt, modifiedAt } = record;
  const times = { ...scope, createdAt: unixTime(createdAt), modifiedAt: unixTime(modifiedAt) };
  return { folderId: id, ...body, subFolder: await subFolders(services, scope, id), ...times };
}

export async function rootFolder(services: Services, scope: Scope): Promise<object> {
  const subFolder = await subFolders(services, scope, rootId);
  return { folderId: rootId, name: '', subFolder, ...scope, createdAt: 0, modifiedAt: 0 };
}

export async function subFolders({ store }: Services, scope: Scope, parentId: string): Promise<object[]> {
  const { records } = await store.list('folder', scope, { where: { parentId }, sort: 'name' });
  return records.map(({ id, body }) => ({ folderId: id, parentId, name: body['name'] }));
}

/** @throws OperationError when there is no such folder */
export async function checkParent(services: Services, scope: Scope, parentId: string): Promise<void> {
  if (parentId !== rootId) await findById(services, 'folder', scope, parentId, 'folderNotFound');
}
