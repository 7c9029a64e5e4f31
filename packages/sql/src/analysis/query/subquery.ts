// Queries inside expressions: scalar ones, IN, EXISTS, SOME, ALL, and constructors of collections.
// Source: SqlScalarQueryOperator, SqlInOperator, SqlQuantifyOperator, SqlExistsOperator; SqlToRelConverter.substituteSubQuery.
import { mapNeedsTwo, scalarSubqueryColumns } from '../../diagnostics/catalogue/relations.ts';
import { correlateVariable, noMatchingCall, noRuleForCollect } from '../../diagnostics/catalogue/types.ts';
import { inferCall } from '../../engine/functions/index.ts';
import type { CallSite } from '../../engine/functions/index.ts';
import type { Argument } from '../../engine/functions/index.ts';
import type { Rex, RexSubquery } from '../../plan/rex.ts';
import type { Call, Expression, SubqueryExpression } from '../../syntax/ast/index.ts';
import {
  arrayType,
  BOOLEAN,
  calciteString,
  mapType,
  multisetType,
  notNull,
  nullable,
  rowType,
  UNKNOWN_TYPE,
} from '../../types/index.ts';
import type { LogicalType } from '../../types/index.ts';
import { argumentOf, typingContext } from './argument.ts';
import { reportProblem } from './apply-typing.ts';
import { PASS, report, reportLate } from './context.ts';
import { readsOuter } from './reads-outer.ts';
import { errorRex } from './rex-builders.ts';
import { markComparedRows } from './row-nulls.ts';
import { reportRowCast } from './row-casts.ts';
import type { QueryContext, Relation, Scope } from './model.ts';

const MEMBERSHIP = /^(?:IN|NOT IN|(?:=|<>|<|<=|>|>=) (?:SOME|ALL))$/;
const COLLECTIONS = new Set(['ARRAY', 'MULTISET', 'MAP', 'ARRAY QUERY', 'MULTISET QUERY', 'MAP QUERY']);

/** A query as the value of its one column; NULL where it has no row. */
export function typeScalarSubquery(context: QueryContext, scope: Scope, expression: SubqueryExpression): Rex {
  const relation = context.typer.query(context, scope, expression.query);
  const { span } = expression;
  if (relation.unknown === 'error') return errorRex(span);
  if (relation.columns.length !== 1 && relation.unknown === undefined) {
    report(
      context,
      PASS.types,
      scalarSubqueryColumns,
      { type: calciteString(rowType(relation.columns)).toUpperCase() },
      { span: expression.query.span },
    );
    return errorRex(span);
  }
  const type = relation.columns[0]?.type ?? UNKNOWN_TYPE;
  return { kind: 'subquery', form: 'SCALAR', operands: [], rel: relation.rel, type: nullable(type), span };
}

/** Operators that have a query, or a list where a query could stand, as an operand. */
export function isSubqueryOperator(call: Call): boolean {
  if (call.name !== undefined) return false;
  if (call.operator === 'EXISTS' || call.operator === 'UNIQUE' || call.operator === 'CURSOR') return true;
  if (MEMBERSHIP.test(call.operator)) return true;
  return (
    COLLECTIONS.has(call.operator) && call.operands.length === 1 && call.operands[0]!.kind === 'subquery'
  );
}

export function typeSubqueryOperator(context: QueryContext, scope: Scope, call: Call): Rex {
  if (MEMBERSHIP.test(call.operator)) return typeMembership(context, scope, call);
  const operand = call.operands[0]!;
  const operator = call.operator.replace(' QUERY', '');
  const relation =
    operand.kind === 'subquery' ? context.typer.query(context, scope, operand.query) : undefined;
  if (relation === undefined || relation.unknown === 'error') return errorRex(call.span);
  if (operator === 'UNIQUE' || operator === 'CURSOR') {
    // Operators of Calcite's that FlinkSqlOperatorTable leaves out.
    report(context, PASS.types, noMatchingCall, { call: operator }, { span: call.span });
    return errorRex(call.span);
  }
  const column = relation.columns[0]?.type ?? UNKNOWN_TYPE;
  const element = relation.columns.length === 1 ? column : notNull(rowType(relation.columns));
  if (operator !== 'EXISTS') lateCollection(context, call, operator, relation);
  const types: Readonly<Record<string, LogicalType>> = {
    EXISTS: BOOLEAN,
    ARRAY: arrayType(element),
    MULTISET: multisetType(element),
    MAP: mapType(column, relation.columns[1]?.type ?? UNKNOWN_TYPE),
  };
  return {
    kind: 'subquery',
    form: operator as RexSubquery['form'],
    operands: [],
    rel: relation.rel,
    type: notNull(types[operator] ?? UNKNOWN_TYPE),
    span: call.span,
  };
}

