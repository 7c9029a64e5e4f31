// The rules of json and of the changelogs written in it.
import { rulesOf } from './rule.ts';

const rule = rulesOf('JsonFormatOptionsUtil, JsonToRowDataConverters, RowDataToJsonConverters');

export const debeziumJsonSchemaInclude = rule(
  'debezium-json-schema-include',
  "Debezium JSON serialization doesn't support 'debezium-json.schema-include' option been set to true.",
  'Remove the option: it only serves reading.',
);

export const jsonOptionsExcludeEachOther = rule(
  'json-options-exclude-each-other',
  "fail-on-missing-field and ignore-parse-errors shouldn't both be true.",
  'Keep one of the two.',
);

export const jsonNullKeyMode = rule(
  'json-null-key-mode',
  "Unsupported value '{mode}' for option map-null-key.mode. Supported values are [LITERAL, FAIL, DROP].",
  'Use FAIL, DROP or LITERAL.',
);

export const jsonTimestampFormat = rule(
  'json-timestamp-format',
  "Unsupported value '{format}' for timestamp-format.standard. Supported values are [SQL, ISO-8601].",
  'Use SQL or ISO-8601, in just these letters.',
);

export const jsonMapKey = rule(
  'json-map-key',
  "JSON format doesn't support non-string as key type of map. The type is: {type}",
  'Make the keys STRING.',
);

export const jsonUnreadableType = rule(
  'json-unreadable-type',
  'Unsupported type: {type}',
  'JSON cannot carry this type.',
);

export const jsonUnwritableType = rule(
  'json-unwritable-type',
  'Not support to parse type: {type}',
  'JSON cannot carry this type.',
);

export const canalJsonPattern = rule(
  'canal-json-pattern',
  '{mistake}',
  "The pattern '{pattern}' of canal-json.{key} is no regular expression: write .* for any text.",
);
