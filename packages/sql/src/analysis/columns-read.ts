// Which columns of its tables a plan reads for certain. Where optimisation may drop a column, it doesn't count: checks of
// what only happens to columns that are read must not refuse a query that spares them.
import type { Rel, ScanRel } from '../plan/rel.ts';
import type { Rex } from '../plan/rex.ts';

export type ColumnsRead = ReadonlyMap<ScanRel, ReadonlySet<number>>;

export function columnsRead(rel: Rel): ColumnsRead {
  const found = new Map<ScanRel, Set<number>>();
  visit(rel, new Set(rel.columns.keys()), found);
  return found;
}

/** `needed` are indexes of the node's columns. */
function visit(rel: Rel, needed: ReadonlySet<number>, found: Map<ScanRel, Set<number>>): void {
  switch (rel.kind) {
    case 'scan': {
      const read = found.get(rel) ?? new Set<number>();
      for (const index of needed) read.add(index);
      found.set(rel, read);
      return;
    }
    case 'project': {
      const below = new Set<number>();
      for (const index of needed) inputsOf(rel.expressions[index], below);
      visit(rel.input, below, found);
      return;
    }
    case 'filter': {
      const below = new Set(needed);
      inputsOf(rel.condition, below);
      visit(rel.input, below, found);
      return;
    }
    case 'aggregate': {
      const below = new Set<number>();
      for (const key of rel.groupBy) inputsOf(key, below);
      for (const [i, call] of rel.calls.entries())
        if (needed.has(rel.groupBy.length + i)) for (const operand of call.operands) inputsOf(operand, below);
      visit(rel.input, below, found);
      return;
    }
    case 'join': {
      const below = new Set(needed);
      if (rel.condition !== undefined) inputsOf(rel.condition, below);
      const width = rel.left.columns.length;
      visit(rel.left, new Set([...below].filter((index) => index < width)), found);
      visit(
        rel.right,
        new Set([...below].filter((index) => index >= width).map((index) => index - width)),
        found,
      );
      return;
    }
    case 'set':
      if (rel.operator === 'UNION' && rel.all) for (const input of rel.inputs) visit(input, needed, found);
      return;
    case 'window-table': {
      const width = rel.input.columns.length;
      const below = new Set([...needed].filter((index) => index < width));
      below.add(rel.timeColumn);
      visit(rel.input, below, found);
      return;
    }
    default:
    // Snapshots may be looked up, not scanned; of the rest nothing is certain.
  }
}

/** Columns of the input that an expression reads. */
function inputsOf(rex: Rex | undefined, into: Set<number>): void {
  if (rex === undefined) return;
  switch (rex.kind) {
    case 'input':
      into.add(rex.index);
      return;
    case 'call':
      for (const operand of rex.operands) inputsOf(operand, into);
      return;
    case 'field':
      inputsOf(rex.operand, into);
      return;
    case 'over':
      for (const each of [...rex.call.operands, ...rex.partitionBy]) inputsOf(each, into);
      for (const key of rex.orderBy) inputsOf(key.expression, into);
      return;
    default:
  }
}
