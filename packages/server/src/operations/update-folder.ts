import { OperationError } from '../errors.ts';
import type { Services } from '../services.ts';
import type { Scope } from '../store/store.ts';
import { Folder, FolderChange } from '../schemas/folder.ts';
import { checkParent, folderOf, rootId, storedName } from './folder-record.ts';
import { operation } from './operation.ts';
import { findById, updateRecord } from './record.ts';

export const updateFolder = operation({
  name: 'UpdateFolder',
  method: 'PATCH',
  path: '/api/v2/namespaces/{namespace}/folder/{folderId}',
  summary: 'Renames or moves a folder.',
  role: 'editor',
  body: FolderChange,
  data: Folder,
  async handle({ path, body, scope, services }) {
    const id = path['folderId']!;
    const old = await findById(services, 'folder', scope, id, 'folderNotFound');
    const name = body.name ?? String(old.body['name']);
    const parentId = (body.parentId ?? String(old.body['parentId'])) || rootId;
    await checkParent(services, scope, parentId);
    await refuseCycle(services, scope, id, parentId);
    const change = { name: storedName(parentId, name), body: { name, parentId } };
    const record = await updateRecord(services, 'folder', scope, old, change);
    return { data: await folderOf(services, scope, record) };
  },
});

/** A folder that is moved below itself would be lost. */
async function refuseCycle(services: Services, scope: Scope, id: string, parentId: string): Promise<void> {
  for (let at = parentId; at !== rootId;) {
    if (at === id)
      throw new OperationError('fieldInvalid', { field: 'parentId', problem: 'is below the folder' });
    const parent = await findById(services, 'folder', scope, at, 'folderNotFound');
    at = String(parent.body['parentId']);
  }
}
