// The rules of raw.
import { rulesOf } from './rule.ts';

const rule = rulesOf('RawFormatFactory');

export const rawCharset = rule('raw-charset', '{charset}', 'Use a charset of Java such as UTF-8.');

export const rawEndianness = rule(
  'raw-endianness',
  "Unsupported endianness name: {endianness}. Valid values of 'raw.endianness' option are 'big-endian' and 'little-endian'.",
  'Use big-endian or little-endian.',
);

export const rawOneColumn = rule(
  'raw-one-column',
  "The 'raw' format only supports single physical column. However the defined schema contains multiple physical columns: [{schema}]",
  'Keep one physical column.',
);

export const rawColumnType = rule(
  'raw-column-type',
  "The 'raw' format doesn't supports '{type}' as column type.",
  'Declare the column as STRING, BYTES, BOOLEAN or a number.',
);

export const rawCharsetUnknown = rule(
  'raw-charset-unknown',
  "Unsupported 'raw.charset' name: {charset}.",
  'Use a charset of Java such as UTF-8 or GBK.',
);
