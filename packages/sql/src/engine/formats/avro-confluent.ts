// avro-confluent. Source: RegistryAvroFormatFactory.
import {
  avroConfluentSubjectMissing,
  avroSchemaMismatch,
  avroSchemaUnreadable,
} from '../../diagnostics/catalogue/connector-rules/avro.ts';
import { insertOnly } from '../connectors/changelog.ts';
import { sameTypeIgnoringNullability } from '../../types/equality.ts';
import type { RowField } from '../../types/logical-type.ts';
import { readAvroSchema } from './avro-schema-text.ts';
import { checkAvroRow } from './avro-schema.ts';
import type { Format, FormatOptions, FormatUse } from './format.ts';
import { checkStores } from './registry-stores.ts';

function use(options: FormatOptions, direction: 'decode' | 'encode'): FormatUse {
  return {
    changelog: insertOnly,
    checkRow: (fields) => {
      if (direction === 'decode') checkStores(options);
      checkAvroRow(options.fail, fields, true);
      checkSchema(options, fields);
    },
  };
}

/** RegistryAvroFormatFactory.validateSchemaString: the schema must be that of the table's row. */
function checkSchema(options: FormatOptions, fields: readonly RowField[]): void {
  const schema = options.text('schema');
  if (schema === undefined) return;
  const read = readAvroSchema(schema);
  if (read.kind === 'mistake') options.fail(avroSchemaUnreadable, { mistake: read.mistake }, 'schema');
  if (read.kind === 'unknown') return;
  if (!sameTypeIgnoringNullability(read.type, { root: 'ROW', fields, nullable: false }))
    options.fail(avroSchemaMismatch, { format: 'avro-confluent', schema }, 'schema');
}

export const avroConfluent: Format = {
  identifier: 'avro-confluent',
  decode: (options) => use(options, 'decode'),
  encode: (options) => {
    if (!options.has('subject')) options.fail(avroConfluentSubjectMissing);
    return use(options, 'encode');
  },
};
