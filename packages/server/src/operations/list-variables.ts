import Type from 'typebox';
import { Variable } from '../schemas/variable.ts';
import { operation, pageOf, Paging } from './operation.ts';
import { variableOf } from './variable-record.ts';

export const listVariables = operation({
  name: 'ListVariables',
  method: 'GET',
  path: '/api/v2/namespaces/{namespace}/variables',
  summary: 'Lists variables by name; values of encrypted ones are hidden.',
  role: 'viewer',
  query: Type.Object(Paging),
  data: Type.Array(Variable),
  async handle({ query, scope, services }) {
    const { pageIndex, pageSize, offset, limit } = pageOf(query);
    const page = await services.store.list('variable', scope, { sort: 'name', offset, limit });
    return { data: page.records.map(variableOf), page: { pageIndex, pageSize, totalSize: page.total } };
  },
});
