// orc, for files. Source: OrcFileFormatFactory, OrcSplitReaderUtil.logicalTypeToOrcType.
import { MAX_LENGTH } from '../../types/constructors.ts';
import { summaryString } from '../../types/index.ts';
import type { LogicalType } from '../../types/logical-type.ts';
import { insertOnly } from '../connectors/changelog.ts';
import type { Fail, Format } from './format.ts';

export const orc: Format = {
  identifier: 'orc',
  readFiles: () => ({ changelog: insertOnly, checkRow: () => undefined }),
  writeFiles: (options) => ({
    changelog: insertOnly,
    checkRow: (fields) => {
      for (const field of fields) checkType(options.fail, field.type);
    },
  }),
};

function checkType(fail: Fail, type: LogicalType): void {
  const advice = 'ORC cannot carry this type: cast it when writing.';
  // The type is made nullable on the way (LogicalType.copy(true)).
  const text = (): string => summaryString({ ...type, nullable: true });
  switch (type.root) {
    case 'VARBINARY':
      if (type.length !== MAX_LENGTH) fail(`Not support other binary type: ${text()}`, advice);
      return;
    case 'ARRAY':
      return checkType(fail, type.element);
    case 'MAP':
      checkType(fail, type.key);
      return checkType(fail, type.value);
    case 'ROW':
      for (const field of type.fields) checkType(fail, field.type);
      return;
    case 'TIME':
    case 'TIMESTAMP_LTZ':
    case 'BINARY':
    case 'MULTISET':
    case 'RAW':
    case 'STRUCTURED':
    case 'INTERVAL_YEAR_MONTH':
    case 'INTERVAL_DAY_TIME':
      return fail(`Unsupported type: ${text()}`, advice);
    default:
  }
}
