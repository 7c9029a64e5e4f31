// Words in the place of another: a function where a type stands, or one whose call has a syntax that only few functions have;
// a statement whose first word is lost, misspelt or further on.
import { editDistance } from '../../base/nearest.ts';
import * as T from '../token-kind.ts';
import { isClass, KEYWORD, keywordByImage, NAME, RESERVED_FUNCTION } from '../token-class.ts';
import { imageOf } from '../token-store.ts';
import type { TokenStore } from '../token-store.ts';
import type { Repair } from './edit.ts';

export function misnamed(tokens: TokenStore, at: number, list: Repair[]): void {
  for (let i = Math.max(0, at - 1); i <= Math.min(at, tokens.count - 2); i++)
    if (isCalled(tokens, i)) typeOf(tokens, i, at - i, list);
  callOf(tokens, at, list);
  firstWord(tokens, list);
}

function isCalled(tokens: TokenStore, i: number): boolean {
  return (
    isClass(tokens, tokens.kinds[i]!, NAME | KEYWORD | RESERVED_FUNCTION) && tokens.kinds[i + 1] === T.LPAREN
  );
}

function replacement(tokens: TokenStore, i: number, word: string, cost: number): Repair {
  const image = imageOf(tokens, i);
  const first = imageOf(tokens, 0);
  const text = first === first.toLowerCase() ? word.toLowerCase() : word;
  return {
    kind: 'respell',
    safe: false,
    title: `replace \`${image}\` with \`${text}\``,
    edits: [{ span: { start: tokens.starts[i]!, end: tokens.ends[i]! }, text }],
    cost,
  };
}

/** `name SUM(20)`, `CAST(a AS LAG(10, 2))`: what the numbers are usual for. */
function typeOf(tokens: TokenStore, i: number, distance: number, list: Repair[]): void {
  const { kinds } = tokens;
  const digits = (at: number): boolean => kinds[at] === T.UNSIGNED_INTEGER_LITERAL;
  if (!digits(i + 2)) return;
  const image = imageOf(tokens, i);
  const push = (words: readonly string[]): void => {
    // A slip of the pen is likelier than another word.
    const near = words.some((word) => editDistance(image, word, 2) <= 2);
    words.forEach((word, rank) =>
      list.push(replacement(tokens, i, word, (near ? 6 : 3) + distance + rank / 4)),
    );
  };
  if (kinds[i + 3] === T.COMMA && digits(i + 4) && kinds[i + 5] === T.RPAREN) push(['DECIMAL']);
  if (kinds[i + 3] !== T.RPAREN) return;
  const size = Number(imageOf(tokens, i + 2));
  push(
    [0, 3, 6, 9].includes(size)
      ? ['TIMESTAMP', 'TIMESTAMP_LTZ', 'VARCHAR', 'TIME', 'DECIMAL', 'CHAR']
      : ['VARCHAR', 'CHAR', 'DECIMAL', 'TIMESTAMP', 'BINARY'],
  );
}

/** Functions in whose calls a word may stand that stands in no others. */
const CALLS: readonly (readonly [word: number, functions: readonly string[]])[] = [
  [T.AS, ['CAST', 'TRY_CAST']],
  [T.IN, ['POSITION']],
  [T.BOTH, ['TRIM']],
  [T.LEADING, ['TRIM']],
  [T.TRAILING, ['TRIM']],
  [T.FROM, ['EXTRACT', 'SUBSTRING', 'TRIM']],
  [T.FOR, ['SUBSTRING']],
  [T.TO, ['FLOOR', 'CEIL']],
  [T.PLACING, ['OVERLAY']],
  [T.RETURNING, ['JSON_VALUE', 'JSON_QUERY']],
  [T.WITH, ['JSON_QUERY']],
  [T.WITHOUT, ['JSON_QUERY']],
  [T.NULL, ['JSON_VALUE', 'JSON_QUERY', 'JSON_OBJECT', 'JSON_ARRAY']],
  [T.ERROR, ['JSON_VALUE', 'JSON_QUERY', 'JSON_EXISTS']],
  [T.DEFAULT_, ['JSON_VALUE']],
  [T.EMPTY, ['JSON_QUERY']],
  [T.TRUE, ['JSON_EXISTS']],
  [T.FALSE, ['JSON_EXISTS']],
  [T.UNKNOWN, ['JSON_EXISTS']],
  [T.ABSENT, ['JSON_ARRAY', 'JSON_OBJECT', 'JSON_ARRAYAGG', 'JSON_OBJECTAGG']],
  [T.VALUE, ['JSON_OBJECT', 'JSON_OBJECTAGG']],
  [T.KEY, ['JSON_OBJECT', 'JSON_OBJECTAGG']],
  [T.TABLE, ['TUMBLE', 'HOP', 'CUMULATE', 'SESSION']],
  [T.STAR, ['COUNT']],
  [T.DISTINCT, ['COUNT', 'SUM']],
];

