// JARs of user functions that lie on this machine. Addresses come from clients: nothing outside the folder is ever read,
// and nothing of another namespace.
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, join, resolve, sep } from 'node:path';
import type { Scope } from '../store/store.ts';

/** Larger files are left unread: an archive's directory must be in memory to be looked into. */
const LARGEST_ARTIFACT = 256 * 1024 * 1024;

/** PREFLIGHT_ARTIFACTS: read here, and not with the other settings, as threads that check need it, too. */
export const artifactFolder = (): string | undefined => {
  const folder = process.env['PREFLIGHT_ARTIFACTS'];
  return folder === undefined || folder === '' ? undefined : folder;
};

/** The files of a namespace, and those for all; names of both are no paths (access/scope.ts). */
function foldersOf(folder: string, { workspace, namespace }: Scope): readonly string[] {
  return [join(folder, 'namespaces', workspace, namespace), join(folder, 'shared')];
}

function artifactPath(folder: string, scope: Scope, uri: string): string | undefined {
  for (const one of foldersOf(folder, scope)) {
    const path = pathBelow(one, uri);
    if (path !== undefined) return path;
  }
  return undefined;
}

/**
 * The file that an address means: `oss://bucket/jars/a.jar` is `bucket/jars/a.jar`, `jars/a.jar` or `a.jar` below the
 * folder, the first that is there.
 */
function pathBelow(folder: string, uri: string): string | undefined {
  const plain = uri.replace(/^[A-Za-z][A-Za-z0-9+.-]*:\/*/, '').replace(/[?#].*$/s, '');
  const parts = plain.split(/[/\\]/).filter((part) => part !== '' && part !== '.');
  if (parts.includes('..') || plain.includes('\0')) return undefined;
  const names = [parts.join('/'), parts.slice(1).join('/'), basename(parts.join('/'))];
  for (const name of new Set(names)) {
    if (name === '') continue;
    try {
      const root = realpathSync(folder);
      const path = realpathSync(resolve(root, name));
      if (path.startsWith(root + sep) && statSync(path).isFile()) return path;
    } catch {
      continue; // not there
    }
  }
  return undefined;
}

/** Reads by address; undefined for what is not in the namespace's folder or that for all, or where there is none. */
export function readArtifact(scope: Scope, uri: string): Uint8Array | undefined {
  const folder = artifactFolder();
  const path = folder === undefined ? undefined : artifactPath(folder, scope, uri);
  try {
    if (path === undefined || statSync(path).size > LARGEST_ARTIFACT) return undefined;
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

const JAR = /["']([^"'\\]{1,4096}\.jar)["']/gi;

/** Tells files of the JARs that texts name from others that were there before: results are kept by it. Empty without any. */
export function artifactStamp(scope: Scope, texts: readonly string[]): string {
  const folder = artifactFolder();
  if (folder === undefined) return '';
  const uris = new Set(texts.flatMap((text) => [...text.matchAll(JAR)].map((match) => match[1] ?? '')));
  return [...uris]
    .slice(0, 100)
    .flatMap((uri) => {
      const path = artifactPath(folder, scope, uri);
      if (path === undefined) return [];
      const { mtimeMs, size } = statSync(path);
      return [`${uri} ${path} ${String(mtimeMs)} ${String(size)}`];
    })
    .join('\n');
}
