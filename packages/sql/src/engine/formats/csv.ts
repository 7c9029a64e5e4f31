// csv, for records and for files. Source: CsvFormatFactory, CsvFileFormatFactory, CsvCommons, CsvRowSchemaConverter.
import {
  csvColumnType,
  csvNesting,
  csvQuoteCharacterDisabled,
  csvSingleCharacter,
} from '../../diagnostics/catalogue/connector-rules/csv.ts';
import { summaryString } from '../../types/index.ts';
import type { LogicalType, RowField, TypeRoot } from '../../types/logical-type.ts';
import { insertOnly } from '../connectors/changelog.ts';
import type { Fail, Format, FormatOptions, FormatUse } from './format.ts';

/** Types that a CSV field, or an element of one, can have. */
const SIMPLE: readonly TypeRoot[] = [
  'CHAR',
  'VARCHAR',
  'BINARY',
  'VARBINARY',
  'DATE',
  'TIME',
  'TIMESTAMP',
  'TIMESTAMP_LTZ',
  'TINYINT',
  'SMALLINT',
  'INTEGER',
  'BIGINT',
  'FLOAT',
  'DOUBLE',
  'DECIMAL',
  'INTERVAL_YEAR_MONTH',
  'INTERVAL_DAY_TIME',
  'BOOLEAN',
  'NULL',
];

function use(options: FormatOptions): FormatUse {
  return {
    changelog: insertOnly,
    wholeRow: true,
    checkRow: (fields) => {
      checkCsvRow(options.fail, fields);
    },
  };
}

export const csv: Format = {
  identifier: 'csv',
  decode: (options) => {
    checkOptions(options);
    return use(options);
  },
  encode: (options) => {
    checkOptions(options);
    return use(options);
  },
  readFiles: use,
  writeFiles: use,
};

/** CsvCommons.validateFormatOptions. */
function checkOptions(options: FormatOptions): void {
  if (options.get('disable-quote-character') === true && options.has('quote-character'))
    options.fail(csvQuoteCharacterDisabled, {}, 'quote-character');
  checkCharacter(options, 'field-delimiter', true);
  checkCharacter(options, 'array-element-delimiter', false);
  checkCharacter(options, 'quote-character', false);
  checkCharacter(options, 'escape-character', false);
}

function checkCharacter(options: FormatOptions, key: string, unescaped: boolean): void {
  if (!options.has(key)) return;
  const value = options.text(key) ?? '';
  if ((unescaped ? unescapeJava(value) : value).length !== 1)
    options.fail(csvSingleCharacter, { key, value }, key);
}

/** StringEscapeUtils.unescapeJava, as far as lengths depend on it. */
function unescapeJava(text: string): string {
  return text.replace(/\\(u+[\da-fA-F]{4}|[0-3]?[0-7]{1,2}|.)/g, 'x').replace(/\\$/, '');
}

/** CsvRowSchemaConverter.convert. */
function checkCsvRow(fail: Fail, fields: readonly RowField[]): void {
  for (const { name, type } of fields) {
    if (SIMPLE.includes(type.root) || type.root === 'ERROR' || type.root === 'UNKNOWN') continue;
    if (type.root === 'ARRAY') checkElement(fail, name, type.element);
    else if (type.root === 'ROW') for (const field of type.fields) checkElement(fail, name, field.type);
    else fail(csvColumnType, { type: summaryString(type), name });
  }
}

function checkElement(fail: Fail, field: string, type: LogicalType): void {
  if (!SIMPLE.includes(type.root)) fail(csvNesting, { field, type: summaryString(type) });
}
