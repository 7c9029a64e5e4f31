// In which encoding the bytes of a file are, and where they are no UTF-8, which is what Flink and the product read.
import { diagnose, sourceText } from '@flink-preflight/sql';
import type { Span } from '@flink-preflight/sql';
import { invalidUtf8, invalidUtf8Comment, wrongEncoding } from '../catalogue/encoding.ts';
import { renderDiagnostic } from './render-diagnostic.ts';
import type { ReportDiagnostic } from './report.ts';

export type { ReportDiagnostic } from './report.ts';

export type FileEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

/** Bytes that are looked at to tell UTF-16 without a mark: scripts have a keyword of ASCII letters long before. */
const SAMPLE = 4096;

/** The encoding that a byte-order mark names, or that every second byte shows by being zero; else UTF-8. */
export function encodingOf(bytes: Uint8Array): FileEncoding {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be';
  const zeros = [0, 0];
  const length = Math.min(bytes.length, SAMPLE);
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i % 2]! += 1;
  if (zeros[1]! * 4 > length && zeros[0]! * 10 < zeros[1]!) return 'utf-16le';
  return zeros[0]! * 4 > length && zeros[1]! * 10 < zeros[0]! ? 'utf-16be' : 'utf-8';
}

export interface InvalidBytes {
  readonly byte: number;
  /** Where the U+FFFD stands that is decoded in its place, in UTF-16 units. */
  readonly offset: number;
}

/** Places of what is no UTF-8, as TextDecoder replaces it: one for the longest beginning of a character. */
export function invalidBytes(bytes: Uint8Array): readonly InvalidBytes[] {
  const found: InvalidBytes[] = [];
  let offset = 0;
  for (let i = 0; i < bytes.length; offset++) {
    const byte = bytes[i]!;
    const { length, least, most } = leadByte(byte);
    let at = i + 1;
    for (let n = 1; n < length; n++, at++) {
      const next = bytes[at] ?? 0;
      if (next < (n === 1 ? least : 0x80) || next > (n === 1 ? most : 0xbf)) break;
    }
    if (length === 0 || at - i < length) found.push({ byte, offset });
    else if (length === 4) offset++;
    i = at;
  }
  return found;
}

/** How long a character is that begins with a byte (0 where none does), and the bounds of its second byte. */
function leadByte(byte: number): { length: number; least: number; most: number } {
  const any = { least: 0x80, most: 0xbf };
  if (byte < 0x80) return { ...any, length: 1 };
  if (byte < 0xc2 || byte > 0xf4) return { ...any, length: 0 };
  if (byte < 0xe0) return { ...any, length: 2 };
  if (byte < 0xf0)
    return { length: 3, least: byte === 0xe0 ? 0xa0 : 0x80, most: byte === 0xed ? 0x9f : 0xbf };
  return { length: 4, least: byte === 0xf0 ? 0x90 : 0x80, most: byte === 0xf4 ? 0x8f : 0xbf };
}

/**
 * What is wrong with a file's encoding: nothing, or the first place of it.
 * @param text the bytes decoded, with U+FFFD for what can't be
 * @param guess the encoding that the bytes are likely in, for the hint
 */
export function encodingProblem(
  bytes: Uint8Array,
  text: string,
  kind: 'sql' | 'json' | 'yaml',
  guess?: string,
): ReportDiagnostic | undefined {
  const source = sourceText(text);
  const encoding = encodingOf(bytes);
  if (encoding !== 'utf-8') {
    const parameters = { encoding: encoding.slice(0, 6).toUpperCase(), iconv: encoding.toUpperCase() };
    return renderDiagnostic(source, diagnose(wrongEncoding, parameters, { span: { start: 0, end: 1 } }));
  }
  const invalid = invalidBytes(bytes);
  const outside = firstOutside(invalid, kind === 'sql' ? commentsIn(text) : []);
  const shown = outside ?? invalid[0];
  if (shown === undefined) return undefined;
  const definition = outside === undefined ? invalidUtf8Comment : invalidUtf8;
  const { byte, offset } = shown;
  const span = { start: offset, end: offset + 1 };
  const hint =
    guess === undefined
      ? {}
      : { hint: `The file looks like ${guess}. Save it as UTF-8: iconv -f ${guess} -t UTF-8.` };
  const parameters = { byte: byte.toString(16).toUpperCase() };
  return renderDiagnostic(source, diagnose(definition, parameters, { span, ...hint }));
}

/** Spans of a script's comments; quotes in texts and names open none. */
function commentsIn(text: string): readonly Span[] {
  return [...text.matchAll(/--[^\r\n]*|\/\*(?:[^]*?\*\/|[^]*)|'[^']*'?|`[^`]*`?|"[^"]*"?/g)]
    .filter(([match]) => match.startsWith('--') || match.startsWith('/*'))
    .map(({ 0: match, index }) => ({ start: index, end: index + match.length }));
}

/** The first place outside all spans; both lists are in the order of the text. */
function firstOutside(invalid: readonly InvalidBytes[], spans: readonly Span[]): InvalidBytes | undefined {
  let at = 0;
  return invalid.find(({ offset }) => {
    while (at < spans.length && spans[at]!.end <= offset) at++;
    return offset < (spans[at]?.start ?? Infinity);
  });
}
