// Names and literals as text.
import type { Identifier, IntervalQualifier, Literal, StringLiteral } from '../ast/index.ts';

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
  if (prefix === 'E') return `E${text.replaceAll('\\', '\\\\')}`;
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
