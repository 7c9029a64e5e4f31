// print: rows to the task manager's output. Source: PrintTableSinkFactory.
import type { Connector } from './connector.ts';

export const print: Connector = {
  identifier: 'print',
  sink: (reader) => {
    reader.validate();
    const target = reader.get('standard-error') === true ? 'System.err' : 'System.out';
    return {
      className: 'org.apache.flink.connector.print.table.PrintTableSinkFactory$PrintSink',
      summary: `Print to ${target}`,
      accepts: (requested) => requested,
    };
  },
};
