// Calcite's operand checkers (OperandTypes) with Flink's setting of them: no implicit type coercion.
import { needSameType } from '../../diagnostics/catalogue/types.ts';
import {
  isApproximateNumeric,
  isBinary,
  isCharacter,
  isComparable,
  isDatetime,
  isExactNumeric,
  isIntegerNumeric,
  isInterval,
  isNumeric,
  isUndecided,
} from '../../types/index.ts';
import type { LogicalType } from '../../types/index.ts';
import { argumentType } from './binding.ts';
import type { Binding, OperandCheck, OperatorDefinition } from './binding.ts';
import type { CallProblem } from './call.ts';
import {
  atCall,
  literalProblem,
  nullLiteralProblem,
  nullProblem,
  signature,
  signatureProblem,
} from './problems.ts';

/** SqlTypeFamily, as far as operands are checked by it. */
export type Family =
  | 'ANY'
  | 'IGNORE'
  | 'BOOLEAN'
  | 'NUMERIC'
  | 'EXACT_NUMERIC'
  | 'APPROXIMATE_NUMERIC'
  | 'INTEGER'
  | 'DECIMAL'
  | 'CHARACTER'
  | 'BINARY'
  | 'STRING'
  | 'DATE'
  | 'TIME'
  | 'TIMESTAMP'
  | 'DATETIME'
  | 'DATETIME_INTERVAL'
  | 'ARRAY'
  | 'MULTISET'
  | 'MAP'
  | 'CURSOR'
  | 'ROW'
  | 'NULL';

const MEMBERS: Readonly<Record<Exclude<Family, 'ANY' | 'IGNORE'>, (type: LogicalType) => boolean>> = {
  BOOLEAN: (type) => type.root === 'BOOLEAN',
  NUMERIC: isNumeric,
  EXACT_NUMERIC: isExactNumeric,
  APPROXIMATE_NUMERIC: isApproximateNumeric,
  INTEGER: isIntegerNumeric,
  DECIMAL: (type) => type.root === 'DECIMAL',
  CHARACTER: isCharacter,
  BINARY: isBinary,
  STRING: (type) => isCharacter(type) || isBinary(type),
  DATE: (type) => type.root === 'DATE',
  TIME: (type) => type.root === 'TIME',
  TIMESTAMP: (type) => type.root === 'TIMESTAMP' || type.root === 'TIMESTAMP_LTZ',
  DATETIME: isDatetime,
  DATETIME_INTERVAL: isInterval,
  ARRAY: (type) => type.root === 'ARRAY',
  MULTISET: (type) => type.root === 'MULTISET',
  MAP: (type) => type.root === 'MAP',
  CURSOR: (type) => type.root === 'CURSOR',
  ROW: (type) => type.root === 'ROW',
  NULL: (type) => type.root === 'NULL',
};

/** Whether a type belongs to a family; what is undecided belongs to all. */
export function inFamily(type: LogicalType, family: Family): boolean {
  if (family === 'ANY' || family === 'IGNORE' || isUndecided(type) || type.root === 'ANY') return true;
  return MEMBERS[family](type);
}

export const isNullLiteral = (binding: Binding, index: number): boolean =>
  binding.arguments[index]?.literal?.kind === 'null';

/** FamilyOperandTypeChecker.checkSingleOperandType. */
export function checkFamily(binding: Binding, index: number, family: Family): true | CallProblem {
  if (family === 'ANY' || family === 'IGNORE') return true;
  if (isNullLiteral(binding, index)) return nullProblem(index);
  return inFamily(argumentType(binding, index), family) || signatureProblem(binding);
}

/** OperandTypes.family: one family an argument; the last `optional` ones may be left out. */
export function family(families: readonly Family[], optional = 0): OperandCheck {
  return {
    least: families.length - optional,
    most: families.length,
    check: (binding) => {
      if (binding.arguments.length !== families.length && optional === 0) return signatureProblem(binding);
      for (const index of binding.arguments.keys()) {
        const result = checkFamily(binding, index, families[index] ?? 'ANY');
        if (result !== true) return result;
      }
      return true;
    },
    signatures: (operator) => signature(operator, families),
  };
}

/** Short for `family`. */
export const of = (...families: readonly Family[]): OperandCheck => family(families);

