// A function's class with its superclasses, and what their type variables stand for. Source: ExtractionUtils.collectTypeHierarchy
// and resolveVariable.
import type { ClassPath } from '../artifacts/class-path.ts';
import type { JavaClass, JavaMethod } from '../artifacts/java-class.ts';
import type { JavaType } from '../artifacts/java-type.ts';
import { typeText } from '../artifacts/java-type.ts';
import { ACCESS } from '../artifacts/java-class.ts';
import { undecided } from './extraction.ts';

const FUNCTIONS = 'org.apache.flink.table.functions.';

/** Flink's classes that functions extend, and the only names of theirs that matter. */
export const BASES = {
  ScalarFunction: 'scalar',
  AsyncScalarFunction: 'async-scalar',
  TableFunction: 'table',
  AsyncTableFunction: 'async-table',
  AggregateFunction: 'aggregate',
  TableAggregateFunction: 'table-aggregate',
} as const;

export type BaseName = keyof typeof BASES;

export type Variables = ReadonlyMap<string, JavaType>;

export interface Level {
  readonly class: JavaClass;
  /** What the class's own type variables stand for, seen from the function. */
  readonly variables: Variables;
}

export interface Hierarchy {
  /** The function's class first, then its superclasses as far as they are the user's. */
  readonly levels: readonly Level[];
  /** Interfaces of these classes that are at hand: their default methods are methods of the function, too. */
  readonly interfaces: readonly Level[];
  /** Flink's class on top; `none` where the topmost class is Object, so that the class is no function. */
  readonly base: BaseName | 'none';
  /** The type arguments of Flink's class; empty where it is extended raw. */
  readonly arguments: readonly JavaType[];
}

/** A chain of superclasses this long is a ring. */
const MOST_LEVELS = 64;

/** Gives up (UndecidedExtraction) where a superclass is not at hand. */
export function hierarchyOf(classes: ClassPath, start: JavaClass): Hierarchy {
  const levels: Level[] = [];
  let level: Level = { class: start, variables: new Map() };
  while (levels.length < MOST_LEVELS) {
    levels.push(level);
    const { class: current, variables } = level;
    const { superclass } = current;
    if (superclass === undefined || superclass === 'java.lang.Object')
      return { levels, interfaces: [], base: 'none', arguments: [] };
    const generic = current.signature?.superclass;
    const list =
      generic?.kind === 'class' ? generic.arguments.map((each) => substitute(each, variables)) : [];
    const base = superclass.startsWith(FUNCTIONS) ? superclass.slice(FUNCTIONS.length) : '';
    if (isBase(base)) return { levels, interfaces: interfacesOf(classes, levels), base, arguments: list };
    const found = classes.find(superclass);
    if (found === undefined || found === 'unreadable') return undecided(`${superclass} is not at hand`);
    level = { class: found, variables: variablesOf(found, list) };
  }
  return undecided(`${start.name} extends itself`);
}

function interfacesOf(classes: ClassPath, levels: readonly Level[]): readonly Level[] {
  const found: Level[] = [];
  const queue = [...levels];
  for (let level = queue.shift(); level !== undefined && found.length < MOST_LEVELS; level = queue.shift()) {
    const { class: current, variables } = level;
    for (const [i, name] of current.interfaces.entries()) {
      const declared = classes.find(name);
      if (declared === undefined || declared === 'unreadable') continue;
      const generic = current.signature?.interfaces[i];
      const list =
        generic?.kind === 'class' ? generic.arguments.map((each) => substitute(each, variables)) : [];
      const inherited = { class: declared, variables: variablesOf(declared, list) };
      found.push(inherited);
      queue.push(inherited);
    }
  }
  return found;
}

function variablesOf({ signature }: JavaClass, list: readonly JavaType[]): Variables {
  const names = signature?.variables ?? [];
  return new Map(names.flatMap((name, i) => (list[i] ? [[name, list[i]] as const] : [])));
}

