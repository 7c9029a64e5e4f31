// All connectors whose behaviour is known. A new one is a module and a line here; its options are facts.
import type { EngineFacts } from '../../facts/engine-facts.ts';
import { connectorNames } from '../../facts/factories.ts';
import type { FactoryFact } from '../../facts/factories.ts';
import { groupFacts, loadedGroup } from '../../facts/group-facts.ts';
import type { GroupFacts } from '../../facts/group-facts.ts';
import type { Connector } from './connector.ts';
import { dynamodb, firehose, sqs } from './aws-sinks.ts';
import { blackhole } from './blackhole.ts';
import { datagen } from './datagen.ts';
import { db2Cdc } from './db2-cdc.ts';
import { elasticsearch6 } from './elasticsearch-6.ts';
import { elasticsearch7 } from './elasticsearch-7.ts';
import { filesystem } from './filesystem.ts';
import { hbase22 } from './hbase-2.2.ts';
import { restLookup, httpSink } from './http.ts';
import { hudi } from './hudi.ts';
import { iceberg } from './iceberg.ts';
import { jdbc } from './jdbc.ts';
import { kafka } from './kafka.ts';
import { kinesis } from './kinesis.ts';
import { mongodbCdc } from './mongodb-cdc.ts';
import { mongodb } from './mongodb.ts';
import { mysqlCdc } from './mysql-cdc.ts';
import { opensearch, opensearch2 } from './opensearch.ts';
import { oracleCdc } from './oracle-cdc.ts';
import { paimon } from './paimon.ts';
import { postgresCdc } from './postgres-cdc.ts';
import { print } from './print.ts';
import { pulsar, upsertPulsar } from './pulsar.ts';
import { sqlserverCdc } from './sqlserver-cdc.ts';
import { upsertKafka } from './upsert-kafka.ts';
import { ofRecord } from './of-record.ts';
import { ofKnownOptions } from './of-known-options.ts';
import { unfamiliarName } from '../unfamiliar-name.ts';

export type { ChangelogMode, MetadataKey, RowKind } from './changelog.ts';
export { atColumn, atOption, replacing } from './problem.ts';
export type { ConnectorTable, Doubt, Replacement, TableProblem } from './problem.ts';
export type { Connector, SinkFacts, SourceBound, SourceFacts } from './connector.ts';
export type { OptionReader } from './option-reader.ts';
export { optionReader } from './option-reader.ts';
export { runChecks } from './stop-checking.ts';

export const connectors: readonly Connector[] = [
  dynamodb,
  firehose,
  sqs,
  blackhole,
  datagen,
  db2Cdc,
  elasticsearch6,
  elasticsearch7,
  filesystem,
  hbase22,
  restLookup,
  httpSink,
  hudi,
  iceberg,
  jdbc,
  kafka,
  kinesis,
  mongodbCdc,
  mongodb,
  mysqlCdc,
  opensearch,
  opensearch2,
  oracleCdc,
  paimon,
  postgresCdc,
  print,
  pulsar,
  upsertPulsar,
  sqlserverCdc,
  upsertKafka,
];

/** A connector of the engine, or of a group beside it: its facts, and a module of its own or what follows from the facts. */
export interface EngineConnector extends Connector {
  /** Whether its behaviour is known, or its options alone. */
  readonly grade: 'behaviour' | 'options';
  readonly facts: EngineFacts;
  /** Its factories: one, or one for each role. */
  readonly factories: readonly FactoryFact[];
  /** The jars that bring it, where the engine does not. */
  readonly group?: GroupFacts;
}

/** What is known of a connector: also one that is known by its name alone, or whose name is a slip, or of which nobody knows. */
export type KnownConnector =
  | EngineConnector
  | { readonly grade: 'name' }
  | { readonly grade: 'slip'; readonly meant?: string }
  | { readonly grade: 'unknown' };

const modules = new Map(connectors.map((connector) => [connector.identifier, connector]));
const known = new WeakMap<EngineFacts, Map<string, EngineConnector>>();

/** What is known of a connector on an engine; letter case counts, as in FactoryUtil.discoverFactory. */
export function connectorOf(facts: EngineFacts, identifier: string): KnownConnector {
  const own = engineConnector(facts, identifier);
  if (own !== undefined) return own;
  const { kind, ...slip } = unfamiliarName(identifier, connectorNames(facts), facts.named.connectors);
  return kind === 'named' ? { grade: 'name' } : { grade: kind, ...slip };
}

/** The engine's own connector of that identifier, or that of a group whose facts are loaded. */
export function engineConnector(facts: EngineFacts, identifier: string): EngineConnector | undefined {
  let found = known.get(facts);
  if (found === undefined) known.set(facts, (found = connectorsOf(facts)));
  const own = found.get(identifier);
  if (own !== undefined) return own;
  const group = loadedGroup('connectors', identifier);
  if (group === undefined) return undefined;
  const made = groupConnector(facts, group, identifier);
  found.set(identifier, made);
  return made;
}

/** The factory of a connector that makes sources or sinks. */
export function factoryOf({ factories }: EngineConnector, role: 'source' | 'sink'): FactoryFact | undefined {
  return factories.find(({ kinds }) => kinds.includes(role));
}

function groupConnector(facts: EngineFacts, group: GroupFacts, identifier: string): EngineConnector {
  const factories = groupFacts('connectors', identifier);
  const module = modules.get(identifier);
  const isSeen = factories.some((fact) => fact.source !== undefined || fact.sink !== undefined);
  const grade = module === undefined && !isSeen ? 'options' : 'behaviour';
  return { ...(module ?? ofRecord(factories)), grade, facts, factories, group };
}

function connectorsOf(facts: EngineFacts): Map<string, EngineConnector> {
  return new Map(
    facts.factories.connectors.map((fact) => {
      const module = modules.get(fact.identifier);
      const grade = module === undefined ? 'options' : 'behaviour';
      return [fact.identifier, { ...(module ?? ofKnownOptions(fact)), grade, facts, factories: [fact] }];
    }),
  );
}
