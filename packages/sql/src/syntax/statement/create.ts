// CREATE of everything but tables: views, catalogs, databases, functions, models, materialized tables.
import {
  freshnessNotInterval,
  functionUsingJar,
  replaceMaterializedTable,
  systemFunctionNotTemporary,
  temporaryMaterializedTable,
} from '../../diagnostics/catalogue/syntax.ts';
import type { CreateFunction, Expression, Statement } from '../ast/index.ts';
import { accept, advance, eat, fail, here, last, reject, since } from '../cursor.ts';
import type { Cursor } from '../cursor.ts';
import { NON_QUERY } from '../expression-context.ts';
import { grammar } from '../grammar.ts';
import { quotedString } from '../literal.ts';
import { compoundName, parenthesizedNames, simpleName } from '../name.ts';
import * as T from '../token-kind.ts';
import { createTable, partitionColumns } from './create-table.ts';
import type { CreateHead } from './create-table.ts';
import { anyComment, comment, ifNotExists, withProperties } from './options.ts';
import { databaseSource } from './product-source.ts';
import { tableConstraint, tableElements } from './table-column.ts';

/** CREATE [OR REPLACE] [TEMPORARY] … */
export function create(c: Cursor): Statement {
  const { start } = here(c);
  eat(c, T.CREATE);
  const replace = accept(c, T.OR);
  if (replace) eat(c, T.REPLACE);
  const temporary = accept(c, T.TEMPORARY);
  const head: CreateHead = { start, replace, temporary };
  switch (c.kind) {
    case T.CATALOG:
      return createCatalog(c, head);
    case T.DATABASE:
      return createDatabase(c, head);
    case T.FUNCTION:
    case T.SYSTEM:
      return createFunction(c, head);
    case T.TABLE:
      return createTable(c, head);
    case T.VIEW:
      return createView(c, head);
    case T.MODEL:
      return createModel(c, head);
    case T.MATERIALIZED:
      return createMaterializedTable(c, head);
    default:
      return fail(c);
  }
}

/** REPLACE [TEMPORARY] TABLE … AS query */
export function replaceTable(c: Cursor): Statement {
  const { start } = here(c);
  advance(c);
  const temporary = accept(c, T.TEMPORARY);
  return createTable(c, { start, replace: true, temporary }, true);
}

function createCatalog(c: Cursor, head: CreateHead): Statement {
  advance(c);
  const exists = ifNotExists(c);
  const name = simpleName(c);
  const text = anyComment(c);
  const options = withProperties(c);
  return {
    kind: 'create-catalog',
    span: since(c, head.start),
    ifNotExists: exists,
    name,
    ...(text && { comment: text }),
    options,
  };
}

function createDatabase(c: Cursor, head: CreateHead): Statement {
  advance(c);
  const exists = ifNotExists(c);
  const name = compoundName(c);
  const text = comment(c);
  const options = withProperties(c);
  const source = c.productStatements && c.kind === T.AS ? databaseSource(c) : undefined;
  return {
    kind: 'create-database',
    span: since(c, head.start),
    ifNotExists: exists,
    name,
    ...(text && { comment: text }),
    options,
    ...(source && { source }),
  };
}

const languages: ReadonlyMap<number, NonNullable<CreateFunction['language']>> = new Map([
  [T.JAVA, 'JAVA'],
  [T.SCALA, 'SCALA'],
  [T.SQL, 'SQL'],
  [T.PYTHON, 'PYTHON'],
]);

/** LANGUAGE word or nothing */
export function functionLanguage(c: Cursor): CreateFunction['language'] {
  if (!accept(c, T.LANGUAGE)) return undefined;
  const language = languages.get(c.kind) ?? fail(c);
  advance(c);
  return language;
}

