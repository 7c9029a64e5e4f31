// Which rows Avro can carry. Source: AvroSchemaConverter.convertToSchema, Avro's Schema (names).
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
  const advice =
    'Avro names are letters, digits and underscores, and begin with no digit: rename the column.';
  if (name === '') fail('Empty name', advice);
  const [first] = name;
  if (first !== '_' && !/\p{L}/u.test(first!)) fail(`Illegal initial character: ${name}`, advice);
  if (!/^[\p{L}\p{Nd}_]*$/u.test(name)) fail(`Illegal character in: ${name}`, advice);
}

function checkAvroType(fail: Fail, type: LogicalType, legacy: boolean): void {
  switch (type.root) {
    case 'TIMESTAMP':
      if (legacy && type.precision > 3)
        fail(
          `Avro does not support TIMESTAMP type with precision: ${type.precision}, it only supports precision less than 3.`,
          'Declare the column as TIMESTAMP(3).',
        );
      if (!legacy && type.precision > 6)
        fail(
          `Avro does not support LOCAL TIMESTAMP type with precision: ${type.precision}, it only supports precision less than 6.`,
          'Declare the column as TIMESTAMP(6) or less.',
        );
      return;
    case 'TIMESTAMP_LTZ':
      if (legacy)
        fail(
          `Unsupported to derive Schema for type: ${summaryString(type)}`,
          "Use TIMESTAMP(3), or set 'avro.timestamp_mapping.legacy' to false.",
        );
      if (type.precision > 6)
        fail(
          `Avro does not support TIMESTAMP type with precision: ${type.precision}, it only supports precision less than 6.`,
          'Declare the column as TIMESTAMP_LTZ(6) or less.',
        );
      return;
    case 'TIME':
      if (type.precision > 3)
        fail(
          `Avro does not support TIME type with precision: ${type.precision}, it only supports precision less than 3.`,
          'Declare the column as TIME(3) or less.',
        );
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
      return fail(
        `Unsupported to derive Schema for type: ${summaryString(type)}`,
        'Avro cannot carry this type.',
      );
    default:
  }
}

function checkMapKey(fail: Fail, key: LogicalType): void {
  if (!isCharacter(key))
    fail(
      `Avro format doesn't support non-string as key type of map. The key type is: ${summaryString(key)}`,
      'Make the keys STRING.',
    );
}
