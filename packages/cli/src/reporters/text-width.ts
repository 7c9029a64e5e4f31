// How many terminal columns a text takes: East Asian wide characters take two, combining marks none, tabs are spread.
const TAB = 4;

const ZERO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

// Unicode's East_Asian_Width W and F, and emoji that terminals draw wide; in ranges coarse enough to read.
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

/** The text as it can be shown in one line: tabs as blanks, control characters as a visible sign. */
export function printable(text: string): string {
  return text
    .replace(/\t/g, ' '.repeat(TAB))
    .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}

/** Columns that `printable(text)` takes. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of printable(text)) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x300) width += 1;
    else if (ZERO_WIDTH.test(character)) width += 0;
    else width += WIDE.some(([from, to]) => code >= from && code <= to) ? 2 : 1;
  }
  return width;
}
