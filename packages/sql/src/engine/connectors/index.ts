// All connectors. A new one is a module and a line here; its options are facts.
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
export type { Connector, SinkFacts, SourceFacts } from './connector.ts';
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

const byIdentifier = new Map(connectors.map((connector) => [connector.identifier, connector]));

/** The connector of that identifier; letter case counts. */
export function connectorOf(identifier: string): Connector | undefined {
  return byIdentifier.get(identifier);
}
