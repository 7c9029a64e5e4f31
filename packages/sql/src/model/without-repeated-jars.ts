// A JAR that a script needs is noted where the script first needs it.
import { bringJar } from '../diagnostics/catalogue/connectors.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** The diagnostics with each such note once. */
export function withoutRepeatedJars(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const noted = new Set<string>();
  return diagnostics.filter(({ code, message }) => {
    if (code !== bringJar.code) return true;
    if (noted.has(message)) return false;
    noted.add(message);
    return true;
  });
}
