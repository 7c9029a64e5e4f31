// Lineage in Graphviz's language.
import type { GraphNode } from './graph.ts';
import { graphOf } from './graph.ts';
import type { LineageFormat } from './lineage-format.ts';

export const dotFormat: LineageFormat = {
  endAtViews: true,
  print: (files) => {
    const { nodes, edges } = graphOf(files);
    const lines = [
      ...nodes.map(
        (node) => `  ${quoted([node.key])} [label=${quoted(labelOf(node))}, shape=${SHAPES[node.kind]}];`,
      ),
      ...edges.map(
        ({ from, to, columns }) => `  ${quoted([from])} -> ${quoted([to])} [label=${quoted(columns)}];`,
      ),
    ];
    return `digraph lineage {\n  rankdir=LR;\n${lines.map((line) => `${line}\n`).join('')}}\n`;
  },
};

const SHAPES: Readonly<Record<GraphNode['kind'], string>> = { table: 'cylinder', view: 'oval', query: 'box' };

const labelOf = ({ label, connector }: GraphNode): string[] =>
  connector === undefined ? [label] : [label, connector];

/** Lines as a quoted string: a backslash would begin an escape, a quote end the string. */
function quoted(lines: readonly string[]): string {
  const escaped = lines.map((line) =>
    line
      .replaceAll('\\', '\\\\')
      .replaceAll('"', '\\"')
      .replace(/[\r\n]+/g, ' '),
  );
  return `"${escaped.join('\\n')}"`;
}
