import type { CatalogReport } from '@flink-preflight/sql';
import Type from 'typebox';
import { catalogsOf } from './catalog-record.ts';
import { operation } from './operation.ts';
import { findByName } from './record.ts';

export const deleteCustomConnector = operation({
  name: 'DeleteCustomConnector',
  method: 'DELETE',
  path: '/api/v2/namespaces/{namespace}/connectors/{connectorName}',
  summary: 'Deletes a custom connector; answers the tables of the catalogs that name it.',
  role: 'admin',
  data: Type.Array(
    Type.Object({ catalogName: Type.String(), databaseName: Type.String(), tableName: Type.String() }),
  ),
  async handle({ path, scope, services }) {
    const name = path['connectorName']!;
    const record = await findByName(services, 'connector', scope, name, 'connectorNotFound');
    const tables = (await catalogsOf(services, scope)).flatMap(tablesOf(name));
    await services.store.delete('connector', scope, record.id);
    return { data: tables };
  },
});

function tablesOf(connector: string): (catalog: CatalogReport) => object[] {
  return ({ name: catalogName, databases }) =>
    databases.flatMap(({ name: databaseName, tables }) =>
      tables
        .filter(({ options }) => options['connector'] === connector)
        .map(({ name: tableName }) => ({ catalogName, databaseName, tableName })),
    );
}
