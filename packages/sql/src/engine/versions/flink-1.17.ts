// Apache Flink 1.17, which the product's 8.0 line is built on.
// Days of release are those of the announcements on flink.apache.org; Java versions are the build's profiles (pom.xml).
import type { VersionDefinition } from './version.ts';

export const flink117: VersionDefinition = {
  id: 'flink-1.17',
  flink: '1.17.2',
  java: [8, 11],
  community: true,
  facts: 'flink-1.17',
  words: 'flink-1.17',
  adds: ['compact-tables'],
  released: '2023-03-23',
};
