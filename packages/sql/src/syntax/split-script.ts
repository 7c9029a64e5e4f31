// Splits a script at the semicolons that stand outside quotes and comments, as Flink's SQL client does. Lexing is not asked:
// what the splitter takes for a comment or a quote is simpler than what the lexer does.

export interface Piece {
  readonly start: number;
  readonly end: number;
}

/** The pieces that hold more than blanks and comments. A piece ends before its semicolon. */
export function splitScript(text: string): Piece[] {
  const pieces: Piece[] = [];
  const { length } = text;
  let start = 0;
  let at = 0;
  const add = (end: number) => {
    if (!isBlank(text, start, end)) pieces.push({ start, end });
  };
  while (at < length) {
    const c = text.charCodeAt(at);
    if (c === 59) {
      add(at);
      start = ++at;
    } else if (c === 39 || c === 34 || c === 96) at = afterQuote(text, at, c);
    else if (c === 45 && text.charCodeAt(at + 1) === 45) {
      const newline = text.indexOf('\n', at);
      at = newline < 0 ? length : newline;
    } else if (c === 47 && text.charCodeAt(at + 1) === 42) {
      const close = text.indexOf('*/', at + 2);
      at = close < 0 ? length : close + 2;
    } else at++;
  }
  add(length);
  return pieces;
}

/** The offset after a quoted text; its quote is doubled to stand in it. An unclosed one runs to the end. */
function afterQuote(text: string, open: number, quote: number): number {
  const mark = String.fromCharCode(quote);
  let at = open + 1;
  for (;;) {
    const close = text.indexOf(mark, at);
    if (close < 0) return text.length;
    if (text.charCodeAt(close + 1) !== quote) return close + 1;
    at = close + 2;
  }
}

/** Whether nothing but blanks and closed comments stands between the offsets. */
function isBlank(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end) {
    const c = text.charCodeAt(at);
    const next = at + 1 < end ? text.charCodeAt(at + 1) : -1;
    if (c <= 32 || c === 0x3000 || c === 0x2028 || c === 0x2029) at++;
    else if (c === 45 && next === 45) {
      const newline = text.indexOf('\n', at);
      at = newline < 0 || newline > end ? end : newline;
    } else if (c === 47 && next === 42) {
      const close = text.indexOf('*/', at + 2);
      if (close < 0 || close + 2 > end) return false;
      at = close + 2;
    } else return false;
  }
  return true;
}
