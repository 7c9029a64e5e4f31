// protobuf: rows as messages of a class. Source: PbFormatFactory, PbFormatUtils.getDescriptor, PbSchemaValidationUtils of
// flink-protobuf 1.20.
import {
  protobufClass,
  protobufFieldType,
  protobufFieldUnknown,
  protobufNesting,
} from '../../diagnostics/catalogue/connector-rules/protobuf.ts';
import { unseenMessage } from '../../diagnostics/undecided-reasons.ts';
import type { MessageField } from '../../facts/factories.ts';
import type { LogicalType, RowField, TypeRoot } from '../../types/logical-type.ts';
import { summaryString } from '../../types/index.ts';
import { insertOnly } from '../connectors/changelog.ts';
import type { Format, FormatOptions, FormatUse } from './format.ts';

const CLASS = 'message-class-name';

/** TYPE_MATCH_MAP, by JavaType of the field's descriptor. */
const MATCHING: Readonly<Record<string, readonly TypeRoot[]>> = {
  BOOLEAN: ['BOOLEAN'],
  BYTE_STRING: ['BINARY', 'VARBINARY'],
  DOUBLE: ['DOUBLE'],
  ENUM: ['VARCHAR', 'CHAR', 'TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT'],
  FLOAT: ['FLOAT'],
  INT: ['INTEGER'],
  LONG: ['BIGINT'],
  STRING: ['VARCHAR', 'CHAR'],
};

type Messages = Readonly<Record<string, readonly MessageField[]>>;

export const protobuf: Format = { identifier: 'protobuf', decode: use, encode: use };

function use(options: FormatOptions): FormatUse {
  const name = options.text(CLASS) ?? '';
  const messages = options.fact.messages ?? {};
  const message = messages[name];
  if (message === undefined && !isPlatformClass(name)) options.doubt(unseenMessage, { class: name });
  return {
    changelog: insertOnly,
    wholeRow: true,
    checkRow: (fields) => {
      if (isPlatformClass(name)) options.fail(protobufClass, { class: name }, CLASS);
      if (message !== undefined) checkRow(options, messages, message, fields);
    },
  };
}

/** Classes of Java itself are on every class path, and none is a message. */
function isPlatformClass(name: string): boolean {
  return /^java\.(lang|util)\.\w+$/.test(name);
}

function checkRow(
  options: FormatOptions,
  messages: Messages,
  message: readonly MessageField[],
  fields: readonly RowField[],
): void {
  for (const { name, type } of fields) {
    const field = message.find((each) => each.name === name);
    if (field === undefined)
      options.fail(protobufFieldUnknown, { name, fields: message.map((each) => each.name).join(', ') });
    checkField(options, messages, field, type);
  }
}

function checkField(
  options: FormatOptions,
  messages: Messages,
  field: MessageField,
  type: LogicalType,
): void {
  if (type.root === 'ERROR' || type.root === 'UNKNOWN') return;
  if (field.key !== undefined && field.value !== undefined) {
    if (type.root !== 'MAP') return unexpected(options, type, 'MapType');
    checkSimple(options, field.key, type.key);
    checkField(options, messages, field.value, type.value);
  } else if (field.repeated === true) {
    if (type.root !== 'ARRAY') return unexpected(options, type, 'ArrayType');
    checkOne(options, messages, field, type.element);
  } else checkOne(options, messages, field, type);
}

function checkOne(options: FormatOptions, messages: Messages, field: MessageField, type: LogicalType): void {
  if (field.type !== 'MESSAGE') return checkSimple(options, field, type);
  if (type.root !== 'ROW') return unexpected(options, type, 'RowType');
  const message = messages[field.message ?? ''];
  if (message !== undefined) checkRow(options, messages, message, type.fields);
}

function unexpected(options: FormatOptions, type: LogicalType, wanted: string): never {
  options.fail(protobufNesting, { type: summaryString(type), wanted });
}

function checkSimple(options: FormatOptions, field: MessageField, type: LogicalType): void {
  if (MATCHING[field.type]?.includes(type.root) !== false) return;
  options.fail(protobufFieldType, {
    type: field.type,
    root: rootName(type),
    name: field.name,
    wanted: MATCHING[field.type]?.[0] ?? '',
  });
}

/** LogicalTypeRoot, by Flink's names. */
function rootName({ root }: LogicalType): string {
  switch (root) {
    case 'TIMESTAMP':
      return 'TIMESTAMP_WITHOUT_TIME_ZONE';
    case 'TIMESTAMP_LTZ':
      return 'TIMESTAMP_WITH_LOCAL_TIME_ZONE';
    case 'TIME':
      return 'TIME_WITHOUT_TIME_ZONE';
    case 'STRUCTURED':
      return 'STRUCTURED_TYPE';
    default:
      return root;
  }
}
