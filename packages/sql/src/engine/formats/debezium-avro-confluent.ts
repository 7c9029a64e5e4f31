// debezium-avro-confluent. Source: DebeziumAvroFormatFactory.
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
    if (!options.has('subject'))
      options.fail(
        "Option 'debezium-avro-confluent.subject' is required for serialization",
        'Name the subject under which the schema is registered.',
      );
    return use(options, 'encode');
  },
};
