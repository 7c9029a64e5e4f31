// orc, for files. Source: OrcFileFormatFactory, OrcSplitReaderUtil.logicalTypeToOrcType.
import { orcBinaryLength, orcColumnType } from '../../diagnostics/catalogue/connector-rules/orc.ts';
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
  // The type is made nullable on the way (LogicalType.copy(true)).
  const text = (): string => summaryString({ ...type, nullable: true });
  switch (type.root) {
    case 'VARBINARY':
      if (type.length !== MAX_LENGTH) fail(orcBinaryLength, { type: text() });
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
      return fail(orcColumnType, { type: text() });
    default:
  }
}
