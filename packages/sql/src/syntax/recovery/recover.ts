// Going on behind the first error of a statement. The engine is the repair search: a small change with which all the rest
// parses gives a tree; where none does, the change that comes furthest shows the next slip, if that can be mended too.
// Only what holds with every way of mending is then said of the statement: see model/check-recovered.ts.
import {
  bangEqual,
  betweenWithoutAnd,
  illegalNonQuery,
  illegalQuery,
  limitStartCount,
  minusNotAllowed,
  offsetLimit,
  operandMissing,
} from '../../diagnostics/catalogue/syntax.ts';
import type { DiagnosticDefinition } from '../../diagnostics/definition.ts';
import type { TextEdit } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../text/span.ts';
import type { Statement } from '../ast/index.ts';
import { findingsOf, tokenOf } from '../explain-problem.ts';
import type { Broken } from '../explain-problem.ts';
import { edited, originOf } from '../repair/edit.ts';
import type { Repair } from '../repair/edit.ts';
import type { Findings } from '../repair/search.ts';
import type { SyntaxProblem } from '../syntax-error.ts';
import { tokenize } from '../lexer.ts';
import { imageOf } from '../token-store.ts';
import type { TokenStore } from '../token-store.ts';
import type { Reading } from '../whole-statement.ts';
import { endOfCall, endOfItem, holesAround, spoiledAround } from './holes.ts';
import { relocate } from './relocate.ts';

/** A broken statement as one way of mending makes it, its places those of the statement as it was written. */
export interface Recovered {
  /** One, or more where a semicolon or a closing quote was missing. */
  readonly statements: readonly Statement[];
  /** Whether something was cut out for it: then there is the name HOLE in its place, or nothing. */
  readonly hole: boolean;
}

export interface Recovery {
  /** The likeliest ways first. */
  readonly variants: readonly Recovered[];
  /** Parts of the statement that a slip may have spoiled: what is wrong in them may only follow from it. */
  readonly spoiled: readonly Span[];
  /** Further slips, each with the text that is mended up to it. */
  readonly later: readonly LaterProblem[];
  /** What mends the first slip where the rest has others, or where two words changed places far from each other. */
  readonly repair?: Repair;
}

export interface LaterProblem {
  readonly problem: SyntaxProblem;
  readonly broken: Broken;
  readonly findings: Findings;
}

/** Parses a changed text of the statement. */
export type Read = (text: string) => Reading;

/** Ways of mending that are compared. */
const VARIANTS = 5;
/** Holes tried of one error, and characters parsed for it. */
const HOLE_TRIALS = 60;
const HOLE_CHARACTERS = 300_000;
/** Tokens between an error and the next that is taken for a slip of its own. */
const APART = 4;
/** Searches for one statement: what bounds its time (about ten milliseconds each). */
const SEARCHES = 6;

/** Slips that Flink tells in words of their own; what else it refuses so is a rule, and no change of the text undoes it. */
const slips: ReadonlySet<DiagnosticDefinition> = new Set([
  bangEqual,
  betweenWithoutAnd,
  illegalNonQuery,
  illegalQuery,
  limitStartCount,
  minusNotAllowed,
  offsetLimit,
  operandMissing,
]);

/** Slips of the rest of the statement. */
interface Chain {
  readonly later: readonly LaterProblem[];
  readonly ways: readonly Way[];
  /** What mends the slip that the chain begins with. */
  readonly repair?: Repair;
}

/** Changes of the script's text that mend the whole statement. */
interface Way {
  readonly edits: readonly TextEdit[];
  readonly hole: boolean;
  /** Nothing was cut out: a name stands where one was missing. */
  readonly inserted?: boolean;
}

