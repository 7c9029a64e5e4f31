// The table of engine versions. A new one: its file, and one line here.
import { flink117 } from './flink-1.17.ts';
import { flink120 } from './flink-1.20.ts';
import { resolveVersions } from './resolve-versions.ts';
import type { EngineVersion } from './version.ts';
import { vvr8 } from './vvr-8.ts';
import { vvr11 } from './vvr-11.ts';

export type { EngineVersion, FactsId, Feature, VersionDefinition } from './version.ts';

/** All known versions with their differences resolved, each after the version it is like. */
export const engineVersions: readonly EngineVersion[] = resolveVersions([
  flink117,
  flink120,
  ...vvr8,
  ...vvr11,
]);
