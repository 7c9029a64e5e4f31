// One statement: chooses its production by the first two tokens, as FlinkSqlParserImpl.SqlStmt does.
import { explainWithoutQuery } from '../diagnostics/catalogue/syntax.ts';
import type { Explain, Statement } from './ast/index.ts';
import { atom } from './atom.ts';
import { accept, advance, ahead, eat, fail, has, here, last, reject, since } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import { expression, node, operand } from './expression.ts';
import { grammar } from './grammar.ts';
import { anyString } from './literal.ts';
import { startsQueryOrExpression } from './lookahead.ts';
import { compoundName, isName, simpleName } from './name.ts';
import {
  explicitTable,
  leafQueryOrExpression,
  ordered,
  orderedQueryOrExpression,
  orderItem,
  orderItems,
  plainQuery,
  query,
  rowConstructor,
  setOperations,
} from './query.ts';
import { alter, drop } from './statement/alter.ts';
import {
  analyze,
  callProcedure,
  explainDetails,
  isExplainDetail,
  jar,
  module,
  reset,
  set,
  stopJob,
  truncate,
  use,
} from './statement/command.ts';
import { create, replaceTable } from './statement/create.ts';
import { deleteFrom, insert, merge, update } from './statement/insert.ts';
import { ifNotExists } from './statement/options.ts';
import { autoOptimize, isAutoOptimize } from './statement/product-source.ts';
import { describe, isDescribe, isShow, show } from './statement/show.ts';
import { tableReference } from './table-reference.ts';
import * as T from './token-kind.ts';
import { castType, plainTypeName } from './type-name.ts';
import { windowSpecification } from './window.ts';

Object.assign(grammar, {
  node,
  expression,
  operand,
  atom,
  orderedQueryOrExpression,
  leafQueryOrExpression,
  query,
  explicitTable,
  tableReference,
  plainQuery,
  setOperations,
  ordered,
  rowConstructor,
  typeName: plainTypeName,
  orderItem,
  orderItems,
  windowSpecification,
  castType,
} satisfies typeof grammar);

export function statement(c: Cursor): Statement {
  switch (c.kind) {
    case T.INSERT:
    case T.UPSERT:
      return insert(c);
    case T.CREATE:
      return create(c);
    case T.DROP:
      return drop(c);
    case T.ALTER:
      return alter(c);
    case T.SET:
      return set(c);
    case T.RESET:
      return reset(c);
    case T.SHOW:
      return isShow(c) ? show(c) : fail(c);
    case T.DESC:
      if (isDescribe(c)) return describe(c);
      break;
    case T.DESCRIBE:
      return isDescribe(c) ? describe(c) : describeOther(c);
    case T.USE:
      return ahead(c, 1) === T.MODULES || isName(c, ahead(c, 1)) ? use(c) : fail(c);
    case T.BEGIN: {
      if (ahead(c, 1) !== T.STATEMENT) fail(c);
      const { start } = here(c);
      advance(c);
      advance(c);
      eat(c, T.SET);
      return { kind: 'begin-statement-set', span: since(c, start) };
    }
    case T.END:
      advance(c);
      return { kind: 'end-statement-set', span: since(c, c.starts[c.index - 1]!) };
    case T.EXPLAIN:
      return explain(c);
    case T.EXECUTE:
      return execute(c);
    case T.COMPILE:
      if (ahead(c, 1) === T.AND || ahead(c, 1) === T.PLAN) return compile(c);
      break;
    case T.REPLACE:
      if (isReplaceTable(c)) return replaceTable(c);
      break;
    case T.LOAD:
    case T.UNLOAD:
      if (ahead(c, 1) === T.MODULE) return module(c);
      break;
    case T.ADD:
    case T.REMOVE:
      if (ahead(c, 1) === T.JAR) return jar(c);
      break;
    case T.ANALYZE:
      if (ahead(c, 1) === T.TABLE) return analyze(c);
      break;
    case T.TRUNCATE:
      if (ahead(c, 1) === T.TABLE && has(c, 'truncate-table')) return truncate(c);
      break;
    case T.STOP:
      if (ahead(c, 1) === T.JOB) return stopJob(c);
      break;
    case T.DELETE:
      return deleteFrom(c);
    case T.UPDATE:
      return update(c);
    case T.MERGE:
      return merge(c);
    case T.CALL:
      return callProcedure(c);
    case T.IDENTIFIER:
      if (has(c, 'product-statements') && isAutoOptimize(c)) return autoOptimize(c);
      break;
    default:
  }
  return queryStatement(c);
}

function queryStatement(c: Cursor): Statement {
  if (!startsQueryOrExpression(c, c.kind)) fail(c);
  const { start } = here(c);
  const body = query(c);
  return { kind: 'select', span: since(c, start), query: body };
}

