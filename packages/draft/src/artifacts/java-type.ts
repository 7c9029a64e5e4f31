// Java types as descriptors and signatures write them (JVM specification, sections 4.3 and 4.7.9.1).

export type JavaType =
  | { readonly kind: 'primitive'; readonly name: string }
  /** By its name with dots; `arguments` is empty for a raw type and a class without parameters. */
  | { readonly kind: 'class'; readonly name: string; readonly arguments: readonly JavaType[] }
  | { readonly kind: 'array'; readonly element: JavaType }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'wildcard'; readonly text: string };

export interface MethodSignature {
  readonly parameters: readonly JavaType[];
  readonly result: JavaType;
}

export interface ClassSignature {
  /** Names of the type parameters. */
  readonly variables: readonly string[];
  readonly superclass: JavaType;
  readonly interfaces: readonly JavaType[];
}

const PRIMITIVES: Readonly<Record<string, string>> = {
  B: 'byte',
  C: 'char',
  D: 'double',
  F: 'float',
  I: 'int',
  J: 'long',
  S: 'short',
  V: 'void',
  Z: 'boolean',
};

interface Cursor {
  readonly text: string;
  at: number;
}

/** Types deeper than this come from no compiler. */
const DEEPEST = 128;

/** A field's descriptor or signature; RangeError for what is none. */
export function parseType(text: string): JavaType {
  return typeAt({ text, at: 0 }, 0);
}

/** A method's descriptor or signature; RangeError for what is none. */
export function parseMethodSignature(text: string): MethodSignature {
  const cursor: Cursor = { text, at: 0 };
  variablesAt(cursor);
  cursor.at++; // (
  const parameters: JavaType[] = [];
  while (text[cursor.at] !== ')') parameters.push(typeAt(cursor, 0));
  cursor.at++;
  return { parameters, result: typeAt(cursor, 0) };
}

/** The signature of a class's head; RangeError for what is none. */
export function parseClassSignature(text: string): ClassSignature {
  const cursor: Cursor = { text, at: 0 };
  const variables = variablesAt(cursor);
  const superclass = typeAt(cursor, 0);
  const interfaces: JavaType[] = [];
  while (cursor.at < text.length) interfaces.push(typeAt(cursor, 0));
  return { variables, superclass, interfaces };
}

/** `<T:Ljava/lang/Object;U::Ljava/util/List<TT;>;>` */
function variablesAt(cursor: Cursor): string[] {
  const { text } = cursor;
  if (text[cursor.at] !== '<') return [];
  cursor.at++;
  const names: string[] = [];
  while (text[cursor.at] !== '>') {
    names.push(upTo(cursor, ':'));
    while (text[cursor.at] === ':') {
      cursor.at++;
      if (text[cursor.at] !== ':' && text[cursor.at] !== '>') typeAt(cursor, 0);
    }
  }
  cursor.at++;
  return names;
}

function upTo(cursor: Cursor, end: string): string {
  const found = cursor.text.indexOf(end, cursor.at);
  if (found < 0) throw new RangeError(`no ${end} in ${cursor.text}`);
  const part = cursor.text.slice(cursor.at, found);
  cursor.at = found;
  return part;
}

function typeAt(cursor: Cursor, depth: number): JavaType {
  if (depth > DEEPEST) throw new RangeError('a type is nested too deeply');
  const letter = cursor.text[cursor.at] ?? '';
  cursor.at++;
  const primitive = Object.hasOwn(PRIMITIVES, letter) ? PRIMITIVES[letter] : undefined;
  if (primitive !== undefined) return { kind: 'primitive', name: primitive };
  if (letter === '[') return { kind: 'array', element: typeAt(cursor, depth + 1) };
  if (letter === 'L') return classAt(cursor, depth);
  if (letter === 'T') {
    const name = upTo(cursor, ';');
    cursor.at++;
    return { kind: 'variable', name };
  }
  throw new RangeError(`not a type: ${cursor.text}`);
}

function classAt(cursor: Cursor, depth: number): JavaType {
  let name = '';
  let list: JavaType[] = [];
  for (;;) {
    const letter = cursor.text[cursor.at];
    if (letter === undefined) throw new RangeError(`not a class: ${cursor.text}`);
    cursor.at++;
    if (letter === ';') return { kind: 'class', name: name.replaceAll('/', '.'), arguments: list };
    if (letter === '<') list = argumentsAt(cursor, depth);
    else if (letter === '.') {
      // An inner class of a generic one: the outer's arguments do not matter here.
      name += '$';
      list = [];
    } else name += letter;
  }
}

function argumentsAt(cursor: Cursor, depth: number): JavaType[] {
  const list: JavaType[] = [];
  for (;;) {
    const letter = cursor.text[cursor.at];
    if (letter === '>') {
      cursor.at++;
      return list;
    }
    if (letter === '*') {
      cursor.at++;
      list.push({ kind: 'wildcard', text: '?' });
    } else if (letter === '+' || letter === '-') {
      cursor.at++;
      const bound = typeText(typeAt(cursor, depth + 1));
      list.push({ kind: 'wildcard', text: letter === '+' ? `? extends ${bound}` : `? super ${bound}` });
    } else list.push(typeAt(cursor, depth + 1));
  }
}

/** Type.getTypeName: `java.util.List<java.lang.String>`, `int[]`. */
export function typeText(type: JavaType): string {
  switch (type.kind) {
    case 'primitive':
    case 'variable':
      return type.name;
    case 'wildcard':
      return type.text;
    case 'array':
      return `${typeText(type.element)}[]`;
    case 'class':
      return type.arguments.length === 0
        ? type.name
        : `${type.name}<${type.arguments.map(typeText).join(', ')}>`;
  }
}

/** The class behind a type without generics; undefined for variables and wildcards. ExtractionUtils.toClass takes no generic arrays. */
export function rawName(type: JavaType): string | undefined {
  switch (type.kind) {
    case 'primitive':
    case 'class':
      return type.name;
    case 'array':
      return typeText(type);
    case 'variable':
    case 'wildcard':
      return undefined;
  }
}
