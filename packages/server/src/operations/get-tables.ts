import Type from 'typebox';
import { OperationError } from '../errors.ts';
import { Table } from '../schemas/catalog.ts';
import { findCatalog, findDatabase, tableOf } from './catalog-record.ts';
import { operation } from './operation.ts';

export const getTables = operation({
  name: 'GetTables',
  method: 'GET',
  path: '/api/v2/namespaces/{namespace}/catalogs/{catalogName}/databases/{databaseName}/tables',
  summary: 'Gives the tables and views of a database: all, or the one of a name.',
  role: 'viewer',
  query: Type.Object({ tableName: Type.Optional(Type.String()) }),
  data: Type.Array(Table),
  async handle({ path, query: { tableName: name }, scope, services }) {
    const catalog = await findCatalog(services, scope, path['catalogName']!);
    const { tables } = findDatabase(catalog, path['databaseName']!);
    const found = name === undefined ? tables : tables.filter((table) => table.name === name);
    if (name !== undefined && found.length === 0) throw new OperationError('tableNotFound', { name });
    return { data: found.map(tableOf) };
  },
});
