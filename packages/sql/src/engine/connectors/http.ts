// rest-lookup and http-sink: requests over HTTP. Source: HttpLookupTableSourceFactory, HttpDynamicTableSinkFactory of
// flink-http-connector 0.16.
import { httpInsertMethod } from '../../diagnostics/catalogue/connector-rules/group.ts';
import type { Connector } from './connector.ts';
import { checkLookupCache } from './lookup-cache.ts';
import { recordedSink, recordedSource, validateRecorded } from './recorded.ts';

export const restLookup: Connector = {
  identifier: 'rest-lookup',
  source: (reader) => {
    // The options are validated before the format is looked for: its own are refused.
    validateRecorded(reader, 'source');
    const format = reader.format('format', 'decode');
    checkLookupCache(reader);
    return recordedSource(reader, {
      checkRuntime: () => {
        format.checkRow(reader.table.physical);
      },
    });
  },
};

export const httpSink: Connector = {
  identifier: 'http-sink',
  sink: (reader) => {
    // Asked for first, by a helper of its own: the one that validates does not know the format's options.
    if (!reader.has('format')) reader.format('format', 'encode');
    validateRecorded(reader, 'sink');
    const format = reader.format('format', 'encode');
    const method = reader.text('insert-method') ?? 'POST';
    if (method !== 'POST' && method !== 'PUT') reader.fail(httpInsertMethod, {}, 'insert-method');
    return recordedSink(reader, {
      checkRuntime: () => {
        format.checkRow(reader.table.physical);
      },
    });
  },
};
