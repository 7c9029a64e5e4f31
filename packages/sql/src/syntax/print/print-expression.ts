// Expressions as text that parses to the same tree: parentheses only where the tree needs them.
import type { Expression, WindowSpecification } from '../ast/index.ts';
import { printCall } from './print-call.ts';
import { printLiteral, printName, printQualifier } from './print-literal.ts';
import { printExpressions, printOrder } from './print-operand.ts';
import { printType } from './print-type.ts';
import { printers } from './printers.ts';

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
      return `(${printers.query(expression.query)})`;
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

printers.expression = printExpression;
