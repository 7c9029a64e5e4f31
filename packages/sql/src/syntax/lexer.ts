// Splits a statement into tokens as FlinkSqlParserImplTokenManager does in its back-tick state (Lex.JAVA): longest match,
// the earlier definition on a tie. Never fails: an unmatched character ends the tokens and is kept as the lexical error.
import { characterClass, DIGIT, LETTER, SPACE } from './character-class.ts';
import type { Lexicon } from './token-class.ts';
import * as T from './token-kind.ts';
import type { LexicalError, TokenStore } from './token-store.ts';

const WORD = LETTER | DIGIT;
const charset = /_[A-Za-z0-9][A-Za-z0-9:.\-_]*'/y;

const single = new Uint16Array(128);
for (const [image, kind] of [
  ['(', T.LPAREN],
  [')', T.RPAREN],
  ['[', T.LBRACKET],
  [']', T.RBRACKET],
  [';', T.SEMICOLON],
  [',', T.COMMA],
  ['?', T.HOOK],
  [':', T.COLON],
  ['+', T.PLUS],
  ['%', T.PERCENT_REMAINDER],
  ['^', T.CARET],
  ['}', T.RBRACE],
  ['"', T.DOUBLE_QUOTE],
  ['\u0007', T.BEL],
] as const)
  single[image.charCodeAt(0)] = kind;

/** The kind of an unquoted word. */
function wordKind({ kinds, written }: Lexicon, image: string): number {
  let kind = written.get(image);
  if (kind === undefined) {
    kind = kinds.get(image.toUpperCase()) ?? T.IDENTIFIER;
    if (written.size > 20_000) written.clear();
    written.set(image, kind);
  }
  return kind;
}

/** The offset after a quoted string's closing quote, or -1 when it doesn't close. `from` is after the opening quote. */
function closingQuote(text: string, from: number, end: number): number {
  let at = from;
  for (;;) {
    const quote = text.indexOf("'", at);
    if (quote < 0 || quote >= end) return -1;
    if (quote + 1 < end && text.charCodeAt(quote + 1) === 39) at = quote + 2;
    else return quote + 1;
  }
}

/** As closingQuote, in a string where a back-slash takes the next character with it. */
function closingEscapedQuote(text: string, from: number, end: number): number {
  let at = from;
  // JavaCC takes the longest match, in which a quote behind a quote goes on.
  while (at < end) {
    const c = text.charCodeAt(at);
    if (c === 92) at += 2;
    else if (c !== 39) at++;
    else if (at + 1 < end && text.charCodeAt(at + 1) === 39) at += 2;
    else return at + 1;
  }
  return -1;
}

/** The offset after the closing back-quote, or minus the place where the scan dies. A name has no line break in it. */
function closingBackQuote(text: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const c = text.charCodeAt(at);
    if (c === 10 || c === 13) return -at;
    if (c === 96) {
      if (at + 1 < end && text.charCodeAt(at + 1) === 96) at += 2;
      else return at === from ? -Math.min(at + 1, end) : at + 1;
    } else at++;
  }
  return -end;
}

// Tokens are collected here, then copied: most statements are short, and arrays of their size are cheap.
let kinds = new Uint16Array(4096);
let starts = new Uint32Array(4096);
let ends = new Uint32Array(4096);

