// Definitions that need not be kept: those who run the same script with each release must not fill the namespace.
import type { Services } from '../services.ts';
import type { Scope } from '../store/store.ts';
import { runNow } from './run-now.ts';

/**
 * Whether all that a script creates was there, as with IF NOT EXISTS. Asked of tables, databases and catalogs only: a
 * view or function may change without a trace in what is listed.
 *
 * @param before scripts run before it
 * @param kinds of its statements
 */
export async function changesNothing(
  services: Services,
  before: readonly string[],
  script: string,
  kinds: readonly string[],
): Promise<boolean> {
  if (!kinds.every((kind) => /^create-(table|database|catalog)$/.test(kind))) return false;
  const listed = await listing(services, before);
  return listed !== undefined && listed === (await listing(services, [...before, script]));
}

/**
 * Deletes an earlier definition of the same text (DROP and CREATE, again) where the catalogs come out the same without
 * it.
 */
export async function deleteEarlier(
  services: Services,
  scope: Scope,
  before: readonly string[],
  script: string,
): Promise<void> {
  const at = before.indexOf(script);
  if (at < 0) return;
  const { records } = await services.store.list('definition', scope, { sort: 'name' });
  const earlier = records.find(({ body }) => body['script'] === script);
  const without = [...before.slice(0, at), ...before.slice(at + 1), script];
  const listed = await listing(services, without);
  if (earlier === undefined || listed === undefined) return;
  if (listed === (await listing(services, [...before, script]))) {
    await services.store.delete('definition', scope, earlier.id);
  }
}

/** The catalogs as text; undefined when they could not be read. */
async function listing(services: Services, before: readonly string[]): Promise<string | undefined> {
  return (await runNow(services, { kind: 'catalogs', before })).text;
}