/** DESCRIBE TABLE t [column], DESCRIBE [STATEMENT] query (Calcite's SqlDescribe). */
function describeOther(c: Cursor): Statement {
  const { start } = here(c);
  advance(c);
  if (accept(c, T.TABLE)) {
    const name = compoundName(c);
    const column = isName(c, c.kind) ? simpleName(c) : undefined;
    return {
      kind: 'describe',
      span: since(c, start),
      what: 'CALCITE TABLE',
      name,
      extended: false,
      ...(column && { column }),
    };
  }
  accept(c, T.STATEMENT);
  const inner = queryOrChange(c);
  return { kind: 'explain', span: since(c, start), details: [], statement: inner };
}

function queryOrChange(c: Cursor): Statement {
  switch (c.kind) {
    case T.INSERT:
    case T.UPSERT:
      return insert(c);
    case T.DELETE:
      return deleteFrom(c);
    case T.UPDATE:
      return update(c);
    case T.MERGE:
      return merge(c);
    default:
      return queryStatement(c);
  }
}

/** EXPLAIN [PLAN FOR | details] statement (Flink's SqlRichExplain). */
function explain(c: Cursor): Explain {
  const { start } = here(c);
  advance(c);
  let details: string[] = [];
  if (c.kind === T.PLAN && ahead(c, 1) === T.FOR) {
    advance(c);
    advance(c);
  } else if (isExplainDetail(c.kind)) details = explainDetails(c);
  const inner = explainable(c);
  return { kind: 'explain', span: since(c, start), details, statement: inner };
}

function isReplaceTable(c: Cursor): boolean {
  return has(c, 'replace-table') && (ahead(c, 1) === T.TABLE || ahead(c, 1) === T.TEMPORARY);
}

/** EXPLAIN takes these: since 2.0 also CREATE TABLE AS and REPLACE TABLE AS, since 2.2 EXECUTE. */
function explainable(c: Cursor): Statement {
  if (c.kind === T.EXECUTE && has(c, 'explain-execute')) return execute(c);
  if (!has(c, 'explain-create-table')) return explained(c);
  if (c.kind === T.REPLACE && isReplaceTable(c)) return replaceTable(c);
  if (c.kind !== T.CREATE) return explained(c);
  const inner = create(c);
  if (inner.kind !== 'create-table' || inner.query === undefined) reject(explainWithoutQuery, {}, last(c));
  return inner;
}

/** A query, an INSERT or a statement set. */
function explained(c: Cursor): Statement {
  if (c.kind === T.INSERT || c.kind === T.UPSERT) return insert(c);
  return c.kind === T.STATEMENT ? statementSet(c) : queryStatement(c);
}

/** STATEMENT SET BEGIN insert; … END */
function statementSet(c: Cursor): Statement {
  const { start } = here(c);
  eat(c, T.STATEMENT);
  eat(c, T.SET);
  eat(c, T.BEGIN);
  const statements: Statement[] = [];
  do {
    statements.push(insert(c));
    eat(c, T.SEMICOLON);
  } while (c.kind === T.INSERT || c.kind === T.UPSERT);
  eat(c, T.END);
  return { kind: 'statement-set', span: since(c, start), statements };
}

function execute(c: Cursor): Statement {
  const { start } = here(c);
  const second = ahead(c, 1);
  if (second === T.PLAN) {
    advance(c);
    advance(c);
    const path = anyString(c);
    return { kind: 'execute-plan', span: since(c, start), path };
  }
  if (
    second !== T.INSERT &&
    second !== T.UPSERT &&
    second !== T.STATEMENT &&
    !startsQueryOrExpression(c, second)
  )
    fail(c);
  advance(c);
  const inner = explained(c);
  return { kind: 'execute', span: since(c, start), statement: inner };
}

/** COMPILE PLAN 'path' [IF NOT EXISTS] FOR …, COMPILE AND EXECUTE PLAN 'path' FOR … */
function compile(c: Cursor): Statement {
  const { start } = here(c);
  advance(c);
  const andExecute = accept(c, T.AND);
  if (andExecute) eat(c, T.EXECUTE);
  eat(c, T.PLAN);
  const path = anyString(c);
  const exists = !andExecute && ifNotExists(c);
  eat(c, T.FOR);
  if (c.kind !== T.INSERT && c.kind !== T.UPSERT && c.kind !== T.STATEMENT) fail(c);
  const inner = explained(c);
  const span = since(c, start);
  if (andExecute) return { kind: 'compile-and-execute-plan', span, path, statement: inner };
  return { kind: 'compile-plan', span, path, ifNotExists: exists, statement: inner };
}
