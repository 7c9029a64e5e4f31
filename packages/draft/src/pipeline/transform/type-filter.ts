// Java classes of a filter: Calcite does not validate it, so nothing is cast, and the generated code must fit as it is.
import { classOf, isJavaNumber, isPrimitive, primitiveOf, promoted } from './cdc-type.ts';
import type { JavaClass } from './cdc-type.ts';
import { castTarget } from './check-cast.ts';
import type { Expression } from './expression.ts';
import { OPERATOR_METHODS, callMethod, methodName } from './java-method.ts';
import type { Scope } from './scope.ts';
import { checkUnit } from './type-function.ts';
import { typeLiteral } from './type-literal.ts';

type Call = Extract<Expression, { kind: 'call' }>;

/** Functions to which the generated code adds the time or its zone (JaninoCompiler). */
const ADDED: Readonly<Record<string, readonly JavaClass[]>> = {
  ...{
    CURRENT_TIMESTAMP: ['long'],
    NOW: ['long'],
    LOCALTIME: ['long', 'String'],
    LOCALTIMESTAMP: ['long', 'String'],
  },
  ...{
    CURRENT_TIME: ['long', 'String'],
    CURRENT_DATE: ['long', 'String'],
    UNIX_TIMESTAMP: ['long', 'String'],
  },
  ...{ TO_DATE: ['String'], TO_TIMESTAMP: ['String'], FROM_UNIXTIME: ['String'], DATE_FORMAT: ['String'] },
  ...{ TIMESTAMPADD: ['String'], TIMESTAMPDIFF: ['String'], TIMESTAMP_DIFF: ['String'] },
};

export function typeFilter(e: Expression, scope: Scope): JavaClass | undefined {
  switch (e.kind) {
    case 'literal':
      return typeLiteral(e).java;
    case 'column': {
      const kind = scope.columns?.get(e.name);
      return kind === undefined ? undefined : classOf(kind);
    }
    case 'cast': {
      typeFilter(e.operand, scope);
      const target = castTarget(e.type, scope, true);
      return target === undefined ? undefined : classOf(target);
    }
    case 'case':
      return typeCase(e, scope);
    case 'call':
      return scope.functions.has(e.name) ? undefined : typeCall(e, scope);
    default:
      return undefined;
  }
}

function typeCase(e: Extract<Expression, { kind: 'case' }>, scope: Scope): JavaClass | undefined {
  if (e.value === undefined) for (const when of e.whens) needBoolean(when, scope);
  const classes = [...e.thens, ...(e.otherwise === undefined ? [] : [e.otherwise])].map((b) =>
    typeFilter(b, scope),
  );
  const [first] = classes;
  return classes.every((c) => c === first) ? first : undefined;
}

function refuse(scope: Scope, what: string, e: Expression, until?: '3.5'): undefined {
  scope.tell({ kind: 'code', what, span: e.span, ...(until === undefined ? {} : { until }) });
  return undefined;
}

/** Tells where Java needs a truth value and has none. */
export function needBoolean(e: Expression, scope: Scope): void {
  const java = typeFilter(e, scope);
  if (java === undefined || java === 'Object' || primitiveOf(java) === 'boolean') return;
  refuse(scope, java === 'null' ? 'NULL where a condition is needed' : 'a value that is no condition', e);
}

function typeCall(e: Call, scope: Scope): JavaClass | undefined {
  switch (e.name) {
    case 'AND':
    case 'OR':
    case 'NOT':
      for (const arg of e.args) needBoolean(arg, scope);
      return 'boolean';
    case 'IS TRUE':
    case 'IS NOT TRUE':
    case 'IS FALSE':
    case 'IS NOT FALSE':
      for (const arg of e.args) needBoolean(arg, scope);
      return 'boolean';
    case 'IS UNKNOWN':
    case 'IS NOT UNKNOWN':
    case 'IS NULL':
    case 'IS NOT NULL': {
      const [java] = e.args.map((arg) => typeFilter(arg, scope));
      if (java !== undefined && isPrimitive(java))
        refuse(scope, `${e.name} of a value that is never null`, e, '3.5');
      return 'boolean';
    }
    case '=':
    case '<>':
    case '<':
    case '<=':
    case '>':
    case '>=':
      for (const arg of e.args) typeFilter(arg, scope);
      return 'boolean';
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return typeArithmetic(e, scope);
    case 'IF': {
      const [condition, ...branches] = e.args;
      if (condition !== undefined) needBoolean(condition, scope);
      const classes = branches.map((b) => typeFilter(b, scope));
      return classes[0] === classes[1] ? classes[0] : undefined;
    }
    default:
      return typeMethod(e, scope);
  }
}

function typeArithmetic(e: Call, scope: Scope): JavaClass | undefined {
  const [a, b] = e.args.map((arg) => typeFilter(arg, scope));
  if (a === undefined || b === undefined) return 'not boolean';
  if (e.name === '+' && (a === 'String' || b === 'String')) return 'String';
  if (a === 'not boolean' || b === 'not boolean') return 'not boolean';
  if (isJavaNumber(a) && isJavaNumber(b)) return promoted(a, b);
  refuse(scope, `${e.name} of ${a} and ${b}`, e, '3.5');
  return 'not boolean';
}

function typeMethod(e: Call, scope: Scope): JavaClass | undefined {
  if (e.name.startsWith('TIMESTAMP')) checkUnit(e, scope);
  const added = e.name === 'TRIM' ? [] : (ADDED[e.name] ?? []);
  const args = e.args.map((arg) => typeFilter(arg, scope));
  if (e.name === 'TRIM') return trimmed(e, args, scope);
  const method = (e.syntax === 'operator' ? OPERATOR_METHODS[e.name] : undefined) ?? methodName(e.name);
  const returned = callMethod(method, [...args, ...added]);
  if (returned !== 'none') return returned;
  return refuse(scope, `${e.name}(${args.map((a) => a ?? 'unknown').join(', ')})`, e, '3.5');
}

/** `trim("BOTH", " ", x)`: the side and what is cut off are given by the parser. */
function trimmed(e: Call, args: readonly (JavaClass | undefined)[], scope: Scope): JavaClass | undefined {
  const wrong = args.find((a) => a !== undefined && a !== 'String' && a !== 'null');
  return wrong === undefined ? 'String' : refuse(scope, `TRIM(${wrong})`, e, '3.5');
}
