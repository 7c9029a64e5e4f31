// db2-cdc: snapshot and change tables of DB2. Source: Db2TableSourceFactory of Flink CDC 3.2.
import { checkIncremental, checkReadable, checkTimeZone, isIncremental, startupMode } from './cdc-options.ts';
import type { Connector } from './connector.ts';
import { recordedSource, validateRecorded } from './recorded.ts';

export const db2Cdc: Connector = {
  identifier: 'db2-cdc',
  source: (reader) => {
    validateRecorded(reader, 'source');
    checkTimeZone(reader);
    startupMode(reader, ['initial', 'latest-offset']);
    if (isIncremental(reader)) checkIncremental(reader);
    return recordedSource(reader, {
      checkRuntime: (read) => {
        checkReadable(reader, read, false);
      },
    });
  },
};
