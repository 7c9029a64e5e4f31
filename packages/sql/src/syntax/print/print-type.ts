// Data types as text.
import type { RowFieldName, TypeName, TypeSyntax } from '../ast/index.ts';
import { printName } from './print-literal.ts';

export function printType(type: TypeName): string {
  const nullable = type.nullable === undefined ? '' : type.nullable ? ' NULL' : ' NOT NULL';
  return printSyntax(type.type) + nullable;
}

function printSyntax(type: TypeSyntax): string {
  switch (type.form) {
    case 'basic':
      return printBasic(type.name, type.precision, type.scale);
    case 'collection':
      return `${type.name}<${printType(type.element)}>`;
    case 'map':
      return `MAP<${printType(type.key)}, ${printType(type.value)}>`;
    case 'row':
      return type.fields.length === 0 ? 'ROW<>' : `ROW<${printFields(type.fields)}>`;
    case 'structured': {
      const name = `'${type.className.replaceAll("'", "''")}'`;
      return `STRUCTURED<${type.fields.length === 0 ? name : `${name}, ${printFields(type.fields)}`}>`;
    }
    case 'raw':
      return `RAW('${type.className.replaceAll("'", "''")}', '${type.serializer.replaceAll("'", "''")}')`;
    case 'interval':
      return `INTERVAL ${type.startUnit}`;
    case 'named':
      return printName(type.name);
  }
}

function printFields(fields: readonly RowFieldName[]): string {
  return fields
    .map(({ name, type, comment }) => {
      const text = comment === undefined ? '' : ` '${comment.replaceAll("'", "''")}'`;
      return `${printName(name)} ${printType(type)}${text}`;
    })
    .join(', ');
}

/** The precision stands before WITH LOCAL TIME ZONE. */
function printBasic(name: string, precision: number | undefined, scale: number | undefined): string {
  if (precision === undefined) return name;
  const [first, ...rest] = name.split(' ');
  const digits = scale === undefined ? `${precision}` : `${precision}, ${scale}`;
  return [`${first!}(${digits})`, ...rest].join(' ');
}
