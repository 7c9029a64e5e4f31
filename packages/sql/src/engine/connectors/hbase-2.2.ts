// hbase-2.2: a row key and column families. Source: HBase2DynamicTableFactory, HBaseTableSchema, HBaseTypeUtils.
import {
  hbaseColumnType,
  hbaseKeyBesideRowKey,
  hbaseKeyOfColumns,
  hbaseNestedType,
  hbasePrecision,
  hbaseRowKeyMissing,
  hbaseTwoRowKeys,
} from '../../diagnostics/catalogue/connector-rules/hbase.ts';
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

/** HBaseTableSchema.fromDataType, then validatePrimaryKey. */
function checkSchema(reader: OptionReader): void {
  let rowKey: string | undefined;
  for (const { name, type } of reader.table.physical) {
    if (type.root === 'ROW') for (const qualifier of type.fields) checkType(reader, name, qualifier.type);
    else if (['ARRAY', 'MAP', 'MULTISET', 'STRUCTURED'].includes(type.root))
      reader.failColumn(name, hbaseColumnType, { type: summaryString(type) });
    else {
      checkType(reader, name, type);
      if (rowKey !== undefined) reader.failColumn(name, hbaseTwoRowKeys);
      rowKey = name;
    }
  }
  if (rowKey === undefined) reader.fail(hbaseRowKeyMissing);
  const { primaryKey } = reader.table;
  if (primaryKey.length > 1) reader.fail(hbaseKeyOfColumns);
  if (primaryKey.length === 1 && primaryKey[0] !== rowKey) reader.fail(hbaseKeyBesideRowKey, { rowKey });
}

/** HBaseTypeUtils.isSupportedType. */
function checkType(reader: OptionReader, column: string, type: LogicalType): void {
  switch (type.root) {
    case 'TIME':
    case 'TIMESTAMP':
    case 'TIMESTAMP_LTZ':
      if (type.precision > 3)
        reader.failColumn(column, hbasePrecision, {
          precision: type.precision,
          type: type.root === 'TIME' ? 'TIME' : 'TIMESTAMP',
        });
      return;
    case 'ARRAY':
    case 'MULTISET':
    case 'MAP':
    case 'ROW':
    case 'STRUCTURED':
    case 'RAW':
      reader.failColumn(column, hbaseNestedType, { type: summaryString(type) });
      return;
    default:
  }
}
