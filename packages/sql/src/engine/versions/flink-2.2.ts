// Apache Flink 2.2, as its difference to 2.1.
import type { VersionDefinition } from './version.ts';

export const flink22: VersionDefinition = {
  id: 'flink-2.2',
  like: 'flink-2.1',
  flink: '2.2.1',
  // The build has a profile for Java 25 from here on.
  java: [11, 17, 21, 25],
  facts: 'flink-2.2',
  words: 'flink-2.2',
  adds: [
    'materialized-table-defaults',
    'show-materialized-tables',
    'recursive-queries',
    'function-options',
    'explain-execute',
    'item-positions',
    'decimal-literals',
    'collection-calls',
    'limit-start-all',
    'percentile-calls',
    'convert-calls',
    'late-sample-rates',
  ],
};
