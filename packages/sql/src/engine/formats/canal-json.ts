// canal-json. Source: CanalJsonFormatFactory, CanalJsonDecodingFormat.ReadableMetadata.
import { canalJsonPattern } from '../../diagnostics/catalogue/connector-rules/json.ts';
import { patternMessage } from '../../text/java-pattern.ts';
import type { Format, FormatOptions } from './format.ts';
import { changelogJson } from './changelog-json.ts';
import { INT, STRING, arrayOf, mapOf, timestampLtz } from './metadata-types.ts';

const json = changelogJson('canal-json', [
  { key: 'database', type: STRING },
  { key: 'table', type: STRING },
  { key: 'sql-type', type: mapOf(STRING, INT) },
  { key: 'pk-names', type: arrayOf(STRING) },
  { key: 'ingestion-timestamp', type: timestampLtz(3) },
  { key: 'event-timestamp', type: timestampLtz(3) },
]);

/** CanalJsonDeserializationSchema compiles what to include; nothing reads it where rows are written. */
function checkPatterns(options: FormatOptions): void {
  for (const key of ['database.include', 'table.include']) {
    const pattern = options.text(key);
    const mistake = pattern === undefined ? undefined : patternMessage(pattern);
    if (mistake !== undefined) options.fail(canalJsonPattern, { mistake, key, pattern: pattern! }, key);
  }
}

export const canalJson: Format = {
  ...json,
  decode: (options) => {
    const use = json.decode!(options);
    return {
      ...use,
      checkRow: (fields) => {
        use.checkRow(fields);
        checkPatterns(options);
      },
    };
  },
};
