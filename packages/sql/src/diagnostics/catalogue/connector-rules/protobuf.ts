// The rules of protobuf.
import { rulesOf } from './rule.ts';

const rule = rulesOf('PbFormatUtils, PbSchemaValidationUtils of flink-protobuf');

export const protobufClass = rule(
  'protobuf-class',
  '{class}.getDescriptor()',
  'Name a class that protoc generated from a message.',
);

export const protobufFieldUnknown = rule(
  'protobuf-field-unknown',
  'Column {name} does not exists in definition of proto class.',
  'The message has {fields}.',
);

export const protobufNesting = rule(
  'protobuf-nesting',
  'Unexpected LogicalType: {type}. It should be {wanted}',
  'Declare the column as the message has it.',
);

export const protobufFieldType = rule(
  'protobuf-field-type',
  'Protobuf field type does not match column type, {type}(protobuf) is not compatible of {root}',
  "Declare '{name}' as {wanted}.",
);
