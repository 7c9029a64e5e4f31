// The tables that a plan reads, in the order in which Flink makes their sources (SqlToRelConverter: FROM first, then the
// subqueries of expressions).
import type { Rel, ScanRel } from '../plan/rel.ts';
import type { Rex } from '../plan/rex.ts';

export interface Scan {
  readonly scan: ScanRel;
  /** Under FOR SYSTEM_TIME AS OF: perhaps only looked up. */
  readonly snapshot: boolean;
}

export function scansOf(rel: Rel): Scan[] {
  const found: Scan[] = [];
  visitRel(rel, false, found);
  return found;
}

function visitRel(rel: Rel, snapshot: boolean, found: Scan[]): void {
  if (rel.kind === 'scan') {
    found.push({ scan: rel, snapshot });
    return;
  }
  const below = snapshot || rel.kind === 'snapshot';
  const expressions: Rex[] = [];
  for (const value of Object.values(rel) as readonly unknown[]) collect(value, below, found, expressions);
  for (const rex of expressions) visitRex(rex, found);
}

const REL_KINDS: ReadonlySet<string> = new Set([
  'scan',
  'snapshot',
  'values',
  'project',
  'filter',
  'aggregate',
  'join',
  'correlate',
  'table-function',
  'window-table',
  'uncollect',
  'set',
  'sort',
  'match',
]);
const REX_KINDS: ReadonlySet<string> = new Set([
  'input',
  'literal',
  'call',
  'over',
  'subquery',
  'field',
  'outer',
  'pattern-field',
  'parameter',
]);

/** Inputs are visited at once, expressions after all inputs. */
function collect(value: unknown, snapshot: boolean, found: Scan[], expressions: Rex[]): void {
  if (value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    for (const each of value as readonly unknown[]) collect(each, snapshot, found, expressions);
    return;
  }
  const kind = 'kind' in value ? value.kind : undefined;
  if (typeof kind === 'string' && REL_KINDS.has(kind)) visitRel(value as Rel, snapshot, found);
  else if (typeof kind === 'string' && REX_KINDS.has(kind)) expressions.push(value as Rex);
  else if (!('root' in value) && !('start' in value))
    for (const each of Object.values(value) as readonly unknown[])
      collect(each, snapshot, found, expressions);
}

function visitRex(rex: Rex, found: Scan[]): void {
  if (rex.kind === 'subquery') {
    for (const operand of rex.operands) visitRex(operand, found);
    visitRel(rex.rel, false, found);
    return;
  }
  const inner: Rex[] = [];
  for (const value of Object.values(rex) as readonly unknown[]) collect(value, false, found, inner);
  for (const each of inner) visitRex(each, found);
}
