import Type from 'typebox';
import { Deployment } from '../schemas/deployment.ts';
import { ExecutionMode } from '../schemas/resources.ts';
import { deploymentOf } from './deployment-record.ts';
import { operation, pageOf, Paging } from './operation.ts';
import { eachRecord, listPage, mostOfPage, pageTooLarge } from './record.ts';

export const listDeployments = operation({
  name: 'ListDeployments',
  method: 'GET',
  path: '/api/v2/namespaces/{namespace}/deployments',
  summary: 'Lists deployment records, the newest first.',
  role: 'viewer',
  query: Type.Object({
    ...Paging,
    name: Type.Optional(Type.String({ description: 'part of the name' })),
    executionMode: Type.Optional(ExecutionMode),
    status: Type.Optional(
      Type.String({ description: 'of the latest job: none has one, as no jobs run here' }),
    ),
    creator: Type.Optional(Type.String()),
    modifier: Type.Optional(Type.String()),
    labelKey: Type.Optional(Type.String()),
    labelValueArray: Type.Optional(Type.String({ description: 'values of that label, with semicolons' })),
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
    const found = { where, sort, ...nameContains } as const;
    const page = (totalSize: number) => ({ pageIndex, pageSize, totalSize });
    if (query.status !== undefined) return { data: [], page: page(0) };
    if (query.labelKey === undefined) {
      const { records, total } = await listPage(services, 'deployment', scope, { ...found, offset, limit });
      return { data: records.map((record) => deploymentOf(scope, record)), page: page(total) };
    }
    // Stores look into top-level fields only.
    const values = query.labelValueArray?.split(';').map((value) => value.trim());
    const data: object[] = [];
    let [total, size] = [0, 0];
    for await (const record of eachRecord(services, 'deployment', scope, found)) {
      if (!hasLabel(record.body['labels'], query.labelKey, values)) continue;
      total += 1;
      if (total <= offset || data.length === limit) continue;
      size += JSON.stringify(record.body).length;
      if (size > mostOfPage) throw pageTooLarge();
      data.push(deploymentOf(scope, record));
    }
    return { data, page: page(total) };
  },
});

/** @param values any when undefined */
function hasLabel(labels: unknown, key: string, values: readonly string[] | undefined): boolean {
  if (typeof labels !== 'object' || labels === null || !Object.hasOwn(labels, key)) return false;
  return values === undefined || values.includes(String((labels as Record<string, unknown>)[key]));
}
