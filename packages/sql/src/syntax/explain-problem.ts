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
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { positionAt } from '../text/source-text.ts';
import type { SourceText } from '../text/source-text.ts';
import type { ParseOptions } from './parse-options.ts';
import type { Piece } from './split-script.ts';
import type { SyntaxProblem } from './syntax-error.ts';
import * as T from './token-kind.ts';
import { imageOf } from './token-store.ts';
import type { TokenStore } from './token-store.ts';

export function explainProblem(
  source: SourceText,
  piece: Piece,
  tokens: TokenStore,
  problem: SyntaxProblem,
  _options: ParseOptions,
  statement: number,
): Diagnostic {
  const whole = {
    start: tokens.starts[0] ?? piece.start,
    end: tokens.count > 0 ? tokens.ends[tokens.count - 1]! : piece.end,
  };
  const span = problem.span ?? whole;
  if (problem.token === undefined)
    return diagnose(problem.definition, problem.parameters, { span, statement });
  const { lexicalError } = tokens;
  if (lexicalError !== undefined && problem.token >= tokens.count) return lexical(source, tokens, statement);
  const { line, column } = positionAt(source, span.start);
  const token = source.text.slice(span.start, span.end);
  const atEnd = span.start >= (tokens.starts[tokens.count] ?? 0) && span.end === piece.end;
  const definition = atEnd && problem.token >= tokens.count ? unexpectedEnd : unexpectedToken;
  return diagnose(definition, { token, line, column, expected: '' }, { span, statement });
}

function lexical(source: SourceText, tokens: TokenStore, statement: number): Diagnostic {
  const error = tokens.lexicalError!;
  const at = Math.min(error.at, source.text.length);
  const { line, column } = positionAt(source, error.at);
  const first = source.text[error.start]!;
  const definition = first === '`' ? unclosedBackQuote : first === '/' ? unclosedComment : unmatchedCharacter;
  const code = error.atEnd ? '<EOF>' : `"${source.text[at]!}" (${source.text.charCodeAt(at)}),`;
  return diagnose(
    definition,
    { line, column, character: code, after: source.text.slice(error.start, at) },
    { span: { start: error.at, end: error.at + 1 }, statement },
  );
}

void reservedWord;
void unclosedString;
void T;
void imageOf;
