// Classes of token kinds, as bits by kind: what a name is, what starts an expression, a query or a type. Which words are of
// which class is for the engine to say.
import type { WordFacts } from '../facts/words.ts';
import { baseFeatures } from './syntax-feature.ts';
import type { SyntaxFeature } from './syntax-feature.ts';
import * as T from './token-kind.ts';

export const NAME = 1;
export const KEYWORD = 2;
export const RESERVED_FUNCTION = 4;
export const CONTEXT_VARIABLE = 8;
/** FIRST of Calcite's Expression: without WITH, SELECT, VALUES, TABLE. */
export const EXPRESSION_START = 16;
export const QUERY_START = 32;
export const TYPE_START = 64;
export const PREFIX_OPERATOR = 128;
export const STRING = 256;
export const NUMBER = 512;
/** Builtins with a syntax of their own, all followed by `(`. */
export const BUILTIN_CALL = 1024;

/** The words of one engine as its lexer and parser ask for them. */
export interface Lexicon {
  /** Kinds of the words of the grammar, in upper case. */
  readonly kinds: ReadonlyMap<string, number>;
  /** The class bits of each kind. */
  readonly classes: Uint16Array;
  /** The grammar has these features beyond what all versions have. */
  readonly features: ReadonlySet<SyntaxFeature>;
  /** Kinds of words as they were written: most come again and again. */
  readonly written: Map<string, number>;
}

/** Kinds by word in upper case, of all engines together. */
export const keywordByImage: ReadonlyMap<string, number> = new Map(
  T.keywordImages.map((image, i) => [image, T.keywordKinds[i]!]),
);

const lexicons = new WeakMap<WordFacts, WeakMap<ReadonlySet<SyntaxFeature>, Lexicon>>();

/** The lexicon of an engine's words and features; made once for each pair of values. */
export function lexiconOf(words: WordFacts, features: ReadonlySet<SyntaxFeature> = baseFeatures): Lexicon {
  let ofWords = lexicons.get(words);
  if (ofWords === undefined) lexicons.set(words, (ofWords = new WeakMap()));
  let found = ofWords.get(features);
  if (found === undefined) ofWords.set(features, (found = newLexicon(words, features)));
  return found;
}

function newLexicon(words: WordFacts, features: ReadonlySet<SyntaxFeature>): Lexicon {
  const known = new Set([...words.reserved, ...words.nonReserved]);
  const kinds = new Map([...keywordByImage].filter(([image]) => known.has(image)));
  return { kinds, classes: classesOf(words, kinds, features), features, written: new Map() };
}

function mark(classes: Uint16Array, bits: number, kinds: Iterable<number>): void {
  for (const kind of kinds) classes[kind]! |= bits;
}

