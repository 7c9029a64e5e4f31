import Type from 'typebox';
import { Catalog } from '../schemas/catalog.ts';
import { catalogsOf, findCatalog } from './catalog-record.ts';
import { operation } from './operation.ts';

export const getCatalogs = operation({
  name: 'GetCatalogs',
  method: 'GET',
  path: '/api/v2/namespaces/{namespace}/catalogs',
  summary: 'Gives the catalogs of the namespace: all, or the one of a name.',
  role: 'viewer',
  query: Type.Object({ catalogName: Type.Optional(Type.String()) }),
  data: Type.Array(Catalog),
  async handle({ query: { catalogName: name }, scope, services }) {
    const found =
      name === undefined ? await catalogsOf(services, scope) : [await findCatalog(services, scope, name)];
    return { data: found.map(({ name: catalog, options }) => ({ name: catalog, properties: options })) };
  },
});
