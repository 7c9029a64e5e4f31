// maxwell-json. Source: MaxwellJsonFormatFactory, MaxwellJsonDecodingFormat.ReadableMetadata.
import { changelogJson } from './changelog-json.ts';
import { STRING, arrayOf, timestampLtz } from './metadata-types.ts';

export const maxwellJson = changelogJson('maxwell-json', [
  { key: 'database', type: STRING },
  { key: 'table', type: STRING },
  { key: 'primary-key-columns', type: arrayOf(STRING) },
  { key: 'ingestion-timestamp', type: timestampLtz(3) },
]);
