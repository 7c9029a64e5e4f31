// Types as the parameters of a problem tell them, in Flink's or Calcite's notation.
import type { Parameters } from '../diagnostics/diagnostic.ts';

/** A type of a message as DDL writes it: without nullability and marks of time attributes. */
export function bareType(type: string): string {
  return type.replace(/ NOT NULL$| \*\w+\*/g, '');
}

/** The word that a type begins with, without its size, its elements and what follows. */
export function rootOf(type: string): string {
  const end = [...type].findIndex((each) => '(< '.includes(each));
  return end < 0 ? type : type.slice(0, end);
}

/** What is known of a call's forms says less than what its arguments are. */
const LAST: ReadonlySet<string> = new Set(['forms', 'signatures']);

/** Types that the parameters name, as DDL writes them, those of arguments first. */
export function typesIn(parameters: Parameters): string[] {
  const told = (last: boolean): string =>
    Object.entries(parameters)
      .flatMap(([key, value]) => (LAST.has(key) === last ? [String(value)] : []))
      .join(' ');
  return [told(false), told(true)].flatMap((part) =>
    TYPES.filter(([pattern]) => pattern.test(part)).map(([, type]) => type),
  );
}

const TYPES: readonly (readonly [RegExp, string])[] = [
  [/<INTEGER>|\bINT(?:EGER)?\b|<NUMERIC>/, 'INT'],
  [/BIGINT|<NUMERIC>/, 'BIGINT'],
  [/CHAR|STRING/, 'STRING'],
  [/DOUBLE/, 'DOUBLE'],
  [/<TIMESTAMP\(3\)|<DATETIME>|<TIMESTAMP>|TIMESTAMP\(3\)/, 'TIMESTAMP(3)'],
  [/<DATE>|\bDATE\b/, 'DATE'],
  [/BOOLEAN/, 'BOOLEAN'],
];
