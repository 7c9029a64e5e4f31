// Folders of drafts, a tree.
import Type from 'typebox';
import { Name } from './name.ts';

const ParentId = Type.String({ maxLength: 128, pattern: '^[^\\u0000-\\u001f]*$' });

export const FolderCreation = Type.Object({ name: Name, parentId: Type.Optional(ParentId) });
export const FolderChange = Type.Partial(FolderCreation);

export const Folder = Type.Object({
  folderId: Type.String(),
  parentId: Type.Optional(Type.String()),
  name: Type.String(),
  subFolder: Type.Array(
    Type.Object({ folderId: Type.String(), parentId: Type.String(), name: Type.String() }),
  ),
  workspace: Type.String(),
  namespace: Type.String(),
  createdAt: Type.Integer(),
  modifiedAt: Type.Integer(),
});
