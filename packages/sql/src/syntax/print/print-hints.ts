// Hints as text.
import type { Hint } from '../ast/index.ts';
import { printName } from './print-literal.ts';
import { printers } from './printers.ts';

export function printHints(hints: readonly Hint[]): string {
  if (hints.length === 0) return '';
  const print = ({ name, options }: Hint) => {
    const list = options.map((option) =>
      option.kind === 'option'
        ? `${printers.expression(option.key)} = ${printers.expression(option.value)}`
        : printers.expression(option.value),
    );
    return list.length === 0 ? printName(name) : `${printName(name)}(${list.join(', ')})`;
  };
  return ` /*+ ${hints.map(print).join(', ')} */`;
}
