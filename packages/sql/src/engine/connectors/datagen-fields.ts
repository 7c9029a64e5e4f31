// The options of datagen's columns. Source: DataGenTableSourceFactory.createContainer, RandomGeneratorVisitor,
// SequenceGeneratorVisitor.
import {
  datagenColumnType,
  datagenEmptyRange,
  datagenFixedLength,
  datagenGeneratorKind,
  datagenLengthTooLarge,
  datagenSequenceBoundMissing,
  datagenVarLenType,
} from '../../diagnostics/catalogue/connector-rules/datagen.ts';
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
  return reader.fail(datagenGeneratorKind, { kind: String(kind) }, kindKey, near);
}

/** DataGenTableSourceFactory.validateFieldOptions. */
function checkLengths(reader: OptionReader, key: string, { name, type }: RowField): void {
  const variable = type.root === 'VARCHAR' || type.root === 'VARBINARY';
  const varLen = `${key}.var-len`;
  if (reader.read({ key: varLen, type: 'Boolean' }) === true && !variable)
    reader.fail(datagenVarLenType, { name }, varLen);
  const lengthKey = `${key}.length`;
  const length = reader.read({ key: lengthKey, type: 'Integer' });
  if (length === undefined) return;
  if (type.root === 'CHAR' || type.root === 'BINARY') reader.fail(datagenFixedLength, { name }, lengthKey);
  if (variable && Number(length) > type.length)
    reader.fail(datagenLengthTooLarge, { length: Number(length), name, limit: type.length }, lengthKey);
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
  reader.fail(datagenEmptyRange, { min: Number(min).toFixed(6), max: Number(max).toFixed(6) }, `${key}.min`);
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
      reader.failMissing(`${key}.${name}`, datagenSequenceBoundMissing, {
        key,
        name,
        option: `${key}.${name}`,
      });
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
  return reader.fail(datagenColumnType, { type: summaryString(type) });
}
