// CSV files read by a table of before Flink 1.11 (`connector.type`), where nothing about it is unusual: whatever these old
// factories might refuse is left undecided. Source: CsvTableSourceFactoryBase, OldCsvValidator, CsvTableSource, and
// what Flink 1.20.3 says of a table of each type.
import type { ResolvedTable } from '../catalog/resolved-table.ts';
import { insertOnly } from '../engine/connectors/changelog.ts';
import { LEGACY_CSV } from '../engine/connectors/legacy-csv-options.ts';
import type { SourceFacts } from '../engine/connectors/index.ts';
import type { TypeRoot } from '../types/index.ts';

const isText = (value: string): boolean => value !== '';
const isBoolean = (value: string): boolean => /^(true|false)$/i.test(value);

/** The options that the factory of sources knows, and which values of them it reads. */
const READS: ReadonlyMap<string, (value: string) => boolean> = new Map([
  ...[...LEGACY_CSV].map(([key, wanted]) => [key, (value: string) => value === wanted] as const),
  ['connector.path', isText],
  ['connector.property-version', () => true],
  ['format.property-version', () => true],
  ['format.derive-schema', isBoolean],
  ['format.field-delimiter', isText],
  ['format.line-delimiter', isText],
  ['format.quote-character', (value) => value.length === 1],
  ['format.comment-prefix', isText],
  ['format.ignore-first-line', isBoolean],
  ['format.ignore-parse-errors', isBoolean],
  ['update-mode', (value) => value === 'append'],
]);

const REQUIRED = ['connector.type', 'connector.path', 'format.type'];

/** Those that have a parser in the CSV input format. */
const TYPES: ReadonlySet<TypeRoot> = new Set([
  'BOOLEAN',
  'TINYINT',
  'SMALLINT',
  'INTEGER',
  'BIGINT',
  'FLOAT',
  'DOUBLE',
  'DECIMAL',
  'CHAR',
  'VARCHAR',
  'DATE',
  'TIME',
  'TIMESTAMP',
]);

/** What the table can do as a source; undefined where it is no such table, or an unusual one. */
export function legacyCsvSource(
  table: ResolvedTable,
  options: ReadonlyMap<string, string>,
): SourceFacts | undefined {
  if (REQUIRED.some((key) => !options.has(key))) return undefined;
  for (const [key, value] of options) if (READS.get(key)?.(value) !== true) return undefined;
  const isPlain = table.columns.every(
    ({ kind, type }) => kind === 'computed' || (kind === 'physical' && TYPES.has(type.root)),
  );
  if (!isPlain || table.partitionedBy.length > 0 || table.distribution !== undefined) return undefined;
  return {
    className: 'org.apache.flink.table.sources.CsvTableSource',
    summary: 'CsvTableSource',
    scan: { changelog: insertOnly, bounded: true },
    abilities: ['ScanTableSource', 'LookupTableSource', 'SupportsProjectionPushDown'],
  };
}
