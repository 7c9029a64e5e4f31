// A table's options as its connector's factory reads them: what it says of the table, or what is wrong with it.
import { plainPath } from '../catalog/object-path.ts';
import type { ResolvedTable } from '../catalog/resolved-table.ts';
import { engineConnector, factoryOf, optionReader, runChecks } from '../engine/connectors/index.ts';
import type {
  ConnectorTable,
  Doubt,
  EngineConnector,
  OptionReader,
  TableProblem,
  SinkFacts,
  SourceFacts,
} from '../engine/connectors/index.ts';
import type { SinkBehaviour, SourceBehaviour } from '../engine/connectors/connector.ts';
import type { EngineFacts } from '../facts/engine-facts.ts';
import { sinkInterfaces, sourceInterfaces } from '../facts/table-abilities.ts';
import type { LogicalType } from '../types/logical-type.ts';

export interface ConnectorReading {
  readonly table: ConnectorTable;
  readonly reader: OptionReader;
  /** Absent where the factory refuses the table, or where its behaviour is not known. */
  readonly facts?: SourceFacts | SinkFacts;
  /** Why it does. */
  readonly problems: readonly TableProblem[];
  /** What is not known of it. */
  readonly doubts: readonly Doubt[];
}

type Role = 'source' | 'sink';

/** Readings of tables with their own options: each use of a table in a script asks anew. */
const known = new WeakMap<ResolvedTable, Map<Role, ConnectorReading>>();

/** Reads the table's own options, without hints. Undefined where the connector has no such role. */
export function readConnector(
  table: ResolvedTable,
  connector: EngineConnector,
  role: Role,
): ConnectorReading | undefined {
  let readings = known.get(table);
  if (readings === undefined) known.set(table, (readings = new Map()));
  const before = readings.get(role);
  if (before !== undefined) return before;
  const reading = readWith(table, connector, role, optionValues(table));
  if (reading !== undefined) readings.set(role, reading);
  return reading;
}

export function optionValues(table: ResolvedTable): Map<string, string> {
  const values = new Map<string, string>();
  for (const [key, { value }] of table.options) values.set(key, value);
  return values;
}

/** The same with other options than the table's own: those of hints over them. */
export function readWith(
  table: ResolvedTable,
  connector: EngineConnector,
  role: Role,
  options: ReadonlyMap<string, string>,
): ConnectorReading | undefined {
  const make = connector[role];
  const fact = factoryOf(connector, role);
  if (make === undefined || fact === undefined) return undefined;
  const seen = connectorTable(table, connector.prepare?.(options, role) ?? options);
  const reader = optionReader(connector.facts, fact, seen);
  const made = runChecks(() => make(reader));
  const facts = made && withAbilities(connector.facts, made);
  // A copy: checks of the runtime report to the same reader later.
  const problems = [...reader.problems];
  return {
    table: seen,
    reader,
    problems,
    doubts: [...reader.doubts],
    ...(facts === undefined || problems.length > 0 ? {} : { facts }),
  };
}

/** Gives the refusal of a connector's catalog for a table that is made in it; undefined where it takes it, or is not known. */
export function creationProblem(
  facts: EngineFacts,
  table: ResolvedTable,
  identifier: string,
): TableProblem | undefined {
  const connector = engineConnector(facts, identifier);
  const fact = connector && factoryOf(connector, 'sink');
  if (connector?.checkCreation === undefined || fact === undefined) return undefined;
  const { checkCreation } = connector;
  const reader = optionReader(facts, fact, connectorTable(table, optionValues(table)));
  runChecks(() => {
    checkCreation(reader);
  });
  return reader.problems[0];
}

function withAbilities(facts: EngineFacts, made: SourceBehaviour | SinkBehaviour): SourceFacts | SinkFacts {
  return 'accepts' in made
    ? { ...made, abilities: made.abilities ?? sinkInterfaces(facts, made.className) }
    : { ...made, abilities: made.abilities ?? sourceInterfaces(facts, made.className) };
}

/** A catalog table in the eyes of its connector. */
function connectorTable(table: ResolvedTable, options: ReadonlyMap<string, string>): ConnectorTable {
  const physical = table.columns.filter((column) => column.kind === 'physical');
  return {
    identifier: plainPath(table.path),
    options,
    physical: physical.map(({ name, type }) => ({ name, type: asStored(type) })),
    primaryKey: table.primaryKey?.columns ?? [],
    partitionKeys: table.partitionedBy,
    inCatalog: table.storedBy !== undefined,
    hasComputed: physical.length < table.columns.length,
    hasWatermark: table.watermark !== undefined,
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
