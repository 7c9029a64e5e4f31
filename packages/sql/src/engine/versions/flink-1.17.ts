// Apache Flink 1.17, which the product's 8.0 line is built on.
// Java versions are those of the build's profiles (pom.xml).
import type { VersionDefinition } from './version.ts';

export const flink117: VersionDefinition = {
  id: 'flink-1.17',
  flink: '1.17.2',
  java: [8, 11],
  community: true,
  facts: 'flink-1.17',
  words: 'flink-1.17',
  adds: ['compact-tables'],
};
