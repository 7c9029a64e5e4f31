// Did-you-mean: the names nearest to a misspelt one, by Damerau-Levenshtein distance.

/** Edit distance with transpositions, letter case ignored; stops above `limit` and returns `limit + 1`. */
export function editDistance(left: string, right: string, limit = Infinity): number {
  const a = left.toLowerCase();
  const b = right.toLowerCase();
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let d = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        d = Math.min(d, beforeLast[j - 2]! + 1);
      row.push(d);
      if (d < least) least = d;
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}

const lettersOf = (name: string): string => [...name.toLowerCase()].sort().join('');

/** One or two characters too many or too few at the end, as in `price_x` and `price`. */
function isExtended(name: string, candidate: string): boolean {
  const [short, long] = name.length < candidate.length ? [name, candidate] : [candidate, name];
  return (
    short !== '' && long.length - short.length <= 2 && long.toLowerCase().startsWith(short.toLowerCase())
  );
}

/**
 * Up to `count` candidates near enough to be meant, nearest first; a third of the length may differ. Names of one letter
 * are all alike: only another case of the letter is near.
 */
export function nearest(name: string, candidates: Iterable<string>, count = 3): string[] {
  const limit = Math.max(1, Math.floor(name.length / 3));
  const found: { candidate: string; distance: number }[] = [];
  for (const candidate of candidates) {
    if (name.length === 1 && candidate.length === 1 && name.toLowerCase() !== candidate.toLowerCase())
      continue;
    const distance = isExtended(name, candidate) ? 1 : editDistance(name, candidate, limit);
    if (distance <= limit) found.push({ candidate, distance });
  }
  // Of equally near ones first those of the same letters: letters are swapped more often than replaced. Names that differ in a
  // number alone are those of a series, each with a meaning of its own: a2 is none of the spellings of a3.
  const letters = lettersOf(name);
  const stem = name.replace(/\d+/g, '0');
  const other = ({ candidate }: { candidate: string }): number =>
    lettersOf(candidate) === letters
      ? 0
      : isExtended(name, candidate)
        ? 1
        : candidate.replace(/\d+/g, '0') === stem
          ? 3
          : 2;
  found.sort(
    (x, y) => x.distance - y.distance || other(x) - other(y) || (x.candidate < y.candidate ? -1 : 1),
  );
  return found.slice(0, count).map((f) => f.candidate);
}
