// Group window functions and their auxiliary ones, and functions of MATCH_RECOGNIZE.
import { matchRowtimeField, matchRowtimeType } from '../../diagnostics/catalogue/types.ts';
import {
  calciteString,
  isTimeAttribute,
  isUndecided,
  nullable,
  timestampLtzType,
  timestampType,
  varcharType,
} from '../../types/index.ts';
import { argumentType } from './binding.ts';
import type { Binding, OperandCheck, OperatorDefinition, ReturnRule } from './binding.ts';
import { callProblem } from './late-operators.ts';
import { NILADIC, of, or, variadic } from './operand-checks.ts';
import type { CallProblem } from './call.ts';
import { atCall } from './problems.ts';
import { arg, explicit, toNullable } from './return-rules.ts';

const ONE = or(of('DATETIME', 'DATETIME_INTERVAL'), of('DATETIME', 'DATETIME_INTERVAL', 'TIME'));
const TWO = or(
  of('DATETIME', 'DATETIME_INTERVAL', 'DATETIME_INTERVAL'),
  of('DATETIME', 'DATETIME_INTERVAL', 'DATETIME_INTERVAL', 'TIME'),
);

const WINDOWS: readonly (readonly [string, OperandCheck])[] = [
  ['TUMBLE', ONE],
  ['HOP', TWO],
  ['SESSION', ONE],
];

/** MatchRowTimeFunction.checkOperandTypes. */
function rowtimeField(binding: Binding): true | CallProblem {
  const [argument] = binding.arguments;
  if (!argument || isUndecided(argument.type)) return true;
  if (argument.literal !== undefined || argument.constant === true) return atCall(matchRowtimeField);
  const { type } = argument;
  return isTimeAttribute(type) && 'attribute' in type && type.attribute === 'rowtime'
    ? true
    : atCall(matchRowtimeType, { type: calciteString(type) });
}

/** SqlGroupedWindowFunction.WindowStartEndReturnTypeInference: never a time attribute, never with a zone. */
const bound: ReturnRule = () => ({ ...timestampType(3), nullable: false });

/** `TUMBLE_ROWTIME(ts, …)` keeps the kind of its time attribute. */
const rowtime: ReturnRule = (binding) => argumentType(binding, 0);

export const windowFunctions: readonly OperatorDefinition[] = WINDOWS.flatMap(([name, check]) => [
  { name: `$${name}`, check, returns: arg(0) },
  { name: `${name}_START`, check, returns: bound },
  { name: `${name}_END`, check, returns: bound },
  { name: `${name}_ROWTIME`, check, returns: rowtime },
  { name: `${name}_PROCTIME`, check, returns: explicit(timestampLtzType(3, 'proctime')) },
]);

export const matchFunctions: readonly OperatorDefinition[] = [
  ...['FIRST', 'LAST', 'PREV', 'NEXT'].map((name) => ({
    name,
    // The parser adds the offset where none is written.
    check: or(of('ANY', 'NUMERIC'), of('ANY')),
    returns: toNullable(arg(0)),
  })),
  {
    name: 'CLASSIFIER',
    check: NILADIC,
    returns: explicit(varcharType(2000)),
    late: (binding) => callProblem(binding),
  },
  {
    name: 'MATCH_ROWTIME',
    check: { ...variadic(0, 1), check: rowtimeField },
    returns: (binding) => binding.types[0] ?? matchRowtime,
  },
  { name: 'MATCH_PROCTIME', check: NILADIC, returns: explicit(timestampLtzType(3, 'proctime')) },
  { name: 'FINAL', check: of('ANY'), returns: toNullable(arg(0)) },
  {
    name: 'RUNNING',
    check: of('ANY'),
    returns: toNullable(arg(0)),
    // Values of a match may be missing.
    late: (binding) => callProblem(binding, binding.types.map(nullable)),
  },
];

const matchRowtime = { ...timestampType(3, 'rowtime'), nullable: false };
