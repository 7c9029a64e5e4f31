// UDF artifacts and functions between the wire and the store. The server does not open the JAR: the classes that it
// knows are those that functions were registered for.
import type { Static } from 'typebox';
import type { UdfClass } from '../schemas/udf.ts';
import type { Services } from '../services.ts';
import type { Scope, StoredRecord } from '../store/store.ts';
import { unixTime } from './unix-time.ts';

async function functionsOf(
  { store }: Services,
  scope: Scope,
  udfArtifactName: string,
): Promise<readonly StoredRecord[]> {
  const { records } = await store.list('udf-function', scope, { where: { udfArtifactName }, sort: 'name' });
  return records;
}

/** The classes of an artifact that functions are registered for. */
export async function classesOf(
  services: Services,
  scope: Scope,
  udfArtifactName: string,
): Promise<readonly Static<typeof UdfClass>[]> {
  const names = new Map<string, string[]>();
  for (const { name, body } of await functionsOf(services, scope, udfArtifactName)) {
    const className = String(body['className']);
    names.set(className, [...(names.get(className) ?? []), name]);
  }
  return [...names].map(([className, functionNames]) => ({
    udfArtifactName,
    className,
    classType: 'UDF_TYPE_OTHER',
    functionNames,
  }));
}

export async function udfArtifactOf(services: Services, scope: Scope, record: StoredRecord): Promise<object> {
  const udfClasses = await classesOf(services, scope, record.name);
  const { name, body, createdAt, modifiedAt } = record;
  const times = { createdAt: unixTime(createdAt), modifiedAt: unixTime(modifiedAt) };
  return { name, namespace: scope.namespace, ...body, udfClasses, ...times };
}

export function guessArtifactType(url: string): string {
  if (/\.jar$/i.test(url)) return 'ARTIFACT_TYPE_JAVA';
  return /\.(py|zip|whl)$/i.test(url) ? 'ARTIFACT_TYPE_PYTHON' : 'ARTIFACT_TYPE_UNKNOWN';
}
