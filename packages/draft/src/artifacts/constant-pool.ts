// The constants of a Java class file (JVM specification, section 4.4).

export type Constant = string | number | bigint;

export interface ConstantPool {
  readonly texts: ReadonlyMap<number, string>;
  /** Of a class entry: the place of its name. */
  readonly classes: ReadonlyMap<number, number>;
  /** Numbers, for the values of annotations. */
  readonly numbers: ReadonlyMap<number, number | bigint>;
  /** Where the pool ends in the file. */
  readonly end: number;
}

/** Sizes of constants by tag, the tag itself not counted (table 4.4-B). */
const SIZES: Readonly<Record<number, number>> = {
  3: 4,
  4: 4,
  5: 8,
  6: 8,
  7: 2,
  8: 2,
  9: 4,
  10: 4,
  11: 4,
  12: 4,
  15: 3,
  16: 2,
  17: 4,
  18: 4,
  19: 2,
  20: 2,
};

/** Undefined for a tag that no version of Java has; RangeError where the bytes end too soon. */
export function readConstantPool(view: DataView, bytes: Uint8Array): ConstantPool | undefined {
  const texts = new Map<number, string>();
  const classes = new Map<number, number>();
  const numbers = new Map<number, number | bigint>();
  const count = view.getUint16(8);
  let at = 10;
  for (let i = 1; i < count; i++) {
    const tag = view.getUint8(at);
    at++;
    if (tag === 1) {
      const length = view.getUint16(at);
      if (at + 2 + length > bytes.length) throw new RangeError('a text ends after the file');
      texts.set(i, modifiedUtf8(bytes, at + 2, at + 2 + length));
      at += 2 + length;
      continue;
    }
    const size = SIZES[tag];
    if (size === undefined) return undefined;
    if (tag === 7) classes.set(i, view.getUint16(at));
    if (tag === 3) numbers.set(i, view.getInt32(at));
    if (tag === 4) numbers.set(i, view.getFloat32(at));
    if (tag === 5) numbers.set(i, view.getBigInt64(at));
    if (tag === 6) numbers.set(i, view.getFloat64(at));
    if (tag === 5 || tag === 6) i++; // long and double take two places
    at += size;
  }
  return { texts, classes, numbers, end: at };
}

/** Section 4.4.7: UTF-8 of UTF-16 units, NUL in two bytes. */
function modifiedUtf8(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at++) {
    const first = bytes[at]!;
    const second = bytes[at + 1] ?? 0;
    if (first < 0x80) text += String.fromCharCode(first);
    else if (first < 0xe0) {
      text += String.fromCharCode(((first & 0x1f) << 6) | (second & 0x3f));
      at += 1;
    } else {
      const third = bytes[at + 2] ?? 0;
      text += String.fromCharCode(((first & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f));
      at += 2;
    }
  }
  return text;
}
