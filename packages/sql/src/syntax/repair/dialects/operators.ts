// Operators of MySQL, PostgreSQL and Spark: s->'$.a', s->>'a', a DIV b, a <=> b, s REGEXP 'p', ARRAY(1, 2).
import type { TextEdit } from '../../../diagnostics/diagnostic.ts';
import { EXPRESSION_START, isClass } from '../../token-class.ts';
import * as T from '../../token-kind.ts';
import { imageOf } from '../../token-store.ts';
import type { TokenStore } from '../../token-store.ts';
import type { Repair } from '../edit.ts';
import { operandEnd, operandStart } from './operand.ts';
import { before, idiom, inPlace, isWord, partsOf, textOf } from './written.ts';

export function operators(tokens: TokenStore, list: Repair[]): void {
  arrows(tokens, list);
  divisions(tokens, list);
  equalities(tokens, list);
  patterns(tokens, list);
  arrays(tokens, list);
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

/** MySQL's a <=> b holds for two NULLs, too. */
function equalities(tokens: TokenStore, list: Repair[]): void {
  const edits: TextEdit[] = [];
  for (let i = 1; i + 1 < tokens.count; i++)
    if (tokens.kinds[i] === T.LE && tokens.kinds[i + 1] === T.GT && tokens.ends[i] === tokens.starts[i + 1])
      edits.push(inPlace(tokens, i, i + 1, 'IS NOT DISTINCT FROM'));
  if (edits.length > 0) list.push(idiom('replace', true, 'write IS NOT DISTINCT FROM', edits));
}

/** MySQL's s REGEXP 'p' and s NOT REGEXP 'p' are calls. */
function patterns(tokens: TokenStore, list: Repair[]): void {
  const edits: TextEdit[] = [];
  for (let i = 1; i + 1 < tokens.count; i++) {
    if (!isWord(tokens, i, 'REGEXP') || tokens.kinds[i + 1] === T.LPAREN) continue;
    const isNegated = tokens.kinds[i - 1] === T.NOT;
    const end = isNegated ? i - 2 : i - 1;
    const first = end < 0 ? undefined : operandStart(tokens, end);
    if (first === undefined || !isClass(tokens, tokens.kinds[i + 1]!, EXPRESSION_START)) return;
    const call = `${isNegated ? 'NOT ' : ''}REGEXP(${textOf(tokens, first, end)}, ${textOf(tokens, i + 1, operandEnd(tokens, i + 1))})`;
    edits.push(inPlace(tokens, first, operandEnd(tokens, i + 1), call));
  }
  const [first] = edits;
  if (first !== undefined) list.push(idiom('replace', true, `write ${first.text}`, edits));
}

/** Spark's ARRAY(1, 2) has brackets in Flink; in parentheses stands a query. */
function arrays(tokens: TokenStore, list: Repair[]): void {
  const { kinds } = tokens;
  const edits: TextEdit[] = [];
  for (let i = 0; i + 2 < tokens.count; i++) {
    if (kinds[i] !== T.ARRAY || kinds[i + 1] !== T.LPAREN) continue;
    const parts = partsOf(tokens, i + 1);
    const isQuery = [T.SELECT, T.WITH, T.VALUES, T.TABLE, T.LPAREN].includes(kinds[i + 2]!);
    if (parts === undefined || isQuery || parts.close === i + 2) return;
    edits.push(inPlace(tokens, i + 1, i + 1, '['), inPlace(tokens, parts.close, parts.close, ']'));
  }
  if (edits.length > 0) list.push(idiom('replace', true, 'write ARRAY[…]', edits));
}
