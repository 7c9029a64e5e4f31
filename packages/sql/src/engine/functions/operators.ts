// Operators written with signs and words: arithmetic, comparison, logic, patterns (SqlStdOperatorTable).
import { operandsNotComparable } from '../../diagnostics/catalogue/types.ts';
import { BOOLEAN, isBinary, leastRestrictive, withNullability } from '../../types/index.ts';
import { argumentType } from './binding.ts';
import type { OperandCheck, OperatorDefinition, ReturnRule } from './binding.ts';
import {
  lateBetween,
  lateComparison,
  lateConcatenation,
  lateDifference,
  lateIntervalProduct,
  lateIntervalQuotient,
  lateRemainder,
  lateTemporalSum,
} from './late-operators.ts';
import { lateLike } from './late-patterns.ts';
import { and, comparable, of, or, same } from './operand-checks.ts';
import { atCall } from './problems.ts';
import {
  arg,
  explicit,
  joinedLength,
  nullableIfArgs,
  product,
  quotient,
  sumOfTwo,
  toNullable,
} from './return-rules.ts';

const infix = (): string => '{1} {0} {2}';
const prefix = (): string => '{0}{1}';
const postfix = (): string => '{1} {0}';

const NUMBERS = of('NUMERIC', 'NUMERIC');
const INTERVALS = and(of('DATETIME_INTERVAL', 'DATETIME_INTERVAL'), same(2));
const DATETIME_INTERVAL = of('DATETIME', 'DATETIME_INTERVAL');
const NUMBER_OR_INTERVAL = or(of('NUMERIC'), of('DATETIME_INTERVAL'));
const TWO_STRINGS = and(of('STRING', 'STRING'), same(2));
const THREE_STRINGS = and(of('STRING', 'STRING', 'STRING'), same(3));

const arithmeticRules: readonly OperatorDefinition[] = [
  {
    name: '+',
    check: or(NUMBERS, INTERVALS, DATETIME_INTERVAL, of('DATETIME_INTERVAL', 'DATETIME')),
    returns: sumOfTwo,
    late: lateTemporalSum,
  },
  { name: '-', check: or(NUMBERS, INTERVALS, DATETIME_INTERVAL), returns: sumOfTwo },
  {
    name: '*',
    check: or(NUMBERS, of('DATETIME_INTERVAL', 'NUMERIC'), of('NUMERIC', 'DATETIME_INTERVAL')),
    returns: product,
    late: lateIntervalProduct,
  },
  {
    name: '/',
    check: or(NUMBERS, of('DATETIME_INTERVAL', 'NUMERIC')),
    returns: quotient,
    late: lateIntervalQuotient,
  },
  {
    name: '%',
    check: of('EXACT_NUMERIC', 'EXACT_NUMERIC'),
    returns: toNullable(arg(1)),
    nulls: 'none',
    late: lateRemainder,
  },
];

const arithmetic: readonly OperatorDefinition[] = arithmeticRules.map((operator) => ({
  nulls: 'first-known',
  ...operator,
  template: infix,
}));

const comparison = (name: string, ordered: boolean, returns: ReturnRule): OperatorDefinition => ({
  name,
  check: comparable(2, ordered),
  returns,
  nulls: 'first-known',
  template: infix,
  late: lateComparison,
});

const comparisons: readonly OperatorDefinition[] = [
  comparison('=', false, nullableIfArgs(BOOLEAN)),
  comparison('<>', false, nullableIfArgs(BOOLEAN)),
  comparison('<', true, nullableIfArgs(BOOLEAN)),
  comparison('>', true, nullableIfArgs(BOOLEAN)),
  comparison('<=', true, nullableIfArgs(BOOLEAN)),
  comparison('>=', true, nullableIfArgs(BOOLEAN)),
  comparison('IS DISTINCT FROM', false, explicit(BOOLEAN)),
  comparison('IS NOT DISTINCT FROM', false, explicit(BOOLEAN)),
];

const logic = (name: string): OperatorDefinition => ({
  name,
  check: of('BOOLEAN', 'BOOLEAN'),
  returns: nullableIfArgs(BOOLEAN),
  nulls: 'boolean',
  template: infix,
});

const postfixOf = (
  name: string,
  check: OperandCheck,
  nulls: OperatorDefinition['nulls'] = 'none',
): OperatorDefinition => ({
  name,
  check,
  returns: explicit(BOOLEAN),
  nulls,
  template: postfix,
});

