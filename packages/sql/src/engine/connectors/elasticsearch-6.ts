// elasticsearch-6: documents of an index. Source: Elasticsearch6DynamicSinkFactory, Elasticsearch6DynamicSink.
import { elasticsearchTimeIndexOfChanges } from '../../diagnostics/catalogue/connector-rules/elasticsearch.ts';
import { isInsertOnly } from './changelog.ts';
import type { Connector } from './connector.ts';
import { checkFailureHandler } from './elasticsearch-7.ts';
import { checkIndexPattern, isSystemTimeIndex } from './elasticsearch-index.ts';
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
      refuses: (requested) =>
        isSystemTimeIndex(index) && !isInsertOnly(requested)
          ? { definition: elasticsearchTimeIndexOfChanges, parameters: {} }
          : undefined,
      checkRuntime: () => {
        format.checkRow(reader.table.physical);
        checkIndexPattern(reader, index);
      },
    });
  },
};
