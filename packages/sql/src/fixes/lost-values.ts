// A value that was left out: `CAST( AS INT)`, `BETWEEN AND 3`, `INTERVAL HOUR`. Which one it was nothing tells: what is put in
// shows where it belongs, and of what kind it is.
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import * as T from '../syntax/token-kind.ts';
import type { Script } from './script.ts';
import { tokenAt } from './script-tokens.ts';
import { behindBlanks, isBlank, isLetter } from './spacing.ts';

/** Words behind which a text stands. */
const TEXTS: ReadonlyMap<number, string> = new Map([
  [T.DATE, "'2024-01-01'"],
  [T.TIME, "'00:00:00'"],
  [T.TIMESTAMP, "'2024-01-01 00:00:00'"],
]);

const RANGES: Readonly<Record<string, string>> = {
  'YEAR MONTH': "'1-0'",
  'DAY HOUR': "'1 0'",
  'DAY MINUTE': "'1 0:0'",
  'DAY SECOND': "'1 0:0:0'",
  'HOUR MINUTE': "'1:0'",
  'HOUR SECOND': "'1:0:0'",
  'MINUTE SECOND': "'1:0'",
};

/** Values for the place of the error and for the one behind its word, the likelier first; to be tried on the script. */
export function lostValues({ text, tokens }: Script, { span, category }: Diagnostic): Fix[] {
  if (span === undefined || category !== 'syntax') return [];
  const put = (place: number, value: string): Fix => {
    // The blank behind a parenthesis, or the second of two, stood behind the value.
    const gap = text[place - 2];
    const at = isBlank(text[place - 1]) && (gap === '(' || isBlank(gap)) ? place - 1 : place;
    const before = touches(text[at - 1], ')') ? ' ' : '';
    const after = touches(text[at], '(') ? ' ' : '';
    return {
      kind: 'guess',
      safe: false,
      title: `insert a value, such as ${value}`,
      edits: [{ span: { start: at, end: at }, text: `${before}${value}${after}` }],
    };
  };
  const at = span.start;
  const behind = isBlank(text[span.end]) ? Math.min(span.end + 1, behindBlanks(text, span.end)) : span.end;
  const isWord = span.end > at && [...text.slice(at, span.end)].every(isLetter);
  const fixes: Fix[] = [];
  for (const place of isWord ? [at, behind] : [at]) {
    const index = tokenAt(tokens, place);
    const sign = tokens[index - 1]?.kind;
    const before = tokens[index - (sign === T.MINUS || sign === T.PLUS ? 2 : 1)]?.kind ?? T.EOF;
    const written = TEXTS.get(before);
    if (written !== undefined) fixes.unshift(put(place, written));
    else if (before === T.INTERVAL) fixes.unshift(put(place, RANGES[unitsFrom(tokens, index)] ?? "'1'"));
    else fixes.push(...['1', "''", 'NULL'].map((value) => put(place, value)));
  }
  return fixes;
}

const touches = (character: string | undefined, mark: string): boolean =>
  isLetter(character) || (character !== undefined && `'"\`${mark}`.includes(character));

/** `DAY HOUR` of DAY(2) TO HOUR at an index. */
function unitsFrom(tokens: Script['tokens'], index: number): string {
  let at = index + 1;
  if (tokens[at]?.kind === T.LPAREN) while (at < tokens.length && tokens[at++]!.kind !== T.RPAREN);
  if (tokens[at]?.kind !== T.TO) return '';
  return `${tokens[index]!.text} ${tokens[at + 1]?.text ?? ''}`.toUpperCase();
}
