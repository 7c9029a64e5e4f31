// Where a job reads: the positions that a source keeps belong to one place, and to one connector.
import type { Physical, ResolvedTable } from '@flink-preflight/sql/plans';

export interface SourceUse {
  readonly table: string;
  readonly connector: string;
  /** Options that say which data is read, as `key=value`. */
  readonly place: readonly string[];
}

/** Options of connectors that name what is read; others say how it is read. */
const PLACES: ReadonlySet<string> = new Set([
  'topic',
  'topic-pattern',
  'topics',
  'path',
  'source.path',
  'table-name',
  'database-name',
  'schema-name',
  'table',
  'tables',
  'database',
  'schema',
  'collection',
  'hostname',
  'hosts',
  'port',
  'url',
  'uri',
  'endpoint',
  'properties.bootstrap.servers',
  'service-url',
  'stream',
  'stream.arn',
  'project',
  'logstore',
  'queue',
  'tablename',
  'dbname',
  'instancename',
]);

/** The tables that plans scan, each once, in the order of their names. Tables that are only looked up keep no positions. */
export function sourcesOf(roots: readonly Physical[]): readonly SourceUse[] {
  const found = new Map<string, SourceUse>();
  const visit = (node: Physical): void => {
    if (node.name === 'TableSourceScan') found.set(node.table.path.object, useOf(node.table));
    node.inputs.forEach(visit);
  };
  roots.forEach(visit);
  return [...found.values()].sort((a, b) => (a.table < b.table ? -1 : 1));
}

function useOf({ path, options }: ResolvedTable): SourceUse {
  const place = [...options].flatMap(([key, { value }]) =>
    PLACES.has(key.toLowerCase()) ? [`${key.toLowerCase()}=${value}`] : [],
  );
  return { table: path.object, connector: options.get('connector')?.value ?? '', place: place.sort() };
}
