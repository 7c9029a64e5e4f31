// json. Source: JsonFormatFactory.
import { insertOnly } from '../connectors/changelog.ts';
import type { Format } from './format.ts';
import { checkDecodingOptions, checkEncodingOptions, checkJsonRow } from './json-options.ts';

export const json: Format = {
  identifier: 'json',
  decode: (options) => {
    checkDecodingOptions(options);
    return {
      changelog: insertOnly,
      checkRow: (fields) => {
        checkJsonRow(options.fail, fields, 'decode');
      },
    };
  },
  encode: (options) => {
    checkEncodingOptions(options);
    return {
      changelog: insertOnly,
      checkRow: (fields) => {
        checkJsonRow(options.fail, fields, 'encode');
      },
    };
  },
};
