// The engine that a draft asks for: its version, its features, and which facts it is checked with.
import { engineVersions } from './versions/index.ts';
import type { EngineVersion, FactsId, Feature } from './versions/index.ts';
import { nearestVersion, versionOfPatch, writtenOut } from './versions/nearest-version.ts';

export type { EngineVersion, FactsId, Feature } from './versions/index.ts';
export { engineVersions } from './versions/index.ts';

/** The engine of a draft that names none. */
export const DEFAULT_ENGINE = 'flink-1.20';

export interface Engine {
  /** The id that was asked for. */
  readonly id: string;
  /** The known version; another than asked for where there is an `approximation`. */
  readonly version: EngineVersion;
  readonly facts: FactsId;
  /** That the check is of a neighbour, to be said to the user: the version is not known, and `checkedAs` stands in for it. */
  readonly approximation?: { readonly checkedAs: string };
}

const byId = new Map(engineVersions.map((version) => [version.id, version]));
const engines = new Map<string, Engine | undefined>();

/** The engine of an id such as `flink-1.20` or `vvr-8.0.11-flink-1.17`; undefined for an id of no known family. */
export function engine(id: string): Engine | undefined {
  if (!engines.has(id)) {
    const found = findEngine(id);
    // Ids come from drafts: what is remembered for unknown ones must stay bounded.
    if (!byId.has(id)) return found;
    engines.set(id, found);
  }
  return engines.get(id);
}

/** As `engine`; that of a draft that names none for an id of no known family. */
export function engineOrDefault(id: string | undefined): Engine {
  return (id === undefined ? undefined : engine(id)) ?? engine(DEFAULT_ENGINE)!;
}

/** The id of the engine that a user's text means, such as `flink-2.3` for `2.3`; undefined for one of no known family. */
export function engineId(text: string): string | undefined {
  const id = writtenOut(text);
  return engine(id) === undefined ? undefined : id;
}

function findEngine(id: string): Engine | undefined {
  const known = byId.get(id) ?? versionOfPatch(id, engineVersions);
  const version = known ?? nearestVersion(id, engineVersions);
  if (version === undefined) return undefined;
  return Object.freeze({
    id,
    version,
    facts: version.facts,
    ...(known === undefined ? { approximation: { checkedAs: version.id } } : {}),
  });
}

/** The versions of Apache Flink that came after the one that a version is or is built on, oldest first. */
export function laterVersions(version: EngineVersion): readonly EngineVersion[] {
  let base = version;
  while (!base.community && base.like !== undefined) base = byId.get(base.like)!;
  const community = engineVersions.filter((each) => each.community);
  return community.slice(community.indexOf(base) + 1);
}

/** Whether the engine has a feature; the only question about versions that rules may ask. */
export function hasFeature(of: Engine, feature: Feature): boolean {
  return of.version.features.includes(feature);
}

export type SupportStatus = 'supported' | 'end-of-support';

/** Whether a version is supported on a day (`YYYY-MM-DD`). Versions without a date of end are supported. */
export function supportStatus(version: EngineVersion, day: string): SupportStatus {
  return version.endOfSupport !== undefined && version.endOfSupport < day ? 'end-of-support' : 'supported';
}
