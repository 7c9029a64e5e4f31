// Gathers what is known around a draft in its namespace when its check begins.
import type {
  CheckContext,
  DeploymentDraft,
  DeploymentTarget,
  NamespaceVariable,
  ResourceSpec,
} from '@flink-preflight/draft';
import { artifactStamp } from '../check/artifact-folder.ts';
import type { Surroundings } from '../check/check-job.ts';
import { isEncrypted } from '../access/encrypted-variable.ts';
import type { Scope, Store, StoredRecord } from '../store/store.ts';
import type { TicketPayload } from './ticket-payload.ts';

/** The queue that each namespace has without being told. */
export const defaultTargetName = 'default-queue';

/** A queue as it is stored. */
export interface TargetBounds {
  readonly fixedResource?: ResourceSpec;
  readonly elasticResource?: ResourceSpec;
}

export interface ContextSources {
  readonly store: Store;
  readonly now: () => number;
}

/** Reads only what the draft has a use for: a check is a matter of milliseconds, and so are these. */
export async function contextOf(
  { store, now }: ContextSources,
  scope: Scope,
  { draftText, deploymentTarget, referencedDeploymentId: id }: TicketPayload,
): Promise<CheckContext> {
  const deployment = id === undefined ? undefined : await store.get('deployment', scope, id);
  const usesTargets = deploymentTarget?.name !== undefined || draftText.includes('"deploymentTarget"');
  const usesVariables = draftText.includes('${');
  return {
    ...(deployment === undefined ? {} : { deployment: deployment.body as DeploymentDraft }),
    ...(deploymentTarget?.name === undefined ? {} : { deploymentTargetName: deploymentTarget.name }),
    ...(usesTargets ? { deploymentTargets: await targetsOf(store, scope) } : {}),
    ...(usesVariables ? { namespaceVariables: await variablesOf(store, scope) } : {}),
    ...(await surroundingsOf(store, scope, draftText)),
    today: new Date(now()).toISOString().slice(0, 10),
  };
}

async function targetsOf(store: Store, scope: Scope): Promise<DeploymentTarget[]> {
  const { records } = await store.list('target', scope, { limit: 1000 });
  const targets = records.map(({ name, body }): DeploymentTarget => {
    const mode = body['mode'] === 'SESSION' ? 'SESSION' : 'PER_JOB';
    const version = body['engineVersion'];
    // No jobs run here, so all of its quota is free.
    const { fixedResource, elasticResource } = body as TargetBounds;
    const free = elasticResource ?? fixedResource;
    return {
      ...{ name, mode },
      ...(free === undefined ? {} : { free }),
      ...(typeof version === 'string' ? { engineVersion: version } : {}),
    };
  });
  const known = targets.some(({ name }) => name === defaultTargetName);
  return known ? targets : [{ name: defaultTargetName, mode: 'PER_JOB' }, ...targets];
}

/** Secrets by their names only: the check has no use for their values. */
async function variablesOf(store: Store, scope: Scope): Promise<NamespaceVariable[]> {
  const { records } = await store.list('variable', scope, { limit: 10_000 });
  return records.map(({ name, body }) =>
    isEncrypted(body) ? { name, secret: true } : { name, value: String(body['value']) },
  );
}

/** What every script of the namespace finds there. */
export async function surroundingsOf(store: Store, scope: Scope, text: string): Promise<Surroundings> {
  const named = { sort: 'name' } as const;
  const [definitions, functions, connectors] = await Promise.all([
    store.list('definition', scope, named),
    store.list('udf-function', scope, named),
    store.list('connector', scope, named),
  ]);
  // Most namespaces have no functions, and no need of their artifacts.
  const registered =
    functions.records.length > 0 ? (await store.list('udf-artifact', scope, named)).records : [];
  const artifacts = new Map(registered.map((record) => [record.name, record.body]));
  const before = [
    ...functions.records.map((record) => createFunction(record, artifacts)),
    ...definitions.records.map(({ body }) => String(body['script'])),
  ];
  const stamp = artifactStamp(scope, [...before, text]);
  return {
    before,
    customConnectors: connectors.records.map(({ name }) => name),
    ...(stamp === '' ? {} : { artifactStamp: stamp }),
  };
}

/** A registered function as a definition; its name and class hold no quotes (schemas/udf.ts). */
function createFunction(
  { name, body }: StoredRecord,
  artifacts: ReadonlyMap<string, StoredRecord['body']>,
): string {
  const artifact = artifacts.get(String(body['udfArtifactName']));
  const create = `CREATE FUNCTION \`${name}\` AS '${String(body['className'])}'`;
  if (artifact?.['artifactType'] === 'ARTIFACT_TYPE_PYTHON') return `${create} LANGUAGE PYTHON`;
  const others: unknown = artifact?.['dependencyJarUris'];
  const uris = [artifact?.['jarUrl'], ...(Array.isArray(others) ? (others as unknown[]) : [])];
  // Addresses that do not end like a JAR are the platform's business.
  const jars = uris.flatMap((uri) =>
    typeof uri === 'string' && /\.jar$/i.test(uri) ? [`JAR '${uri.replaceAll("'", "''")}'`] : [],
  );
  return jars.length === 0 ? create : `${create} USING ${jars.join(', ')}`;
}
