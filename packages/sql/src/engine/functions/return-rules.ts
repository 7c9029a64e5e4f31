// Calcite's ReturnTypes with FlinkTypeSystem's derivations.
import {
  additionType,
  averageType,
  calciteNullability,
  decimalType,
  divisionType,
  exactDigits,
  isExactNumeric,
  isInterval,
  leastRestrictive,
  MAX_LENGTH,
  moduloType,
  multiplicationType,
  roundType,
  sumType,
  withNullability,
} from '../../types/index.ts';
import type { DecimalType, LengthType, LogicalType } from '../../types/index.ts';
import { argumentType } from './binding.ts';
import type { Binding, ReturnRule } from './binding.ts';

const anyNullable = (binding: Binding): boolean => binding.types.some((type) => type.nullable);

/** SqlTypeTransforms.TO_NULLABLE: nullable if an argument is; never takes nullability away. */
export const toNullable =
  (rule: ReturnRule): ReturnRule =>
  (binding) => {
    const type = rule(binding);
    return type && anyNullable(binding) ? calciteNullability(type, true) : type;
  };

/** SqlTypeTransforms.FORCE_NULLABLE. */
export const forceNullable =
  (rule: ReturnRule): ReturnRule =>
  (binding) => {
    const type = rule(binding);
    return type && calciteNullability(type, true);
  };

/** ReturnTypes.explicit: NOT NULL as Calcite makes types. */
export const explicit = (type: LogicalType): ReturnRule => {
  const result = withNullability(type, false);
  return () => result;
};

export const nullableIfArgs = (type: LogicalType): ReturnRule => toNullable(explicit(type));
export const alwaysNullable = (type: LogicalType): ReturnRule => explicitNullable(type);
const explicitNullable = (type: LogicalType): ReturnRule => {
  const result = withNullability(type, true);
  return () => result;
};

export const arg =
  (index: number): ReturnRule =>
  (binding) =>
    argumentType(binding, index);

/** The first rule that knows. */
export const firstOf =
  (...rules: readonly ReturnRule[]): ReturnRule =>
  (binding) => {
    for (const rule of rules) {
      const type = rule(binding);
      if (type) return type;
    }
    return undefined;
  };

/** SqlTypeTransforms.TO_VARYING. */
export const toVarying =
  (rule: ReturnRule): ReturnRule =>
  (binding) => {
    const type = rule(binding);
    if (type?.root === 'CHAR') return { ...type, root: 'VARCHAR' };
    if (type?.root === 'BINARY') return { ...type, root: 'VARBINARY' };
    return type;
  };

export const leastRestrictiveOfAll: ReturnRule = (binding) => leastRestrictive(binding.types);

type Digits = Pick<DecimalType, 'precision' | 'scale'>;

/** FlinkTypeSystem.deriveDecimal…: of two exact numbers of which one is a decimal. */
const decimalOf =
  (derive: (a: Digits, b: Digits) => DecimalType): ReturnRule =>
  (binding) => {
    const a = argumentType(binding, 0);
    const b = argumentType(binding, 1);
    if (!isExactNumeric(a) || !isExactNumeric(b) || (a.root !== 'DECIMAL' && b.root !== 'DECIMAL')) {
      return undefined;
    }
    const x = exactDigits(a);
    const y = exactDigits(b);
    return x && y && derive(x, y);
  };

const firstInterval: ReturnRule = (binding) => {
  const type = argumentType(binding, 0);
  return isInterval(type) ? type : undefined;
};

/** A number times an interval: the operands change places before they are typed. */
const anyInterval: ReturnRule = (binding) => binding.types.find(isInterval);

export const sumOfTwo = firstOf(toNullable(decimalOf(additionType)), leastRestrictiveOfAll);
export const product = firstOf(
  toNullable(decimalOf(multiplicationType)),
  toNullable(anyInterval),
  leastRestrictiveOfAll,
);
export const quotient = firstOf(
  toNullable(decimalOf(divisionType)),
  toNullable(firstInterval),
  leastRestrictiveOfAll,
);

/** FlinkTypeSystem.deriveDecimalModType: two whole decimals give the divisor's type. */
export const modulo = firstOf(
  toNullable((binding) => {
    const a = exactDigits(argumentType(binding, 0));
    const b = exactDigits(argumentType(binding, 1));
    const decimal = decimalOf(moduloType)(binding);
    return decimal && a?.scale === 0 && b?.scale === 0 ? argumentType(binding, 1) : decimal;
  }),
  toNullable(arg(1)),
);

/** ReturnTypes.ARG0_OR_EXACT_NO_SCALE: of FLOOR and CEIL. */
export const withoutScale: ReturnRule = (binding) => {
  const type = argumentType(binding, 0);
  return type.root === 'DECIMAL' && type.scale !== 0
    ? withNullability(decimalType(type.precision, 0), type.nullable)
    : type;
};

/** FlinkReturnTypes.ROUND_FUNCTION. */
export const rounded: ReturnRule = (binding) => {
  const type = argumentType(binding, 0);
  if (type.root !== 'DECIMAL') return type;
  if (binding.arguments.length === 1) return roundType(type, 0);
  const literal = binding.arguments[1]?.literal;
  return literal?.kind === 'number' && typeof literal.value === 'string'
    ? roundType(type, Number(literal.value))
    : type;
};

const isText = (type: LogicalType): type is LengthType => 'length' in type;

/** ReturnTypes.DYADIC_STRING_SUM_PRECISION: of || and OVERLAY. */
export const joinedLength: ReturnRule = (binding) => {
  const a = argumentType(binding, 0);
  const b = argumentType(binding, 1);
  if (!isText(a) || !isText(b)) return undefined;
  const root = b.root === 'VARCHAR' || b.root === 'VARBINARY' ? b.root : a.root;
  const length = a.length + b.length;
  const unlimited = length > MAX_LENGTH;
  const open = root === 'CHAR' || root === 'BINARY' ? 1 : MAX_LENGTH;
  return { root, length: unlimited ? open : length, nullable: false };
};

/** FlinkReturnTypes.ARG0_VARCHAR_FORCE_NULLABLE. */
export const varyingArg0 = forceNullable(toVarying(arg(0)));

/** ReturnTypes.ARG0_NULLABLE_IF_EMPTY and its like: an aggregate over no rows, or under FILTER, may be NULL. */
export const nullableIfEmpty =
  (rule: ReturnRule): ReturnRule =>
  (binding) => {
    const type = rule(binding);
    const empty = binding.site.groupCount === 0 || binding.site.filtered === true;
    return type && empty ? calciteNullability(type, true) : type;
  };

export const sum = nullableIfEmpty((binding) => sumType(argumentType(binding, 0)));
export const sumEmptyIsZero: ReturnRule = (binding) =>
  withNullability(sumType(argumentType(binding, 0)), false);
export const average = nullableIfEmpty((binding) => averageType(argumentType(binding, 0)));
