// Zip archives from unknown hands: the directory is read first, and only entries that are asked for are inflated, within bounds.
import { unzipSync } from 'fflate';

export interface ArchiveEntry {
  readonly name: string;
  /** As the directory claims. */
  readonly size: number;
}

export interface Archive {
  readonly entries: readonly ArchiveEntry[];
  readonly names: ReadonlySet<string>;
  /** The bytes of some entries; one that is missing, too large or broken is left out. */
  readonly read: (names: readonly string[]) => ReadonlyMap<string, Uint8Array>;
}

export type ArchiveFailure = { readonly failure: 'unreadable' | 'oversized'; readonly reason: string };

/** No job's JAR comes near; an archive beyond it costs more to list than to refuse. */
const MOST_ENTRIES = 200_000;

/** What an archive may claim to unpack to. */
const LARGEST_CONTENT = 4 * 1024 ** 3;

/** Above this, an archive that shrinks its content more than this many times is a bomb. */
const SUSPICIOUS_CONTENT = 256 * 1024 ** 2;
const HIGHEST_RATIO = 200;

/** Largest entry that is looked into: class files, manifests and scripts are far smaller. */
const LARGEST_ENTRY = 8 * 1024 ** 2;

/** Reads the directory of an archive; never inflates all of it. */
export function openArchive(bytes: Uint8Array): Archive | ArchiveFailure {
  const entries: ArchiveEntry[] = [];
  let content = 0;
  let oversized: string | undefined;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (oversized !== undefined) return false;
        if (entries.length >= MOST_ENTRIES) oversized = `more than ${MOST_ENTRIES} entries`;
        content += originalSize;
        if (content > LARGEST_CONTENT) oversized = `claims to unpack to more than ${LARGEST_CONTENT} bytes`;
        entries.push({ name, size: originalSize });
        return false;
      },
    });
  } catch (error) {
    return { failure: 'unreadable', reason: error instanceof Error ? error.message : String(error) };
  }
  if (content > SUSPICIOUS_CONTENT && content / Math.max(1, bytes.length) > HIGHEST_RATIO) {
    oversized ??= `unpacks to ${content} bytes, ${Math.round(content / bytes.length)} times its size`;
  }
  if (oversized !== undefined) return { failure: 'oversized', reason: oversized };
  return { entries, names: new Set(entries.map((e) => e.name)), read: (names) => readEntries(bytes, names) };
}

function readEntries(bytes: Uint8Array, names: readonly string[]): ReadonlyMap<string, Uint8Array> {
  const wanted = new Set(names);
  try {
    const read = unzipSync(bytes, {
      filter: ({ name, originalSize }) => wanted.has(name) && originalSize <= LARGEST_ENTRY,
    });
    return new Map(Object.entries(read));
  } catch {
    return new Map();
  }
}
