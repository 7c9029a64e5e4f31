// Connectors that Realtime Compute for Apache Flink has under the names of Flink's own, by its documents.
import { kafkaKeyWithoutChangelog } from '../../diagnostics/catalogue/connector-rules/kafka.ts';
import { isDocumented } from '../../facts/documented-connectors.ts';
import type { TableProblem } from './problem.ts';

/** Connectors that the product has under Flink's names and with other options, beside those of its documents. */
const OWN_BUILDS: readonly string[] = ['hbase-2.2'];

/** Types of catalogs whose libraries the product brings. */
const CATALOGS: readonly string[] = [
  'hive',
  'paimon',
  'iceberg',
  'hudi',
  'delta-catalog',
  'mysql',
  'dlf',
  'hologres',
  'odps',
];

/** Whether the product brings the library of a type of catalog. */
export function isProductCatalog(type: string): boolean {
  return CATALOGS.includes(type);
}

/** Whether the product's build of a connector of Flink's is another: nothing Flink says of it is sure. */
export function isOwnBuild(identifier: string): boolean {
  return OWN_BUILDS.includes(identifier) || isDocumented(identifier);
}

/** Whether the planner may ask more of a connector on the product than of Flink's: its files can be looked up. */
export function hasOwnAbilities(identifier: string): boolean {
  return identifier === 'filesystem' || isOwnBuild(identifier);
}

/** Whether the product's builds may allow what Flink's connector refuses. */
export function isUncertain(identifier: string, { definition }: TableProblem): boolean {
  if (isOwnBuild(identifier)) return true;
  switch (definition.name) {
    case 'unsupported-option':
    case 'unknown-format':
    case 'unknown-file-format':
    case 'unknown-metadata-key':
    case 'metadata-not-readable':
    case 'metadata-not-writable':
      return true;
    // Its build of kafka takes a key of tables that only grow.
    case kafkaKeyWithoutChangelog.name:
      return true;
    default:
      return false;
  }
}
