// Apache Flink 1.20, the engine that the base of all facts was read from: those of the others are differences to it.
import type { VersionDefinition } from './version.ts';

export const flink120: VersionDefinition = {
  id: 'flink-1.20',
  like: 'flink-1.19',
  flink: '1.20.3',
  facts: 'flink-1.20',
  words: 'flink-1.20',
  adds: ['catalog-statements', 'describe-job', 'json-query-returning'],
};
