// The rules of datagen.
import { rulesOf } from './rule.ts';

const rule = rulesOf(
  'org.apache.flink.connector.datagen.table.DataGenTableSourceFactory, RandomGeneratorVisitor, SequenceGeneratorVisitor',
);

export const datagenGeneratorKind = rule(
  'datagen-generator-kind',
  'Unsupported generator kind: {kind}',
  "Use 'random' or 'sequence'.",
);

export const datagenVarLenType = rule(
  'datagen-var-len-type',
  "Only supports specifying 'fields.#.var-len' option for variable-length types (VARCHAR/STRING/VARBINARY/BYTES). The type of field '{name}' is not within this range.",
  'Remove the option.',
);

export const datagenFixedLength = rule(
  'datagen-fixed-length',
  "Custom length for fixed-length type (CHAR/BINARY) field '{name}' is not supported.",
  'Remove the option: the type says the length.',
);

export const datagenLengthTooLarge = rule(
  'datagen-length-too-large',
  "Custom length '{length}' for variable-length type (VARCHAR/STRING/VARBINARY/BYTES) field '{name}' should be shorter than '{limit}' defined in the schema.",
  'Give a length that the type can hold.',
);

export const datagenEmptyRange = rule(
  'datagen-empty-range',
  'min bound must be less than max [{min}, {max}]',
  'Let min be smaller than max. Without it, min is the smallest positive number.',
);

export const datagenSequenceBoundMissing = rule(
  'datagen-sequence-bound-missing',
  "Could not find required property '{key}.{name}' for sequence generator.",
  "Add '{option}' to the WITH clause.",
);

export const datagenColumnType = rule(
  'datagen-column-type',
  'Unsupported type: {type}',
  'No generator of this kind makes this type.',
);
