// As much of a Java class file as tells its version, its name and whether it has a main method (JVM specification, chapter 4).
import type { ConstantPool } from './constant-pool.ts';
import { readConstantPool } from './constant-pool.ts';

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
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return withPool(bytes, (pool) => read(view, pool));
}

/** What is read of a class file once its constants are; undefined when the bytes are not one. */
export function withPool<T>(bytes: Uint8Array, read: (pool: ConstantPool) => T): T | undefined {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (view.getUint32(0) !== MAGIC) return undefined;
    const pool = readConstantPool(view, bytes);
    return pool === undefined ? undefined : read(pool);
  } catch (error) {
    if (error instanceof RangeError) return undefined; // it ends before it should
    throw error;
  }
}

function read(view: DataView, pool: ConstantPool): ClassFile {
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
