// A script: split into statements, each parsed by itself, so that an error in one leaves the others alone.
import { isBound } from '../diagnostics/bounds.ts';
import { scriptTooLarge, tooManyErrors, tooManyTokens } from '../diagnostics/catalogue/limits.ts';
import { problemAt } from '../diagnostics/problem.ts';
import type { Problem } from '../diagnostics/problem.ts';
import { sourceText } from '../text/source-text.ts';
import type { SourceText } from '../text/source-text.ts';
import type { Span } from '../text/span.ts';
import type { Expression, Query, Statement, TypeName } from './ast/index.ts';
import { clientCommand } from './client-command.ts';
import { cursorOf, fail, reject } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import { explainProblem, findingsOf } from './explain-problem.ts';
import type { Broken } from './explain-problem.ts';
import { SUB_QUERY } from './expression-context.ts';
import { grammar } from './grammar.ts';
import { tokenize } from './lexer.ts';
import { defaultParseOptions } from './parse-options.ts';
import type { ParseOptions } from './parse-options.ts';
import { recover } from './recovery/recover.ts';
import type { Recovery } from './recovery/recover.ts';
import { splitScript } from './split-script.ts';
import type { Piece } from './split-script.ts';
import { SyntaxError } from './syntax-error.ts';
import type { SyntaxProblem } from './syntax-error.ts';
import { lexiconOf } from './token-class.ts';
import * as T from './token-kind.ts';
import type { TokenStore } from './token-store.ts';
import { fullTypeName } from './type-name.ts';
import { problemOf, readChanged, statementOf } from './whole-statement.ts';

export interface ParsedStatement {
  readonly statement: Statement;
  /** From the first token to the last. */
  readonly span: Span;
  /** The piece of the script that the statement is: from behind the semicolon before it to its own. */
  readonly piece: Span;
  readonly tokens: TokenStore;
  /** Its errors in their order; where there is one, the later ones are those that surely don't follow from it. */
  readonly problems: readonly Problem[];
  /** Of a statement with errors: what it is when they are mended, in one way or another. */
  readonly recovered?: Pick<Recovery, 'variants' | 'spoiled'>;
  /** Whether it has an error, also where that is one too many to be reported. */
  readonly failed: boolean;
}

export interface ParsedScript {
  readonly source: SourceText;
  readonly statements: readonly ParsedStatement[];
  readonly problems: readonly Problem[];
}

/** Parses a script; never throws. Diagnostics come in the script's order. */
export function parseScript(text: string, options: Partial<ParseOptions> = {}): ParsedScript {
  const settings = { ...defaultParseOptions, ...options };
  const source = sourceText(text);
  if (text.length > settings.maximumSize) {
    const parameters = { size: text.length, limit: settings.maximumSize };
    return {
      source,
      statements: [],
      problems: [problemAt(scriptTooLarge, parameters, { span: { start: 0, end: 1 } })],
    };
  }
  const plain: ParseOptions = { ...settings, fixes: false };
  const statements: ParsedStatement[] = [];
  const problems: Problem[] = [];
  let announced = false;
  for (const piece of splitScript(text)) {
    const silent = problems.length >= settings.maximumErrors;
    const repairing = settings.fixes && problems.length < settings.maximumRepairs;
    const parsed = parsePiece(source, piece, repairing ? settings : plain, statements.length, silent);
    statements.push(parsed);
    problems.push(...parsed.problems);
    if (silent && !announced && parsed.failed) {
      announced = true;
      problems.push(problemAt(tooManyErrors, { limit: settings.maximumErrors }, { span: parsed.span }));
    }
  }
  return { source, statements, problems };
}

const executeSet = /^EXECUTE[ \t\n\v\f\r]+STATEMENT[ \t\n\v\f\r]+SET[ \t\n\v\f\r]+BEGIN[ \t\n\v\f\r]+/i;

/**
 * Where the grammar starts to read. EXECUTE STATEMENT SET BEGIN opens a statement set whose statements the semicolons part
 * from each other, so its first statement stands behind BEGIN.
 */
function bodyStart(text: string, piece: Piece, tokens: TokenStore): number {
  if (tokens.kinds[0] !== T.EXECUTE || tokens.kinds[1] !== T.STATEMENT || tokens.kinds[2] !== T.SET)
    return -1;
  if (tokens.kinds[3] !== T.BEGIN || tokens.count < 5) return -1;
  const stripped = text
    .slice(piece.start, piece.end)
    .replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ')
    .replace(/--[^\n]*/g, ' ')
    .trim();
  return executeSet.test(stripped) ? tokens.ends[3]! : -1;
}

