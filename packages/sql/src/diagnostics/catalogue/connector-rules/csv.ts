// The rules of csv.
import { rulesOf } from './rule.ts';

const rule = rulesOf('CsvFormatFactory, CsvRowSchemaConverter');

export const csvQuoteCharacterDisabled = rule(
  'csv-quote-character-disabled',
  'Format cannot define a quote character and disabled quote character at the same time.',
  'Keep one of the two options.',
);

export const csvSingleCharacter = rule(
  'csv-single-character',
  "Option 'csv.{key}' must be a string with single character, but was: {value}",
  'Give just one character.',
);

export const csvColumnType = rule(
  'csv-column-type',
  "Unsupported type '{type}' for field '{name}'.",
  'CSV has text, numbers, times, truth values and flat arrays or rows of them.',
);

export const csvNesting = rule(
  'csv-nesting',
  "Only simple types are supported in the second level nesting of fields '{field}' but was: {type}",
  'CSV nests one level deep at most.',
);
