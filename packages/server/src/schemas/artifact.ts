// What a draft or deployment runs, as the API of 2022-07-18 shapes it; `yamlArtifact` is an addition of this server.
import Type from 'typebox';

const Uri = Type.String({ maxLength: 4096 });
const Uris = Type.Array(Uri, { maxItems: 1000 });

export const Artifact = Type.Object({
  kind: Type.Enum(['SQLSCRIPT', 'JAR', 'PYTHON', 'YAML', 'MATERIALIZED_TABLE']),
  sqlArtifact: Type.Optional(
    Type.Object({ sqlScript: Type.Optional(Type.String()), additionalDependencies: Type.Optional(Uris) }),
  ),
  jarArtifact: Type.Optional(
    Type.Object({
      jarUri: Type.Optional(Uri),
      entryClass: Type.Optional(Type.String()),
      mainArgs: Type.Optional(Type.String()),
      additionalDependencies: Type.Optional(Uris),
    }),
  ),
  pythonArtifact: Type.Optional(
    Type.Object({
      pythonArtifactUri: Type.Optional(Uri),
      entryModule: Type.Optional(Type.String()),
      mainArgs: Type.Optional(Type.String()),
      additionalDependencies: Type.Optional(Uris),
      additionalPythonLibraries: Type.Optional(Uris),
      additionalPythonArchives: Type.Optional(Uris),
    }),
  ),
  yamlArtifact: Type.Optional(
    Type.Object({ yamlScript: Type.Optional(Type.String()), additionalDependencies: Type.Optional(Uris) }),
  ),
});
