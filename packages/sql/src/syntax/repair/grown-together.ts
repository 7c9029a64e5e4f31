// Words that have one token where there were two, or a name and a number that are two where there was one: a mark between them
// was lost, or changed places with one of them.
import * as T from '../token-kind.ts';
import { isClass, NUMBER } from '../token-class.ts';
import { imageOf } from '../token-store.ts';
import type { TokenStore } from '../token-store.ts';
import type { Repair } from './edit.ts';

const isWord = ({ lexicon }: TokenStore, word: string): boolean => lexicon.kinds.has(word.toUpperCase());

/** `1b`, `t.1b`: a name whose first two characters changed places. */
export function digitFirst(tokens: TokenStore, at: number, list: Repair[]): void {
  for (let i = Math.max(0, at - 1); i <= Math.min(at, tokens.count - 2); i++) {
    if (!isClass(tokens, tokens.kinds[i]!, NUMBER) || tokens.ends[i] !== tokens.starts[i + 1]) continue;
    const number = imageOf(tokens, i);
    const name = imageOf(tokens, i + 1);
    if (!/^\.?\d$/.test(number) || !/^[A-Za-z_]\w*$/.test(name)) continue;
    const text = `${number.slice(0, -1)}${name[0]!}${number.slice(-1)}${name.slice(1)}`;
    list.push({
      kind: 'respell',
      safe: false,
      title: `replace \`${number}${name}\` with \`${text}\``,
      edits: [{ span: { start: tokens.starts[i]!, end: tokens.ends[i + 1]! }, text }],
      cost: 2 + at - i,
    });
  }
}

/** Words before a `<` or `[`. */
const collections: ReadonlySet<string> = new Set(['ARRAY', 'MAP', 'ROW', 'MULTISET']);

/** `floorcast(`, `(cast1 AS`, `ARRAYINT<>`: the mark beside two words that belongs between them. */
function moved(tokens: TokenStore, i: number, cut: number, cost: number, list: Repair[]): void {
  const { kinds, starts, ends, text } = tokens;
  const at = starts[i]! + cut;
  for (const beside of [i - 1, i + 1]) {
    const kind = kinds[beside];
    if (beside < 0 || beside >= tokens.count) continue;
    const image = kind === T.NE ? '<' : imageOf(tokens, beside);
    if (!['(', ')', '[', ']', '<', '>', ',', '.', '='].includes(image)) continue;
    const start = starts[beside]!;
    const [left, right] = [text.slice(starts[i], at), text.slice(at, ends[i])];
    // The blanks beside the mark are those that stood on its other side.
    const [first, last] = beside < i ? [start + image.length, starts[i]!] : [ends[i]!, start];
    const blanks = /^\s*$/.test(text.slice(first, last)) ? text.slice(first, last) : '';
    const from = beside > i && blanks !== '' ? first : start;
    const to = beside < i && blanks !== '' ? last : start + image.length;
    list.push({
      kind: 'reorder',
      safe: false,
      title: `move \`${image}\` between \`${left}\` and \`${right}\``,
      edits: [
        { span: { start: from, end: to }, text: '' },
        { span: { start: at, end: at }, text: beside < i ? blanks + image : image + blanks },
      ],
      cost,
    });
  }
}

/** Two words, or a word and a number, between which a mark was lost: COUNTa, t1id, DECIMAL10. */
export function grownTogether(
  tokens: TokenStore,
  i: number,
  distance: number,
  words: ReadonlySet<string>,
  list: Repair[],
): void {
  const image = imageOf(tokens, i);
  if (tokens.kinds[i] !== T.IDENTIFIER || image.length < 3 || image.length > 60) return;
  for (let cut = 1; cut < image.length; cut++) {
    const left = image.slice(0, cut);
    const right = image.slice(cut);
    const keyword = cut > 1 && isWord(tokens, left);
    const known = words.has(left) || keyword;
    if (!known) continue;
    const digits = /^\d+$/.test(right);
    const knownRight = digits || words.has(right) || isWord(tokens, right);
    const at = tokens.starts[i]! + cut;
    moved(tokens, i, cut, 2 + distance + (knownRight ? 0 : 3), list);
    for (const mark of ['(', '.', ' ', ', ', '<', '[']) {
      let cost = 2 + distance + (knownRight ? 0 : 3) - left.length / 50;
      if (mark === '<' || mark === '[') {
        if (!collections.has(left.toUpperCase())) continue;
      } else if (mark === '(') cost += keyword || digits ? 0 : 2;
      else if (mark === '.') cost += keyword ? 4 : 1;
      else if (mark === ' ') cost += 3;
      else cost += 2;
      list.push({
        kind: 'add',
        safe: false,
        title: `insert ${mark.trim() === '' ? 'a blank' : `\`${mark.trim()}\``} between \`${left}\` and \`${right}\``,
        edits: [{ span: { start: at, end: at }, text: mark }],
        cost,
      });
    }
  }
}
