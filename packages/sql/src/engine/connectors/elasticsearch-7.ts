// elasticsearch-7: documents of an index. Source: Elasticsearch7DynamicSinkFactory, Elasticsearch7DynamicSink.
import {
  elasticsearchTimeIndexOfChanges,
  elasticsearchBackoffRetries,
  elasticsearchBulkActions,
  elasticsearchBulkSize,
  elasticsearchFailureHandler,
  elasticsearchHostPort,
  elasticsearchHostPortMissing,
  elasticsearchHostsEmpty,
  elasticsearchIndexEmpty,
  elasticsearchKeyType,
  elasticsearchPasswordMissing,
} from '../../diagnostics/catalogue/connector-rules/elasticsearch.ts';
import type { TypeRoot } from '../../types/logical-type.ts';
import { readable } from '../options/memory-size.ts';
import type { Connector } from './connector.ts';
import { userClass } from '../../diagnostics/undecided-reasons.ts';
import { isInsertOnly, withoutUpdateBefore } from './changelog.ts';
import { checkIndexPattern, isSystemTimeIndex } from './elasticsearch-index.ts';
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

export const elasticsearch7: Connector = {
  identifier: 'elasticsearch-7',
  sink: (reader) => {
    checkPrimaryKey(reader);
    const format = reader.format('format', 'encode');
    reader.validate();
    checkConfiguration(reader);
    const index = reader.text('index') ?? '';
    return {
      className: 'org.apache.flink.streaming.connectors.elasticsearch.table.Elasticsearch7DynamicSink',
      summary: 'Elasticsearch7',
      accepts: withoutUpdateBefore,
      refuses: (requested) =>
        isSystemTimeIndex(index) && !isInsertOnly(requested)
          ? { definition: elasticsearchTimeIndexOfChanges, parameters: {} }
          : undefined,
      checkRuntime: () => {
        format.checkRow(reader.table.physical);
        checkIndexPattern(reader, index);
        // The builder of the client's exception has no message.
        const hosts = reader.get('hosts');
        if (Array.isArray(hosts) && hosts.length === 0) reader.fail(elasticsearchHostsEmpty, {}, 'hosts');
        if ((reader.text('connection.path-prefix') ?? '/').trim() === '') return;
      },
    };
  },
};

function checkPrimaryKey(reader: OptionReader): void {
  const { physical, primaryKey } = reader.table;
  const names = new Map<TypeRoot, string>(ILLEGAL_KEY_TYPES);
  const illegal = primaryKey.flatMap((column) => {
    const type = physical.find((field) => field.name === column)?.type;
    const name = type === undefined ? undefined : names.get(type.root);
    return name === undefined ? [] : [name];
  });
  if (illegal.length > 0)
    reader.fail(elasticsearchKeyType, { illegal: illegal.join(', '), list: [...names.values()].join(', ') });
}

function checkConfiguration(reader: OptionReader): void {
  const handler = reader.text('failure-handler') ?? 'fail';
  // Any other word is the name of a class, which may be in the draft's JARs.
  if (!['FAIL', 'IGNORE', 'RETRY-REJECTED'].includes(handler.toUpperCase()) && !handler.includes('.'))
    reader.fail(elasticsearchFailureHandler, { handler }, 'failure-handler');
  if (handler.includes('.')) reader.doubt(userClass, { name: handler });
  const hosts = reader.get('hosts');
  for (const host of Array.isArray(hosts) ? hosts.map(String) : []) checkHost(reader, host);
  if (reader.text('index') === '') reader.fail(elasticsearchIndexEmpty, {}, 'index');
  const actions = reader.number('sink.bulk-flush.max-actions') ?? 1000;
  if (actions < -1) reader.fail(elasticsearchBulkActions, { actions }, 'sink.bulk-flush.max-actions');
  const size = reader.number('sink.bulk-flush.max-size') ?? 2 * 1024 * 1024;
  if (size !== 0 && (size < 1024 * 1024 || size % (1024 * 1024) !== 0))
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
