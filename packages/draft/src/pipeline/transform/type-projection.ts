// Types of a projection's expressions, as Calcite validates them and as the generated Java computes them (Flink CDC 3.5).
// Calcite casts operands where types differ, and the Java is made of the tree with these casts.
import type { Span } from '@flink-preflight/sql';
import {
  UNKNOWN,
  assignable,
  classOf,
  isJavaNumber,
  isExact,
  isNested,
  isPrimitive,
  isTemporal,
  promoted,
  valueOf,
  widerNumber,
} from './cdc-type.ts';
import type { SqlKind, Value } from './cdc-type.ts';
import { checkCast } from './check-cast.ts';
import { comparisonProblem } from './comparison.ts';
import type { Expression } from './expression.ts';
import { OPERATOR_METHODS, callMethod } from './java-method.ts';
import { mergeBranches } from './merge-branches.ts';
import type { Scope } from './scope.ts';
import { refuseCode, refuseOperands } from './refuse.ts';
import { typeFunction } from './type-function.ts';
import { typeLiteral } from './type-literal.ts';

const BOOLEAN: Value = { sql: 'BOOLEAN', java: 'boolean' };

export function typeProjection(e: Expression, scope: Scope): Value {
  switch (e.kind) {
    case 'literal':
      return typeLiteral(e);
    case 'column': {
      const kind = scope.columns?.get(e.name);
      return kind === undefined ? UNKNOWN : valueOf(kind);
    }
    case 'cast': {
      const operand = typeProjection(e.operand, scope);
      return checkCast(operand, e.type, scope, e.operand.kind === 'literal');
    }
    case 'case': {
      if (e.value === undefined) for (const when of e.whens) needBoolean(when, scope, 'CASE');
      else compareAll(e.value, e.whens, scope);
      const branches = [...e.thens, ...(e.otherwise === undefined ? [] : [e.otherwise])].map((b) =>
        typeProjection(b, scope),
      );
      return mergeBranches('CASE', branches, scope, e.span);
    }
    case 'call':
      return scope.functions.has(e.name)
        ? typeUserCall(e, scope)
        : e.syntax === 'operator'
          ? typeOperator(e, scope)
          : typeFunction(e, typesOf(e.args, scope), scope);
    default:
      return UNKNOWN;
  }
}

const typesOf = (args: readonly Expression[], scope: Scope): Value[] =>
  args.map((arg) => typeProjection(arg, scope));

type Call = Extract<Expression, { kind: 'call' }>;

function typeUserCall(e: Call, scope: Scope): Value {
  for (const arg of e.args) typeProjection(arg, scope);
  return UNKNOWN;
}

function compareAll(value: Expression, whens: readonly Expression[], scope: Scope): void {
  const left = typeProjection(value, scope);
  for (const when of whens) {
    const problem = comparisonProblem('=', left, typeProjection(when, scope), [value, when]);
    if (problem !== undefined) scope.tell({ ...problem, span: when.span });
  }
}

function needBoolean(e: Expression, scope: Scope, what: string): Value {
  const value = typeProjection(e, scope);
  if (value.sql === undefined || value.sql === 'BOOLEAN' || value.sql === 'NULL') return value;
  return refuseOperands(scope, what, [value], e.span);
}

function typeOperator(e: Call, scope: Scope): Value {
  switch (e.name) {
    case 'AND':
    case 'OR':
    case 'NOT': {
      const operands = e.args.map((arg) => needBoolean(arg, scope, e.name));
      if (operands.some((o) => o.sql === 'NULL')) refuseCode(scope, 'NULL as an operand', e.span);
      return BOOLEAN;
    }
    case 'IS TRUE':
    case 'IS NOT TRUE':
    case 'IS FALSE':
    case 'IS NOT FALSE':
      for (const arg of e.args) needBoolean(arg, scope, e.name);
      return BOOLEAN;
    case 'IS NULL':
    case 'IS NOT NULL': {
      const [value = UNKNOWN] = e.args.map((arg) => typeProjection(arg, scope));
      if (value.java !== undefined && isPrimitive(value.java))
        refuseCode(scope, `${e.name} of a value that is never null`, e.span);
      return BOOLEAN;
    }
    case '=':
    case '<>':
    case '<':
    case '<=':
    case '>':
    case '>=': {
      const [left = UNKNOWN, right = UNKNOWN] = e.args.map((arg) => typeProjection(arg, scope));
      const problem = comparisonProblem(e.name, left, right, e.args);
      if (problem !== undefined) scope.tell({ ...problem, span: e.span });
      return BOOLEAN;
    }
    case 'IN':
    case 'NOT IN':
    case 'BETWEEN':
    case 'NOT BETWEEN':
      return typeMembership(e, scope);
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return typeArithmetic(e, scope);
    default:
      return typeFunction(e, typesOf(e.args, scope), scope);
  }
}

