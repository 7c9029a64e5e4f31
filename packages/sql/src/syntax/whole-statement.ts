// One statement from its first token to its last, and what a changed text of a broken one parses to.
import type { Statement } from './ast/index.ts';
import { clientCommand } from './client-command.ts';
import { cursorOf, fail } from './cursor.ts';
import { tokenize } from './lexer.ts';
import type { ParseOptions } from './parse-options.ts';
import { statement } from './parse-statement.ts';
import { splitScript } from './split-script.ts';
import type { Piece } from './split-script.ts';
import { Stop } from '../diagnostics/stop.ts';
import type { SyntaxProblem } from './syntax-error.ts';
import { lexiconOf } from './token-class.ts';
import * as T from './token-kind.ts';
import type { TokenStore } from './token-store.ts';

/** Parses the tokens of one statement to their end; throws Stop. */
export function statementOf(tokens: TokenStore, options: ParseOptions): Statement {
  const c = cursorOf(tokens, options);
  const result = statement(c);
  while (c.kind === T.SEMICOLON) {
    c.kind = c.kinds[++c.index]!;
    if (c.kind !== T.EOF && c.kind !== T.SEMICOLON) statement(c);
  }
  if (c.kind !== T.EOF || tokens.lexicalError !== undefined) fail(c);
  return result;
}

/** The problem that a production threw; throws on what is no problem of the text. */
export function problemOf(error: unknown): SyntaxProblem {
  if (error instanceof Stop && error.problem !== undefined) return error.problem as SyntaxProblem;
  throw error;
}

/** What a changed text parses to. */
export interface Reading {
  /** The statements up to the first problem: several where the change put in a semicolon or closed a quote. */
  readonly statements: readonly Statement[];
  readonly problem?: SyntaxProblem;
  /** The piece of the text that the problem is in; its token is counted from there. */
  readonly piece: Piece;
}

/** Reads a changed text of a statement as the script that it is. */
export function readChanged(text: string, options: ParseOptions): Reading {
  const whole = { start: 0, end: text.length };
  const pieces = text.includes(';') ? splitScript(text) : [whole];
  const statements: Statement[] = [];
  for (const piece of pieces) {
    try {
      const command = clientCommand(text, piece.start, piece.end);
      statements.push(
        command ??
          statementOf(
            tokenize(lexiconOf(options.words, options.features), text, piece.start, piece.end),
            options,
          ),
      );
    } catch (error) {
      return { statements, problem: problemOf(error), piece };
    }
  }
  return { statements, piece: whole };
}
