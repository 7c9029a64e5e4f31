// The rules of hbase-2.2.
import { rulesOf } from './rule.ts';

const rule = rulesOf('HBase2DynamicTableFactory, HBaseTableSchema, HBaseTypeUtils');

const ROW_KEY = 'Declare one atomic column as row key and a ROW for each column family.';

export const hbaseColumnType = rule(
  'hbase-column-type',
  "Unsupported field type '{type}' for HBase.",
  ROW_KEY,
);

export const hbaseTwoRowKeys = rule('hbase-two-row-keys', "Row key can't be set multiple times.", ROW_KEY);

export const hbaseRowKeyMissing = rule(
  'hbase-row-key-missing',
  'HBase table requires to define a row key field. A row key field is defined as an atomic type, column families and qualifiers are defined as ROW type.',
  ROW_KEY,
);

export const hbaseKeyOfColumns = rule(
  'hbase-key-of-columns',
  "HBase table doesn't support a primary Key on multiple columns. The primary key of HBase table must be defined on row key field.",
  'Declare the row key alone as primary key.',
);

export const hbaseKeyBesideRowKey = rule(
  'hbase-key-beside-row-key',
  'Primary key of HBase table must be defined on the row key field. A row key field is defined as an atomic type, column families and qualifiers are defined as ROW type.',
  'Declare PRIMARY KEY ({rowKey}) NOT ENFORCED.',
);

export const hbasePrecision = rule(
  'hbase-precision',
  'The precision {precision} of {type} type is out of the range [0, 3] supported by HBase connector',
  'Declare a precision of 3 at most.',
);

export const hbaseNestedType = rule(
  'hbase-nested-type',
  'Unsupported class type found {type}. Better to use byte[].class and deserialize using user defined scalar functions',
  'Use BYTES.',
);