function classesOf(
  words: WordFacts,
  kinds: ReadonlyMap<string, number>,
  features: ReadonlySet<SyntaxFeature>,
): Uint16Array {
  const classes = new Uint16Array(T.KIND_COUNT);
  const kindsOf = (list: readonly string[]) => list.map((word) => kinds.get(word)!);
  mark(classes, KEYWORD, kinds.values());
  mark(classes, NAME, kindsOf(words.nonReserved));
  mark(classes, NAME, [
    T.IDENTIFIER,
    T.BACK_QUOTED_IDENTIFIER,
    T.UNICODE_QUOTED_IDENTIFIER,
    T.QUOTED_IDENTIFIER,
    T.BRACKET_QUOTED_IDENTIFIER,
  ]);
  mark(classes, RESERVED_FUNCTION, kindsOf(words.reservedFunctionNames));
  mark(classes, CONTEXT_VARIABLE, kindsOf(words.contextVariables));
  mark(classes, STRING, [
    T.QUOTED_STRING,
    T.BINARY_STRING_LITERAL,
    T.PREFIXED_STRING_LITERAL,
    T.UNICODE_STRING_LITERAL,
    T.C_STYLE_ESCAPED_STRING_LITERAL,
  ]);
  mark(classes, NUMBER, [T.UNSIGNED_INTEGER_LITERAL, T.DECIMAL_NUMERIC_LITERAL, T.APPROX_NUMERIC_LITERAL]);
  mark(classes, PREFIX_OPERATOR, [T.PLUS, T.MINUS, T.NOT, T.EXISTS, T.UNIQUE]);
  mark(classes, BUILTIN_CALL, [
    T.CAST,
    T.EXTRACT,
    T.POSITION,
    T.CONVERT,
    T.TRANSLATE,
    T.OVERLAY,
    T.FLOOR,
    T.CEIL,
    T.CEILING,
    T.SUBSTRING,
    T.TRIM,
    T.TRY_CAST,
    T.TIMESTAMPADD,
    T.TIMESTAMPDIFF,
    T.CLASSIFIER,
    T.MATCH_NUMBER,
    T.FIRST,
    T.LAST,
    T.PREV,
    T.NEXT,
    T.JSON_EXISTS,
    T.JSON_VALUE,
    T.JSON_QUERY,
    T.JSON_OBJECT,
    T.JSON_OBJECTAGG,
    T.JSON_ARRAY,
    T.JSON_ARRAYAGG,
    T.TUMBLE,
    T.HOP,
    T.SESSION,
    T.SAFE_CAST,
    T.DATE_DIFF,
    T.DATE_TRUNC,
    T.DATETIME_DIFF,
    T.DATETIME_TRUNC,
    T.TIMESTAMP_DIFF,
    T.TIMESTAMP_TRUNC,
    T.TIME_DIFF,
    T.TIME_TRUNC,
    T.CONTAINS_SUBSTR,
  ]);
  mark(classes, QUERY_START, [T.SELECT, T.VALUES, T.TABLE, T.WITH]);
  for (let kind = 0; kind < T.KIND_COUNT; kind++) {
    const starts =
      NAME | RESERVED_FUNCTION | CONTEXT_VARIABLE | STRING | NUMBER | PREFIX_OPERATOR | BUILTIN_CALL;
    if (classes[kind]! & starts) classes[kind]! |= EXPRESSION_START;
  }
  mark(classes, EXPRESSION_START, [
    T.LPAREN,
    T.HOOK,
    T.LBRACE_D,
    T.LBRACE_T,
    T.LBRACE_TS,
    T.LBRACE_FN,
    T.ARRAY,
    T.MULTISET,
    T.PERIOD,
    T.CASE,
    T.CURRENT,
    T.CURSOR,
    T.DATE,
    T.TIME,
    T.TIMESTAMP,
    T.INTERVAL,
    T.TRUE,
    T.FALSE,
    T.UNKNOWN,
    T.NULL,
    T.NEW,
    T.ROW,
    T.RUNNING,
    T.SPECIFIC,
    T.ARRAY_CONCAT_AGG,
    T.GROUP_CONCAT,
    T.STRING_AGG,
    T.DATETIME,
  ]);
  if (features.has('decimal-literals')) mark(classes, EXPRESSION_START, [T.DECIMAL]);
  if (features.has('model-arguments')) mark(classes, EXPRESSION_START, [T.MODEL]);
  if (features.has('value-rows')) mark(classes, QUERY_START, [T.VALUE]);
  for (let kind = 0; kind < T.KIND_COUNT; kind++) if (classes[kind]! & NAME) classes[kind]! |= TYPE_START;
  mark(classes, TYPE_START, [
    T.BYTES,
    T.STRING,
    T.TIMESTAMP_LTZ,
    T.ARRAY,
    T.MULTISET,
    T.RAW,
    T.ROW,
    T.BOOLEAN,
    T.INTEGER,
    T.INT,
    T.TINYINT,
    T.SMALLINT,
    T.BIGINT,
    T.REAL,
    T.DOUBLE,
    T.FLOAT,
    T.BINARY,
    T.VARBINARY,
    T.DECIMAL,
    T.DEC,
    T.NUMERIC,
    T.ANY,
    T.CHARACTER,
    T.CHAR,
    T.VARCHAR,
    T.DATE,
    T.TIME,
    T.TIMESTAMP,
    T.VARIANT,
    T.STRUCTURED,
    T.BITMAP,
  ]);
  return classes;
}

/** Whether the kind has any of the class bits, in the lexicon that the tokens were read with. */
export function isClass({ lexicon }: { readonly lexicon: Lexicon }, kind: number, bits: number): boolean {
  return (lexicon.classes[kind]! & bits) !== 0;
}
