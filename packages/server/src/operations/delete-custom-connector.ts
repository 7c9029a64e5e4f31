import Type from 'typebox';
import { operation } from './operation.ts';
import { findByName } from './record.ts';

export const deleteCustomConnector = operation({
  name: 'DeleteCustomConnector',
  method: 'DELETE',
  path: '/api/v2/namespaces/{namespace}/connectors/{connectorName}',
  summary: 'Deletes a custom connector; answers the tables that used it (none are tracked).',
  role: 'admin',
  data: Type.Array(
    Type.Object({ catalogName: Type.String(), databaseName: Type.String(), tableName: Type.String() }),
  ),
  async handle({ path, scope, services }) {
    const name = path['connectorName']!;
    const record = await findByName(services, 'connector', scope, name, 'connectorNotFound');
    await services.store.delete('connector', scope, record.id);
    return { data: [] };
  },
});