/** Goes on behind the first problem of a statement; `broken` is the statement as it was written. */
export function recover(broken: Broken, problem: SyntaxProblem, findings: Findings, read: Read): Recovery {
  const { from, to, tokens } = broken;
  const budget = { searches: SEARCHES };
  const textOf = (edits: readonly TextEdit[]): string => edited(tokens.text, from, to, edits);
  const parses = (edits: readonly TextEdit[]): boolean => read(textOf(edits)).problem === undefined;
  const found = chainOf(broken, problem, findings, []);
  const [second] = found.later;
  const swap = second === undefined ? undefined : swapBetween(broken, problem, second, parses);
  const { later, ways, repair }: Chain =
    swap === undefined ? found : { later: [], ways: [{ edits: swap.edits, hole: false }], repair: swap };
  const variants: Recovered[] = [];
  const texts = new Set<string>();
  for (const { edits, hole } of ways) {
    const text = textOf(edits);
    if (texts.has(text)) continue;
    texts.add(text);
    const { statements } = read(text);
    for (const statement of statements) relocate(statement, from, edits);
    if (statements.length > 0) variants.push({ statements, hole });
  }
  const spoiled = [
    spoiledBy(broken, tokenOf(broken, problem)),
    ...later.map((each) => spoiledBy(each.broken, tokenOf(each.broken, each.problem))),
    ...ways.flatMap(({ edits }) => edits.map(({ span }) => spoiledBy(broken, tokenFrom(tokens, span)))),
  ];
  return { variants, spoiled, later, ...(repair !== undefined && { repair }) };

  function chainOf(
    at: Broken,
    slip: SyntaxProblem,
    { repairs, advances }: Findings,
    before: readonly TextEdit[],
  ): Chain {
    const holes = waysAround(at, slip, before);
    if (repairs.length > 0) {
      const likely = repairs.filter((repair) => repair.cost <= repairs[0]!.cost + 4).slice(0, VARIANTS);
      return {
        later: [],
        ways: [
          ...likely.map(({ edits }) => ({ edits: [...before, ...inScript(edits, before)], hole: false })),
          ...holes,
        ],
      };
    }
    // Where a name put in mends all, a name was lost: that is one slip.
    if (holes[0] !== undefined && holes[0].inserted) return { later: [], ways: holes };
    if (slip.token === undefined && !slips.has(slip.definition)) return { later: [], ways: holes };
    const place = tokenOf(at, slip);
    const far = Math.max(place + APART, endOfItem(at.tokens, place), endOfCall(at.tokens, place));
    if (far > at.tokens.count) return { later: [], ways: holes };
    const open = imbalance(at.tokens.text.slice(at.from, at.to));
    const reached = new Set<number>();
    const furthest = advances
      .filter(({ reached, repair }) => reached >= at.tokens.starts[far]! && !opens(repair, reached >= at.to))
      // A parenthesis put in or taken out may only mend: one too many shows again at the end.
      .filter(({ repair }) => imbalance(edited(at.tokens.text, at.from, at.to, repair.edits)) <= open)
      .sort((a, b) => b.reached - a.reached || a.repair.cost - b.repair.cost)
      .filter((advance) => !reached.has(advance.reached) && reached.add(advance.reached));
    for (const { repair } of furthest.slice(0, 2)) {
      const further = attempt([...before, ...inScript(repair.edits, before)]);
      if (further !== undefined) return { ...further, repair };
    }
    for (const edits of cutsBehind(at, slip, before, at.tokens.starts[far]!, holes.length > 0)) {
      const further = attempt(edits);
      if (further !== undefined) return further;
    }
    return { later: [], ways: holes };
  }

  /** The next slip behind these changes and those behind it; undefined where the rest cannot be mended. */
  function attempt(edits: readonly TextEdit[]): Chain | undefined {
    // Changes of what is changed already have no place in the script.
    if (overlapping(edits) || budget.searches-- <= 0) return undefined;
    const text = textOf(edits);
    const { problem, piece } = read(text);
    if (problem === undefined) return undefined;
    const next: Broken = {
      ...broken,
      tokens: tokenize(broken.tokens.lexicon, text, piece.start, piece.end),
      from: piece.start,
      to: piece.end,
      mended: { from, edits },
    };
    const found = findingsOf(next, problem);
    const chain = chainOf(next, problem, found, edits);
    if (chain.ways.length === 0) return undefined;
    const { repair } = chain;
    const findings = repair === undefined ? found : { ...found, repairs: [repair] };
    return { later: [{ problem, broken: next, findings }, ...chain.later], ways: chain.ways };
  }

  /** Holes behind which the parser comes to a place, the two that come furthest. */
  function cutsBehind(
    at: Broken,
    slip: SyntaxProblem,
    before: readonly TextEdit[],
    place: number,
    inserted: boolean,
  ): (readonly TextEdit[])[] {
    const found: { readonly edits: readonly TextEdit[]; readonly reached: number }[] = [];
    const goal = originOf(from, before)(place);
    const open = imbalance(textOf(before));
    for (const edit of holesAround(at.tokens, tokenOf(at, slip)).slice(0, HOLE_TRIALS / 3)) {
      const edits = [...before, ...inScript([edit], before)];
      if (overlapping(edits) || (inserted && edit.span.start < edit.span.end)) continue;
      const text = textOf(edits);
      const start = read(text).problem?.at?.start ?? 0;
      const reached = originOf(from, edits)(start);
      if (reached < goal || start >= text.length || imbalance(text) > open) continue;
      // A hole that swallows much is no place to go on from.
      if (!found.some((each) => each.reached >= reached)) found.push({ edits, reached });
    }
    return found
      .sort((a, b) => b.reached - a.reached)
      .slice(0, 2)
      .map(({ edits }) => edits);
  }

  /** The first two holes with which the rest parses. */
  function waysAround(at: Broken, slip: SyntaxProblem, before: readonly TextEdit[]): Way[] {
    const ways: Way[] = [];
    let left = Math.min(HOLE_TRIALS, Math.floor(HOLE_CHARACTERS / Math.max(1, to - from)));
    for (const edit of holesAround(at.tokens, tokenOf(at, slip))) {
      if (left-- <= 0 || ways.length >= 2) break;
      const edits = [...before, ...inScript([edit], before)];
      if (overlapping(edits)) continue;
      const inserted = edit.span.start === edit.span.end;
      if (parses(edits)) ways.push({ edits, hole: true, inserted });
    }
    return ways;
  }

  /** Changes of a mended text as changes of the script. */
  function inScript(edits: readonly TextEdit[], before: readonly TextEdit[]): readonly TextEdit[] {
    if (before.length === 0) return edits;
    const startOf = originOf(from, before);
    const endOf = originOf(from, before, 'end');
    return edits.map(({ span, text }) => {
      const start = startOf(span.start);
      return { span: { start, end: Math.max(start, endOf(span.end)) }, text };
    });
  }
}

