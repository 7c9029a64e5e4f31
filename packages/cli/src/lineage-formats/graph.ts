// Lineage as a graph: tables, views and asked queries as nodes, and what goes from one to another as edges. Pictures are
// printed from it.
import type { LineageColumn, LineageInfluence, LineageTable, StatementLineage } from '@flink-preflight/sql';
import type { TracedFile } from '../lineage-input.ts';
import { shortName } from './short-name.ts';

export interface GraphNode {
  /** The full name, or the place of a query in its file. */
  readonly key: string;
  readonly label: string;
  readonly kind: 'table' | 'view' | 'query';
  readonly connector?: string;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  /** One for each column that goes along it, e.g. `price → total (aggregation)`. */
  readonly columns: readonly string[];
}

export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

interface Flow {
  readonly to: string;
  readonly reads: readonly string[];
  readonly columns: readonly LineageColumn[];
  readonly rows: readonly LineageInfluence[];
}

/** The graph of all files together; nodes and edges once each, in the order in which they were met. */
export function graphOf(files: readonly TracedFile[]): Graph {
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, Map<string, Set<string>>>();
  const addTable = (table: LineageTable): void => {
    const { name, kind, connector } = table;
    const known = nodes.get(name);
    if (known !== undefined && (known.connector !== undefined || connector === undefined)) return;
    nodes.set(name, {
      key: name,
      label: shortName(name),
      kind: kind === 'view' ? 'view' : 'table',
      ...(connector === undefined ? {} : { connector }),
    });
  };
  const addFlow = ({ to, reads, columns }: Flow): void => {
    const into = edges.get(to) ?? new Map<string, Set<string>>();
    edges.set(to, into);
    for (const name of reads) if (!into.has(name)) into.set(name, new Set());
    for (const column of columns)
      for (const source of column.from) into.get(source.table)?.add(edgeLabel(column, source));
  };
  for (const { path, lineage } of files)
    for (const statement of lineage.statements) {
      for (const table of statement.tables) {
        addTable(table);
        const { name, reads, columns = [], rows = [] } = table;
        if (reads !== undefined) addFlow({ to: name, reads, columns, rows });
      }
      const to = statement.to?.name ?? `${path}#${String(statement.index)}`;
      if (statement.to === undefined)
        nodes.set(to, { key: to, label: queryLabel(path, statement), kind: 'query' });
      else addTable(statement.to);
      addFlow({ ...statement, to });
    }
  return {
    nodes: [...nodes.values()],
    edges: [...edges].flatMap(([to, sources]) =>
      [...sources].map(([from, columns]) => ({ from, to, columns: [...columns] })),
    ),
  };
}

function queryLabel(path: string, { index, kind }: StatementLineage): string {
  return `${kind} ${String(index)} of ${path}`;
}

function edgeLabel({ name, to }: LineageColumn, { field, ways }: LineageInfluence): string {
  const target = to?.slice(to.lastIndexOf('.') + 1) ?? name;
  const said = ways.filter((way) => way !== 'identity');
  const arrow = field === target ? field : `${field} → ${target}`;
  return said.length === 0 ? arrow : `${arrow} (${said.join(', ')})`;
}
