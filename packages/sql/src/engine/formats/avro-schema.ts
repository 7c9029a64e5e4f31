// Which rows Avro can carry. Source: AvroSchemaConverter.convertToSchema, Avro's Schema (names).
import {
  avroColumnType,
  avroLocalTimestampLegacy,
  avroLocalTimestampPrecision,
  avroMapKey,
  avroNameCharacter,
  avroNameEmpty,
  avroNameStart,
  avroTimePrecision,
  avroTimestampPrecision,
  avroTimestampPrecisionLegacy,
} from '../../diagnostics/catalogue/connector-rules/avro.ts';
import { isCharacter, summaryString } from '../../types/index.ts';
import type { LogicalType, RowField } from '../../types/logical-type.ts';
import type { Fail } from './format.ts';

/** `legacy`: timestamps as in the option `timestamp_mapping.legacy`, whose default is true. */
export function checkAvroRow(fail: Fail, fields: readonly RowField[], legacy: boolean): void {
  for (const field of fields) {
    checkName(fail, field.name);
    checkAvroType(fail, field.type, legacy);
  }
}

/** Schema.validateName. */
function checkName(fail: Fail, name: string): void {
  if (name === '') fail(avroNameEmpty);
  const [first] = name;
  if (first !== '_' && !/\p{L}/u.test(first!)) fail(avroNameStart, { name });
  if (!/^[\p{L}\p{Nd}_]*$/u.test(name)) fail(avroNameCharacter, { name });
}

function checkAvroType(fail: Fail, type: LogicalType, legacy: boolean): void {
  switch (type.root) {
    case 'TIMESTAMP':
      if (legacy && type.precision > 3) fail(avroTimestampPrecisionLegacy, { precision: type.precision });
      if (!legacy && type.precision > 6) fail(avroTimestampPrecision, { precision: type.precision });
      return;
    case 'TIMESTAMP_LTZ':
      if (legacy) fail(avroLocalTimestampLegacy, { type: summaryString(type) });
      if (type.precision > 6) fail(avroLocalTimestampPrecision, { precision: type.precision });
      return;
    case 'TIME':
      if (type.precision > 3) fail(avroTimePrecision, { precision: type.precision });
      return;
    case 'ROW':
      return checkAvroRow(fail, type.fields, legacy);
    case 'ARRAY':
      return checkAvroType(fail, type.element, true);
    case 'MAP':
      checkMapKey(fail, type.key);
      return checkAvroType(fail, type.value, true);
    case 'MULTISET':
      return checkMapKey(fail, type.element);
    case 'RAW':
    case 'INTERVAL_YEAR_MONTH':
    case 'INTERVAL_DAY_TIME':
    case 'STRUCTURED':
      return fail(avroColumnType, { type: summaryString(type) });
    default:
  }
}

function checkMapKey(fail: Fail, key: LogicalType): void {
  if (!isCharacter(key)) fail(avroMapKey, { type: summaryString(key) });
}
