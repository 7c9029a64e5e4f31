// A plan as EXPLAIN prints it: one operator a line, its inputs below it (RelTreeWriterImpl).
import type { OperatorTree } from './operator-tree.ts';

/** The lines of the tree, with changelog modes and upsert keys behind the attributes. */
export function planText(root: OperatorTree): string {
  const lines: string[] = [];
  const visit = (node: OperatorTree, first: string, rest: string): void => {
    lines.push(`${first}${node.operator}(${attributesOf(node).join(', ')})`);
    node.inputs.forEach((input, at) => {
      const last = at === node.inputs.length - 1;
      visit(input, `${rest}${last ? '+- ' : ':- '}`, `${rest}${last ? '   ' : ':  '}`);
    });
  };
  visit(root, '', '');
  return lines.join('\n');
}

function attributesOf({ operator, detail = {}, changelogMode, upsertKeys }: OperatorTree): string[] {
  const mode = operator === 'Sink' ? 'NONE' : changelogMode?.join(',');
  return [
    ...Object.entries(detail).map(([name, value]) => `${name}=[${value}]`),
    ...(mode === undefined ? [] : [`changelogMode=[${mode}]`]),
    ...(upsertKeys === undefined
      ? []
      : [`upsertKey=[${upsertKeys.map((key) => `[${key.join(', ')}]`).join(', ')}]`]),
  ];
}

/** One line for each operator that keeps state, from the sources up: its name, its keys, what it keeps and for how long. */
export function stateText(root: OperatorTree): string[] {
  const below = root.inputs.flatMap(stateText);
  const { stateful, operator, detail = {} } = root;
  if (stateful === undefined) return below;
  const by = detail['groupBy'] ?? detail['partitionBy'] ?? detail['key'];
  const until =
    stateful.until === 'ttl'
      ? 'until table.exec.state.ttl has passed, and for good without one'
      : 'until the watermark has passed';
  return [...below, `${operator}${by === undefined ? '' : `(${by})`} keeps ${stateful.keeps}, ${until}`];
}
