// A share of a size, kept between two bounds (RangeFraction and ProcessMemoryUtils of flink-runtime).
import { requireConfigurationOption } from '@flink-preflight/sql/configuration';
import { multiply, readable } from '@flink-preflight/sql/option-values';
import type { Configuration } from '../configuration/configuration.ts';
import { MemoryFailure, readNumber } from './memory-settings.ts';

export interface RangeFraction {
  readonly least: bigint;
  readonly most: bigint;
  /** In [0, 1). */
  readonly fraction: number;
}

/** ProcessMemoryUtils.getRangeFraction: checks the bounds and the fraction together. */
export function rangeFraction(
  configuration: Configuration,
  least: bigint,
  most: bigint,
  fractionKey: string,
): RangeFraction {
  const fraction = readNumber(configuration, fractionKey);
  const wrong =
    least > most
      ? 'min value must be less or equal to max value'
      : fraction >= 0 && fraction < 1
        ? undefined
        : 'fraction must be in range [0, 1)';
  if (wrong === undefined) return { least, most, fraction };
  const bounds = `min (${readable(least)}), max (${readable(most)}) value`;
  throw new MemoryFailure(
    `Inconsistently configured ${optionText(configuration, fractionKey)} (${doubleText(fraction)}) and its ${bounds}: ${wrong}`,
    { key: fractionKey },
  );
}

/** A share of `base`. */
export function withFraction(base: bigint, range: RangeFraction): bigint {
  return within(times(base, range.fraction), range);
}

/** What must be added to `base` to be that share of the sum. */
export function withInverseFraction(base: bigint, range: RangeFraction): bigint {
  return within(times(base, range.fraction / (1 - range.fraction)), range);
}

/** ConfigOption.toString. */
export function optionText({ facts }: Configuration, key: string): string {
  const option = requireConfigurationOption(facts, key);
  const older = [
    ...(option.fallbackKeys ?? []).map((k) => `{key=${k}, isDeprecated=false}`),
    ...(option.deprecatedKeys ?? []).map((k) => `{key=${k}, isDeprecated=true}`),
  ];
  return `Key: '${key}' , default: ${option.default ?? 'null'} (fallback keys: [${older.join(', ')}])`;
}

function times(base: bigint, factor: number): bigint {
  const product = multiply(base, factor);
  if (product === undefined) throw new MemoryFailure('long overflow', { headed: false });
  return product;
}

function within(size: bigint, { least, most }: RangeFraction): bigint {
  return size > most ? most : size < least ? least : size;
}

/** Double.toString. */
function doubleText(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const magnitude = Math.abs(value);
  if (magnitude !== 0 && (magnitude < 1e-3 || magnitude >= 1e7)) {
    const [mantissa = '', exponent = ''] = value.toExponential().split('e');
    return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${Number(exponent)}`;
  }
  return Number.isInteger(value) ? value.toFixed(1) : String(value);
}
