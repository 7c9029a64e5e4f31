// Walks a tree in the order of its fields, without recursion: a chain of ten thousand ORs is ten thousand levels deep.
import type { Expression, Query, Statement, TableReference } from './ast/index.ts';
import type { WithItem, SelectItem, OrderItem, GroupingElement } from './ast/index.ts';
import type { TableColumn, TableConstraint, Hint } from './ast/index.ts';

export type SyntaxNode =
  | Statement
  | Query
  | Expression
  | TableReference
  | WithItem
  | SelectItem
  | OrderItem
  | GroupingElement
  | TableColumn
  | TableConstraint
  | Hint;

export interface Visitor {
  /** Called before a node's children; `false` leaves them out. */
  readonly enter?: (node: SyntaxNode, parent: SyntaxNode | undefined) => boolean | undefined;
  /** Called after a node's children. */
  readonly leave?: (node: SyntaxNode) => void;
}

/** Stands for the holder of a node that is to be left. */
const LEAVING = Symbol('leaving');

/** Visits a node and all below it. Every object with a `kind` and a `span` is a node. */
export function walk(root: SyntaxNode, { enter, leave }: Visitor): void {
  // What is still to be visited, the next last, and the node that holds it; without one, a node to be left.
  const values: object[] = [root];
  const owners: (SyntaxNode | undefined | typeof LEAVING)[] = [undefined];
  for (let value = values.pop(); value !== undefined; value = values.pop()) {
    const parent = owners.pop();
    if (parent === LEAVING) {
      leave?.(value as SyntaxNode);
      continue;
    }
    const node = 'kind' in value && 'span' in value ? (value as SyntaxNode) : undefined;
    if (node !== undefined) {
      if (enter?.(node, parent) === false) continue;
      // Names are the commonest nodes, and nothing is in them.
      if (node.kind === 'identifier') {
        leave?.(node);
        continue;
      }
      if (leave !== undefined) {
        values.push(node);
        owners.push(LEAVING);
      }
    }
    const children = Object.values(value) as unknown[];
    for (let i = children.length - 1; i >= 0; i--) {
      const child = children[i];
      if (typeof child !== 'object' || child === null) continue;
      values.push(child);
      owners.push(node ?? parent);
    }
  }
}
