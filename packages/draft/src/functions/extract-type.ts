// Java types to data types. Source: DataTypeExtractor and ClassDataTypeConverter of flink-table-common.
import {
  arrayType,
  BIGINT,
  BOOLEAN,
  BYTES,
  DATE,
  decimalType,
  DOUBLE,
  FLOAT,
  INT,
  intervalType,
  mapType,
  notNull,
  SMALLINT,
  STRING,
  timestampLtzType,
  timestampType,
  timeType,
  TINYINT,
} from '@flink-preflight/sql/data-types';
import type { LogicalType } from '@flink-preflight/sql';
import type { ClassPath } from '../artifacts/class-path.ts';
import type { JavaType } from '../artifacts/java-type.ts';
import { rawName, typeText } from '../artifacts/java-type.ts';
import { annotationsOf, mergeTemplates, rawType, templateOf } from './data-type-hint.ts';
import type { TypeTemplate } from './data-type-hint.ts';
import { ExtractionError, fail, undecided } from './extraction.ts';
import { structuredType } from './structured-type.ts';

/** The types that are being extracted: a structured type must not hold itself. */
export type Within = readonly string[];

/** DataTypeExtractor.extractDataTypeOrRaw; variables of classes are replaced already. */
export function extractType(
  classes: ClassPath,
  outer: TypeTemplate,
  type: JavaType,
  within: Within = [],
): LogicalType {
  const template = mergeTemplatesOfClass(classes, outer, type);
  if (template.type !== undefined) return template.type;
  try {
    return extractOrError(classes, template, type, within);
  } catch (error) {
    if (!(error instanceof ExtractionError)) throw error;
    const name = rawName(type);
    const allowed =
      template.allowRawGlobally === true ||
      (name !== undefined && template.allowRawPattern?.some((pattern) => name.startsWith(pattern)) === true);
    if (allowed) return rawType(name ?? 'java.lang.Object');
    throw error;
  }
}

function mergeTemplatesOfClass(classes: ClassPath, outer: TypeTemplate, type: JavaType): TypeTemplate {
  const found = type.kind === 'class' ? classes.find(type.name) : undefined;
  if (found === undefined || found === 'unreadable') return outer;
  const [hint] = annotationsOf(found.annotations, 'DataTypeHint');
  if (hint === undefined) return outer;
  return mergeTemplates(
    outer,
    templateOf(hint, (template, bridged) => extractType(classes, template, bridged)),
  );
}

function extractOrError(
  classes: ClassPath,
  template: TypeTemplate,
  type: JavaType,
  within: Within,
): LogicalType {
  const inner = (each: JavaType): LogicalType => extractType(classes, template, each, within);
  if (type.kind === 'variable') {
    return fail(
      `Unresolved type variable '${type.name}'. A data type cannot be extracted from a type variable. The original content might have been erased due to Java type erasure.`,
    );
  }
  if (type.kind === 'array') {
    const bytes = type.element.kind === 'primitive' && type.element.name === 'byte';
    return bytes ? BYTES : arrayType(inner(type.element));
  }
  if (type.kind === 'wildcard') return fail('Not a class type.');
  const { name } = type;
  if (type.kind === 'class' && name === 'java.util.List') {
    const [element] = type.arguments;
    return element === undefined
      ? fail(`The class '${name}' needs generic parameters for an array type.`)
      : arrayType(inner(element));
  }
  if (template.forceRawPattern?.some((pattern) => name.startsWith(pattern)) === true) return rawType(name);
  checkForCommonErrors(name);
  const predefined = predefinedType(template, type);
  if (predefined !== undefined) return predefined;
  if (type.kind === 'class' && name === 'java.util.Map') {
    const [key, value] = type.arguments;
    return key === undefined || value === undefined
      ? fail(`The class '${name}' needs generic parameters for a map type.`)
      : mapType(inner(key), inner(value));
  }
  if (ABSTRACT.has(name)) return fail(`Class '${name}' must not be abstract.`);
  if (type.kind === 'primitive') return undecided(name);
  if (JAVA.test(name) && classes.find(name) === undefined) {
    return fail(
      `Could not extract a data type from 'class ${name}'. Interpreting it as a structured type was also not successful.`,
    );
  }
  const text = typeText(type);
  if (within.includes(text)) {
    return fail(
      `Cyclic reference detected for class '${name}'. Attributes of structured types must not (transitively) reference the structured type itself.`,
    );
  }
  const inside = [...within, text];
  return structuredType(classes, template, type, (each, part) => extractType(classes, each, part, inside));
}

