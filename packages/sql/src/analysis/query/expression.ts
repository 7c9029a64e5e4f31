// Typing of an expression in a scope: names resolved, calls typed, aggregates and group keys told apart.
// Source: SqlValidatorImpl.DeriveTypeVisitor, AggregatingSelectScope, AggChecker.
import { tooDeep, tooLarge } from '../../diagnostics/undecided-reasons.ts';
import { unknownField, unknownIdentifier } from '../../diagnostics/catalogue/names.ts';
import { lookupFunction } from '../../engine/functions/index.ts';
import type { Rex } from '../../plan/rex.ts';
import type { Call, Expression, Identifier } from '../../syntax/ast/index.ts';
import { NULL_TYPE, nullable, typeSize } from '../../types/index.ts';
import { typeCall } from './call.ts';
import { typeCase } from './case.ts';
import { typeCast } from './cast.ts';
import { chainOf, flattened, stepsOf } from './chain.ts';
import { usingCall } from './common-columns.ts';
import { doubt, MAX_DEPTH, PASS, report } from './context.ts';
import { indexOfKey } from './key-index.ts';
import { typeLiteral } from './literal.ts';
import { typeOfQualifier } from './interval-literal.ts';
import { typeOver } from './over.ts';
import { nameText } from './resolve-column.ts';
import { resolveIdentifier } from './resolve-identifier.ts';
import { columnRex, errorRex, inputRex, undecidedRex } from './rex-builders.ts';
import { relationsOf } from './resolve-identifier.ts';
import { typeScalarSubquery } from './subquery.ts';
import { typeOfName } from './type-name.ts';
import { reportUngrouped } from './ungrouped.ts';
import type { Aggregation, QueryContext, Scope, TypedExpression } from './model.ts';

/** Types an expression; problems are reported, and the result is then of type ERROR. Depth is bounded. */
export function typeExpression(context: QueryContext, scope: Scope, expression: Expression): Rex {
  if (context.depth >= MAX_DEPTH) {
    doubt(context, tooDeep, {}, expression.span);
    return undecidedRex(expression.span);
  }
  context.depth++;
  try {
    const rex = typeWhole(context, scope, expression);
    context.environment.recorder?.bind({
      span: expression.span,
      kind: 'expression',
      role: 'reference',
      name: '',
      type: rex.type,
    });
    return rex;
  } finally {
    context.depth--;
  }
}

function typeWhole(context: QueryContext, scope: Scope, expression: Expression): Rex {
  const chain = chainOf(expression, (call) => context.typed.get(scope)?.has(call) === true);
  if (chain.length > 0) return typeChain(context, scope, expression, chain);
  const key = scope.aggregation === undefined ? undefined : groupKey(context, scope.aggregation, expression);
  return key ?? typeOnce(context, scope, expression);
}

/** Problems of a chain after which no more of it is looked at: each call keeps those of the calls in it. */
const MAX_CHAIN_PROBLEMS = 200;

/** Types a long chain of operators; beyond what can be planned it is undecided. */
function typeChain(context: QueryContext, scope: Scope, expression: Expression, chain: readonly Call[]): Rex {
  const steps = stepsOf(chain, scope.aggregation !== undefined);
  for (const step of steps) {
    if (context.found.length > MAX_CHAIN_PROBLEMS) break;
    typeExpression(context, scope, step);
  }
  if (steps.length > 0 && context.found.length <= MAX_CHAIN_PROBLEMS)
    return flattened(typeOnce(context, scope, expression));
  doubt(context, tooLarge, { what: 'This chain of operators' }, expression.span);
  return undecidedRex(expression.span);
}

/** Kinds of expressions that cost more to type than to remember. */
const REMEMBERED: ReadonlySet<string> = new Set(['call', 'case', 'over', 'subquery']);

/** The second time the same expression is asked for, what the first time found is said again. */
function typeOnce(context: QueryContext, scope: Scope, expression: Expression): Rex {
  if (!REMEMBERED.has(expression.kind)) return typeKind(context, scope, expression);
  let memory = context.typed.get(scope);
  if (memory === undefined) context.typed.set(scope, (memory = new Map()));
  const known = memory.get(expression);
  if (known !== undefined) {
    repeat(context, known);
    context.undecided.push(...known.undecided);
    return known.rex;
  }
  const [found, late, doubts] = [context.found.length, context.late.length, context.undecided.length];
  const rex = boundedType(context, typeKind(context, scope, expression));
  memory.set(expression, {
    rex,
    found: context.found.slice(found),
    late: context.late.slice(late),
    undecided: context.undecided.slice(doubts),
  });
  return rex;
}

/** Types in the type of an expression. Rows of rows double at each step, and what looks at a type looks at all of it. */
const MAX_TYPE_SIZE = 20_000;

function boundedType(context: QueryContext, rex: Rex): Rex {
  if (typeSize(rex.type) <= MAX_TYPE_SIZE) return rex;
  doubt(context, tooLarge, { what: 'The type of this expression' }, rex.span);
  return undecidedRex(rex.span);
}

/** Adds what isn't there yet. */
function repeat(context: QueryContext, known: TypedExpression): void {
  if (known.found.length > 0) {
    const said = new Set(context.found.map((found) => found.problem));
    for (const found of known.found) if (!said.has(found.problem)) context.found.push(found);
  }
  for (const late of known.late) if (!context.late.includes(late)) context.late.push(late);
}

