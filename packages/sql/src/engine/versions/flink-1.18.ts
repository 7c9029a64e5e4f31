// Apache Flink 1.18, as its difference to 1.17.
import type { VersionDefinition } from './version.ts';

export const flink118: VersionDefinition = {
  id: 'flink-1.18',
  like: 'flink-1.17',
  flink: '1.18.1',
  // Java 17 came as experimental (flink-docs, java_compatibility).
  java: [8, 11, 17],
  released: '2023-10-24',
};
