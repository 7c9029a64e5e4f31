// sqlserver-cdc: snapshot and change tables of SQL Server. Source: SqlServerTableFactory of Flink CDC 3.5.
import { checkIncremental, checkReadable, checkTimeZone, isIncremental, startupMode } from './cdc-options.ts';
import type { Connector } from './connector.ts';
import { recordedSource, validateRecorded } from './recorded.ts';

export const sqlserverCdc: Connector = {
  identifier: 'sqlserver-cdc',
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
