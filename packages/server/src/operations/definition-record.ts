// Definitions that need not be kept: those who run the same script with each release must not fill the namespace.
import type { Services } from '../services.ts';
import type { Scope } from '../store/store.ts';
import { runNow } from './run-now.ts';

export interface DefinitionEffect {
  /** All that the script creates was there, as with IF NOT EXISTS. */
  readonly changesNothing: boolean;
  /** An earlier definition of the same text (DROP and CREATE, again) makes no difference any more. */
  readonly replacesEarlier: boolean;
}

/**
 * What a script does to the catalogs. That nothing changes is asked of tables, databases and catalogs only: a view or
 * function may change without a trace in what is listed.
 *
 * @param before scripts run before it
 * @param kinds of its statements
 */
export async function effectOf(
  services: Services,
  scope: Scope,
  before: readonly string[],
  script: string,
  kinds: readonly string[],
): Promise<DefinitionEffect> {
  const isListed = kinds.every((kind) => /^create-(table|database|catalog)$/.test(kind));
  const at = before.indexOf(script);
  // Neither can be: most definitions are new.
  const after = isListed || at >= 0 ? await listing(services, scope, [...before, script]) : undefined;
  const comesOutSo = async (scripts: readonly string[]): Promise<boolean> =>
    after !== undefined && after === (await listing(services, scope, scripts));
  const changesNothing = isListed && (await comesOutSo(before));
  const replacesEarlier =
    at >= 0 &&
    !changesNothing &&
    (await comesOutSo([...before.slice(0, at), ...before.slice(at + 1), script]));
  return { changesNothing, replacesEarlier };
}

/** Deletes the first definition of this text but the one of this name. */
export async function deleteEarlier(
  { store }: Services,
  scope: Scope,
  script: string,
  name: string,
): Promise<void> {
  const { records } = await store.list('definition', scope, { sort: 'name' });
  const earlier = records.find((record) => record.body['script'] === script && record.name !== name);
  if (earlier !== undefined) await store.delete('definition', scope, earlier.id);
}

/** The catalogs as text; undefined when they could not be read. */
async function listing(
  services: Services,
  scope: Scope,
  before: readonly string[],
): Promise<string | undefined> {
  return (await runNow(services, { kind: 'catalogs', before, scope })).text;
}
