// Calls as text: operators, functions with a syntax of their own, calls by name.
import type { Call, Expression } from '../ast/index.ts';
import { operator, prefixOperator } from '../operator-tree.ts';
import { printName, printQualifier } from './print-literal.ts';
import { printExpressions, printOperand, printOrderOperands } from './print-operand.ts';
import { printers } from './printers.ts';

const printExpression = (expression: Expression): string => printers.expression(expression);

export function printCall(call: Call): string {
  const { operands } = call;
  if (call.syntax === 'prefix') return printPrefix(call);
  if (call.syntax === 'postfix') return `${printOperand(operands[0]!, 58)} ${call.operator}`;
  if (call.syntax === 'binary') {
    const { left, right } = operator(call.operator);
    const [a, b] = operands as [Expression, Expression];
    return `${printOperand(a, left)} ${infix(call.operator)} ${printOperand(b, right)}`;
  }
  if (call.syntax === 'function') return printFunction(call);
  return printSpecial(call);
}

/** Operators whose name in the tree is not how they are written. */
function infix(name: string): string {
  return name === 'PERIOD EQUALS' ? 'EQUALS' : name;
}

function printPrefix(call: Call): string {
  const [operand] = call.operands as [Expression];
  if (call.operator === 'RUNNING' || call.operator === 'FINAL' || call.operator === 'MODEL')
    return `${call.operator} ${printExpression(operand)}`;
  const text = printOperand(operand, prefixOperator(call.operator).right);
  // -(-1) is no comment; -1 in the tree is a call, -(1) the same.
  const apart = /^\w/.test(call.operator) || /^[-+/]/.test(text) ? ' ' : '';
  return `${call.operator}${apart}${text}`;
}

function printFunction(call: Call): string {
  const name = call.name === undefined ? call.operator : printName(call.name);
  if (call.bare) return name;
  const quantifier = call.quantifier === undefined ? '' : `${call.quantifier} `;
  if (/^(?:FLOOR|CEIL)$/.test(call.operator) && call.operands[1]?.kind === 'interval-qualifier')
    return `${name}(${printExpression(call.operands[0]!)} TO ${printQualifier(call.operands[1])})`;
  return `${name}(${quantifier}${printArguments(call.operands)})`;
}

/** Arguments, among them ORDER BY and SEPARATOR of string aggregates. */
function printArguments(operands: readonly Expression[]): string {
  const list: string[] = [];
  let tail = '';
  for (const operand of operands) {
    if (operand.kind === 'list') tail += ` ORDER BY ${printOrderOperands(operand)}`;
    else if (operand.kind === 'call' && operand.operator === 'SEPARATOR')
      tail += ` SEPARATOR ${printExpression(operand.operands[0]!)}`;
    else list.push(printArgument(operand));
  }
  return list.join(', ') + tail;
}

/** TABLE t is no subquery in parentheses when it is an argument. */
export function printArgument(argument: Expression): string {
  if (argument.kind === 'subquery' && argument.query.kind === 'explicit-table')
    return `TABLE ${printName(argument.query.name)}`;
  return printExpression(argument);
}

