// Rules that the CDC sources share. Source: MySqlTableSourceFactory, PostgreSQLTableFactory of Flink CDC.
import {
  cdcColumnType,
  cdcDistributionFactorLower,
  cdcDistributionFactorUpper,
  cdcNumberTooSmall,
  cdcStartupMode,
} from '../../diagnostics/catalogue/connector-rules/cdc.ts';
import { nearest } from '../../base/nearest.ts';
import { isCharacter, summaryString } from '../../types/index.ts';
import type { LogicalType, RowField } from '../../types/logical-type.ts';
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

/** getStartupOptions: the mode in lower case. */
export function startupMode(reader: OptionReader, modes: readonly string[]): string {
  const key = 'scan.startup.mode';
  const given = reader.text(key) ?? 'initial';
  const mode = given.toLowerCase();
  if (!modes.includes(mode))
    reader.fail(cdcStartupMode, { key, modes: modes.join(', '), given }, key, nearest(given, modes, 1)[0]);
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
