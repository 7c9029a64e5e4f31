import Type from 'typebox';
import { DeploymentDraft } from '../schemas/draft.ts';
import { draftOf } from './draft-record.ts';
import { operation, pageOf, Paging } from './operation.ts';
import { listPage } from './record.ts';

export const listDeploymentDrafts = operation({
  name: 'ListDeploymentDrafts',
  method: 'GET',
  path: '/api/v2/namespaces/{namespace}/deployment-drafts',
  summary: 'Lists drafts, the newest first.',
  role: 'viewer',
  query: Type.Object({
    ...Paging,
    name: Type.Optional(Type.String({ description: 'an addition: part of the name' })),
    parentId: Type.Optional(Type.String({ description: 'an addition: the folder' })),
    executionMode: Type.Optional(Type.String({ description: 'an addition' })),
  }),
  data: Type.Array(DeploymentDraft),
  async handle({ query, scope, services }) {
    const { pageIndex, pageSize, offset, limit } = pageOf(query);
    const where = {
      ...(query.parentId === undefined ? {} : { parentId: query.parentId }),
      ...(query.executionMode === undefined ? {} : { executionMode: query.executionMode }),
    };
    const nameContains = query.name === undefined ? {} : { nameContains: query.name };
    const page = await listPage(services, 'draft', scope, { where, ...nameContains, offset, limit });
    return {
      data: page.records.map((record) => draftOf(scope, record, services.now())),
      page: { pageIndex, pageSize, totalSize: page.total },
    };
  },
});
