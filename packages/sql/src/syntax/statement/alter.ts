// ALTER and DROP.
import { dropTemporaryMaterializedTable } from '../../diagnostics/catalogue/syntax.ts';
import type { AlterTable, AlterTableAction, DropStatement, Statement } from '../ast/index.ts';
import { accept, advance, ahead, eat, fail, has, here, last, reject, since } from '../cursor.ts';
import type { Cursor } from '../cursor.ts';
import { grammar } from '../grammar.ts';
import { anyString, literal, quotedString } from '../literal.ts';
import { compoundName, isName, simpleName } from '../name.ts';
import * as T from '../token-kind.ts';
import { alterConnection, changeOfOptions, dropConnection } from './connection.ts';
import { functionLanguage } from './create.ts';
import { alterMaterializedTable } from './materialized-table.ts';
import {
  ifExists,
  ifNotExists,
  partitionValues,
  properties,
  propertyKeys,
  withProperties,
} from './options.ts';
import { dropPart, schemaChange } from './schema-change.ts';

export function alter(c: Cursor): Statement {
  const { start } = here(c);
  advance(c);
  switch (c.kind) {
    case T.TABLE:
      return alterTable(c, start);
    case T.VIEW:
      return alterView(c, start);
    case T.CATALOG:
      return has(c, 'catalog-statements') ? alterCatalog(c, start) : fail(c);
    case T.DATABASE: {
      advance(c);
      const name = compoundName(c);
      eat(c, T.SET);
      const options = properties(c);
      return { kind: 'alter-database', span: since(c, start), name, options };
    }
    case T.TEMPORARY:
    case T.FUNCTION:
      return alterFunction(c, start);
    case T.MODEL:
      return alterModel(c, start);
    case T.MATERIALIZED:
      return alterMaterializedTable(c, start);
    case T.CONNECTION:
      return has(c, 'connections') ? alterConnection(c, start) : fail(c);
    case T.SYSTEM:
    case T.SESSION:
      return setOption(c, start);
    default:
      return fail(c);
  }
}

/** ALTER SYSTEM SET a.b = value, ALTER SESSION RESET ALL (Calcite's SqlSetOption) */
function setOption(c: Cursor, start: number): Statement {
  const scope = c.kind === T.SYSTEM ? 'SYSTEM' : 'SESSION';
  advance(c);
  if (accept(c, T.RESET)) {
    const name = c.kind === T.ALL ? wordName(c) : compoundName(c);
    return { kind: 'set-option', span: since(c, start), scope, name };
  }
  eat(c, T.SET);
  const name = compoundName(c);
  eat(c, T.EQ);
  const value = isName(c, c.kind) ? simpleName(c) : c.kind === T.ON ? wordName(c) : literal(c);
  return { kind: 'set-option', span: since(c, start), scope, name, value };
}

function wordName(c: Cursor): ReturnType<typeof simpleName> {
  const span = here(c);
  advance(c);
  const names = [c.text.slice(span.start, span.end).toUpperCase()];
  return { kind: 'identifier', span, names, parts: [span], quoted: [false] };
}

function alterTable(c: Cursor, start: number): AlterTable {
  advance(c);
  const exists = ifExists(c);
  const name = compoundName(c);
  const action = tableAction(c);
  return { kind: 'alter-table', span: since(c, start), ifExists: exists, name, action };
}

function tableAction(c: Cursor): AlterTableAction {
  switch (c.kind) {
    case T.RENAME: {
      advance(c);
      if (accept(c, T.TO)) return { type: 'rename', to: compoundName(c) };
      const column = compoundName(c);
      eat(c, T.TO);
      return { type: 'rename-column', column, to: compoundName(c) };
    }
    case T.ADD:
      advance(c);
      if (isAddPartition(c)) return addPartitions(c);
      return schemaChange(c, 'add');
    case T.MODIFY:
      advance(c);
      return schemaChange(c, 'modify');
    case T.DROP:
      advance(c);
      return dropAction(c);
    case T.PARTITION: {
      if (!has(c, 'compact-tables')) fail(c);
      advance(c);
      const partition = partitionValues(c);
      eat(c, T.COMPACT);
      return { type: 'compact', partition };
    }
    case T.COMPACT:
      advance(c);
      return { type: 'compact' };
    case T.RESET:
      advance(c);
      return { type: 'reset-options', keys: propertyKeys(c) };
    case T.SET:
      advance(c);
      return { type: 'set-options', options: properties(c) };
    default:
      return fail(c);
  }
}

/** LOOKAHEAD(2) [IF NOT EXISTS] PARTITION */
function isAddPartition(c: Cursor): boolean {
  if (!has(c, 'alter-partitions')) return false;
  if (!has(c, 'partition-lookahead') && c.kind === T.IF) return true;
  return c.kind === T.PARTITION || (c.kind === T.IF && ahead(c, 1) === T.NOT);
}

function addPartitions(c: Cursor): AlterTableAction {
  const exists = ifNotExists(c);
  const partitions: Extract<AlterTableAction, { type: 'add-partitions' }>['partitions'][number][] = [];
  do {
    eat(c, T.PARTITION);
    const values = partitionValues(c);
    partitions.push({ values, options: withProperties(c) });
  } while (c.kind === T.PARTITION);
  return { type: 'add-partitions', ifNotExists: exists, partitions };
}

