// hudi: tables of a lake below a path. Source: HoodieTableFactory of Hudi 0.14. A table that is read must be there, and what
// is there cannot be seen here, so that sources are undecided.
import {
  hudiKeyMissing,
  hudiKeyUnknown,
  hudiOperation,
  hudiPathMissing,
  hudiPreCombine,
  hudiTableType,
} from '../../diagnostics/catalogue/connector-rules/lake.ts';
import { nearest } from '../../base/nearest.ts';
import type { Connector } from './connector.ts';
import type { OptionReader } from './option-reader.ts';
import { recordedSink } from './recorded.ts';

export const hudi: Connector = {
  identifier: 'hudi',
  hasUnseen: true,
  source: (reader) => {
    checkPath(reader);
    return undefined;
  },
  sink: (reader) => {
    checkPath(reader);
    checkTableType(reader);
    if (!isAppend(reader)) checkRecordKey(reader);
    checkPreCombine(reader);
    checkOperation(reader);
    reader.checkValues(reader.fact.sink?.reads ?? []);
    // Any table that passes here behaves as the sample with a key did.
    const { fact } = reader;
    const keyed = fact.sink && { ...fact, sink: { ...fact.sink, keyless: fact.sink.keyed } };
    return recordedSink(keyed === undefined ? reader : { ...reader, fact: keyed });
  },
};

function checkPath(reader: OptionReader): void {
  if ((reader.text('path') ?? '') === '') reader.failMissing('path', hudiPathMissing);
}

/** checkTableType: letter case counts. */
function checkTableType(reader: OptionReader): void {
  const type = reader.text('table.type');
  if (type !== undefined && type !== '' && type !== 'MERGE_ON_READ' && type !== 'COPY_ON_WRITE')
    reader.fail(hudiTableType, { type }, 'table.type');
}

/** OptionsResolver.isAppendMode: rows are only added, and need no key. */
function isAppend(reader: OptionReader): boolean {
  return reader.text('write.operation')?.toLowerCase() === 'insert';
}

/** WriteOperationType.fromValue. */
const OPERATIONS = [
  'insert',
  'insert_prepped',
  'upsert',
  'upsert_prepped',
  'bulk_insert',
  'bulk_insert_prepped',
  'delete',
  'delete_prepped',
  'bootstrap',
  'insert_overwrite',
  'insert_overwrite_table',
  'delete_partition',
  'cluster',
  'compact',
  'index',
  'alter_schema',
  'log_compact',
];

function checkOperation(reader: OptionReader): void {
  const operation = reader.text('write.operation');
  if (operation !== undefined && !OPERATIONS.includes(operation.toLowerCase()))
    reader.fail(
      hudiOperation,
      { operations: OPERATIONS.slice(0, 7).join(', ') },
      'write.operation',
      nearest(operation, OPERATIONS, 1)[0],
    );
}

function checkRecordKey(reader: OptionReader): void {
  const { physical, primaryKey } = reader.table;
  if (primaryKey.length > 0) return;
  const option = 'hoodie.datasource.write.recordkey.field';
  const keys = (reader.text(option) ?? 'uuid').split(',');
  const missing = keys.find((key) => !physical.some(({ name }) => name === key));
  if (missing === undefined) return;
  if (keys.length === 1 && missing === 'uuid') reader.failKey(hudiKeyMissing);
  reader.fail(hudiKeyUnknown, { field: missing }, option);
}

/** checkPreCombineField: the default column may be missing. */
function checkPreCombine(reader: OptionReader): void {
  const field = reader.text('precombine.field');
  if (field === undefined || field === 'ts' || field === 'no_precombine') return;
  if (!reader.table.physical.some(({ name }) => name === field))
    reader.fail(hudiPreCombine, { field }, 'precombine.field');
}
