// Expressions as text that parses to the same tree: parentheses only where the tree needs them.
import type {
  Call,
  Expression,
  Hint,
  Identifier,
  IntervalQualifier,
  Literal,
  OrderItem,
  Query,
  StringLiteral,
  WindowSpecification,
} from '../ast/index.ts';
import { operator, prefixOperator } from '../operator-tree.ts';
import { printCall } from './print-call.ts';
import { printType } from './print-type.ts';

/** How a query is printed; set by print-query.ts, which prints expressions in turn. */
export const queries: { print: (query: Query) => string } = { print: () => '' };

export function printName(name: Identifier): string {
  return name.names
    .map((part, i) => (part === '' && !name.quoted[i] ? '*' : printNamePart(part, name.quoted[i]!)))
    .join('.');
}

function printNamePart(part: string, quoted: boolean): string {
  return quoted ? `\`${part.replaceAll('`', '``')}\`` : part;
}

export function printNames(names: readonly Identifier[]): string {
  return names.map(printName).join(', ');
}

export function printString(literal: StringLiteral): string {
  const { prefix, charset, value } = literal;
  const text = `'${value.replaceAll("'", "''")}'`;
  if (prefix === 'U&') return `U&${text.replaceAll('\\', '\\\\')}`;
  if (prefix === '_') return `_${charset ?? ''}${text}`;
  return prefix === 'N' ? `N${text}` : text;
}

export function printLiteral(literal: Literal): string {
  switch (literal.kind) {
    case 'number':
      return literal.text;
    case 'string':
      return printString(literal);
    case 'binary':
      return `X'${literal.hex}'`;
    case 'boolean':
      return literal.value === null ? 'UNKNOWN' : literal.value ? 'TRUE' : 'FALSE';
    case 'null':
      return 'NULL';
    case 'date-time':
      return `${literal.type} '${literal.value.replaceAll("'", "''")}'`;
    case 'interval': {
      const sign = literal.negative ? '-' : '';
      return `INTERVAL ${sign}'${literal.value.replaceAll("'", "''")}' ${printQualifier(literal.qualifier)}`;
    }
    case 'symbol':
      return literal.value;
  }
}

export function printQualifier(qualifier: IntervalQualifier): string {
  const { startUnit, startPrecision, endUnit, fractionalPrecision } = qualifier;
  let start = startUnit;
  if (startPrecision !== undefined) {
    const fraction =
      endUnit === undefined && fractionalPrecision !== undefined ? `, ${fractionalPrecision}` : '';
    start += `(${startPrecision}${fraction})`;
  }
  if (endUnit === undefined) return start;
  return `${start} TO ${endUnit}${fractionalPrecision === undefined ? '' : `(${fractionalPrecision})`}`;
}

export function printExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'identifier':
      return printName(expression);
    case 'call':
      return printCall(expression);
    case 'case': {
      const branches = expression.branches.map(
        ({ when, then }) => ` WHEN ${printWhen(when)} THEN ${printExpression(then)}`,
      );
      const value = expression.value === undefined ? '' : ` ${printExpression(expression.value)}`;
      const otherwise =
        expression.otherwise === undefined ? '' : ` ELSE ${printExpression(expression.otherwise)}`;
      return `CASE${value}${branches.join('')}${otherwise} END`;
    }
    case 'cast': {
      const { operand, type } = expression;
      const target = type.kind === 'type' ? printType(type) : `INTERVAL ${printQualifier(type)}`;
      const word = expression.operator === 'TRY_CAST' ? 'TRY_CAST' : 'CAST';
      return `${word}(${printExpression(operand)} AS ${target})`;
    }
    case 'over': {
      const { window } = expression;
      const over = window.kind === 'window' ? printWindow(window) : printName(window);
      return `${printExpression(expression.call)} OVER ${over}`;
    }
    case 'window':
      return printWindow(expression);
    case 'subquery':
      return `(${queries.print(expression.query)})`;
    case 'list':
      return `(${expression.items.map(printExpression).join(', ')})`;
    case 'type':
      return printType(expression);
    case 'interval-qualifier':
      return printQualifier(expression);
    case 'dynamic-parameter':
      return '?';
    case 'error':
      return '';
    default:
      return printLiteral(expression);
  }
}

