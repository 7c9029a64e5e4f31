// What a function says of a node, computed once for each node: walks that ask it at every level stay linear.

/** The function, remembering its answer for as long as the node lives. Only for nodes that do not change. */
export function computedOnce<Node extends object, Value>(
  compute: (node: Node) => Value,
): (node: Node) => Value {
  const known = new WeakMap<Node, { readonly value: Value }>();
  return (node) => {
    const before = known.get(node);
    if (before !== undefined) return before.value;
    const value = compute(node);
    known.set(node, { value });
    return value;
  };
}