function printSpecial(call: Call): string {
  const { operands } = call;
  const [first, second, third] = operands as [Expression, Expression, Expression];
  const list = () => printExpressions(operands);
  switch (call.operator) {
    case 'DOT':
      // Without the parentheses a name would swallow its field.
      return `${first.kind === 'identifier' ? `(${printExpression(first)})` : printOperand(first, 200)}.${printExpression(second)}`;
    case 'ITEM OFFSET':
    case 'ITEM ORDINAL':
    case 'ITEM SAFE_OFFSET':
    case 'ITEM SAFE_ORDINAL':
      return `${printOperand(first, 200)}[${call.operator.slice(5)} ${printExpression(second)}]`;
    case 'ARRAY()':
    case 'MAP()':
      return `${call.operator.slice(0, -2)}(${list()})`;
    case 'ITEM':
      return `${printOperand(first, 200)}[${printExpression(second)}]`;
    case 'ROW':
      return `ROW(${list()})`;
    case 'ARRAY':
    case 'MAP':
    case 'MULTISET':
      return `${call.operator}[${list()}]`;
    case 'ARRAY QUERY':
    case 'MAP QUERY':
    case 'MULTISET QUERY':
      return `${call.operator.slice(0, -6)}${printExpression(first)}`;
    case 'PERIOD':
      return `PERIOD(${list()})`;
    case 'CURSOR':
      return `CURSOR${printExpression(first)}`;
    case 'DEFAULT':
      return 'DEFAULT';
    case '=>':
      return `${printExpression(second)} => ${printArgument(first)}`;
    case 'NEW':
    case 'NEXT VALUE':
    case 'CURRENT VALUE':
      return `${call.operator}${call.operator === 'NEW' ? '' : ' FOR'} ${printExpression(first)}`;
    case 'INTERVAL': {
      const sign = first.kind === 'call' && first.operator === '-' && first.syntax === 'prefix';
      const value = sign ? (first as Call).operands[0]! : first;
      const plain = value.kind === 'identifier' || value.kind === 'number';
      const text = plain ? printExpression(value) : `(${printExpression(value)})`;
      return `INTERVAL ${sign && plain ? '-' : ''}${sign && !plain ? `(${printExpression(first)})` : text} ${printExpression(second)}`;
    }
    case 'MINUS_DATE':
      return `(${printOperand(first, 80)} - ${printOperand(second, 81)}) ${printExpression(third)}`;
    case 'FILTER':
      return `${printExpression(first)} FILTER (WHERE ${printExpression(second)})`;
    case 'WITHIN GROUP':
      return `${printExpression(first)} WITHIN GROUP (ORDER BY ${printOrderOperands(second)})`;
    case 'WITHIN DISTINCT':
      return `${printExpression(first)} WITHIN DISTINCT ${printExpression(second)}`;
    case 'IGNORE NULLS':
    case 'RESPECT NULLS':
      return `${printExpression(first)} ${call.operator}`;
    case 'SET_SEMANTICS_TABLE': {
      const partition =
        second.kind === 'list' && second.items.length > 0 ? ` PARTITION BY ${printExpression(second)}` : '';
      const order =
        third.kind === 'list' && third.items.length > 0 ? ` ORDER BY (${printOrderOperands(third)})` : '';
      return `${printArgument(first)}${partition}${order}`;
    }
    case '{fn}':
      return `{fn ${printJdbc(call)}}`;
    default:
  }
  if (call.operator.startsWith('PATTERN_')) return printPattern(call);
  if (call.operator.startsWith('SKIP TO')) return `${call.operator} ${printExpression(first)}`;
  if (call.name !== undefined) return printWordCall(call);
  const form = operator(call.operator)?.form;
  if (form === 'between')
    return `${printOperand(first, 64)} ${call.operator} ${printOperand(second, 80)} AND ${printOperand(third, 80)}`;
  const escape = third === undefined ? '' : ` ESCAPE ${printOperand(third, 200)}`;
  return `${printOperand(first, 66)} ${call.operator} ${printOperand(second, 80)}${escape}`;
}

function printJdbc(call: Call): string {
  const name = call.name === undefined ? '' : printName(call.name);
  return `${name}(${call.operands.map(printArgument).join(', ')})`;
}

