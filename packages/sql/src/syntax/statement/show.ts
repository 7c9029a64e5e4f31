// SHOW and DESCRIBE.
import { catalogOfDatabases } from '../../diagnostics/catalogue/syntax.ts';
import type { Statement } from '../ast/index.ts';
import { accept, advance, ahead, eat, fail, has, here, reject, since } from '../cursor.ts';
import type { Cursor } from '../cursor.ts';
import { quotedString } from '../literal.ts';
import { compoundName, isName, simpleName } from '../name.ts';
import * as T from '../token-kind.ts';
import { partitionValues } from './options.ts';

type Show = Extract<Statement, { kind: 'show' }>;
type Clauses = Pick<Show, 'name' | 'like' | 'notLike' | 'ignoreCase'>;

/** LOOKAHEAD(2) of all SHOW statements. */
export function isShow(c: Cursor): boolean {
  switch (ahead(c, 1)) {
    case T.CATALOGS:
    case T.CURRENT:
    case T.DATABASES:
    case T.USER:
    case T.FUNCTIONS:
    case T.MODELS:
    case T.TABLES:
    case T.COLUMNS:
    case T.CREATE:
    case T.FULL:
    case T.MODULES:
    case T.PROCEDURES:
    case T.CONNECTIONS:
    case T.VIEWS:
    case T.JARS:
    case T.JOBS:
      return true;
    case T.PARTITIONS:
      return has(c, 'show-partitions');
    case T.MATERIALIZED:
      return has(c, 'show-materialized-tables');
    default:
      return false;
  }
}

export function show(c: Cursor): Show {
  const { start } = here(c);
  advance(c);
  const { kind } = c;
  const word = c.text.slice(c.starts[c.index], c.ends[c.index]).toUpperCase();
  advance(c);
  const result = (what: string, clauses: Clauses = {}): Show => ({
    kind: 'show',
    span: since(c, start),
    what,
    ...clauses,
  });
  switch (kind) {
    case T.CURRENT:
      if (c.kind !== T.CATALOG && c.kind !== T.DATABASE) fail(c);
      advance(c);
      return result(c.kinds[c.index - 1] === T.CATALOG ? 'CURRENT CATALOG' : 'CURRENT DATABASE');
    case T.USER:
      eat(c, T.FUNCTIONS);
      if (!has(c, 'show-functions-of-database')) return result('USER FUNCTIONS');
      return result('USER FUNCTIONS', { ...inDatabase(c), ...likeClause(c, true) });
    case T.FULL:
      eat(c, T.MODULES);
      return result('FULL MODULES');
    case T.CREATE:
      return created(c, start);
    case T.CATALOGS:
      return result(word, has(c, 'show-catalogs-like') ? likeClause(c, true) : {});
    case T.VIEWS:
      if (!has(c, 'show-views-of-database')) return result(word);
      return result(word, { ...inDatabase(c), ...likeClause(c, false) });
    case T.MATERIALIZED:
      eat(c, T.TABLES);
      return result('MATERIALIZED TABLES', { ...inDatabase(c), ...likeClause(c, false) });
    case T.DATABASES: {
      if (!has(c, 'show-databases-of-catalog')) return result(word);
      const clauses = { ...inDatabase(c), ...likeClause(c, true) };
      const parts = clauses.name?.names ?? [];
      if (parts.length > 1) reject(catalogOfDatabases, { name: parts.join('.') });
      return result(word, clauses);
    }
    case T.FUNCTIONS:
      if (!has(c, 'show-functions-of-database')) return result(word);
      return result(word, { ...inDatabase(c), ...likeClause(c, true) });
    case T.PROCEDURES:
      return result(word, { ...inDatabase(c), ...likeClause(c, true) });
    case T.MODELS:
    case T.CONNECTIONS:
    case T.TABLES:
      return result(word, { ...inDatabase(c), ...likeClause(c, false) });
    case T.COLUMNS: {
      if (c.kind !== T.FROM && c.kind !== T.IN) fail(c);
      return result(word, { ...inDatabase(c), ...likeClause(c, false) });
    }
    case T.PARTITIONS: {
      const name = compoundName(c);
      const partition = accept(c, T.PARTITION) ? partitionValues(c) : undefined;
      return { ...result(word, { name }), ...(partition && { partition }) };
    }
    default:
      return result(word);
  }
}

