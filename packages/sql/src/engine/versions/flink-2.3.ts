// Apache Flink 2.3, as its difference to 2.2.
import type { VersionDefinition } from './version.ts';

export const flink23: VersionDefinition = {
  id: 'flink-2.3',
  like: 'flink-2.2',
  flink: '2.3.0',
  facts: 'flink-2.3',
  words: 'flink-2.3',
  adds: [
    'connections',
    'materialized-table-columns',
    'artifacts',
    'on-conflict',
    'sink-conflicts',
    'alias-before-match',
    'plain-comments',
    'distribution-alone',
    'running-operands',
    'variant-items',
    'multi-join-hint',
  ],
};
