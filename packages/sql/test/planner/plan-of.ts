// The physical plan of a query over a table of a stream: the names of its nodes, the root first, or what is refused.
import { analyse } from '../../src/model/analyse.ts';
import type { Physical } from '../../src/analysis/planner/physical-node.ts';

const TABLE = `CREATE TABLE s (a INT, b STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
`;

const namesOf = (node: Physical): readonly string[] => [node.name, ...node.inputs.flatMap(namesOf)];

/** Names of nodes, or the name of the first error. */
export function planOf(sql: string): string {
  const { statements, diagnostics } = analyse(TABLE + sql, { engine: 'flink-1.20' });
  const [error] = diagnostics.filter(({ severity }) => severity === 'error');
  const root = statements.at(-1)?.plan?.root;
  return error?.name ?? (root === undefined ? '' : namesOf(root).join(' '));
}
