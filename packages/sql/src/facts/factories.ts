// Connectors, formats and catalogs of an engine with their options. How they behave is in engine/connectors and formats.
import type { EngineFacts } from './engine-facts.ts';
import { groupFacts, loadedGroup } from './group-facts.ts';
import type { GroupFacts } from './group-facts.ts';
import { required } from './missing-fact.ts';
import type { FactoryFact, FactoryKind, OptionFact } from './option-facts.ts';

export type { FactoryFact, FactoryFacts, FactoryKind, MessageField, OptionFact } from './option-facts.ts';

/** The connector of that identifier; letter case counts, as in FactoryUtil.discoverFactory. */
export function connectorFact({ factories }: EngineFacts, identifier: string): FactoryFact | undefined {
  return factories.connectors.find((fact) => fact.identifier === identifier);
}

/** Identifiers of the engine's connectors, sorted. */
export function connectorNames({ factories }: EngineFacts): readonly string[] {
  return factories.connectors.map(({ identifier }) => identifier);
}

/** As connectorFact, for identifiers that our own code uses. */
export function requireConnectorFact(facts: EngineFacts, identifier: string): FactoryFact {
  return required(connectorFact(facts, identifier), 'connector', identifier);
}

/** The format of that identifier, of the engine or of a loaded group, that can do what is asked; `csv` and `avro` are two, for streams and for files. */
export function formatFact(
  { factories }: EngineFacts,
  identifier: string,
  kind: FactoryKind,
): FactoryFact | undefined {
  const isIt = (fact: FactoryFact): boolean => fact.identifier === identifier && fact.kinds.includes(kind);
  return factories.formats.find(isIt) ?? groupFacts('formats', identifier).find(isIt);
}

/** All that the engine or a loaded group has under the name of a format: one for records, one for files. */
export function formatFacts({ factories }: EngineFacts, identifier: string): readonly FactoryFact[] {
  const own = factories.formats.filter((fact) => fact.identifier === identifier);
  return own.length > 0 ? own : groupFacts('formats', identifier);
}

/** The group that brings a format which the engine does not have itself, where it is loaded. */
export function formatGroup({ factories }: EngineFacts, identifier: string): GroupFacts | undefined {
  const own = factories.formats.some((fact) => fact.identifier === identifier);
  return own ? undefined : loadedGroup('formats', identifier);
}

/** As formatFact, for formats that our own code uses. */
export function requireFormatFact(facts: EngineFacts, identifier: string, kind: FactoryKind): FactoryFact {
  return required(formatFact(facts, identifier, kind), kind, identifier);
}

/** Identifiers of the formats that can do any of what is asked, or of all, sorted. */
export function formatNames({ factories }: EngineFacts, kinds?: readonly FactoryKind[]): readonly string[] {
  const found = factories.formats.filter(
    (fact) => kinds === undefined || kinds.some((kind) => fact.kinds.includes(kind)),
  );
  return [...new Set(found.map((fact) => fact.identifier))].sort();
}

/** The catalog of that type, of the engine or of a loaded group; catalog stores are none. */
export function catalogFact({ factories }: EngineFacts, identifier: string): FactoryFact | undefined {
  const isIt = (fact: FactoryFact): boolean =>
    fact.identifier === identifier && fact.kinds.includes('catalog');
  return factories.catalogs.find(isIt) ?? groupFacts('catalogs', identifier).find(isIt);
}

/** The group that brings a type of catalog which the engine does not have itself, where it is loaded. */
export function catalogGroup({ factories }: EngineFacts, identifier: string): GroupFacts | undefined {
  const own = factories.catalogs.some((fact) => fact.identifier === identifier);
  return own ? undefined : loadedGroup('catalogs', identifier);
}

/** Types of the engine's catalogs, sorted. */
export function catalogNames({ factories }: EngineFacts): readonly string[] {
  const found = factories.catalogs.filter(({ kinds }) => kinds.includes('catalog'));
  return [...new Set(found.map(({ identifier }) => identifier))];
}

/** An option of a factory by its key, a deprecated or a fallback key. */
export function optionOf(fact: FactoryFact, key: string): OptionFact | undefined {
  let index = optionIndex.get(fact);
  if (index === undefined) {
    index = new Map();
    for (const options of [fact.required, fact.optional, fact.held ?? []])
      for (const option of options)
        for (const each of [option.key, ...(option.deprecatedKeys ?? []), ...(option.fallbackKeys ?? [])])
          if (!index.has(each)) index.set(each, option);
    optionIndex.set(fact, index);
  }
  return index.get(key);
}

const optionIndex = new WeakMap<FactoryFact, Map<string, OptionFact>>();

/** As optionOf, for keys that our own code uses. */
export function requireOption(fact: FactoryFact, key: string): OptionFact {
  return required(optionOf(fact, key), `option of ${fact.identifier}`, key);
}
