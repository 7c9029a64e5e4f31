// Apache Flink 2.0, as its difference to 1.20.
import type { VersionDefinition } from './version.ts';

export const flink20: VersionDefinition = {
  id: 'flink-2.0',
  like: 'flink-1.20',
  flink: '2.0.2',
  // Class files are those of Java 11 from here on.
  java: [11, 17, 21],
  facts: 'flink-2.0',
  words: 'flink-2.0',
  adds: [
    'show-catalogs-like',
    'show-views-of-database',
    'describe-function',
    'column-names-of-query',
    'alter-materialized-query',
    'explain-create-table',
    'table-functions-without-table',
    'lateral-unnest',
    'committed-joins',
    'late-date-times',
    'local-time-zone-literals',
    'date-time-calls',
    'interval-quarter-week',
    'time-frames',
    'escape-strings',
    'value-rows',
    'state-of-2',
    'empty-brackets',
    'tables-without-connector',
  ],
  removes: ['compact-tables'],
};
