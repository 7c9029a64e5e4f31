// The table of engine versions. A new one: its file, and one line here.
import { flink117 } from './flink-1.17.ts';
import { flink118 } from './flink-1.18.ts';
import { flink119 } from './flink-1.19.ts';
import { flink120 } from './flink-1.20.ts';
import { flink20 } from './flink-2.0.ts';
import { flink21 } from './flink-2.1.ts';
import { flink22 } from './flink-2.2.ts';
import { flink23 } from './flink-2.3.ts';
import { resolveVersions } from './resolve-versions.ts';
import type { EngineVersion } from './version.ts';
import { vvr8 } from './vvr-8.ts';
import { vvr11 } from './vvr-11.ts';

export type { EngineVersion, FactsId, Feature, VersionDefinition } from './version.ts';

/** All known versions with their differences resolved, each after the version it is like. */
export const engineVersions: readonly EngineVersion[] = resolveVersions([
  flink117,
  flink118,
  flink119,
  flink120,
  flink20,
  flink21,
  flink22,
  flink23,
  ...vvr8,
  ...vvr11,
]);
