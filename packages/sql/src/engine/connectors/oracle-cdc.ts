// oracle-cdc: snapshot and redo log of Oracle tables. Source: OracleTableSourceFactory of Flink CDC 3.5.
import { oracleCdcHostnameMissing } from '../../diagnostics/catalogue/connector-rules/cdc.ts';
import { checkIncremental, checkReadable, isIncremental, startupMode } from './cdc-options.ts';
import { allChanges } from './changelog.ts';
import type { Connector } from './connector.ts';
import { recordedSource, validateRecorded } from './recorded.ts';

export const oracleCdc: Connector = {
  identifier: 'oracle-cdc',
  bound: ['scan.startup.mode', 'snapshot'],
  source: (reader) => {
    validateRecorded(reader, 'source');
    const mode = startupMode(reader, ['initial', 'snapshot', 'latest-offset']);
    const incremental = isIncremental(reader);
    if (incremental) checkIncremental(reader);
    // The constructor of OracleTableSource asks for it even beside a URL (checkNotNull, which has no message).
    if (!reader.has('hostname')) reader.failMissing('hostname', oracleCdcHostnameMissing);
    return recordedSource(reader, {
      scan: { changelog: allChanges, bounded: incremental && mode === 'snapshot' },
      checkRuntime: (read) => {
        checkReadable(reader, read, false);
      },
    });
  },
};
