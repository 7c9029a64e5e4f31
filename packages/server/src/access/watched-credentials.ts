// The credentials file, read again when it changes: keys come and go without a restart.
import { statSync } from 'node:fs';
import type { Log } from '../log.ts';
import type { Credentials } from './credentials.ts';
import { readCredentialsFile } from './credentials.ts';

export interface WatchedCredentials {
  readonly current: () => Credentials;
  stop(): void;
}

/**
 * @param period milliseconds between looks at the file's time
 * @throws Error when the file is bad at the start; later, a bad one is logged and the keys stay as they were
 */
export function watchCredentials(path: string, period: number, log: Log): WatchedCredentials {
  let credentials = readCredentialsFile(path);
  let seen = stampOf(path);
  const timer = setInterval(() => {
    const stamp = stampOf(path);
    if (stamp === seen) return;
    seen = stamp;
    try {
      credentials = readCredentialsFile(path);
      log('info', 'credentials read again', { keys: credentials.size });
    } catch (error) {
      log('error', 'credentials not read', { error: error instanceof Error ? error.message : String(error) });
    }
  }, period).unref();
  return { current: () => credentials, stop: () => clearInterval(timer) };
}

function stampOf(path: string): string {
  try {
    const { mtimeMs, size, ino } = statSync(path);
    return `${mtimeMs} ${size} ${ino}`;
  } catch {
    return 'missing';
  }
}
