// ogg-json. Source: OggJsonFormatFactory, OggJsonDecodingFormat.ReadableMetadata.
import { changelogJson } from './changelog-json.ts';
import { STRING, arrayOf, timestampLtz } from './metadata-types.ts';

export const oggJson = changelogJson('ogg-json', [
  { key: 'table', type: STRING },
  { key: 'primary-keys', type: arrayOf(STRING) },
  { key: 'ingestion-timestamp', type: timestampLtz(6) },
  { key: 'event-timestamp', type: timestampLtz(6) },
]);
