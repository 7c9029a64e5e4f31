// INSERT as other databases write it: ON DUPLICATE KEY UPDATE, ON CONFLICT, WITH … INSERT.
import * as T from '../../token-kind.ts';
import type { TokenStore } from '../../token-store.ts';
import { behindGroup } from '../edit.ts';
import type { Repair } from '../edit.ts';
import { before, idiom, isWord, lastToken, textOf, without } from './written.ts';

export function inserts(tokens: TokenStore, list: Repair[]): void {
  upserts(tokens, list);
  withBeforeInsert(tokens, list);
}

/** Flink upserts by the primary key of the sink, and has no clause for it. */
function upserts(tokens: TokenStore, list: Repair[]): void {
  if (tokens.kinds[0] !== T.INSERT) return;
  for (let i = 1; i + 1 < tokens.count; i++) {
    if (tokens.kinds[i] !== T.ON || !isWord(tokens, i + 1, 'DUPLICATE', 'CONFLICT')) continue;
    const title = 'remove the clause: Flink upserts by the PRIMARY KEY of the sink table';
    list.push(idiom('remove', false, title, [without(tokens, i, lastToken(tokens))]));
    return;
  }
}

/** WITH x AS (…) INSERT INTO t SELECT is INSERT INTO t WITH x AS (…) SELECT. */
function withBeforeInsert(tokens: TokenStore, list: Repair[]): void {
  const { kinds, count, starts } = tokens;
  if (kinds[0] !== T.WITH) return;
  for (let i = 1; i < count; i++) {
    if (kinds[i] === T.LPAREN) {
      i = behindGroup(tokens, i) - 1;
      continue;
    }
    if (kinds[i] !== T.INSERT) continue;
    let end = i + 2;
    while (end < count && kinds[end] !== T.SELECT && kinds[end] !== T.VALUES) end++;
    if (end >= count) return;
    const moved = textOf(tokens, i, end - 1);
    const taken = { span: { start: starts[i]!, end: starts[end]! }, text: '' };
    list.push(
      idiom('reorder', true, 'write INSERT INTO before WITH', [before(tokens, 0, `${moved} `), taken]),
    );
    return;
  }
}
