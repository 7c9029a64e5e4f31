// avro, for records and for files. Source: AvroFormatFactory, AvroFileFormatFactory.
import { insertOnly } from '../connectors/changelog.ts';
import { checkAvroRow } from './avro-schema.ts';
import type { Format, FormatOptions, FormatUse } from './format.ts';

function use(options: FormatOptions): FormatUse {
  const legacy = options.get('timestamp_mapping.legacy') !== false;
  return {
    changelog: insertOnly,
    checkRow: (fields) => {
      checkAvroRow(options.fail, fields, legacy);
    },
  };
}

export const avro: Format = {
  identifier: 'avro',
  decode: use,
  encode: use,
  readFiles: use,
  // The writer makes its schema only when it runs (RowDataAvroWriterFactory).
  writeFiles: () => ({ changelog: insertOnly, checkRow: () => undefined }),
};
