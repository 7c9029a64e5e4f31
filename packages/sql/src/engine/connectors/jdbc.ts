// jdbc: tables of relational databases. Source: JdbcDynamicTableFactory, JdbcDynamicTableSource, JdbcDynamicTableSink.
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
    reader.fail(
      `'scan.partition.lower-bound'='${String(lower)}' must not be larger than 'scan.partition.upper-bound'='${String(upper)}'.`,
      'Swap the bounds.',
      'scan.partition.lower-bound',
    );
  allOrNone(reader, ['lookup.cache.max-rows', 'lookup.cache.ttl']);
  for (const key of ['lookup.max-retries', 'sink.max-retries']) {
    const retries = reader.number(key) ?? 0;
    if (retries < 0)
      reader.fail(
        `The value of '${key}' option shouldn't be negative, but is ${String(retries)}.`,
        'Give zero or more.',
        key,
      );
  }
  const timeout = reader.number('connection.max-retry-timeout') ?? 60_000;
  if (timeout < 1000)
    reader.fail(
      `The value of 'connection.max-retry-timeout' option must be in second granularity and shouldn't be smaller than 1 second, but is ${reader.table.options.get('connection.max-retry-timeout') ?? ''}.`,
      'Give whole seconds.',
      'connection.max-retry-timeout',
    );
  checkDialectTypes(reader, dialect, reader.table.physical);
  return dialect;
}

function allOrNone(reader: OptionReader, keys: readonly string[]): void {
  const present = keys.filter((key) => reader.has(key));
  if (present.length > 0 && present.length < keys.length)
    reader.fail(
      `Either all or none of the following options should be provided:\n${keys.join('\n')}`,
      `Add ${keys.filter((key) => !present.includes(key)).join(', ')}, or remove ${present.join(', ')}.`,
      present[0]!,
    );
}
