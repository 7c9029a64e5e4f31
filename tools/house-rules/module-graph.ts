// Which module of the packages imports which: read from the text by TypeScript's import scanner, nothing is resolved by name.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Import {
  /** As written. */
  readonly specifier: string;
  /** The module's path from the root, for relative imports. */
  readonly target?: string;
}

export interface Module {
  /** Path from the root with slashes: `packages/sql/src/text/span.ts`. */
  readonly path: string;
  readonly imports: readonly Import[];
}

/** Modules of `packages/<each>/src`; declarations of JSON files are not modules. */
export function readModules(packages: readonly string[]): readonly Module[] {
  const paths = packages.flatMap((name) => globSync(`packages/${name}/src/**/*.ts`, { cwd: root }));
  return paths
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => !file.endsWith('.d.json.ts'))
    .sort()
    .map((file) => ({ path: file, imports: readImports(file) }));
}

function readImports(file: string): readonly Import[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  const found = ts.preProcessFile(text, true, true).importedFiles.map((i) => i.fileName);
  // A worker's module is named by its URL.
  const workers = [...text.matchAll(/new URL\(\s*'(\.{1,2}\/[^']+\.ts)',\s*import\.meta\.url/g)].map(
    (m) => m[1]!,
  );
  return [...found, ...workers].map((specifier) =>
    specifier.startsWith('.')
      ? { specifier, target: path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier)) }
      : { specifier },
  );
}

/** Each group of modules that import each other in a circle, sorted; none for a tidy graph (Tarjan's algorithm). */
export function importCycles(modules: readonly Module[]): readonly (readonly string[])[] {
  const edges = new Map(modules.map((m) => [m.path, m.imports.flatMap((i) => i.target ?? [])]));
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const cycles: string[][] = [];
  const visit = (node: string): void => {
    index.set(node, index.size);
    low.set(node, index.get(node)!);
    stack.push(node);
    for (const next of edges.get(node) ?? []) {
      if (!edges.has(next)) continue;
      if (!index.has(next)) {
        visit(next);
        low.set(node, Math.min(low.get(node)!, low.get(next)!));
      } else if (stack.includes(next)) {
        low.set(node, Math.min(low.get(node)!, index.get(next)!));
      }
    }
    if (low.get(node) !== index.get(node)) return;
    const group = stack.splice(stack.indexOf(node));
    if (group.length > 1 || edges.get(node)!.includes(node)) cycles.push(group.sort());
  };
  for (const node of edges.keys()) if (!index.has(node)) visit(node);
  return cycles;
}

/** Modules that cannot be reached from any of the entries. */
export function unreachable(modules: readonly Module[], entries: readonly string[]): readonly string[] {
  const byPath = new Map(modules.map((m) => [m.path, m]));
  const reached = new Set<string>();
  const waiting = [...entries];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    waiting.push(...(byPath.get(next)?.imports.flatMap((i) => i.target ?? []) ?? []));
  }
  return modules.map((m) => m.path).filter((m) => !reached.has(m));
}
