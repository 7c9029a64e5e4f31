// The type of a literal: numbers are Java's primitives, since the generated code holds them as they are written.
import { UNKNOWN } from './cdc-type.ts';
import type { Value } from './cdc-type.ts';
import type { Expression } from './expression.ts';

const LARGEST_INTEGER = 2_147_483_647n;

export function typeLiteral(e: Extract<Expression, { kind: 'literal' }>): Value {
  switch (e.type) {
    case 'string':
      return { sql: 'VARCHAR', java: 'String' };
    case 'boolean':
      return { sql: 'BOOLEAN', java: 'boolean' };
    case 'null':
      return { sql: 'NULL', java: 'null' };
    case 'decimal':
      return { sql: 'DECIMAL', java: 'double' };
    case 'integer': {
      const value = BigInt(e.text);
      const long = value > LARGEST_INTEGER || value < -LARGEST_INTEGER - 1n;
      return long ? { sql: 'BIGINT', java: 'long' } : { sql: 'INTEGER', java: 'int' };
    }
    // 1e0 is written as 1, 1.5e0 as 1.5: which class it has depends on its digits.
    case 'approximate':
      return { sql: 'DOUBLE', java: undefined };
    default:
      return UNKNOWN;
  }
}
