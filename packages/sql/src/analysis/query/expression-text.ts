// An expression as Calcite's SqlNode.toString prints it inside messages: names qualified and back-quoted.
import type { Expression } from '../../syntax/ast/index.ts';
import { silently } from './context.ts';
import { resolveIdentifier } from './resolve-identifier.ts';
import { functionOf } from './resolve-function.ts';
import type { QueryContext, Scope } from './model.ts';

/** The parser writes out the offsets of navigation in MATCH_RECOGNIZE. */
const NAVIGATION_OFFSETS: Readonly<Record<string, string>> = { PREV: '1', NEXT: '1', FIRST: '0', LAST: '0' };

/** `qualify` false: names as they were written. */
export function expressionText(
  context: QueryContext,
  scope: Scope,
  expression: Expression,
  qualify = true,
): string {
  const text = (child: Expression): string => expressionText(context, scope, child, qualify);
  switch (expression.kind) {
    case 'identifier': {
      const resolution = silently(context, (silent) => resolveIdentifier(silent, scope, expression));
      const names =
        qualify && resolution.kind === 'column' && expression.names.length === 1
          ? [resolution.column.child.name, ...expression.names]
          : expression.names;
      return names.map((name) => (name === '' ? '*' : `\`${name}\``)).join('.');
    }
    case 'number':
      return expression.text;
    case 'string':
      return `_UTF-16LE'${expression.value.replaceAll("'", "''")}'`;
    case 'boolean':
      return expression.value === null ? 'UNKNOWN' : String(expression.value).toUpperCase();
    case 'null':
      return 'NULL';
    case 'date-time':
      return `${expression.type} '${expression.value}'`;
    case 'interval':
      return `INTERVAL ${expression.negative ? '-' : ''}'${expression.value}' ${expression.qualifier.startUnit}`;
    case 'call': {
      const operands = expression.operands.map(text);
      if (expression.syntax === 'binary') return operands.join(` ${expression.operator} `);
      if (expression.syntax === 'prefix') return `${expression.operator} ${operands.join(' ')}`;
      if (expression.syntax === 'postfix') return `${operands.join(' ')} ${expression.operator}`;
      const name =
        expression.name === undefined || functionOf(context, expression)?.kind === 'built-in'
          ? expression.operator.toUpperCase()
          : expression.name.names.map((part) => `\`${part}\``).join('.');
      const offset = operands.length === 1 ? NAVIGATION_OFFSETS[name] : undefined;
      if (offset !== undefined) operands.push(offset);
      const quantifier = expression.quantifier === undefined ? '' : `${expression.quantifier} `;
      return `${name}(${quantifier}${operands.join(', ')})`;
    }
    default:
      return expression.kind.toUpperCase();
  }
}
