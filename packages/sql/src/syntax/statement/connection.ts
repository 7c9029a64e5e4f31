// CONNECTION objects (Flink 2.3): CREATE, ALTER and DROP.
import { systemConnectionNotTemporary } from '../../diagnostics/catalogue/syntax.ts';
import type { AlterConnection, AlterModel, CreateConnection, DropStatement } from '../ast/index.ts';
import { accept, advance, ahead, eat, last, reject, since } from '../cursor.ts';
import type { Cursor } from '../cursor.ts';
import { compoundName } from '../name.ts';
import * as T from '../token-kind.ts';
import type { CreateHead } from './create-table.ts';
import { comment, ifExists, ifNotExists, properties, propertyKeys } from './options.ts';

/** [SYSTEM] CONNECTION [IF NOT EXISTS] name [COMMENT 'text'] WITH (…) */
export function createConnection(c: Cursor, head: CreateHead): CreateConnection {
  const system = accept(c, T.SYSTEM);
  if (system && !head.temporary)
    reject(systemConnectionNotTemporary, { verb: 'CREATE', done: 'registered' }, last(c));
  eat(c, T.CONNECTION);
  const exists = ifNotExists(c);
  const name = compoundName(c);
  const text = comment(c);
  eat(c, T.WITH);
  const options = properties(c);
  return {
    kind: 'create-connection',
    span: since(c, head.start),
    temporary: head.temporary,
    system,
    ifNotExists: exists,
    name,
    ...(text && { comment: text }),
    options,
  };
}

/** CONNECTION [IF EXISTS] name RENAME TO b | SET (…) | RESET (…) */
export function alterConnection(c: Cursor, start: number): AlterConnection {
  advance(c);
  const exists = ifExists(c);
  const name = compoundName(c);
  const action = changeOfOptions(c, true);
  return { kind: 'alter-connection', span: since(c, start), ifExists: exists, name, action };
}

/** RENAME TO name, SET (…), or RESET (…), as connections and models are changed. */
export function changeOfOptions(c: Cursor, resets: boolean): AlterModel['action'] {
  if (c.kind === T.RENAME && ahead(c, 1) === T.TO) {
    advance(c);
    advance(c);
    return { type: 'rename', to: compoundName(c) };
  }
  if (resets && accept(c, T.RESET)) return { type: 'reset-options', keys: propertyKeys(c) };
  eat(c, T.SET);
  return { type: 'set-options', options: properties(c) };
}

/** [SYSTEM] CONNECTION [IF EXISTS] name, behind DROP [TEMPORARY] */
export function dropConnection(c: Cursor, start: number, temporary: boolean): DropStatement {
  const system = accept(c, T.SYSTEM);
  if (system && !temporary) reject(systemConnectionNotTemporary, { verb: 'DROP', done: 'dropped' }, last(c));
  eat(c, T.CONNECTION);
  const exists = ifExists(c);
  const name = compoundName(c);
  return {
    kind: 'drop-connection',
    span: since(c, start),
    ifExists: exists,
    temporary,
    ...(system && { system }),
    name,
  };
}
