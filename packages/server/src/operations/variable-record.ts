// A variable between the wire and the store: an encrypted one's value goes in sealed and never comes out.
import { OperationError } from '../errors.ts';
import { placeOf } from '../access/encrypted-variable.ts';
import type { SecretBox } from '../access/secret-box.ts';
import type { Scope, StoredRecord } from '../store/store.ts';

const hidden = '******';

/** Whether a value is what is shown of an encrypted one: clients send back what they got. */
export function isHidden(value: string): boolean {
  return value === hidden;
}

export function variableOf({ name, body }: StoredRecord): Record<string, unknown> {
  return { name, ...body, value: body['kind'] === 'Encrypted' ? hidden : body['value'] };
}

/** What the store keeps in place of the value. */
export function storedValue(
  box: SecretBox | undefined,
  scope: Scope,
  name: string,
  kind: string,
  value: string,
): string {
  if (kind !== 'Encrypted') return value;
  if (box === undefined) {
    const reason = 'it has no key for secrets (PREFLIGHT_SECRET_KEY or PREFLIGHT_SECRET_KEY_FILE)';
    throw new OperationError('notSupported', { what: 'An encrypted variable', reason });
  }
  return box.seal(value, placeOf(scope, name));
}
