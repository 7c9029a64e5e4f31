// What a draft's variables stand for: its own, and those of the namespace under `secret_values.`.
import type { CheckContext } from '../check-context.ts';
import type { DeploymentDraft } from '../draft/deployment-draft.ts';

export const NAMESPACE_PREFIX = 'secret_values.';

export interface Variables {
  readonly valueOf: (name: string) => string | undefined;
  /** Whether a name without a value is wrong, or just not known here. */
  readonly isUndefined: (name: string) => boolean;
  /** Values that must not be shown. */
  readonly secrets: readonly string[];
}

export function resolveVariables(draft: DeploymentDraft, context: CheckContext): Variables {
  const own = new Map((draft.localVariables ?? []).map(({ name, value }) => [name, value]));
  const shared = context.namespaceVariables;
  const byName = new Map((shared ?? []).map((variable) => [variable.name, variable]));
  const valueOf = (name: string): string | undefined =>
    name.startsWith(NAMESPACE_PREFIX)
      ? byName.get(name.slice(NAMESPACE_PREFIX.length))?.value
      : own.get(name);
  return {
    valueOf,
    isUndefined: (name) =>
      valueOf(name) === undefined && !(name.startsWith(NAMESPACE_PREFIX) && shared === undefined),
    secrets: (shared ?? []).filter((v) => v.secret === true && v.value !== '').map((v) => v.value),
  };
}
