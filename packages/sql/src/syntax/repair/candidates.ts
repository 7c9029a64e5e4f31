// The single slips that may have led to an error, near the token where it shows: each undone as an edit.
import { editDistance } from '../../base/nearest.ts';

import * as T from '../token-kind.ts';
import { isClass, KEYWORD, NAME } from '../token-class.ts';
import { imageOf } from '../token-store.ts';
import type { TokenStore } from '../token-store.ts';
import { dialects } from './dialects/index.ts';
import { removal, spanOf } from './edit.ts';
import type { Repair } from './edit.ts';
import { foreignClauses } from './foreign-clauses.ts';
import { foreignSyntax } from './foreign-syntax.ts';
import { digitFirst, grownTogether } from './grown-together.ts';
import { bareInterval, literals } from './literals.ts';
import { misnamed } from './misnamed.ts';
import { misplaced } from './misplaced.ts';
import { reservedName, reservedNames } from './reserved-names.ts';
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
    reservedName(tokens, i, distance, list);
  }
  literals(tokens, at, list);
  digitFirst(tokens, at, list);
  bareInterval(tokens, at, list);
  foreignSyntax(tokens, at, list);
  foreignClauses(tokens, at, list);
  dialects(tokens, list);
  misplaced(tokens, at, list);
  misnamed(tokens, at, list);
  exchanged(tokens, at, list);
  reservedNames(tokens, list);
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

/** Whether as many angle brackets open as close, which they do of types, and not of one comparison. */
function anglesMatch({ kinds, count }: TokenStore): boolean {
  let open = 0;
  let close = 0;
  for (let i = 0; i < count; i++) {
    if (kinds[i] === T.LT) open++;
    else if (kinds[i] === T.GT) close++;
  }
  return open > 0 && open === close;
}

function doubled(tokens: TokenStore, i: number, distance: number, list: Repair[]): void {
  if (i === 0 || tokens.kinds[i] !== tokens.kinds[i - 1]) return;
  const image = imageOf(tokens, i);
  if (image !== imageOf(tokens, i - 1)) return;
  list.push({
    kind: 'remove',
    safe: false,
    title: `remove the second \`${image}\``,
    edits: removal(tokens, i),
    cost: 1 + distance,
  });
}

