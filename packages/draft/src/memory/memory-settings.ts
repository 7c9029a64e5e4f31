// Reads the options of the memory model; what cannot be read or does not add up is thrown as a MemoryFailure.
import { requireConfigurationOption } from '@flink-preflight/sql/configuration';
import { LARGEST } from '@flink-preflight/sql/option-values';
import type { Configuration } from '../configuration/configuration.ts';
import { entryOf, entryOfKey } from '../configuration/configuration.ts';
import { parseConfigurationValue } from '../configuration/option-value.ts';

/** A configuration that Flink refuses; caught where a process's memory is derived. */
export class MemoryFailure extends Error {
  /** The option that was read, for a value that cannot be parsed. */
  readonly key: string | undefined;
  /** Whether Flink says it under the heading `TaskManager memory configuration failed: `. */
  readonly headed: boolean;

  constructor(message: string, details: { readonly key?: string; readonly headed?: boolean } = {}) {
    super(message);
    this.key = details.key;
    this.headed = details.headed ?? true;
  }
}

/** Whether an option or one of its older keys is set (Configuration.contains). */
export function isSet(configuration: Configuration, key: string): boolean {
  return entryOfKey(configuration, key) !== undefined;
}

/** ProcessMemoryUtils.getMemorySizeFromConfig: bytes. */
export function readSize(configuration: Configuration, key: string): bigint {
  const value = read(configuration, key, true);
  if (typeof value !== 'bigint')
    throw new MemoryFailure('The memory option is not set and has no default value.', { key });
  return value;
}

/** A number of any type. */
export function readNumber(configuration: Configuration, key: string): number {
  return Number(read(configuration, key, false));
}

/** Sums sizes; more than 64 bits is Java's ArithmeticException. */
export function sum(...sizes: readonly bigint[]): bigint {
  let total = 0n;
  for (const size of sizes) {
    total += size;
    if (total > LARGEST) throw new MemoryFailure('long overflow', { headed: false });
  }
  return total;
}

function read(configuration: Configuration, key: string, isSize: boolean): unknown {
  const option = requireConfigurationOption(configuration.facts, key);
  const entry = entryOf(configuration, option);
  const text = entry?.value ?? option.default;
  if (text === undefined) return undefined;
  const parsed = parseConfigurationValue(option, text);
  if (!('reason' in parsed)) return parsed.value;
  const message = `Could not parse value '${text}' for key '${key}'. ${parsed.reason}`;
  const outer = isSize ? `Cannot read memory size from config option '${key}'. ` : '';
  throw new MemoryFailure(`${outer}${message}`, { key, headed: isSize });
}
