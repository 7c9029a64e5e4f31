// Intervals as other databases write them: INTERVAL 42 SECONDS, INTERVAL '5 minutes'.
import type { TextEdit } from '../../../diagnostics/diagnostic.ts';
import { isClass, NUMBER } from '../../token-class.ts';
import * as T from '../../token-kind.ts';
import { imageOf } from '../../token-store.ts';
import type { TokenStore } from '../../token-store.ts';
import type { Repair } from '../edit.ts';
import { idiom, inPlace, isWord } from './written.ts';

const UNITS: readonly string[] = ['YEAR', 'MONTH', 'DAY', 'HOUR', 'MINUTE', 'SECOND'];

export function intervals(tokens: TokenStore, list: Repair[]): void {
  const edits: TextEdit[] = [];
  for (let i = 0; i + 1 < tokens.count; i++) {
    if (tokens.kinds[i] !== T.INTERVAL) continue;
    const edit = withNumber(tokens, i) ?? withUnitInside(tokens, i);
    if (edit !== undefined) edits.push(edit);
  }
  const [first] = edits;
  if (first === undefined) return;
  list.push(idiom('replace', true, `write INTERVAL ${first.text}`, edits));
}

/** INTERVAL 42 SECONDS: the number stands in quotes. A range of units is another repair's. */
function withNumber(tokens: TokenStore, i: number): TextEdit | undefined {
  const unit = unitOf(imageOf(tokens, i + 2 < tokens.count ? i + 2 : i + 1));
  if (unit === undefined || !isClass(tokens, tokens.kinds[i + 1]!, NUMBER)) return undefined;
  if (isWord(tokens, i + 3, 'TO', '(')) return undefined;
  return inPlace(tokens, i + 1, i + 2, `'${imageOf(tokens, i + 1)}' ${unit}`);
}

/** INTERVAL '5 minutes': the unit stands behind the quotes. */
function withUnitInside(tokens: TokenStore, i: number): TextEdit | undefined {
  if (tokens.kinds[i + 1] !== T.QUOTED_STRING) return undefined;
  const [number = '', word = '', ...rest] = imageOf(tokens, i + 1)
    .slice(1, -1)
    .trim()
    .split(' ');
  const unit = unitOf(word);
  if (unit === undefined || rest.length > 0 || !/^-?\d+$/.test(number)) return undefined;
  if (unitOf(i + 2 < tokens.count ? imageOf(tokens, i + 2) : '') !== undefined) return undefined;
  return inPlace(tokens, i + 1, i + 1, `'${number}' ${unit}`);
}

function unitOf(word: string): string | undefined {
  const upper = word.toUpperCase();
  return UNITS.find((unit) => upper === unit || upper === `${unit}S`);
}
