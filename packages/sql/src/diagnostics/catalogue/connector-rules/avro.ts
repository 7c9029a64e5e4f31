// The rules of the formats of Avro and of schema registries.
import { rulesOf } from './rule.ts';

const rule = rulesOf('AvroSchemaConverter, RegistryAvroFormatFactory, DebeziumAvroFormatFactory');

const NAMES = 'Avro names are letters, digits and underscores, and begin with no digit: rename the column.';

export const avroConfluentSubjectMissing = rule(
  'avro-confluent-subject-missing',
  'Option avro-confluent.subject is required for serialization',
  'Name the subject under which the schema is registered.',
);

export const avroNameEmpty = rule('avro-name-empty', 'Empty name', NAMES);

export const avroNameStart = rule('avro-name-start', 'Illegal initial character: {name}', NAMES);

export const avroNameCharacter = rule('avro-name-character', 'Illegal character in: {name}', NAMES);

export const avroTimestampPrecisionLegacy = rule(
  'avro-timestamp-precision-legacy',
  'Avro does not support TIMESTAMP type with precision: {precision}, it only supports precision less than 3.',
  'Declare the column as TIMESTAMP(3).',
);

export const avroTimestampPrecision = rule(
  'avro-timestamp-precision',
  'Avro does not support LOCAL TIMESTAMP type with precision: {precision}, it only supports precision less than 6.',
  'Declare the column as TIMESTAMP(6) or less.',
);

export const avroLocalTimestampLegacy = rule(
  'avro-local-timestamp-legacy',
  'Unsupported to derive Schema for type: {type}',
  "Use TIMESTAMP(3), or set 'avro.timestamp_mapping.legacy' to false.",
);

export const avroLocalTimestampPrecision = rule(
  'avro-local-timestamp-precision',
  'Avro does not support TIMESTAMP type with precision: {precision}, it only supports precision less than 6.',
  'Declare the column as TIMESTAMP_LTZ(6) or less.',
);

export const avroTimePrecision = rule(
  'avro-time-precision',
  'Avro does not support TIME type with precision: {precision}, it only supports precision less than 3.',
  'Declare the column as TIME(3) or less.',
);

export const avroColumnType = rule(
  'avro-column-type',
  'Unsupported to derive Schema for type: {type}',
  'Avro cannot carry this type.',
);

export const avroMapKey = rule(
  'avro-map-key',
  "Avro format doesn't support non-string as key type of map. The key type is: {type}",
  'Make the keys STRING.',
);

export const debeziumAvroSubjectMissing = rule(
  'debezium-avro-subject-missing',
  "Option 'debezium-avro-confluent.subject' is required for serialization",
  'Name the subject under which the schema is registered.',
);

export const registryPasswordMissing = rule(
  'registry-password-missing',
  'SSL {words} is specified, but {words} password is not specified.',
  'Add ssl.{word}.password.',
);

export const registryStoreMissing = rule(
  'registry-store-missing',
  'SSL {words} is not specified, but {words} password is specified.',
  'Add ssl.{word}.location.',
);

export const avroSchemaUnreadable = rule(
  'avro-schema-unreadable',
  'Could not parse Avro schema string.',
  'Correct the schema: {mistake}.',
);

export const avroSchemaMismatch = rule(
  'avro-schema-mismatch',
  "Schema provided for '{format}' format does not match the table schema: {schema}",
  'Declare the columns as the schema has them, in its order and with its nullability, or leave the schema out.',
);
