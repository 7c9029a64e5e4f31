// What debezium-json, canal-json, maxwell-json and ogg-json have in common: all changes, JSON inside, metadata of the envelope.
import { allChanges } from '../connectors/changelog.ts';
import type { MetadataKey } from '../connectors/changelog.ts';
import type { Format, FormatOptions } from './format.ts';
import { checkDecodingOptions, checkEncodingOptions, checkJsonRow } from './json-options.ts';

export function changelogJson(
  identifier: string,
  metadata: readonly MetadataKey[],
  checkEncoding: (options: FormatOptions) => void = () => undefined,
): Format {
  return {
    identifier,
    decode: (options) => {
      checkDecodingOptions(options);
      return {
        changelog: allChanges,
        metadata,
        checkRow: (fields) => {
          checkJsonRow(options.fail, fields, 'decode');
        },
      };
    },
    encode: (options) => {
      checkEncodingOptions(options);
      checkEncoding(options);
      return {
        changelog: allChanges,
        checkRow: (fields) => {
          checkJsonRow(options.fail, fields, 'encode');
        },
      };
    },
  };
}
