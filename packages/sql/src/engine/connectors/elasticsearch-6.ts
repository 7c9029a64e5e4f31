// elasticsearch-6: documents of an index. Source: Elasticsearch6DynamicSinkFactory, Elasticsearch6DynamicSink.
import type { Connector } from './connector.ts';
import { checkFailureHandler } from './elasticsearch-7.ts';
import { checkIndexPattern, refusesChanges } from './elasticsearch-index.ts';
import { recordedSink, validateRecorded } from './recorded.ts';
import { checkBulkRequests, checkPrimaryKey } from './search-sink.ts';

export const elasticsearch6: Connector = {
  identifier: 'elasticsearch-6',
  sink: (reader) => {
    checkPrimaryKey(reader, 'Elasticsearch');
    const format = reader.format('format', 'encode');
    validateRecorded(reader, 'sink');
    checkFailureHandler(reader);
    checkBulkRequests(reader, [0]);
    const index = reader.text('index') ?? '';
    return recordedSink(reader, {
      refuses: refusesChanges(index),
      checkRuntime: () => {
        format.checkRow(reader.table.physical);
        checkIndexPattern(reader, index);
      },
    });
  },
};
