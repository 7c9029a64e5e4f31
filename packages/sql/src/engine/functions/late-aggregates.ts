// What AggFunctionFactory and AggregateUtil refuse of aggregates that validation passed.
import {
  aggregateType,
  approximateCount,
  countOfOne,
  distinctType,
  lagOffset,
  notInStreaming,
  singleValueType,
} from '../../diagnostics/catalogue/types.ts';
import { isUndecided } from '../../types/index.ts';
import type { LogicalType, TypeRoot } from '../../types/index.ts';
import { argumentType } from './binding.ts';
import type { Binding, Late } from './binding.ts';
import type { CallProblem } from './call.ts';
import { rootName } from './late-operators.ts';
import { afterValidation } from './problems.ts';

const FIRST_LAST: ReadonlySet<TypeRoot> = new Set([
  'TINYINT',
  'SMALLINT',
  'INTEGER',
  'BIGINT',
  'FLOAT',
  'DOUBLE',
  'BOOLEAN',
  'VARCHAR',
  'DECIMAL',
  'VARIANT',
  'BITMAP',
]);

const NO_EXTREMES: ReadonlySet<TypeRoot> = new Set([
  'INTERVAL_YEAR_MONTH',
  'INTERVAL_DAY_TIME',
  'BINARY',
  'VARBINARY',
  'ARRAY',
  'MAP',
  'MULTISET',
  'ROW',
  'RAW',
  'STRUCTURED',
  'VARIANT',
  'BITMAP',
]);

const typeProblem = (name: string, type: LogicalType): CallProblem =>
  afterValidation(aggregateType, { function: name, type: rootName(type) });

export const firstOrLast: Late = (binding) => {
  const type = argumentType(binding, 0);
  return FIRST_LAST.has(type.root) ? undefined : typeProblem(binding.name, type);
};

export const extreme: Late = (binding) => {
  const type = argumentType(binding, 0);
  const name = binding.name === 'MIN' ? 'Min' : 'Max';
  return NO_EXTREMES.has(type.root) ? typeProblem(name, type) : undefined;
};

export const single: Late = (binding) => {
  const type = argumentType(binding, 0);
  return NO_EXTREMES.has(type.root) ? afterValidation(singleValueType, { type: rootName(type) }) : undefined;
};

/** An argument that is never NULL is not counted, save in OVER and with DISTINCT: SqlToRelConverter, AggregateUtil. */
export const count: Late = (binding) => {
  const { over, quantifier } = binding.site;
  const counted = binding.types.filter((type) => type.nullable || over === true || quantifier === 'DISTINCT');
  return counted.length > 1 ? afterValidation(countOfOne) : undefined;
};

export const approximate: Late = (binding) =>
  binding.types.length > 1 ? afterValidation(countOfOne) : streamingOnly(binding);

const NUMBER_CLASSES: Readonly<Partial<Record<TypeRoot, string>>> = {
  BOOLEAN: 'java.lang.Boolean',
  TINYINT: 'java.lang.Byte',
  SMALLINT: 'java.lang.Short',
  INTEGER: 'java.lang.Integer',
  DATE: 'java.lang.Integer',
  TIME: 'java.lang.Integer',
  INTERVAL_YEAR_MONTH: 'java.lang.Integer',
  BIGINT: 'java.lang.Long',
  INTERVAL_DAY_TIME: 'java.lang.Long',
  FLOAT: 'java.lang.Float',
  DOUBLE: 'java.lang.Double',
  BINARY: 'byte[]',
  VARBINARY: 'byte[]',
};
const DATA_CLASSES: Readonly<Partial<Record<TypeRoot, string>>> = {
  CHAR: 'StringData',
  VARCHAR: 'StringData',
  DECIMAL: 'DecimalData',
  TIMESTAMP: 'TimestampData',
  TIMESTAMP_LTZ: 'TimestampData',
  ARRAY: 'ArrayData',
  MAP: 'MapData',
  MULTISET: 'MapData',
  ROW: 'RowData',
};

/** The class that Flink's own functions see a value as. */
const internalClass = ({ root }: LogicalType): string =>
  NUMBER_CLASSES[root] ?? `org.apache.flink.table.data.${DATA_CLASSES[root] ?? 'RawValueData'}`;

/** LagAggFunction.accumulate takes an offset of INT at most. */
export const lag: Late = (binding) => {
  const [value, offset] = binding.types;
  if (!value || !offset || isUndecided(value) || isUndecided(offset)) return undefined;
  if (offset.root === 'TINYINT' || offset.root === 'SMALLINT' || offset.root === 'INTEGER') return undefined;
  const types = binding.types.map(internalClass).join(', ');
  return afterValidation(lagOffset, { types });
};

const streamingOnly: Late = (binding) => {
  return binding.context.mode === 'streaming' && binding.site.over !== true
    ? afterValidation(approximateCount)
    : undefined;
};

export const batchOnly: Late = (binding) =>
  binding.context.mode === 'streaming' && binding.site.over === true
    ? afterValidation(notInStreaming, { function: binding.name })
    : undefined;

const NOT_DISTINCT: ReadonlySet<TypeRoot> = new Set(['MULTISET', 'MAP', 'ROW', 'BINARY', 'VARBINARY', 'RAW']);

/** AggregateUtil.createDistinctKeyType, which batch jobs don't come to; MIN and MAX are the same without DISTINCT. */
export function distinct(binding: Binding): CallProblem | undefined {
  const { site, context, types, name } = binding;
  const [type] = types;
  if (site.quantifier !== 'DISTINCT' || context.mode !== 'streaming' || !type || types.length > 1)
    return undefined;
  return NOT_DISTINCT.has(type.root) && name !== 'MIN' && name !== 'MAX' && name !== 'APPROX_COUNT_DISTINCT'
    ? afterValidation(distinctType, { type: rootName(type) })
    : undefined;
}
