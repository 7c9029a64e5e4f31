// The positions that a job's sources keep are compared.
import type { Change } from './change.ts';
import type { SourceUse } from './sources.ts';

/** Every change of sources that matters to what they keep. */
export function compareSources(before: readonly SourceUse[], after: readonly SourceUse[]): readonly Change[] {
  const added = after.filter((now) => !before.some((old) => old.table === now.table));
  const removed = before.filter((old) => !after.some((now) => now.table === old.table));
  const changes = after.flatMap((now) => {
    const old = before.find((one) => one.table === now.table);
    return old === undefined ? [] : compareUse(old, now);
  });
  if (added.length > 0 && removed.length > 0) {
    const reason = `The job reads ${names(added)} instead of ${names(removed)}, whose positions are of no use to it`;
    return [{ verdict: 'incompatible', reason }, ...changes];
  }
  if (added.length > 0) {
    const reason = `The job also reads ${names(added)}, from where the table's options say`;
    return [{ verdict: 'partial', reason }, ...changes];
  }
  if (removed.length > 0) {
    const reason = `The job no longer reads ${names(removed)}, whose positions are dropped`;
    return [{ verdict: 'partial', reason }, ...changes];
  }
  return changes;
}

function compareUse(before: SourceUse, after: SourceUse): Change[] {
  const item = 'sources';
  if (before.connector !== after.connector) {
    const reason = `The connector of ${after.table} changes from ${before.connector} to ${after.connector}, which cannot read its positions`;
    return [{ verdict: 'incompatible', reason, item }];
  }
  const changed = new Set([...without(after.place, before.place), ...without(before.place, after.place)]);
  if (changed.size === 0) return [];
  const keys = [...new Set([...changed].map((option) => option.slice(0, option.indexOf('='))))];
  const reason = `The source ${after.table} reads from another place (${keys.join(', ')}): the positions it kept belong to the former one, while the state after it goes on`;
  return [{ verdict: 'partial', reason, item }];
}

const names = (uses: readonly SourceUse[]): string => uses.map((use) => use.table).join(', ');

const without = (all: readonly string[], others: readonly string[]): readonly string[] =>
  all.filter((one) => !others.includes(one));