function typeMembership(e: Call, scope: Scope): Value {
  const values = e.args.map((arg) => typeProjection(arg, scope));
  const [left = UNKNOWN, ...rest] = values;
  for (const [i, right] of rest.entries()) {
    const operator = e.name.includes('BETWEEN') ? '<' : '=';
    const problem = comparisonProblem(
      operator,
      left,
      right,
      [e.args[0], e.args[i + 1]].filter((a) => a !== undefined),
    );
    if (problem !== undefined) {
      scope.tell({ ...problem, span: e.span });
      return BOOLEAN;
    }
  }
  const kinds = values.map((v) => v.sql);
  // Exact numbers are not cast to each other, and no method mixes their classes.
  if (kinds.every((k) => k !== undefined && (isExact(k) || k === 'DECIMAL'))) {
    const method = OPERATOR_METHODS[e.name] ?? '';
    if (
      callMethod(
        method,
        values.map((v) => v.java),
      ) === 'none'
    )
      refuseCode(scope, `${e.name} of ${kinds.join(', ')}`, e.span);
    return BOOLEAN;
  }
  // Operands of one kind are not cast, and their class must have a method.
  if (kinds.every((k) => k !== undefined && k === kinds[0])) {
    const [kind = 'NULL'] = kinds;
    const numbers = ['SMALLINT', 'INTEGER', 'BIGINT', 'FLOAT', 'DOUBLE', 'DECIMAL', 'VARCHAR'];
    if (!numbers.includes(kind ?? 'NULL')) refuseCode(scope, `${e.name} of ${kind ?? ''}`, e.span);
  }
  return BOOLEAN;
}

function typeArithmetic(e: Call, scope: Scope): Value {
  const values = e.args.map((arg) => typeProjection(arg, scope));
  const bad = values.some(
    (v) => v.sql !== undefined && (v.sql === 'BOOLEAN' || isTemporal(v.sql) || isNested(v.sql)),
  );
  const interval = e.args.some((arg) => arg.kind === 'literal' && arg.type === 'interval');
  if (bad && !interval)
    return values.every((v) => v.sql !== undefined) ? refuseOperands(scope, e.name, values, e.span) : UNKNOWN;
  const [a, b] = values;
  if (a?.sql === undefined || b?.sql === undefined || a.sql === 'VARBINARY' || b.sql === 'VARBINARY')
    return UNKNOWN;
  const approximate = (kind: SqlKind): boolean => kind === 'FLOAT' || kind === 'DOUBLE';
  if (e.name === '%' && (approximate(a.sql) || approximate(b.sql)))
    return refuseOperands(scope, e.name, values, e.span);
  if (a.sql === 'NULL' || b.sql === 'NULL') return refuseCode(scope, `${e.name} with NULL`, e.span);
  if (a.sql === 'VARCHAR' && b.sql === 'VARCHAR') return refuseCode(scope, `${e.name} of two texts`, e.span);
  // A text is cast to the type of the number beside it.
  const left = a.sql === 'VARCHAR' ? valueOf(b.sql) : a;
  const right = b.sql === 'VARCHAR' ? valueOf(a.sql) : b;
  const sql = widerNumber(left.sql ?? a.sql, right.sql ?? b.sql);
  if (left.java === undefined || right.java === undefined) return { sql, java: undefined };
  if (!isJavaNumber(left.java) || !isJavaNumber(right.java))
    return refuseCode(scope, `${e.name} of DECIMAL`, e.span);
  return { sql, java: promoted(left.java, right.java) };
}

/** Whether the value can be the column that Calcite makes of it. */
export function checkResult(value: Value, scope: Scope, span: Span): void {
  const { sql, java } = value;
  if (sql === undefined || java === undefined || sql === 'NULL') return;
  if (!assignable(java, classOf(sql))) refuseCode(scope, `a ${sql} that Java computes as ${java}`, span);
}
