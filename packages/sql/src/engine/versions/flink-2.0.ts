// Apache Flink 2.0, as its difference to 1.20.
import type { VersionDefinition } from './version.ts';

export const flink20: VersionDefinition = {
  id: 'flink-2.0',
  like: 'flink-1.20',
  flink: '2.0.2',
  // Class files are those of Java 11 from here on.
  java: [11, 17, 21],
  released: '2025-03-24',
};
