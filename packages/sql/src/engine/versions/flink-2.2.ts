// Apache Flink 2.2, as its difference to 2.1.
import type { VersionDefinition } from './version.ts';

export const flink22: VersionDefinition = {
  id: 'flink-2.2',
  like: 'flink-2.1',
  flink: '2.2.1',
  // The build has a profile for Java 25 from here on.
  java: [11, 17, 21, 25],
  released: '2025-12-04',
};
