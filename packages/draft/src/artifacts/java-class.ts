// A Java class file as reflection sees it: members with their generic types, names of parameters and annotations that are kept
// at run time (JVM specification, sections 4.1 to 4.7). The bodies of methods are not looked into, but for constants.
import type { Annotation } from './annotations.ts';
import { readAnnotations, readParameterAnnotations } from './annotations.ts';
import { withPool } from './class-file.ts';
import type { ConstantPool } from './constant-pool.ts';
import type { ClassSignature, JavaType, MethodSignature } from './java-type.ts';
import { parseClassSignature, parseMethodSignature, parseType } from './java-type.ts';

export interface JavaClass {
  /** With dots, nested ones with `$`: Class.getName. */
  readonly name: string;
  /** Modifiers; of a nested class those that it was written with. */
  readonly access: number;
  /** A class inside another, or local, and not static: it has an outer instance. */
  readonly inner: boolean;
  /** Class.getEnclosingClass is there, but Class.getDeclaringClass isn't: local and anonymous classes. */
  readonly local: boolean;
  readonly superclass: string | undefined;
  readonly interfaces: readonly string[];
  /** Absent where nothing in the class's head is generic. */
  readonly signature?: ClassSignature;
  readonly annotations: readonly Annotation[];
  readonly fields: readonly JavaField[];
  readonly methods: readonly JavaMethod[];
}

export interface JavaField {
  readonly name: string;
  readonly access: number;
  readonly type: JavaType;
  readonly annotations: readonly Annotation[];
}

export interface JavaMethod {
  readonly name: string;
  readonly descriptor: string;
  readonly access: number;
  /** As erased: Method.getParameterTypes and getReturnType. */
  readonly erased: MethodSignature;
  /** With generics, where they are recorded. */
  readonly generic: MethodSignature;
  readonly exceptions: readonly string[];
  readonly annotations: readonly Annotation[];
  /** By parameter. */
  readonly parameterAnnotations: readonly (readonly Annotation[])[];
  /** The attribute MethodParameters (javac -parameters). */
  readonly parameterNames?: readonly string[];
  /** LocalVariableTable in its order (javac -g): slot and name. */
  readonly locals: readonly (readonly [slot: number, name: string])[];
  /** Of a method that does nothing but return true or false. */
  readonly returns?: boolean;
}

export const ACCESS = {
  public: 0x0001,
  private: 0x0002,
  protected: 0x0004,
  static: 0x0008,
  final: 0x0010,
  /** Of methods. */
  varargs: 0x0080,
  transient: 0x0080,
  native: 0x0100,
  interface: 0x0200,
  abstract: 0x0400,
} as const;

/** Undefined when the bytes are not a class file. */
export function readJavaClass(bytes: Uint8Array): JavaClass | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return withPool(bytes, (pool) => readClass({ view, pool }));
}

interface Source {
  readonly view: DataView;
  readonly pool: ConstantPool;
}

/** Where each attribute's content begins. */
type Attributes = ReadonlyMap<string, number>;

function readClass(source: Source): JavaClass {
  const { view, pool } = source;
  let at = pool.end;
  const plainAccess = view.getUint16(at);
  const self = className(pool, view.getUint16(at + 2)) ?? '';
  const superclass = className(pool, view.getUint16(at + 4));
  const count = view.getUint16(at + 6);
  at += 8;
  const interfaces: string[] = [];
  for (let i = 0; i < count; i++, at += 2) interfaces.push(className(pool, view.getUint16(at)) ?? '');
  const fields: JavaField[] = [];
  at = eachMember(source, at, (member) => fields.push(fieldOf(source, member)));
  const methods: JavaMethod[] = [];
  at = eachMember(source, at, (member) => methods.push(methodOf(source, member)));
  const [attributes] = readAttributes(source, at);
  const nested = nestedOf(source, attributes, self);
  const signature = textAt(source, attributes.get('Signature'));
  const access = nested?.access ?? plainAccess;
  return {
    name: self,
    access,
    inner: (nested !== undefined && (access & ACCESS.static) === 0) || attributes.has('EnclosingMethod'),
    local: attributes.has('EnclosingMethod') || (nested !== undefined && nested.outer === 0),
    superclass,
    interfaces,
    ...(signature === undefined ? {} : { signature: parseClassSignature(signature) }),
    annotations: annotationsOf(source, attributes),
    fields,
    methods,
  };
}

function className(pool: ConstantPool, index: number): string | undefined {
  return pool.texts.get(pool.classes.get(index) ?? 0)?.replaceAll('/', '.');
}

interface Member {
  readonly access: number;
  readonly name: string;
  readonly descriptor: string;
  readonly attributes: Attributes;
}

