// dynamodb, firehose and sqs: rows to services of Amazon. Source: DynamoDbDynamicSinkFactory, DynamoDbSink,
// KinesisFirehoseDynamicTableFactory, SqsDynamicTableFactory of flink-connector-aws 4.3 and 5.0.
import { dynamodbBatch, dynamodbRow } from '../../diagnostics/catalogue/connector-rules/aws.ts';
import type { LogicalType } from '../../types/logical-type.ts';
import { checkAsyncSink, checkAwsSinkClient } from './aws-options.ts';
import type { Connector } from './connector.ts';
import type { OptionReader } from './option-reader.ts';
import { readSink } from './of-record.ts';
import { recordedSink, validateRecorded } from './recorded.ts';

export const dynamodb: Connector = {
  identifier: 'dynamodb',
  sink: (reader) => {
    validateRecorded(reader, 'sink');
    checkAwsSinkClient(reader);
    checkAsyncSink(reader);
    return recordedSink(reader, {
      checkRuntime: () => {
        for (const column of reader.table.physical) {
          const type = rowClass(column.type);
          if (type !== undefined) reader.failColumn(column.name, dynamodbRow, { type });
        }
        checkBatch(reader);
      },
    });
  },
};

export const firehose: Connector = { identifier: 'firehose', sink: readClientSink };

export const sqs: Connector = { identifier: 'sqs', sink: readClientSink };

function readClientSink(reader: OptionReader): ReturnType<NonNullable<Connector['sink']>> {
  const seen = readSink(reader);
  checkAwsSinkClient(reader);
  checkAsyncSink(reader);
  return seen;
}

function checkBatch(reader: OptionReader): void {
  const size = reader.number('sink.batch.max-size');
  if (size !== undefined && size > 25) reader.fail(dynamodbBatch, {}, 'sink.batch.max-size');
}

/** The class of a column's values as EnhancedType prints it, where a row is in them. */
function rowClass(type: LogicalType): string | undefined {
  switch (type.root) {
    case 'ROW':
      return 'org.apache.flink.types.Row';
    case 'ARRAY':
      return suffixed(rowClass(type.element), '[]');
    case 'MAP': {
      const value = rowClass(type.value);
      return value === undefined || type.key.root !== 'VARCHAR'
        ? value
        : `java.util.Map<java.lang.String, ${value}>`;
    }
    default:
      return undefined;
  }
}

function suffixed(text: string | undefined, suffix: string): string | undefined {
  return text === undefined ? undefined : text + suffix;
}
