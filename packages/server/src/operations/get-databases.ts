import Type from 'typebox';
import { Database } from '../schemas/catalog.ts';
import { findCatalog, findDatabase } from './catalog-record.ts';
import { operation } from './operation.ts';

export const getDatabases = operation({
  name: 'GetDatabases',
  method: 'GET',
  path: '/api/v2/namespaces/{namespace}/catalogs/{catalogName}/databases',
  summary: 'Gives the databases of a catalog: all, or the one of a name.',
  role: 'viewer',
  query: Type.Object({ databaseName: Type.Optional(Type.String()) }),
  data: Type.Array(Database),
  async handle({ path, query: { databaseName: name }, scope, services }) {
    const catalog = await findCatalog(services, scope, path['catalogName']!);
    const found = name === undefined ? catalog.databases : [findDatabase(catalog, name)];
    return { data: found.map(({ name: database, options }) => ({ name: database, properties: options })) };
  },
});
