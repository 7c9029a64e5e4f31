import Type from 'typebox';
import { UdfArtifact } from '../schemas/udf.ts';
import { operation } from './operation.ts';
import { findByName } from './record.ts';
import { udfArtifactOf } from './udf-record.ts';

export const getUdfArtifacts = operation({
  name: 'GetUdfArtifacts',
  method: 'GET',
  path: '/api/v2/namespaces/{namespace}/udfartifacts',
  summary: 'Gives UDF artifacts: all, or the one of a name.',
  role: 'viewer',
  query: Type.Object({ udfArtifactName: Type.Optional(Type.String()) }),
  data: Type.Array(UdfArtifact),
  async handle({ query: { udfArtifactName: name }, scope, services }) {
    const records =
      name === undefined
        ? (await services.store.list('udf-artifact', scope, { sort: 'name' })).records
        : [await findByName(services, 'udf-artifact', scope, name, 'artifactNotFound')];
    return { data: await Promise.all(records.map((record) => udfArtifactOf(services, scope, record))) };
  },
});