/** Functions whose arguments are parted by words. */
function printWordCall(call: Call): string {
  const name = printName(call.name!);
  const texts = call.operands.map(printExpression);
  const [a, b, c, d] = texts;
  const { operands } = call;
  switch (call.operator) {
    case 'EXTRACT':
      return `${name}(${a} FROM ${b})`;
    case 'POSITION':
      return `${name}(${a} IN ${b}${c === undefined ? '' : ` FROM ${c}`})`;
    case 'CONVERT':
    case 'TRANSLATE':
      return `${name}(${a} USING ${b})`;
    case 'OVERLAY':
      return `${name}(${a} PLACING ${b} FROM ${c}${d === undefined ? '' : ` FOR ${d}`})`;
    case 'JSON_EXISTS':
      return `${name}(${a}, ${b}${c === undefined ? '' : ` ${c} ON ERROR`})`;
    case 'TRIM':
      return `${name}(${a}${operands[1]!.kind === 'null' ? '' : ` ${b}`} FROM ${c})`;
    case 'JSON_OBJECT':
    case 'JSON_OBJECTAGG': {
      const pairs: string[] = [];
      const words = operands.filter((o) => o.kind === 'symbol').map(printExpression);
      const values = operands.filter((o) => o.kind !== 'symbol').map(printExpression);
      for (let i = 0; i + 1 < values.length; i += 2) pairs.push(`KEY ${values[i]!} VALUE ${values[i + 1]!}`);
      return `${name}(${[pairs.join(', '), ...words].filter(Boolean).join(' ')})`;
    }
    default:
      return `${name}(${printClauses(operands)})`;
  }
}

/** Arguments by comma, then clauses: symbols, and the value or type that follows a symbol. */
function printClauses(operands: readonly Expression[]): string {
  let result = '';
  let clauses = false;
  operands.forEach((operand, i) => {
    if (operand.kind === 'list') {
      result += ` ORDER BY ${printOrderOperands(operand)}`;
      clauses = true;
      return;
    }
    if (operand.kind === 'symbol') clauses = true;
    const text = operand.kind === 'symbol' ? clauseWords(operand.value) : printExpression(operand);
    result += i === 0 ? text : clauses ? ` ${text}` : `, ${text}`;
  });
  return result;
}

function clauseWords(value: string): string {
  if (value.endsWith(' ARRAY') && /^WITH/.test(value)) return `${value} WRAPPER`;
  return value;
}

/** The pattern of MATCH_RECOGNIZE. */
function printPattern(call: Call): string {
  const { operands } = call;
  const part = (operand: Expression): string => {
    const compound = operand.kind === 'call' && /^PATTERN_(?:ALTER|CONCAT)$/.test(operand.operator);
    return compound ? `(${printExpression(operand)})` : printExpression(operand);
  };
  const [first, second] = operands as [Expression, Expression];
  switch (call.operator) {
    case 'PATTERN_ALTER':
      return `${printExpression(first)} | ${part(second)}`;
    case 'PATTERN_CONCAT': {
      const left =
        first.kind === 'call' && first.operator === 'PATTERN_ALTER' ? part(first) : printExpression(first);
      return `${left} ${part(second)}`;
    }
    case 'PATTERN_EXCLUDE':
      return `{- ${printExpression(first)} -}`;
    case 'PATTERN_UNTIL':
      return `${printExpression(first)}{${call.operands.slice(1).map(printExpression).join('')}}`;
    case 'PATTERN_NOT':
      return `[^${printExpression(first)}]`;
    case 'PATTERN_PERMUTE':
      return `PERMUTE(${operands.map(printExpression).join(', ')})`;
    default: {
      const [, least, most, reluctant] = operands as [Expression, Expression, Expression, Expression];
      const low = least.kind === 'number' ? least.text : '';
      const high = most.kind === 'number' ? most.text : '';
      const mark = reluctant.kind === 'boolean' && reluctant.value ? '?' : '';
      const nested =
        first.kind === 'call' && first.operator !== 'PATTERN_EXCLUDE' && first.operator !== 'PATTERN_PERMUTE';
      return `${nested ? `(${printExpression(first)})` : printExpression(first)}${quantifier(low, high)}${mark}`;
    }
  }
}

function quantifier(low: string, high: string): string {
  if (low === '0' && high === '-1') return '*';
  if (low === '1' && high === '-1') return '+';
  if (low === '0' && high === '1') return '?';
  if (low === '-1') return `{,${high}}`;
  if (low === high) return `{${low}}`;
  return `{${low},${high === '-1' ? '' : high}}`;
}