/** ARRAY(query) becomes a Collect, for which Flink has no rule; one that reads the row around it isn't decorrelated. */
function lateCollection(context: QueryContext, call: Call, operator: string, relation: Relation): void {
  const { span } = call;
  if (operator === 'MAP' && relation.unknown === undefined && relation.columns.length !== 2) {
    const fields = relation.columns.map(({ name, type }) => `${calciteString(type)} ${name}`).join(', ');
    reportLate(context, mapNeedsTwo, { count: relation.columns.length, fields }, { span });
  } else if (readsOuter(relation.rel, 1)) reportLate(context, correlateVariable, {}, { span });
  else reportLate(context, noRuleForCollect, {}, { span });
}

/** IN, NOT IN, `= SOME` and so on, over a list or a query. */
function typeMembership(context: QueryContext, scope: Scope, call: Call): Rex {
  const [left, right] = call.operands as [Expression, Expression];
  markComparedRows(call);
  reportRowCast(context, scope, '=', call, [left]);
  const leftRex = context.typer.expression(context, scope, left);
  let relation: Relation | undefined;
  let items: Rex[] = [];
  let argument: Argument;
  if (right.kind === 'subquery') {
    relation = context.typer.query(context, scope, right.query);
    argument = { type: queryType(relation), subquery: true };
  } else {
    const nodes = right.kind === 'list' ? right.items : [right];
    items = nodes.map((node) => context.typer.expression(context, scope, node));
    argument = { type: UNKNOWN_TYPE, items: nodes.map((node, i) => argumentOf(node, items[i]!)) };
  }
  const site: CallSite = {
    operator: call.operator,
    syntax: call.syntax,
    arguments: [argumentOf(left, leftRex), argument],
    ...(scope.groupCount === undefined ? {} : { groupCount: scope.groupCount }),
  };
  const typing = inferCall(site, typingContext(context));
  const typed = {
    operator: call.operator,
    span: call.span,
    nodes: call.operands,
    operands: [leftRex, ...items],
    site,
  };
  if (!typing.ok) {
    reportProblem(context, typing.problem, typed);
    return errorRex(call.span);
  }
  const problem = typing.late === undefined ? {} : { problem: reportProblem(context, typing.late, typed) };
  const common = { type: typing.type, span: call.span, ...problem };
  if (relation === undefined) {
    return {
      kind: 'call',
      operator: call.operator,
      operands: [leftRex, ...items],
      deterministic: true,
      ...common,
    };
  }
  const quantified = / (SOME|ALL)$/.exec(call.operator);
  const operands = leftRex.kind === 'call' && leftRex.operator === 'ROW' ? leftRex.operands : [leftRex];
  if (quantified !== null) {
    return {
      kind: 'subquery',
      form: quantified[1] as 'SOME' | 'ALL',
      comparison: call.operator.slice(0, quantified.index),
      operands,
      rel: relation.rel,
      ...common,
    };
  }
  return { kind: 'subquery', form: call.operator as 'IN' | 'NOT IN', operands, rel: relation.rel, ...common };
}

function queryType(relation: Relation): LogicalType {
  if (relation.unknown !== undefined)
    return relation.unknown === 'error' ? { root: 'ERROR', nullable: true } : UNKNOWN_TYPE;
  return relation.columns.length === 1 ? relation.columns[0]!.type : notNull(rowType(relation.columns));
}