function typeKind(context: QueryContext, scope: Scope, expression: Expression): Rex {
  const { span } = expression;
  switch (expression.kind) {
    case 'identifier': {
      const both = usingCall(scope, expression);
      return both === undefined
        ? typeIdentifier(context, scope, expression)
        : typeExpression(context, scope, both);
    }
    case 'number':
    case 'string':
    case 'binary':
    case 'boolean':
    case 'null':
    case 'date-time':
    case 'interval':
    case 'symbol':
      return typeLiteral(context, expression);
    case 'call':
      return typeCall(context, scope, expression);
    case 'case':
      return typeCase(context, scope, expression);
    case 'cast':
      return typeCast(context, scope, expression);
    case 'over':
      return typeOver(context, scope, expression);
    case 'subquery':
      return typeScalarSubquery(context, scope, expression);
    case 'list': {
      const items = expression.items.map((item) => typeExpression(context, scope, item));
      return items.length === 1 ? items[0]! : undecidedRex(span);
    }
    case 'type': {
      const type = typeOfName(context, expression);
      return { kind: 'literal', value: null, type, span };
    }
    case 'interval-qualifier':
      return { kind: 'literal', value: expression.startUnit, type: typeOfQualifier(expression), span };
    case 'dynamic-parameter':
      return { kind: 'parameter', index: expression.index, type: NULL_TYPE, span };
    case 'window':
    case 'error':
      return errorRex(span);
  }
}

/** An expression of GROUP BY as a whole: the key's column. */
function groupKey(context: QueryContext, aggregation: Aggregation, expression: Expression): Rex | undefined {
  if (aggregation.keys.length === 0 || isConstantKind(expression)) return undefined;
  const key = context.typer.key(context, aggregation.input, expression);
  const index = indexOfKey(aggregation.keys, key);
  if (index < 0) return undefined;
  recordGrouped(context, aggregation, expression);
  const { rex, nullable: missing } = aggregation.keys[index]!;
  // SELECT DISTINCT sorts its own output: keys there are read by ORDER BY as they are.
  return inputRex(index, missing ? nullable(rex.type) : rex.type, expression.span);
}

/** What the names in a grouped expression mean is to be seen in the rows before grouping. */
function recordGrouped(context: QueryContext, { input }: Aggregation, expression: Expression): void {
  if (context.environment.recorder === undefined) return;
  context.typer.expression({ ...context, found: [], late: [], undecided: [] }, input, expression);
}

/** Literals needn't be grouped, so they are not looked for among the keys (their type would not change). */
function isConstantKind(expression: Expression): boolean {
  return (
    expression.kind !== 'identifier' &&
    expression.kind !== 'call' &&
    expression.kind !== 'case' &&
    expression.kind !== 'cast' &&
    expression.kind !== 'over'
  );
}

function typeIdentifier(context: QueryContext, scope: Scope, identifier: Identifier): Rex {
  const { names, span } = identifier;
  if (names.length === 1 && identifier.quoted[0] !== true) {
    // A function that is written without parentheses looks like a name (SqlValidatorImpl.makeNullaryCall).
    const info = lookupFunction(context.environment.facts, names[0]!);
    if (info?.bare !== undefined)
      return typeCall(context, scope, {
        kind: 'call',
        span,
        operator: info.name,
        syntax: 'function',
        operands: [],
        name: identifier,
        bare: true,
      });
  }
  if (names.at(-1) === '') {
    // The validator reads a bare star as a name, and one behind a table as a field of it.
    const unknown = names.length === 1 ? unknownIdentifier : unknownField;
    report(context, PASS.types, unknown, { name: '*' }, { span: identifier.parts.at(-1) ?? span });
    return errorRex(span);
  }
  if (names.length === 1 && scope.aliases !== undefined) {
    const alias = scope.aliases.resolve(context, identifier);
    if (alias !== undefined) return alias;
  }
  const resolution = resolveIdentifier(context, scope, identifier);
  if (resolution.kind === 'error') return errorRex(span);
  if (resolution.kind === 'undecided') return undecidedRex(span);
  const { column, key } = resolution;
  const { aggregation } = scope;
  if (aggregation !== undefined && indexOfKey(aggregation.keys, key) < 0) {
    reportUngrouped(context, aggregation, nameText(names), span);
    // Types are derived whether or not the column may stand here.
    return { kind: 'unknown', type: columnRex(column, span).type, span };
  }
  const rex = columnRex(column, span);
  if (rex.kind === 'pattern-field' || rex.kind === 'field')
    return withPatternVariable(scope, rex, identifier);
  return rex;
}

/** `A.price` reads the rows that matched A. */
function withPatternVariable(scope: Scope, rex: Rex, identifier: Identifier): Rex {
  const variable = identifier.names[0]!;
  if (identifier.names.length < 2 || !relationsAreMatched(scope)) return rex;
  if (rex.kind === 'pattern-field') return { ...rex, variable };
  if (rex.kind === 'field') return { ...rex, operand: withPatternVariable(scope, rex.operand, identifier) };
  return rex;
}

const relationsAreMatched = (scope: Scope): boolean =>
  scope.patternVariables !== undefined && relationsOf(scope).length > 0;
