// Rules that the CDC sources share. Source: MySqlTableSourceFactory, PostgreSQLTableFactory of Flink CDC.
import {
  cdcColumnType,
  cdcDistributionFactorLower,
  cdcDistributionFactorUpper,
  cdcNumberTooSmall,
  cdcStartupMode,
  mysqlCdcTimeZoneFormat,
  mysqlCdcTimeZoneShort,
  mysqlCdcTimeZoneUnknown,
} from '../../diagnostics/catalogue/connector-rules/cdc.ts';
import { nearest } from '../../base/nearest.ts';
import { isCharacter, summaryString } from '../../types/index.ts';
import type { LogicalType, RowField } from '../../types/logical-type.ts';
import type { ChangelogMode } from './changelog.ts';
import { allChanges, insertOnly } from './changelog.ts';
import type { OptionReader } from './option-reader.ts';

/** validateIntegerOption. */
export function checkLarger(reader: OptionReader, key: string, exclusiveMin: number): void {
  const value = reader.number(key);
  if (value !== undefined && value <= exclusiveMin)
    reader.fail(cdcNumberTooSmall, { key, exclusiveMin, value }, key);
}

/** validateDistributionFactorUpper, validateDistributionFactorLower; keys are looked up, older names too. */
export function checkDistributionFactors(reader: OptionReader, prefix: string): void {
  const upperKey = `${prefix}.upper-bound`;
  const upper = reader.number(upperKey);
  if (upper !== undefined && upper < 1)
    reader.fail(cdcDistributionFactorUpper, { upperKey, upper: javaDouble(upper) }, upperKey);
  const lowerKey = `${prefix}.lower-bound`;
  const lower = reader.number(lowerKey);
  if (lower !== undefined && (lower < 0 || lower > 1))
    reader.fail(cdcDistributionFactorLower, { lowerKey, lower: javaDouble(lower) }, lowerKey);
}

/** Double.toString of everyday numbers. */
function javaDouble(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e7 ? value.toFixed(1) : String(value);
}

/** Checks the numbers of the incremental snapshot, in the order of the factories. */
export function checkIncremental(reader: OptionReader): void {
  checkLarger(reader, 'scan.incremental.snapshot.chunk.size', 1);
  checkLarger(reader, 'scan.snapshot.fetch.size', 1);
  checkLarger(reader, 'chunk-meta.group.size', 1);
  checkLarger(reader, 'connection.pool.size', 1);
  checkLarger(reader, 'connect.max-retries', 0);
  checkDistributionFactors(reader, 'chunk-key.even-distribution.factor');
}

/** Whether tables are read in parallel, by incremental snapshots. */
export function isIncremental(reader: OptionReader): boolean {
  return reader.get('scan.incremental.snapshot.enabled') === true;
}

/** The source gives inserts alone where the changelog is read as such. */
export function readChanges(reader: OptionReader, changes: ChangelogMode = allChanges): ChangelogMode {
  return reader.get('scan.read-changelog-as-append-only.enabled') === true ? insertOnly : changes;
}

/** ZoneId.of. */
export function checkTimeZone(reader: OptionReader): void {
  const zone = reader.text('server-time-zone');
  if (zone === undefined || /^(Z|[+-]\d.*|(UTC|GMT|UT)([+-]\d.*)?)$/.test(zone)) return;
  if (!/^[A-Za-z][A-Za-z0-9~/._+-]+$/.test(zone))
    reader.fail(
      zone.length < 2 ? mysqlCdcTimeZoneShort : mysqlCdcTimeZoneFormat,
      { zone },
      'server-time-zone',
    );
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    reader.fail(mysqlCdcTimeZoneUnknown, { zone }, 'server-time-zone');
  }
}

/**
 * getStartupOptions: the mode in lower case.
 * @param hidden modes that there are, and that the message does not name
 */
export function startupMode(
  reader: OptionReader,
  modes: readonly string[],
  hidden: readonly string[] = [],
): string {
  const key = 'scan.startup.mode';
  const given = reader.text(key) ?? 'initial';
  const mode = given.toLowerCase();
  if (![...modes, ...hidden].includes(mode)) {
    // PostgreSQLTableFactory formats four modes and the given one into four places.
    const named = hidden[0] ?? given;
    reader.fail(
      cdcStartupMode,
      { key, modes: modes.join(', '), given: named },
      key,
      nearest(given, modes, 1)[0],
    );
  }
  return mode;
}

/** RowDataDebeziumDeserializeSchema: what no change event holds. MySQL's SETs can be arrays of text. */
export function checkReadable(
  reader: OptionReader,
  fields: readonly RowField[],
  arraysOfText: boolean,
): void {
  for (const { name, type } of fields) {
    const refused = unreadable(type, arraysOfText);
    if (refused !== undefined) reader.failColumn(name, cdcColumnType, { type: summaryString(refused) });
  }
}

function unreadable(type: LogicalType, arraysOfText: boolean): LogicalType | undefined {
  switch (type.root) {
    case 'ROW':
      for (const field of type.fields) {
        const found = unreadable(field.type, arraysOfText);
        if (found !== undefined) return found;
      }
      return undefined;
    case 'ARRAY':
      return arraysOfText && isCharacter(type.element) ? undefined : type;
    case 'MAP':
    case 'MULTISET':
    case 'RAW':
    case 'STRUCTURED':
      return type;
    default:
      return undefined;
  }
}
