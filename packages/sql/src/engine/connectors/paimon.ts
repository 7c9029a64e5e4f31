// paimon: tables of a lake below a path, or in a catalog of Paimon's. Source: FlinkTableFactory, DataTableSource,
// FlinkTableSink of Paimon 1.3.
import {
  paimonOtherConnector,
  paimonPathInCatalog,
  paimonPathMissing,
  paimonStreamOverwrite,
} from '../../diagnostics/catalogue/connector-rules/lake.ts';
import type { ChangelogMode } from './changelog.ts';
import { insertOnly, upsert } from './changelog.ts';
import type { Connector } from './connector.ts';
import type { OptionReader } from './option-reader.ts';
import { checkPaimonSchema } from './paimon-schema.ts';
import { recordedSink, recordedSource } from './recorded.ts';

export const paimon: Connector = {
  identifier: 'paimon',
  checkCreation,
  source: (reader) => {
    checkTable(reader, 'source');
    const seen = recordedSource(reader);
    return seen && { ...seen, scan: { changelog: readChanges(reader), bounded: undefined } };
  },
  sink: (reader) => {
    checkTable(reader, 'sink');
    return recordedSink(reader, {
      checkRuntime: ({ overwrite, bounded }) => {
        if (overwrite && !bounded) reader.fail(paimonStreamOverwrite);
      },
    });
  },
};

/** FlinkCatalog.createTable. */
function checkCreation(reader: OptionReader): void {
  const { options } = reader.table;
  const connector = options.get('connector');
  if (connector !== undefined && connector !== 'paimon')
    reader.fail(paimonOtherConnector, { connector }, 'connector');
  if (options.has('path')) reader.fail(paimonPathInCatalog, {}, 'path');
  reader.checkValues(reader.fact.source?.reads ?? []);
  checkPaimonSchema(reader);
}

function checkTable(reader: OptionReader, role: 'source' | 'sink'): void {
  const { options, inCatalog } = reader.table;
  if (inCatalog !== true && !options.has('path')) reader.failMissing('path', paimonPathMissing);
  reader.checkValues(reader.fact[role]?.reads ?? []);
  // Where the table is not made, it is there, and its own options count.
  if (inCatalog !== true && options.get('auto-create')?.toLowerCase() === 'true') checkPaimonSchema(reader);
}

/** DataTableSource.getChangelogMode, in a streaming job. */
function readChanges(reader: OptionReader): ChangelogMode {
  if (reader.table.primaryKey.length === 0) return insertOnly;
  if (reader.text('merge-engine')?.toLowerCase() === 'first-row') return insertOnly;
  if (reader.get('scan.remove-normalize') === true) return ['I', 'UB', 'UA', 'D'];
  const producer = (reader.text('changelog-producer') ?? 'none').toLowerCase();
  return producer === 'none' ? upsert : ['I', 'UB', 'UA', 'D'];
}
