// Looks for the small change that makes a broken statement parse. Each candidate is tried with the parser itself, within a
// budget: nothing here knows the grammar.
import { candidates } from './candidates.ts';
import { edited, originOf } from './edit.ts';
import type { Repair } from './edit.ts';
import type { TextEdit } from '../../diagnostics/diagnostic.ts';
import { isClass, NAME } from '../token-class.ts';
import { NULL } from '../token-kind.ts';
import type { TokenStore } from '../token-store.ts';

/** How far a text parses: the offset of its first error, Infinity when it has none. */
export type Trial = (text: string) => number;

export interface Findings {
  /** Repairs that make the statement parse, the likeliest first. */
  readonly repairs: readonly Repair[];
  /** Words and marks that can stand where the error is. */
  readonly expected: readonly string[];
  /** Whether a name can stand there. */
  readonly nameExpected: boolean;
  /** Changes with which the parser comes further, but not to the end: there may be another slip. */
  readonly advances: readonly Advance[];
}

export interface Advance {
  readonly repair: Repair;
  /** The offset at which the parser stops then. */
  readonly reached: number;
}

/** Characters parsed in all trials of one error, and trials: what bounds the search (about ten milliseconds). */
const CHARACTERS = 600_000;
const TRIALS = 500;

function isName(tokens: TokenStore, word: string): boolean {
  const kind = tokens.lexicon.kinds.get(word);
  return kind !== undefined && (isClass(tokens, kind, NAME) || kind === NULL);
}

/** What is tried where no word is expected, with its name. */
const LITERALS: readonly (readonly [text: string, name: string])[] = [
  [' 1 ', 'a number'],
  [" '' ", 'a string'],
];

export function searchRepairs(
  tokens: TokenStore,
  from: number,
  to: number,
  at: number,
  trial: Trial,
): Findings {
  const repairs: Repair[] = [];
  const results = new Set<string>();
  const expected: string[] = [];
  /** Words that may stand here, though what follows them is wrong then, too. */
  const possible: string[] = [];
  const advances: Advance[] = [];
  const length = Math.max(1, to - from);
  let budget = Math.min(TRIALS, Math.floor(CHARACTERS / length));
  const place = tokens.starts[at]! - from;
  let best = Infinity;
  const withName = (span: TextEdit['span']) => trial(edited(tokens.text, from, to, [{ span, text: ' x_ ' }]));
  // A word put in where any name would do is no word that was lost.
  const isMereName = ({ inserted, edits }: Repair): boolean =>
    inserted !== undefined && isName(tokens, inserted) && withName(edits[0]!.span) === Infinity;
  const start = at < tokens.count ? tokens.starts[at]! : to;
  const nameExpected = withName({ start, end: start }) > (at < tokens.count ? place + 3 : to - from);
  for (const candidate of candidates(tokens, at)) {
    if (budget-- <= 0) break;
    // What costs much more than the best found is not looked at any more.
    if (candidate.cost > best + 4 && expected.length >= 3) break;
    const reached = trial(edited(tokens.text, from, to, candidate.edits));
    const { inserted, edits } = candidate;
    if (reached !== Infinity) {
      const origin = originOf(from, edits)(reached);
      if (origin > start) advances.push({ repair: candidate, reached: origin });
    }
    if (reached === Infinity && !isMereName(candidate)) {
      const text = edited(tokens.text, from, to, edits);
      if (results.has(text)) continue;
      results.add(text);
      repairs.push(candidate);
      best = Math.min(best, candidate.cost);
    }
    const isHere =
      inserted !== undefined &&
      !(nameExpected && isName(tokens, inserted)) &&
      edits[0]!.span.start >= (at > 0 ? tokens.ends[at - 1]! : from);
    if (!isHere || edits[0]!.span.start > start || expected.length >= 3) continue;
    const behind = place + edits[0]!.text.length;
    if (reached > behind && !expected.includes(inserted)) expected.push(inserted);
    else if (reached === behind && !possible.includes(inserted)) possible.push(inserted);
  }
  // Where nothing more may come, the statement could have ended.
  if (expected.length === 0 && at > 0 && trial(tokens.text.slice(from, tokens.ends[at - 1])) === Infinity)
    expected.push('the end of the statement');
  if (expected.length === 0) expected.push(...possible);
  if (expected.length === 0 && !nameExpected)
    for (const [literal, name] of LITERALS)
      if (trial(edited(tokens.text, from, to, [{ span: { start, end: start }, text: literal }])) > place + 2)
        expected.push(name);
  return { repairs: repairs.sort((a, b) => a.cost - b.cost), expected, nameExpected, advances };
}
