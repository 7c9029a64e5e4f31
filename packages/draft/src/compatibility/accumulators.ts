// Flink keeps these for an aggregate. Each rule was asked of Flink's own operators by `tools/state-facts`. Source:
// AggFunctionFactory and the functions that it makes; AggregateUtil for distinct values and the count of rows.
import type { LogicalType } from '@flink-preflight/sql/data-types';
import type { AggregateCall } from '@flink-preflight/sql/plans';
import { typeText } from './kept-columns.ts';

/**
 * Equal texts of two calls of one function mean accumulators that take each other's state.
 *
 * @param retracts whether the input may take rows back
 */
export function accumulatorOf(
  call: AggregateCall,
  operands: readonly LogicalType[],
  retracts: boolean,
): string {
  const kept = plainAccumulator(call, operands, retracts);
  if (!call.distinct) return kept;
  // The values seen so far are the keys of a map; several values make a row, which holds their types.
  const seen = operands.length === 1 ? operands.map(serializerText) : operands.map(typeText);
  return `${kept}, seen ${seen.join(', ')}`;
}

const VARIANCES: ReadonlySet<string> = new Set([
  'STDDEV',
  'STDDEV_POP',
  'STDDEV_SAMP',
  'VARIANCE',
  'VAR_POP',
  'VAR_SAMP',
]);
const LISTS: ReadonlySet<string> = new Set(['COLLECT', 'ARRAY_AGG', 'LISTAGG']);

function plainAccumulator(call: AggregateCall, operands: readonly LogicalType[], retracts: boolean): string {
  const types = operands.map(typeText).join(', ');
  const [operand] = operands;
  const name = call.userDefined ? '' : call.function;
  if (operand === undefined) return types;
  // A count of values that are never null is the count of rows, which is kept once where rows may be taken back.
  const counted = retracts && !operand.nullable ? 'count of rows' : 'count';
  if (name === 'COUNT') return counted;
  if (name === 'SUM') return typeText(nullable(call.type));
  if (name === 'AVG') return averaged(operand);
  if (VARIANCES.has(name)) return `${typeText(nullable(call.type))}, ${counted}`;
  // With retractions the values are kept in a map of their type (MinWithRetractAggFunction).
  if (name === 'MIN' || name === 'MAX')
    return typeText(retracts ? nullable(operand) : withoutWidth(nullable(operand)));
  if (name === 'FIRST_VALUE' || name === 'LAST_VALUE') return operands.map(nullable).map(typeText).join(', ');
  if (LISTS.has(name)) return operands.map(serializerText).join(', ');
  return `${types} to ${typeText(call.type)}`;
}

const INTEGERS: ReadonlySet<string> = new Set(['TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT']);

/** AvgAggFunction.getSumType. */
function averaged(type: LogicalType): string {
  if (INTEGERS.has(type.root)) return 'BIGINT';
  if (type.root === 'FLOAT' || type.root === 'DOUBLE') return 'DOUBLE';
  return type.root === 'DECIMAL' ? `DECIMAL(38, ${type.scale})` : typeText(type);
}

const nullable = (type: LogicalType): LogicalType => ({ ...type, nullable: true });

/** StringMinAggFunction and StringMaxAggFunction keep a STRING. */
const withoutWidth = (type: LogicalType): LogicalType =>
  type.root === 'CHAR' || type.root === 'VARCHAR'
    ? { root: 'VARCHAR', length: 2147483647, nullable: type.nullable }
    : type;

/** A value's serializer, where it is not a field of a row: InternalSerializers.create. */
function serializerText(type: LogicalType): string {
  const plain = withoutWidth(nullable(type));
  return plain.root === 'TIMESTAMP_LTZ' ? typeText({ ...plain, root: 'TIMESTAMP' }) : typeText(plain);
}
