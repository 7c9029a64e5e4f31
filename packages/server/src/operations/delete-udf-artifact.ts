import Type from 'typebox';
import { OperationError } from '../errors.ts';
import { UdfClass } from '../schemas/udf.ts';
import { operation } from './operation.ts';
import { findByName } from './record.ts';
import { functionsOf } from './udf-record.ts';

export const deleteUdfArtifact = operation({
  name: 'DeleteUdfArtifact',
  method: 'DELETE',
  path: '/api/v2/namespaces/{namespace}/udfartifacts/{udfArtifactName}',
  summary: 'Deletes a UDF artifact that no function refers to.',
  role: 'editor',
  data: Type.Object({
    deleteSuccess: Type.Boolean(),
    message: Type.String(),
    referencedClasses: Type.Array(UdfClass),
  }),
  async handle({ path, scope, services }) {
    const name = path['udfArtifactName']!;
    const record = await findByName(services, 'udf-artifact', scope, name, 'artifactNotFound');
    const functions = await functionsOf(services, scope, name);
    if (functions.length > 0) {
      const users = functions.map((one) => one.name).slice(0, 5);
      throw new OperationError('inUse', { kind: 'UDF artifact', name, users: users.join(', ') });
    }
    await services.store.delete('udf-artifact', scope, record.id);
    return { data: { deleteSuccess: true, message: '', referencedClasses: [] } };
  },
});
