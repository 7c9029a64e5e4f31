// Data types as written, to types: SqlDataTypeSpec.deriveType with FlinkTypeFactory.
import { foreignType } from '../syntax/repair/vocabulary.ts';
import { nearest } from '../base/nearest.ts';
import {
  decimalPrecision,
  decimalScale,
  duplicateFields,
  intervalPrecision,
  typeNotSupported,
  unknownType,
} from '../diagnostics/catalogue/types.ts';
import { problemAt } from '../diagnostics/problem.ts';
import type { DiagnosticDefinition } from '../diagnostics/definition.ts';
import type { Fix, Parameters } from '../diagnostics/diagnostic.ts';
import type { Problem } from '../diagnostics/problem.ts';
import type { IntervalQualifier, TypeName } from '../syntax/ast/index.ts';
import type { Span } from '../text/span.ts';
import { calciteNullability } from './calcite-nullability.ts';
import {
  arrayType,
  BIGINT,
  binaryType,
  BITMAP,
  BOOLEAN,
  charType,
  DATE,
  decimalType,
  DOUBLE,
  ERROR_TYPE,
  FLOAT,
  INT,
  intervalType,
  mapType,
  MAX_DECIMAL_PRECISION,
  MAX_LENGTH,
  multisetType,
  rowType,
  SMALLINT,
  timestampLtzType,
  timestampType,
  timeType,
  TINYINT,
  UNKNOWN_TYPE,
  varbinaryType,
  varcharType,
  VARIANT,
  withNullability,
} from './constructors.ts';
import type { LogicalType } from './logical-type.ts';

export interface TypeResolution {
  /** ERROR where there is a diagnostic. */
  readonly type: LogicalType;
  readonly problems: readonly Problem[];
}

export interface TypeSetting {
  /** The type stands in CAST: there elements of `INT ARRAY` are NOT NULL, and named types are looked up as in a query. */
  readonly cast?: boolean;
  /** As LogicalTypeParser reads it: fields of rows keep their NOT NULL. */
  readonly logical?: boolean;
  /** Whether a type of that name is there of which no more is known. */
  readonly isOpaque?: (name: string) => boolean;
}

/**
 * The type that a written one means. Nullable unless NOT NULL stands: a CAST then takes its operand's nullability. Flink
 * gives no place for limits of precision; the diagnostics here point at the type.
 */
export function resolveTypeName(
  name: TypeName | IntervalQualifier,
  setting: TypeSetting = {},
): TypeResolution {
  const problems: Problem[] = [];
  const fail: Fail = (definition, span, parameters) => {
    const fixes = definition === unknownType ? typeFixes(String(parameters?.['name']), span) : undefined;
    problems.push(problemAt(definition, parameters, fixes === undefined ? { span } : { span, fixes }));
    return ERROR_TYPE;
  };
  const type = name.kind === 'type' ? resolve(name, setting, fail) : resolveInterval(name, name.span, fail);
  return { type: problems.length > 0 ? ERROR_TYPE : type, problems };
}

/** Names that a misspelt one may stand for. */
const NAMES =
  'BOOLEAN TINYINT SMALLINT INT INTEGER BIGINT FLOAT DOUBLE DECIMAL NUMERIC CHAR VARCHAR STRING BINARY VARBINARY BYTES DATE TIME TIMESTAMP TIMESTAMP_LTZ ARRAY MAP MULTISET ROW'.split(
    ' ',
  );

function typeFixes(name: string, span: Span): Fix[] {
  const written = (type: string): string => (name === name.toLowerCase() ? type.toLowerCase() : type);
  const foreign = foreignType(name, false);
  if (foreign !== undefined) {
    const text = written(foreign);
    return [{ kind: 'replace', safe: false, title: `replace with ${text}`, edits: [{ span, text }] }];
  }
  return nearest(name, NAMES).map((type) => ({
    kind: 'respell',
    safe: false,
    title: `replace with ${written(type)}`,
    edits: [{ span, text: written(type) }],
  }));
}

type Fail = (definition: DiagnosticDefinition, span: Span, parameters?: Parameters) => LogicalType;

function resolve(name: TypeName, setting: TypeSetting, fail: Fail): LogicalType {
  const type = resolveSyntax(name, setting, fail);
  if (setting.logical === true) return withNullability(type, name.nullable ?? true);
  return calciteNullability(type, name.nullable ?? true);
}

