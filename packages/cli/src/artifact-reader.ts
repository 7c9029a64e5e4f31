// Artifacts that a draft file names and that lie on this machine: paths beside the draft, and file: addresses.
import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Larger files are left unread: an archive's directory must be in memory to be looked into. */
const LARGEST_ARTIFACT = 512 * 1024 * 1024;

/** Reads by URI; undefined for what is elsewhere or cannot be read. */
export function artifactReader(draftPath: string): (uri: string) => Uint8Array | undefined {
  const folder = dirname(resolve(draftPath === '-' ? '.' : draftPath));
  return (uri) => {
    const scheme = /^([A-Za-z][A-Za-z0-9+.-]+):/.exec(uri)?.[1]?.toLowerCase();
    if (scheme !== undefined && scheme !== 'file') return undefined;
    try {
      const path = scheme === 'file' ? fileURLToPath(uri) : resolve(folder, uri);
      const stat = statSync(path);
      return stat.isFile() && stat.size <= LARGEST_ARTIFACT ? readFileSync(path) : undefined;
    } catch {
      return undefined;
    }
  };
}
