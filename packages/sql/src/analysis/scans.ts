// The tables that a plan reads, in the order in which Flink makes their sources (SqlToRelConverter: FROM first, then the
// subqueries of expressions).
import { eachPartOfRel, eachPartOfRex, isRel } from '../plan/plan-parts.ts';
import type { Rel, ScanRel } from '../plan/rel.ts';
import type { Rex } from '../plan/rex.ts';

export interface Scan {
  readonly scan: ScanRel;
  /** Under FOR SYSTEM_TIME AS OF: perhaps only looked up. */
  readonly snapshot: boolean;
}

/** Each check of a statement asks for its tables. */
const known = new WeakMap<Rel, readonly Scan[]>();

export function scansOf(rel: Rel): readonly Scan[] {
  const before = known.get(rel);
  if (before !== undefined) return before;
  const found: Scan[] = [];
  visitRel(rel, false, found);
  known.set(rel, found);
  return found;
}

/** Inputs are visited at once, expressions after all inputs. */
function visitRel(rel: Rel, snapshot: boolean, found: Scan[]): void {
  if (rel.kind === 'scan') {
    found.push({ scan: rel, snapshot });
    return;
  }
  const below = snapshot || rel.kind === 'snapshot';
  const expressions: Rex[] = [];
  eachPartOfRel(rel, (part) => {
    if (isRel(part)) visitRel(part, below, found);
    else expressions.push(part);
  });
  for (const rex of expressions) visitRex(rex, found);
}

function visitRex(rex: Rex, found: Scan[]): void {
  eachPartOfRex(rex, (part) => {
    if (isRel(part)) visitRel(part, false, found);
    else visitRex(part, found);
  });
}
