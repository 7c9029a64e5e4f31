// All connectors. A new one is a module and a line here; its options are facts.
import type { EngineFacts } from '../../facts/engine-facts.ts';
import { connectorFact } from '../../facts/factories.ts';
import type { FactoryFact } from '../../facts/factories.ts';
import { blackhole } from './blackhole.ts';
import type { Connector } from './connector.ts';
import { datagen } from './datagen.ts';
import { elasticsearch7 } from './elasticsearch-7.ts';
import { filesystem } from './filesystem.ts';
import { hbase22 } from './hbase-2.2.ts';
import { jdbc } from './jdbc.ts';
import { kafka } from './kafka.ts';
import { mongodb } from './mongodb.ts';
import { mysqlCdc } from './mysql-cdc.ts';
import { postgresCdc } from './postgres-cdc.ts';
import { print } from './print.ts';
import { upsertKafka } from './upsert-kafka.ts';

export type { ChangelogMode, MetadataKey, RowKind } from './changelog.ts';
export type { ConnectorTable, Problem } from './problem.ts';
export type { Connector, SinkFacts, SourceBound, SourceFacts } from './connector.ts';
export type { OptionReader } from './option-reader.ts';
export { optionReader } from './option-reader.ts';
export { runChecks } from './stop-checking.ts';

export const connectors: readonly Connector[] = [
  blackhole,
  datagen,
  elasticsearch7,
  filesystem,
  hbase22,
  jdbc,
  kafka,
  mongodb,
  mysqlCdc,
  postgresCdc,
  print,
  upsertKafka,
];

/** A connector's behaviour together with its factory's facts on one engine. */
export interface EngineConnector extends Connector {
  readonly facts: EngineFacts;
  readonly fact: FactoryFact;
}

const known = new WeakMap<EngineFacts, Map<string, EngineConnector>>();

/** The engine's connector of that identifier; letter case counts. */
export function connectorOf(facts: EngineFacts, identifier: string): EngineConnector | undefined {
  let found = known.get(facts);
  if (found === undefined) known.set(facts, (found = connectorsOf(facts)));
  return found.get(identifier);
}

function connectorsOf(facts: EngineFacts): Map<string, EngineConnector> {
  const found = new Map<string, EngineConnector>();
  for (const connector of connectors) {
    const fact = connectorFact(facts, connector.identifier);
    if (fact !== undefined) found.set(connector.identifier, { ...connector, facts, fact });
  }
  return found;
}
