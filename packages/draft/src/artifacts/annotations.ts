// Annotations that a class file keeps for run time (JVM specification, section 4.7.16).
import type { ConstantPool } from './constant-pool.ts';

export interface Annotation {
  /** The annotation's class, with dots. */
  readonly type: string;
  readonly values: ReadonlyMap<string, AnnotationValue>;
}

export type AnnotationValue =
  | { readonly kind: 'constant'; readonly value: string | number | bigint | boolean }
  | { readonly kind: 'enum'; readonly name: string }
  /** A class, as a descriptor: `Ljava/lang/String;`, `V`. */
  | { readonly kind: 'class'; readonly descriptor: string }
  | { readonly kind: 'annotation'; readonly annotation: Annotation }
  | { readonly kind: 'list'; readonly items: readonly AnnotationValue[] };

interface Cursor {
  readonly view: DataView;
  readonly pool: ConstantPool;
  at: number;
}

/** The annotations that begin with their number at `at`. */
export function readAnnotations(view: DataView, pool: ConstantPool, at: number): readonly Annotation[] {
  return annotations({ view, pool, at });
}

/** By parameter. */
export function readParameterAnnotations(
  view: DataView,
  pool: ConstantPool,
  at: number,
): readonly (readonly Annotation[])[] {
  const cursor: Cursor = { view, pool, at: at + 1 };
  return Array.from({ length: view.getUint8(at) }, () => annotations(cursor));
}

function annotations(cursor: Cursor): Annotation[] {
  return Array.from({ length: short(cursor) }, () => annotation(cursor, 0));
}

/** Annotations in annotations deeper than this come from no compiler. */
const DEEPEST = 64;

function annotation(cursor: Cursor, depth: number): Annotation {
  if (depth > DEEPEST) throw new RangeError('annotations are nested too deeply');
  const type = text(cursor).slice(1, -1).replaceAll('/', '.');
  const values = new Map<string, AnnotationValue>();
  for (let i = short(cursor); i > 0; i--) values.set(text(cursor), valueOf(cursor, depth + 1));
  return { type, values };
}

function valueOf(cursor: Cursor, depth: number): AnnotationValue {
  if (depth > DEEPEST) throw new RangeError('annotations are nested too deeply');
  const tag = String.fromCharCode(cursor.view.getUint8(cursor.at));
  cursor.at++;
  switch (tag) {
    case 'e':
      cursor.at += 2;
      return { kind: 'enum', name: text(cursor) };
    case 'c':
      return { kind: 'class', descriptor: text(cursor) };
    case '@':
      return { kind: 'annotation', annotation: annotation(cursor, depth) };
    case '[':
      return { kind: 'list', items: Array.from({ length: short(cursor) }, () => valueOf(cursor, depth + 1)) };
    case 's':
      return { kind: 'constant', value: text(cursor) };
    default: {
      const value = cursor.pool.numbers.get(short(cursor)) ?? 0;
      return { kind: 'constant', value: tag === 'Z' ? value !== 0 : value };
    }
  }
}

function short(cursor: Cursor): number {
  const value = cursor.view.getUint16(cursor.at);
  cursor.at += 2;
  return value;
}

const text = (cursor: Cursor): string => cursor.pool.texts.get(short(cursor)) ?? '';
