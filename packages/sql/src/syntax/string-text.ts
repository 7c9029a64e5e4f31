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
