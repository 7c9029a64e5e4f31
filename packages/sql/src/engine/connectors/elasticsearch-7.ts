// elasticsearch-7: documents of an index. Source: Elasticsearch7DynamicSinkFactory, Elasticsearch7DynamicSink.
import {
  elasticsearchFailureHandler,
  elasticsearchHostsEmpty,
} from '../../diagnostics/catalogue/connector-rules/elasticsearch.ts';
import type { Connector } from './connector.ts';
import { userClass } from '../../diagnostics/undecided-reasons.ts';
import { withoutUpdateBefore } from './changelog.ts';
import { checkIndexPattern, refusesChanges } from './elasticsearch-index.ts';
import type { OptionReader } from './option-reader.ts';
import { checkBulkRequests, checkPrimaryKey } from './search-sink.ts';

export const elasticsearch7: Connector = {
  identifier: 'elasticsearch-7',
  sink: (reader) => {
    checkPrimaryKey(reader, 'Elasticsearch');
    const format = reader.format('format', 'encode');
    reader.validate();
    checkFailureHandler(reader);
    checkBulkRequests(reader, [0]);
    const index = reader.text('index') ?? '';
    return {
      className: 'org.apache.flink.streaming.connectors.elasticsearch.table.Elasticsearch7DynamicSink',
      summary: 'Elasticsearch7',
      accepts: withoutUpdateBefore,
      refuses: refusesChanges(index),
      checkRuntime: () => {
        format.checkRow(reader.table.physical);
        checkIndexPattern(reader, index);
        // The builder of the client's exception has no message.
        const hosts = reader.get('hosts');
        if (Array.isArray(hosts) && hosts.length === 0) reader.fail(elasticsearchHostsEmpty, {}, 'hosts');
      },
    };
  },
};

/** getFailureHandler. */
export function checkFailureHandler(reader: OptionReader): void {
  const handler = reader.text('failure-handler') ?? 'fail';
  // Any other word is the name of a class, which may be in the draft's JARs.
  if (!['FAIL', 'IGNORE', 'RETRY-REJECTED'].includes(handler.toUpperCase()) && !handler.includes('.'))
    reader.fail(elasticsearchFailureHandler, { handler }, 'failure-handler');
  if (handler.includes('.')) reader.doubt(userClass, { name: handler });
}
