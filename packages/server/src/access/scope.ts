// Which workspace and namespace a request is about, and whether its caller may use them.
import { RequestError } from '../errors.ts';
import type { Scope } from '../store/store.ts';
import type { Caller, Role } from './caller.ts';
import { allows, hasRole } from './caller.ts';

/**
 * @param namespace decoded from the path; undefined for operations outside namespaces
 * @throws RequestError when a name is not well-formed or not open to the caller
 */
export function scopeOf(caller: Caller, workspace: unknown, namespace: string | undefined): Scope {
  if (typeof workspace !== 'string' || !isName(workspace)) throw new RequestError('workspaceMissing');
  if (!allows(caller.workspaces, workspace)) throw new RequestError('workspaceDenied');
  if (namespace === undefined) return { workspace, namespace: '' };
  if (!isName(namespace)) throw new RequestError('namespaceInvalid');
  if (!allows(caller.namespaces, namespace)) throw new RequestError('namespaceDenied');
  return { workspace, namespace };
}

/** @throws RequestError when the caller's role is too low */
export function checkRole(caller: Caller, operation: string, needed: Role): void {
  if (!hasRole(caller, needed))
    throw new RequestError('roleDenied', { operation, needed, role: caller.role });
}

/** Anything visible but a path's own signs. */
function isName(name: string): boolean {
  return (
    name.length > 0 && name.length <= 128 && !/[/\\\u0000-\u001f\u007f]/.test(name) && !/^\.+$/.test(name)
  );
}
