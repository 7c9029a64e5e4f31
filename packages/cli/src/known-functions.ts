// What is known of user functions beside a script: JARs and declarations that the command line names, and JARs that statements do.
import { statSync } from 'node:fs';
import { extname } from 'node:path';
import { declaredFunctions, parseDeclarations, userFunctions } from '@flink-preflight/draft/functions';
import type { DeclaredFunctions, TypingOf } from '@flink-preflight/draft/functions';
import type { DeclaredFunction } from '@flink-preflight/draft';
import { artifactReader } from './artifact-reader.ts';
import { readTextFile } from './read-input.ts';
import { UsageError } from './usage-error.ts';

export interface FunctionOptions {
  /** Paths of JARs, from the working folder. */
  readonly jars: readonly string[];
  /** Path of a file of declarations. */
  readonly declarations: string | undefined;
}

export interface KnownFunctions {
  /** For the file at a path: JARs that it names are looked for beside it. */
  readonly typingFor: (path: string) => TypingOf;
  /** Definitions of declared functions that the script doesn't create. */
  readonly definitions: (script: string) => readonly string[];
  /** As they were declared, for drafts. */
  readonly declared: readonly DeclaredFunction[];
}

/** Reads what the options name; throws `UsageError` for what can't be used. */
export function knownFunctions({ jars, declarations }: FunctionOptions): KnownFunctions {
  for (const path of jars) checkJar(path);
  const { declared, functions } = readDeclarations(declarations);
  const given = artifactReader('.');
  const named = new Set(jars);
  return {
    typingFor: (path) => {
      const beside = artifactReader(path);
      const readArtifact = (uri: string): Uint8Array | undefined =>
        named.has(uri) ? (given(uri) ?? beside(uri)) : beside(uri);
      return userFunctions({ readArtifact, jars, declared: declared.typings });
    },
    definitions: declared.definitions,
    declared: functions,
  };
}

/** A JAR that was asked for must be there; what is in it is looked at when a function needs it. */
export function checkJar(path: string): void {
  try {
    if (statSync(path).isFile()) return;
  } catch (error) {
    throw new UsageError(`cannot read '${path}': ${error instanceof Error ? error.message : String(error)}`);
  }
  throw new UsageError(`'${path}' is no file`);
}

interface Declarations {
  readonly declared: DeclaredFunctions;
  readonly functions: readonly DeclaredFunction[];
}

function readDeclarations(path: string | undefined): Declarations {
  if (path === undefined) return { declared: declaredFunctions([]), functions: [] };
  const text = readTextFile(path);
  const { functions, findings } = parseDeclarations(
    text,
    extname(path).toLowerCase() === '.json' ? 'json' : 'yaml',
  );
  const declared = declaredFunctions(functions);
  const [first] = [...findings, ...declared.findings];
  if (first !== undefined) throw new UsageError(`'${path}': ${first.diagnostic.message}`);
  return { declared, functions };
}
