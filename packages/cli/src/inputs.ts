// Which files a check is about: arguments as given, folders searched, - for standard input.
import { readdirSync, realpathSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { extname, join } from 'node:path';
import type { SkippedFile } from '@flink-preflight/draft';
import { unreadable } from './read-bytes.ts';
import { UsageError } from './usage-error.ts';

export type InputKind = 'sql' | 'json' | 'yaml';

export interface Input {
  readonly path: string;
  readonly kind: InputKind;
  /** Found by searching a folder: what isn't a draft is passed over. */
  readonly found: boolean;
}

/** A file that was found and not checked. */
export interface Skipped extends SkippedFile {
  /** It should have been checked and could not be read, so that the check is not whole. */
  readonly unread: boolean;
}

export interface Inputs {
  readonly inputs: readonly Input[];
  readonly skipped: readonly Skipped[];
}

const KINDS: Readonly<Record<string, InputKind>> = {
  '.sql': 'sql',
  '.json': 'json',
  '.yaml': 'yaml',
  '.yml': 'yaml',
};

/** Lists the inputs in the order of the arguments, folders by name; throws `UsageError` for what can't be read. */
export function listInputs(paths: readonly string[]): Inputs {
  const inputs: Input[] = [];
  const skipped: Skipped[] = [];
  for (const path of paths) {
    if (path === '-') inputs.push({ path: '-', kind: 'sql', found: false });
    else if (isFolder(path)) {
      const inner = searchFolder(path);
      inputs.push(...inner.inputs);
      skipped.push(...inner.skipped);
    } else inputs.push({ path, kind: KINDS[extname(path).toLowerCase()] ?? 'sql', found: false });
  }
  return { inputs, skipped };
}

/** Searches a folder to its depth. Links are followed, each real file and folder is taken once. */
function searchFolder(folder: string): Inputs {
  const inputs: Input[] = [];
  const skipped: Skipped[] = [];
  /** Real path to the path under which it was taken. */
  const taken = new Map<string, string>();
  const skip = (path: string, reason: string, unread = false): void => {
    skipped.push({ path, reason, unread });
  };
  const visit = (path: string): void => {
    for (const entry of entriesOf(path)) {
      // Kubernetes mounts a ConfigMap as links into the hidden folder ..data, where the files would be found again.
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const inner = join(path, entry.name);
      const kind = KINDS[extname(entry.name).toLowerCase()];
      if (kind === undefined && !entry.isDirectory() && !entry.isSymbolicLink()) continue;
      try {
        take(inner, kind);
      } catch (error) {
        // A link to nowhere, or a folder that may not be searched.
        if (kind !== undefined || entry.isDirectory()) skip(inner, reasonOf(inner, error), true);
      }
    }
  };
  const take = (path: string, kind: InputKind | undefined): void => {
    const stat = statSync(path);
    if (kind === undefined && !stat.isDirectory()) return;
    const real = realpathSync(path);
    const before = taken.get(real);
    if (before !== undefined) return skip(path, `is '${before}' again`);
    taken.set(real, path);
    if (stat.isDirectory()) visit(path);
    else if (kind === undefined) return;
    else if (stat.isFile()) inputs.push({ path, kind, found: true });
    else skip(path, 'is a pipe, a socket or a device');
  };
  try {
    taken.set(realpathSync(folder), folder);
    visit(folder);
  } catch (error) {
    throw unreadable(folder, error);
  }
  if (inputs.length === 0 && skipped.length === 0) {
    throw new UsageError(`no .sql, .json or .yaml file in '${folder}'`);
  }
  return { inputs, skipped };
}

/** By name, links last: what is in the folder itself is reported under its own name. */
function entriesOf(folder: string): readonly Dirent[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return [
    ...entries.filter((entry) => !entry.isSymbolicLink()),
    ...entries.filter((entry) => entry.isSymbolicLink()),
  ];
}

/** `cannot be read: no permission`. */
export function reasonOf(path: string, error: unknown): string {
  const { message } = unreadable(path, error);
  const prefix = `cannot read '${path}': `;
  return message.startsWith(prefix)
    ? `cannot be read: ${message.slice(prefix.length)}`
    : message.replace(`'${path}' `, '');
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw unreadable(path, error);
  }
}
