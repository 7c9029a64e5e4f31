import Type from 'typebox';
import { UdfArtifact, UdfArtifactCreation, UdfClass } from '../schemas/udf.ts';
import { operation } from './operation.ts';
import { insertRecord } from './record.ts';
import { guessArtifactType, udfArtifactOf } from './udf-record.ts';

export const createUdfArtifact = operation({
  name: 'CreateUdfArtifact',
  method: 'POST',
  path: '/api/v2/namespaces/{namespace}/udfartifacts',
  summary: 'Registers an artifact that holds user-defined functions.',
  role: 'editor',
  body: UdfArtifactCreation,
  data: Type.Object({
    createSuccess: Type.Boolean(),
    message: Type.String(),
    udfArtifact: UdfArtifact,
    collidingClasses: Type.Array(UdfClass),
  }),
  async handle({ body, scope, caller, services }) {
    const { name, jarUrl, dependencyJarUris = [] } = body;
    const artifactType = body.artifactType ?? guessArtifactType(jarUrl);
    const fields = { jarUrl, dependencyJarUris, artifactType, creator: caller.id };
    const record = await insertRecord(services, 'udf-artifact', scope, name, fields);
    const udfArtifact = await udfArtifactOf(services, scope, record);
    return { data: { createSuccess: true, message: '', udfArtifact, collidingClasses: [] }, object: name };
  },
});