/** LOOKAHEAD(2) [IF EXISTS] PARTITION */
function isDropPartition(c: Cursor): boolean {
  if (!has(c, 'alter-partitions')) return false;
  if (!has(c, 'partition-lookahead') && c.kind === T.IF) return true;
  return c.kind === T.PARTITION || (c.kind === T.IF && ahead(c, 1) === T.EXISTS);
}

function dropAction(c: Cursor): AlterTableAction {
  if (isDropPartition(c)) {
    const exists = ifExists(c);
    eat(c, T.PARTITION);
    const partitions = [partitionValues(c)];
    while (accept(c, T.COMMA)) {
      eat(c, T.PARTITION);
      partitions.push(partitionValues(c));
    }
    return { type: 'drop-partitions', ifExists: exists, partitions };
  }
  return dropPart(c);
}

function alterView(c: Cursor, start: number): Statement {
  advance(c);
  const name = compoundName(c);
  if (accept(c, T.AS)) {
    const query = grammar.query(c);
    return { kind: 'alter-view', span: since(c, start), name, action: { type: 'as', query } };
  }
  eat(c, T.RENAME);
  eat(c, T.TO);
  const to = compoundName(c);
  return { kind: 'alter-view', span: since(c, start), name, action: { type: 'rename', to } };
}

function alterCatalog(c: Cursor, start: number): Statement {
  advance(c);
  const name = simpleName(c);
  switch (c.kind) {
    case T.RESET: {
      advance(c);
      const keys = propertyKeys(c);
      return { kind: 'alter-catalog', span: since(c, start), name, action: { type: 'reset-options', keys } };
    }
    case T.SET: {
      advance(c);
      const options = properties(c);
      return { kind: 'alter-catalog', span: since(c, start), name, action: { type: 'set-options', options } };
    }
    case T.COMMENT: {
      advance(c);
      const comment = has(c, 'plain-comments') ? quotedString(c) : anyString(c);
      return { kind: 'alter-catalog', span: since(c, start), name, action: { type: 'comment', comment } };
    }
    default:
      return fail(c);
  }
}

function alterFunction(c: Cursor, start: number): Statement {
  const temporary = accept(c, T.TEMPORARY);
  const system = temporary && accept(c, T.SYSTEM);
  eat(c, T.FUNCTION);
  const exists = ifExists(c);
  const name = compoundName(c);
  eat(c, T.AS);
  const className = quotedString(c);
  const language = functionLanguage(c);
  return {
    kind: 'alter-function',
    span: since(c, start),
    ifExists: exists,
    temporary,
    system,
    name,
    className,
    ...(language && { language }),
  };
}

function alterModel(c: Cursor, start: number): Statement {
  advance(c);
  const exists = ifExists(c);
  const name = compoundName(c);
  const action = changeOfOptions(c, has(c, 'alter-model-reset'));
  return { kind: 'alter-model', span: since(c, start), ifExists: exists, name, action };
}

/** DROP [TEMPORARY] … */
export function drop(c: Cursor): DropStatement {
  const { start } = here(c);
  advance(c);
  const temporary = accept(c, T.TEMPORARY);
  const base = (kind: DropStatement['kind']) => {
    const exists = ifExists(c);
    const name = compoundName(c);
    return { kind, span: since(c, start), ifExists: exists, temporary, name };
  };
  const { kind } = c;
  const isConnection = kind === T.CONNECTION || (kind === T.SYSTEM && ahead(c, 1) !== T.FUNCTION);
  // LOOKAHEAD(2) of SqlDropFunction, since it shares SYSTEM with connections.
  if (has(c, 'connections') && kind === T.FUNCTION && !isName(c, ahead(c, 1))) fail(c);
  if (isConnection && has(c, 'connections')) return dropConnection(c, start, temporary);
  if (
    kind !== T.CATALOG &&
    kind !== T.DATABASE &&
    kind !== T.FUNCTION &&
    kind !== T.SYSTEM &&
    kind !== T.TABLE &&
    kind !== T.VIEW &&
    kind !== T.MODEL &&
    kind !== T.MATERIALIZED
  )
    fail(c);
  advance(c);
  switch (kind) {
    case T.CATALOG:
      return base('drop-catalog');
    case T.DATABASE: {
      const statement = base('drop-database');
      if (c.kind !== T.CASCADE && c.kind !== T.RESTRICT) return statement;
      const behavior = c.kind === T.CASCADE ? 'CASCADE' : 'RESTRICT';
      advance(c);
      return { ...statement, span: since(c, start), behavior };
    }
    case T.SYSTEM:
      eat(c, T.FUNCTION);
      return { ...base('drop-function'), system: true };
    case T.FUNCTION:
      return base('drop-function');
    case T.TABLE:
      return base('drop-table');
    case T.VIEW:
      return base('drop-view');
    case T.MODEL:
      return base('drop-model');
    default:
      if (temporary) reject(dropTemporaryMaterializedTable, {}, last(c));
      eat(c, T.TABLE);
      return base('drop-materialized-table');
  }
}