/** Java's own classes keep their fields to themselves, and its archives no names of parameters: none is a structured type. */
const JAVA = /^java\.(?:io|lang|math|net|nio|text|time|util)\./;

/** Classes of Java's that are no structured types for being abstract; primitive ones are so to reflection. */
const ABSTRACT: ReadonlySet<string> = new Set([
  'void',
  'char',
  'java.lang.Number',
  'java.lang.CharSequence',
  'java.lang.Comparable',
  'java.lang.Iterable',
  'java.util.Collection',
  'java.util.Set',
  'java.util.Iterator',
]);

const INTERNAL: ReadonlySet<string> = new Set(
  ['RowData', 'StringData', 'TimestampData', 'DecimalData', 'ArrayData', 'MapData', 'RawValueData'].map(
    (name) => `org.apache.flink.table.data.${name}`,
  ),
);

function checkForCommonErrors(name: string): void {
  if (name === 'org.apache.flink.types.Row') {
    fail(
      `Cannot extract a data type from a pure '${name}' class. Please use annotations to define field names and field types.`,
    );
  }
  if (name === 'java.lang.Object') {
    fail(
      `Cannot extract a data type from a pure '${name}' class. Usually, this indicates that class information is missing or got lost. Please specify a more concrete class or treat it as a RAW type.`,
    );
  }
  if (INTERNAL.has(name)) {
    fail(
      `Cannot extract a data type from an internal '${name}' class without further information. Please use annotations to define the full logical type.`,
    );
  }
  if (name.startsWith('scala.Tuple')) {
    fail("Scala tuples are not supported. Use case classes or 'org.apache.flink.types.Row' instead.");
  }
  if (name.startsWith('scala.collection')) {
    fail(
      'Scala collections are not supported. See the documentation for supported classes or treat them as RAW types.',
    );
  }
}

/** ClassDataTypeConverter's table. */
const CLASSES: Readonly<Record<string, LogicalType>> = {
  'java.lang.String': STRING,
  'java.lang.Boolean': BOOLEAN,
  'java.lang.Byte': TINYINT,
  'java.lang.Short': SMALLINT,
  'java.lang.Integer': INT,
  'java.lang.Long': BIGINT,
  'java.lang.Float': FLOAT,
  'java.lang.Double': DOUBLE,
  'java.sql.Date': DATE,
  'java.time.LocalDate': DATE,
  'java.sql.Time': timeType(0),
  'java.time.LocalTime': timeType(9),
  'java.sql.Timestamp': timestampType(9),
  'java.time.LocalDateTime': timestampType(9),
  'java.time.Instant': timestampLtzType(9),
  'java.time.Duration': intervalType('SECOND', undefined, undefined, 9),
  'java.time.Period': intervalType('YEAR', 'MONTH'),
};

const PRIMITIVES: Readonly<Record<string, LogicalType>> = {
  boolean: notNull(BOOLEAN),
  byte: notNull(TINYINT),
  short: notNull(SMALLINT),
  int: notNull(INT),
  long: notNull(BIGINT),
  float: notNull(FLOAT),
  double: notNull(DOUBLE),
};

function predefinedType(
  template: TypeTemplate,
  type: JavaType & { readonly name: string },
): LogicalType | undefined {
  const { name } = type;
  if (type.kind === 'primitive') return Object.hasOwn(PRIMITIVES, name) ? PRIMITIVES[name] : undefined;
  if (name === 'java.math.BigDecimal') {
    const { decimalPrecision, decimalScale } = template;
    return decimalPrecision === undefined
      ? fail(`Values of '${name}' need fixed precision and scale.`)
      : decimalType(decimalPrecision, decimalScale ?? 0);
  }
  // The planner has no TIMESTAMP WITH TIME ZONE.
  if (name === 'java.time.OffsetDateTime') return undecided(name);
  const found = Object.hasOwn(CLASSES, name) ? CLASSES[name] : undefined;
  const precision = template.secondPrecision;
  if (found === undefined || precision === undefined) return found;
  switch (found.root) {
    case 'TIME':
    case 'TIMESTAMP':
    case 'TIMESTAMP_LTZ':
      return { ...found, precision };
    default:
      return found;
  }
}
