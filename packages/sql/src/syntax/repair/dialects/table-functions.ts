// Functions in FROM: TUMBLE(TABLE t, …) without TABLE( ) around it, and Hive's LATERAL VIEW EXPLODE.
import type { TextEdit } from '../../../diagnostics/diagnostic.ts';
import * as T from '../../token-kind.ts';
import { imageOf } from '../../token-store.ts';
import type { TokenStore } from '../../token-store.ts';
import { behindGroup } from '../edit.ts';
import type { Repair } from '../edit.ts';
import { before, behind, idiom, isWord, textOf } from './written.ts';

export function tableFunctions(tokens: TokenStore, list: Repair[]): void {
  bareWindows(tokens, list);
  lateralViews(tokens, list);
}

const WINDOWS: readonly string[] = ['TUMBLE', 'HOP', 'CUMULATE', 'SESSION'];

function bareWindows(tokens: TokenStore, list: Repair[]): void {
  const { kinds } = tokens;
  const edits: TextEdit[] = [];
  for (let i = 1; i + 1 < tokens.count; i++) {
    const reads = kinds[i - 1] === T.FROM || kinds[i - 1] === T.JOIN;
    if (!reads || !isWord(tokens, i, ...WINDOWS) || kinds[i + 1] !== T.LPAREN) continue;
    edits.push(before(tokens, i, 'TABLE('), behind(tokens, behindGroup(tokens, i + 1) - 1, ')'));
  }
  if (edits.length > 0) list.push(idiom('add', true, 'put TABLE( ) around the window function', edits));
}

/** LATERAL VIEW EXPLODE(a) x AS y is CROSS JOIN UNNEST(a) AS x (y). */
function lateralViews(tokens: TokenStore, list: Repair[]): void {
  const edits: TextEdit[] = [];
  for (let i = 1; i + 4 < tokens.count; i++) {
    if (tokens.kinds[i] !== T.LATERAL || !isWord(tokens, i + 1, 'VIEW')) continue;
    const outer = isWord(tokens, i + 2, 'OUTER');
    const call = outer ? i + 3 : i + 2;
    if (!isWord(tokens, call, 'EXPLODE') || tokens.kinds[call + 1] !== T.LPAREN) return;
    const end = behindGroup(tokens, call + 1);
    const as = isWord(tokens, end, 'AS') ? end : end + 1;
    if (!isWord(tokens, as, 'AS') || as + 1 >= tokens.count) return;
    let last = as + 1;
    while (tokens.kinds[last + 1] === T.COMMA) last += 2;
    const alias = as === end ? `${imageOf(tokens, as + 1)}_view` : imageOf(tokens, end);
    const argument = textOf(tokens, call + 2, end - 2);
    const join = outer ? 'LEFT JOIN' : 'CROSS JOIN';
    const condition = outer ? ' ON TRUE' : '';
    const text = `${join} UNNEST(${argument}) AS ${alias} (${textOf(tokens, as + 1, last)})${condition}`;
    edits.push({ span: { start: tokens.starts[i]!, end: tokens.ends[last]! }, text });
  }
  if (edits.length > 0) list.push(idiom('replace', true, 'write CROSS JOIN UNNEST(…)', edits));
}
