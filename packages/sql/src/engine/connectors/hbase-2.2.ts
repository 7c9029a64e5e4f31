// hbase-2.2: a row key and column families. Source: HBase2DynamicTableFactory, HBaseTableSchema, HBaseTypeUtils.
import { summaryString } from '../../types/index.ts';
import type { LogicalType } from '../../types/logical-type.ts';
import type { Connector } from './connector.ts';
import { insertOnly, withoutUpdateBefore } from './changelog.ts';
import { checkLookupCache } from './lookup-cache.ts';
import type { OptionReader } from './option-reader.ts';
import { BIGINT, notNull, timestampLtz } from '../formats/metadata-types.ts';

export const hbase22: Connector = {
  identifier: 'hbase-2.2',
  source: (reader) => {
    reader.validate('properties.');
    checkSchema(reader);
    checkLookupCache(reader);
    return {
      className: 'org.apache.flink.connector.hbase2.source.HBaseDynamicTableSource',
      summary: 'HBase',
      scan: { changelog: insertOnly, bounded: true },
    };
  },
  sink: (reader) => {
    reader.validate('properties.');
    checkSchema(reader);
    return {
      className: 'org.apache.flink.connector.hbase2.sink.HBaseDynamicTableSink',
      summary: 'HBase',
      accepts: withoutUpdateBefore,
      // WritableMetadata.list.
      metadata: [
        { key: 'timestamp', type: timestampLtz(3) },
        { key: 'ttl', type: notNull(BIGINT) },
      ],
    };
  },
};

const ADVICE = 'Declare one atomic column as row key and a ROW for each column family.';

/** HBaseTableSchema.fromDataType, then validatePrimaryKey. */
function checkSchema(reader: OptionReader): void {
  let rowKey: string | undefined;
  for (const { name, type } of reader.table.physical) {
    if (type.root === 'ROW') for (const qualifier of type.fields) checkType(reader, name, qualifier.type);
    else if (['ARRAY', 'MAP', 'MULTISET', 'STRUCTURED'].includes(type.root))
      reader.failColumn(name, `Unsupported field type '${summaryString(type)}' for HBase.`, ADVICE);
    else {
      checkType(reader, name, type);
      if (rowKey !== undefined) reader.failColumn(name, "Row key can't be set multiple times.", ADVICE);
      rowKey = name;
    }
  }
  if (rowKey === undefined)
    reader.fail(
      'HBase table requires to define a row key field. A row key field is defined as an atomic type, column families and qualifiers are defined as ROW type.',
      ADVICE,
    );
  const { primaryKey } = reader.table;
  if (primaryKey.length > 1)
    reader.fail(
      "HBase table doesn't support a primary Key on multiple columns. The primary key of HBase table must be defined on row key field.",
      'Declare the row key alone as primary key.',
    );
  if (primaryKey.length === 1 && primaryKey[0] !== rowKey)
    reader.fail(
      'Primary key of HBase table must be defined on the row key field. A row key field is defined as an atomic type, column families and qualifiers are defined as ROW type.',
      `Declare PRIMARY KEY (${rowKey}) NOT ENFORCED.`,
    );
}

/** HBaseTypeUtils.isSupportedType. */
function checkType(reader: OptionReader, column: string, type: LogicalType): void {
  switch (type.root) {
    case 'TIME':
    case 'TIMESTAMP':
    case 'TIMESTAMP_LTZ':
      if (type.precision > 3)
        reader.failColumn(
          column,
          `The precision ${String(type.precision)} of ${type.root === 'TIME' ? 'TIME' : 'TIMESTAMP'} type is out of the range [0, 3] supported by HBase connector`,
          'Declare a precision of 3 at most.',
        );
      return;
    case 'ARRAY':
    case 'MULTISET':
    case 'MAP':
    case 'ROW':
    case 'STRUCTURED':
    case 'RAW':
      reader.failColumn(
        column,
        `Unsupported class type found ${summaryString(type)}. Better to use byte[].class and deserialize using user defined scalar functions`,
        'Use BYTES.',
      );
      return;
    default:
  }
}