const isBase = (name: string): name is BaseName => Object.hasOwn(BASES, name);

/** The type with its variables replaced as far as they are known. */
export function substitute(type: JavaType, variables: Variables): JavaType {
  switch (type.kind) {
    case 'variable':
      return variables.get(type.name) ?? type;
    case 'array':
      return { kind: 'array', element: substitute(type.element, variables) };
    case 'class':
      return type.arguments.length === 0
        ? type
        : { ...type, arguments: type.arguments.map((each) => substitute(each, variables)) };
    case 'primitive':
    case 'wildcard':
      return type;
  }
}

export interface InheritedMethod {
  readonly method: JavaMethod;
  readonly level: Level;
}

/** Class.getMethods by name: public ones, each once, of the lowest class that declares it; sorted by Method.toString. */
export function publicMethods({ levels, interfaces }: Hierarchy, name: string): readonly InheritedMethod[] {
  const found = new Map<string, InheritedMethod>();
  for (const level of [...levels, ...interfaces]) {
    for (const method of level.class.methods) {
      if (method.name !== name || (method.access & ACCESS.public) === 0) continue;
      const inherited = (method.access & (ACCESS.abstract | ACCESS.static)) === 0;
      if (!inherited && (level.class.access & ACCESS.interface) !== 0) continue;
      if (!found.has(method.descriptor)) found.set(method.descriptor, { method, level });
    }
  }
  return [...found.values()].sort((a, b) => (methodText(a) < methodText(b) ? -1 : 1));
}

/** ExtractionUtils.getAllDeclaredMethods: of all visibilities and levels. */
export function declaredMethods({ levels }: Hierarchy, name: string): readonly JavaMethod[] {
  return levels.flatMap((level) => level.class.methods.filter((method) => method.name === name));
}

const MODIFIERS: readonly (readonly [number, string])[] = [
  [ACCESS.public, 'public'],
  [ACCESS.protected, 'protected'],
  [ACCESS.private, 'private'],
  [ACCESS.abstract, 'abstract'],
  [ACCESS.static, 'static'],
  [ACCESS.final, 'final'],
  [0x0020, 'synchronized'],
  [ACCESS.native, 'native'],
];

/** Method.toString. */
export function methodText({ method, level }: InheritedMethod): string {
  const { erased, exceptions } = method;
  const modifiers = MODIFIERS.flatMap(([bit, word]) =>
    (method.access & bit) === 0 ? [] : [`${word} `],
  ).join('');
  const parameters = erased.parameters.map(nameOf).join(',');
  const thrown = exceptions.length === 0 ? '' : ` throws ${exceptions.join(',')}`;
  return `${modifiers}${nameOf(erased.result)} ${level.class.name}.${method.name}(${parameters})${thrown}`;
}

function nameOf(type: JavaType): string {
  if (type.kind === 'array') return `${nameOf(type.element)}[]`;
  return type.kind === 'wildcard' ? type.text : type.name;
}

/** BaseMappingExtractor.correctVarArgMethod: what Scala writes with `*` is called by its twin with an array. */
export function varargTwin(hierarchy: Hierarchy, inherited: InheritedMethod): InheritedMethod {
  const { method, level } = inherited;
  const { parameters } = method.generic;
  const last = parameters.at(-1);
  if (last?.kind !== 'class' || last.name !== 'scala.collection.Seq') return inherited;
  const [wanted] = last.arguments;
  const twin = publicMethods(hierarchy, method.name).find((other) => {
    const candidates = other.method.generic.parameters;
    const array = candidates.at(-1);
    if (other.level !== level || (other.method.access & ACCESS.varargs) === 0) return false;
    if (candidates.length !== parameters.length || array?.kind !== 'array') return false;
    const same = candidates.slice(0, -1).every((type, i) => typeText(type) === typeText(parameters[i]!));
    const element = typeText(array.element);
    return same && wanted !== undefined && ['java.lang.Object', element].includes(typeText(wanted));
  });
  return twin ?? inherited;
}
