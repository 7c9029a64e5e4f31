// Rules that the JSON formats share. Source: JsonFormatOptionsUtil, JsonToRowDataConverters, RowDataToJsonConverters.
import { nearest } from '../../base/nearest.ts';
import { isCharacter, summaryString } from '../../types/index.ts';
import type { LogicalType, RowField } from '../../types/logical-type.ts';
import type { Fail, FormatOptions } from './format.ts';

const TIMESTAMP_FORMAT = 'timestamp-format.standard';
const NULL_KEY_MODE = 'map-null-key.mode';

/** validateDecodingFormatOptions. */
export function checkDecodingOptions(options: FormatOptions): void {
  if (options.get('ignore-parse-errors') === true && options.get('fail-on-missing-field') === true)
    options.fail(
      "fail-on-missing-field and ignore-parse-errors shouldn't both be true.",
      'Keep one of the two.',
      'fail-on-missing-field',
    );
  checkTimestampFormat(options);
}

/** validateEncodingFormatOptions. */
export function checkEncodingOptions(options: FormatOptions): void {
  const mode = options.text(NULL_KEY_MODE) ?? 'FAIL';
  // A HashSet of Java: this is its order.
  if (!['LITERAL', 'FAIL', 'DROP'].includes(mode.toUpperCase()))
    options.fail(
      `Unsupported value '${mode}' for option ${NULL_KEY_MODE}. Supported values are [LITERAL, FAIL, DROP].`,
      'Use FAIL, DROP or LITERAL.',
      NULL_KEY_MODE,
      nearest(mode, ['FAIL', 'DROP', 'LITERAL'], 1)[0],
    );
  checkTimestampFormat(options);
}

function checkTimestampFormat(options: FormatOptions): void {
  const format = options.text(TIMESTAMP_FORMAT) ?? 'SQL';
  if (format !== 'SQL' && format !== 'ISO-8601')
    options.fail(
      `Unsupported value '${format}' for ${TIMESTAMP_FORMAT}. Supported values are [SQL, ISO-8601].`,
      'Use SQL or ISO-8601, in just these letters.',
      TIMESTAMP_FORMAT,
      nearest(format, ['SQL', 'ISO-8601'], 1)[0],
    );
}

/** The converters' refusals: keys of maps are text, RAW isn't known. */
export function checkJsonRow(fail: Fail, fields: readonly RowField[], direction: 'decode' | 'encode'): void {
  for (const field of fields) checkType(fail, field.type, direction);
}

function checkType(fail: Fail, type: LogicalType, direction: 'decode' | 'encode'): void {
  switch (type.root) {
    case 'ARRAY':
      return checkType(fail, type.element, direction);
    case 'ROW':
      return checkJsonRow(fail, type.fields, direction);
    case 'MAP':
      checkKey(fail, type, type.key);
      return checkType(fail, type.value, direction);
    case 'MULTISET':
      return checkKey(fail, type, type.element);
    case 'RAW':
    case 'STRUCTURED':
      return fail(
        direction === 'decode'
          ? `Unsupported type: ${summaryString(type)}`
          : `Not support to parse type: ${summaryString(type)}`,
        'JSON cannot carry this type.',
      );
    default:
  }
}

function checkKey(fail: Fail, type: LogicalType, key: LogicalType): void {
  if (!isCharacter(key))
    fail(
      `JSON format doesn't support non-string as key type of map. The type is: ${summaryString(type)}`,
      'Make the keys STRING.',
    );
}
