// Catalogs that a script names and nothing seen here makes: on the product they may be registered in the workspace.
import { databasesOf } from '../catalog/session.ts';
import type { Session } from '../catalog/session.ts';
import type { Identifier, Statement } from '../syntax/ast/index.ts';
import { walk } from '../syntax/walk.ts';

/** Puts the catalogs that statements name, do not create, and that may exist, into the session: their contents are elsewhere. */
export function admitCatalogs(
  session: Session,
  statements: readonly Statement[],
  mayExist: (name: string) => boolean,
): void {
  const created = new Set<string>();
  const named = new Set<string>();
  for (const statement of statements) {
    if (statement.kind === 'create-catalog') created.add(statement.name.names[0]!);
    for (const name of catalogsOf(statement)) named.add(name);
  }
  for (const name of named) {
    if (created.has(name) || session.catalogs.has(name) || !mayExist(name)) continue;
    session.catalogs.set(name, {
      name,
      defaultDatabase: 'default',
      databases: databasesOf([]),
      external: true,
      options: new Map(),
    });
  }
}

function catalogsOf(statement: Statement): string[] {
  const found: string[] = [];
  const add = (name: Identifier, parts: number): void => {
    if (name.names.length >= parts) found.push(name.names.at(-parts)!);
  };
  if (statement.kind === 'use-catalog') add(statement.name, 1);
  else if (statement.kind === 'use-database' || statement.kind === 'create-database') add(statement.name, 2);
  else if ('name' in statement && statement.name?.kind === 'identifier') add(statement.name, 3);
  walk(statement, {
    enter: (node) => {
      if (node.kind === 'insert') add(node.target, 3);
      else if (node.kind === 'table-name') add(node.name, 3);
      return undefined;
    },
  });
  return found;
}
