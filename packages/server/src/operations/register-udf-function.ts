import Type from 'typebox';
import { ObjectName, UdfFunction } from '../schemas/udf.ts';
import { operation } from './operation.ts';
import { findByName, insertRecord } from './record.ts';

export const registerUdfFunction = operation({
  name: 'RegisterUdfFunction',
  method: 'POST',
  path: '/api/v2/namespaces/{namespace}/udfartifacts/function:registerUdfFunction',
  summary: 'Gives a class of a UDF artifact a name for scripts.',
  role: 'editor',
  query: Type.Object({ functionName: ObjectName, udfArtifactName: ObjectName, className: ObjectName }),
  data: UdfFunction,
  async handle({ query: { functionName, udfArtifactName, className }, scope, services }) {
    await findByName(services, 'udf-artifact', scope, udfArtifactName, 'artifactNotFound');
    await insertRecord(services, 'udf-function', scope, functionName, { udfArtifactName, className });
    return { data: { functionName, udfArtifactName, className }, object: functionName };
  },
});
