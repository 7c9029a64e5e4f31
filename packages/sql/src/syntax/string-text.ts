// The text of string literals: quotes, prefixes, character sets and Unicode escapes.
import {
  notEncodable,
  unicodeEscapeIllegal,
  unicodeEscapeLength,
  unicodeEscapeMalformed,
  unknownCharacterSet,
} from '../diagnostics/catalogue/syntax.ts';
import type { Span } from '../text/span.ts';
import { reject } from './cursor.ts';

/** The value of a quoted string token, whatever its prefix (SqlParserUtil.parseString). */
export function unquote(image: string): string {
  const body = image.slice(image.indexOf("'") + 1, -1);
  return body.includes("''") ? body.replaceAll("''", "'") : body;
}

/** The one character after UESCAPE (SqlParserUtil.checkUnicodeEscapeChar); its errors carry no place in Flink. */
export function checkEscapeCharacter(value: string, _at: Span): string {
  if (value.length !== 1) reject(unicodeEscapeLength, { value });
  if (/[\d\s+"a-fA-F]/.test(value)) reject(unicodeEscapeIllegal, { value });
  return value;
}

/** Replaces \xxxx escapes (SqlLiteral.unescapeUnicode). */
export function unescapeUnicode(value: string, escape: string, span: Span): string {
  if (!value.includes(escape)) return value;
  let result = '';
  for (let i = 0; i < value.length; i++) {
    if (value[i] !== escape) {
      result += value[i]!;
    } else if (value[i + 1] === escape) {
      result += escape;
      i++;
    } else {
      const digits = value.slice(i + 1, i + 5);
      // Integer.parseInt takes a sign.
      if (!/^(?:[\da-fA-F]{4}|[+-][\da-fA-F]{3})$/.test(digits))
        reject(unicodeEscapeMalformed, { at: i }, span);
      result += String.fromCharCode(Number.parseInt(digits, 16) & 0xffff);
      i += 4;
    }
  }
  return result;
}

const escapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
const escape =
  /\\(?:([bfnrt])|([\\'])|u([\da-fA-F]{4})(?=.)|U([\da-fA-F]{8})(?=.)|([uU])|x([\da-fA-F]{1,2})|x|([0-3][0-7]{0,2}))/gs;

/** The value of an E'…' token (SqlParserUtil.replaceEscapedChars). An escape of a code point may not end the text. */
export function unescapeC(image: string, span: Span): string {
  const text = unquote(image);
  if (text.length <= 1) return text;
  return text.replace(escape, (...[, letter, plain, four, eight, broken, hex, octal, at]: unknown[]) => {
    if (letter !== undefined) return escapes[letter as string]!;
    if (plain !== undefined) return plain as string;
    if (broken !== undefined) return reject(unicodeEscapeMalformed, { at: at as number }, span);
    const code = (four ?? eight ?? hex) as string | undefined;
    if (code === undefined && octal === undefined) return 'x';
    const point = code === undefined ? Number.parseInt(octal as string, 8) : Number.parseInt(code, 16);
    if (point > 0x10ffff) return reject(unicodeEscapeMalformed, { at: at as number }, span);
    return String.fromCodePoint(point);
  });
}

const charsets: ReadonlySet<string> = new Set([
  'BIG5',
  'LATIN1',
  'UTF8',
  'UTF16',
  'UTF-16',
  'GB2312',
  'GBK',
  'UTF-16BE',
  'UTF-16LE',
  'ISO-8859-1',
  'UTF-8',
]);

/** Whether the character set of a prefix is known and can hold the value (NlsString, SqlUtil.validateCharset). */
export function checkCharset(charset: string, value: string, span: Span): void {
  const name = charset.toUpperCase();
  if (!charsets.has(name)) reject(unknownCharacterSet, { name: charset }, span);
  if (name === 'LATIN1' || name === 'ISO-8859-1')
    for (const character of value)
      if (character.codePointAt(0)! > 255) reject(notEncodable, { value, name: 'ISO-8859-1' });
}
