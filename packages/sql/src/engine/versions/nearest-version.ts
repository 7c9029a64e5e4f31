// Which known version stands in for one that is not known. The only place that compares numbers.
import type { EngineVersion } from './version.ts';

/** The version that the id is a patch release of: `flink-1.20.3` is of `flink-1.20`. A product's patches are versions of their own. */
export function versionOfPatch(id: string, versions: readonly EngineVersion[]): EngineVersion | undefined {
  const line = /^(flink-\d+\.\d+)\.\d+$/.exec(id)?.[1];
  return versions.find((version) => version.id === line);
}

/**
 * The id that a user's text means: bare numbers are those of Apache Flink, and letter case and what parts a family's name
 * from the numbers do not count, so `2.3`, `Flink 2.3` and `flink-2.3` are one. Other texts are given back as they are.
 */
export function writtenOut(text: string): string {
  const [, family = 'flink', rest = ''] = /^(?:(flink|vvr)[-_ ]?)?v?(\d.*)$/i.exec(text.trim()) ?? [];
  return rest === '' ? text : `${family.toLowerCase()}-${rest}`;
}

/** The newest version of the id's family (`flink`, `vvr`) that is not newer than the id, else the family's oldest. */
export function nearestVersion(id: string, versions: readonly EngineVersion[]): EngineVersion | undefined {
  const wanted = numbersOf(id);
  if (wanted.length === 0) return undefined;
  return newestUpTo(
    wanted,
    versions
      .filter((version) => familyOf(version.id) === familyOf(id))
      .map((version) => ({ version, numbers: numbersOf(version.id) })),
  );
}

interface Numbered {
  readonly version: EngineVersion;
  readonly numbers: readonly number[];
}

function newestUpTo(wanted: readonly number[], candidates: readonly Numbered[]): EngineVersion | undefined {
  // The sort is stable: of two with the same numbers the one that stands later in the table is taken as newer.
  const ordered = [...candidates].sort((a, b) => compare(a.numbers, b.numbers));
  const notNewer = ordered.filter((candidate) => compare(candidate.numbers, wanted) <= 0);
  return (notNewer.at(-1) ?? ordered[0])?.version;
}

function familyOf(id: string): string {
  return id.split('-', 1)[0] ?? '';
}

/** `vvr-8.0.11-flink-1.17` gives 8, 0, 11: the numbers right after the family's name. */
function numbersOf(id: string): readonly number[] {
  const match = /^[a-z]+-(\d+(?:\.\d+)*)/.exec(id);
  return match === null ? [] : match[1]!.split('.').map(Number);
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Whether a version is the given release of its family or a later one: `11.3` of a `vvr` version. */
export function isSince(version: EngineVersion, release: string): boolean {
  return compare(numbersOf(version.id), release.split('.').map(Number)) >= 0;
}
