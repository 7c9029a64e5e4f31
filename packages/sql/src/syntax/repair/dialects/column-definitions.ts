// CREATE TABLE as MySQL, Hive and PostgreSQL write it: INT(11), DEFAULT, AUTO_INCREMENT, ENGINE=…, keys without NOT ENFORCED,
// columns in PARTITIONED BY. One repair for the whole statement: each alone would not make it parse.
import type { TextEdit } from '../../../diagnostics/diagnostic.ts';
import { isClass, TYPE_START } from '../../token-class.ts';
import * as T from '../../token-kind.ts';
import { imageOf } from '../../token-store.ts';
import type { TokenStore } from '../../token-store.ts';
import { behindGroup } from '../edit.ts';
import type { Repair } from '../edit.ts';
import { foreignType } from '../vocabulary.ts';
import { operandEnd } from './operand.ts';
import { behind, idiom, inPlace, isWord, lastToken, partsOf, textOf, without } from './written.ts';

export function columnDefinitions(tokens: TokenStore, list: Repair[]): void {
  const { kinds } = tokens;
  if (kinds[0] !== T.CREATE) return;
  const open = kinds.indexOf(T.LPAREN);
  const parts = open < 0 || !kinds.subarray(0, open).includes(T.TABLE) ? undefined : partsOf(tokens, open);
  if (parts === undefined) return;
  const bounds = [open, ...parts.commas, parts.close];
  const edits = bounds.slice(1).flatMap((end, i) => definitionEdits(tokens, bounds[i]! + 1, end - 1));
  const tail = [...partitionEdits(tokens, parts.close), ...tableOptionEdits(tokens, parts.close)];
  // A key alone is accepted by the parser, and told later.
  if ([...edits, ...tail].every(({ text }) => text === NOT_ENFORCED)) return;
  const repair = idiom('replace', false, "write the definition in Flink's way", [...edits, ...tail]);
  // A length alone may also be what a slip has left of another type.
  const isLength =
    tail.length === 0 &&
    edits.every(({ text, span }) => text === '' && kinds[tokenFrom(tokens, span.start)] === T.LPAREN);
  list.push(isLength ? { ...repair, cost: 6 } : repair);
}

/** Types that take no length in Flink; MySQL's is for display. */
const WITHOUT_LENGTH: ReadonlySet<number> = new Set([
  T.INT,
  T.INTEGER,
  T.BIGINT,
  T.SMALLINT,
  T.TINYINT,
  T.DOUBLE,
  T.FLOAT,
]);

const MARKS: readonly string[] = ['AUTO_INCREMENT', 'AUTOINCREMENT', 'UNSIGNED', 'ZEROFILL', 'IDENTITY'];

const NOT_ENFORCED = ' NOT ENFORCED';

/** Edits of one column or constraint. */
function definitionEdits(tokens: TokenStore, first: number, last: number): TextEdit[] {
  const { kinds } = tokens;
  const edits: TextEdit[] = [];
  // KEY idx (id) and INDEX idx (id): Flink has no indexes.
  if (isWord(tokens, first, 'KEY', 'INDEX') && kinds[first + 2] === T.LPAREN && kinds[first - 1] === T.COMMA)
    return [without(tokens, first - 1, last)];
  for (let i = first; i <= last; i++) {
    const isType = i === first + 1;
    const foreign = isType ? foreignType(imageOf(tokens, i), kinds[i + 1] === T.LPAREN) : undefined;
    if (isType && WITHOUT_LENGTH.has(kinds[i]!) && kinds[i + 1] === T.LPAREN)
      edits.push({
        span: { start: tokens.ends[i]!, end: tokens.ends[behindGroup(tokens, i + 1) - 1]! },
        text: '',
      });
    if (foreign !== undefined) edits.push(inPlace(tokens, i, i, foreign));
    if (i > first && isWord(tokens, i, ...MARKS)) edits.push(without(tokens, i, i));
    if (i > first && isWord(tokens, i, 'DEFAULT')) {
      const end = Math.min(last, operandEnd(tokens, i + 1));
      edits.push(without(tokens, i, end));
      i = end;
    }
    if (isWord(tokens, i, 'KEY') && isWord(tokens, i - 1, 'PRIMARY')) {
      const end = kinds[i + 1] === T.LPAREN ? behindGroup(tokens, i + 1) - 1 : i;
      if (!isWord(tokens, end + 1, 'NOT')) edits.push(behind(tokens, end, NOT_ENFORCED));
    }
  }
  return edits;
}

/** PARTITIONED BY (d STRING) declares a column in Hive; Flink's has been declared before. */
function partitionEdits(tokens: TokenStore, close: number): TextEdit[] {
  for (let i = close + 1; i + 2 < tokens.count; i++) {
    if (!isWord(tokens, i, 'PARTITIONED') || tokens.kinds[i + 2] !== T.LPAREN) continue;
    const parts = partsOf(tokens, i + 2);
    if (parts === undefined) return [];
    const bounds = [i + 2, ...parts.commas, parts.close];
    const columns = bounds.slice(1).map((end, n) => [bounds[n]! + 1, end - 1] as const);
    const typed = columns.every(
      ([first, last]) => last > first && isClass(tokens, tokens.kinds[first + 1]!, TYPE_START),
    );
    if (!typed) return [];
    const declared = columns.map(([first, last]) => textOf(tokens, first, last)).join(', ');
    const names = columns.map(([first]) => imageOf(tokens, first)).join(', ');
    return [behind(tokens, close - 1, `, ${declared}`), inPlace(tokens, i + 3, parts.close - 1, names)];
  }
  return [];
}

/** ENGINE=InnoDB DEFAULT CHARSET=utf8 behind the columns means nothing to Flink. */
function tableOptionEdits(tokens: TokenStore, close: number): TextEdit[] {
  const last = lastToken(tokens);
  if (!isWord(tokens, close + 1, 'ENGINE', 'DEFAULT', 'CHARSET', 'AUTO_INCREMENT', 'COLLATE')) return [];
  let end = close + 1;
  while (end < last && !isWord(tokens, end + 1, 'COMMENT', 'WITH', 'PARTITIONED', 'LIKE', 'AS')) end++;
  return [without(tokens, close + 1, end)];
}

/** The index of the first token that starts at the offset or behind it. */
function tokenFrom({ starts, count }: TokenStore, offset: number): number {
  let i = 0;
  while (i < count && starts[i]! < offset) i++;
  return i;
}
