// Did-you-mean: the names nearest to a misspelt one, by Damerau-Levenshtein distance.

/** Rows of the table at hand: a misspelt name is compared with a thousand others, and most are of this length or less. */
let rows: [Int32Array, Int32Array, Int32Array] = [new Int32Array(64), new Int32Array(64), new Int32Array(64)];

/** Edit distance with transpositions, letter case ignored; above `limit` some number above it. */
export function editDistance(left: string, right: string, limit = Infinity): number {
  const a = left.toLowerCase();
  const b = right.toLowerCase();
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  // Only cells within this distance of the diagonal can lead to so small a number.
  const bound = Math.min(limit, Math.max(a.length, b.length));
  const far = bound + 1;
  if (rows[0].length < b.length + 2)
    rows = [new Int32Array(b.length + 2), new Int32Array(b.length + 2), new Int32Array(b.length + 2)];
  let [beforeLast, last, row] = rows;
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - bound);
    const to = Math.min(b.length, i + bound);
    row[from - 1] = from === 1 ? i : far;
    row[to + 1] = far;
    const letter = a.charCodeAt(i - 1);
    let least = row[from - 1]!;
    for (let j = from; j <= to; j++) {
      const other = b.charCodeAt(j - 1);
      let d = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (letter === other ? 0 : 1));
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other)
        d = Math.min(d, beforeLast[j - 2]! + 1);
      row[j] = d;
      if (d < least) least = d;
    }
    if (least > limit) return limit + 1;
    [beforeLast, last, row] = [last, row, beforeLast];
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

/** At least how many edits lead to one of the given names: the letters that one has too many or too few. */
function leastEdits(from: string): (name: string) => number {
  const counts = new Int32Array(128);
  const lower = from.toLowerCase();
  for (let i = 0; i < lower.length; i++) counts[lower.charCodeAt(i) & 127]!++;
  return (name) => {
    const other = name.toLowerCase();
    let surplus = 0;
    for (let i = 0; i < other.length; i++) if (--counts[other.charCodeAt(i) & 127]! < 0) surplus++;
    for (let i = 0; i < other.length; i++) counts[other.charCodeAt(i) & 127]!++;
    return Math.max(surplus, lower.length - other.length + surplus);
  };
}

/** Nobody misspells a name of so many letters, and to compare two is quadratic. */
const LONGEST = 500;

/**
 * Up to `count` candidates near enough to be meant, nearest first; a third of the length may differ. Names of one letter
 * are all alike: only another case of the letter is near.
 */
export function nearest(name: string, candidates: Iterable<string>, count = 3): string[] {
  if (name.length > LONGEST) return [];
  const limit = Math.max(1, Math.floor(name.length / 3));
  const found: { candidate: string; distance: number }[] = [];
  const least = leastEdits(name);
  for (const candidate of candidates) {
    if (name.length === 1 && candidate.length === 1 && name.toLowerCase() !== candidate.toLowerCase())
      continue;
    const extended = isExtended(name, candidate);
    if (!extended && least(candidate) > limit) continue;
    const distance = extended ? 1 : editDistance(name, candidate, limit);
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
