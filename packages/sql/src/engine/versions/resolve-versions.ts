// From differences to whole versions.
import type { EngineVersion, Feature, VersionDefinition } from './version.ts';

/** Puts each version's base in. Throws if a base does not stand before it or a base version says too little. */
export function resolveVersions(definitions: readonly VersionDefinition[]): readonly EngineVersion[] {
  const resolved = new Map<string, EngineVersion>();
  for (const definition of definitions) {
    const base = definition.like === undefined ? undefined : resolved.get(definition.like);
    if (definition.like !== undefined && base === undefined) {
      throw new Error(
        `engine version ${definition.id} is like ${definition.like}, which does not stand before it`,
      );
    }
    resolved.set(definition.id, Object.freeze(withBase(definition, base)));
  }
  return Object.freeze([...resolved.values()]);
}

function withBase(definition: VersionDefinition, base: EngineVersion | undefined): EngineVersion {
  // Support dates are a version's own: they are not inherited.
  const {
    adds = [],
    removes = [],
    flink = base?.flink,
    java = base?.java,
    words = base?.words ?? 'flink-1.20',
    ...own
  } = definition;
  if (flink === undefined || java === undefined) {
    throw new Error(`engine version ${definition.id} must say its Flink and Java versions`);
  }
  const facts = definition.facts ?? base?.facts ?? 'flink-1.20';
  const python = definition.python ?? base?.python;
  const kept = (base?.features ?? []).filter((feature: Feature) => !removes.includes(feature));
  return {
    ...own,
    flink,
    java,
    words,
    features: Object.freeze([...new Set([...kept, ...adds])]),
    community: definition.community ?? base?.community ?? false,
    facts,
    ...(python === undefined ? {} : { python }),
  };
}
