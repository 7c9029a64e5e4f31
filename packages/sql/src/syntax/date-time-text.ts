// Whether the text of a DATE, TIME or TIMESTAMP literal is what Calcite's DateTimeUtils accepts.
import { illegalLiteral, yearOutOfRange } from '../diagnostics/catalogue/syntax.ts';
import type { DiagnosticDefinition } from '../diagnostics/definition.ts';
import type { Parameters } from '../diagnostics/diagnostic.ts';
import type { DateTimeLiteral } from './ast/index.ts';

const formats: Readonly<Record<string, { valid: (text: string) => boolean; format: string }>> = {
  DATE: { valid: isDate, format: 'yyyy-MM-dd' },
  TIME: { valid: isTime, format: 'HH:mm:ss' },
  TIMESTAMP: { valid: isTimestamp, format: 'yyyy-MM-dd HH:mm:ss' },
};

/** Finds the mistake in the text of a literal, and whether Flink gives its place; undefined where there is none. */
export function dateTimeProblem(
  literal: DateTimeLiteral['type'],
  value: string,
): { definition: DiagnosticDefinition; parameters: Parameters; placed: boolean } | undefined {
  const type = literal === 'DATE' || literal === 'TIME' ? literal : 'TIMESTAMP';
  const { valid, format } = formats[type]!;
  if (!valid(value))
    return { definition: illegalLiteral, parameters: { type: literal, value, format }, placed: true };
  const year = /^[ \t]*(\d{5,})-/.exec(value)?.[1]?.replace(/^0+(?=\d{5})/, '');
  if (year === undefined) return undefined;
  return { definition: yearOutOfRange, parameters: { year }, placed: false };
}

const datePart = /^[ \t]*(\d+)-[ \t]*(\d+)-[ \t]*(\d+)/;
const timePart = /^[ \t]*(\d+):[ \t]*(\d+):[ \t]*(\d+)/;
const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The length of the date at the start, or -1. SimpleDateFormat is not lenient: 2020-02-30 is no date. */
function dateLength(text: string): number {
  const match = datePart.exec(text);
  if (match === null) return -1;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  if (year < 1 || month < 1 || month > 12 || day < 1) return -1;
  // Before the Gregorian cut-over every fourth year is a leap year.
  const leap = year % 4 === 0 && (year <= 1582 || year % 100 !== 0 || year % 400 === 0);
  const length = month === 2 && leap ? 29 : days[month - 1]!;
  return day <= length ? match[0].length : -1;
}

function timeLength(text: string): number {
  const match = timePart.exec(text);
  if (match === null) return -1;
  const [hour, minute, second] = match.slice(1).map(Number) as [number, number, number];
  return hour < 24 && minute < 60 && second < 60 ? match[0].length : -1;
}

/** What may follow the seconds: nothing, a point, a point and digits. */
function isFraction(rest: string): boolean {
  return /^(?:\.\d*)?$/.test(rest);
}

export function isDate(text: string): boolean {
  return dateLength(text) === text.length;
}

export function isTime(text: string): boolean {
  const length = timeLength(text);
  return length >= 0 && isFraction(text.slice(length));
}

/** A date, with a time or without one (SqlParserUtil.parseTimestampLiteral). */
export function isTimestamp(text: string): boolean {
  const date = dateLength(text);
  if (date < 0) return false;
  const rest = text.slice(date);
  if (rest.startsWith(' ')) {
    const time = timeLength(rest.slice(1));
    if (time >= 0) return isFraction(rest.slice(1 + time));
  }
  return isFraction(rest);
}
