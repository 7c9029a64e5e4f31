// What is wrong with options, and the edits that mend it. Source: FactoryUtil.validateFactoryOptions, validateUnconsumedKeys.
import {
  invalidOptionValue,
  missingOptions,
  unsupportedOptions,
} from '../../diagnostics/catalogue/connectors.ts';
import type { OptionFact } from '../../facts/factories.ts';
import { parseOptionValue } from '../options/option-value.ts';
import type { OptionShape } from '../options/option-value.ts';
import { atOption, replacing } from './problem.ts';
import type { Replacement, TableProblem } from './problem.ts';
import { nearKey } from './near-key.ts';

/** All keys that an option is found under. */
export function keysOf(option: OptionFact): string[] {
  return [option.key, ...(option.deprecatedKeys ?? []), ...(option.fallbackKeys ?? [])];
}

/** The problem of a value that its option's type doesn't take. */
export function invalidValue(key: string, value: string, shape: OptionShape): TableProblem | undefined {
  const parsed = parseOptionValue(value, shape);
  if (!('reason' in parsed)) return undefined;
  const better = nearestValue(value, shape);
  return {
    definition: invalidOptionValue,
    parameters: { cause: parsed.reason, key, value, expected: expectation(shape) },
    at: atOption(key),
    fixes: replacing(better === undefined ? [] : [{ of: 'value', key, text: better }]),
  };
}

/** The problem of required options that are not there; an unknown key near to one was meant to be it. */
export function missingProblem(
  missing: readonly string[],
  prefix: string,
  options: ReadonlyMap<string, string>,
  declared: Set<string>,
  consumed: Set<string>,
): TableProblem {
  const sorted = [...missing].sort();
  const replacements: Replacement[] = [];
  for (const name of sorted) {
    const unknown = [...options.keys()].filter((key) => !declared.has(key));
    const near = unknown.find((key) => nearKey(key, [prefix + name]) !== undefined);
    if (near === undefined) continue;
    declared.add(near);
    consumed.add(near);
    replacements.push({ of: 'key', key: near, text: prefix + name });
  }
  return {
    definition: missingOptions,
    parameters: { keys: sorted.join('\n'), list: sorted.map((name) => `'${prefix}${name}'`).join(', ') },
    ...(replacements.length === 0
      ? { fixes: [{ kind: 'add-options', keys: sorted.map((name) => prefix + name) }] }
      : { at: atOption(...replacements.map((each) => each.key)), fixes: replacing(replacements) }),
  };
}

/** The problem of keys that nothing reads; undefined where there are none. */
export function unsupportedProblem(
  identifier: string,
  options: ReadonlyMap<string, string>,
  supported: ReadonlySet<string>,
  deprecated: ReadonlySet<string>,
  prefixes: readonly string[],
): TableProblem | undefined {
  const unknown = [...options.keys()].filter((key) => !supported.has(key)).sort();
  if (unknown.length === 0) return undefined;
  const listed = [...supported].map((key) => (deprecated.has(key) ? `${key} (deprecated)` : key)).sort();
  const replacements: Replacement[] = [];
  const free = new Set([...supported].filter((key) => !options.has(key) && !key.includes('#')));
  for (const key of unknown) {
    const near = nearKey(key, free) ?? withPrefix(key, prefixes);
    if (near === undefined) continue;
    free.delete(near);
    replacements.push({ of: 'key', key, text: near });
  }
  return {
    definition: unsupportedOptions,
    parameters: { identifier, keys: unknown.join('\n'), supported: listed.join('\n') },
    at: atOption(...unknown),
    fixes: replacing(replacements),
  };
}

/** The key with a prefix that lets any key pass (`properties.`) where it begins nearly so. */
function withPrefix(key: string, prefixes: readonly string[]): string | undefined {
  const end = key.indexOf('.') + 1;
  const near = end === 0 ? undefined : nearKey(key.slice(0, end), prefixes);
  return near === undefined ? undefined : near + key.slice(end);
}

const LONGEST_VALUE = 200;

/** A value near to the given one that parses: a word of the enum, or the beginning that makes sense. */
export function nearestValue(value: string, shape: OptionShape): string | undefined {
  const words = shape.values ?? (shape.type === 'Boolean' ? ['true', 'false'] : undefined);
  if (words !== undefined) return nearKey(value, words);
  // Each beginning is read as a whole, which is quadratic; no number or duration is that long.
  if (value.length > LONGEST_VALUE) return undefined;
  for (let end = value.length - 1; end > 0; end -= 1) {
    const start = value.slice(0, end).trim();
    if (start !== '' && !('reason' in parseOptionValue(start, shape))) return start;
  }
  return undefined;
}

export function expectation(shape: OptionShape): string {
  if (shape.values !== undefined) return `one of ${shape.values.join(', ')}`;
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
  return kinds[shape.type] ?? 'text';
}
