// Clauses that other engines have in a query and Flink has not: WITH (NOLOCK), SORT BY, DISTRIBUTE BY, CLUSTER BY, EMIT CHANGES.
import * as T from '../../token-kind.ts';
import type { TokenStore } from '../../token-store.ts';
import { behindGroup } from '../edit.ts';
import type { Repair } from '../edit.ts';
import { idiom, inPlace, isWord, lastToken, without } from './written.ts';

export function clauses(tokens: TokenStore, list: Repair[]): void {
  const last = lastToken(tokens);
  for (let i = 1; i + 1 <= last; i++) {
    if (isWord(tokens, i, 'EMIT') && isWord(tokens, i + 1, 'CHANGES') && i + 1 === last)
      list.push(
        idiom('remove', true, 'remove EMIT CHANGES: Flink gives changes anyway', [without(tokens, i, last)]),
      );
    if (isWord(tokens, i, 'SORT') && isWord(tokens, i + 1, 'BY')) {
      list.push(
        idiom('replace', false, 'write ORDER BY instead of SORT BY', [inPlace(tokens, i, i, 'ORDER')]),
      );
      list.push(
        idiom('remove', false, 'remove the clause: a stream has no order within a task', [
          without(tokens, i, endOfList(tokens, i + 2, last)),
        ]),
      );
    }
    if (isWord(tokens, i, 'DISTRIBUTE', 'CLUSTER') && isWord(tokens, i + 1, 'BY'))
      list.push(
        idiom('remove', false, 'remove the clause: Flink distributes rows by itself', [
          without(tokens, i, endOfList(tokens, i + 2, last)),
        ]),
      );
    if (tokens.kinds[i] === T.WITH && tokens.kinds[i + 1] === T.LPAREN && isWord(tokens, i + 2, 'NOLOCK'))
      list.push(
        idiom('remove', true, 'remove the hint of SQL Server', [
          without(tokens, i, behindGroup(tokens, i + 1) - 1),
        ]),
      );
  }
}

/** The last token of a list of expressions: before a clause, a parenthesis that closes, or the statement's end. */
function endOfList(tokens: TokenStore, from: number, last: number): number {
  let i = from;
  for (; i <= last; i++) {
    if (tokens.kinds[i] === T.LPAREN) i = behindGroup(tokens, i) - 1;
    else if (tokens.kinds[i] === T.RPAREN || isWord(tokens, i, 'LIMIT', 'UNION', 'SORT', 'ORDER'))
      return i - 1;
  }
  return last;
}
