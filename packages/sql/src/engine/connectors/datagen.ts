// datagen: generated rows. Source: DataGenTableSourceFactory. Which options a column has depends on its type and kind.
import { optionOf } from '../../facts/factories.ts';
import type { Connector } from './connector.ts';
import { insertOnly } from './changelog.ts';
import { fieldOptions } from './datagen-fields.ts';
import type { OptionReader } from './option-reader.ts';

const PLAIN = ['rows-per-second', 'number-of-rows', 'scan.parallelism'];

export const datagen: Connector = {
  identifier: 'datagen',
  bound: ['number-of-rows', '10'],
  source: (reader) => {
    const plain = PLAIN.flatMap((key) => optionOf(reader.fact, key) ?? []);
    const supported = new Set(['connector', ...plain.map(({ key }) => key)]);
    for (const field of reader.table.physical)
      for (const key of fieldOptions(reader, field)) supported.add(key);
    reader.checkUnknown(supported);
    for (const option of plain) readPlain(reader, option);
    reader.stopAtProblems();
    return {
      className: 'org.apache.flink.connector.datagen.table.DataGenTableSource',
      summary: 'DataGenTableSource',
      scan: { changelog: insertOnly, bounded: reader.has('number-of-rows') },
    };
  },
};

function readPlain(reader: OptionReader, option: { readonly key: string; readonly type: string }): void {
  reader.read({ key: option.key, type: option.type });
}