/** OperandTypes.or. The problem is that of the first rule that has one of its own. */
export function or(...rules: readonly OperandCheck[]): OperandCheck {
  const open = rules.some((rule) => rule.most === undefined);
  return {
    least: Math.min(...rules.map((rule) => rule.least)),
    ...(open ? {} : { most: Math.max(...rules.map((rule) => rule.most ?? 0)) }),
    counts: (count) => rules.some((rule) => accepts(rule, count)),
    check: (binding) => {
      let problem: CallProblem | undefined;
      for (const rule of rules) {
        if (!accepts(rule, binding.arguments.length)) continue;
        const result = rule.check(binding);
        if (result === true) return true;
        problem ??= result;
      }
      return problem ?? signatureProblem(binding);
    },
    signatures: (operator) => rules.map((rule) => rule.signatures(operator)).join('\n'),
  };
}

/** OperandTypes.and: all hold; the signature is the first one's, and so is the words' for every failure. */
export function and(...rules: readonly [OperandCheck, ...OperandCheck[]]): OperandCheck {
  const [first] = rules;
  return {
    least: Math.max(...rules.map((rule) => rule.least)),
    ...(first.most === undefined ? {} : { most: first.most }),
    check: (binding) => {
      for (const rule of rules) {
        if (rule.check(binding) !== true) return signatureProblem(binding);
      }
      return true;
    },
    signatures: (operator) => first.signatures(operator),
  };
}

/** OperandTypes.sequence: a rule an argument, with the signature given in words. */
export function sequence(
  signatures: string | ((operator: OperatorDefinition) => string),
  ...rules: readonly ((binding: Binding, index: number) => true | CallProblem)[]
): OperandCheck {
  return {
    least: rules.length,
    most: rules.length,
    check: (binding) => {
      for (const [index, rule] of rules.entries()) {
        if (rule(binding, index) !== true) return signatureProblem(binding);
      }
      return true;
    },
    signatures: (operator) => (typeof signatures === 'string' ? signatures : signatures(operator)),
  };
}

/** A rule of `sequence` by family. */
export const one =
  (name: Family) =>
  (binding: Binding, index: number): true | CallProblem =>
    checkFamily(binding, index, name);

/** OperandTypes.LITERAL. */
export function literal(binding: Binding, index: number): true | CallProblem {
  const argument = binding.arguments[index];
  if (argument === undefined || isUndecided(argument.type)) return true;
  if (argument.literal === undefined) return literalProblem(binding);
  return argument.literal.kind === 'null' ? nullLiteralProblem(binding) : true;
}

/** OperandTypes.repeat: every argument of one family, `least` of them or more. */
export function repeat(least: number, name: Family): OperandCheck {
  return {
    least,
    check: (binding) => {
      for (const index of binding.arguments.keys()) {
        if (checkFamily(binding, index, name) !== true) return signatureProblem(binding);
      }
      return true;
    },
    signatures: (operator) => signature(operator, [name]),
  };
}

/** OperandTypes.VARIADIC and its like: anything. */
export function variadic(least: number, most?: number): OperandCheck {
  return {
    least,
    ...(most === undefined ? {} : { most }),
    check: () => true,
    signatures: (operator) => `${operator.name}(...)`,
  };
}

export const NILADIC = of();

function comparableNeighbours(binding: Binding, indexes: readonly number[]): boolean {
  return indexes.every((index, i) => {
    const previous = indexes[i - 1];
    return (
      previous === undefined || isComparable(argumentType(binding, index), argumentType(binding, previous))
    );
  });
}

/** SameOperandTypeChecker: the arguments at these places can be compared with each other. */
export function same(count: number, places?: readonly number[], name = 'EQUIVALENT_TYPE'): OperandCheck {
  const indexes = places ?? [...Array(count).keys()];
  return {
    least: count,
    most: count,
    check: (binding) => comparableNeighbours(binding, indexes) || atCall(needSameType),
    signatures: (operator) => signature(operator, Array<string>(count).fill(name)),
  };
}

/** RelDataType.getComparability: arrays, maps, multisets have no order; all others do. */
const ORDERLESS: ReadonlySet<string> = new Set(['RAW']);

/** ComparableOperandTypeChecker. */
export function comparable(count: number, ordered: boolean): OperandCheck {
  const rule = same(count, undefined, 'COMPARABLE_TYPE');
  return {
    ...rule,
    check: (binding) => {
      const fits =
        binding.types.every((type) => !(ordered && ORDERLESS.has(type.root))) && rule.check(binding) === true;
      return fits || signatureProblem(binding);
    },
  };
}

/** Whether a check takes this many arguments. */
export function accepts(check: OperandCheck, count: number): boolean {
  if (check.counts) return check.counts(count);
  return count >= check.least && (check.most === undefined || count <= check.most);
}
