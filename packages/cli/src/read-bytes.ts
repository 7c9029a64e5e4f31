// The bytes of a file, a pipe or a device, each read once and up to a bound.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { UsageError } from './usage-error.ts';

/** Above this a file is refused: a script of this size is a mistake, and its check would take the machine's memory. */
const LARGEST_FILE = 64 * 1024 * 1024;

const CHUNK = 256 * 1024;

/** Waits between two attempts to read a terminal or a pipe that has nothing yet, in milliseconds. */
const WAIT = 20;

/** Reads the file that a path leads to. A pipe can't be opened a second time: its writer is gone. */
export interface ReadBytes {
  readonly bytes: Uint8Array;
  /** Standard input, a pipe or a device: its name says nothing of what it holds. */
  readonly isStream: boolean;
}

/** Reads a path, or standard input for `-`; throws `UsageError` for what can't be read. */
export function readBytes(path: string): ReadBytes {
  let file: number | undefined;
  try {
    file = path === '-' ? 0 : openSync(path, 'r');
    const stat = fstatSync(file);
    if (stat.isDirectory()) throw new UsageError(`cannot read '${path}': it is a folder`);
    if (stat.size > LARGEST_FILE) throw tooLarge(path);
    return { bytes: readAll(file, path), isStream: !stat.isFile() };
  } catch (error) {
    throw unreadable(path, error);
  } finally {
    if (file !== undefined && file !== 0) closeSync(file);
  }
}

function readAll(file: number, path: string): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const chunk = new Uint8Array(CHUNK);
    const count = readSome(file, chunk);
    if (count === 0) return Buffer.concat(chunks);
    size += count;
    if (size > LARGEST_FILE) throw tooLarge(path);
    chunks.push(chunk.subarray(0, count));
  }
}

/** Reads what is there, and waits where nothing is there yet; 0 at the end. */
function readSome(file: number, chunk: Uint8Array): number {
  for (;;) {
    try {
      return readSync(file, chunk);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT);
    }
  }
}

const tooLarge = (path: string): UsageError =>
  new UsageError(`'${path}' is too large to check (more than ${LARGEST_FILE} bytes)`);

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'no permission',
  EPERM: 'no permission',
  ELOOP: 'its links lead in a circle',
  ENXIO: 'nothing is at the other end',
  EISDIR: 'it is a folder',
};

/** The error as one line about the path. */
export function unreadable(path: string, error: unknown): UsageError {
  if (error instanceof UsageError) return error;
  return new UsageError(`cannot read '${path}': ${REASONS[codeOf(error)] ?? String(error)}`);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
