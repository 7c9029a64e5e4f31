// The text of an interval literal against its units. Source: Calcite SqlIntervalQualifier.evaluateIntervalLiteral.
import {
  badIntervalLiteral,
  dayPrecision,
  intervalFieldTooLong,
  intervalFractionPrecision,
  intervalStartPrecision,
} from '../../diagnostics/catalogue/query-literals.ts';
import type { IntervalLiteral, IntervalQualifier } from '../../syntax/ast/index.ts';
import { intervalType, intervalUnits, notNull } from '../../types/index.ts';
import type { IntervalType } from '../../types/index.ts';
import { PASS, report, reportLate } from './context.ts';
import type { QueryContext } from './model.ts';

const UNITS = ['YEAR', 'MONTH', 'DAY', 'HOUR', 'MINUTE', 'SECOND'];
const LIMITS: Readonly<Record<string, number>> = { MONTH: 11, HOUR: 23, MINUTE: 59, SECOND: 59 };
const MILLIS: Readonly<Record<string, bigint>> = {
  WEEK: 604800000n,
  DAY: 86400000n,
  HOUR: 3600000n,
  MINUTE: 60000n,
  SECOND: 1000n,
};
const MONTHS: Readonly<Record<string, bigint>> = { YEAR: 12n, QUARTER: 3n, MONTH: 1n };

/** RelDataTypeSystem's default precision of an interval's first field, and of fractions of a second. */
const START_PRECISION = 2;
const FRACTION_PRECISION = 6;
/** Fields are Java ints. */
const MAX_FIELD = 2147483647n;
const MAX_START_PRECISION = 10;
const MAX_FRACTION_PRECISION = 9;

export function typeOfQualifier(qualifier: IntervalQualifier): IntervalType {
  return intervalType(
    qualifier.startUnit,
    qualifier.endUnit,
    qualifier.startPrecision,
    qualifier.fractionalPrecision,
  );
}

/** The units between the first and the last, each field of which the text must give. */
function unitsOf(qualifier: IntervalQualifier): string[] {
  const start = UNITS.indexOf(qualifier.startUnit);
  if (start < 0) return [qualifier.startUnit];
  const end = qualifier.endUnit === undefined ? start : UNITS.indexOf(qualifier.endUnit);
  return UNITS.slice(start, Math.max(end, start) + 1);
}

/** By the units: there are few combinations, and each costs a compilation. */
const patterns = new Map<string, RegExp>();

/** The text's form: fields with what stands between them. */
function patternOf(units: readonly string[]): RegExp {
  const key = units.join(' ');
  const known = patterns.get(key);
  if (known !== undefined) return known;
  const pattern = newPattern(units);
  patterns.set(key, pattern);
  return pattern;
}

function newPattern(units: readonly string[]): RegExp {
  const fields = units.map((unit) =>
    unit === 'SECOND' ? String.raw`(\d+)(?:\.(\d{1,9}))?` : String.raw`(\d+)`,
  );
  let pattern = fields[0]!;
  for (let i = 1; i < fields.length; i++) {
    const between = units[i - 1] === 'DAY' ? ' ' : units[i - 1] === 'YEAR' ? '-' : ':';
    pattern += between + fields[i]!;
  }
  return new RegExp(`^${pattern}$`);
}

/**
 * Checks an interval literal and gives its type and its value in months or milliseconds; the value is absent after an
 * error.
 */
export function typeIntervalLiteral(
  context: QueryContext,
  literal: IntervalLiteral,
): { readonly type: IntervalType; readonly value?: string } {
  const { qualifier, span } = literal;
  const type = notNull(typeOfQualifier(qualifier));
  const interval = `INTERVAL ${intervalUnits(type)}`;
  const precision = qualifier.startPrecision ?? START_PRECISION;
  const fraction = qualifier.fractionalPrecision ?? FRACTION_PRECISION;
  if (precision < 1 || precision > MAX_START_PRECISION) {
    report(context, PASS.types, intervalStartPrecision, { precision, interval }, { span: qualifier.span });
    return { type };
  }
  if (fraction < 1 || fraction > MAX_FRACTION_PRECISION) {
    const at = { precision: fraction, interval };
    report(context, PASS.types, intervalFractionPrecision, at, { span: qualifier.span });
    return { type };
  }
  let text = literal.value.trim();
  let negative = literal.negative;
  if (text.startsWith('-')) {
    negative = !negative;
    text = text.slice(1);
  } else if (text.startsWith('+')) text = text.slice(1);
  const units = unitsOf(qualifier);
  const match = patternOf(units).exec(text);
  if (match === null) {
    report(context, PASS.types, badIntervalLiteral, { literal: literal.value, interval }, { span });
    return { type };
  }
  let value = 0n;
  for (let i = 0; i < units.length; i++) {
    const unit = units[i]!;
    const field = BigInt(match[i + 1]!);
    if (field > MAX_FIELD || (i === 0 && match[1]!.replace(/^0+/, '').length > precision)) {
      const exceeding = { value: (negative ? -field : field).toLocaleString('en-US'), unit, precision };
      report(context, PASS.types, intervalFieldTooLong, exceeding, { span });
      return { type };
    }
    const limit = i === 0 ? undefined : LIMITS[unit];
    if (limit !== undefined && field > BigInt(limit)) {
      report(context, PASS.types, badIntervalLiteral, { literal: literal.value, interval }, { span });
      return { type };
    }
    value += field * (MILLIS[unit] ?? MONTHS[unit] ?? 1n);
  }
  const fractions = units.at(-1) === 'SECOND' ? match[units.length + 1] : undefined;
  if (fractions !== undefined) {
    if (fractions.length > fraction) {
      report(context, PASS.types, badIntervalLiteral, { literal: literal.value, interval }, { span });
      return { type };
    }
    value += BigInt(fractions.padEnd(3, '0').slice(0, 3));
  }
  if (type.root === 'INTERVAL_DAY_TIME' && precision > 3)
    reportLate(context, dayPrecision, { precision }, { span });
  return { type, value: String(negative ? -value : value) };
}
