// raw: the value of a single column. Source: RawFormatFactory.
import {
  rawCharset,
  rawCharsetUnknown,
  rawColumnType,
  rawEndianness,
  rawOneColumn,
} from '../../diagnostics/catalogue/connector-rules/raw.ts';
import { nearest } from '../../base/nearest.ts';
import { summaryString } from '../../types/index.ts';
import type { TypeRoot } from '../../types/logical-type.ts';
import { mayBeCharset } from '../../text/java-charset.ts';
import { insertOnly } from '../connectors/changelog.ts';
import type { Format, FormatOptions, FormatUse } from './format.ts';

const SUPPORTED: readonly TypeRoot[] = [
  'CHAR',
  'VARCHAR',
  'BINARY',
  'VARBINARY',
  'RAW',
  'BOOLEAN',
  'TINYINT',
  'SMALLINT',
  'INTEGER',
  'BIGINT',
  'FLOAT',
  'DOUBLE',
];

/** Charset.checkName. */
const CHARSET_NAME = /^[A-Za-z0-9][A-Za-z0-9+.:_-]*$/;

function use(options: FormatOptions): FormatUse {
  const charset = options.text('charset') ?? 'UTF-8';
  // Charset.forName throws IllegalCharsetNameException with the name alone as message.
  if (!CHARSET_NAME.test(charset)) options.fail(rawCharset, { charset }, 'charset');
  if (!mayBeCharset(charset)) options.fail(rawCharsetUnknown, { charset }, 'charset');
  const endianness = options.text('endianness') ?? 'big-endian';
  if (endianness !== 'big-endian' && endianness !== 'little-endian')
    options.fail(
      rawEndianness,
      { endianness },
      'endianness',
      nearest(endianness, ['big-endian', 'little-endian'], 1)[0],
    );
  return {
    changelog: insertOnly,
    wholeRow: true,
    checkRow: (fields) => {
      const [field] = fields;
      if (fields.length !== 1 || field === undefined) {
        const schema = fields.map(({ name, type }) => `\`${name}\` ${summaryString(type)}`).join(', ');
        options.fail(rawOneColumn, { schema });
      }
      if (
        !SUPPORTED.includes(field.type.root) &&
        field.type.root !== 'UNKNOWN' &&
        field.type.root !== 'ERROR'
      )
        options.fail(rawColumnType, { type: summaryString(field.type) });
    },
  };
}

export const raw: Format = { identifier: 'raw', decode: use, encode: use };