/** Two words at the errors that changed places, if all parses with them in the other's place. */
function swapBetween(
  broken: Broken,
  problem: SyntaxProblem,
  second: LaterProblem,
  parses: (edits: readonly TextEdit[]) => boolean,
): Repair | undefined {
  const { tokens } = broken;
  const { mended } = second.broken;
  const there = second.broken.tokens.starts[tokenOf(second.broken, second.problem)]!;
  const first = tokenOf(broken, problem);
  const other = tokenFrom(tokens, { start: originOf(mended!.from, mended!.edits)(there) });
  for (const i of [first, first - 1])
    for (const j of [other, other - 1]) {
      if (i < 0 || j <= i + 1 || j >= tokens.count) continue;
      const [left, right] = [imageOf(tokens, i), imageOf(tokens, j)];
      if (!/^[\w`]/.test(left) || !/^[\w`]/.test(right)) continue;
      const edits = [
        { span: { start: tokens.starts[i]!, end: tokens.ends[i]! }, text: right },
        { span: { start: tokens.starts[j]!, end: tokens.ends[j]! }, text: left },
      ];
      if (parses(edits))
        return { kind: 'reorder', safe: false, title: `swap \`${left}\` and \`${right}\``, edits, cost: 0 };
    }
  return undefined;
}

/** Whether it puts in a word that asks for another later on; at the end a semicolon asks for a statement. */
function opens({ inserted }: Repair, atEnd: boolean): boolean {
  return inserted === 'CASE' || inserted === 'BETWEEN' || (inserted === ';' && atEnd);
}

/** How far brackets are from being closed, whatever stands in quotes. */
function imbalance(text: string): number {
  let round = 0;
  let square = 0;
  for (const [mark] of text.matchAll(/'[^']*'|`[^`]*`|--[^\n]*|[()[\]]/g)) {
    if (mark === '(') round++;
    else if (mark === ')') round--;
    else if (mark === '[') square++;
    else if (mark === ']') square--;
  }
  return Math.abs(round) + Math.abs(square);
}

/** What a slip at a token of the text may have spoiled, as a span of the script. */
function spoiledBy({ tokens, from, to, mended }: Broken, at: number): Span {
  const matched = imbalance(tokens.text.slice(from, to)) === 0;
  const [first, behind] = spoiledAround(tokens, at, matched);
  const span = { start: tokens.starts[first]!, end: behind < tokens.count ? tokens.starts[behind]! : to };
  if (mended === undefined) return span;
  return {
    start: originOf(mended.from, mended.edits)(span.start),
    end: originOf(mended.from, mended.edits, 'end')(span.end),
  };
}

/** The first token at or behind the start of a change. */
function tokenFrom(tokens: TokenStore, { start }: Pick<Span, 'start'>): number {
  let at = 0;
  while (at < tokens.count && tokens.starts[at]! < start) at++;
  return at;
}

function overlapping(edits: readonly TextEdit[]): boolean {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start);
  return sorted.some(({ span }, i) => i > 0 && span.start < sorted[i - 1]!.span.end);
}
