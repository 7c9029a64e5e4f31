// The certificate and its key, read again when they are renewed: connections that come then get the new one.
import { readFileSync } from 'node:fs';
import type { Server } from 'node:tls';
import type { Log } from '../log.ts';
import { watchFiles } from './watched-files.ts';

/**
 * A pair that does not fit together changes nothing: files are renewed one after the other.
 *
 * @param period milliseconds between looks at the files
 * @returns ends it
 */
export function watchCertificate(
  server: Pick<Server, 'setSecureContext'>,
  { cert, key }: { readonly cert: string; readonly key: string },
  period: number,
  log: Log,
): () => void {
  return watchFiles([cert, key], period, () => {
    try {
      server.setSecureContext({ cert: readFileSync(cert), key: readFileSync(key) });
      log('info', 'certificate read again');
    } catch (error) {
      log('error', 'certificate not read', { error: error instanceof Error ? error.message : String(error) });
    }
  });
}
