// User-defined functions: an artifact (JAR or Python file) and the names under which its classes are called.
import Type from 'typebox';

export const ObjectName = Type.String({ minLength: 1, maxLength: 256, pattern: '^[A-Za-z0-9_.$-]+$' });
const Uri = Type.String({ minLength: 1, maxLength: 4096 });

export const UdfClass = Type.Object({
  udfArtifactName: Type.String(),
  className: Type.String(),
  classType: Type.String(),
  functionNames: Type.Array(Type.String()),
});

const ArtifactType = Type.Enum(['ARTIFACT_TYPE_JAVA', 'ARTIFACT_TYPE_PYTHON', 'ARTIFACT_TYPE_UNKNOWN']);

export const UdfArtifactCreation = Type.Object({
  name: ObjectName,
  jarUrl: Uri,
  dependencyJarUris: Type.Optional(Type.Array(Uri, { maxItems: 1000 })),
  artifactType: Type.Optional(ArtifactType),
});

export const UdfArtifactChange = Type.Partial(UdfArtifactCreation);

export const UdfArtifact = Type.Object({
  name: ObjectName,
  namespace: Type.String(),
  creator: Type.String(),
  jarUrl: Uri,
  dependencyJarUris: Type.Array(Uri),
  artifactType: ArtifactType,
  udfClasses: Type.Array(UdfClass),
  createdAt: Type.Integer(),
  modifiedAt: Type.Integer(),
});

export const UdfFunction = Type.Object({
  functionName: ObjectName,
  udfArtifactName: Type.String(),
  className: Type.String(),
});

/** Signatures of functions whose classes the server cannot read; an addition, like `flinkConf`. */
export const DeclaredFunctions = Type.Array(
  Type.Object({
    name: Type.String({ minLength: 1, maxLength: 768 }),
    kind: Type.Optional(Type.Enum(['scalar', 'table', 'aggregate'])),
    arguments: Type.Optional(Type.Array(Type.Unknown(), { maxItems: 256 })),
    variadic: Type.Optional(Type.Boolean()),
    returns: Type.String({ maxLength: 16_384 }),
    deterministic: Type.Optional(Type.Boolean()),
  }),
  { maxItems: 1000 },
);
