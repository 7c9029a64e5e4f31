import Type from 'typebox';
import { UdfClass } from '../schemas/udf.ts';
import { operation } from './operation.ts';
import { findByName } from './record.ts';
import { classesOf } from './udf-record.ts';

export const deleteUdfArtifact = operation({
  name: 'DeleteUdfArtifact',
  method: 'DELETE',
  path: '/api/v2/namespaces/{namespace}/udfartifacts/{udfArtifactName}',
  summary: 'Deletes a UDF artifact that no function refers to; else tells which classes are referred to.',
  role: 'editor',
  data: Type.Object({
    deleteSuccess: Type.Boolean(),
    message: Type.String(),
    referencedClasses: Type.Array(UdfClass),
  }),
  async handle({ path, scope, services }) {
    const name = path['udfArtifactName']!;
    const record = await findByName(services, 'udf-artifact', scope, name, 'artifactNotFound');
    const referencedClasses = await classesOf(services, scope, name);
    if (referencedClasses.length > 0) {
      // No failure of the operation: its result has the words for it.
      const users = referencedClasses.flatMap(({ functionNames }) => functionNames).slice(0, 5);
      const message = `The UDF artifact ${name} is in use by ${users.join(', ')}.`;
      return { data: { deleteSuccess: false, message, referencedClasses } };
    }
    await services.store.delete('udf-artifact', scope, record.id);
    return { data: { deleteSuccess: true, message: '', referencedClasses: [] } };
  },
});