/** Tokens of `text` between the offsets, with an engine's words. */
export function tokenize(lexicon: Lexicon, text: string, from = 0, to = text.length): TokenStore {
  const comments: number[] = [];
  const escapes = lexicon.features.has('escape-strings');
  const dollar = text.indexOf('$', from);
  const hasDollar = dollar >= 0 && dollar < to;
  let lexicalError: LexicalError | undefined;
  let count = 0;
  let at = from;

  scan: while (at < to) {
    const c = text.charCodeAt(at);
    const cls = characterClass(c);
    if (cls === SPACE) {
      at++;
      continue;
    }
    const start = at;
    const next = at + 1 < to ? text.charCodeAt(at + 1) : -1;
    let kind = 0;
    if (cls === LETTER) {
      // N'..', X'..', U&'..', _charset'..' before plain words.
      if (next === 39 && (c === 78 || c === 110 || c === 88 || c === 120)) {
        const close = closingQuote(text, at + 2, to);
        if (close >= 0) {
          kind = c === 78 || c === 110 ? T.PREFIXED_STRING_LITERAL : T.BINARY_STRING_LITERAL;
          at = close;
        }
      } else if ((c === 85 || c === 117) && next === 38) {
        const quote = text.charCodeAt(at + 2);
        if (quote === 39) {
          const close = closingQuote(text, at + 3, to);
          if (close >= 0) {
            kind = T.UNICODE_STRING_LITERAL;
            at = close;
          }
        } else if (quote === 34) {
          const match = /"(?:[^"\n\r]|"")+"/y;
          match.lastIndex = at + 2;
          const found = match.exec(text);
          if (found !== null && match.lastIndex <= to) {
            kind = T.UNICODE_QUOTED_IDENTIFIER;
            at = match.lastIndex;
          }
        }
      } else if (next === 39 && (c === 69 || c === 101) && escapes) {
        const close = closingEscapedQuote(text, at + 2, to);
        if (close >= 0) {
          kind = T.C_STYLE_ESCAPED_STRING_LITERAL;
          at = close;
        }
      } else if (c === 95) {
        charset.lastIndex = at;
        if (charset.test(text) && charset.lastIndex <= to) {
          const close = closingQuote(text, charset.lastIndex, to);
          if (close >= 0) {
            kind = T.PREFIXED_STRING_LITERAL;
            at = close;
          }
        }
      }
      if (kind === 0) {
        at++;
        while (at < to && (characterClass(text.charCodeAt(at)) & WORD) !== 0) at++;
        const image = text.slice(start, at);
        kind = image === '$' ? T.DOLLAR : wordKind(lexicon, image);
        if (kind === T.END && text.slice(at, at + 5).toUpperCase() === '-EXEC') {
          kind = T.END_EXEC;
          at += 5;
        } else if (hasDollar) {
          const longer = collationEnd(text, start, to);
          if (longer > at) {
            kind = T.COLLATION_ID;
            at = longer;
          }
        }
      }
    } else if (cls === DIGIT || (c === 46 && next >= 48 && next <= 57)) {
      while (at < to && isDigit(text.charCodeAt(at))) at++;
      kind = T.UNSIGNED_INTEGER_LITERAL;
      if (at < to && text.charCodeAt(at) === 46) {
        kind = T.DECIMAL_NUMERIC_LITERAL;
        at++;
        while (at < to && isDigit(text.charCodeAt(at))) at++;
      }
      const e = at < to ? text.charCodeAt(at) : -1;
      if (e === 69 || e === 101) {
        let digits = at + 1;
        if (digits < to && (text.charCodeAt(digits) === 43 || text.charCodeAt(digits) === 45)) digits++;
        if (digits < to && isDigit(text.charCodeAt(digits))) {
          at = digits;
          while (at < to && isDigit(text.charCodeAt(at))) at++;
          kind = T.APPROX_NUMERIC_LITERAL;
        }
      }
      if (hasDollar && cls === DIGIT) {
        const longer = collationEnd(text, start, to);
        if (longer > at) {
          kind = T.COLLATION_ID;
          at = longer;
        }
      }
    } else {
      switch (c) {
        case 39: {
          const close = closingQuote(text, at + 1, to);
          kind = close < 0 ? T.QUOTE : T.QUOTED_STRING;
          at = close < 0 ? at + 1 : close;
          break;
        }
        case 96: {
          const close = closingBackQuote(text, at + 1, to);
          if (close < 0) {
            lexicalError = { start, at: -close, atEnd: -close >= to };
            break scan;
          }
          kind = T.BACK_QUOTED_IDENTIFIER;
          at = close;
          break;
        }
        case 45: // -
          if (next === 45) {
            at = lineEnd(text, at, to);
            comments.push(start, at);
            continue scan;
          }
          kind = T.MINUS;
          at++;
          break;
        case 47: // /
          if (next === 47) {
            at = lineEnd(text, at, to);
            comments.push(start, at);
            continue scan;
          }
          if (next !== 42) {
            kind = T.SLASH;
            at++;
          } else if (text.charCodeAt(at + 2) === 43 && at + 2 < to) {
            kind = T.HINT_BEG;
            at += 3;
          } else {
            // "/**" takes one more character with it, unless that is "/".
            const formal = text.charCodeAt(at + 2) === 42 && at + 3 < to && text.charCodeAt(at + 3) !== 47;
            const close = text.indexOf('*/', formal ? at + 4 : at + 2);
            if (close < 0 || close + 2 > to) {
              lexicalError = { start, at: to, atEnd: true };
              break scan;
            }
            at = close + 2;
            comments.push(start, at);
            continue scan;
          }
          break;
        case 42: // *
          kind = next === 47 ? T.COMMENT_END : T.STAR;
          at += next === 47 ? 2 : 1;
          break;
        case 46: // .
          kind = next === 46 ? T.DOUBLE_PERIOD : T.DOT;
          at += next === 46 ? 2 : 1;
          break;
        case 61: // =
          kind = next === 62 ? T.NAMED_ARGUMENT_ASSIGNMENT : T.EQ;
          at += next === 62 ? 2 : 1;
          break;
        case 60: // <
          kind = next === 62 ? T.NE : next === 61 ? T.LE : T.LT;
          at += kind === T.LT ? 1 : 2;
          break;
        case 62: // >
          kind = next === 61 ? T.GE : T.GT;
          at += kind === T.GT ? 1 : 2;
          break;
        case 33: // !
          if (next !== 61) {
            lexicalError = { start, at: Math.min(start + 1, to), atEnd: start + 1 >= to };
            break scan;
          }
          kind = T.NE2;
          at += 2;
          break;
        case 124: // |
          kind = next === 124 ? T.CONCAT : T.VERTICAL_BAR;
          at += next === 124 ? 2 : 1;
          break;
        case 123: {
          let letter = at + 1;
          while (letter < to && text.charCodeAt(letter) === 32) letter++;
          const two = text.slice(letter, Math.min(letter + 2, to)).toUpperCase();
          if (two === 'TS') kind = T.LBRACE_TS;
          else if (two === 'FN') kind = T.LBRACE_FN;
          else if (two.startsWith('T')) kind = T.LBRACE_T;
          else if (two.startsWith('D')) kind = T.LBRACE_D;
          else kind = T.LBRACE;
          at = kind === T.LBRACE ? at + 1 : letter + (kind === T.LBRACE_TS || kind === T.LBRACE_FN ? 2 : 1);
          break;
        }
        default:
          kind = c < 128 ? single[c]! : 0;
          if (kind === 0) {
            lexicalError = { start, at: start + 1 < to ? start : to, atEnd: start + 1 >= to };
            break scan;
          }
          at++;
      }
    }
    if (count + 1 >= kinds.length) {
      const size = kinds.length * 2;
      kinds = grow(kinds, new Uint16Array(size));
      starts = grow(starts, new Uint32Array(size));
      ends = grow(ends, new Uint32Array(size));
    }
    kinds[count] = kind;
    starts[count] = start;
    ends[count] = at;
    count++;
  }
  // The end of input stands on the last character read (JavaCC's SimpleCharStream at end of file).
  kinds[count] = T.EOF;
  starts[count] = Math.max(from, to - 1);
  ends[count] = to;
  const size = count + 1;
  return {
    lexicon,
    text,
    kinds: kinds.slice(0, size),
    starts: starts.slice(0, size),
    ends: ends.slice(0, size),
    count,
    comments,
    ...(lexicalError && { lexicalError }),
  };
}

