// What is known of the functions of a script: declared signatures first, then classes in the JARs that can be read from here.
// Source: ResourceManager, FunctionCatalog and UserDefinedFunctionHelper of Flink, for what they refuse.
import type { RefusedUserFunction, UserFunction, UserFunctionTyping } from '@flink-preflight/sql';
import type { Archive } from '../artifacts/archive.ts';
import { openArchive } from '../artifacts/archive.ts';
import type { ClassPath } from '../artifacts/class-path.ts';
import { classPath } from '../artifacts/class-path.ts';
import { typingOfClass } from './typing-of-class.ts';

export interface FunctionSources {
  /** Reads an artifact by its address; absent or returning undefined where it can't be read from here. */
  readonly readArtifact?: ((uri: string) => Uint8Array | undefined) | undefined;
  /** JARs that the job has beside those that its statements name. */
  readonly jars?: readonly string[];
  /** Signatures that were declared, by the function's name in lower case. */
  readonly declared?: ReadonlyMap<string, UserFunctionTyping>;
}

/** Reads a function's class; `jars` are those that ADD JAR brought so far. */
export type TypingOf = (
  userFunction: UserFunction,
  jars: ReadonlySet<string>,
) => UserFunctionTyping | RefusedUserFunction | undefined;

type Opened = Archive | { readonly failure: string } | 'absent';

/** One for each check: archives and classes are read once. */
export function userFunctions({ readArtifact, jars = [], declared }: FunctionSources): TypingOf {
  const opened = new Map<string, Opened>();
  const open = (uri: string): Opened => {
    const known = opened.get(uri) ?? openJar(readArtifact, uri);
    opened.set(uri, known);
    return known;
  };
  const paths = new Map<string, ClassPath>();
  const typings = new Map<string, UserFunctionTyping | RefusedUserFunction | undefined>();
  const typed = (uris: readonly string[], className: string): ReturnType<TypingOf> => {
    // Classes of one loader: each JAR that any statement has named.
    const key = uris.join('\n');
    let path = paths.get(key);
    if (path === undefined) paths.set(key, (path = classPath(uris.map(open).filter(isArchive))));
    const typingKey = `${className}\n${key}`;
    if (!typings.has(typingKey)) typings.set(typingKey, typingOfClass(path, className));
    if (path.find(className) !== undefined) return typings.get(typingKey);
    return undefined;
  };
  const typingOf: TypingOf = (userFunction, added) => {
    const { className, language, resources } = userFunction;
    const known = declared === undefined ? undefined : declaredTyping(declared, userFunction);
    if (known !== undefined || language === 'PYTHON') return known;
    for (const uri of resources) {
      const cause = resourceProblem(uri, open(uri));
      if (cause !== undefined) return { refused: 'resource', resource: uri, cause };
    }
    // Not before a function needs them: a job's other JARs may be large.
    for (const uri of [...added, ...jars]) open(uri);
    const uris = [...new Set([...resources, ...opened.keys()])];
    const typing = typed(uris, className);
    if (typing !== undefined || resources.length === 0) return typing;
    // Only where all that was named is at hand can it be said that the class is nowhere; Flink's own are elsewhere.
    const all = uris.map(open);
    const found = classOf(all, className) || className.startsWith('org.apache.flink.');
    if (found || !all.every(isArchive)) return undefined;
    return { refused: 'instantiation', cause: `java.lang.ClassNotFoundException: ${className}` };
  };
  // A call asks several times; what is known changes with the JARs that are open.
  const answers = new WeakMap<
    UserFunction,
    { readonly jars: number; readonly typing: ReturnType<TypingOf> }
  >();
  return (userFunction, added) => {
    const known = answers.get(userFunction);
    if (known !== undefined && known.jars === opened.size + added.size) return known.typing;
    const typing = typingOf(userFunction, added);
    answers.set(userFunction, { jars: opened.size + added.size, typing });
    return typing;
  };
}

const isArchive = (opened: Opened): opened is Archive => opened !== 'absent' && !('failure' in opened);

function classOf(archives: readonly Opened[], className: string): boolean {
  const path = `${className.replaceAll('.', '/')}.class`;
  return archives.some((opened) => isArchive(opened) && opened.names.has(path));
}

function openJar(readArtifact: FunctionSources['readArtifact'], uri: string): Opened {
  const bytes = readArtifact?.(uri);
  if (bytes === undefined) return 'absent';
  const archive = openArchive(bytes);
  return 'failure' in archive ? { failure: archive.reason } : archive;
}

/** ResourceManager.checkPath and JarUtils.checkJarFile. */
function resourceProblem(uri: string, opened: Opened): string | undefined {
  const file = uri.slice(Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('\\')) + 1);
  const hasVariable = uri.includes('${');
  if (!hasVariable && !/\.jar$/i.test(file))
    return `The registering or unregistering jar resource [${uri}] must ends with '.jar' suffix.`;
  if (opened === 'absent' || !('failure' in opened)) return undefined;
  return `Failed to register jar resource [${uri}]\nError while opening jar file '${uri}'\n${opened.failure}`;
}

function declaredTyping(
  declared: ReadonlyMap<string, UserFunctionTyping>,
  { name, path }: UserFunction,
): UserFunctionTyping | undefined {
  const object = (path?.object ?? name).toLowerCase();
  const full = path === undefined ? object : `${path.catalog}.${path.database}.${path.object}`.toLowerCase();
  return declared.get(full) ?? declared.get(object);
}
