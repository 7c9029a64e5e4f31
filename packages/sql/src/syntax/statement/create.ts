// CREATE of everything but tables: views, catalogs, databases, functions, models, materialized tables.
import { functionUsingJar, systemFunctionNotTemporary } from '../../diagnostics/catalogue/syntax.ts';
import type { CreateFunction, Statement } from '../ast/index.ts';
import { accept, advance, ahead, eat, fail, has, here, last, reject, since } from '../cursor.ts';
import type { Cursor } from '../cursor.ts';
import { grammar } from '../grammar.ts';
import { quotedString } from '../literal.ts';
import { compoundName, isName, parenthesizedNames, simpleName } from '../name.ts';
import * as T from '../token-kind.ts';
import { createConnection } from './connection.ts';
import { createTable } from './create-table.ts';
import type { CreateHead } from './create-table.ts';
import { createMaterializedTable } from './materialized-table.ts';
import { columnComment, comment, ifNotExists, withProperties } from './options.ts';
import { databaseSource } from './product-source.ts';
import { tableElements } from './table-column.ts';

/** CREATE [OR REPLACE] [TEMPORARY] … */
export function create(c: Cursor): Statement {
  const { start } = here(c);
  eat(c, T.CREATE);
  const isOrAlter = c.kind === T.OR && ahead(c, 1) !== T.REPLACE && has(c, 'materialized-table-columns');
  const replace = !isOrAlter && accept(c, T.OR);
  if (replace) eat(c, T.REPLACE);
  const temporary = accept(c, T.TEMPORARY);
  const head: CreateHead = { start, replace, temporary };
  switch (c.kind) {
    case T.OR:
      if (!has(c, 'materialized-table-columns')) fail(c);
      return createMaterializedTable(c, head);
    case T.CONNECTION:
      return has(c, 'connections') ? createConnection(c, head) : fail(c);
    case T.CATALOG:
      return createCatalog(c, head);
    case T.DATABASE:
      return createDatabase(c, head);
    case T.FUNCTION:
      // LOOKAHEAD(2) of SqlCreateFunction, since it shares SYSTEM with connections.
      if (has(c, 'connections') && !isName(c, ahead(c, 1))) fail(c);
      return createFunction(c, head);
    case T.SYSTEM:
      if (!has(c, 'connections') || ahead(c, 1) === T.FUNCTION) return createFunction(c, head);
      return createConnection(c, head);
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
  const extended = has(c, 'catalog-statements');
  const exists = extended && ifNotExists(c);
  const name = simpleName(c);
  const text = extended ? columnComment(c) : undefined;
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
  const source = has(c, 'product-statements') && c.kind === T.AS ? databaseSource(c) : undefined;
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
    if (language === 'SQL' || language === 'PYTHON')
      reject(
        functionUsingJar,
        { language, what: has(c, 'artifacts') ? 'JAR/ARTIFACT' : 'JAR' },
        languageSpan,
      );
    do {
      const from = here(c).start;
      const type = c.kind === T.ARTIFACT ? 'ARTIFACT' : 'JAR';
      if (!accept(c, T.ARTIFACT)) eat(c, T.JAR);
      const path = quotedString(c);
      resources.push({ type, path, span: since(c, from) });
    } while (accept(c, T.COMMA));
  }
  const options = has(c, 'function-options') ? withProperties(c) : [];
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
    options,
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