function createFunction(c: Cursor, head: CreateHead): Statement {
  const system = accept(c, T.SYSTEM);
  if (system && !head.temporary) reject(systemFunctionNotTemporary, {}, last(c));
  eat(c, T.FUNCTION);
  const exists = ifNotExists(c);
  const name = system ? simpleName(c) : compoundName(c);
  eat(c, T.AS);
  const className = quotedString(c);
  const language = functionLanguage(c);
  const languageSpan = last(c);
  const resources: CreateFunction['resources'][number][] = [];
  if (accept(c, T.USING)) {
    if (language === 'SQL' || language === 'PYTHON') reject(functionUsingJar, { language }, languageSpan);
    do {
      const from = here(c).start;
      eat(c, T.JAR);
      const path = quotedString(c);
      resources.push({ type: 'JAR', path, span: since(c, from) });
    } while (accept(c, T.COMMA));
  }
  return {
    kind: 'create-function',
    span: since(c, head.start),
    ifNotExists: exists,
    temporary: head.temporary,
    system,
    name,
    className,
    ...(language && { language }),
    resources,
  };
}

function createView(c: Cursor, head: CreateHead): Statement {
  advance(c);
  const exists = ifNotExists(c);
  const name = compoundName(c);
  const columns = c.kind === T.LPAREN ? parenthesizedNames(c) : undefined;
  const text = comment(c);
  eat(c, T.AS);
  const query = grammar.query(c);
  return {
    kind: 'create-view',
    span: since(c, head.start),
    replace: head.replace,
    temporary: head.temporary,
    ifNotExists: exists,
    name,
    ...(columns && { columns }),
    ...(text && { comment: text }),
    query,
  };
}

function createModel(c: Cursor, head: CreateHead): Statement {
  advance(c);
  const exists = ifNotExists(c);
  const name = compoundName(c);
  const inputs = accept(c, T.INPUT) ? tableElements(c).columns : [];
  const outputs = accept(c, T.OUTPUT) ? tableElements(c).columns : [];
  const text = comment(c);
  const options = withProperties(c);
  const query = accept(c, T.AS) ? grammar.query(c) : undefined;
  return {
    kind: 'create-model',
    span: since(c, head.start),
    temporary: head.temporary,
    ifNotExists: exists,
    name,
    inputs,
    outputs,
    ...(text && { comment: text }),
    options,
    ...(query && { query }),
  };
}

/** An interval literal; the error stands on its last token. */
export function freshness(c: Cursor): Expression {
  eat(c, T.FRESHNESS);
  eat(c, T.EQ);
  const value = grammar.expression(c, NON_QUERY);
  if (value.kind !== 'interval') reject(freshnessNotInterval, {}, last(c));
  return value;
}

/** REFRESH_MODE = FULL | CONTINUOUS */
export function refreshMode(c: Cursor): 'FULL' | 'CONTINUOUS' {
  eat(c, T.REFRESH_MODE);
  eat(c, T.EQ);
  if (c.kind !== T.FULL && c.kind !== T.CONTINUOUS) fail(c);
  advance(c);
  return c.kinds[c.index - 1] === T.FULL ? 'FULL' : 'CONTINUOUS';
}

function createMaterializedTable(c: Cursor, head: CreateHead): Statement {
  advance(c);
  if (head.temporary) reject(temporaryMaterializedTable, {}, last(c));
  if (head.replace) reject(replaceMaterializedTable, {}, last(c));
  eat(c, T.TABLE);
  const name = compoundName(c);
  let constraint;
  if (accept(c, T.LPAREN)) {
    constraint = tableConstraint(c);
    eat(c, T.RPAREN);
  }
  const text = comment(c);
  const partitionedBy = partitionColumns(c);
  const options = withProperties(c);
  const fresh = freshness(c);
  const mode = c.kind === T.REFRESH_MODE ? refreshMode(c) : undefined;
  eat(c, T.AS);
  const query = grammar.query(c);
  return {
    kind: 'create-materialized-table',
    span: since(c, head.start),
    ifNotExists: false,
    name,
    ...(constraint && { constraint }),
    ...(text && { comment: text }),
    partitionedBy,
    options,
    freshness: fresh,
    ...(mode && { refreshMode: mode }),
    query,
  };
}
