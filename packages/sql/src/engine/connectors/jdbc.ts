// jdbc: tables of relational databases. Source: JdbcDynamicTableFactory, JdbcDynamicTableSource, JdbcDynamicTableSink.
import {
  jdbcFetchSize,
  jdbcNegativeRetries,
  jdbcOptionsTogether,
  jdbcPartitionBounds,
  jdbcRetryTimeout,
} from '../../diagnostics/catalogue/connector-rules/jdbc.ts';
import type { Connector } from './connector.ts';
import { insertOnly, upsert } from './changelog.ts';
import { checkDialectReads, checkDialectTypes, dialectOf } from './jdbc-dialects.ts';
import type { JdbcDialect } from './jdbc-dialects.ts';
import { checkLookupCache } from './lookup-cache.ts';
import type { OptionReader } from './option-reader.ts';

export const jdbc: Connector = {
  identifier: 'jdbc',
  source: (reader) => {
    const dialect = check(reader);
    checkLookupCache(reader);
    return {
      className: 'org.apache.flink.connector.jdbc.core.table.source.JdbcDynamicTableSource',
      summary: `JDBC:${dialect.name}`,
      scan: { changelog: insertOnly, bounded: true },
      checkRuntime: (read) => {
        checkFetchSize(reader);
        checkDialectReads(reader, dialect, read);
      },
    };
  },
  sink: (reader) => {
    const dialect = check(reader);
    return {
      className: 'org.apache.flink.connector.jdbc.core.table.sink.JdbcDynamicTableSink',
      summary: `JDBC:${dialect.name}`,
      accepts: () => upsert,
      keyForUpdates: true,
    };
  },
};

/** The builder of JdbcRowDataInputFormat. */
function checkFetchSize(reader: OptionReader): void {
  const size = reader.number('scan.fetch-size') ?? 0;
  if (size < 0 && size !== -2_147_483_648) reader.fail(jdbcFetchSize, { size }, 'scan.fetch-size');
}

/** validateConfigOptions and validateDataTypeWithJdbcDialect. */
function check(reader: OptionReader): JdbcDialect {
  reader.validate();
  const dialect = dialectOf(reader);
  allOrNone(reader, ['username', 'password']);
  allOrNone(reader, [
    'scan.partition.column',
    'scan.partition.num',
    'scan.partition.lower-bound',
    'scan.partition.upper-bound',
  ]);
  const lower = reader.number('scan.partition.lower-bound');
  const upper = reader.number('scan.partition.upper-bound');
  if (lower !== undefined && upper !== undefined && lower > upper)
    reader.fail(jdbcPartitionBounds, { lower, upper }, 'scan.partition.lower-bound');
  allOrNone(reader, ['lookup.cache.max-rows', 'lookup.cache.ttl']);
  for (const key of ['lookup.max-retries', 'sink.max-retries']) {
    const retries = reader.number(key) ?? 0;
    if (retries < 0) reader.fail(jdbcNegativeRetries, { key, retries }, key);
  }
  const timeout = reader.number('connection.max-retry-timeout') ?? 60_000;
  if (timeout < 1000)
    reader.fail(
      jdbcRetryTimeout,
      { value: reader.table.options.get('connection.max-retry-timeout') ?? '' },
      'connection.max-retry-timeout',
    );
  checkDialectTypes(reader, dialect, reader.table.physical);
  return dialect;
}

function allOrNone(reader: OptionReader, keys: readonly string[]): void {
  const present = keys.filter((key) => reader.has(key));
  if (present.length > 0 && present.length < keys.length)
    reader.fail(
      jdbcOptionsTogether,
      {
        keys: keys.join('\n'),
        missing: keys.filter((key) => !present.includes(key)).join(', '),
        present: present.join(', '),
      },
      present[0]!,
    );
}
