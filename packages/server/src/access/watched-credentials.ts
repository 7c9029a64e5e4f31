// The credentials file, read again when it changes: keys come and go without a restart.
import { statSync } from 'node:fs';
import type { Log } from '../log.ts';
import type { Credentials } from './credentials.ts';
import { readCredentialsFile } from './credentials.ts';
import { watchFiles } from './watched-files.ts';

export interface WatchedCredentials {
  readonly current: () => Credentials;
  stop(): void;
}

/**
 * @param period milliseconds between looks at the file
 * @throws Error when the file is bad at the start; later, a bad one is logged and the keys stay as they were
 */
export function watchCredentials(path: string, period: number, log: Log): WatchedCredentials {
  const read = (): Credentials => {
    const credentials = readCredentialsFile(path);
    // Not refused: secrets that are mounted into containers often are, in a machine of their own.
    if ((statSync(path).mode & 0o004) !== 0)
      log('warn', 'every user of this machine may read the credentials: chmod o-r', { path });
    return credentials;
  };
  const stop = watchFiles([path], period, () => {
    try {
      credentials = read();
      log('info', 'credentials read again', { keys: credentials.size });
    } catch (error) {
      log('error', 'credentials not read', { error: error instanceof Error ? error.message : String(error) });
    }
  });
  let credentials: Credentials;
  try {
    credentials = read();
  } catch (error) {
    stop();
    throw error;
  }
  return { current: () => credentials, stop };
}
