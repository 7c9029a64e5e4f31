// An Avro schema in JSON as Flink's type. Source: AvroSchemaConverter.convertToDataType, Avro's Schema.Parser.
import { decimalType, timestampType } from '../../types/constructors.ts';
import type { LogicalType, RowField } from '../../types/logical-type.ts';
import { BIGINT, BYTES, INT, STRING, notNull } from './metadata-types.ts';

/** The type of a schema; `unknown` where the schema is right and its type is not known here. */
export type ReadSchema =
  | { readonly kind: 'type'; readonly type: LogicalType }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'mistake'; readonly mistake: string };

/** Reads the text of a schema. */
export function readAvroSchema(text: string): ReadSchema {
  let schema: unknown;
  try {
    schema = JSON.parse(text);
  } catch {
    return mistake('it is no JSON');
  }
  return read(schema, new Map());
}

const UNKNOWN: ReadSchema = { kind: 'unknown' };
const mistake = (text: string): ReadSchema => ({ kind: 'mistake', mistake: text });
const typed = (type: LogicalType): ReadSchema => ({ kind: 'type', type: notNull(type) });

type Named = Map<string, ReadSchema>;
type Fields = Readonly<Record<string, unknown>>;

const PRIMITIVES: Readonly<Record<string, LogicalType>> = {
  boolean: { root: 'BOOLEAN', nullable: true },
  int: INT,
  long: BIGINT,
  float: { root: 'FLOAT', nullable: true },
  double: { root: 'DOUBLE', nullable: true },
  string: STRING,
  bytes: BYTES,
};

function read(schema: unknown, named: Named): ReadSchema {
  if (typeof schema === 'string') return readName(schema, named);
  if (Array.isArray(schema)) return readUnion(schema, named);
  if (typeof schema !== 'object' || schema === null) return mistake('it is no schema');
  const fields = schema as Fields;
  const { type } = fields;
  if (type === undefined) return mistake('a type is missing');
  if (typeof type !== 'string') return read(type, named);
  switch (type) {
    case 'record':
    case 'error':
      return readRecord(fields, named);
    case 'enum':
      return defined(fields, named, typed(STRING));
    case 'fixed':
      return defined(fields, named, readFixed(fields));
    case 'array':
      return within(read(fields['items'], named), (element) => ({ root: 'ARRAY', element, nullable: true }));
    case 'map':
      return within(read(fields['values'], named), (value) => ({
        root: 'MAP',
        key: notNull(STRING),
        value,
        nullable: true,
      }));
    default:
      return fields['logicalType'] === undefined ? readName(type, named) : readLogical(type, fields);
  }
}

function within(inner: ReadSchema, make: (type: LogicalType) => LogicalType): ReadSchema {
  return inner.kind === 'type' ? typed(make(inner.type)) : inner;
}

function readName(name: string, named: Named): ReadSchema {
  if (Object.hasOwn(PRIMITIVES, name)) return typed(PRIMITIVES[name]!);
  if (name === 'null') return UNKNOWN;
  return named.get(name) ?? mistake(`"${name}" is not a defined name`);
}

/** A union with null makes the other type nullable; others are opaque to Flink. */
function readUnion(members: readonly unknown[], named: Named): ReadSchema {
  const others = members.filter((member) => member !== 'null').map((member) => read(member, named));
  const wrong = others.find(({ kind }) => kind === 'mistake');
  if (wrong !== undefined) return wrong;
  const [only] = others;
  if (others.length !== 1 || only?.kind !== 'type') return UNKNOWN;
  return members.length === 1 ? only : { kind: 'type', type: { ...only.type, nullable: true } };
}

/** A definition's name, by which later parts of the schema mean it. */
function defined(fields: Fields, named: Named, schema: ReadSchema): ReadSchema {
  const { name, namespace } = fields;
  if (typeof name !== 'string' || name === '') return mistake('a name is missing');
  if (!/^[\p{L}_][\p{L}\p{Nd}_]*(\.[\p{L}_][\p{L}\p{Nd}_]*)*$/u.test(name))
    return mistake(`"${name}" is no name`);
  named.set(name, schema);
  if (typeof namespace === 'string') named.set(`${namespace}.${name}`, schema);
  return schema;
}

function readRecord(fields: Fields, named: Named): ReadSchema {
  // Within itself a record may be meant by its name; Flink refuses such ones, which is not looked into.
  const start = defined(fields, named, UNKNOWN);
  if (start.kind === 'mistake') return start;
  const members = fields['fields'];
  if (!Array.isArray(members)) return mistake('a record has no fields');
  const row: RowField[] = [];
  let known = true;
  for (const member of members) {
    const { name, type } = (typeof member === 'object' && member !== null ? member : {}) as Fields;
    if (typeof name !== 'string') return mistake('the name of a field is missing');
    if (row.some((field) => field.name === name)) return mistake(`field "${name}" is there twice`);
    if (type === undefined) return mistake(`the type of field "${name}" is missing`);
    const inner = read(type, named);
    if (inner.kind === 'mistake') return inner;
    if (inner.kind === 'unknown') known = false;
    else row.push({ name, type: inner.type });
  }
  return defined(fields, named, known ? typed({ root: 'ROW', fields: row, nullable: true }) : UNKNOWN);
}

function readFixed(fields: Fields): ReadSchema {
  const { size } = fields;
  if (typeof size !== 'number') return mistake('the size of a fixed is missing');
  if (fields['logicalType'] !== undefined) return readLogical('fixed', fields);
  return typed({ root: 'VARBINARY', length: size, nullable: true });
}

/** Logical types as the option `timestamp_mapping.legacy` has them by default. */
function readLogical(type: string, fields: Fields): ReadSchema {
  const { logicalType, precision, scale = 0 } = fields;
  switch (`${type} ${String(logicalType)}`) {
    case 'bytes decimal':
    case 'fixed decimal':
      return typeof precision === 'number' && typeof scale === 'number'
        ? typed(decimalType(precision, scale))
        : UNKNOWN;
    case 'int date':
      return typed({ root: 'DATE', nullable: true });
    case 'long timestamp-millis':
      return typed(timestampType(3));
    case 'long timestamp-micros':
      return typed(timestampType(6));
    default:
      return UNKNOWN;
  }
}
