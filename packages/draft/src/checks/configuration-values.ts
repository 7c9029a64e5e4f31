// Every key and value of the configuration by itself: known, up to date, readable.
import { nearest } from '@flink-preflight/sql';
import type { CheckInOriginal } from '../variables/substitute.ts';
import { configurationOption, optionsWithOlderKey } from '@flink-preflight/sql/configuration';
import type { ConfigurationFact, ConfigurationFacts } from '@flink-preflight/sql/configuration';
import { isDuration } from '@flink-preflight/sql/option-values';
import {
  deprecatedKey,
  durationWithoutUnit,
  invalidValue,
  overriddenKey,
  unknownKey,
  unreadableLater,
} from '../catalogue/configuration.ts';
import type { Configuration, ConfigurationEntry } from '../configuration/configuration.ts';
import { entryOf, valueOf } from '../configuration/configuration.ts';
import { parseConfigurationValue } from '../configuration/option-value.ts';
import type { Finding } from '../report/finding.ts';
import { configurationFinding } from './configuration-finding.ts';
import type { DraftRule } from './draft-check.ts';
import { isReadForJobGraph, isReadForSql } from './job-graph-options.ts';
import { isProductKey } from './product-keys.ts';

export const configurationValuesRule: DraftRule = ({ configuration, sql }) => {
  const mode = String(valueOf(configuration, 'execution.runtime-mode') ?? 'STREAMING');
  const isRead: IsRead = (key, { source }) =>
    isReadForJobGraph(key, mode) ||
    // Which statements of a script write to a table is known where they are planned.
    (sql !== undefined && isReadForSql(key, mode, source === undefined));
  const told = toldBySql(sql);
  return [...configuration.entries].flatMap(([key, entry]) =>
    entry.source !== undefined && told.has(key) ? [] : checkEntry(configuration, key, entry, isRead),
  );
};

/** Settings of the script whose values the check of the SQL refused already, where they are read. */
function toldBySql(sql: CheckInOriginal | undefined): ReadonlySet<string> {
  const refused = sql?.diagnostics.filter(({ code }) => code === INVALID_SETTING) ?? [];
  return new Set(refused.map(({ parameters }) => String(parameters['key'])));
}

/** `invalid-setting` in the catalogue of SQL. */
const INVALID_SETTING = 'FP2397';

/** Whether an option is read before the job is accepted. */
type IsRead = (key: string, entry: ConfigurationEntry) => boolean;

function checkEntry(
  configuration: Configuration,
  key: string,
  entry: ConfigurationEntry,
  isRead: IsRead,
): Finding[] {
  const found = configurationOption(configuration.facts, key);
  if (found === undefined) return isProductKey(key) ? [] : [unknown(configuration.facts, key, entry)];
  const { option, via } = found;
  if (via === 'map-entry') return [];
  const findings: Finding[] = [];
  if (via !== 'key') {
    const parameters = { key, replacement: option.key };
    const overruled = entryOf(configuration, option) !== entry;
    if (overruled || via === 'deprecated-key') {
      findings.push(configurationFinding(overruled ? overriddenKey : deprecatedKey, parameters, entry));
    }
    if (overruled) return findings;
  }
  const reader = readerOf(configuration.facts, key, option);
  if (entryOf(configuration, reader) !== entry) {
    return [configurationFinding(overriddenKey, { key, replacement: reader.key }, entry)];
  }
  return [...findings, ...checkValue(reader, entry, isRead)];
}

/**
 * The option to complain about. Some keys are read by an outdated option and by its successor: the one whose reading refuses
 * the job goes first.
 */
function readerOf(facts: ConfigurationFacts, key: string, option: ConfigurationFact): ConfigurationFact {
  const readers = optionsWithOlderKey(facts, key);
  const newer = readers.find((reader) => isReadForJobGraph(reader.key, 'STREAMING'));
  return newer ?? option;
}

function checkValue(option: ConfigurationFact, entry: ConfigurationEntry, isRead: IsRead): Finding[] {
  const { value } = entry;
  if (value.includes('${')) return []; // a variable whose value is not known
  const parsed = parseConfigurationValue(option, value);
  const { key } = option;
  if ('reason' in parsed) {
    // The memory model reads its own options, and says which of them it needed.
    if (isMemoryOption(key)) return [];
    const definition = isRead(key, entry) ? invalidValue : unreadableLater;
    const shown = isSensitive(key) ? '******' : value;
    const parameters = { key, value: shown, reason: parsed.reason, expected: expectedOf(option) };
    return [configurationFinding(definition, parameters, entry)];
  }
  const { value: read } = parsed;
  const bare = isDuration(read) && !read.hasUnit && read.milliseconds !== 0n;
  return bare ? [configurationFinding(durationWithoutUnit, { key, value: value.trim() }, entry)] : [];
}

function isMemoryOption(key: string): boolean {
  return /^(?:task|job)manager\.memory\./.test(key);
}

/** GlobalConfiguration.isSensitive. */
function isSensitive(key: string): boolean {
  return /password|secret|fs\.azure\.account\.key|apikey|api-key|auth-params|service-key|token|basic-auth|jaas\.config|http-headers/i.test(
    key,
  );
}

function unknown({ options }: ConfigurationFacts, key: string, entry: ConfigurationEntry): Finding {
  const [near] = nearest(
    key,
    options.map((option) => option.key),
    1,
  );
  const hint =
    near === undefined ? undefined : `Did you mean '${near}'? Flink ignores keys that it does not know.`;
  return configurationFinding(unknownKey, { key }, entry, hint);
}

function expectedOf(option: ConfigurationFact): string {
  const expected: Readonly<Record<string, string>> = {
    Integer: 'a whole number',
    Long: 'a whole number',
    Boolean: 'true or false',
    Float: 'a number',
    Double: 'a number',
    Duration: 'a whole number and a unit, as in 30 s',
    MemorySize: 'a whole number and a unit, as in 64 mb',
    enum: `one of ${(option.values ?? []).join(', ')}`,
    Map: 'pairs, as in key:value,key:value',
  };
  return expected[option.type] ?? `a value of type ${option.type}`;
}
