// The rules of all connectors and formats. A new room is one line here.
import type { DiagnosticDefinition } from '../../definition.ts';
import * as avro from './avro.ts';
import * as cdc from './cdc.ts';
import * as csv from './csv.ts';
import * as datagen from './datagen.ts';
import * as elasticsearch from './elasticsearch.ts';
import * as filesystem from './filesystem.ts';
import * as hbase from './hbase.ts';
import * as jdbc from './jdbc.ts';
import * as json from './json.ts';
import * as kafka from './kafka.ts';
import * as mongodb from './mongodb.ts';
import * as orc from './orc.ts';
import * as raw from './raw.ts';
import * as table from './table.ts';
import * as upsertKafka from './upsert-kafka.ts';

export const connectorRules: readonly DiagnosticDefinition[] = [
  avro,
  cdc,
  csv,
  datagen,
  elasticsearch,
  filesystem,
  hbase,
  jdbc,
  json,
  kafka,
  mongodb,
  orc,
  raw,
  table,
  upsertKafka,
].flatMap((room) => Object.values(room));
