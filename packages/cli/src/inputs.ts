// Which files a check is about: arguments as given, folders searched, - for standard input.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { UsageError } from './usage-error.ts';

export type InputKind = 'sql' | 'json' | 'yaml';

export interface Input {
  readonly path: string;
  readonly kind: InputKind;
  /** Found by searching a folder: what isn't a draft is passed over. */
  readonly found: boolean;
}

const KINDS: Readonly<Record<string, InputKind>> = {
  '.sql': 'sql',
  '.json': 'json',
  '.yaml': 'yaml',
  '.yml': 'yaml',
};

/** Above this a file is refused unread: a script of this size is a mistake, and its check would take the machine's memory. */
const LARGEST_FILE = 64 * 1024 * 1024;

/** Lists the inputs in the order of the arguments, folders by name; throws `UsageError` for what can't be read. */
export function listInputs(paths: readonly string[]): Input[] {
  const inputs: Input[] = [];
  for (const path of paths) {
    if (path === '-') inputs.push({ path: '-', kind: 'sql', found: false });
    else if (statOf(path).isDirectory()) inputs.push(...searchFolder(path));
    else inputs.push({ path, kind: KINDS[extname(path).toLowerCase()] ?? 'sql', found: false });
  }
  return inputs;
}

/** Reads an input as UTF-8; standard input that begins like a JSON object is a draft. */
export function readInput(input: Input): { readonly text: string; readonly kind: InputKind } {
  try {
    if (input.path !== '-') {
      const size = statSync(input.path).size;
      if (size > LARGEST_FILE) throw new UsageError(`'${input.path}' is too large to check (${size} bytes)`);
      return { text: readFileSync(input.path, 'utf8'), kind: input.kind };
    }
    const text = readFileSync(0, 'utf8');
    return { text, kind: /^\s*\{/.test(text) ? 'json' : 'sql' };
  } catch (error) {
    throw unreadable(input.path, error);
  }
}

function searchFolder(folder: string): Input[] {
  const inputs: Input[] = [];
  const visit = (path: string): void => {
    for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const inner = join(path, entry.name);
      const kind = KINDS[extname(entry.name).toLowerCase()];
      if (entry.isDirectory()) visit(inner);
      else if (entry.isFile() && kind !== undefined) inputs.push({ path: inner, kind, found: true });
    }
  };
  try {
    visit(folder);
  } catch (error) {
    throw unreadable(folder, error);
  }
  if (inputs.length === 0) throw new UsageError(`no .sql, .json or .yaml file in '${folder}'`);
  return inputs;
}

function statOf(path: string): { isDirectory(): boolean } {
  try {
    return statSync(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

function unreadable(path: string, error: unknown): UsageError {
  if (error instanceof UsageError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reasons: Readonly<Record<string, string>> = { ENOENT: 'no such file', EACCES: 'no permission' };
  return new UsageError(`cannot read '${path}': ${reasons[code] ?? String(error)}`);
}
