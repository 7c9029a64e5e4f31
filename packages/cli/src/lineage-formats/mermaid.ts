// Lineage as a Mermaid flowchart.
import type { GraphNode } from './graph.ts';
import { graphOf } from './graph.ts';
import type { LineageFormat } from './lineage-format.ts';

export const mermaidFormat: LineageFormat = {
  endAtViews: true,
  print: (files) => {
    const { nodes, edges } = graphOf(files);
    const ids = new Map(nodes.map(({ key }, i) => [key, `n${String(i)}`]));
    const lines = [
      ...nodes.map((node) => `  ${ids.get(node.key)!}${shape(node)}`),
      ...edges.map(({ from, to, columns }) => {
        const label = columns.length === 0 ? '' : `|"${columns.map(escaped).join('<br/>')}"|`;
        return `  ${ids.get(from)!} -->${label} ${ids.get(to)!}`;
      }),
    ];
    return `flowchart LR\n${lines.map((line) => `${line}\n`).join('')}`;
  },
};

/** Tables are cylinders, views rounded, queries plain. */
function shape({ kind, label, connector }: GraphNode): string {
  const text = `"${escaped(label)}${connector === undefined ? '' : `<br/><i>${escaped(connector)}</i>`}"`;
  if (kind === 'table') return `[(${text})]`;
  return kind === 'view' ? `([${text}])` : `[${text}]`;
}

/** Names may hold anything: all but plain characters become entities, so that none is taken for syntax or HTML. */
function escaped(text: string): string {
  return [...text].map((c) => (/^[\w .,:()/→-]$/u.test(c) ? c : `#${String(c.codePointAt(0))};`)).join('');
}
