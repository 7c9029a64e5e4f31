// QUALIFY of Snowflake and BigQuery: a filter on a window function, which Flink has in a query around it.
import { isClass, NAME, NUMBER } from '../../token-class.ts';
import * as T from '../../token-kind.ts';
import { imageOf } from '../../token-store.ts';
import type { TokenStore } from '../../token-store.ts';
import { behindGroup } from '../edit.ts';
import type { Repair } from '../edit.ts';
import { idiom, inPlace, isWord, lastToken, textOf } from './written.ts';

const NUMBERED = 'row_num';

/** `SELECT a FROM t QUALIFY ROW_NUMBER() OVER (…) = 1` as `SELECT a FROM (SELECT a, … AS row_num FROM t) WHERE row_num = 1`. */
export function qualify(tokens: TokenStore, list: Repair[]): void {
  const { kinds } = tokens;
  if (kinds[0] !== T.SELECT) return;
  const from = atTopLevel(tokens, 1, (i) => kinds[i] === T.FROM);
  const clause = atTopLevel(tokens, from, (i) => isWord(tokens, i, 'QUALIFY'));
  const last = lastToken(tokens);
  const hasNumber = isClass(tokens, kinds[last]!, NUMBER) && COMPARISONS.has(kinds[last - 1]!);
  if (clause >= tokens.count || clause + 3 > last || !hasNumber) return;
  const names = itemNames(tokens, from);
  if (names === undefined) return;
  const items = textOf(tokens, 1, from - 1);
  const window = textOf(tokens, clause + 1, last - 2);
  const rest = textOf(tokens, from, clause - 1);
  const filter = `${NUMBERED} ${textOf(tokens, last - 1, last)}`;
  const text = `SELECT ${names} FROM (SELECT ${items}, ${window} AS ${NUMBERED} ${rest}) WHERE ${filter}`;
  const title = `number the rows in a query inside, and filter by ${filter}`;
  list.push(idiom('replace', false, title, [inPlace(tokens, 0, last, text)]));
}

const COMPARISONS: ReadonlySet<number> = new Set([T.EQ, T.LE, T.LT]);

/** The first index from a place on, outside of parentheses, that fits; the number of tokens where none does. */
function atTopLevel(tokens: TokenStore, start: number, fits: (i: number) => boolean): number {
  for (let i = start; i < tokens.count; i++) {
    if (tokens.kinds[i] === T.LPAREN) i = behindGroup(tokens, i) - 1;
    else if (fits(i)) return i;
  }
  return tokens.count;
}

/** The names of the items of SELECT, `*` for a star; undefined where one has none. */
function itemNames(tokens: TokenStore, from: number): string | undefined {
  const { kinds } = tokens;
  const names: string[] = [];
  for (let i = 1; i < from;) {
    const end = Math.min(
      from,
      atTopLevel(tokens, i, (at) => kinds[at] === T.COMMA || at === from),
    );
    if (kinds[end - 1] !== T.STAR && !isClass(tokens, kinds[end - 1]!, NAME)) return undefined;
    names.push(imageOf(tokens, end - 1));
    i = end + 1;
  }
  return names.length === 0 ? undefined : names.join(', ');
}
