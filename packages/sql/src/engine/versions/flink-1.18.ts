// Apache Flink 1.18, as its difference to 1.17.
import type { VersionDefinition } from './version.ts';

export const flink118: VersionDefinition = {
  id: 'flink-1.18',
  like: 'flink-1.17',
  flink: '1.18.1',
  // Java 17 came as experimental (flink-docs, java_compatibility).
  java: [8, 11, 17],
  facts: 'flink-1.18',
  words: 'flink-1.18',
  adds: [
    'alter-partitions',
    'show-partitions',
    'replace-table',
    'truncate-table',
    'show-functions-of-database',
    'set-semantics-tables',
    'parenthesized-joins',
    'offset-before-limit',
    'group-by-quantifier',
    'ordered-array-queries',
    'paired-merge-values',
  ],
};
