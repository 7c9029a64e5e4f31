// Expressions as text with names resolved, so that equal texts are equal expressions (SqlNode.equalsDeep after
// SqlValidatorImpl.expand). Used to find the expressions of GROUP BY and SELECT DISTINCT again.
import type { Expression, Identifier, TypeName } from '../../syntax/ast/index.ts';
import { usingCall } from './common-columns.ts';
import { silently } from './context.ts';
import { resolveIdentifier } from './resolve-identifier.ts';
import type { QueryContext, Scope } from './model.ts';

const PREFIX: Readonly<Record<string, string>> = { number: '#', string: "'", binary: 'x', symbol: '$' };

/** Keys by scope and expression: each level of a nested expression is looked for, and its key holds those inside it. */
const known = new WeakMap<Scope, WeakMap<Expression, string>>();

/** The key of the expression with its names resolved in the scope. */
export function expressionKey(context: QueryContext, scope: Scope, expression: Expression): string {
  let keys = known.get(scope);
  if (keys === undefined) known.set(scope, (keys = new WeakMap()));
  let key = keys.get(expression);
  if (key === undefined) keys.set(expression, (key = computeKey(context, scope, expression)));
  return key;
}

function computeKey(context: QueryContext, scope: Scope, expression: Expression): string {
  const key = (child: Expression): string => expressionKey(context, scope, child);
  switch (expression.kind) {
    case 'identifier': {
      const both = usingCall(scope, expression);
      return both === undefined ? identifierKey(context, scope, expression) : key(both);
    }
    case 'number':
      return PREFIX['number']! + expression.text;
    case 'string':
      return `'${expression.value}'`;
    case 'binary':
      return `x'${expression.hex}'`;
    case 'boolean':
      return String(expression.value).toUpperCase();
    case 'null':
      return 'NULL';
    case 'date-time':
      return `${expression.type}'${expression.value}'`;
    case 'interval':
      return `INTERVAL${expression.negative ? '-' : ''}'${expression.value}'${key(expression.qualifier)}`;
    case 'symbol':
      return `$${expression.value}`;
    case 'interval-qualifier':
      return [
        expression.startUnit,
        expression.startPrecision,
        expression.endUnit,
        expression.fractionalPrecision,
      ].join(' ');
    case 'type':
      return typeKey(expression);
    case 'dynamic-parameter':
      return `?${String(expression.index)}`;
    case 'call':
      // TUMBLE_START is looked for as the TUMBLE of GROUP BY.
      return `${expression.quantifier ?? ''} ${(expression.name?.names.join('.') ?? expression.operator)
        .toUpperCase()
        .replace(/^\$(TUMBLE|HOP|SESSION)$/, '$1')}(${expression.operands.map(key).join(',')})`;
    case 'case':
      return `CASE ${expression.value === undefined ? '' : key(expression.value)} ${expression.branches
        .map((branch) => `WHEN ${key(branch.when)} THEN ${key(branch.then)}`)
        .join(' ')} ELSE ${expression.otherwise === undefined ? 'NULL' : key(expression.otherwise)}`;
    case 'cast':
      return `${expression.operator === 'infix' ? 'CAST' : expression.operator}(${key(expression.operand)} AS ${key(expression.type)})`;
    case 'over':
      return `${key(expression.call)} OVER ${key(expression.window)}`;
    case 'window':
      return `(${expression.base?.names.join('.') ?? ''} ${expression.partitionBy.map(key).join(',')};${expression.orderBy
        .map((item) => key(item.expression) + (item.descending ? ' DESC' : '') + (item.nulls ?? ''))
        .join(',')};${expression.frame === undefined ? '' : frameKey(expression.frame, key)})`;
    case 'list':
      return `(${expression.items.map(key).join(',')})`;
    case 'subquery':
    case 'error':
      // Each is its own.
      return `${expression.kind}@${String(expression.span.start)}`;
  }
}

function identifierKey(context: QueryContext, scope: Scope, identifier: Identifier): string {
  if (identifier.names.at(-1) === '') return '*';
  const resolution = silently(context, (silent) => resolveIdentifier(silent, scope, identifier));
  return resolution.kind === 'column' ? resolution.key : `?${identifier.names.join('.')}`;
}

function frameKey(
  frame: NonNullable<(Expression & { kind: 'window' })['frame']>,
  key: (child: Expression) => string,
): string {
  return [frame.lower, frame.upper]
    .map((bound) =>
      bound === undefined ? '' : `${bound.type} ${bound.offset === undefined ? '' : key(bound.offset)}`,
    )
    .join(frame.unit);
}

function typeKey(type: TypeName): string {
  return JSON.stringify(type, (name, value: unknown) =>
    name === 'span' || name === 'parts' ? undefined : value,
  );
}
