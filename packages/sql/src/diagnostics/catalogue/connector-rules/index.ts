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
import * as lake from './lake.ts';
import * as mongodb from './mongodb.ts';
import * as orc from './orc.ts';
import * as raw from './raw.ts';
import * as aws from './aws.ts';
import * as group from './group.ts';
import * as opensearch from './opensearch.ts';
import * as protobuf from './protobuf.ts';
import * as pulsar from './pulsar.ts';
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
  lake,
  mongodb,
  orc,
  raw,
  aws,
  group,
  opensearch,
  protobuf,
  pulsar,
  table,
  upsertKafka,
].flatMap((room) => Object.values(room));
