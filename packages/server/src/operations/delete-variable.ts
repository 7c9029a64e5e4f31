import { operation } from './operation.ts';
import { findByName } from './record.ts';

export const deleteVariable = operation({
  name: 'DeleteVariable',
  method: 'DELETE',
  path: '/api/v2/namespaces/{namespace}/variables/{name}',
  summary: 'Deletes a variable.',
  role: 'editor',
  async handle({ path, scope, services }) {
    const record = await findByName(services, 'variable', scope, path['name']!, 'variableNotFound');
    await services.store.delete('variable', scope, record.id);
    return {};
  },
});