function misspelt(tokens: TokenStore, i: number, distance: number, list: Repair[]): void {
  const kind = tokens.kinds[i]!;
  const image = imageOf(tokens, i);
  if (kind !== T.IDENTIFIER && !(isClass(tokens, kind, NAME) && isClass(tokens, kind, KEYWORD))) return;
  const foreign = foreignTypes.get(image.toUpperCase());
  if (foreign !== undefined)
    list.push({
      kind: 'respell',
      safe: false,
      title: `replace \`${image}\` with \`${foreign}\``,
      edits: [{ span: spanOf(tokens, i), text: foreign }],
      cost: 2,
    });
  if (image.length < 2) return;
  const limit = image.length < 4 ? 1 : 2;
  for (const word of tokens.lexicon.kinds.keys()) {
    if (word.length < 2) continue;
    if (Math.abs(word.length - image.length) > limit) continue;
    const far = editDistance(image, word, limit);
    if (far === 0 || far > limit) continue;
    const text = image === image.toLowerCase() ? word.toLowerCase() : word;
    list.push({
      kind: 'respell',
      safe: false,
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
  const close = tokens.ends[i] === tokens.starts[i + 1];
  const between = close && /\w$/.test(right) && wordLike.test(left) ? ' ' : '';
  list.push({
    kind: 'reorder',
    safe: false,
    title: `swap \`${left}\` and \`${right}\``,
    edits: [
      { span: spanOf(tokens, i), text: apart(tokens, i, right, !close) + between },
      { span: spanOf(tokens, i + 1), text: apart(tokens, i + 1, left, true, !close) },
    ],
    cost: 5.2 + distance,
  });
}

/** The text with the blanks that keep it from growing together with its neighbours, on the sides that are asked for. */
function apart(tokens: TokenStore, place: number, text: string, behind = true, ahead = true): string {
  const { start, end } = spanOf(tokens, place);
  const before = ahead && /\w$/.test(tokens.text.slice(Math.max(0, start - 1), start)) && wordLike.test(text);
  const after = behind && /^\w/.test(tokens.text.slice(end, end + 1)) && /\w$/.test(text);
  return (before ? ' ' : '') + text + (after ? ' ' : '');
}

function removed(tokens: TokenStore, i: number, distance: number, list: Repair[]): void {
  // SET without its key is another statement.
  if (tokens.count < 3) return;
  const kind = tokens.kinds[i]!;
  // One of a pair of brackets around the parts of a type is not the one too many.
  if ((kind === T.GT || kind === T.LT) && anglesMatch(tokens)) return;
  const next = i + 1 < tokens.count ? imageOf(tokens, i + 1).toUpperCase() : ')';
  const trailing = kind === T.COMMA && (next === ')' || next === ';' || clauseWords.has(next));
  const weight = trailing ? 2 : kind === T.COMMA ? 6 : isClass(tokens, kind, KEYWORD) ? 9 : 12;
  list.push({
    kind: 'remove',
    safe: false,
    title: `remove \`${imageOf(tokens, i)}\``,
    edits: removal(tokens, i),
    cost: weight + distance,
  });
}

const wordLike = /^\w/;

function inserted(tokens: TokenStore, place: number, distance: number, depth: number, list: Repair[]): void {
  const before = place > 0 ? tokens.ends[place - 1]! : tokens.starts[0]!;
  const next = place < tokens.count ? tokens.starts[place]! : -1;
  const opensLine = next > before && tokens.text.slice(before, next).includes('\n');
  const betweenStrings =
    tokens.kinds[place - 1] === T.QUOTED_STRING && tokens.kinds[place] === T.QUOTED_STRING;
  // `* EXCEPT (a)` of BigQuery leaves columns out: it is no set operation that lost its SELECT.
  const starExcept =
    tokens.kinds[place - 1] === T.EXCEPT &&
    tokens.kinds[place - 2] === T.STAR &&
    tokens.kinds[place] === T.LPAREN;
  insertions.forEach((image, rank) => {
    if (starExcept && image === 'SELECT') return;
    let cost = 5 + distance * 1.5 + rank / 20;
    if (image === ')' && depth <= 0) cost += 8;
    if (image === '(' && depth >= 0) cost += 8;
    if (image === ')' && depth > 0) cost -= 2;
    if (image === '(' && depth < 0) cost -= 2;
    if (image === ';' && opensLine) cost = 2 + distance;
    if (image === '=' && betweenStrings) cost = 3 + distance / 4;
    const { at, text } = placed(tokens, image, before, next);
    list.push({
      kind: 'add',
      safe: false,
      title: `insert \`${image}\``,
      edits: [{ span: { start: at, end: at }, text }],
      cost,
      inserted: image,
    });
  });
}

/**
 * A mark belongs to the word before it, a word stands by itself. What was left out has left the blanks around it, so they
 * tell where it stood: behind a line break, or close to a parenthesis.
 */
function placed(
  { text, starts, count }: TokenStore,
  image: string,
  before: number,
  next: number,
): { readonly at: number; readonly text: string } {
  const word = wordLike.test(image);
  if (next < 0) {
    const end = Math.max(before, starts[count]!);
    const broken = image === ')' && /^[ \t]*\r?\n\s*$/.test(text.slice(before, end + 1));
    if (broken) return { at: end + (/\s/.test(text.slice(end, end + 1)) ? 1 : 0), text: image };
    return { at: before, text: word ? ` ${image}` : image };
  }
  const blanks = text.slice(before, next);
  const opensLine = next > before && blanks.includes('\n');
  if (word) {
    const tight = image !== 'WITH' && blanks.length < 2 && /[(),]/.test(text.slice(next, next + 1));
    return {
      at: next,
      text: `${/\w$/.test(text.slice(0, next).slice(-1)) ? ' ' : ''}${image}${tight ? '' : ' '}`,
    };
  }
  if (image === ')' && opensLine) return { at: next, text: ') ' };
  if (image === '(' && opensLine) return { at: before + /^[ \t]*/.exec(blanks)![0].length, text: '(' };
  if (image === ',' && next === before) return { at: before, text: ', ' };
  if (image === '(' || image === '[' || image === '*') return { at: next, text: image };
  if (image === '=' || image === '=>' || image === '<' || image === '>')
    return { at: next, text: `${image} ` };
  return { at: before, text: image };
}

/** A reserved word that changed places with a name further away. */
function exchanged(tokens: TokenStore, at: number, list: Repair[]): void {
  for (let i = Math.max(0, at - 1); i <= Math.min(at, tokens.count - 1); i++) {
    const kind = tokens.kinds[i]!;
    const image = imageOf(tokens, i);
    if (
      !isClass(tokens, kind, KEYWORD) ||
      isClass(tokens, kind, NAME) ||
      clauseWords.has(image.toUpperCase())
    )
      continue;
    const from = Math.max(0, i - 80);
    const to = Math.min(tokens.count, i + 80);
    for (let j = from; j < to; j++) {
      if (Math.abs(j - i) < 2 || !isClass(tokens, tokens.kinds[j]!, NAME)) continue;
      const other = imageOf(tokens, j);
      const edits = [
        { span: spanOf(tokens, i), text: other },
        { span: spanOf(tokens, j), text: image },
      ];
      list.push({
        kind: 'reorder',
        safe: false,
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
    if (isClass(tokens, tokens.kinds[i]!, NAME | KEYWORD)) words.add(imageOf(tokens, i));
  return words;
}