function eachMember(source: Source, start: number, take: (member: Member) => void): number {
  const { view, pool } = source;
  let at = start + 2;
  for (let i = view.getUint16(start); i > 0; i--) {
    const access = view.getUint16(at);
    const name = pool.texts.get(view.getUint16(at + 2)) ?? '';
    const descriptor = pool.texts.get(view.getUint16(at + 4)) ?? '';
    const [attributes, end] = readAttributes(source, at + 6);
    take({ access, name, descriptor, attributes });
    at = end;
  }
  return at;
}

function readAttributes({ view, pool }: Source, start: number): readonly [Attributes, number] {
  const attributes = new Map<string, number>();
  let at = start + 2;
  for (let i = view.getUint16(start); i > 0; i--) {
    attributes.set(pool.texts.get(view.getUint16(at)) ?? '', at + 6);
    at += 6 + view.getUint32(at + 2);
  }
  return [attributes, at];
}

function textAt({ view, pool }: Source, at: number | undefined): string | undefined {
  return at === undefined ? undefined : pool.texts.get(view.getUint16(at));
}

function annotationsOf({ view, pool }: Source, attributes: Attributes): readonly Annotation[] {
  const at = attributes.get('RuntimeVisibleAnnotations');
  return at === undefined ? [] : readAnnotations(view, pool, at);
}

/** InnerClasses of the class itself; undefined for a top-level one. */
function nestedOf(
  { view, pool }: Source,
  attributes: Attributes,
  self: string,
): { readonly outer: number; readonly access: number } | undefined {
  const at = attributes.get('InnerClasses');
  if (at === undefined) return undefined;
  for (let i = 0, entry = at + 2; i < view.getUint16(at); i++, entry += 8) {
    if (className(pool, view.getUint16(entry)) === self)
      return { outer: view.getUint16(entry + 2), access: view.getUint16(entry + 6) };
  }
  return undefined;
}

function fieldOf(source: Source, { access, name, descriptor, attributes }: Member): JavaField {
  const type = parseType(textAt(source, attributes.get('Signature')) ?? descriptor);
  return { name, access, type, annotations: annotationsOf(source, attributes) };
}

function methodOf(source: Source, { access, name, descriptor, attributes }: Member): JavaMethod {
  const { view, pool } = source;
  const erased = parseMethodSignature(descriptor);
  const signature = textAt(source, attributes.get('Signature'));
  const parameters = attributes.get('RuntimeVisibleParameterAnnotations');
  const names = attributes.get('MethodParameters');
  const code = attributes.get('Code');
  const returns = code === undefined ? undefined : constantOf(view, code);
  return {
    name,
    descriptor,
    access,
    erased,
    generic: signature === undefined ? erased : parseMethodSignature(signature),
    exceptions: exceptionsOf(source, attributes.get('Exceptions')),
    annotations: annotationsOf(source, attributes),
    parameterAnnotations: parameters === undefined ? [] : readParameterAnnotations(view, pool, parameters),
    ...(names === undefined ? {} : { parameterNames: namesAt(source, names) }),
    locals: code === undefined ? [] : localsOf(source, code),
    ...(returns === undefined ? {} : { returns }),
  };
}

function exceptionsOf({ view, pool }: Source, at: number | undefined): readonly string[] {
  if (at === undefined) return [];
  return Array.from(
    { length: view.getUint16(at) },
    (_, i) => className(pool, view.getUint16(at + 2 + 2 * i)) ?? '',
  );
}

function namesAt({ view, pool }: Source, at: number): readonly string[] {
  return Array.from(
    { length: view.getUint8(at) },
    (_, i) => pool.texts.get(view.getUint16(at + 1 + 4 * i)) ?? `arg${String(i)}`,
  );
}

/** `return true` is iconst_1, ireturn; `return false` iconst_0, ireturn. */
function constantOf(view: DataView, code: number): boolean | undefined {
  if (view.getUint32(code + 4) !== 2 || view.getUint8(code + 9) !== 0xac) return undefined;
  const first = view.getUint8(code + 8);
  return first === 0x03 ? false : first === 0x04 ? true : undefined;
}

function localsOf(source: Source, code: number): readonly (readonly [number, string])[] {
  const { view, pool } = source;
  const handlers = code + 8 + view.getUint32(code + 4);
  const [attributes] = readAttributes(source, handlers + 2 + 8 * view.getUint16(handlers));
  const at = attributes.get('LocalVariableTable');
  if (at === undefined) return [];
  return Array.from({ length: view.getUint16(at) }, (_, i) => {
    const entry = at + 2 + 10 * i;
    return [view.getUint16(entry + 8), pool.texts.get(view.getUint16(entry + 4)) ?? ''] as const;
  });
}
