import Type from 'typebox';
import { UdfArtifact, UdfArtifactChange, UdfClass } from '../schemas/udf.ts';
import { operation } from './operation.ts';
import { findByName, updateRecord } from './record.ts';
import { checkUnchangedName } from './unchanged-name.ts';
import { guessArtifactType, udfArtifactOf } from './udf-record.ts';

export const updateUdfArtifact = operation({
  name: 'UpdateUdfArtifact',
  method: 'PUT',
  path: '/api/v2/namespaces/{namespace}/udfartifacts/{udfArtifactName}',
  summary: 'Points a UDF artifact to another file.',
  role: 'editor',
  body: UdfArtifactChange,
  data: Type.Object({
    updateSuccess: Type.Boolean(),
    message: Type.String(),
    udfArtifact: UdfArtifact,
    collidingClasses: Type.Array(UdfClass),
    missingClasses: Type.Array(UdfClass),
  }),
  async handle({ path, body, scope, services }) {
    const name = path['udfArtifactName']!;
    checkUnchangedName(name, body.name);
    const old = await findByName(services, 'udf-artifact', scope, name, 'artifactNotFound');
    const { name: _, ...fields } = body;
    const record = await updateRecord(services, 'udf-artifact', scope, old, {
      body: { ...old.body, ...typeOf(fields), ...fields },
    });
    const udfArtifact = await udfArtifactOf(services, scope, record);
    const nothing = { message: '', collidingClasses: [], missingClasses: [] };
    return { data: { updateSuccess: true, udfArtifact, ...nothing } };
  },
});

/** Of another file, unless it is told, or the file's name does not tell. */
function typeOf({ jarUrl }: { readonly jarUrl?: string }): object {
  const artifactType = guessArtifactType(jarUrl ?? '');
  return artifactType === 'ARTIFACT_TYPE_UNKNOWN' ? {} : { artifactType };
}
