// avro-confluent. Source: RegistryAvroFormatFactory.
import { avroConfluentSubjectMissing } from '../../diagnostics/catalogue/connector-rules/avro.ts';
import { insertOnly } from '../connectors/changelog.ts';
import { checkAvroRow } from './avro-schema.ts';
import type { Format, FormatOptions, FormatUse } from './format.ts';
import { checkStores } from './registry-stores.ts';

function use(options: FormatOptions, direction: 'decode' | 'encode'): FormatUse {
  return {
    changelog: insertOnly,
    checkRow: (fields) => {
      if (direction === 'decode') checkStores(options);
      checkAvroRow(options.fail, fields, true);
    },
  };
}

export const avroConfluent: Format = {
  identifier: 'avro-confluent',
  decode: (options) => use(options, 'decode'),
  encode: (options) => {
    if (!options.has('subject')) options.fail(avroConfluentSubjectMissing);
    return use(options, 'encode');
  },
};
