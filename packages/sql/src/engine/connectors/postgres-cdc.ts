// postgres-cdc: snapshot and changes of PostgreSQL tables. Source: PostgreSQLTableFactory of Flink CDC 3.5.
import {
  postgresCdcLatestOffset,
  postgresCdcUpsertKey,
} from '../../diagnostics/catalogue/connector-rules/cdc.ts';
import { STRING, notNull, timestampLtz } from '../formats/metadata-types.ts';
import { checkIncremental, checkReadable, isIncremental, readChanges, startupMode } from './cdc-options.ts';
import type { MetadataKey } from './changelog.ts';
import type { Connector } from './connector.ts';
import { allChanges, upsert } from './changelog.ts';

/** PostgreSQLReadableMetadata, in the order of the HashMap it is collected into. */
const METADATA: readonly MetadataKey[] = [
  { key: 'database_name', type: notNull(STRING) },
  { key: 'schema_name', type: notNull(STRING) },
  { key: 'table_name', type: notNull(STRING) },
  { key: 'op_ts', type: notNull(timestampLtz(3)) },
  { key: 'row_kind', type: notNull(STRING) },
];

export const postgresCdc: Connector = {
  identifier: 'postgres-cdc',
  bound: ['scan.startup.mode', 'snapshot'],
  source: (reader) => {
    reader.validate('debezium.');
    const changes = reader.text('changelog-mode')?.toLowerCase() === 'upsert' ? upsert : allChanges;
    if (changes === upsert && reader.table.primaryKey.length === 0) reader.failKey(postgresCdcUpsertKey);
    const incremental = isIncremental(reader);
    const mode = startupMode(reader, ['initial', 'snapshot', 'latest-offset'], ['committed-offset']);
    if (incremental) checkIncremental(reader);
    else if (mode === 'latest-offset') reader.fail(postgresCdcLatestOffset, {}, 'scan.startup.mode');
    return {
      className: 'org.apache.flink.cdc.connectors.postgres.table.PostgreSQLTableSource',
      summary: 'PostgreSQL-CDC',
      scan: { changelog: readChanges(reader, changes), bounded: incremental && mode === 'snapshot' },
      metadata: METADATA,
      checkRuntime: (read) => {
        checkReadable(reader, read, false);
      },
    };
  },
};
