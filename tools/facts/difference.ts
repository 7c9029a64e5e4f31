// A version's facts are compared with the base's, entry by entry. Descriptions do not count and are left out.
import type {
  FactoryDifference,
  FactsDifference,
  GeneratedFacts,
  ListDifference,
} from '../../packages/sql/src/facts/facts-difference.ts';
import { factoryKey, functionKey, optionKey } from '../../packages/sql/src/facts/facts-difference.ts';
import type {
  ConfigurationFact,
  FactoryFact,
  OptionFact,
} from '../../packages/sql/src/facts/option-facts.ts';

export interface Generated extends GeneratedFacts {
  readonly configuration: readonly ConfigurationFact[];
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export function listDifference<T>(
  base: readonly T[],
  version: readonly T[],
  keyOf: (entry: T) => string,
): ListDifference<T> {
  const before = new Map(base.map((entry) => [keyOf(entry), entry]));
  const now = new Set(version.map(keyOf));
  return {
    removed: [...before.keys()].filter((key) => !now.has(key)),
    entries: version.filter((entry) => !same(before.get(keyOf(entry)), entry)),
  };
}

function plain<T extends OptionFact>(options: readonly T[]): readonly Omit<T, 'description'>[] {
  return options.map(({ description: _, ...rest }) => rest);
}

function optionDifference<T extends OptionFact>(
  base: readonly T[],
  version: readonly T[],
): ListDifference<T> {
  return listDifference(
    plain(base),
    plain(version),
    optionKey as (entry: object) => string,
  ) as ListDifference<T>;
}

function factoryDifference(
  base: readonly FactoryFact[],
  version: readonly FactoryFact[],
): ListDifference<FactoryDifference> {
  const before = new Map(base.map((fact) => [factoryKey(fact), fact]));
  const { removed } = listDifference(base, version, factoryKey);
  const entries = version.flatMap((fact): FactoryDifference[] => {
    const old = before.get(factoryKey(fact));
    const required = optionDifference(old?.required ?? [], fact.required);
    const optional = optionDifference(old?.optional ?? [], fact.optional);
    const isChanged = ({ removed: gone, entries: come }: ListDifference<OptionFact>): boolean =>
      gone.length + come.length > 0;
    const entry = {
      identifier: fact.identifier,
      class: fact.class,
      ...(same(old?.kinds, fact.kinds) ? {} : { kinds: fact.kinds }),
      ...(same(old?.forwarded, fact.forwarded) ? {} : { forwarded: fact.forwarded ?? [] }),
      ...(isChanged(required) ? { required } : {}),
      ...(isChanged(optional) ? { optional } : {}),
    };
    return old !== undefined && Object.keys(entry).length === 2 ? [] : [entry];
  });
  return { removed, entries };
}

/** Classes that came or changed. */
function memberDifference(
  base: Readonly<Record<string, readonly string[]>>,
  version: Readonly<Record<string, readonly string[]>>,
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(version).filter(([name, list]) => !same(base[name], list)));
}

export function differenceOf(base: Generated, version: Generated): FactsDifference {
  const of = (list: 'connectors' | 'formats' | 'catalogs' | 'modules'): ListDifference<FactoryDifference> =>
    factoryDifference(base.factories[list], version.factories[list]);
  return {
    functions: listDifference(base.functions, version.functions, functionKey),
    factories: {
      connectors: of('connectors'),
      formats: of('formats'),
      catalogs: of('catalogs'),
      modules: of('modules'),
      common: optionDifference(base.factories.common, version.factories.common),
    },
    tables: {
      sources: memberDifference(base.tables.sources, version.tables.sources),
      sinks: memberDifference(base.tables.sinks, version.tables.sinks),
    },
    configuration: optionDifference(base.configuration, version.configuration),
  };
}
