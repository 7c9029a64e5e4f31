import { OperationError } from '../errors.ts';
import { subFolders } from './folder-record.ts';
import { operation } from './operation.ts';
import { findById } from './record.ts';

export const deleteFolder = operation({
  name: 'DeleteFolder',
  method: 'DELETE',
  path: '/api/v2/namespaces/{namespace}/folder/{folderId}',
  summary: 'Deletes an empty folder.',
  role: 'editor',
  async handle({ path, scope, services }) {
    const id = path['folderId']!;
    const { body } = await findById(services, 'folder', scope, id, 'folderNotFound');
    const folders = await subFolders(services, scope, id);
    const drafts = await services.store.list('draft', scope, { where: { parentId: id }, limit: 1 });
    if (folders.length > 0 || drafts.total > 0) {
      const content = `${folders.length} folders and ${drafts.total} drafts`;
      throw new OperationError('notEmpty', { kind: 'folder', name: String(body['name']), content });
    }
    await services.store.delete('folder', scope, id);
    return {};
  },
});
