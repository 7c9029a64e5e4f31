// All formats. A new one is a module and a line here; its options are facts.
import { avroConfluent } from './avro-confluent.ts';
import { avro } from './avro.ts';
import { canalJson } from './canal-json.ts';
import { csv } from './csv.ts';
import { debeziumAvroConfluent } from './debezium-avro-confluent.ts';
import { debeziumJson } from './debezium-json.ts';
import type { Format } from './format.ts';
import { json } from './json.ts';
import { maxwellJson } from './maxwell-json.ts';
import { oggJson } from './ogg-json.ts';
import { orc } from './orc.ts';
import { parquet } from './parquet.ts';
import { protobuf } from './protobuf.ts';
import { raw } from './raw.ts';

export type { Fail, Format, FormatOptions, FormatUse } from './format.ts';

export const formats: readonly Format[] = [
  avro,
  avroConfluent,
  canalJson,
  csv,
  debeziumAvroConfluent,
  debeziumJson,
  json,
  maxwellJson,
  oggJson,
  orc,
  parquet,
  protobuf,
  raw,
];

const byIdentifier = new Map(formats.map((format) => [format.identifier, format]));

export function formatOf(identifier: string): Format | undefined {
  return byIdentifier.get(identifier);
}
