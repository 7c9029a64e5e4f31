// Shapes of untrusted values, as data, and the walk that compares a value with one. Every mistake is named by its path.
import { nearest } from '@flink-preflight/sql';
import type { FieldPath } from '../report/finding.ts';

export type Shape =
  | { readonly kind: 'text'; readonly oneOf?: readonly string[]; readonly longest?: number }
  | { readonly kind: 'number' }
  | { readonly kind: 'integer' }
  | { readonly kind: 'flag' }
  /** Text, a number or a flag: YAML writes all of them without quotes. */
  | { readonly kind: 'scalar' }
  | { readonly kind: 'list'; readonly items: Shape }
  /** An object with any names. */
  | { readonly kind: 'map'; readonly values: Shape }
  | { readonly kind: 'object'; readonly fields: Fields; readonly required?: readonly string[] }
  /** Any JSON value: what it holds is nobody's business here. */
  | { readonly kind: 'any' };

export type Fields = Readonly<Record<string, Shape>>;

/** A field is not known, or has a value that cannot be used. */
export type ShapeMistake =
  | { readonly kind: 'unknown'; readonly path: FieldPath; readonly near?: string }
  | {
      readonly kind: 'invalid';
      readonly path: FieldPath;
      readonly expected: string;
      readonly actual: string;
    };

/** Of an object with many fields that are not known, so many are named. */
const MOST_UNKNOWN = 20;

/** Longest list: of variables, dependencies and the like. */
const LONGEST_LIST = 2000;

/** Longest text of a field that holds no script: a name, an address, an argument list. */
const LONGEST_TEXT = 65_536;

const ARTICLES: Readonly<Record<Exclude<Shape['kind'], 'any'>, string>> = {
  text: 'a string',
  number: 'a number',
  integer: 'a whole number',
  flag: 'true or false',
  scalar: 'a string, a number, true or false',
  list: 'a list',
  map: 'an object',
  object: 'an object',
};

/** Compares `value` with `shape`. True when the value may be used as the shape says. */
export function matchShape(value: unknown, shape: Shape, path: FieldPath, mistakes: ShapeMistake[]): boolean {
  const wrong = (expected: string): false => {
    mistakes.push({ kind: 'invalid', path, expected, actual: describe(value) });
    return false;
  };
  switch (shape.kind) {
    case 'any':
      return true;
    case 'text': {
      if (typeof value !== 'string') return wrong(ARTICLES.text);
      if (shape.oneOf !== undefined && !shape.oneOf.includes(value))
        return wrong(`one of ${shape.oneOf.join(', ')}`);
      const longest = shape.longest ?? LONGEST_TEXT;
      return value.length <= longest || wrong(`at most ${longest} characters`);
    }
    case 'number':
      return (typeof value === 'number' && Number.isFinite(value)) || wrong(ARTICLES.number);
    case 'integer':
      return Number.isSafeInteger(value) || wrong(ARTICLES.integer);
    case 'flag':
      return typeof value === 'boolean' || wrong(ARTICLES.flag);
    case 'scalar':
      return ['string', 'number', 'boolean'].includes(typeof value) || wrong(ARTICLES.scalar);
    case 'map': {
      if (!isObject(value)) return wrong(ARTICLES.map);
      const entries = Object.entries(value);
      if (entries.length > LONGEST_LIST) return wrong(`at most ${LONGEST_LIST} entries`);
      return entries
        .map(([name, item]) => matchShape(item, shape.values, [...path, name], mistakes))
        .every(Boolean);
    }
    case 'list': {
      if (!Array.isArray(value)) return wrong(ARTICLES.list);
      if (value.length > LONGEST_LIST) return wrong(`at most ${LONGEST_LIST} items`);
      let good = true;
      value.forEach((item, i) => {
        if (!matchShape(item, shape.items, [...path, i], mistakes)) good = false;
      });
      return good;
    }
    case 'object': {
      if (!isObject(value)) return wrong(ARTICLES.object);
      return matchFields(value, shape.fields, shape.required ?? [], path, mistakes);
    }
  }
}

function matchFields(
  value: Readonly<Record<string, unknown>>,
  fields: Fields,
  required: readonly string[],
  path: FieldPath,
  mistakes: ShapeMistake[],
): boolean {
  let good = true;
  let unknown = 0;
  for (const [name, item] of Object.entries(value)) {
    const shape = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (shape === undefined) {
      if (unknown++ >= MOST_UNKNOWN) continue;
      const [near] = nearest(name, Object.keys(fields), 1);
      mistakes.push({ kind: 'unknown', path: [...path, name], ...(near === undefined ? {} : { near }) });
    } else if (item !== null && !matchShape(item, shape, [...path, name], mistakes)) {
      good = false;
    }
  }
  for (const name of required) {
    if (value[name] !== undefined && value[name] !== null) continue;
    const shape = fields[name];
    const expected = shape === undefined || shape.kind === 'any' ? 'a value' : ARTICLES[shape.kind];
    mistakes.push({ kind: 'invalid', path: [...path, name], expected, actual: 'nothing' });
    good = false;
  }
  return good;
}

/** A plain object: not null, not a list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function describe(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
