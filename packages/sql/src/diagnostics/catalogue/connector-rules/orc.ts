// The rules of orc.
import { rulesOf } from './rule.ts';

const rule = rulesOf('OrcSplitReaderUtil.logicalTypeToOrcType');

export const orcBinaryLength = rule(
  'orc-binary-length',
  'Not support other binary type: {type}',
  'ORC cannot carry this type: cast it when writing.',
);

export const orcColumnType = rule(
  'orc-column-type',
  'Unsupported type: {type}',
  'ORC cannot carry this type: cast it when writing.',
);
