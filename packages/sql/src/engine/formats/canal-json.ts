// canal-json. Source: CanalJsonFormatFactory, CanalJsonDecodingFormat.ReadableMetadata.
import { changelogJson } from './changelog-json.ts';
import { INT, STRING, arrayOf, mapOf, timestampLtz } from './metadata-types.ts';

export const canalJson = changelogJson('canal-json', [
  { key: 'database', type: STRING },
  { key: 'table', type: STRING },
  { key: 'sql-type', type: mapOf(STRING, INT) },
  { key: 'pk-names', type: arrayOf(STRING) },
  { key: 'ingestion-timestamp', type: timestampLtz(3) },
  { key: 'event-timestamp', type: timestampLtz(3) },
]);
