// What the engine's connectors and formats can do with a table, out of their modules. Unknown connectors, and tables that
// their connector refuses, have unknown abilities.
import { plainPath } from '../catalog/object-path.ts';
import type { ResolvedTable } from '../catalog/resolved-table.ts';
import { connectorOf, optionReader, runChecks } from '../engine/connectors/index.ts';
import type { ConnectorTable, SinkFacts, SourceFacts } from '../engine/connectors/index.ts';
import { isOwnBuild } from '../engine/connectors/product-connectors.ts';
import { requireConnectorFact } from '../engine/factories.ts';
import type { LogicalType } from '../types/logical-type.ts';
import type { SinkAbilities, SourceAbilities, TableAbilities } from './table-abilities.ts';

const known = new WeakMap<ResolvedTable, TableAbilities>();

/** The abilities of a table by its `connector` and further options; undefined where they aren't known. */
export function knownAbilities(table: ResolvedTable): TableAbilities | undefined {
  const identifier = table.options.get('connector')?.value ?? '';
  const connector = connectorOf(identifier);
  if (connector === undefined) return undefined;
  const found = known.get(table);
  if (found !== undefined) return found;
  const facts = <T>(
    role: 'source' | 'sink',
    make: ((reader: ReturnType<typeof optionReader>) => T) | undefined,
  ): T | undefined => {
    if (make === undefined) return undefined;
    const given = new Map([...table.options].map(([key, { value }]) => [key, value]));
    const options = connector.prepare?.(given, role) ?? given;
    const reader = optionReader(requireConnectorFact(identifier), connectorTable(table, options));
    const made = runChecks(() => make(reader));
    return reader.problems.length > 0 ? undefined : made;
  };
  const source = facts('source', connector.source);
  const sink = facts('sink', connector.sink);
  const abilities: TableAbilities = {
    ...(source === undefined ? {} : { source: sourceAbilities(source) }),
    ...(sink === undefined ? {} : { sink: sinkAbilities(sink) }),
  };
  known.set(table, abilities);
  return abilities;
}

/** As knownAbilities on the product's engines, whose builds of some connectors are others: those can do anything. */
export function productAbilities(table: ResolvedTable): TableAbilities | undefined {
  const identifier = table.options.get('connector')?.value ?? '';
  // Its files can be looked up.
  if (identifier === 'filesystem' || isOwnBuild(identifier)) return undefined;
  return knownAbilities(table);
}

/** A catalog table in the eyes of its connector. */
export function connectorTable(table: ResolvedTable, options: ReadonlyMap<string, string>): ConnectorTable {
  const physical = table.columns.filter((column) => column.kind === 'physical');
  return {
    identifier: plainPath(table.path),
    options,
    physical: physical.map(({ name, type }) => ({ name, type: asStored(type) })),
    primaryKey: table.primaryKey?.columns ?? [],
    partitionKeys: table.partitionedBy,
  };
}

/** The type as a catalog keeps it: FlinkTypeFactory.toLogicalType drops the precision of TIME. */
export function asStored(type: LogicalType): LogicalType {
  switch (type.root) {
    case 'TIME':
      return { ...type, precision: 0 };
    case 'ARRAY':
    case 'MULTISET':
      return { ...type, element: asStored(type.element) };
    case 'MAP':
      return { ...type, key: asStored(type.key), value: asStored(type.value) };
    case 'ROW':
      return { ...type, fields: type.fields.map((field) => ({ ...field, type: asStored(field.type) })) };
    default:
      return type;
  }
}

function sourceAbilities({ scan, lookup }: SourceFacts): SourceAbilities {
  return { ...(scan === undefined ? {} : { scan }), lookup };
}

function sinkAbilities({ accepts, refuses, keyForUpdates }: SinkFacts): SinkAbilities {
  return {
    accepts,
    ...(refuses === undefined ? {} : { refuses }),
    ...(keyForUpdates === undefined ? {} : { keyForUpdates }),
  };
}
