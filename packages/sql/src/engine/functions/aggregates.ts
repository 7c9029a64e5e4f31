// Aggregate functions.
import { argumentMustBePositive } from '../../diagnostics/catalogue/types.ts';
import {
  arrayType,
  BIGINT,
  calciteNullability,
  DOUBLE,
  multisetType,
  varcharType,
  withNullability,
} from '../../types/index.ts';
import { argumentType } from './binding.ts';
import type { OperandCheck, OperatorDefinition, ReturnRule } from './binding.ts';
import {
  and,
  comparable,
  literal,
  NILADIC,
  of,
  one,
  or,
  same,
  sequence,
  variadic,
} from './operand-checks.ts';
import { atCall } from './problems.ts';
import { arg, average, explicit, nullableIfEmpty, sum, sumEmptyIsZero, toNullable } from './return-rules.ts';

const define = (name: string, check: OperandCheck, returns: ReturnRule): OperatorDefinition => ({
  name,
  check,
  returns,
});

const firstIfAny = nullableIfEmpty(arg(0));

/** OperandTypes.POSITIVE_INTEGER_LITERAL. */
const positiveLiteral: OperandCheck = {
  ...of('INTEGER'),
  check: (binding) => {
    const fits = literal(binding, 0);
    if (fits !== true) return fits;
    const family = of('INTEGER').check(binding);
    if (family !== true) return family;
    const value = Number(binding.arguments[0]?.literal?.value);
    return value >= 0 || atCall(argumentMustBePositive, { function: binding.name });
  },
};

/** SqlLeadLagAggFunction: the result may be NULL unless a default that may not is given. */
const shifted: ReturnRule = (binding) =>
  calciteNullability(
    argumentType(binding, 0),
    binding.arguments.length < 3 || argumentType(binding, 2).nullable,
  );

const shift = or(of('ANY'), of('ANY', 'NUMERIC'), and(of('ANY', 'NUMERIC', 'ANY'), same(3, [0, 2])));

/** A check of the arguments that are no symbols. */
const withoutSymbols = (check: OperandCheck): OperandCheck => ({
  ...check,
  most: (check.most ?? 0) + 1,
  check: (binding) => {
    const kept = binding.arguments.flatMap((argument, i) => (argument.literal?.kind === 'symbol' ? [] : [i]));
    return check.check({
      ...binding,
      arguments: kept.flatMap((i) => binding.arguments[i] ?? []),
      types: kept.flatMap((i) => binding.types[i] ?? []),
    });
  },
});

const AVERAGES = 'AVG STDDEV STDDEV_POP STDDEV_SAMP VARIANCE VAR_POP VAR_SAMP'.split(' ');

export const aggregateFunctions: readonly OperatorDefinition[] = [
  define('SUM', of('NUMERIC'), sum),
  define('$SUM0', of('NUMERIC'), sumEmptyIsZero),
  ...AVERAGES.map((name) => define(name, of('NUMERIC'), average)),
  define('MIN', comparable(1, true), firstIfAny),
  define('MAX', comparable(1, true), firstIfAny),
  define('COUNT', variadic(1), explicit(BIGINT)),
  define('APPROX_COUNT_DISTINCT', variadic(1), explicit(BIGINT)),
  define('COLLECT', of('ANY'), (binding) => withNullability(multisetType(argumentType(binding, 0)), false)),
  define(
    'ARRAY_AGG',
    of('ANY'),
    toNullable((binding) => withNullability(arrayType(argumentType(binding, 0)), false)),
  ),
  define('FIRST_VALUE', of('ANY'), firstIfAny),
  define('LAST_VALUE', of('ANY'), firstIfAny),
  define('SINGLE_VALUE', of('ANY'), firstIfAny),
  define(
    'LISTAGG',
    or(of('CHARACTER'), {
      ...sequence("'LISTAGG(<CHARACTER>, <CHARACTER_LITERAL>)'", one('CHARACTER'), (binding, index) => {
        const fits = one('CHARACTER')(binding, index);
        return fits === true ? literal(binding, index) : fits;
      }),
    }),
    toNullable(arg(0)),
  ),
  define('LEAD', shift, shifted),
  define('LAG', shift, shifted),
  define('NTILE', positiveLiteral, explicit(BIGINT)),
  ...['RANK', 'DENSE_RANK', 'ROW_NUMBER'].map((name) => define(name, NILADIC, explicit(BIGINT))),
  ...['CUME_DIST', 'PERCENT_RANK'].map((name) => define(name, NILADIC, explicit(DOUBLE))),
  define('GROUPING', variadic(1), explicit(BIGINT)),
  define('GROUPING_ID', variadic(1), explicit(BIGINT)),
  define('GROUP_ID', NILADIC, explicit(BIGINT)),
  // ReturnTypes.VARCHAR_2000, which Flink leaves as Calcite has it. The NULL clause is a symbol behind the arguments, and
  // part of the function's name.
  ...['NULL_ON_NULL', 'ABSENT_ON_NULL'].flatMap((clause) => [
    define(`JSON_OBJECTAGG_${clause}`, withoutSymbols(of('CHARACTER', 'ANY')), explicit(varcharType(2000))),
    define(`JSON_ARRAYAGG_${clause}`, variadic(1), explicit(varcharType(2000))),
  ]),
];
