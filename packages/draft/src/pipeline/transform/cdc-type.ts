// SQL types and Java classes of transforms (JavaClassConverter of flink-cdc-common); `undefined` stands for what is not told.

export type SqlKind =
  | 'BOOLEAN'
  | 'TINYINT'
  | 'SMALLINT'
  | 'INTEGER'
  | 'BIGINT'
  | 'FLOAT'
  | 'DOUBLE'
  | 'DECIMAL'
  | 'VARCHAR'
  | 'VARBINARY'
  | 'DATE'
  | 'TIME'
  | 'TIMESTAMP'
  | 'TIMESTAMP_LTZ'
  | 'TIMESTAMP_TZ'
  | 'ARRAY'
  | 'MAP'
  | 'ROW'
  | 'NULL';

/** Simple names of classes, those of primitives in lower case; `not boolean` is a number or a text, it is not known which. */
export type JavaClass = string;

export interface Value {
  readonly sql: SqlKind | undefined;
  readonly java: JavaClass | undefined;
}

export const UNKNOWN: Value = { sql: undefined, java: undefined };

const CLASSES: Readonly<Record<SqlKind, JavaClass>> = {
  BOOLEAN: 'Boolean',
  TINYINT: 'Byte',
  SMALLINT: 'Short',
  INTEGER: 'Integer',
  BIGINT: 'Long',
  FLOAT: 'Float',
  DOUBLE: 'Double',
  DECIMAL: 'DecimalData',
  VARCHAR: 'String',
  VARBINARY: 'byte[]',
  DATE: 'DateData',
  TIME: 'TimeData',
  TIMESTAMP: 'TimestampData',
  TIMESTAMP_LTZ: 'LocalZonedTimestampData',
  TIMESTAMP_TZ: 'ZonedTimestampData',
  ARRAY: 'ArrayData',
  MAP: 'MapData',
  ROW: 'RecordData',
  NULL: 'null',
};

export const valueOf = (sql: SqlKind): Value => ({ sql, java: CLASSES[sql] });

export const classOf = (sql: SqlKind): JavaClass => CLASSES[sql];

const NAMES: Readonly<Record<string, SqlKind>> = {
  INT: 'INTEGER',
  STRING: 'VARCHAR',
  CHAR: 'VARCHAR',
  BYTES: 'VARBINARY',
  BINARY: 'VARBINARY',
  NUMERIC: 'DECIMAL',
  DEC: 'DECIMAL',
  TIMESTAMP_WITH_LOCAL_TIME_ZONE: 'TIMESTAMP_LTZ',
};

/** The kind of a type as CDC's documents and Flink SQL write it, `DECIMAL(10, 2) NOT NULL`; none for what is not known. */
export function kindOfType(text: string): SqlKind | undefined {
  const word = /^\s*([A-Za-z_]+)/.exec(text)?.[1]?.toUpperCase() ?? '';
  const name = word === 'TIMESTAMP' && /WITH\s+LOCAL/i.test(text) ? 'TIMESTAMP_LTZ' : word;
  if (Object.hasOwn(NAMES, name)) return NAMES[name];
  return Object.hasOwn(CLASSES, name) ? (name as SqlKind) : undefined;
}

const NUMERIC: readonly SqlKind[] = [
  'TINYINT',
  'SMALLINT',
  'INTEGER',
  'BIGINT',
  'DECIMAL',
  'FLOAT',
  'DOUBLE',
];

export const isNumeric = (sql: SqlKind): boolean => NUMERIC.includes(sql);
export const isExact = (sql: SqlKind): boolean => ['TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT'].includes(sql);
export const isNested = (sql: SqlKind): boolean => ['ARRAY', 'MAP', 'ROW'].includes(sql);
export const isTemporal = (sql: SqlKind): boolean =>
  ['DATE', 'TIME', 'TIMESTAMP', 'TIMESTAMP_LTZ', 'TIMESTAMP_TZ'].includes(sql);

/** Calcite's common type of numbers; of two approximate ones it keeps the first. */
export function widerNumber(a: SqlKind, b: SqlKind): SqlKind {
  const approximate = (s: SqlKind): boolean => s === 'FLOAT' || s === 'DOUBLE';
  if (approximate(a) && approximate(b)) return a;
  if (approximate(a) || approximate(b)) {
    const one = approximate(a) ? a : b;
    return a === 'DECIMAL' || b === 'DECIMAL' ? 'DOUBLE' : one;
  }
  return NUMERIC.indexOf(a) >= NUMERIC.indexOf(b) ? a : b;
}

const PRIMITIVES: Readonly<Record<string, string>> = {
  Boolean: 'boolean',
  Byte: 'byte',
  Short: 'short',
  Integer: 'int',
  Long: 'long',
  Float: 'float',
  Double: 'double',
};
const WIDENING = ['byte', 'short', 'int', 'long', 'float', 'double'];

export const primitiveOf = (java: JavaClass): JavaClass => PRIMITIVES[java] ?? java;
export const isPrimitive = (java: JavaClass): boolean => java === 'boolean' || WIDENING.includes(java);
export const isJavaNumber = (java: JavaClass): boolean => WIDENING.includes(primitiveOf(java));

/** The primitive that Java computes two numbers in. */
export function promoted(a: JavaClass, b: JavaClass): JavaClass {
  const rank = Math.max(2, WIDENING.indexOf(primitiveOf(a)), WIDENING.indexOf(primitiveOf(b)));
  return WIDENING[rank] ?? 'int';
}

/** Whether Java gives a value to a variable or parameter, with boxing, unboxing and widening of primitives. */
export function assignable(given: JavaClass, to: JavaClass): boolean {
  if (given === to || to === 'Object') return true;
  if (given === 'null') return !isPrimitive(to);
  if (given === 'Object' || given === 'not boolean')
    return given === 'not boolean' && primitiveOf(to) !== 'boolean';
  if (isPrimitive(to)) {
    const own = primitiveOf(given);
    if (own === 'boolean' || to === 'boolean') return own === to;
    return WIDENING.includes(own) && WIDENING.indexOf(own) <= WIDENING.indexOf(to);
  }
  return isPrimitive(given) && primitiveOf(to) === given;
}

/** Java's class of a value after Calcite has cast it. */
export function castTo(value: Value, target: SqlKind): JavaClass | undefined {
  if (value.sql === undefined) return value.java === undefined ? undefined : value.java;
  return value.sql === target || value.sql === 'NULL' ? value.java : classOf(target);
}
