// Durations as org.apache.flink.util.TimeUtils.parseDuration reads them.
import type { Parsed } from './parsed.ts';
import { parseQuantity } from './quantity.ts';

interface Unit {
  readonly name: string;
  readonly labels: readonly string[];
  readonly nanoseconds: bigint;
}

const MILLISECOND = 1_000_000n;
const SECOND = 1000n * MILLISECOND;

// The order is that of Flink's message.
const UNITS: readonly Unit[] = [
  { name: 'DAYS', labels: ['d', 'day', 'days'], nanoseconds: 86_400n * SECOND },
  { name: 'HOURS', labels: ['h', 'hour', 'hours'], nanoseconds: 3600n * SECOND },
  { name: 'MINUTES', labels: ['min', 'm', 'minute', 'minutes'], nanoseconds: 60n * SECOND },
  { name: 'SECONDS', labels: ['s', 'sec', 'secs', 'second', 'seconds'], nanoseconds: SECOND },
  {
    name: 'MILLISECONDS',
    labels: ['ms', 'milli', 'millis', 'millisecond', 'milliseconds'],
    nanoseconds: MILLISECOND,
  },
  {
    name: 'MICROSECONDS',
    labels: ['µs', 'micro', 'micros', 'microsecond', 'microseconds'],
    nanoseconds: 1000n,
  },
  { name: 'NANOSECONDS', labels: ['ns', 'nano', 'nanos', 'nanosecond', 'nanoseconds'], nanoseconds: 1n },
];

const ALL_UNITS = UNITS.map(({ name, labels }) => `${name}: (${labels.join(' | ')})`).join(', ');

export interface Duration {
  /** Whole milliseconds, as Duration.toMillis gives them. */
  readonly milliseconds: bigint;
  /** Whether the text names a unit; without one the number is in milliseconds. */
  readonly hasUnit: boolean;
}

/** A whole number and an optional unit, as in `30 s`. */
export function parseDuration(text: string): Parsed<Duration> {
  const quantity = parseQuantity(text);
  if ('reason' in quantity) return quantity;
  const { number, label } = quantity.value;
  if (label === '') return { value: { milliseconds: number, hasUnit: false } };
  const unit = UNITS.find(({ labels }) => labels.includes(label));
  if (unit === undefined) {
    return {
      reason: `Time interval unit label '${label}' does not match any of the recognized units: ${ALL_UNITS}`,
    };
  }
  const milliseconds = (number * unit.nanoseconds) / MILLISECOND;
  if (milliseconds >= 2n ** 63n) return { reason: 'long overflow' };
  return { value: { milliseconds, hasUnit: true } };
}
