// The single slips that may have led to an error, near the token where it shows: each undone as an edit.
import { editDistance } from '../../base/nearest.ts';
import { keywordImages } from '../token-kind.ts';
import * as T from '../token-kind.ts';
import { isClass, KEYWORD, keywordByImage, NAME, NUMBER } from '../token-class.ts';
import { imageOf } from '../token-store.ts';
import type { TokenStore } from '../token-store.ts';
import type { Repair } from './edit.ts';
import { foreignSyntax } from './foreign-syntax.ts';
import { misnamed } from './misnamed.ts';
import { misplaced } from './misplaced.ts';
import { clauseWords, foreignTypes, insertions } from './vocabulary.ts';

/** Candidates around token `at`, the likeliest first. */
export function candidates(tokens: TokenStore, at: number): Repair[] {
  const list: Repair[] = [];
  const { count } = tokens;
  const low = Math.max(0, at - 3);
  const high = Math.min(count - 1, at + 2);
  // What is no query is told at its end: its first word may be what is wrong.
  if (low > 0) misspelt(tokens, 0, 2, list);
  for (let i = low; i <= high; i++) {
    const distance = Math.abs(i - at);
    doubled(tokens, i, distance, list);
    misspelt(tokens, i, distance, list);
    swapped(tokens, i, distance, list);
    removed(tokens, i, distance, list);
    quoted(tokens, i, distance, list);
  }
  literals(tokens, at, list);
  foreignSyntax(tokens, at, list);
  misplaced(tokens, at, list);
  misnamed(tokens, at, list);
  exchanged(tokens, at, list);
  const words = wordsOf(tokens);
  for (let i = Math.max(0, at - 6); i <= high; i++) grownTogether(tokens, i, Math.abs(i - at), words, list);
  const depth = balance(tokens);
  const places = new Set([at, at - 1, at + 1, at - 2, at + 2, 0].filter((i) => i >= 0 && i <= count));
  for (const place of places) inserted(tokens, place, Math.abs(place - at), depth, list);
  return list.sort((a, b) => a.cost - b.cost);
}

/** How many parentheses are open at the end; negative when too many close. */
function balance(tokens: TokenStore): number {
  let depth = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kinds[i] === T.LPAREN) depth++;
    else if (tokens.kinds[i] === T.RPAREN) depth--;
  }
  return depth;
}

function spanOf(tokens: TokenStore, index: number): { start: number; end: number } {
  return { start: tokens.starts[index]!, end: tokens.ends[index]! };
}

/** The token with the blanks before it. */
function removal(tokens: TokenStore, index: number): Repair['edits'] {
  const { start, end } = spanOf(tokens, index);
  const from = index === 0 ? start : tokens.ends[index - 1]!;
  const blanks = tokens.text.slice(from, start);
  return [{ span: { start: /^\s+$/.test(blanks) ? from : start, end }, text: '' }];
}

function doubled(tokens: TokenStore, i: number, distance: number, list: Repair[]): void {
  if (i === 0 || tokens.kinds[i] !== tokens.kinds[i - 1]) return;
  const image = imageOf(tokens, i);
  if (image !== imageOf(tokens, i - 1)) return;
  list.push({ title: `remove the second \`${image}\``, edits: removal(tokens, i), cost: 1 + distance });
}

const isWord = (word: string): boolean => keywordByImage.has(word.toUpperCase());

const images: readonly string[] = keywordImages.filter((word) => word.length > 1);

function misspelt(tokens: TokenStore, i: number, distance: number, list: Repair[]): void {
  const kind = tokens.kinds[i]!;
  const image = imageOf(tokens, i);
  if (kind !== T.IDENTIFIER && !(isClass(kind, NAME) && isClass(kind, KEYWORD))) return;
  const foreign = foreignTypes.get(image.toUpperCase());
  if (foreign !== undefined)
    list.push({
      title: `replace \`${image}\` with \`${foreign}\``,
      edits: [{ span: spanOf(tokens, i), text: foreign }],
      cost: 2,
    });
  if (image.length < 2) return;
  const limit = image.length < 4 ? 1 : 2;
  for (const word of images) {
    if (Math.abs(word.length - image.length) > limit) continue;
    const far = editDistance(image, word, limit);
    if (far === 0 || far > limit) continue;
    const text = image === image.toLowerCase() ? word.toLowerCase() : word;
    list.push({
      title: `replace \`${image}\` with \`${text}\``,
      edits: [{ span: spanOf(tokens, i), text }],
      cost: 1 + far + distance + (kind === T.IDENTIFIER ? 0 : 4) + (clauseWords.has(word) ? 0 : 1),
    });
  }
}

