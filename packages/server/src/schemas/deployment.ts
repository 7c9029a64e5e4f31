// A deployment record: what a draft became, and what a later draft is compared with.
import Type from 'typebox';
import { Artifact, ArtifactChange } from './artifact.ts';
import { Logging } from './logging.ts';
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

const Identifier = Type.String({ maxLength: 128, pattern: '^[^\\u0000-\\u001f]*$' });

/** What its owner may set; other fields of a request are dropped. */
const editable = {
  description: Type.Optional(Type.String({ maxLength: 10_000 })),
  engineVersion: Type.Optional(Type.String({ maxLength: 128 })),
  executionMode: Type.Optional(ExecutionMode),
  deploymentTarget: Type.Optional(BriefDeploymentTarget),
  flinkConf: Type.Optional(FlinkConf),
  logging: Type.Optional(Logging),
  streamingResourceSetting: Type.Optional(StreamingResourceSetting),
  batchResourceSetting: Type.Optional(BatchResourceSetting),
  labels: Type.Optional(Labels),
  localVariables: Type.Optional(LocalVariables),
  referencedDeploymentDraftId: Type.Optional(Identifier),
};

export const DeploymentCreation = Type.Object({ name: Name, artifact: Artifact, ...editable });

export const DeploymentChange = Type.Object({
  name: Type.Optional(Name),
  artifact: Type.Optional(ArtifactChange),
  ...editable,
});

/** Its jobs by their state: none, since this server runs none. */
const JobSummary = Type.Object({
  starting: Type.Integer(),
  running: Type.Integer(),
  cancelling: Type.Integer(),
  cancelled: Type.Integer(),
  finished: Type.Integer(),
  failed: Type.Integer(),
});

export const Deployment = Type.Object({
  deploymentId: Type.String(),
  name: Name,
  artifact: Artifact,
  ...editable,
  deploymentHasChanged: Type.Boolean(),
  jobSummary: JobSummary,
  workspace: Type.String(),
  namespace: Type.String(),
  creator: Type.String(),
  creatorName: Type.String(),
  modifier: Type.String(),
  modifierName: Type.String(),
  createdAt: Type.String(),
  modifiedAt: Type.String(),
});
