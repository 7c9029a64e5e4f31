// opensearch and opensearch-2: documents of an index. Source: OpensearchDynamicSinkFactory, OpensearchDynamicSink,
// OpensearchSinkBuilder, and those of Opensearch2.
import {
  opensearchBackoff,
  opensearchExactlyOnce,
} from '../../diagnostics/catalogue/connector-rules/opensearch.ts';
import type { Connector } from './connector.ts';
import { checkIndexPattern, refusesChanges } from './elasticsearch-index.ts';
import type { OptionReader } from './option-reader.ts';
import { recordedSink, validateRecorded } from './recorded.ts';
import { checkBulkRequests, checkPrimaryKey } from './search-sink.ts';

const BACKOFF = 'sink.bulk-flush.backoff';

export const opensearch: Connector = {
  identifier: 'opensearch',
  sink: (reader) => {
    checkPrimaryKey(reader, 'Opensearch');
    const format = reader.format('format', 'encode');
    validateRecorded(reader, 'sink');
    checkBulkRequests(reader, []);
    const index = reader.text('index') ?? '';
    return recordedSink(reader, {
      refuses: refusesChanges(index),
      checkRuntime: () => {
        format.checkRow(reader.table.physical);
        checkIndexPattern(reader, index, 'Opensearch');
        if (reader.text('sink.delivery-guarantee') === 'exactly-once')
          reader.fail(opensearchExactlyOnce, {}, 'sink.delivery-guarantee');
        checkBackoff(reader);
      },
    });
  },
};

export const opensearch2: Connector = { ...opensearch, identifier: 'opensearch-2' };

/** getSinkRuntimeProvider reads the number of retries and the delay as soon as there is a type, without asking for them. */
function checkBackoff(reader: OptionReader): void {
  if (!reader.has(`${BACKOFF}.strategy`)) return;
  for (const key of [`${BACKOFF}.max-retries`, `${BACKOFF}.delay`])
    if (!reader.has(key)) reader.failMissing(key, opensearchBackoff, { key });
}
