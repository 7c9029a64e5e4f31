// Inputs that nobody would write, made of scripts that somebody did: words changed, parts of two scripts put together, a part
// repeated in its place or at random places, marks opened and not closed.
import type { Random } from './random.ts';

/** Longer inputs are not made. */
const MOST_CHARACTERS = 40_000;

const TOKEN = /\s+|--[^\n]*|'(?:[^']|'')*'|`[^`]*`|[A-Za-z_]\w*|\d+(?:\.\d+)?|[^\s]/g;

const MARKS = [
  "'",
  '`',
  '"',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  '<',
  '>',
  '/*',
  '*/',
  '--',
  ';',
  ',',
  '.',
  '::',
  '=',
  '*',
  '\u0000',
  '\u00a0',
  '😀',
  '\\',
  '$',
  '/*+',
];
const WORDS = [
  'SELECT',
  'FROM',
  'WHERE',
  'NOT',
  'AND',
  'OR',
  'NULL',
  'CASE',
  'WHEN',
  'END',
  'ROW',
  'ARRAY',
  'MAP',
  'CAST',
  'AS',
  'OVER',
  'JOIN',
  'ON',
  'UNION ALL',
  'IN',
  'EXISTS',
  'LATERAL',
  'TABLE',
  'INTERVAL',
  'BETWEEN',
  'LIKE',
  'GROUP BY',
  'WITH',
  'VALUES',
  'SET',
  'BEGIN',
  '99999999999999999999',
  '1e999',
  "''",
  '?',
];

type Change = (tokens: readonly string[], random: Random, others: readonly (readonly string[])[]) => string[];

/** A piece of a script: up to some dozen tokens in a row. */
function pieceOf(tokens: readonly string[], random: Random): readonly string[] {
  const start = random.below(tokens.length);
  return tokens.slice(start, start + 1 + random.below(24));
}

const insert = (tokens: readonly string[], at: number, piece: readonly string[]): string[] => [
  ...tokens.slice(0, at),
  ' ',
  ...piece,
  ' ',
  ...tokens.slice(at),
];

const changes: readonly Change[] = [
  // A token lost, doubled, exchanged, or another put in its place.
  (tokens, random) => tokens.filter((_, at) => at !== random.below(tokens.length)),
  (tokens, random) => insert(tokens, random.below(tokens.length), [random.pick(MARKS)]),
  (tokens, random) => insert(tokens, random.below(tokens.length), [random.pick(WORDS)]),
  (tokens, random) => {
    const at = random.below(tokens.length);
    return tokens.map((token, place) => (place === at ? random.pick(tokens) : token));
  },
  // The script cut off, and a piece of it lost.
  (tokens, random) => tokens.slice(0, 1 + random.below(tokens.length)),
  (tokens, random) => {
    const at = random.below(tokens.length);
    return [...tokens.slice(0, at), ...tokens.slice(at + 1 + random.below(12))];
  },
  // A piece of another script put in, or its end behind this one's beginning.
  (tokens, random, others) =>
    insert(tokens, random.below(tokens.length), pieceOf(random.pick(others), random)),
  (tokens, random, others) => {
    const other = random.pick(others);
    return [...tokens.slice(0, random.below(tokens.length)), ' ', ...other.slice(random.below(other.length))];
  },
  // A piece pumped in its place, with what parts it from the next.
  (tokens, random) => {
    const piece = [
      ...pieceOf(tokens, random),
      random.pick([' ', ', ', ' AND ', ' OR ', ' + ', '(', ' UNION ALL ', ';\n', ' || ']),
    ];
    const count = 24 + random.below(37);
    return insert(tokens, random.below(tokens.length), Array.from({ length: count }, () => piece).flat());
  },
  // A piece repeated at random places.
  (tokens, random) => {
    const piece = pieceOf(tokens, random);
    const chance = 24 + random.below(37);
    return tokens.flatMap((token) =>
      random.below(tokens.length) < chance ? [token, ' ', ...piece, ' '] : [token],
    );
  },
  // A mark or a pair of marks pumped.
  (tokens, random) =>
    insert(
      tokens,
      random.below(tokens.length),
      Array.from({ length: 24 + random.below(377) }, () => random.pick(MARKS)),
    ),
  (tokens, random) => {
    const mark = random.pick([...MARKS, ...WORDS]);
    return insert(tokens, random.below(tokens.length), [`${mark} `.repeat(24 + random.below(377))]);
  },
];

/** The tokens of a script, roughly: blanks and comments are tokens too. */
export const tokensOf = (script: string): readonly string[] => script.match(TOKEN) ?? [' '];

/** The input of this number: the same in every run over the same scripts. */
export function hostileInput(scripts: readonly (readonly string[])[], random: Random): string {
  let tokens: readonly string[] = random.pick(scripts);
  for (let left = 1 + random.below(3); left > 0 && tokens.length > 0; left--)
    tokens = random.pick(changes)(tokens.length === 0 ? [' '] : tokens, random, scripts);
  return tokens.join('').slice(0, MOST_CHARACTERS);
}
