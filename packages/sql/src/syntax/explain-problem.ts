// Turns a problem of the parser into a diagnostic: Flink's words first, then what was expected and how to mend it.
import {
  misplacedClause,
  reservedWord,
  unclosedBackQuote,
  unclosedComment,
  unclosedString,
  unexpectedEnd,
  unexpectedToken,
  unmatchedCharacter,
} from '../diagnostics/catalogue/syntax.ts';
import { problemAt } from '../diagnostics/problem.ts';
import type { Details } from '../diagnostics/definition.ts';
import type { TextEdit } from '../diagnostics/diagnostic.ts';
import type { Problem } from '../diagnostics/problem.ts';
import { positionAt } from '../text/source-text.ts';
import type { SourceText } from '../text/source-text.ts';
import type { Span } from '../text/span.ts';
import { originOf } from './repair/edit.ts';
import { searchRepairs } from './repair/search.ts';
import type { Findings, Trial } from './repair/search.ts';
import { clauseWords } from './repair/vocabulary.ts';
import type { SyntaxProblem } from './syntax-error.ts';
import * as T from './token-kind.ts';
import type { LexicalError, TokenStore } from './token-store.ts';

/** More than are offered: which of them suit the script is for those to tell who check it. */
const MAX_FIXES = 8;

/** One broken statement, as it was written or with its first slips mended. */
export interface Broken {
  readonly source: SourceText;
  /** Of the script, or of the mended text of the statement. */
  readonly tokens: TokenStore;
  /** In the text of the tokens: where the grammar starts to read, and where the statement ends. */
  readonly from: number;
  readonly to: number;
  readonly trial: Trial | undefined;
  /** What was mended: offsets of the tokens are offsets of the script by it. */
  readonly mended?: { readonly from: number; readonly edits: readonly TextEdit[] };
}

/** The token at which the problem shows. */
export function tokenOf({ tokens }: Broken, problem: SyntaxProblem): number {
  return problem.token ?? tokenAt(tokens, problem.at?.start ?? tokens.starts[0]!);
}

/** What could mend the problem; nothing where fixes are not asked for. */
export function findingsOf(broken: Broken, problem: SyntaxProblem): Findings {
  const { tokens, from, to, trial } = broken;
  return trial === undefined
    ? nothingFound
    : searchRepairs(tokens, from, to, tokenOf(broken, problem), trial);
}

/**
 * The diagnostic of a problem, its places those of the script.
 * @param since the first newer version of Flink that reads the statement
 */
export function explainProblem(
  broken: Broken,
  problem: SyntaxProblem,
  findings: Findings,
  statement: number,
  since?: string,
): Problem {
  const { source, tokens } = broken;
  const whole = {
    start: tokens.starts[0] ?? broken.from,
    end: tokens.count > 0 ? tokens.ends[tokens.count - 1]! : broken.to,
  };
  const inScript = placesOf(broken);
  const span = problem.at ?? whole;
  const at = tokenOf(broken, problem);
  const fixes = findings.repairs.slice(0, MAX_FIXES).map(({ kind, safe, title, edits }) => ({
    kind,
    safe,
    title,
    edits: edits.map((edit) => ({ ...edit, span: inScript(edit.span) })),
  }));
  const details = {
    span: inScript(span),
    statement,
    ...(fixes.length > 0 && { fixes, hint: `Perhaps: ${fixes[0]!.title}.` }),
    ...(since !== undefined && { hint: `Flink reads this statement since ${since}.` }),
  };
  if (problem.token === undefined) return problemAt(problem.definition, problem.parameters, details);
  const { lexicalError } = tokens;
  if (lexicalError !== undefined && at >= tokens.count) return lexical(source, broken, lexicalError, details);
  const { line, column } = positionAt(source, details.span.start);
  const token = tokens.text.slice(span.start, span.end);
  const expected = [...(findings.nameExpected ? ['a name'] : []), ...findings.expected]
    .slice(0, 3)
    .map((what) => (/\w/.test(what) ? what : `\`${what}\``))
    .join(', ');
  const parameters = {
    token,
    line,
    column,
    expected: expected || 'something else',
    ...(since !== undefined && { since }),
  };
  if (at >= tokens.count) return problemAt(unexpectedEnd, parameters, details);
  const kind = tokens.kinds[at]!;
  if (kind === T.QUOTE) return problemAt(unclosedString, parameters, details);
  // Calcite looks the word up as it is written, and its words are in upper case.
  if (findings.nameExpected && tokens.lexicon.kinds.get(token) === kind) {
    if (!clauseWords.has(token)) return problemAt(reservedWord, parameters, details);
    return problemAt(reservedWord, parameters, { hint: `Before ${token} a name is missing.`, ...details });
  }
  const moved = findings.repairs[0]?.moved;
  if (moved !== undefined && since === undefined) {
    const { hint: _hint, ...rest } = details;
    return problemAt(misplacedClause, { ...parameters, ...moved }, rest);
  }
  const isLost = expected === '' && fixes.length === 0 && since === undefined;
  return problemAt(unexpectedToken, parameters, { ...details, ...(isLost && { hint: NOTHING_EXPECTED }) });
}

function placesOf({ mended }: Broken): (span: Span) => Span {
  if (mended === undefined) return (span) => span;
  const startOf = originOf(mended.from, mended.edits);
  const endOf = originOf(mended.from, mended.edits, 'end');
  return ({ start, end }) => ({ start: startOf(start), end: Math.max(startOf(start), endOf(end)) });
}

/** The index of the token that starts at the offset, or of the last before it. */
function tokenAt(tokens: TokenStore, offset: number): number {
  let at = 0;
  while (at + 1 < tokens.count && tokens.starts[at + 1]! <= offset) at++;
  return at;
}

/** Where no token can be named that would help. */
const NOTHING_EXPECTED =
  'No statement of Flink SQL goes on like this; the cause may stand before this place.';

const nothingFound: Findings = { repairs: [], expected: [], nameExpected: false, advances: [] };

function lexical(source: SourceText, broken: Broken, error: LexicalError, details: Details): Problem {
  const { text } = broken.tokens;
  const at = Math.min(error.at, text.length);
  const span = placesOf(broken)({ start: error.at, end: error.at + 1 });
  const { line, column } = positionAt(source, span.start);
  const first = text[error.start]!;
  const definition = first === '`' ? unclosedBackQuote : first === '/' ? unclosedComment : unmatchedCharacter;
  const code = error.atEnd ? '<EOF>' : `"${text[at]!}" (${text.charCodeAt(at)}),`;
  return problemAt(
    definition,
    { line, column, character: code, after: text.slice(error.start, at) },
    { ...details, span },
  );
}
