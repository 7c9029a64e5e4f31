// Reads a table's options for a connector module, collecting what is wrong: FactoryUtil.TableFactoryHelper, except that it
// goes on after the first error.
import { nearest } from '../../base/nearest.ts';
import {
  connectorRule,
  invalidOptionValue,
  missingFormat,
  missingOptions,
  unknownFormat,
  unsupportedOptions,
} from '../../diagnostics/catalogue/connectors.ts';
import { commonTableOptions, formatFact, formatFacts, optionOf } from '../factories.ts';
import type { FactoryFact, FactoryKind, OptionFact } from '../factories.ts';
import { parseOptionValue } from '../options/option-value.ts';
import type { OptionValue } from '../options/option-value.ts';
import type { ConnectorTable, Problem } from './connector.ts';

export interface FormatUse {
  readonly identifier: string;
  readonly fact: FactoryFact;
  /** Before each of its option keys: `json.`, `value.json.`. */
  readonly prefix: string;
}

export interface OptionReader {
  readonly problems: readonly Problem[];
  /** The raw value, by key or an older key; undefined if not given. */
  readonly raw: (key: string) => string | undefined;
  /** The parsed value or the default; undefined if there is none or it doesn't parse. */
  readonly get: (key: string) => OptionValue | undefined;
  readonly has: (key: string) => boolean;
  /** Reports a rule of the connector that is broken, in the words of its exception. */
  readonly fail: (cause: string, advice: string, key?: string) => void;
  /** Finds the format that an option names; reports one that doesn't exist or is missing though required. */
  readonly format: (key: string, kind: FactoryKind, required: boolean) => FormatUse | undefined;
  /** An option of a format. */
  readonly formatValue: (format: FormatUse, key: string) => OptionValue | undefined;
  /** FactoryHelper.validate and validateExcept: missing, malformed and unknown options. */
  readonly validate: (...prefixesToSkip: string[]) => void;
}

const factoryInterface: Readonly<Record<string, string>> = {
  'decoding-format': 'org.apache.flink.table.factories.DeserializationFormatFactory',
  'encoding-format': 'org.apache.flink.table.factories.SerializationFormatFactory',
};

