// Looks at files again and again: keys and certificates are replaced while the server runs.
import { statSync } from 'node:fs';

/**
 * Tells when one of the files has changed, in content or rights. To be started before the files are first read: a
 * change in between is then seen, too.
 *
 * @param period milliseconds between looks
 * @returns ends it
 */
export function watchFiles(paths: readonly string[], period: number, onChange: () => void): () => void {
  const stamps = (): string => paths.map(stampOf).join('\n');
  let seen = stamps();
  const timer = setInterval(() => {
    const now = stamps();
    if (now === seen) return;
    seen = now;
    onChange();
  }, period).unref();
  return () => clearInterval(timer);
}

/** Of the file that a link means: mounted secrets are replaced by turning a link. */
function stampOf(path: string): string {
  try {
    const { mtimeMs, ctimeMs, size, ino } = statSync(path);
    return `${mtimeMs} ${ctimeMs} ${size} ${ino}`;
  } catch {
    return 'missing';
  }
}
