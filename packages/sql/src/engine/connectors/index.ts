// All connectors whose behaviour is known. A new one is a module and a line here; its options are facts.
import type { EngineFacts } from '../../facts/engine-facts.ts';
import { connectorNames } from '../../facts/factories.ts';
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
import { ofKnownOptions } from './of-known-options.ts';
import { print } from './print.ts';
import { upsertKafka } from './upsert-kafka.ts';
import { unfamiliarName } from '../unfamiliar-name.ts';

export type { ChangelogMode, MetadataKey, RowKind } from './changelog.ts';
export { atColumn, atOption, replacing } from './problem.ts';
export type { ConnectorTable, Doubt, Replacement, TableProblem } from './problem.ts';
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

/** A connector of the engine: its facts, and a module of its own or what follows from the facts. */
export interface EngineConnector extends Connector {
  /** Whether its behaviour is known, or its options alone. */
  readonly grade: 'behaviour' | 'options';
  readonly facts: EngineFacts;
  readonly fact: FactoryFact;
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

/** The engine's own connector of that identifier. */
export function engineConnector(facts: EngineFacts, identifier: string): EngineConnector | undefined {
  let found = known.get(facts);
  if (found === undefined) known.set(facts, (found = connectorsOf(facts)));
  return found.get(identifier);
}

function connectorsOf(facts: EngineFacts): Map<string, EngineConnector> {
  return new Map(
    facts.factories.connectors.map((fact) => {
      const module = modules.get(fact.identifier);
      const grade = module === undefined ? 'options' : 'behaviour';
      return [fact.identifier, { ...(module ?? ofKnownOptions(fact)), grade, facts, fact }];
    }),
  );
}