function resolveSyntax(name: TypeName, setting: TypeSetting, fail: Fail): LogicalType {
  const { type: syntax, span } = name;
  switch (syntax.form) {
    case 'basic':
      return resolveBasic(syntax, span, setting, fail);
    case 'collection': {
      const element = resolve(syntax.element, setting, fail);
      // SqlCollectionTypeNameSpec, which `INT ARRAY` in CAST is parsed to, makes elements NOT NULL.
      const suffix = syntax.element.span.start === span.start;
      const inner = suffix && setting.cast ? withNullability(element, false) : element;
      return withNullability(syntax.name === 'ARRAY' ? arrayType(inner) : multisetType(inner), false);
    }
    case 'map':
      return withNullability(
        mapType(resolve(syntax.key, setting, fail), resolve(syntax.value, setting, fail)),
        false,
      );
    case 'row': {
      const fields = syntax.fields.map((field) => ({
        name: field.name.names.join('.'),
        type: resolve(field.type, setting, fail),
      }));
      const names = fields.map((field) => field.name);
      const duplicates = repeated(names);
      if (duplicates.length > 0) return fail(duplicateFields, span, { names: duplicates.join(', ') });
      return withNullability(rowType(fields), false);
    }
    case 'raw':
      // Whether the class and its serializer can be restored is not known here.
      return {
        root: 'RAW',
        className: syntax.className,
        serializer: syntax.serializer,
        nullable: false,
      };
    case 'structured':
      // Which rules structured types have is not known here.
      return UNKNOWN_TYPE;
    case 'interval':
      return resolveInterval(syntax, span, fail);
    case 'named': {
      const text = syntax.name.names.join('.');
      if (setting.isOpaque?.(text) === true) return UNKNOWN_TYPE;
      return fail(unknownType, syntax.name.span, { name: text });
    }
  }
}

/** Names that are there more than once, in the order of their second times. */
function repeated(names: readonly string[]): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const name of names) (seen.has(name) ? twice : seen).add(name);
  return [...twice];
}

function resolveInterval(
  qualifier: Pick<IntervalQualifier, 'startUnit' | 'startPrecision' | 'endUnit' | 'fractionalPrecision'>,
  span: Span,
  fail: Fail,
): LogicalType {
  const { startUnit, startPrecision, endUnit, fractionalPrecision } = qualifier;
  const type = intervalType(startUnit, endUnit, startPrecision, fractionalPrecision);
  if (type.root === 'INTERVAL_DAY_TIME' && startPrecision !== undefined && startPrecision > 3) {
    return fail(intervalPrecision, span, { precision: startPrecision });
  }
  return withNullability(type, false);
}

const SIMPLE: Readonly<Record<string, LogicalType>> = {
  BOOLEAN,
  TINYINT,
  SMALLINT,
  INT,
  INTEGER: INT,
  BIGINT,
  FLOAT,
  DOUBLE,
  'DOUBLE PRECISION': DOUBLE,
  DATE,
  STRING: varcharType(MAX_LENGTH),
  BYTES: varbinaryType(MAX_LENGTH),
};

type Sized = (length: number | undefined) => LogicalType;

/** Greatest precisions are FlinkTypeSystem's: a greater one is cut to them without a word. */
const timestamp =
  (make: (precision: number) => LogicalType): Sized =>
  (precision) =>
    make(Math.min(precision ?? 6, 9));
const time: Sized = (precision) => timeType(Math.min(precision ?? 0, 3));
const varchar: Sized = (length) => varcharType(length ?? MAX_LENGTH);
const varbinary: Sized = (length) => varbinaryType(length ?? MAX_LENGTH);

const SIZED: Readonly<Record<string, Sized>> = {
  CHAR: (length) => charType(length ?? 1),
  CHARACTER: (length) => charType(length ?? 1),
  VARCHAR: varchar,
  'CHAR VARYING': varchar,
  'CHARACTER VARYING': varchar,
  BINARY: (length) => binaryType(length ?? 1),
  VARBINARY: varbinary,
  'BINARY VARYING': varbinary,
  TIME: time,
  'TIME WITHOUT TIME ZONE': time,
  TIMESTAMP: timestamp(timestampType),
  'TIMESTAMP WITHOUT TIME ZONE': timestamp(timestampType),
  TIMESTAMP_LTZ: timestamp(timestampLtzType),
  'TIMESTAMP WITH LOCAL TIME ZONE': timestamp(timestampLtzType),
};

function resolveBasic(
  { name, precision, scale }: TypeName['type'] & { readonly form: 'basic' },
  span: Span,
  setting: TypeSetting,
  fail: Fail,
): LogicalType {
  const upper = name.toUpperCase();
  const simple = SIMPLE[upper];
  if (simple) return withNullability(simple, false);
  const sized = SIZED[upper];
  if (sized) return withNullability(sized(precision), false);
  switch (upper) {
    case 'DECIMAL':
    case 'DEC':
    case 'NUMERIC':
      return resolveDecimal(precision ?? 10, scale ?? 0, span, fail);
    case 'VARIANT':
    case 'BITMAP':
      // Which connectors and formats take columns of them is not known here.
      return setting.cast === true
        ? withNullability(upper === 'BITMAP' ? BITMAP : VARIANT, false)
        : UNKNOWN_TYPE;
    case 'TIME WITH LOCAL TIME ZONE':
      return fail(typeNotSupported, span, { type: 'TIME_WITH_LOCAL_TIME_ZONE' });
    case 'REAL':
    case 'ANY':
      return fail(typeNotSupported, span, { type: upper });
    default:
      return fail(unknownType, span, { name });
  }
}

/** createSqlType cuts the precision; DecimalType then checks both. */
function resolveDecimal(written: number, scale: number, span: Span, fail: Fail): LogicalType {
  const precision = Math.min(written, MAX_DECIMAL_PRECISION);
  if (precision < 1) return fail(decimalPrecision, span);
  if (scale > precision) return fail(decimalScale, span, { precision });
  return withNullability(decimalType(precision, scale), false);
}
