// debezium-avro-confluent. Source: DebeziumAvroFormatFactory.
import { debeziumAvroSubjectMissing } from '../../diagnostics/catalogue/connector-rules/avro.ts';
import { allChanges } from '../connectors/changelog.ts';
import { checkAvroRow } from './avro-schema.ts';
import type { Format, FormatOptions, FormatUse } from './format.ts';
import { checkStores } from './registry-stores.ts';

function use(options: FormatOptions, direction: 'decode' | 'encode'): FormatUse {
  return {
    changelog: allChanges,
    checkRow: (fields) => {
      if (direction === 'decode') checkStores(options);
      checkAvroRow(options.fail, fields, true);
    },
  };
}

export const debeziumAvroConfluent: Format = {
  identifier: 'debezium-avro-confluent',
  decode: (options) => use(options, 'decode'),
  encode: (options) => {
    if (!options.has('subject')) options.fail(debeziumAvroSubjectMissing);
    return use(options, 'encode');
  },
};
