// One difference between two jobs that matters to state, and the verdict on all of them.
import type { ReportCompatibility } from '../report/report.ts';

export type Verdict = ReportCompatibility['verdict'];

export interface Change {
  readonly verdict: Verdict;
  readonly reason: string;
  /**
   * Changes of one thing count as one; several things changed at once cannot be judged. Absent of what comes with another
   * change: a new join reads a new table.
   */
  readonly item?: string;
  /** Flink's own serializers refuse the state: so they do whatever else changes. */
  readonly certain?: true;
}

const SEVERITY: readonly Verdict[] = ['full', 'partial', 'incompatible'];

/**
 * The verdict on all changes together. Where several things changed at once the product cannot judge them (document 403339),
 * but for state that no serializer takes.
 */
export function verdictOf(changes: readonly Change[], several: 'unknown' | 'judged'): Verdict {
  if (changes.some((change) => change.certain === true)) return 'incompatible';
  if (several === 'judged' && changes.some((change) => change.verdict === 'incompatible'))
    return 'incompatible';
  if (changes.some((change) => change.verdict === 'unknown')) return 'unknown';
  const items = (some: readonly Change[]): number => new Set(some.flatMap(({ item }) => item ?? [])).size;
  const told = changes.filter((change) => change.verdict !== 'full');
  if (several === 'unknown' && items(told) > 0 && items(changes) > 1) return 'unknown';
  return changes.reduce<Verdict>(
    (worst, { verdict }) => (SEVERITY.indexOf(verdict) > SEVERITY.indexOf(worst) ? verdict : worst),
    'full',
  );
}