/** WHEN a, b of a simple CASE is a list without parentheses. */
function printWhen(when: Expression): string {
  return when.kind === 'list' ? when.items.map(printExpression).join(', ') : printExpression(when);
}

export function printExpressions(list: readonly Expression[]): string {
  return list.map(printExpression).join(', ');
}

/** Binding power of an expression as an operand; what is no operator binds tightest. */
function powerOf(expression: Expression): { left: number; right: number } {
  const tight = { left: 1000, right: 1000 };
  if (expression.kind === 'number' && expression.text.startsWith('-')) return { left: 160, right: 160 };
  if (expression.kind !== 'call') return tight;
  if (expression.syntax === 'prefix') {
    const found = prefixOperator(expression.operator);
    return found === undefined ? tight : { left: found.right, right: found.right };
  }
  if (expression.syntax === 'function') return tight;
  const found = operator(expression.operator);
  if (found === undefined) return tight;
  if (expression.operator === 'DOT' || expression.operator === 'ITEM') return { left: 200, right: 200 };
  return { left: found.left, right: found.right };
}

/** An operand that must bind at least as tight as the power, or tighter; in parentheses where it doesn't. */
export function printOperand(expression: Expression, power: number): string {
  const text = printExpression(expression);
  return powerOf(expression).left >= power ? text : `(${text})`;
}

export function printOrder(items: readonly OrderItem[]): string {
  return items
    .map(({ expression, descending, nulls }) => {
      const order = descending ? ' DESC' : '';
      return `${printExpression(expression)}${order}${nulls === undefined ? '' : ` NULLS ${nulls}`}`;
    })
    .join(', ');
}

/** ORDER BY of operands, where directions are postfix calls. */
export function printOrderOperands(list: Expression): string {
  const print = (item: Expression): string => {
    if (item.kind === 'call' && item.syntax === 'postfix' && /^(?:DESC|NULLS)/.test(item.operator))
      return `${print(item.operands[0]!)} ${item.operator}`;
    return printExpression(item);
  };
  return list.kind === 'list' ? list.items.map(print).join(', ') : print(list);
}

export function printWindow(window: WindowSpecification): string {
  const parts: string[] = [];
  if (window.base !== undefined) parts.push(printName(window.base));
  if (window.partitionBy.length > 0) parts.push(`PARTITION BY ${printExpressions(window.partitionBy)}`);
  if (window.orderBy.length > 0) parts.push(`ORDER BY ${printOrder(window.orderBy)}`);
  if (window.frame !== undefined) {
    const { unit, lower, upper } = window.frame;
    const bound = ({ type, offset }: typeof lower) =>
      offset === undefined ? type : `${printExpression(offset)} ${type}`;
    parts.push(
      upper === undefined ? `${unit} ${bound(lower)}` : `${unit} BETWEEN ${bound(lower)} AND ${bound(upper)}`,
    );
  }
  if (window.allowPartial !== undefined)
    parts.push(window.allowPartial ? 'ALLOW PARTIAL' : 'DISALLOW PARTIAL');
  return `(${parts.join(' ')})`;
}

export function printHints(hints: readonly Hint[]): string {
  if (hints.length === 0) return '';
  const print = ({ name, options }: Hint) => {
    const list = options.map((option) =>
      option.kind === 'option'
        ? `${printExpression(option.key)} = ${printExpression(option.value)}`
        : printExpression(option.value),
    );
    return list.length === 0 ? printName(name) : `${printName(name)}(${list.join(', ')})`;
  };
  return ` /*+ ${hints.map(print).join(', ')} */`;
}

export type { Call };