const tests: readonly OperatorDefinition[] = [
  ...['IS NULL', 'IS NOT NULL'].map((name) => postfixOf(name, of('ANY'), 'any-type')),
  ...['TRUE', 'FALSE', 'UNKNOWN'].flatMap((value) =>
    [`IS ${value}`, `IS NOT ${value}`].map((name) => postfixOf(name, of('BOOLEAN'), 'boolean')),
  ),
  ...['VALUE', 'OBJECT', 'ARRAY', 'SCALAR'].flatMap((form) =>
    [`IS JSON ${form}`, `IS NOT JSON ${form}`].map((name) => postfixOf(name, of('CHARACTER'))),
  ),
];

const signs: readonly OperatorDefinition[] = ['-', '+'].map((name) => ({
  name,
  check: NUMBER_OR_INTERVAL,
  returns: arg(0),
  nulls: 'return-type' as const,
  template: prefix,
}));

const patterns: readonly OperatorDefinition[] = ['LIKE', 'NOT LIKE', 'SIMILAR TO', 'NOT SIMILAR TO'].map(
  (name) => ({
    name,
    check: {
      least: 2,
      most: 3,
      check: (binding) => {
        const fits = (binding.arguments.length === 2 ? TWO_STRINGS : THREE_STRINGS).check(binding);
        if (fits !== true || !binding.types.every(isBinary)) return fits;
        const operands = binding.arguments.map((argument) => argument.text?.() ?? '').join(', ');
        return atCall(operandsNotComparable, { operands });
      },
      // SqlLikeOperator is declared with the check of three arguments.
      signatures: THREE_STRINGS.signatures,
    },
    returns: nullableIfArgs(BOOLEAN),
    nulls: 'first-known',
    ...(name.endsWith('LIKE') ? { late: lateLike } : {}),
  }),
);

const concatenation: OperatorDefinition = {
  name: '||',
  check: or(TWO_STRINGS, and(same(2), of('ARRAY', 'ARRAY'))),
  returns: (binding) =>
    argumentType(binding, 0).root === 'ARRAY'
      ? leastRestrictive(binding.types)
      : toNullable(joinedLength)(binding),
  template: infix,
  late: lateConcatenation,
};

/** `(a - b) DAY`: SqlDatetimeSubtractionOperator. */
const dateDifference: OperatorDefinition = {
  name: '-',
  check: {
    ...of('DATETIME', 'DATETIME', 'DATETIME_INTERVAL'),
    check: (binding) => {
      const fits = of('DATETIME', 'DATETIME', 'DATETIME_INTERVAL').check(binding);
      return fits === true ? same(3, [0, 1]).check(binding) : fits;
    },
  },
  returns: toNullable(arg(2)),
  nulls: 'first-known',
  late: lateDifference,
};

const between = (name: string): OperatorDefinition => ({
  name,
  check: {
    ...comparable(3, true),
    // SqlBetweenOperator's own name, without the flag.
    signatures: (operator) =>
      comparable(3, true).signatures({ ...operator, name: name.replace(/ A?SYMMETRIC$/, '') }),
  },
  late: lateBetween,
  returns: nullableIfArgs(BOOLEAN),
  nulls: 'first-known',
  template: () => '{1} {0} {2} AND {3}',
});

/** By operator name; signs before one argument have the key `prefix …`. */
export const operators: ReadonlyMap<string, OperatorDefinition> = new Map([
  ...[
    ...arithmetic,
    ...comparisons,
    logic('AND'),
    logic('OR'),
    ...tests,
    ...patterns,
    concatenation,
    ...['BETWEEN ASYMMETRIC', 'BETWEEN SYMMETRIC', 'NOT BETWEEN ASYMMETRIC', 'NOT BETWEEN SYMMETRIC'].map(
      between,
    ),
  ].map((operator): [string, OperatorDefinition] => [operator.name, operator]),
  ...signs.map((operator): [string, OperatorDefinition] => [`prefix ${operator.name}`, operator]),
  ['prefix NOT', { name: 'NOT', check: of('BOOLEAN'), returns: arg(0), nulls: 'boolean', template: prefix }],
  ['MINUS_DATE', dateDifference],
  [
    // `INTERVAL i DAY`: SqlIntervalOperator.
    'INTERVAL',
    {
      name: 'INTERVAL',
      check: of('NUMERIC', 'DATETIME_INTERVAL'),
      returns: toNullable((binding) => withNullability(argumentType(binding, 1), false)),
      nulls: 'any-type',
      template: () => '{0} {1} {2}',
      late: lateIntervalProduct,
    },
  ],
]);
