// Statements that neither define nor query: USE, LOAD, SET, CALL, ANALYZE, jars, jobs.
import { drainWithoutSavepoint, duplicateExplainDetail } from '../../diagnostics/catalogue/syntax.ts';
import type { Identifier, Statement } from '../ast/index.ts';
import { accept, advance, ahead, eat, fail, here, last, nextIs, reject, since } from '../cursor.ts';
import type { Cursor } from '../cursor.ts';
import { SUB_QUERY } from '../expression-context.ts';
import { anyString, quotedString } from '../literal.ts';
import { compoundName, simpleName, simpleNames } from '../name.ts';
import { routineCall } from '../named-call.ts';
import { STRING } from '../token-class.ts';
import * as T from '../token-kind.ts';
import { partitionNames, withProperties } from './options.ts';

/** USE CATALOG c, USE MODULES m, USE d */
export function use(c: Cursor): Statement {
  const { start } = here(c);
  advance(c);
  if (accept(c, T.CATALOG)) {
    const name = simpleName(c);
    return { kind: 'use-catalog', span: since(c, start), name };
  }
  if (accept(c, T.MODULES)) {
    const names = simpleNames(c);
    return { kind: 'use-modules', span: since(c, start), names };
  }
  const name = compoundName(c);
  return { kind: 'use-database', span: since(c, start), name };
}

/** LOAD MODULE m [WITH (…)], UNLOAD MODULE m */
export function module(c: Cursor): Statement {
  const { start } = here(c);
  const load = c.kind === T.LOAD;
  advance(c);
  advance(c);
  const name = simpleName(c);
  if (!load) return { kind: 'unload-module', span: since(c, start), name };
  const options = withProperties(c);
  return { kind: 'load-module', span: since(c, start), name, options };
}

/** SET ['key' = 'value']; SET a = b is the client's (client-command.ts). */
export function set(c: Cursor): Statement {
  const { start } = here(c);
  advance(c);
  if (!nextIs(c, STRING)) return { kind: 'set', span: since(c, start) };
  const key = anyString(c);
  eat(c, T.EQ);
  const value = anyString(c);
  return {
    kind: 'set',
    span: since(c, start),
    key: key.value,
    value: value.value,
    keySpan: key.span,
    valueSpan: value.span,
  };
}

/** RESET ['key'] */
export function reset(c: Cursor): Statement {
  const { start } = here(c);
  advance(c);
  if (!nextIs(c, STRING)) return { kind: 'reset', span: since(c, start) };
  const key = anyString(c);
  return { kind: 'reset', span: since(c, start), key: key.value, keySpan: key.span };
}

export function callProcedure(c: Cursor): Statement {
  const { start } = here(c);
  advance(c);
  const call = routineCall(c, SUB_QUERY);
  return { kind: 'call-procedure', span: since(c, start), call };
}

/** ADD JAR 'path', REMOVE JAR 'path' */
export function jar(c: Cursor): Statement {
  const { start } = here(c);
  const kind = c.kind === T.ADD ? 'add-jar' : 'remove-jar';
  advance(c);
  advance(c);
  const path = quotedString(c);
  return { kind, span: since(c, start), path };
}

/** ANALYZE TABLE t [PARTITION (…)] COMPUTE STATISTICS [FOR COLUMNS a, b | FOR ALL COLUMNS] */
export function analyze(c: Cursor): Statement {
  const { start } = here(c);
  advance(c);
  advance(c);
  const name = compoundName(c);
  const partition = accept(c, T.PARTITION) ? partitionNames(c) : [];
  eat(c, T.COMPUTE);
  eat(c, T.STATISTICS);
  let columns: readonly Identifier[] | 'ALL' | 'NONE' = 'NONE';
  if (accept(c, T.FOR)) {
    if (accept(c, T.ALL)) {
      eat(c, T.COLUMNS);
      columns = 'ALL';
    } else {
      eat(c, T.COLUMNS);
      columns = simpleNames(c);
    }
  }
  return { kind: 'analyze-table', span: since(c, start), name, partition, columns };
}

export function truncate(c: Cursor): Statement {
  const { start } = here(c);
  advance(c);
  advance(c);
  const name = compoundName(c);
  return { kind: 'truncate-table', span: since(c, start), name };
}

/** STOP JOB 'id' [WITH SAVEPOINT] [WITH DRAIN] */
export function stopJob(c: Cursor): Statement {
  const { start } = here(c);
  advance(c);
  advance(c);
  const id = quotedString(c);
  const withSavepoint = c.kind === T.WITH && ahead(c, 1) === T.SAVEPOINT;
  if (withSavepoint) {
    advance(c);
    advance(c);
  }
  const withDrain = c.kind === T.WITH && ahead(c, 1) === T.DRAIN;
  if (withDrain) {
    const from = here(c).start;
    advance(c);
    advance(c);
    if (!withSavepoint) reject(drainWithoutSavepoint, {}, since(c, from));
  }
  return { kind: 'stop-job', span: since(c, start), id, withSavepoint, withDrain };
}

/** CHANGELOG_MODE, PLAN_ADVICE, … behind EXPLAIN */
export function explainDetails(c: Cursor): string[] {
  const details: string[] = [];
  do {
    if (!isExplainDetail(c.kind)) fail(c);
    const detail = c.text.slice(c.starts[c.index], c.ends[c.index]).toUpperCase();
    advance(c);
    if (details.includes(detail)) reject(duplicateExplainDetail, {}, last(c));
    details.push(detail);
  } while (accept(c, T.COMMA));
  return details;
}

export function isExplainDetail(kind: number): boolean {
  return (
    kind === T.CHANGELOG_MODE ||
    kind === T.ESTIMATED_COST ||
    kind === T.JSON_EXECUTION_PLAN ||
    kind === T.PLAN_ADVICE
  );
}
