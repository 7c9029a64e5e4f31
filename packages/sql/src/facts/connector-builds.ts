// Connectors of Apache Flink that have releases for some versions and none for later ones, as Maven Central has them: a
// release names the Flink that it is built for. Their jars for 1.x do not link on 2.x, where the interfaces are gone.
import type { FactsId } from './facts-id.ts';

const notSince2 = ['elasticsearch-6', 'elasticsearch-7', 'mongodb', 'hbase-1.4', 'hbase-2.2'];

const missing: Readonly<Partial<Record<FactsId, readonly string[]>>> = {
  'flink-2.0': notSince2,
  'flink-2.1': notSince2,
  'flink-2.2': notSince2,
  'flink-2.3': notSince2,
};

/** Connectors of which no build for a line of Flink was found when the jars of the versions were gathered. */
export function connectorsWithoutBuild(line: FactsId): ReadonlySet<string> {
  return new Set(missing[line]);
}
