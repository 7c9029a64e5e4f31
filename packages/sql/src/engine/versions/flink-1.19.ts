// Apache Flink 1.19, as its difference to 1.18.
import type { VersionDefinition } from './version.ts';

export const flink119: VersionDefinition = {
  id: 'flink-1.19',
  like: 'flink-1.18',
  flink: '1.19.3',
  // Java 21 came as experimental (flink-docs, java_compatibility).
  java: [8, 11, 17, 21],
  facts: 'flink-1.19',
  words: 'flink-1.19',
  adds: ['partition-lookahead', 'show-databases-of-catalog'],
};