const callsByWord: ReadonlyMap<number, readonly string[]> = new Map(CALLS);

/** `SUM(a FROM b)`: the call around the error. */
function callOf(tokens: TokenStore, at: number, list: Repair[]): void {
  const { kinds, count } = tokens;
  let open = Math.min(at, count) - 1;
  for (let depth = 0; open >= 0; open--) {
    if (kinds[open] === T.RPAREN) depth++;
    else if (kinds[open] === T.LPAREN && depth-- === 0) break;
  }
  const i = open - 1;
  if (i < 0 || !isCalled(tokens, i)) return;
  const offer = (functions: readonly string[], cost: number): void => {
    const image = imageOf(tokens, i).toUpperCase();
    functions
      .filter((word) => word !== image)
      .forEach((word, rank) => list.push(replacement(tokens, i, word, cost + rank / 10)));
  };
  // An aggregate into JSON takes no DISTINCT, and is meant all the same.
  const isJson = imageOf(tokens, i).toUpperCase().startsWith('JSON_');
  for (const word of [at, at - 1])
    if (!isJson || kinds[word] !== T.DISTINCT) offer(callsByWord.get(kinds[word]!) ?? [], 4.5 + at - word);
  // A call with a unit of time: TIMESTAMPADD(DAY, 1, a), EXTRACT(DAY FROM a).
  if (kinds[open + 2] === T.COMMA) offer(['TIMESTAMPADD', 'TIMESTAMPDIFF'], 5);
  if (kinds[open + 2] === T.FROM) offer(['EXTRACT'], 4.4);
  // FLOOR() and its like, where a function without arguments was meant.
  if (at === open + 1 && kinds[at] === T.RPAREN)
    offer(kinds[at + 1] === T.OVER ? ['ROW_NUMBER', 'RANK'] : ['PROCTIME', 'CURRENT_TIMESTAMP'], 4.4);
  // FLOOR, JSON_VALUE and their like, where an argument is one too many or one too few for them.
  if (kinds[at] === T.COMMA) offer(['ROUND', 'JSON_VALUE', 'CONCAT'], 9);
}

/** Words that a statement begins with, the likelier first. */
const FIRST_WORDS: readonly string[] = 'SELECT SET INSERT CREATE WITH DROP ALTER USE RESET VALUES SHOW'.split(
  ' ',
);
const firstKinds: ReadonlySet<number> = new Set(FIRST_WORDS.map((word) => keywordByImage.get(word)!));

function firstWord(tokens: TokenStore, list: Repair[]): void {
  const { kinds, starts, ends, count } = tokens;
  if (count < 2 || firstKinds.has(kinds[0]!)) return;
  const start = starts[0]!;
  const option = kinds[0] === T.QUOTED_STRING && kinds[1] === T.EQ;
  FIRST_WORDS.forEach((word, rank) =>
    list.push({
      kind: 'add',
      safe: false,
      title: `insert \`${word}\``,
      edits: [{ span: { start, end: start }, text: `${word} ` }],
      cost: option && word === 'SET' ? 4 : 6 + rank / 10,
      inserted: word,
    }),
  );
  for (let j = 1; j < Math.min(count, 80); j++)
    if (firstKinds.has(kinds[j]!)) {
      const [left, right] = [imageOf(tokens, 0), imageOf(tokens, j)];
      const edits = [
        { span: { start, end: ends[0]! }, text: right },
        { span: { start: starts[j]!, end: ends[j]! }, text: left },
      ];
      list.push({
        kind: 'reorder',
        safe: false,
        title: `swap \`${left}\` and \`${right}\``,
        edits,
        cost: 4 + j / 40,
      });
    }
}
