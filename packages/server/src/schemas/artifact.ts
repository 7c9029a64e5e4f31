// What a draft or deployment runs, as the API of 2022-07-18 shapes it in its newest clients; MATERIALIZED_TABLE, YAML and
// `yamlArtifact` are additions of this server.
import Type from 'typebox';

const Uri = Type.String({ maxLength: 4096 });
const Uris = Type.Array(Uri, { maxItems: 1000 });

const kind = Type.Enum(['SQLSCRIPT', 'JAR', 'PYTHON', 'CDCYAML', 'YAML', 'MATERIALIZED_TABLE']);

const content = {
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
  cdcYamlArtifact: Type.Optional(
    Type.Object({ cdcYaml: Type.Optional(Type.String()), additionalDependencies: Type.Optional(Uris) }),
  ),
  yamlArtifact: Type.Optional(
    Type.Object({ yamlScript: Type.Optional(Type.String()), additionalDependencies: Type.Optional(Uris) }),
  ),
};

export const Artifact = Type.Object({ kind, ...content });

/** Of an update: the kind stays what it was. */
export const ArtifactChange = Type.Object({ kind: Type.Optional(kind), ...content });
