// Rules that the JSON formats share. Source: JsonFormatOptionsUtil, JsonToRowDataConverters, RowDataToJsonConverters.
import {
  jsonUnreadableType,
  jsonUnwritableType,
  jsonMapKey,
  jsonNullKeyMode,
  jsonOptionsExcludeEachOther,
  jsonTimestampFormat,
} from '../../diagnostics/catalogue/connector-rules/json.ts';
import { nearest } from '../../base/nearest.ts';
import { isCharacter, summaryString } from '../../types/index.ts';
import type { LogicalType, RowField } from '../../types/logical-type.ts';
import type { Fail, FormatOptions } from './format.ts';

const TIMESTAMP_FORMAT = 'timestamp-format.standard';
const NULL_KEY_MODE = 'map-null-key.mode';

/** validateDecodingFormatOptions. */
export function checkDecodingOptions(options: FormatOptions): void {
  if (options.get('ignore-parse-errors') === true && options.get('fail-on-missing-field') === true)
    options.fail(jsonOptionsExcludeEachOther, {}, 'fail-on-missing-field');
  checkTimestampFormat(options);
}

/** validateEncodingFormatOptions. */
export function checkEncodingOptions(options: FormatOptions): void {
  const mode = options.text(NULL_KEY_MODE) ?? 'FAIL';
  // A HashSet of Java: this is its order.
  if (!['LITERAL', 'FAIL', 'DROP'].includes(mode.toUpperCase()))
    options.fail(jsonNullKeyMode, { mode }, NULL_KEY_MODE, nearest(mode, ['FAIL', 'DROP', 'LITERAL'], 1)[0]);
  checkTimestampFormat(options);
}

function checkTimestampFormat(options: FormatOptions): void {
  const format = options.text(TIMESTAMP_FORMAT) ?? 'SQL';
  if (format !== 'SQL' && format !== 'ISO-8601')
    options.fail(
      jsonTimestampFormat,
      { format },
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
      return fail(direction === 'decode' ? jsonUnreadableType : jsonUnwritableType, {
        type: summaryString(type),
      });
    default:
  }
}

function checkKey(fail: Fail, type: LogicalType, key: LogicalType): void {
  if (!isCharacter(key)) fail(jsonMapKey, { type: summaryString(type) });
}
