import Type from 'typebox';
import { OperationError } from '../errors.ts';
import { operation } from './operation.ts';
import { findByName } from './record.ts';

export const deleteUdfFunction = operation({
  name: 'DeleteUdfFunction',
  method: 'DELETE',
  path: '/api/v2/namespaces/{namespace}/udfartifacts/function/{functionName}',
  summary: 'Takes back the name of a user-defined function.',
  role: 'editor',
  query: Type.Object({ udfArtifactName: Type.String(), className: Type.String() }),
  async handle({ path, query, scope, services }) {
    const name = path['functionName']!;
    const record = await findByName(services, 'udf-function', scope, name, 'functionNotFound');
    const { udfArtifactName, className } = record.body;
    if (udfArtifactName !== query.udfArtifactName || className !== query.className) {
      throw new OperationError('functionNotFound', { name });
    }
    await services.store.delete('udf-function', scope, record.id);
    return {};
  },
});