function parsePiece(
  source: SourceText,
  piece: Piece,
  options: ParseOptions,
  index: number,
  silent: boolean,
): ParsedStatement {
  const { text } = source;
  const lexicon = lexiconOf(options.words, options.features);
  const tokens = tokenize(lexicon, text, piece.start, piece.end);
  const span =
    tokens.count === 0
      ? { start: piece.start, end: piece.end }
      : { start: tokens.starts[0]!, end: tokens.ends[tokens.count - 1]! };
  let body = -1;
  const parsed = { span, piece: { start: piece.start, end: piece.end }, tokens };
  try {
    body = bodyStart(text, piece, tokens);
    const command = body < 0 ? clientCommand(text, piece.start, piece.end) : undefined;
    if (command !== undefined) return { ...parsed, statement: command, problems: [], failed: false };
    if (tokens.count > options.maximumTokens) reject(tooManyTokens, { limit: options.maximumTokens }, span);
    const inner = body < 0 ? tokens : tokenize(lexicon, text, body, piece.end);
    const result = statementOf(inner, options);
    if (body < 0) return { ...parsed, statement: result, problems: [], failed: false };
    return {
      ...parsed,
      statement: { kind: 'statement-set', span, statements: [result] },
      problems: [],
      failed: false,
    };
  } catch (error) {
    const inner = body < 0 ? tokens : tokenize(lexicon, text, body, piece.end);
    const broken: Broken = {
      source,
      tokens: inner,
      from: body < 0 ? (tokens.starts[0] ?? piece.start) : body,
      to: piece.end,
      trial: options.fixes ? trialOf(options) : undefined,
    };
    const enclosed = (statement: Statement): Statement =>
      body < 0 ? statement : { kind: 'statement-set', span, statements: [statement] };
    const { problems, recovery } = explained(broken, problemOf(error), options, index);
    return {
      ...parsed,
      statement: enclosed({ kind: 'error', span }),
      ...(recovery !== undefined && {
        recovered: {
          spoiled: recovery.spoiled,
          variants: recovery.variants.map((each) => ({ ...each, statements: each.statements.map(enclosed) })),
        },
      }),
      problems: silent ? [] : problems,
      failed: true,
    };
  }
}

/** The first error of a statement, the slips behind it, and what is left of the statement. */
function explained(
  broken: Broken,
  problem: SyntaxProblem,
  options: ParseOptions,
  index: number,
): { readonly problems: readonly Problem[]; readonly recovery?: Recovery } {
  // A bound of the parser's own is no slip that could be mended.
  const mendable = isBound(problem.definition) ? { ...broken, trial: undefined } : broken;
  const findings = findingsOf(mendable, problem);
  if (mendable.trial === undefined) return { problems: [explainProblem(broken, problem, findings, index)] };
  const recovery = recover(broken, problem, findings, (text) => readChanged(text, options));
  const { repair } = recovery;
  const first = explainProblem(
    broken,
    problem,
    repair === undefined ? findings : { ...findings, repairs: [repair] },
    index,
    firstReading(broken, options),
  );
  const others = recovery.later.map((each) =>
    explainProblem(each.broken, each.problem, each.findings, index),
  );
  return { problems: [first, ...others], recovery };
}

/** The first newer version that reads the whole statement as it is written. */
function firstReading({ tokens, from, to }: Broken, options: ParseOptions): string | undefined {
  const text = tokens.text.slice(from, to);
  return options.newer.find(({ words, features }) => {
    const reading = readChanged(text, { ...options, words, features });
    return reading.problem === undefined && reading.statements.length > 0;
  })?.version;
}

/** Tries a changed text of a statement: the offset of its first error. */
function trialOf(options: ParseOptions): (text: string) => number {
  return (text) => {
    const { problem } = readChanged(text, options);
    return problem === undefined ? Infinity : (problem.at?.start ?? 0);
  };
}

/** Parses a text that is one production; throws SyntaxError when it is not. */
function parseWhole<V>(text: string, given: Partial<ParseOptions>, production: (c: Cursor) => V): V {
  const options = { ...defaultParseOptions, ...given };
  const tokens = tokenize(lexiconOf(options.words, options.features), text);
  const c = cursorOf(tokens, options);
  try {
    const result = production(c);
    if (c.kind !== T.EOF || tokens.lexicalError !== undefined) fail(c);
    return result;
  } catch (error) {
    throw new SyntaxError(problemOf(error));
  }
}

/** An expression by itself. Throws SyntaxError, whose problem says where. */
export function parseExpression(text: string, options: Partial<ParseOptions> = {}): Expression {
  return parseWhole(text, options, (c) => grammar.expression(c, SUB_QUERY));
}

/** A query by itself. Throws SyntaxError. */
export function parseQuery(text: string, options: Partial<ParseOptions> = {}): Query {
  return parseWhole(text, options, (c) => grammar.query(c));
}

/** A data type with its nullability, as in DDL. Throws SyntaxError. */
export function parseTypeName(text: string, options: Partial<ParseOptions> = {}): TypeName {
  return parseWhole(text, options, fullTypeName);
}
