// Apache Flink 2.1, as its difference to 2.0.
import type { VersionDefinition } from './version.ts';

export const flink21: VersionDefinition = {
  id: 'flink-2.1',
  like: 'flink-2.0',
  flink: '2.1.2',
  facts: 'flink-2.1',
  words: 'flink-2.1',
  adds: ['model-arguments', 'alter-model-reset', 'over-any-order', 'model-statements', 'unnest-ordinality'],
};
