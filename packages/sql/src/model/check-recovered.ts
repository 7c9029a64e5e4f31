// A statement with syntax errors, as far as it could be read: what is wrong with it however the errors are mended, and what
// it leaves behind for the statements after it.
import { analyzeStatement, newStatementContext } from '../analysis/statements/index.ts';
import { editDistance } from '../base/nearest.ts';
import type { StatementContext } from '../analysis/statements/index.ts';
import { copySession } from '../catalog/copy-session.ts';
import { tableNowhere } from '../diagnostics/catalogue/ddl.ts';
import { illegalParameter } from '../diagnostics/catalogue/query-literals.ts';
import type { DiagnosticDefinition } from '../diagnostics/definition.ts';
import { isError, messageOf } from '../diagnostics/problem.ts';
import type { Problem } from '../diagnostics/problem.ts';
import { HOLE } from '../syntax/index.ts';
import type { ParsedStatement, Recovered, Statement } from '../syntax/index.ts';
import type { Span } from '../text/span.ts';
import { wordsIn } from '../text/words.ts';
import { leaveBehind } from './leave-behind.ts';
import type { Outcome } from './leave-behind.ts';
import { leaveUnread } from './leave-unread.ts';
import { withoutEchoes } from './without-echoes.ts';

interface Checked extends Outcome {
  readonly problems: readonly Problem[];
}

/**
 * Analyses a statement with errors in each way of mending. Errors that all of them show go into the context; of its effects
 * on the session those that all of them have are made, and what they would make differently is left unknown.
 */
export function checkRecovered(context: StatementContext, { recovered, tokens }: ParsedStatement): void {
  const { variants, spoiled } = recovered ?? { variants: [], spoiled: [] };
  const count = variants[0]?.statements.length ?? 0;
  if (count === 0) leaveUnread(context.session, tokens);
  const alike = compared(
    variants.filter(({ statements }) => statements.length === count),
    tokens.count,
  );
  const words = wordsOf(context, spoiled);
  const at = context.problems[0]?.at?.start ?? 0;
  for (let i = 0; i < count; i++) {
    const outcomes = alike.map(({ statements, hole }) => outcomeOf(context, statements[i]!, hole));
    const [first, ...others] = outcomes;
    // Without a hole nothing tells what depends on the slip.
    if (alike.some(({ hole }) => hole))
      for (const problem of first!.problems)
        if (isSound(problem, spoiled, words) && others.every((outcome) => shows(outcome, problem)))
          context.problems.push(problem);
    leaveBehind(context, outcomes, at);
  }
}

/** Tokens of a statement that is analysed in every way of mending; a longer one takes its time. */
const MAXIMUM_TOKENS = 3000;

/** Of a long statement one way of each kind. */
function compared(variants: readonly Recovered[], tokens: number): readonly Recovered[] {
  if (tokens <= MAXIMUM_TOKENS) return variants;
  const mended = variants.find(({ hole }) => !hole);
  const cut = variants.find(({ hole }) => hole);
  return [mended, cut].filter((each) => each !== undefined);
}

/** Words of spoiled parts that are looked at: with more of them nothing is certain. */
const MAXIMUM_WORDS = 1000;

function wordsOf({ source }: StatementContext, spoiled: readonly Span[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { start, end } of spoiled)
    for (const word of wordsIn(source.text.slice(start, end))) {
      words.add(word);
      if (words.size > MAXIMUM_WORDS) return words;
    }
  return words;
}

/** Names and calls that stand clear of all slips; what is said of the whole statement may follow from them. */
function isSound(
  { definition, at, parameters }: Problem,
  spoiled: readonly Span[],
  words: ReadonlySet<string>,
): boolean {
  if (!isSoundKind(definition) || at === undefined || words.size > MAXIMUM_WORDS) return false;
  if (spoiled.some((each) => overlap(each, at))) return false;
  // A name that stands in a spoiled part may be one that it defines; it may also have grown together with another.
  const named = Object.values(parameters).flatMap((value) => wordsIn(String(value)));
  return !named.some((name) => [...words].some((word) => isLike(word, name)));
}

/** Parameters are refused in any script: there is no more to it. */
function isSoundKind(definition: DiagnosticDefinition): boolean {
  return (definition.area !== undefined && definition !== illegalParameter) || definition === tableNowhere;
}

function isLike(word: string, name: string): boolean {
  const limit = name.length < 4 ? 1 : 2;
  return word.startsWith(name) || word.endsWith(name) || editDistance(word, name, limit) <= limit;
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function shows({ problems }: Checked, problem: Problem): boolean {
  const message = messageOf(problem);
  return problems.some(
    (each) =>
      each.definition === problem.definition &&
      each.at?.start === problem.at?.start &&
      messageOf(each) === message,
  );
}

function outcomeOf(
  { session, source, settings }: StatementContext,
  statement: Statement,
  hole: boolean,
): Checked {
  const inner = newStatementContext(copySession(session), source, settings);
  try {
    analyzeStatement(inner, statement);
  } catch {
    // A fault of the checker's own: this way of mending says nothing.
    return { statement, hole, session: inner.session, problems: [] };
  }
  const errors = inner.problems.filter(isError);
  const problems = withoutEchoes(errors).filter((each) => !messageOf(each).includes(HOLE));
  return { statement, hole, session: inner.session, problems };
}
