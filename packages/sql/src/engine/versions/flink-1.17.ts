// Apache Flink 1.17. No facts were generated for it: it is here as the base of the product's 8.0 line.
import type { VersionDefinition } from './version.ts';

export const flink117: VersionDefinition = {
  id: 'flink-1.17',
  flink: '1.17.2',
  java: [8, 11],
  community: true,
};
