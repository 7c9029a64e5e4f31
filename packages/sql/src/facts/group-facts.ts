// The facts of groups of connectors: those whose jars are brought beside an engine. They are loaded when a script names one,
// and kept; what is loaded never changes.
import groups from './connectors/index.json' with { type: 'json' };
import type { FactoryFact } from './option-facts.ts';

export type GroupKind = 'connectors' | 'formats' | 'catalogs' | 'modules';

/** What the jars of one group bring: a file of facts/connectors. */
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
  const { default: facts } = (await import(`./connectors/${name}.json`, { with: { type: 'json' } })) as {
    default: GroupFacts;
  };
  loaded.set(name, facts);
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

/** What a loaded group brings under a name: two facts where a source and a sink have factories of their own. */
export function groupFacts(kind: GroupKind, identifier: string): readonly FactoryFact[] {
  return loadedGroup(kind, identifier)?.[kind].filter((fact) => fact.identifier === identifier) ?? [];
}

/** The artifact of the jar to add for a group, as Maven names it: `org.apache.paimon:paimon-flink-1.20:1.3.1`. */
export function jarOf({ jars }: GroupFacts): string {
  return (jars[0] ?? '').replace(/^\+/, '');
}
