// Operators of MySQL and PostgreSQL: s->'$.a', s->>'a', a DIV b.
import type { TextEdit } from '../../../diagnostics/diagnostic.ts';
import { EXPRESSION_START, isClass } from '../../token-class.ts';
import * as T from '../../token-kind.ts';
import { imageOf } from '../../token-store.ts';
import type { TokenStore } from '../../token-store.ts';
import type { Repair } from '../edit.ts';
import { operandStart } from './operand.ts';
import { before, idiom, inPlace, isWord } from './written.ts';

export function operators(tokens: TokenStore, list: Repair[]): void {
  arrows(tokens, list);
  divisions(tokens, list);
}

/** Each `s->'$.a'` of the statement as JSON_VALUE(s, '$.a'); a bare key becomes a path. */
function arrows(tokens: TokenStore, list: Repair[]): void {
  const { kinds, starts, ends, count } = tokens;
  const edits: TextEdit[] = [];
  for (let i = 1; i + 2 < count; i++) {
    if (kinds[i] !== T.MINUS || kinds[i + 1] !== T.GT || ends[i] !== starts[i + 1]) continue;
    const key = kinds[i + 2] === T.GT ? i + 3 : i + 2;
    const first = operandStart(tokens, i - 1);
    if (kinds[key] !== T.QUOTED_STRING || first === undefined) return;
    const path = imageOf(tokens, key).slice(1, -1);
    const text = path.startsWith('$') ? path : `$.${path}`;
    edits.push(before(tokens, first, 'JSON_VALUE('));
    edits.push({ span: { start: ends[i - 1]!, end: ends[key]! }, text: `, '${text}')` });
  }
  if (edits.length > 0) list.push(idiom('replace', false, 'write JSON_VALUE(…)', edits));
}

/** MySQL's a DIV b: Flink's division of two integers gives an integer, too. */
function divisions(tokens: TokenStore, list: Repair[]): void {
  const edits: TextEdit[] = [];
  for (let i = 1; i + 1 < tokens.count; i++)
    if (isWord(tokens, i, 'DIV') && isClass(tokens, tokens.kinds[i + 1]!, EXPRESSION_START))
      edits.push(inPlace(tokens, i, i, '/'));
  if (edits.length > 0) list.push(idiom('replace', false, 'write / instead of DIV', edits));
}
