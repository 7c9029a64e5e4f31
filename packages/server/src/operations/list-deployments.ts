import Type from 'typebox';
import { Deployment } from '../schemas/deployment.ts';
import { deploymentOf } from './deployment-record.ts';
import { operation, pageOf, Paging } from './operation.ts';

export const listDeployments = operation({
  name: 'ListDeployments',
  method: 'GET',
  path: '/api/v2/namespaces/{namespace}/deployments',
  summary: 'Lists deployment records, the newest first.',
  role: 'viewer',
  query: Type.Object({
    ...Paging,
    name: Type.Optional(Type.String({ description: 'part of the name' })),
    executionMode: Type.Optional(Type.String()),
    creator: Type.Optional(Type.String()),
    modifier: Type.Optional(Type.String()),
    sortName: Type.Optional(Type.Enum(['gmt_create', 'gmt_modified'])),
  }),
  data: Type.Array(Deployment),
  async handle({ query, scope, services }) {
    const { pageIndex, pageSize, offset, limit } = pageOf(query);
    const where: Record<string, string> = {};
    for (const field of ['executionMode', 'creator', 'modifier'] as const) {
      const value = query[field];
      if (value !== undefined) where[field] = value;
    }
    const sort = query.sortName === 'gmt_modified' ? 'modified' : 'created';
    const nameContains = query.name === undefined ? {} : { nameContains: query.name };
    const found = { where, sort, offset, limit, ...nameContains } as const;
    const page = await services.store.list('deployment', scope, found);
    return {
      data: page.records.map((record) => deploymentOf(scope, record)),
      page: { pageIndex, pageSize, totalSize: page.total },
    };
  },
});