export function optionReader(fact: FactoryFact, table: ConnectorTable): OptionReader {
  const problems: Problem[] = [];
  const consumed = new Set<string>(['property-version', 'connector']);
  const deprecated = new Set<string>();
  const options = [...fact.required, ...fact.optional];
  for (const option of options) consume(option, '');
  for (const option of commonTableOptions()) {
    if (option.key.startsWith('scan.watermark.')) consumed.add(option.key);
  }

  function consume(option: OptionFact, prefix: string): void {
    for (const key of keysOf(option)) {
      consumed.add(prefix + key);
      if (option.prefixMap === true) {
        for (const given of table.options.keys())
          if (given.startsWith(`${prefix}${key}.`)) consumed.add(given);
      }
    }
    for (const key of option.deprecatedKeys ?? []) deprecated.add(prefix + key);
  }

  function rawOf(option: OptionFact, prefix: string): { key: string; value: string } | undefined {
    for (const key of keysOf(option)) {
      const value = table.options.get(prefix + key);
      if (value !== undefined) return { key: prefix + key, value };
    }
    return undefined;
  }

  function read(option: OptionFact, prefix: string, report: boolean): OptionValue | undefined {
    const given = rawOf(option, prefix);
    const text = given?.value ?? option.default;
    if (text === undefined) return undefined;
    const parsed = parseOptionValue(text, option);
    if (!('error' in parsed)) return parsed.value;
    if (report && given !== undefined) {
      const near = option.values === undefined ? [] : nearest(given.value, option.values, 1);
      problems.push({
        definition: invalidOptionValue,
        parameters: {
          cause: parsed.error,
          key: given.key,
          value: given.value,
          expected: expectation(option),
        },
        key: given.key,
        ...(near[0] === undefined ? {} : { replacement: { of: 'value', key: given.key, text: near[0] } }),
      });
    }
    return undefined;
  }

  function checkOptions(of: FactoryFact, prefix: string): void {
    for (const option of of.required) read(option, prefix, true);
    const missing = of.required
      .filter((option) => !option.key.includes('#'))
      .filter((option) => rawOf(option, prefix) === undefined && option.default === undefined)
      .map((option) => option.key)
      .sort();
    if (missing.length > 0) {
      const unknown = [...table.options.keys()].filter((key) => !consumed.has(key));
      const near = missing.flatMap((key) =>
        nearest(prefix + key, unknown, 1).map((found) => ({ key: prefix + key, found })),
      )[0];
      if (near !== undefined) consumed.add(near.found);
      problems.push({
        definition: missingOptions,
        parameters: { keys: missing.join('\n'), list: missing.map((key) => `'${prefix}${key}'`).join(', ') },
        ...(near === undefined
          ? {}
          : { key: near.found, replacement: { of: 'key', key: near.found, text: near.key } }),
      });
    }
    for (const option of of.optional) read(option, prefix, true);
  }

  function checkUnknown(): void {
    const unknown = [...table.options.keys()].filter((key) => !consumed.has(key)).sort();
    if (unknown.length === 0) return;
    const supported = [...consumed].map((key) => (deprecated.has(key) ? `${key} (deprecated)` : key)).sort();
    const near = nearest(unknown[0]!, consumed, 1)[0];
    problems.push({
      definition: unsupportedOptions,
      parameters: { identifier: fact.identifier, keys: unknown.join('\n'), supported: supported.join('\n') },
      key: unknown[0]!,
      keys: unknown,
      ...(near === undefined ? {} : { replacement: { of: 'key', key: unknown[0]!, text: near } }),
    });
  }

  return {
    problems,
    raw: (key) => {
      const option = optionOf(fact, key);
      return option === undefined ? table.options.get(key) : rawOf(option, '')?.value;
    },
    get: (key) => {
      const option = optionOf(fact, key);
      return option === undefined ? table.options.get(key) : read(option, '', false);
    },
    has: (key) => {
      const option = optionOf(fact, key);
      return option === undefined ? table.options.has(key) : rawOf(option, '') !== undefined;
    },
    fail: (cause, advice, key) => {
      problems.push({
        definition: connectorRule,
        parameters: { cause, advice },
        ...(key === undefined ? {} : { key }),
      });
    },
    format: (key, kind, required) => {
      const identifier = table.options.get(key) ?? optionOf(fact, key)?.default;
      if (identifier === undefined) {
        if (required) {
          problems.push({
            definition: missingFormat,
            parameters: { role: kind === 'decoding-format' ? 'scan' : 'sink', key },
          });
        }
        return undefined;
      }
      const found = formatFact(identifier, kind);
      const prefix = key === 'format' ? `${identifier}.` : `${key.slice(0, -'format'.length)}${identifier}.`;
      if (found === undefined) {
        const available = [
          ...new Set(
            formatFacts()
              .filter((f) => f.kinds.includes(kind))
              .map((f) => f.identifier),
          ),
        ].sort();
        const near = nearest(identifier, available, 1)[0];
        problems.push({
          definition: unknownFormat,
          parameters: {
            identifier,
            factory: factoryInterface[kind] ?? kind,
            available: available.join('\n'),
          },
          key,
          ...(near === undefined ? {} : { replacement: { of: 'value', key, text: near } }),
        });
        return undefined;
      }
      for (const option of [...found.required, ...found.optional]) consume(option, prefix);
      checkOptions(found, prefix);
      return { identifier, fact: found, prefix };
    },
    formatValue: (format, key) => {
      const option = optionOf(format.fact, key);
      return option === undefined ? undefined : read(option, format.prefix, false);
    },
    validate: (...prefixes) => {
      for (const key of table.options.keys())
        if (prefixes.some((prefix) => key.startsWith(prefix))) consumed.add(key);
      checkOptions(fact, '');
      checkUnknown();
    },
  };
}

function keysOf(option: OptionFact): string[] {
  return [option.key, ...(option.deprecatedKeys ?? []), ...(option.fallbackKeys ?? [])];
}

function expectation(option: OptionFact): string {
  if (option.values !== undefined) return `one of ${option.values.join(', ')}`;
  const kinds: Readonly<Record<string, string>> = {
    Integer: 'a whole number',
    Long: 'a whole number',
    Float: 'a number',
    Double: 'a number',
    Boolean: 'true or false',
    Duration: 'a duration such as 10 s or 5 min',
    MemorySize: 'a size such as 64 mb',
    Map: 'pairs such as key:value,key:value',
  };
  return kinds[option.type] ?? 'text';
}