function created(c: Cursor, start: number): Show {
  const { kind } = c;
  if (kind === T.OR || kind === T.MATERIALIZED) return createdMaterialized(c, start);
  const isCatalog = kind === T.CATALOG && has(c, 'catalog-statements');
  const isConnection = kind === T.CONNECTION && has(c, 'connections');
  if (!isCatalog && !isConnection && kind !== T.TABLE && kind !== T.VIEW && kind !== T.MODEL) fail(c);
  const what = `CREATE ${c.text.slice(c.starts[c.index], c.ends[c.index]).toUpperCase()}`;
  advance(c);
  const name = kind === T.CATALOG ? simpleName(c) : compoundName(c);
  return { kind: 'show', span: since(c, start), what, name };
}

/** [OR ALTER] MATERIALIZED TABLE name */
function createdMaterialized(c: Cursor, start: number): Show {
  if (!has(c, 'show-materialized-tables')) fail(c);
  const orAlter = has(c, 'materialized-table-columns') && accept(c, T.OR);
  if (orAlter) eat(c, T.ALTER);
  eat(c, T.MATERIALIZED);
  eat(c, T.TABLE);
  const name = compoundName(c);
  const what = orAlter ? 'CREATE OR ALTER MATERIALIZED TABLE' : 'CREATE MATERIALIZED TABLE';
  return { kind: 'show', span: since(c, start), what, name };
}

/** FROM name, IN name, or nothing */
function inDatabase(c: Cursor): Clauses {
  if (c.kind !== T.FROM && c.kind !== T.IN) return {};
  advance(c);
  return { name: compoundName(c) };
}

/** [NOT] LIKE 'pattern', and ILIKE where it is allowed */
function likeClause(c: Cursor, ilike: boolean): Clauses {
  const starts = c.kind === T.LIKE || c.kind === T.NOT || (ilike && c.kind === T.ILIKE);
  if (!starts) return {};
  const notLike = accept(c, T.NOT);
  const ignoreCase = ilike && accept(c, T.ILIKE);
  if (!ignoreCase) eat(c, T.LIKE);
  const like = quotedString(c);
  return { like, notLike, ...(ignoreCase && { ignoreCase }) };
}

/** LOOKAHEAD(2) of Flink's own DESCRIBE statements; the rest is Calcite's. */
export function isDescribe(c: Cursor): boolean {
  const second = ahead(c, 1);
  const isFunction = second === T.FUNCTION && has(c, 'describe-function');
  return isName(c, second) || second === T.EXTENDED || second === T.MODEL || isFunction;
}

export function describe(c: Cursor): Statement {
  const { start } = here(c);
  advance(c);
  const { kind } = c;
  if (kind === T.JOB && has(c, 'describe-job')) {
    advance(c);
    const job = quotedString(c);
    const name = {
      kind: 'identifier',
      span: job.span,
      names: [job.value],
      parts: [job.span],
      quoted: [true],
    } as const;
    return { kind: 'describe', span: since(c, start), what: 'JOB', name, extended: false };
  }
  const what = describedKind(c);
  if (what !== 'TABLE') advance(c);
  const extended = (what !== 'CATALOG' || has(c, 'catalog-statements')) && accept(c, T.EXTENDED);
  const name = what === 'CATALOG' ? simpleName(c) : compoundName(c);
  return { kind: 'describe', span: since(c, start), what, name, extended };
}

function describedKind(c: Cursor): string {
  switch (c.kind) {
    case T.CATALOG:
      return 'CATALOG';
    case T.DATABASE:
      return 'DATABASE';
    case T.MODEL:
      return 'MODEL';
    case T.FUNCTION:
      return 'FUNCTION';
    case T.CONNECTION:
      return has(c, 'connections') ? 'CONNECTION' : 'TABLE';
    default:
      return 'TABLE';
  }
}
