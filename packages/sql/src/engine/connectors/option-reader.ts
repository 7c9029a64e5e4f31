// Reads a table's options for a connector module the way FactoryUtil.TableFactoryHelper does. Wrong options are collected
// until `validate`, so that all show at once; a broken rule ends the check as Flink's exception does.
import {
  missingFormat,
  unknownFileFormat,
  unfamiliarFormat,
  unknownFormat,
} from '../../diagnostics/catalogue/connectors.ts';
import { formatByName, formatOptionsOnly, unknownFormatDoubt } from '../../diagnostics/undecided-reasons.ts';
import type { DiagnosticDefinition } from '../../diagnostics/definition.ts';
import type { Parameters } from '../../diagnostics/diagnostic.ts';
import type { UndecidedReason } from '../../diagnostics/undecided.ts';
import type { EngineFacts } from '../../facts/engine-facts.ts';
import { formatFact, formatFacts, formatNames, optionOf } from '../../facts/factories.ts';
import type { FactoryFact, FactoryKind, OptionFact } from '../../facts/factories.ts';
import { formatOf } from '../formats/index.ts';
import type { Fail, FormatOptions, FormatUse } from '../formats/index.ts';
import { isDuration, parseOptionValue } from '../options/option-value.ts';
import type { OptionShape, OptionValue } from '../options/option-value.ts';
import { unfamiliarName } from '../unfamiliar-name.ts';
import { atColumn, atOption, replacing } from './problem.ts';
import type { ConnectorTable, Doubt, Replacement, TableProblem } from './problem.ts';
import { nearKey } from './near-key.ts';
import { invalidValue, keysOf, missingProblem, unsupportedProblem } from './option-problems.ts';
import { stopChecking } from './stop-checking.ts';

export type FormatSide = 'decode' | 'encode';

export interface OptionReader {
  readonly table: ConnectorTable;
  /** The factory whose options are read. */
  readonly fact: FactoryFact;
  readonly problems: readonly TableProblem[];
  /** What the check could not decide, for a format that is not known well enough. */
  readonly doubts: readonly Doubt[];
  /** Notes what is not known of the table; the check goes on. */
  readonly doubt: (reason: UndecidedReason, parameters: Parameters) => void;
  /** The parsed value or the default; undefined if there is none or it doesn't parse. */
  readonly get: (key: string) => OptionValue | undefined;
  readonly text: (key: string) => string | undefined;
  /** A number as JavaScript has it: a duration in milliseconds, a memory size in bytes. */
  readonly number: (key: string) => number | undefined;
  readonly has: (key: string) => boolean;
  /** Reads an option that is no fact (`fields.a.kind`); a value that doesn't parse ends the check. */
  readonly read: (shape: OptionShape) => OptionValue | undefined;
  /** Refuses the table by a rule; `key` is the option at fault, `better` the value that was meant for it. */
  readonly fail: Fail;
  /** As `fail`, about an option that is not there; an unknown key near to it was meant to be it. */
  readonly failMissing: (key: string, rule: DiagnosticDefinition, parameters?: Parameters) => never;
  /** As `fail`, for a table that lacks a primary key. */
  readonly failKey: (rule: DiagnosticDefinition, parameters?: Parameters) => never;
  /** As `fail`, for a rule about a column. */
  readonly failColumn: (column: string, rule: DiagnosticDefinition, parameters?: Parameters) => never;
  /** The format that an option names, if it does. One that doesn't exist ends the check. */
  readonly optionalFormat: (key: string, side: FormatSide) => (FormatUse & NamedFormat) | undefined;
  /** As optionalFormat; the option must be there. */
  readonly format: (key: string, side: FormatSide) => FormatUse & NamedFormat;
  /** Reads the options of the format that an option names, whatever kind it is of. */
  readonly readFormat: (key: string) => void;
  /** A format's file side or, where it has none, its record side, as the filesystem connector looks for them. */
  readonly fileFormats: (side: FormatSide) => readonly FormatUse[];
  /** FactoryHelper.validate and validateExcept: missing, malformed and unknown options. */
  readonly validate: (...prefixesToSkip: string[]) => void;
  /** Checks the values of these options alone, for factories that read what they need and leave the rest. */
  readonly checkValues: (keys: readonly string[]) => void;
  /** FactoryUtil.validateUnconsumedKeys for factories that do without the helper. */
  readonly checkUnknown: (supported: ReadonlySet<string>) => void;
  /** Ends the check here if anything was wrong. */
  readonly stopAtProblems: () => void;
}

