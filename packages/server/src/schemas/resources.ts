// Resource settings and configuration of a draft or deployment.
import Type from 'typebox';

export const ResourceSpec = Type.Object({
  cpu: Type.Optional(Type.Number({ description: 'cores' })),
  memory: Type.Optional(Type.String({ description: 'e.g. 4 GiB' })),
});

const BasicResourceSetting = Type.Object({
  parallelism: Type.Optional(Type.Integer()),
  jobmanagerResourceSettingSpec: Type.Optional(ResourceSpec),
  taskmanagerResourceSettingSpec: Type.Optional(ResourceSpec),
});

export const StreamingResourceSetting = Type.Object({
  resourceSettingMode: Type.Optional(Type.Enum(['BASIC', 'EXPERT'])),
  basicResourceSetting: Type.Optional(BasicResourceSetting),
  expertResourceSetting: Type.Optional(
    Type.Object({
      jobmanagerResourceSettingSpec: Type.Optional(ResourceSpec),
      resourcePlan: Type.Optional(Type.String()),
    }),
  ),
});

export const BatchResourceSetting = Type.Object({
  maxSlot: Type.Optional(Type.Integer()),
  basicResourceSetting: Type.Optional(BasicResourceSetting),
});

/** Option names to values; nested maps are flattened by the check. */
export const FlinkConf = Type.Record(Type.String(), Type.Unknown());

export const Labels = Type.Record(Type.String(), Type.Unknown());

export const LocalVariables = Type.Array(
  Type.Object({ name: Type.String({ maxLength: 256 }), value: Type.String() }),
  { maxItems: 1000 },
);

export const ExecutionMode = Type.Enum(['STREAMING', 'BATCH']);

export const BriefDeploymentTarget = Type.Object({
  mode: Type.Optional(Type.Enum(['PER_JOB', 'SESSION'])),
  name: Type.Optional(Type.String({ maxLength: 256, pattern: '^[^\\u0000-\\u001f]*$' })),
});
