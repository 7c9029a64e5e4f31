// CONVERT of MySQL and SQL Server, and literals and types of time that Flink writes otherwise.
import type { TextEdit } from '../../../diagnostics/diagnostic.ts';
import { isClass, TYPE_START } from '../../token-class.ts';
import * as T from '../../token-kind.ts';
import { imageOf } from '../../token-store.ts';
import type { TokenStore } from '../../token-store.ts';
import type { Repair } from '../edit.ts';
import { foreignType } from '../vocabulary.ts';
import { idiom, inPlace, isWord, partsOf, textOf } from './written.ts';

export function conversions(tokens: TokenStore, list: Repair[]): void {
  converts(tokens, list);
  safeCasts(tokens, list);
  timeLiterals(tokens, list);
  timeZones(tokens, list);
  quotedUnits(tokens, list);
}

/** Words of MySQL's CONVERT that name no type elsewhere. */
const CONVERTED: ReadonlyMap<string, string> = new Map([
  ['SIGNED', 'BIGINT'],
  ['UNSIGNED', 'BIGINT'],
  ['CHAR', 'STRING'],
]);

/** CONVERT(x, SIGNED) and CONVERT(INT, x) as CAST(x AS …). */
function converts(tokens: TokenStore, list: Repair[]): void {
  const edits: TextEdit[] = [];
  for (let i = 0; i + 1 < tokens.count; i++) {
    if (tokens.kinds[i] !== T.CONVERT || tokens.kinds[i + 1] !== T.LPAREN) continue;
    const parts = partsOf(tokens, i + 1);
    const comma = parts?.commas[0];
    if (parts === undefined || comma === undefined || parts.commas.length > 1) return;
    const left = [i + 2, comma - 1] as const;
    const right = [comma + 1, parts.close - 1] as const;
    const [type, operand] = isTypeAt(tokens, left[0]) ? [left, right] : [right, left];
    const written = typeText(tokens, type[0], type[1]);
    if (written === undefined) return;
    edits.push(
      inPlace(tokens, i, parts.close, `CAST(${textOf(tokens, operand[0], operand[1])} AS ${written})`),
    );
  }
  if (edits.length > 0) list.push(idiom('replace', true, 'write CAST(… AS …)', edits));
}

/** BigQuery's SAFE_CAST is TRY_CAST. */
function safeCasts(tokens: TokenStore, list: Repair[]): void {
  const edits: TextEdit[] = [];
  for (let i = 0; i + 1 < tokens.count; i++)
    if (isWord(tokens, i, 'SAFE_CAST') && tokens.kinds[i + 1] === T.LPAREN)
      edits.push(inPlace(tokens, i, i, 'TRY_CAST'));
  if (edits.length > 0) list.push(idiom('replace', true, 'write TRY_CAST', edits));
}

function isTypeAt(tokens: TokenStore, i: number): boolean {
  const kind = tokens.kinds[i]!;
  return isClass(tokens, kind, TYPE_START) && kind !== T.IDENTIFIER && kind !== T.BACK_QUOTED_IDENTIFIER;
}

function typeText(tokens: TokenStore, first: number, last: number): string | undefined {
  const word = imageOf(tokens, first).toUpperCase();
  const foreign = CONVERTED.get(word) ?? foreignType(word, first < last);
  if (foreign !== undefined) return first === last || word !== 'CHAR' ? foreign : textOf(tokens, first, last);
  return isTypeAt(tokens, first) ? textOf(tokens, first, last) : undefined;
}

/** TIMESTAMP '2024-01-01T00:00:00Z' of ISO 8601 has a blank between date and time, and no zone. */
function timeLiterals(tokens: TokenStore, list: Repair[]): void {
  const edits: TextEdit[] = [];
  for (let i = 0; i + 1 < tokens.count; i++) {
    if (tokens.kinds[i] !== T.TIMESTAMP || tokens.kinds[i + 1] !== T.QUOTED_STRING) continue;
    const text = imageOf(tokens, i + 1);
    if (text[11] === 'T') edits.push(inPlace(tokens, i + 1, i + 1, `${text.slice(0, 11)} ${text.slice(12)}`));
  }
  const [first] = edits;
  if (first !== undefined) list.push(idiom('replace', true, `write TIMESTAMP ${first.text}`, edits));
}

/** TIMESTAMPDIFF('DAY', a, b): the unit is a word. */
function quotedUnits(tokens: TokenStore, list: Repair[]): void {
  const edits: TextEdit[] = [];
  for (let i = 0; i + 2 < tokens.count; i++) {
    const kind = tokens.kinds[i];
    const takesUnit = kind === T.TIMESTAMPADD || kind === T.TIMESTAMPDIFF;
    if (!takesUnit || tokens.kinds[i + 1] !== T.LPAREN || tokens.kinds[i + 2] !== T.QUOTED_STRING) continue;
    edits.push(
      inPlace(
        tokens,
        i + 2,
        i + 2,
        imageOf(tokens, i + 2)
          .slice(1, -1)
          .toUpperCase(),
      ),
    );
  }
  if (edits.length > 0) list.push(idiom('replace', true, 'write the unit without quotes', edits));
}

/** TIMESTAMP WITH TIME ZONE: the nearest that Flink has keeps the instant, not the zone. */
function timeZones(tokens: TokenStore, list: Repair[]): void {
  const edits: TextEdit[] = [];
  for (let i = 0; i + 3 < tokens.count; i++) {
    if (tokens.kinds[i] !== T.TIMESTAMP) continue;
    const sized = tokens.kinds[i + 1] === T.LPAREN;
    const at = sized ? i + 4 : i + 1;
    if (!isWord(tokens, at, 'WITH') || !isWord(tokens, at + 1, 'TIME') || !isWord(tokens, at + 2, 'ZONE'))
      continue;
    const size = sized ? imageOf(tokens, i + 2) : '3';
    edits.push(inPlace(tokens, i, at + 2, `TIMESTAMP_LTZ(${size})`));
  }
  const [first] = edits;
  if (first !== undefined) list.push(idiom('replace', false, `write ${first.text}`, edits));
}
