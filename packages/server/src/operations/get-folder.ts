import Type from 'typebox';
import { Folder } from '../schemas/folder.ts';
import { folderOf, rootFolder, rootId } from './folder-record.ts';
import { operation } from './operation.ts';
import { findById } from './record.ts';

export const getFolder = operation({
  name: 'GetFolder',
  method: 'GET',
  path: '/api/v2/namespaces/{namespace}/folder',
  summary: 'Gives a folder with the folders in it; the root without an id.',
  role: 'viewer',
  query: Type.Object({
    folderId: Type.Optional(Type.String()),
    rootType: Type.Optional(Type.String({ description: 'taken and not looked at: there is one root' })),
  }),
  data: Folder,
  async handle({ query: { folderId = rootId }, scope, services }) {
    if (folderId === rootId) return { data: await rootFolder(services, scope) };
    const record = await findById(services, 'folder', scope, folderId, 'folderNotFound');
    return { data: await folderOf(services, scope, record) };
  },
});
