// Rules that sinks of search engines share: the key, the hosts, the buffer of bulk requests.
// Source: ElasticsearchValidationUtils, Elasticsearch7DynamicSinkFactory, OpensearchDynamicSinkFactory.
import {
  elasticsearchBackoffRetries,
  elasticsearchBulkActions,
  elasticsearchBulkSize,
  elasticsearchHostPort,
  elasticsearchHostPortMissing,
  elasticsearchIndexEmpty,
  elasticsearchKeyType,
  elasticsearchPasswordMissing,
} from '../../diagnostics/catalogue/connector-rules/elasticsearch.ts';
import type { TypeRoot } from '../../types/logical-type.ts';
import { readable } from '../options/memory-size.ts';
import type { OptionReader } from './option-reader.ts';

/** ElasticsearchValidationUtils.ILLEGAL_PRIMARY_KEY_TYPES, by Flink's names. */
const ILLEGAL_KEY_TYPES: readonly (readonly [TypeRoot, string])[] = [
  ['ARRAY', 'ARRAY'],
  ['MAP', 'MAP'],
  ['MULTISET', 'MULTISET'],
  ['STRUCTURED', 'STRUCTURED_TYPE'],
  ['ROW', 'ROW'],
  ['RAW', 'RAW'],
  ['BINARY', 'BINARY'],
  ['VARBINARY', 'VARBINARY'],
];

/**
 * validatePrimaryKey.
 * @param product the search engine's name as messages have it
 */
export function checkPrimaryKey(reader: OptionReader, product: string): void {
  const { physical, primaryKey } = reader.table;
  const names = new Map<TypeRoot, string>(ILLEGAL_KEY_TYPES);
  const illegal = primaryKey.flatMap((column) => {
    const type = physical.find((field) => field.name === column)?.type;
    const name = type === undefined ? undefined : names.get(type.root);
    return name === undefined ? [] : [name];
  });
  if (illegal.length > 0)
    reader.fail(elasticsearchKeyType, {
      illegal: illegal.join(', '),
      product,
      list: [...names.values()].join(', '),
    });
}

/**
 * validateConfiguration, without what only Elasticsearch has.
 * @param off values that switch a bound of the buffer off
 */
export function checkBulkRequests(reader: OptionReader, off: readonly number[]): void {
  const hosts = reader.get('hosts');
  for (const host of Array.isArray(hosts) ? hosts.map(String) : []) checkHost(reader, host);
  if (reader.text('index') === '') reader.fail(elasticsearchIndexEmpty, {}, 'index');
  const actions = reader.number('sink.bulk-flush.max-actions') ?? 1000;
  if (actions < 1 && actions !== -1 && !off.includes(actions))
    reader.fail(elasticsearchBulkActions, { actions }, 'sink.bulk-flush.max-actions');
  const size = reader.number('sink.bulk-flush.max-size') ?? 2 * 1024 * 1024;
  if (!off.includes(size) && (size < 1024 * 1024 || size % (1024 * 1024) !== 0))
    reader.fail(elasticsearchBulkSize, { size: readable(BigInt(size)) }, 'sink.bulk-flush.max-size');
  const retries = reader.number('sink.bulk-flush.backoff.max-retries') ?? 1;
  if (retries < 1)
    reader.fail(elasticsearchBackoffRetries, { retries }, 'sink.bulk-flush.backoff.max-retries');
  const username = reader.text('username') ?? '';
  const password = reader.text('password') ?? '';
  if (username.trim() !== '' && password.trim() === '')
    reader.fail(elasticsearchPasswordMissing, { username, password }, 'username');
}

/** Elasticsearch7Configuration.validateAndParseHostsString, HttpHost.create. */
function checkHost(reader: OptionReader, host: string): void {
  const rest = host.replace(/^[^:]*:\/\//, '');
  const colon = rest.lastIndexOf(':');
  if (colon <= 0) reader.fail(elasticsearchHostPortMissing, { host }, 'hosts');
  const port = rest.slice(colon + 1);
  if (!/^[+-]?\d+$/.test(port)) reader.fail(elasticsearchHostPort, { host: rest }, 'hosts');
}
