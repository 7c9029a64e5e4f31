// Which characters make a word in Flink's generated lexer: its LETTER and DIGIT definitions.

export const LETTER = 1;
export const DIGIT = 2;
export const SPACE = 4;

const ascii = new Uint8Array(128);
for (const c of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_$') ascii[c.charCodeAt(0)] = LETTER;
for (const c of '0123456789') ascii[c.charCodeAt(0)] = DIGIT;
for (const c of ' \t\n\r\f') ascii[c.charCodeAt(0)] = SPACE;

const letterRanges = [
  0xc0, 0xd6, 0xd8, 0xf6, 0xf8, 0x1fff, 0x3040, 0x318f, 0x3300, 0x337f, 0x3400, 0x3d2d, 0x4e00, 0x9fff,
  0xf900, 0xfaff,
];

/** LETTER, DIGIT, SPACE or 0. The non-ASCII digits of the grammar are letters too, so they need no class here. */
export function characterClass(code: number): number {
  if (code < 128) return ascii[code]!;
  for (let i = 0; i < letterRanges.length; i += 2) {
    if (code < letterRanges[i]!) return 0;
    if (code <= letterRanges[i + 1]!) return LETTER;
  }
  return 0;
}