function swapped(tokens: TokenStore, i: number, distance: number, list: Repair[]): void {
  if (i + 1 >= tokens.count) return;
  const left = imageOf(tokens, i);
  const right = imageOf(tokens, i + 1);
  if (left === right) return;
  list.push({
    title: `swap \`${left}\` and \`${right}\``,
    edits: [
      { span: spanOf(tokens, i), text: apart(tokens, i, right) },
      { span: spanOf(tokens, i + 1), text: apart(tokens, i + 1, left) },
    ],
    cost: 5.2 + distance,
  });
}

/** The text with the blanks that keep it from growing together with its neighbours. */
function apart(tokens: TokenStore, place: number, text: string): string {
  const { start, end } = spanOf(tokens, place);
  const before =
    /\w$/.test(tokens.text.slice(Math.max(0, start - 1), start)) && wordLike.test(text) ? ' ' : '';
  const after = /^\w/.test(tokens.text.slice(end, end + 1)) && /\w$/.test(text) ? ' ' : '';
  return before + text + after;
}

function removed(tokens: TokenStore, i: number, distance: number, list: Repair[]): void {
  const kind = tokens.kinds[i]!;
  const next = i + 1 < tokens.count ? imageOf(tokens, i + 1).toUpperCase() : ')';
  const trailing = kind === T.COMMA && (next === ')' || next === ';' || clauseWords.has(next));
  const weight = trailing ? 2 : kind === T.COMMA ? 6 : isClass(kind, KEYWORD) ? 9 : 12;
  list.push({
    title: `remove \`${imageOf(tokens, i)}\``,
    edits: removal(tokens, i),
    cost: weight + distance,
  });
}

/** A reserved word as a name. */
function quoted(tokens: TokenStore, i: number, distance: number, list: Repair[]): void {
  const kind = tokens.kinds[i]!;
  const image = imageOf(tokens, i);
  if (!isClass(kind, KEYWORD) || isClass(kind, NAME) || clauseWords.has(image.toUpperCase())) return;
  list.push({
    title: `back-quote ${image}`,
    edits: [{ span: spanOf(tokens, i), text: `\`${image}\`` }],
    cost: 7 + distance,
  });
}

const wordLike = /^\w/;

function inserted(tokens: TokenStore, place: number, distance: number, depth: number, list: Repair[]): void {
  const before = place > 0 ? tokens.ends[place - 1]! : tokens.starts[0]!;
  const next = place < tokens.count ? tokens.starts[place]! : -1;
  const opensLine = next > before && tokens.text.slice(before, next).includes('\n');
  insertions.forEach((image, rank) => {
    let cost = 5 + distance * 1.5 + rank / 20;
    if (image === ')' && depth <= 0) cost += 8;
    if (image === '(' && depth >= 0) cost += 8;
    if (image === ')' && depth > 0) cost -= 2;
    if (image === '(' && depth < 0) cost -= 2;
    if (image === ';' && opensLine) cost = 2 + distance;
    const { at, text } = placed(image, before, next, opensLine);
    list.push({
      title: `insert \`${image}\``,
      edits: [{ span: { start: at, end: at }, text }],
      cost,
      inserted: image,
    });
  });
}

/** A mark belongs to the word before it, a word stands by itself; at a line break parentheses stand as they usually do. */
function placed(
  image: string,
  before: number,
  next: number,
  opensLine: boolean,
): { readonly at: number; readonly text: string } {
  if (next < 0) return { at: before, text: wordLike.test(image) ? ` ${image}` : image };
  if (wordLike.test(image)) return { at: next, text: `${image} ` };
  if (image === ')' && opensLine) return { at: next, text: ') ' };
  if (image === '(' && opensLine) return { at: before, text: ' (' };
  if (image === ',' && next === before) return { at: before, text: ', ' };
  if (image === '(' || image === '[' || image === '*') return { at: next, text: image };
  if (image === '=' || image === '=>' || image === '<' || image === '>')
    return { at: next, text: `${image} ` };
  return { at: before, text: image };
}

