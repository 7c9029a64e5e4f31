import type { ScriptLineage } from '@flink-preflight/sql';
import { scopeOf } from '../access/scope.ts';
import { OperationError } from '../errors.ts';
import { LineageInfo, LineageQuestion } from '../schemas/lineage.ts';
import type { Services } from '../services.ts';
import type { Scope, StoredRecord } from '../store/store.ts';
import { contextOf } from '../tickets/check-context.ts';
import { withDigest } from '../tickets/ticket-payload.ts';
import { graphOf, reachedFrom, tableId } from './lineage-graph.ts';
import type { JobLineage, LineageGraph, Relation } from './lineage-graph.ts';
import { operation } from './operation.ts';
import { runNow } from './run-now.ts';

/** Deployments that are looked at, the newest first: each costs a check of its script. */
const MOST_DEPLOYMENTS = 500;

export const getLineageInfo = operation({
  name: 'GetLineageInfo',
  method: 'POST',
  path: '/meta/v2/lineage',
  summary: 'Tells where the data of a table or deployment comes from and goes to, by the deployed SQL.',
  role: 'viewer',
  body: LineageQuestion,
  data: LineageInfo,
  async handle({ body, scope: { workspace }, caller, services }) {
    const { id, idType, namespace, depth, direction = 'BOTH', isColumnLevel = false, isTemporary } = body;
    const scope = scopeOf(caller, workspace, namespace);
    const { records } = await services.store.list('deployment', scope, {
      sort: 'created',
      limit: MOST_DEPLOYMENTS,
    });
    const jobs: JobLineage[] = [];
    for (const record of records) {
      const lineage = await lineageOf(services, scope, record);
      if (lineage !== undefined) jobs.push({ id: record.id, name: record.name, lineage });
    }
    const graph = graphOf(jobs);
    if (idType === 'TABLE') {
      const start = [...graph.tables.values()]
        .filter((node) => node.id === id || (isTemporary === true && node.table.name === id))
        .filter(({ table }) => isTemporary === undefined || table.temporary === isTemporary)
        .map((node) => node.id);
      if (start.length === 0) throw new OperationError('tableNotFound', { name: id });
      return {
        data: answerOf(graph, jobs, start, reachedFrom(graph, start, { depth, direction }), isColumnLevel),
      };
    }
    const job = jobs.find((each) => each.id === id);
    if (job === undefined) throw new OperationError('deploymentNotFound', { id });
    const own = graph.relations.filter(({ jobId }) => jobId === id);
    // The job's own tables are one step from it.
    const further = depth === undefined ? undefined : depth - 1;
    const sides = (side: 'source' | 'destination'): string[] => [...new Set(own.map((each) => each[side]))];
    const all = new Set([
      ...own,
      ...(direction === 'DOWNSTREAM'
        ? []
        : reachedFrom(graph, sides('source'), { depth: further, direction: 'UPSTREAM' })),
      ...(direction === 'UPSTREAM'
        ? []
        : reachedFrom(graph, sides('destination'), { depth: further, direction: 'DOWNSTREAM' })),
    ]);
    const written = job.lineage.statements.flatMap(({ to }) =>
      to === undefined || to.kind === 'view' ? [] : [tableId(id, to)],
    );
    return { data: answerOf(graph, jobs, written, [...all], isColumnLevel) };
  },
});

/** Undefined for a deployment without SQL, or whose script could not be looked at. */
async function lineageOf(
  services: Services,
  scope: Scope,
  { body }: StoredRecord,
): Promise<ScriptLineage | undefined> {
  if ((body['artifact'] as { readonly kind?: unknown } | undefined)?.kind !== 'SQLSCRIPT') return undefined;
  const { text, digest } = withDigest(JSON.stringify(body));
  const context = await contextOf(services, scope, { caller: '', draftText: text, draftDigest: digest });
  const outcome = await runNow(services, {
    kind: 'lineage',
    draft: text,
    digest,
    context,
    scope,
    mayUseSecrets: false,
  });
  return outcome.text === undefined ? undefined : (JSON.parse(outcome.text) as ScriptLineage);
}

function answerOf(
  { tables, columnRelations }: LineageGraph,
  jobs: readonly JobLineage[],
  start: readonly string[],
  relations: readonly Relation[],
  columnLevel: boolean,
): object {
  const ids = new Set([...start, ...relations.flatMap(({ source, destination }) => [source, destination])]);
  const kept = new Set(
    relations.map(({ source, destination, jobId }) => `${source} ${destination} ${jobId}`),
  );
  const between = columnRelations.filter(({ from, to, jobId }) => kept.has(`${from} ${to} ${jobId}`));
  const involved = new Set(relations.map(({ jobId }) => jobId));
  return {
    nodes: [...tables.values()]
      .filter(({ id }) => ids.has(id))
      .map(({ id, table: { path, temporary, connector, dataset }, columns }) => ({
        id,
        catalogName: path.catalog,
        databaseName: path.database,
        isTemporary: temporary,
        ...(connector === undefined ? {} : { connector }),
        tables: [
          {
            id,
            tableName: path.object,
            properties: dataset ?? {},
            columns: columnLevel
              ? [...columns].map((columnName) => ({ id: `${id}.${columnName}`, columnName }))
              : [],
          },
        ],
      })),
    edges: {
      tableLineage: relations,
      columnLineage: columnLevel
        ? between.map(({ source, destination, jobId }) => ({ source, destination, jobId }))
        : [],
    },
    jobInfos: jobs.filter(({ id }) => involved.has(id)).map(({ id, name }) => ({ id, properties: { name } })),
  };
}
