// What the engine's connectors and formats can do with a table, out of their modules. Unknown connectors, and tables that
// their connector refuses, have unknown abilities.
import { connectorOfTable } from '../catalog/resolved-table.ts';
import type { ResolvedTable } from '../catalog/resolved-table.ts';
import { engineConnector } from '../engine/connectors/index.ts';
import type { EngineFacts } from '../facts/engine-facts.ts';
import { formatFacts, formatNames } from '../facts/factories.ts';
import { formatOf } from '../engine/formats/index.ts';
import { unfamiliarName } from '../engine/unfamiliar-name.ts';
import type { SourceAbility } from '../facts/table-abilities.ts';
import type { SinkFacts, SourceBound, SourceFacts } from '../engine/connectors/index.ts';
import { hasOwnAbilities } from '../engine/connectors/product-connectors.ts';
import { legacyCsvSource } from './legacy-csv.ts';
import { optionValues, readConnector } from './read-connector.ts';
import type { SinkAbilities, SourceAbilities, TableAbilities } from './table-abilities.ts';

/** The abilities of an engine's table by its `connector` and further options; undefined where they aren't known. */
export function knownAbilities(facts: EngineFacts, table: ResolvedTable): TableAbilities | undefined {
  const connector = engineConnector(facts, connectorOfTable(table) ?? '');
  if (connector === undefined) {
    const source = legacyCsvSource(table, optionValues(table));
    return source && { source: sourceAbilities(source), sink: undefined };
  }
  if (connector.grade === 'options' || connector.hasUnseen === true || hasForeignFormat(facts, table))
    return undefined;
  // Read when asked for: a table is seldom both read and written.
  return {
    get source() {
      const facts = readConnector(table, connector, 'source')?.facts;
      return facts === undefined || 'accepts' in facts ? undefined : sourceAbilities(facts, connector.bound);
    },
    get sink() {
      const facts = readConnector(table, connector, 'sink')?.facts;
      return facts !== undefined && 'accepts' in facts ? sinkAbilities(facts) : undefined;
    },
  };
}

/** Whether the table's rows are for a format to say of which not all is known. */
function hasForeignFormat(facts: EngineFacts, { options }: ResolvedTable): boolean {
  const names = ['format', 'key.format', 'value.format'].flatMap((key) => options.get(key)?.value ?? []);
  return names.some((name) => {
    const isKnown = formatFacts(facts, name).length > 0;
    return isKnown
      ? formatOf(name) === undefined
      : unfamiliarName(name, formatNames(facts), facts.named.formats).kind !== 'slip';
  });
}

/** As knownAbilities on the product's engines, whose builds of some connectors are others: those can do anything. */
export function productAbilities(facts: EngineFacts, table: ResolvedTable): TableAbilities | undefined {
  const identifier = connectorOfTable(table) ?? '';
  if (hasOwnAbilities(identifier) || engineConnector(facts, identifier)?.group !== undefined)
    return undefined;
  return knownAbilities(facts, table);
}

function sourceAbilities({ scan, abilities }: SourceFacts, bound?: SourceBound): SourceAbilities {
  const has = (ability: SourceAbility): boolean => abilities.includes(ability);
  return {
    ...(scan === undefined ? {} : { scan }),
    lookup: has('LookupTableSource'),
    pushes: {
      filter: has('SupportsFilterPushDown'),
      projection: has('SupportsProjectionPushDown'),
      limit: has('SupportsLimitPushDown'),
      watermark: has('SupportsWatermarkPushDown'),
    },
    ...(bound === undefined ? {} : { bound }),
  };
}

function sinkAbilities({ accepts, refuses, keyForUpdates }: SinkFacts): SinkAbilities {
  return {
    accepts,
    ...(refuses === undefined ? {} : { refuses }),
    ...(keyForUpdates === undefined ? {} : { keyForUpdates }),
  };
}
