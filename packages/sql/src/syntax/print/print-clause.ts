// Clauses that many statements share, as text.
import type { AlterTableAction, Option, PartitionValue, StringLiteral } from '../ast/index.ts';
import { printExpression } from './print-expression.ts';
import { printName, printString } from './print-literal.ts';

/** Parts that are there, with blanks between them. */
export function words(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter((part) => part !== false && part !== undefined && part !== '').join(' ');
}

export function printOptions(options: readonly Option[]): string {
  return `(${options.map(({ key, value }) => `${printString(key)} = ${printString(value)}`).join(', ')})`;
}

export function withOptions(options: readonly Option[]): string | false {
  return options.length > 0 && `WITH ${printOptions(options)}`;
}

export function printKeys(keys: readonly StringLiteral[]): string {
  return `(${keys.map(printString).join(', ')})`;
}

export function printPartition(values: readonly PartitionValue[]): string {
  const list = values.map(({ name, value }) =>
    value === undefined ? printName(name) : `${printName(name)} = ${printExpression(value)}`,
  );
  return `PARTITION (${list.join(', ')})`;
}

/** What ALTER may do to almost anything. */
export function printCommonChange(
  change: Extract<AlterTableAction, { type: 'rename' | 'set-options' | 'reset-options' }>,
): string {
  switch (change.type) {
    case 'rename':
      return `RENAME TO ${printName(change.to)}`;
    case 'set-options':
      return `SET ${printOptions(change.options)}`;
    case 'reset-options':
      return `RESET ${printKeys(change.keys)}`;
  }
}