/** A number where a string belongs, and the other way round. */
function literals(tokens: TokenStore, at: number, list: Repair[]): void {
  for (let i = Math.max(0, at - 1); i <= Math.min(at + 1, tokens.count - 1); i++) {
    const kind = tokens.kinds[i]!;
    const image = imageOf(tokens, i);
    const replace = (text: string): void => {
      const edits = [{ span: spanOf(tokens, i), text }];
      list.push({ title: `replace \`${image}\` with \`${text}\``, edits, cost: 3 + Math.abs(i - at) });
    };
    if (isClass(kind, NUMBER)) replace(`'${image}'`);
    else if (isClass(kind, NAME) && kind !== T.BACK_QUOTED_IDENTIFIER) {
      const edits = [{ span: spanOf(tokens, i), text: `'${image}'` }];
      list.push({ title: `quote ${image}`, edits, cost: 7 + Math.abs(i - at) });
    } else if (kind === T.QUOTED_STRING) {
      const inner = image.slice(1, -1);
      if (/^\d+$/.test(inner)) replace(inner);
      else if (/^\w+$/.test(inner)) replace(`\`${inner}\``);
      const owner = i > 1 && tokens.kinds[i - 1] === T.LPAREN ? tokens.kinds[i - 2] : undefined;
      // The precision that nearly every script gives; a reader sees at once whether it is meant.
      replace(owner === T.TIMESTAMP || owner === T.TIME || owner === T.TIMESTAMP_LTZ ? '3' : '10');
    }
  }
}

/** A reserved word that changed places with a name further away. */
function exchanged(tokens: TokenStore, at: number, list: Repair[]): void {
  for (let i = Math.max(0, at - 1); i <= Math.min(at, tokens.count - 1); i++) {
    const kind = tokens.kinds[i]!;
    const image = imageOf(tokens, i);
    if (!isClass(kind, KEYWORD) || isClass(kind, NAME) || clauseWords.has(image.toUpperCase())) continue;
    const from = Math.max(0, i - 80);
    const to = Math.min(tokens.count, i + 80);
    for (let j = from; j < to; j++) {
      if (Math.abs(j - i) < 2 || !isClass(tokens.kinds[j]!, NAME)) continue;
      const other = imageOf(tokens, j);
      const edits = [
        { span: spanOf(tokens, i), text: other },
        { span: spanOf(tokens, j), text: image },
      ];
      list.push({
        title: `swap \`${image}\` and \`${other}\``,
        edits,
        cost: 3.5 + Math.abs(j - i) / 40 + at - i,
      });
    }
  }
}

/** Names, and words that open a parenthesis, of the whole statement. */
function wordsOf(tokens: TokenStore): ReadonlySet<string> {
  const words = new Set<string>();
  for (let i = 0; i < tokens.count && i < 2000; i++)
    if (isClass(tokens.kinds[i]!, NAME | KEYWORD)) words.add(imageOf(tokens, i));
  return words;
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
    list.push({
      title: `move \`${image}\` between \`${left}\` and \`${right}\``,
      edits: [
        { span: { start, end: start + image.length }, text: '' },
        { span: { start: at, end: at }, text: image },
      ],
      cost,
    });
  }
}

/** Two words, or a word and a number, between which a mark was lost: COUNTa, t1id, DECIMAL10. */
function grownTogether(
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
    const keyword = cut > 1 && isWord(left);
    const known = words.has(left) || keyword;
    if (!known) continue;
    const digits = /^\d+$/.test(right);
    const knownRight = digits || words.has(right) || isWord(right);
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
        title: `insert ${mark.trim() === '' ? 'a blank' : `\`${mark.trim()}\``} between \`${left}\` and \`${right}\``,
        edits: [{ span: { start: at, end: at }, text: mark }],
        cost,
      });
    }
  }
}
