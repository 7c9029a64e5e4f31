import { Folder, FolderCreation } from '../schemas/folder.ts';
import { checkParent, folderOf, rootId, storedName } from './folder-record.ts';
import { operation } from './operation.ts';
import { insertRecord } from './record.ts';

export const createFolder = operation({
  name: 'CreateFolder',
  method: 'POST',
  path: '/api/v2/namespaces/{namespace}/folder',
  summary: 'Creates a folder.',
  role: 'editor',
  body: FolderCreation,
  data: Folder,
  async handle({ body: { name, parentId: parent = '' }, scope, services }) {
    const parentId = parent || rootId;
    await checkParent(services, scope, parentId);
    const fields = { name, parentId };
    const record = await insertRecord(services, 'folder', scope, storedName(parentId, name), fields);
    return { data: await folderOf(services, scope, record), object: record.id };
  },
});
