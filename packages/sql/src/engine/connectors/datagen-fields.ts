// The options of datagen's columns. Source: DataGenTableSourceFactory.createContainer, RandomGeneratorVisitor,
// SequenceGeneratorVisitor.
import { nearest } from '../../base/nearest.ts';
import { isUndecided, summaryString } from '../../types/index.ts';
import type { LogicalType, RowField, TypeRoot } from '../../types/logical-type.ts';
import type { OptionReader } from './option-reader.ts';

const RANDOM = 'random';
const SEQUENCE = 'sequence';

/** Reads and checks the options of a column; the keys that it may have. */
export function fieldOptions(reader: OptionReader, field: RowField): string[] {
  const key = `fields.${field.name}`;
  const kindKey = `${key}.kind`;
  const kind = reader.read({ key: kindKey, type: 'String' }) ?? RANDOM;
  if (kind === RANDOM) {
    checkLengths(reader, key, field);
    return [kindKey, ...randomOptions(reader, key, field.type)];
  }
  if (kind === SEQUENCE) return [kindKey, ...sequenceOptions(reader, key, field.type)];
  const [near] = nearest(String(kind), [RANDOM, SEQUENCE], 1);
  return reader.failValue(
    `Unsupported generator kind: ${String(kind)}`,
    "Use 'random' or 'sequence'.",
    kindKey,
    near,
  );
}

/** DataGenTableSourceFactory.validateFieldOptions. */
function checkLengths(reader: OptionReader, key: string, { name, type }: RowField): void {
  const variable = type.root === 'VARCHAR' || type.root === 'VARBINARY';
  const varLen = `${key}.var-len`;
  if (reader.read({ key: varLen, type: 'Boolean' }) === true && !variable)
    reader.fail(
      `Only supports specifying 'fields.#.var-len' option for variable-length types (VARCHAR/STRING/VARBINARY/BYTES). The type of field '${name}' is not within this range.`,
      'Remove the option.',
      varLen,
    );
  const lengthKey = `${key}.length`;
  const length = reader.read({ key: lengthKey, type: 'Integer' });
  if (length === undefined) return;
  if (type.root === 'CHAR' || type.root === 'BINARY')
    reader.fail(
      `Custom length for fixed-length type (CHAR/BINARY) field '${name}' is not supported.`,
      'Remove the option: the type says the length.',
      lengthKey,
    );
  if (variable && Number(length) > type.length)
    reader.fail(
      `Custom length '${String(length)}' for variable-length type (VARCHAR/STRING/VARBINARY/BYTES) field '${name}' should be shorter than '${String(type.length)}' defined in the schema.`,
      'Give a length that the type can hold.',
      lengthKey,
    );
}

/** Types of `min` and `max`. */
const RANGES: Readonly<Partial<Record<TypeRoot, string>>> = {
  TINYINT: 'Integer',
  SMALLINT: 'Integer',
  INTEGER: 'Integer',
  BIGINT: 'Long',
  FLOAT: 'Float',
  DOUBLE: 'Double',
  DECIMAL: 'Double',
  INTERVAL_YEAR_MONTH: 'Integer',
  INTERVAL_DAY_TIME: 'Long',
};

/** Options with their types, by the visitor's method for the type; elements of collections and rows have their own. */
function randomOptions(reader: OptionReader, key: string, type: LogicalType): string[] {
  const nested = (name: string, inner: LogicalType): string[] =>
    randomOptions(reader, `${key}.${name}`, inner);
  const own = (...options: readonly (readonly [string, string])[]): string[] =>
    options.map(([name, kind]) => {
      reader.read({ key: `${key}.${name}`, type: kind });
      return `${key}.${name}`;
    });
  const nullRate = ['null-rate', 'Float'] as const;
  const length = ['length', 'Integer'] as const;
  const range = RANGES[type.root];
  if (range !== undefined) {
    if (type.root === 'DECIMAL') checkDecimalRange(reader, key);
    return own(['min', range], ['max', range], nullRate);
  }
  switch (type.root) {
    case 'BOOLEAN':
    case 'CHAR':
      return own(nullRate);
    case 'VARCHAR':
      return own(length, nullRate, ['var-len', 'Boolean']);
    case 'VARBINARY':
      return own(length, ['var-len', 'Boolean']);
    case 'BINARY':
    case 'DATE':
    case 'TIME':
      return [];
    case 'TIMESTAMP':
    case 'TIMESTAMP_LTZ':
      return own(['max-past', 'Duration'], nullRate);
    case 'ARRAY':
    case 'MULTISET':
      return [...nested('element', type.element), ...own(length, nullRate)];
    case 'MAP':
      return [...nested('key', type.key), ...nested('value', type.value), ...own(length, nullRate)];
    case 'ROW':
      return [...type.fields.flatMap((field) => nested(field.name, field.type)), ...own(nullRate)];
    default:
      return unsupported(reader, type);
  }
}

function checkDecimalRange(reader: OptionReader, key: string): void {
  const min = reader.read({ key: `${key}.min`, type: 'Double' }) ?? Number.MIN_VALUE;
  const max = reader.read({ key: `${key}.max`, type: 'Double' }) ?? Number.MAX_VALUE;
  if (Number(min) < Number(max)) return;
  reader.fail(
    `min bound must be less than max [${Number(min).toFixed(6)}, ${Number(max).toFixed(6)}]`,
    'Let min be smaller than max. Without it, min is the smallest positive number.',
    `${key}.min`,
  );
}

const SEQUENCES: Readonly<Partial<Record<TypeRoot, string>>> = {
  CHAR: 'Long',
  VARCHAR: 'Long',
  BINARY: 'Long',
  VARBINARY: 'Long',
  BIGINT: 'Long',
  TINYINT: 'Integer',
  SMALLINT: 'Integer',
  INTEGER: 'Integer',
  FLOAT: 'Integer',
  DOUBLE: 'Integer',
  DECIMAL: 'Integer',
};

function sequenceOptions(reader: OptionReader, key: string, type: LogicalType): string[] {
  for (const name of ['start', 'end'])
    if (!reader.has(`${key}.${name}`))
      reader.failMissing(
        `${key}.${name}`,
        `Could not find required property '${key}.${name}' for sequence generator.`,
      );
  const kind = SEQUENCES[type.root];
  if (kind !== undefined)
    return ['start', 'end'].map((name) => {
      reader.read({ key: `${key}.${name}`, type: kind });
      return `${key}.${name}`;
    });
  // These have a generator and no options, so that start and end are unknown then.
  if (type.root === 'BOOLEAN' || type.root === 'DATE' || type.root === 'TIME') return [];
  return unsupported(reader, type);
}

function unsupported(reader: OptionReader, type: LogicalType): string[] {
  if (isUndecided(type)) return [];
  return reader.fail(
    `Unsupported type: ${summaryString(type)}`,
    'No generator of this kind makes this type.',
  );
}