function grow<A extends Uint16Array | Uint32Array>(old: A, bigger: A): A {
  bigger.set(old);
  return bigger;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function lineEnd(text: string, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || c === 13) return i;
  }
  return to;
}

/** How far a COLLATION_ID is looked for: none that is meant is longer, and each token of a script may start one. */
const COLLATION_LENGTH = 256;

/**
 * Where a COLLATION_ID (`charset$locale$strength`) that starts here ends; -1 when none does. It may hold `:`, `.` and `-`, and
 * `$` is a letter too, so all readings are followed at once: bits for charset, `$`, locale, `$`, strength.
 */
function collationEnd(text: string, start: number, to: number): number {
  const stop = Math.min(to, start + COLLATION_LENGTH);
  let states = 0;
  let end = -1;
  for (let at = start; at < stop; at++) {
    const code = text.charCodeAt(at);
    const cls = characterClass(code);
    const word = (cls & WORD) !== 0;
    let next = 0;
    if (at === start) next = word ? 1 : 0;
    else {
      if (states & 1 && (word || code === 58 || code === 46 || code === 45)) next |= 1;
      if (states & 6 && cls === LETTER) next |= 4;
      if (states & 24 && word) next |= 16;
      if (code === 36) next |= (states & 1 ? 2 : 0) | (states & 4 ? 8 : 0);
    }
    if (next === 0) break;
    if (next & 20) end = at + 1;
    states = next;
  }
  return end;
}
