// The facts of groups of connectors: those whose jars are brought beside an engine. They are loaded when a script names one,
// and kept; what is loaded never changes.
import groups from './connectors/index.json' with { type: 'json' };
import type { FactoryFact } from './option-facts.ts';

export type GroupKind = 'connectors' | 'formats' | 'catalogs' | 'modules';

/** The jars of one group bring these: a file of facts/connectors. */
export interface GroupFacts {
  readonly group: string;
  /** Maven coordinates, the connector's own first. */
  readonly jars: readonly string[];
  /** Where the facts come from: the classes of the jars, or public source text, which was read and not run. */
  readonly from: 'jar' | 'source';
  readonly connectors: readonly FactoryFact[];
  readonly formats: readonly FactoryFact[];
  readonly catalogs: readonly FactoryFact[];
  readonly modules: readonly FactoryFact[];
}

type Loaded = Promise<{ readonly default: GroupFacts }>;

/**
 * How each group is loaded; a new one is a line here. Each file is named, so that a bundler makes a module of it: a name that is
 * put together when it is asked for would lead to nothing in a bundle.
 */
const LOADERS: Readonly<Record<string, () => Loaded>> = {
  'db2-cdc': () => import('./connectors/db2-cdc.json', { with: { type: 'json' } }),
  doris: () => import('./connectors/doris.json', { with: { type: 'json' } }),
  dynamodb: () => import('./connectors/dynamodb.json', { with: { type: 'json' } }),
  elasticsearch6: () => import('./connectors/elasticsearch6.json', { with: { type: 'json' } }),
  firehose: () => import('./connectors/firehose.json', { with: { type: 'json' } }),
  fluss: () => import('./connectors/fluss.json', { with: { type: 'json' } }),
  hive: () => import('./connectors/hive.json', { with: { type: 'json' } }),
  hologres: () => import('./connectors/hologres.json', { with: { type: 'json' } }),
  http: () => import('./connectors/http.json', { with: { type: 'json' } }),
  hudi: () => import('./connectors/hudi.json', { with: { type: 'json' } }),
  iceberg: () => import('./connectors/iceberg.json', { with: { type: 'json' } }),
  kinesis: () => import('./connectors/kinesis.json', { with: { type: 'json' } }),
  kudu: () => import('./connectors/kudu.json', { with: { type: 'json' } }),
  'mongodb-cdc': () => import('./connectors/mongodb-cdc.json', { with: { type: 'json' } }),
  nebula: () => import('./connectors/nebula.json', { with: { type: 'json' } }),
  oceanbase: () => import('./connectors/oceanbase.json', { with: { type: 'json' } }),
  opensearch: () => import('./connectors/opensearch.json', { with: { type: 'json' } }),
  opensearch2: () => import('./connectors/opensearch2.json', { with: { type: 'json' } }),
  'oracle-cdc': () => import('./connectors/oracle-cdc.json', { with: { type: 'json' } }),
  paimon: () => import('./connectors/paimon.json', { with: { type: 'json' } }),
  protobuf: () => import('./connectors/protobuf.json', { with: { type: 'json' } }),
  pulsar: () => import('./connectors/pulsar.json', { with: { type: 'json' } }),
  'sqlserver-cdc': () => import('./connectors/sqlserver-cdc.json', { with: { type: 'json' } }),
  sqs: () => import('./connectors/sqs.json', { with: { type: 'json' } }),
  starrocks: () => import('./connectors/starrocks.json', { with: { type: 'json' } }),
};

const allNames: readonly string[] = Object.values(groups).flatMap((names) => Object.keys(names));
const loaded = new Map<string, GroupFacts>();

/** The group that brings a connector, format, catalog or module; undefined where none is known. */
export function groupNamed(kind: GroupKind, identifier: string): string | undefined {
  const names = groups[kind];
  return Object.hasOwn(names, identifier) ? names[identifier] : undefined;
}

/** Identifiers of that kind which groups bring, in the index's order. */
export function namesOfGroups(kind: GroupKind): readonly string[] {
  return Object.keys(groups[kind]);
}

/** All that groups bring, by the names that scripts have for it. */
export function namesOfAllGroups(): readonly string[] {
  return allNames;
}

/** Names of all groups. */
export function groupNames(): readonly string[] {
  const kinds: readonly GroupKind[] = ['connectors', 'formats', 'catalogs', 'modules'];
  return [...new Set(kinds.flatMap((kind) => Object.values(groups[kind])))].sort();
}

/** Groups that a text may need: those which bring what it names. */
export function groupsNaming(word: string): readonly string[] {
  const kinds: readonly GroupKind[] = ['connectors', 'formats', 'catalogs', 'modules'];
  return kinds.flatMap((kind) => groupNamed(kind, word) ?? []);
}

/** Loads the facts of groups; those that are there already cost nothing. */
export async function loadGroups(names: Iterable<string>): Promise<void> {
  await Promise.all([...new Set(names)].filter((name) => !loaded.has(name)).map(loadGroup));
}

async function loadGroup(name: string): Promise<void> {
  const facts = await LOADERS[name]?.();
  if (facts !== undefined) loaded.set(name, facts.default);
}

/** The facts of a group, where they are loaded. */
export function loadedFacts(group: string): GroupFacts | undefined {
  return loaded.get(group);
}

/** The facts of the group that brings a name, where they are loaded. */
export function loadedGroup(kind: GroupKind, identifier: string): GroupFacts | undefined {
  const name = groupNamed(kind, identifier);
  return name === undefined ? undefined : loaded.get(name);
}

/** Gives the facts that a loaded group brings under a name: two where a source and a sink have factories of their own. */
export function groupFacts(kind: GroupKind, identifier: string): readonly FactoryFact[] {
  return loadedGroup(kind, identifier)?.[kind].filter((fact) => fact.identifier === identifier) ?? [];
}

/** The artifact of the jar to add for a group, as Maven names it: `org.apache.paimon:paimon-flink-1.20:1.3.1`. */
export function jarOf({ jars }: GroupFacts): string {
  return (jars[0] ?? '').replace(/^\+/, '');
}
