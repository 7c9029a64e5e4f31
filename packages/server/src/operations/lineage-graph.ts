// The lineage of several deployments as one graph, and what of it is reached from a table or a job.
import type { LineageTable, ScriptLineage } from '@flink-preflight/sql';

export interface JobLineage {
  readonly id: string;
  readonly name: string;
  readonly lineage: ScriptLineage;
}

export interface Relation {
  readonly source: string;
  readonly destination: string;
  readonly jobId: string;
}

export interface Reach {
  /** Undefined: as far as it goes. */
  readonly depth: number | undefined;
  readonly direction: 'UPSTREAM' | 'DOWNSTREAM' | 'BOTH';
}

export interface TableNode {
  readonly id: string;
  readonly table: LineageTable;
  readonly columns: Set<string>;
}

export interface LineageGraph {
  readonly tables: ReadonlyMap<string, TableNode>;
  readonly relations: readonly Relation[];
  readonly columnRelations: readonly (Relation & { readonly from: string; readonly to: string })[];
}

/** A temporary table is its job's own, whatever other jobs call theirs. */
export const tableId = (job: string, { name, temporary }: LineageTable): string =>
  temporary ? `${job}/${name}` : name;

/** The graph of all writing statements; views are seen through. */
export function graphOf(jobs: readonly JobLineage[]): LineageGraph {
  const tables = new Map<string, TableNode>();
  const relations = new Map<string, Relation>();
  const columnRelations = new Map<string, LineageGraph['columnRelations'][number]>();
  for (const { id: jobId, lineage } of jobs)
    for (const { to, tables: read, columns } of lineage.statements) {
      if (to === undefined || to.kind === 'view') continue;
      const nodeOf = (table: LineageTable): TableNode => {
        const id = tableId(jobId, table);
        const node = tables.get(id) ?? { id, table, columns: new Set<string>() };
        tables.set(id, node);
        return node;
      };
      const target = nodeOf(to);
      const sources = new Map(read.map((table) => [table.name, nodeOf(table)]));
      for (const { id } of sources.values())
        relations.set(`${id} ${target.id} ${jobId}`, { source: id, destination: target.id, jobId });
      for (const { to: written, from } of columns) {
        if (written === undefined) continue;
        const column = written.slice(to.name.length + 1);
        target.columns.add(column);
        for (const { table, field } of from) {
          const origin = sources.get(table);
          if (origin === undefined) continue;
          origin.columns.add(field);
          const source = `${origin.id}.${field}`;
          const destination = `${target.id}.${column}`;
          columnRelations.set(`${source} ${destination} ${jobId}`, {
            ...{ source, destination, jobId },
            ...{ from: origin.id, to: target.id },
          });
        }
      }
    }
  return { tables, relations: [...relations.values()], columnRelations: [...columnRelations.values()] };
}

/** The relations on the ways that begin at the given tables. */
export function reachedFrom(
  { relations }: LineageGraph,
  start: readonly string[],
  { depth = Infinity, direction }: Reach,
): readonly Relation[] {
  const found = new Set<Relation>();
  const follow = (near: 'source' | 'destination', far: 'source' | 'destination'): void => {
    const seen = new Set(start);
    let front = new Set(start);
    for (let step = 0; step < depth && front.size > 0; step++) {
      const next = new Set<string>();
      for (const relation of relations)
        if (front.has(relation[near])) {
          found.add(relation);
          if (!seen.has(relation[far])) next.add(relation[far]);
        }
      for (const id of next) seen.add(id);
      front = next;
    }
  };
  if (direction !== 'DOWNSTREAM') follow('destination', 'source');
  if (direction !== 'UPSTREAM') follow('source', 'destination');
  return [...found];
}
