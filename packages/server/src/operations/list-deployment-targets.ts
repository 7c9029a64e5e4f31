import Type from 'typebox';
import { DeploymentTarget } from '../schemas/deployment-target.ts';
import { defaultTargetName } from '../tickets/check-context.ts';
import { defaultTarget, targetOf } from './deployment-target-record.ts';
import { operation, pageOf, Paging } from './operation.ts';

export const listDeploymentTargets = operation({
  name: 'ListDeploymentTargets',
  method: 'GET',
  path: '/api/v2/namespaces/{namespace}/deployment-targets',
  summary: 'Lists queues by name; every namespace has default-queue.',
  role: 'viewer',
  query: Type.Object(Paging),
  data: Type.Array(DeploymentTarget),
  async handle({ query, scope, services }) {
    const { pageIndex, pageSize, offset, limit } = pageOf(query);
    const { records } = await services.store.list('target', scope, { sort: 'name' });
    const all = records.map((record) => targetOf(scope, record));
    if (!records.some(({ name }) => name === defaultTargetName)) all.unshift(defaultTarget(scope));
    return {
      data: all.slice(offset, offset + limit),
      page: { pageIndex, pageSize, totalSize: all.length },
    };
  },
});
