import { DEFAULT_ENGINE, engineVersions, supportStatus } from '@flink-preflight/sql';
import Type from 'typebox';
import { operation } from './operation.ts';

export const listEngineVersionMetadata = operation({
  name: 'ListEngineVersionMetadata',
  method: 'GET',
  path: '/api/v2/engine-version-meta.json',
  summary: 'Lists the engines whose rules this server knows.',
  role: 'viewer',
  data: Type.Object({
    defaultEngineVersion: Type.String(),
    engineVersionMetadata: Type.Array(
      Type.Object({
        engineVersion: Type.String(),
        status: Type.Enum(['STABLE', 'BETA', 'DEPRECATED', 'EXPIRED']),
        features: Type.Object({
          useForSqlDeployments: Type.Boolean(),
          supportNativeSavepoint: Type.Boolean(),
        }),
      }),
    ),
  }),
  async handle({ services }) {
    const features = { useForSqlDeployments: true, supportNativeSavepoint: true };
    const today = new Date(services.now()).toISOString().slice(0, 10);
    const engineVersionMetadata = engineVersions.map((version) => ({
      engineVersion: version.id,
      status: supportStatus(version, today) === 'supported' ? 'STABLE' : 'EXPIRED',
      features,
    }));
    return { data: { defaultEngineVersion: DEFAULT_ENGINE, engineVersionMetadata } };
  },
});
