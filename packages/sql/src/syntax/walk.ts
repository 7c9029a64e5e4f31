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

interface Step {
  readonly value: unknown;
  readonly parent: SyntaxNode | undefined;
  readonly leaving: boolean;
}

/** Visits a node and all below it. Every object with a `kind` and a `span` is a node. */
export function walk(root: SyntaxNode, visitor: Visitor): void {
  const steps: Step[] = [{ value: root, parent: undefined, leaving: false }];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    const { value, parent } = step;
    if (typeof value !== 'object' || value === null) continue;
    const isNode = 'kind' in value && 'span' in value;
    if (step.leaving) {
      visitor.leave?.(value as SyntaxNode);
      continue;
    }
    if (isNode) {
      if (visitor.enter?.(value as SyntaxNode, parent) === false) continue;
      if (visitor.leave) steps.push({ value, parent, leaving: true });
    }
    const owner = isNode ? (value as SyntaxNode) : parent;
    const children = Object.values(value);
    for (let i = children.length - 1; i >= 0; i--) {
      const child: unknown = children[i];
      if (typeof child === 'object' && child !== null)
        steps.push({ value: child, parent: owner, leaving: false });
    }
  }
}
