// A name that no factory of the engine has: known by itself, a slip of one that is known, or of nobody's.
import { nearKey } from './connectors/near-key.ts';

export type UnfamiliarName =
  /** Of a library of its own: it may be there. */
  | { readonly kind: 'named' }
  /** Most likely misspelt; `meant` is absent where nothing stands there at all. */
  | { readonly kind: 'slip'; readonly meant?: string }
  | { readonly kind: 'unknown' };

/**
 * What a name may be.
 * @param known names of the engine's factories
 * @param named names of libraries that the engine may be given
 */
export function unfamiliarName(
  name: string,
  known: readonly string[],
  named: ReadonlySet<string>,
): UnfamiliarName {
  if (named.has(name)) return { kind: 'named' };
  if (name.trim() === '') return { kind: 'slip' };
  const all = [...known, ...named];
  // Factories are found by the letter (FactoryUtil.discoverFactory).
  const folded = name.toLowerCase();
  const meant = all.find((each) => each.toLowerCase() === folded) ?? nearKey(name, all);
  return meant === undefined || isOtherVersion(name, meant) ? { kind: 'unknown' } : { kind: 'slip', meant };
}

/** Names that differ in digits alone are of two versions: `elasticsearch-9`, `kafka2`. */
function isOtherVersion(name: string, other: string): boolean {
  const letters = (text: string): string => text.replace(/[\d._-]+/g, '');
  return (
    letters(name) === letters(other) &&
    /\d/.test(name) &&
    name.replace(/\D+/g, '') !== other.replace(/\D+/g, '')
  );
}
