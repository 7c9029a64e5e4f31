// An encrypted variable's value: sealed in the store, opened for a SQL Gateway only.
import type { Scope, Store, StoredRecord } from '../store/store.ts';
import type { SecretBox } from './secret-box.ts';

export function isEncrypted(body: StoredRecord['body']): boolean {
  return body['kind'] === 'Encrypted';
}

/** Whose secret it is: another place cannot open it. */
export function placeOf({ workspace, namespace }: Scope, name: string): string {
  return JSON.stringify([workspace, namespace, name]);
}

/** The secrets of a namespace by their names; one that cannot be opened (another key) is left out. */
export async function secretsOf(
  store: Store,
  box: SecretBox | undefined,
  scope: Scope,
): Promise<ReadonlyMap<string, string>> {
  const { records } = await store.list('variable', scope, { where: { kind: 'Encrypted' }, sort: 'name' });
  const values = new Map<string, string>();
  for (const { name, body } of records) {
    try {
      if (box !== undefined) values.set(name, box.open(String(body['value']), placeOf(scope, name)));
    } catch {
      continue;
    }
  }
  return values;
}
