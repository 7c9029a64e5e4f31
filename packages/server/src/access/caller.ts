// Who calls, and what they may do.

export const roles = ['viewer', 'editor', 'admin'] as const;
export type Role = (typeof roles)[number];

export interface Caller {
  /** The access key's id, or `local` on a server without credentials. */
  readonly id: string;
  readonly role: Role;
  /** `*` among them stands for all. */
  readonly namespaces: readonly string[];
  readonly workspaces: readonly string[];
}

/** The caller of a server without credentials, which serves its own machine only. */
export const localCaller: Caller = { id: 'local', role: 'admin', namespaces: ['*'], workspaces: ['*'] };

export function hasRole(caller: Caller, needed: Role): boolean {
  return roles.indexOf(caller.role) >= roles.indexOf(needed);
}

export function allows(list: readonly string[], name: string): boolean {
  return list.includes('*') || list.includes(name);
}
