// A deployment draft on the wire. `flinkConf` and the resource settings are an addition: a Deployment has them.
import Type from 'typebox';
import { Artifact, ArtifactChange } from './artifact.ts';
import { Name } from './name.ts';
import {
  BatchResourceSetting,
  BriefDeploymentTarget,
  ExecutionMode,
  FlinkConf,
  Labels,
  LocalVariables,
  StreamingResourceSetting,
} from './resources.ts';
import { DeclaredFunctions } from './udf.ts';

const Identifier = Type.String({ maxLength: 128, pattern: '^[^\\u0000-\\u001f]*$' });

/** What its owner may set; other fields of a request are dropped. */
const editable = {
  parentId: Type.Optional(Identifier),
  referencedDeploymentId: Type.Optional(Identifier),
  executionMode: Type.Optional(ExecutionMode),
  engineVersion: Type.Optional(Type.String({ maxLength: 128 })),
  localVariables: Type.Optional(LocalVariables),
  labels: Type.Optional(Labels),
  flinkConf: Type.Optional(FlinkConf),
  deploymentTarget: Type.Optional(BriefDeploymentTarget),
  streamingResourceSetting: Type.Optional(StreamingResourceSetting),
  batchResourceSetting: Type.Optional(BatchResourceSetting),
  functions: Type.Optional(DeclaredFunctions),
};

export const DraftCreation = Type.Object({ name: Name, artifact: Artifact, ...editable });
export const DraftChange = Type.Object({
  name: Type.Optional(Name),
  artifact: Type.Optional(ArtifactChange),
  ...editable,
});

export const Lock = Type.Object({
  id: Type.String(),
  workspace: Type.String(),
  namespace: Type.String(),
  holderId: Type.String(),
  holderName: Type.String(),
  expiresAt: Type.Integer({ description: 'an addition: seconds since 1970' }),
});

export const DeploymentDraft = Type.Object({
  deploymentDraftId: Type.String(),
  name: Name,
  artifact: Artifact,
  ...editable,
  lock: Type.Optional(Lock),
  workspace: Type.String(),
  namespace: Type.String(),
  creator: Type.String(),
  creatorName: Type.String(),
  modifier: Type.String(),
  modifierName: Type.String(),
  createdAt: Type.Integer(),
  modifiedAt: Type.Integer(),
});
