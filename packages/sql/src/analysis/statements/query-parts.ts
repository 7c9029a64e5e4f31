// The parts of a query that several checks of a statement look for, found in one walk.
import type { Query } from '../../syntax/ast/index.ts';
import { walk } from '../../syntax/walk.ts';
import type { SyntaxNode } from '../../syntax/walk.ts';

type PartKind = 'with' | 'with-item' | 'select' | 'table-name' | 'explicit-table' | 'hint';
export type QueryPart = Extract<SyntaxNode, { kind: PartKind }>;

const KINDS: ReadonlySet<string> = new Set<PartKind>([
  'with',
  'with-item',
  'select',
  'table-name',
  'explicit-table',
  'hint',
]);

/** Queries of views are asked for at each of their uses. */
const known = new WeakMap<Query, readonly QueryPart[]>();

/** Those parts in the order in which they stand; what holds another comes before it. */
export function partsOfQuery(query: Query): readonly QueryPart[] {
  const before = known.get(query);
  if (before !== undefined) return before;
  const parts: QueryPart[] = [];
  walk(query, {
    enter: (node) => {
      if (KINDS.has(node.kind)) parts.push(node as QueryPart);
      return undefined;
    },
  });
  known.set(query, parts);
  return parts;
}
