// Turns a problem of the parser into a diagnostic: Flink's words first, then what was expected and how to mend it.
import {
  reservedWord,
  unclosedBackQuote,
  unclosedComment,
  unclosedString,
  unexpectedEnd,
  unexpectedToken,
  unmatchedCharacter,
} from '../diagnostics/catalogue/syntax.ts';
import { diagnose } from '../diagnostics/definition.ts';
import type { Details } from '../diagnostics/definition.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { positionAt } from '../text/source-text.ts';
import type { SourceText } from '../text/source-text.ts';
import { searchRepairs } from './repair/search.ts';
import type { Findings, Trial } from './repair/search.ts';
import { clauseWords } from './repair/vocabulary.ts';
import type { SyntaxProblem } from './syntax-error.ts';
import { keywordByImage } from './token-class.ts';
import * as T from './token-kind.ts';
import type { TokenStore } from './token-store.ts';

/** What is needed to look for repairs of one statement. */
export interface Broken {
  readonly source: SourceText;
  readonly tokens: TokenStore;
  /** Where the grammar starts to read, and where the statement ends. */
  readonly from: number;
  readonly to: number;
  readonly trial: Trial | undefined;
}

export function explainProblem(broken: Broken, problem: SyntaxProblem, statement: number): Diagnostic {
  const { source, tokens } = broken;
  const whole = {
    start: tokens.starts[0] ?? broken.from,
    end: tokens.count > 0 ? tokens.ends[tokens.count - 1]! : broken.to,
  };
  const span = problem.span ?? whole;
  const at = problem.token ?? tokenAt(tokens, span.start);
  const findings =
    broken.trial === undefined
      ? nothingFound
      : searchRepairs(tokens, broken.from, broken.to, at, broken.trial);
  const fixes = findings.repairs.slice(0, 3).map(({ title, edits }) => ({ title, edits }));
  const details = {
    span,
    statement,
    ...(fixes.length > 0 && { fixes, hint: `Perhaps: ${fixes[0]!.title}.` }),
  };
  if (problem.token === undefined) return diagnose(problem.definition, problem.parameters, details);
  const { lexicalError } = tokens;
  if (lexicalError !== undefined && at >= tokens.count) return lexical(source, tokens, details);
  const { line, column } = positionAt(source, span.start);
  const token = source.text.slice(span.start, span.end);
  const expected = [...(findings.nameExpected ? ['a name'] : []), ...findings.expected]
    .slice(0, 3)
    .join(', ');
  const parameters = { token, line, column, expected: expected || 'something else' };
  if (at >= tokens.count) return diagnose(unexpectedEnd, parameters, details);
  const kind = tokens.kinds[at]!;
  if (kind === T.QUOTE) return diagnose(unclosedString, parameters, details);
  // Calcite looks the word up as it is written, and its words are in upper case.
  if (findings.nameExpected && keywordByImage.get(token) === kind) {
    if (!clauseWords.has(token)) return diagnose(reservedWord, parameters, details);
    return diagnose(reservedWord, parameters, { hint: `Before ${token} a name is missing.`, ...details });
  }
  return diagnose(unexpectedToken, parameters, details);
}

/** The index of the token that starts at the offset, or of the last before it. */
function tokenAt(tokens: TokenStore, offset: number): number {
  let at = 0;
  while (at + 1 < tokens.count && tokens.starts[at + 1]! <= offset) at++;
  return at;
}

const nothingFound: Findings = { repairs: [], expected: [], nameExpected: false };

function lexical(source: SourceText, tokens: TokenStore, details: Details): Diagnostic {
  const error = tokens.lexicalError!;
  const at = Math.min(error.at, source.text.length);
  const { line, column } = positionAt(source, error.at);
  const first = source.text[error.start]!;
  const definition = first === '`' ? unclosedBackQuote : first === '/' ? unclosedComment : unmatchedCharacter;
  const code = error.atEnd ? '<EOF>' : `"${source.text[at]!}" (${source.text.charCodeAt(at)}),`;
  return diagnose(
    definition,
    { line, column, character: code, after: source.text.slice(error.start, at) },
    { ...details, span: { start: error.at, end: error.at + 1 } },
  );
}
