// Physical nodes as Flink's messages print them (RelNode's detailed description).
import type { Physical } from './physical-node.ts';
import { tableSummary } from './table-summary.ts';

/** The node with its attributes, for a message. */
export function nodeDigest(node: Physical): string {
  switch (node.name) {
    case 'TableSourceScan': {
      const path = tableSummary(node.table).split('.').join(', ');
      return `TableSourceScan(table=[[${path}]], fields=[${node.fields.map((field) => field.name).join(', ')}])`;
    }
    case 'GroupAggregate': {
      const input = node.inputs[0]?.fields ?? [];
      const keys = node.grouping.map((at) => input[at]?.name ?? '$e');
      const name = (at: number): string => input[at]?.name ?? `$f${at}`;
      const calls = node.calls.map((call, at) => {
        const operands = call.operands.map(name).join(', ');
        const distinct = call.call.distinct ? 'DISTINCT ' : '';
        const filter = call.filter === undefined ? '' : ` FILTER ${name(call.filter)}`;
        return `${call.call.function}(${operands === '' ? '*' : distinct + operands})${filter} AS ${node.fields[keys.length + at]?.name ?? ''}`;
      });
      const groupBy = keys.length === 0 ? '' : `groupBy=[${keys.join(', ')}], `;
      return `GroupAggregate(${groupBy}select=[${[...keys, ...calls].join(', ')}])`;
    }
    default:
      return `${node.name}(…)`;
  }
}
