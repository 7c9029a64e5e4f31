// Connectors, formats, catalogs and modules with their options. How they behave is in engine/connectors.
import type { FactoryFact, FactoryKind, OptionFact } from './facts/option-facts.ts';
import generated from './facts/flink-1.20/factories.json' with { type: 'json' };
import { required } from './missing-fact.ts';

export type { FactoryFact, FactoryFacts, FactoryKind, OptionFact } from './facts/option-facts.ts';

/** All connectors, sorted by identifier. */
export function connectorFacts(): readonly FactoryFact[] {
  return generated.connectors;
}

/** The connector of that identifier; letter case counts, as in FactoryUtil.discoverFactory. */
export function connectorFact(identifier: string): FactoryFact | undefined {
  return generated.connectors.find((fact) => fact.identifier === identifier);
}

/** As connectorFact, for identifiers that our own code uses. */
export function requireConnectorFact(identifier: string): FactoryFact {
  return required(connectorFact(identifier), 'connector', identifier);
}

/** All formats, sorted by identifier; `csv` and `avro` are there twice, for streams and for files. */
export function formatFacts(): readonly FactoryFact[] {
  return generated.formats;
}

/** The format of that identifier that can do what is asked. */
export function formatFact(identifier: string, kind: FactoryKind): FactoryFact | undefined {
  return generated.formats.find((fact) => fact.identifier === identifier && fact.kinds.includes(kind));
}

/** As formatFact, for formats that our own code uses. */
export function requireFormatFact(identifier: string, kind: FactoryKind): FactoryFact {
  return required(formatFact(identifier, kind), kind, identifier);
}

/** All catalogs and catalog stores, sorted by identifier. */
export function catalogFacts(): readonly FactoryFact[] {
  return generated.catalogs;
}

/** Options that a table may have whatever its connector (FactoryUtil). */
export function commonTableOptions(): readonly OptionFact[] {
  return generated.common;
}

/** An option of a factory by its key, a deprecated or a fallback key. */
export function optionOf(fact: FactoryFact, key: string): OptionFact | undefined {
  let index = optionIndex.get(fact);
  if (index === undefined) {
    index = new Map();
    for (const options of [fact.required, fact.optional])
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
