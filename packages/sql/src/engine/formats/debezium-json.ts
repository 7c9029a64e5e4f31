// debezium-json. Source: DebeziumJsonFormatFactory, DebeziumJsonDecodingFormat.ReadableMetadata.
import { debeziumJsonSchemaInclude } from '../../diagnostics/catalogue/connector-rules/json.ts';
import { changelogJson } from './changelog-json.ts';
import { STRING, mapOf, timestampLtz } from './metadata-types.ts';

export const debeziumJson = changelogJson(
  'debezium-json',
  [
    { key: 'schema', type: STRING },
    { key: 'ingestion-timestamp', type: timestampLtz(3) },
    { key: 'source.timestamp', type: timestampLtz(3) },
    { key: 'source.database', type: STRING },
    { key: 'source.schema', type: STRING },
    { key: 'source.table', type: STRING },
    { key: 'source.properties', type: mapOf(STRING, STRING) },
  ],
  (options) => {
    if (options.get('schema-include') === true) options.fail(debeziumJsonSchemaInclude, {}, 'schema-include');
  },
);
