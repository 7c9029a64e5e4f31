// What a draft's variables stand for: its own, and those of the namespace under `secret_values.`.
import type { CheckContext } from '../draft/check-context.ts';
import type { DeploymentDraft } from '../draft/deployment-draft.ts';

export const NAMESPACE_PREFIX = 'secret_values.';

export interface Variables {
  /** The value, or the stand-in of the check for one that is not known. */
  readonly valueOf: (name: string) => string | undefined;
  /** Whether `valueOf` gives the true value. */
  readonly isKnown: (name: string) => boolean;
  /** Whether a name is nobody's. */
  readonly isUndefined: (name: string) => boolean;
  /** Whether the namespace keeps the value to itself. */
  readonly isSecret: (name: string) => boolean;
}

export function resolveVariables(draft: DeploymentDraft, context: CheckContext): Variables {
  const own = new Map([
    ...Object.entries(context.variables ?? {}),
    ...(draft.localVariables ?? []).map(({ name, value }) => [name, value] as const),
  ]);
  const shared = context.namespaceVariables;
  const byName = new Map((shared ?? []).map((variable) => [NAMESPACE_PREFIX + variable.name, variable]));
  const isShared = (name: string): boolean => name.startsWith(NAMESPACE_PREFIX);
  const knownValueOf = (name: string): string | undefined => {
    if (!isShared(name)) return own.get(name);
    const variable = byName.get(name);
    return variable !== undefined && 'value' in variable ? variable.value : undefined;
  };
  const isUndefined = (name: string): boolean =>
    isShared(name) ? shared !== undefined && !byName.has(name) : !own.has(name);
  return {
    valueOf: (name) =>
      knownValueOf(name) ?? (isShared(name) && !isUndefined(name) ? context.standIn : undefined),
    isKnown: (name) => knownValueOf(name) !== undefined,
    isUndefined,
    isSecret: (name) => isShared(name) && byName.has(name) && knownValueOf(name) === undefined,
  };
}

/** Variables of which all are given: a name that is not among them is nobody's. */
export function givenVariables(values: Readonly<Record<string, string>>): Variables {
  const isKnown = (name: string): boolean => Object.hasOwn(values, name);
  return {
    valueOf: (name) => (isKnown(name) ? values[name] : undefined),
    isKnown,
    isUndefined: (name) => !isKnown(name),
    isSecret: () => false,
  };
}
