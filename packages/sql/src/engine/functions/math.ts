// Mathematical functions.
import { DOUBLE, INT, STRING } from '../../types/index.ts';
import type { OperatorDefinition } from './binding.ts';
import { NILADIC, of, or } from './operand-checks.ts';
import { arg, explicit, modulo, nullableIfArgs, rounded, toNullable } from './return-rules.ts';

const toDouble = (name: string): OperatorDefinition => ({
  name,
  check: of('NUMERIC'),
  returns: nullableIfArgs(DOUBLE),
});

const rounding = (name: string): OperatorDefinition => ({
  name,
  check: or(of('NUMERIC', 'INTEGER'), of('NUMERIC')),
  returns: toNullable(rounded),
});

const TO_DOUBLE =
  'ACOS ASIN ATAN COS COSH COT DEGREES EXP LN LOG10 LOG2 RADIANS SIN SINH SQRT TAN TANH'.split(' ');

export const mathFunctions: readonly OperatorDefinition[] = [
  ...TO_DOUBLE.map(toDouble),
  { name: 'ABS', check: or(of('NUMERIC'), of('DATETIME_INTERVAL')), returns: arg(0) },
  { name: 'ATAN2', check: of('NUMERIC', 'NUMERIC'), returns: nullableIfArgs(DOUBLE) },
  { name: 'BIN', check: of('INTEGER'), returns: nullableIfArgs(STRING), nulls: 'return-type' },
  { name: 'E', check: NILADIC, returns: explicit(DOUBLE) },
  {
    name: 'HEX',
    check: or(of('INTEGER'), of('CHARACTER')),
    returns: nullableIfArgs(STRING),
    nulls: 'return-type',
  },
  { name: 'LOG', check: or(of('NUMERIC'), of('NUMERIC', 'NUMERIC')), returns: nullableIfArgs(DOUBLE) },
  { name: 'MOD', check: of('EXACT_NUMERIC', 'EXACT_NUMERIC'), returns: modulo },
  { name: 'PI', check: NILADIC, returns: explicit(DOUBLE) },
  { name: 'POWER', check: of('NUMERIC', 'NUMERIC'), returns: nullableIfArgs(DOUBLE) },
  { name: 'RAND', check: or(NILADIC, of('NUMERIC')), returns: nullableIfArgs(DOUBLE) },
  {
    name: 'RAND_INTEGER',
    check: or(of('NUMERIC'), of('NUMERIC', 'NUMERIC')),
    returns: nullableIfArgs(INT),
  },
  rounding('ROUND'),
  rounding('TRUNCATE'),
  { name: 'SIGN', check: of('NUMERIC'), returns: arg(0) },
];
