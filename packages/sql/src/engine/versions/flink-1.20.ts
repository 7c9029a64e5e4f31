// Apache Flink 1.20, the engine that the facts were read from and that the checks are measured against.
import type { VersionDefinition } from './version.ts';

export const flink120: VersionDefinition = {
  id: 'flink-1.20',
  flink: '1.20.3',
  facts: 'flink-1.20',
  // Flink 1.20 still supports Java 8; 17 is experimental (flink-docs, java_compatibility).
  java: [8, 11, 17],
  community: true,
};