export interface NamedFormat {
  readonly identifier: string;
}

const FACTORY_INTERFACES: Readonly<Record<FormatSide, string>> = {
  decode: 'org.apache.flink.table.factories.DeserializationFormatFactory',
  encode: 'org.apache.flink.table.factories.SerializationFormatFactory',
};
const KINDS: Readonly<Record<FormatSide, FactoryKind>> = {
  decode: 'decoding-format',
  encode: 'encoding-format',
};
const FILE_KINDS: Readonly<Record<FormatSide, FactoryKind>> = {
  decode: 'bulk-reader-format',
  encode: 'bulk-writer-format',
};

const watermarkOptionsBySet = new WeakMap<EngineFacts['factories'], readonly OptionFact[]>();

/** Options of any source's watermarks. */
function watermarkOptionsOf({ factories }: EngineFacts): readonly OptionFact[] {
  let found = watermarkOptionsBySet.get(factories);
  if (found === undefined) {
    found = factories.common.filter((option) => option.key.startsWith('scan.watermark.'));
    watermarkOptionsBySet.set(factories, found);
  }
  return found;
}

/** Reads the options of a table whose connector's factory is `fact`, one of the engine's. */
export function optionReader(facts: EngineFacts, fact: FactoryFact, table: ConnectorTable): OptionReader {
  const watermarkOptions = watermarkOptionsOf(facts);
  const { options } = table;
  const problems: TableProblem[] = [];
  const doubts: Doubt[] = [];
  const consumed = new Set<string>(['property-version', 'connector']);
  const deprecated = new Set<string>();
  let prefixes: readonly string[] = [];
  /** Keys that options have by name: others may be misspelt even where a prefix lets them pass. */
  const declared = new Set<string>(['property-version', 'connector']);
  consumeAll(fact, '');
  for (const option of watermarkOptions) consumed.add(option.key);

  function consumeAll(of: FactoryFact, prefix: string): void {
    for (const option of of.required) consume(option, prefix);
    for (const option of of.optional) consume(option, prefix);
  }

  function consume(option: OptionFact, prefix: string): void {
    declare(option, prefix + option.key);
    for (const key of option.deprecatedKeys ?? []) declare(option, prefix + key);
    for (const key of option.fallbackKeys ?? []) declare(option, prefix + key);
    for (const key of option.deprecatedKeys ?? []) deprecated.add(prefix + key);
  }

  function declare(option: OptionFact, key: string): void {
    consumed.add(key);
    declared.add(key);
    if (option.prefixMap === true)
      for (const given of options.keys()) if (given.startsWith(`${key}.`)) consumed.add(given);
  }

  function givenKey(option: OptionFact, prefix: string): string | undefined {
    const own = prefix + option.key;
    if (options.has(own)) return own;
    // Most options have no other keys, and this is asked of every option of every table.
    if (option.deprecatedKeys === undefined && option.fallbackKeys === undefined) return undefined;
    return keysOf(option)
      .map((key) => prefix + key)
      .find((key) => options.has(key));
  }

  function value(option: OptionFact, prefix: string): OptionValue | undefined {
    const key = givenKey(option, prefix);
    const text = key === undefined ? option.default : options.get(key);
    if (text === undefined) return undefined;
    const parsed = parseOptionValue(text, option);
    return 'reason' in parsed ? undefined : parsed.value;
  }

  function checkValue(option: OptionFact, prefix: string): void {
    const key = givenKey(option, prefix);
    if (key === undefined) return;
    const problem = invalidValue(key, options.get(key)!, option);
    if (problem !== undefined) problems.push(problem);
  }

  /** FactoryUtil.validateFactoryOptions. */
  function checkOptions(of: FactoryFact, prefix: string): void {
    for (const option of of.required) checkValue(option, prefix);
    const missing = of.required
      .filter((option) => !option.key.includes('#'))
      .filter((option) => givenKey(option, prefix) === undefined && option.default === undefined)
      .map((option) => option.key);
    if (missing.length > 0) problems.push(missingProblem(missing, prefix, options, declared, consumed));
    for (const option of of.optional) checkValue(option, prefix);
  }

  function failRule(
    definition: DiagnosticDefinition,
    parameters: Parameters = {},
    key?: string,
    better?: string,
  ): never {
    report({
      definition,
      parameters,
      ...(key === undefined ? {} : { at: atOption(key) }),
      fixes: replacing(key === undefined || better === undefined ? [] : [{ of: 'value', key, text: better }]),
    });
  }

  function report(problem: TableProblem): never {
    problems.push(problem);
    stopChecking();
  }

  function reportUnknown(supported: ReadonlySet<string>): void {
    const problem = unsupportedProblem(fact.identifier, options, supported, deprecated, prefixes);
    if (problem === undefined) return;
    const format = meantFormat(unknownKeys(problem));
    problems.push(format === undefined ? problem : { ...problem, fixes: replacing([format]) });
  }

  /** The rest of the table cannot be decided: its rows are for the format to say. */
  function doubtFormat(reason: UndecidedReason, format: string, warning?: TableProblem): never {
    if (problems.length === 0)
      doubts.push({ reason, parameters: { format }, ...(warning === undefined ? {} : { warning }) });
    stopChecking();
  }

  /** A format that the engine does not bring: one of a library of its own, a slip, or nobody's. */
  function foreignFormat(
    identifier: string,
    key: string,
    available: readonly string[],
    refuse: (meant: Replacement[]) => TableProblem,
  ): never {
    // One that is known, and of no such kind, is refused; so is a slip.
    const isKnown = formatFacts(facts, identifier).length > 0;
    const name = unfamiliarName(identifier, formatNames(facts), facts.named.formats);
    if (isKnown || name.kind === 'slip') {
      const meant = isKnown ? [] : meantValue(key, identifier, available);
      report(refuse(meant));
    }
    if (name.kind === 'named') doubtFormat(formatByName, identifier);
    doubtFormat(unknownFormatDoubt, identifier, {
      definition: unfamiliarFormat,
      parameters: { identifier },
      at: atOption(key),
    });
  }

  /** The unknown key that was meant to be one of these; if there is none, the first is what is missing. */
  function misspelt(missing: readonly string[]): Pick<TableProblem, 'at' | 'fixes'> {
    const unknown = [...options.keys()].filter((each) => !declared.has(each));
    for (const text of missing) {
      const key = unknown.find((each) => nearKey(each, [text]) !== undefined);
      if (key !== undefined) return { at: atOption(key), fixes: replacing([{ of: 'key', key, text }]) };
    }
    return { fixes: [{ kind: 'add-options', keys: missing.slice(0, 1) }] };
  }

  /** Options of a format that the table doesn't have: its `format` is misspelt. */
  function meantFormat(unknown: readonly string[]): Replacement | undefined {
    const given = options.get('format');
    const text = given === undefined ? undefined : nearKey(given, formatNames(facts));
    return text !== undefined && text !== given && unknown.every((key) => key.startsWith(`${text}.`))
      ? { of: 'value', key: 'format', text }
      : undefined;
  }

  function makeFormat(identifier: string, prefix: string, kind: FactoryKind, side: FormatSide): FormatUse {
    const found = formatFact(facts, identifier, kind)!;
    consumeAll(found, prefix);
    const file = kind === FILE_KINDS[side];
    // Factories for files check nothing themselves.
    if (!file) {
      const before = problems.length;
      checkOptions(found, prefix);
      // With an option that doesn't parse, rules between options mean nothing.
      if (problems.length > before) return { changelog: ['I'], checkRow: () => undefined };
    }
    const format = formatOf(identifier);
    const make =
      side === 'decode'
        ? file
          ? format?.readFiles
          : format?.decode
        : file
          ? format?.writeFiles
          : format?.encode;
    if (make === undefined) doubtFormat(formatOptionsOnly, identifier);
    return make(formatOptions(found, prefix));
  }

  function formatOptions(found: FactoryFact, prefix: string): FormatOptions {
    const get = (key: string): OptionValue | undefined => {
      const option = optionOf(found, key);
      return option === undefined ? options.get(prefix + key) : value(option, prefix);
    };
    return {
      get,
      text: (key) => textOf(get(key)),
      fact: found,
      doubt: (reason, parameters) => {
        doubts.push({ reason, parameters });
      },
      has: (key) => {
        const option = optionOf(found, key);
        return option === undefined ? options.has(prefix + key) : givenKey(option, prefix) !== undefined;
      },
      fail: (rule, parameters, key, better) =>
        failRule(rule, parameters, key === undefined ? undefined : prefix + key, better),
    };
  }

  const get = (key: string): OptionValue | undefined => {
    const option = optionOf(fact, key);
    return option === undefined ? options.get(key) : value(option, '');
  };

  const optionalFormat = (key: string, side: FormatSide): (FormatUse & NamedFormat) | undefined => {
    const identifier = textOf(get(key));
    if (identifier === undefined) return undefined;
    const prefix = key === 'format' ? `${identifier}.` : `${key.slice(0, -'format'.length)}${identifier}.`;
    if (formatFact(facts, identifier, KINDS[side]) === undefined) {
      const available = formatNames(facts, [KINDS[side]]);
      const factory = FACTORY_INTERFACES[side];
      foreignFormat(identifier, key, available, (replacements) => ({
        definition: unknownFormat,
        parameters: { identifier, factory, available: available.join('\n') },
        at: atOption(key),
        fixes: replacing(replacements),
      }));
    }
    return { ...makeFormat(identifier, prefix, KINDS[side], side), identifier };
  };

  return {
    table,
    fact,
    problems,
    doubts,
    doubt: (reason, parameters) => {
      doubts.push({ reason, parameters });
    },
    get,
    text: (key) => textOf(get(key)),
    number: (key) => {
      const found = get(key);
      if (isDuration(found)) return Number(found.milliseconds);
      return typeof found === 'number' || typeof found === 'bigint' ? Number(found) : undefined;
    },
    has: (key) => {
      const option = optionOf(fact, key);
      return option === undefined ? options.has(key) : givenKey(option, '') !== undefined;
    },
    read: (shape) => {
      const text = options.get(shape.key);
      if (text === undefined) return undefined;
      const problem = invalidValue(shape.key, text, shape);
      if (problem !== undefined) report(problem);
      const parsed = parseOptionValue(text, shape);
      return 'reason' in parsed ? undefined : parsed.value;
    },
    fail: failRule,
    failMissing: (key, definition, parameters = {}) => report({ definition, parameters, ...misspelt([key]) }),
    failKey: (definition, parameters = {}) =>
      report({ definition, parameters, at: atOption('connector'), fixes: [{ kind: 'add-primary-key' }] }),
    failColumn: (column, definition, parameters = {}) =>
      report({ definition, parameters, at: atColumn(column) }),
    optionalFormat,
    format: (key, side) => {
      const found = optionalFormat(key, side);
      if (found !== undefined) return found;
      report({
        definition: missingFormat,
        parameters: { role: side === 'decode' ? 'scan' : 'sink', key },
        ...misspelt(key === 'value.format' ? ['format', key] : [key]),
      });
    },
    fileFormats: (side) => {
      const identifier = options.get('format') ?? '';
      const prefix = `${identifier}.`;
      const kinds = [FILE_KINDS[side], KINDS[side]].filter(
        (kind) => formatFact(facts, identifier, kind) !== undefined,
      );
      if (kinds.length === 0) {
        const available = formatNames(facts, [FILE_KINDS[side], KINDS[side]]);
        foreignFormat(identifier, 'format', available, (replacements) => ({
          definition: unknownFileFormat,
          parameters: { identifier, list: available.join(', ') },
          at: atOption('format'),
          fixes: replacing(replacements),
        }));
      }
      return kinds.map((kind) => makeFormat(identifier, prefix, kind, side));
    },
    readFormat: (key) => {
      const identifier = textOf(get(key)) ?? options.get(key) ?? '';
      const prefix = key === 'format' ? `${identifier}.` : `${key.slice(0, -'format'.length)}${identifier}.`;
      const found = formatFacts(facts, identifier);
      for (const each of found) consumeAll(each, prefix);
      if (found.length === 0)
        for (const given of options.keys()) if (given.startsWith(prefix)) consumed.add(given);
    },
    validate: (...skipped) => {
      prefixes = skipped;
      for (const key of options.keys())
        if (skipped.some((prefix) => key.startsWith(prefix))) consumed.add(key);
      checkOptions(fact, '');
      reportUnknown(consumed);
      for (const option of watermarkOptions) checkValue(option, '');
      if (problems.length > 0) stopChecking();
    },
    checkValues: (keys) => {
      for (const key of keys) {
        const option = optionOf(fact, key);
        if (option !== undefined) checkValue(option, '');
      }
      if (problems.length > 0) stopChecking();
    },
    checkUnknown: reportUnknown,
    stopAtProblems: () => {
      if (problems.length > 0) stopChecking();
    },
  };
}

function meantValue(key: string, given: string, available: readonly string[]): Replacement[] {
  const text = nearKey(given, available);
  return text === undefined ? [] : [{ of: 'value', key, text }];
}

function textOf(value: OptionValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function unknownKeys({ at }: TableProblem): readonly string[] {
  return at?.kind === 'options' ? at.keys : [];
}
