// As much of a Java class file as tells its version, its name and whether it has a main method (JVM specification, chapter 4).

export interface ClassFile {
  /** 52 is Java 8, 55 Java 11, 61 Java 17. */
  readonly major: number;
  readonly minor: number;
  readonly isPublic: boolean;
  /** With slashes; undefined for java/lang/Object itself. */
  readonly superclass: string | undefined;
  readonly methods: readonly Method[];
}

export interface Method {
  readonly name: string;
  readonly descriptor: string;
  readonly isPublic: boolean;
  readonly isStatic: boolean;
}

const MAGIC = 0xcafebabe;
const PUBLIC = 0x0001;
const STATIC = 0x0008;

/** Undefined when the bytes are not a class file. */
export function readClassFile(bytes: Uint8Array): ClassFile | undefined {
  try {
    return read(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), bytes);
  } catch (error) {
    if (error instanceof RangeError) return undefined; // it ends before it should
    throw error;
  }
}

interface Pool {
  readonly texts: ReadonlyMap<number, string>;
  /** Of a class entry: the place of its name. */
  readonly classes: ReadonlyMap<number, number>;
  readonly end: number;
}

function read(view: DataView, bytes: Uint8Array): ClassFile | undefined {
  if (view.getUint32(0) !== MAGIC) return undefined;
  const pool = readPool(view, bytes);
  if (pool === undefined) return undefined;
  let at = pool.end;
  const access = view.getUint16(at);
  const superclass = pool.texts.get(pool.classes.get(view.getUint16(at + 4)) ?? 0);
  at += 8 + 2 * view.getUint16(at + 6);
  at = skipMembers(view, at);
  const methods: Method[] = [];
  const count = view.getUint16(at);
  at += 2;
  for (let i = 0; i < count; i++) {
    const flags = view.getUint16(at);
    methods.push({
      name: pool.texts.get(view.getUint16(at + 2)) ?? '',
      descriptor: pool.texts.get(view.getUint16(at + 4)) ?? '',
      isPublic: (flags & PUBLIC) !== 0,
      isStatic: (flags & STATIC) !== 0,
    });
    at = skipAttributes(view, at + 6);
  }
  return {
    minor: view.getUint16(4),
    major: view.getUint16(6),
    isPublic: (access & PUBLIC) !== 0,
    superclass,
    methods,
  };
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

function readPool(view: DataView, bytes: Uint8Array): Pool | undefined {
  const texts = new Map<number, string>();
  const classes = new Map<number, number>();
  const count = view.getUint16(8);
  let at = 10;
  for (let i = 1; i < count; i++) {
    const tag = view.getUint8(at);
    at++;
    if (tag === 1) {
      const length = view.getUint16(at);
      texts.set(i, latin(bytes.subarray(at + 2, at + 2 + length)));
      at += 2 + length;
      continue;
    }
    const size = SIZES[tag];
    if (size === undefined) return undefined;
    if (tag === 7) classes.set(i, view.getUint16(at));
    if (tag === 5 || tag === 6) i++; // long and double take two places
    at += size;
  }
  return { texts, classes, end: at };
}

/** Names that matter here are ASCII; others only need to differ. */
function latin(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

function skipMembers(view: DataView, start: number): number {
  let at = start + 2;
  for (let i = view.getUint16(start); i > 0; i--) at = skipAttributes(view, at + 6);
  return at;
}

function skipAttributes(view: DataView, start: number): number {
  let at = start + 2;
  for (let i = view.getUint16(start); i > 0; i--) at += 6 + view.getUint32(at + 2);
  return at;
}
