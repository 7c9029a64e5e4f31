// Which known option key a misspelt one was meant to be. Keys are paths: segments that both have don't count as likeness.
import { editDistance } from '../../base/nearest.ts';

/** The known key nearest to `key`; undefined where none is near enough. */
export function nearKey(key: string, known: Iterable<string>): string | undefined {
  const half = key.slice(0, key.length / 2);
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of known) {
    // A literal written twice is one literal to SQL: 'a' 'a' is 'aa'.
    if (key.length % 2 === 0 && half + half === key && candidate === half) return candidate;
    // One or two letters too many at the end are a slip even in short words.
    const tail = key.startsWith(candidate) && key.length - candidate.length <= 2 ? 2 : 1;
    const limit = Math.max(tail, Math.floor(differing(key, candidate).length / 3));
    const distance = editDistance(key, candidate, limit);
    if (distance > limit || distance >= least) continue;
    best = candidate;
    least = distance;
  }
  return best;
}

/** The part of `key` between the segments that it begins and ends with in common with `other`. */
function differing(key: string, other: string): string {
  const mine = key.split('.');
  const theirs = other.split('.');
  while (mine.length > 1 && theirs.length > 1 && mine[0] === theirs[0]) {
    mine.shift();
    theirs.shift();
  }
  while (mine.length > 1 && theirs.length > 1 && mine.at(-1) === theirs.at(-1)) {
    mine.pop();
    theirs.pop();
  }
  return mine.join('.');
}
