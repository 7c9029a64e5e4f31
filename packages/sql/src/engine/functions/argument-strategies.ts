// Argument types in Flink's own function stack: ArgumentTypeStrategy and its kinds. A strategy gives the type that an
// argument is cast to, or why it can't be; `quiet` is Flink's failure without words.
import {
  BOOLEAN,
  DATE,
  decimalType,
  DOUBLE,
  findCommonType,
  INT,
  isOfFamily,
  isUndecided,
  nullable,
  STRING,
  summaryString,
  supportsAvoidingCast,
  supportsImplicitCast,
  timestampType,
  timeType,
  TINYINT,
  BYTES,
  varbinaryType,
  varcharType,
  withNullability,
  isNumeric,
  isDatetime,
  isCharacter,
  isBinary,
} from '../../types/index.ts';
import type { LogicalType, LogicalTypeFamily, TypeRoot } from '../../types/index.ts';
import type { Argument } from './call.ts';
import { rootName } from './late-operators.ts';

export interface CallArguments {
  readonly arguments: readonly Argument[];
  readonly types: readonly LogicalType[];
}

/** A type, or the words of the failure; empty words where Flink has none. */
export type Inferred = LogicalType | { readonly failure: string };

export interface ArgumentStrategy {
  readonly infer: (call: CallArguments, position: number) => Inferred;
  /** Signature.Argument: `<ARRAY>`. */
  readonly expected: string;
}

export const isFailure = (inferred: Inferred): inferred is { readonly failure: string } =>
  'failure' in inferred;

const quiet: Inferred = { failure: '' };

const typeAt = (call: CallArguments, position: number): LogicalType =>
  call.types[position] ?? { root: 'UNKNOWN', nullable: true };

/** FamilyArgumentTypeStrategy.familyToRoot: the type that something outside the family is cast to. */
const FAMILY_TYPE: Readonly<Partial<Record<LogicalTypeFamily, LogicalType>>> = {
  NUMERIC: TINYINT,
  INTEGER_NUMERIC: TINYINT,
  EXACT_NUMERIC: TINYINT,
  CHARACTER_STRING: STRING,
  BINARY_STRING: BYTES,
  APPROXIMATE_NUMERIC: DOUBLE,
  TIMESTAMP: timestampType(6),
  TIME: timeType(),
};

export function ofFamily(family: LogicalTypeFamily): ArgumentStrategy {
  return {
    infer: (call, position) => {
      const actual = typeAt(call, position);
      if (isUndecided(actual) || isOfFamily(actual, family)) return actual;
      const target = FAMILY_TYPE[family];
      if (target && supportsImplicitCast(actual, withNullability(target, actual.nullable))) {
        return withNullability(target, actual.nullable);
      }
      return {
        failure: `Unsupported argument type. Expected type of family '${family}' but actual type was '${summaryString(actual)}'.`,
      };
    },
    expected: `<${family}>`,
  };
}

/** StrategyUtils.findDataTypeOfRoot. */
function typeOfRoot(actual: LogicalType, root: TypeRoot): LogicalType | undefined {
  if (actual.root === root) return actual;
  switch (root) {
    case 'VARCHAR':
      return actual.root === 'CHAR' ? varcharType(actual.length) : varcharType(1);
    case 'VARBINARY':
      return actual.root === 'BINARY' ? varbinaryType(actual.length) : varbinaryType(1);
    case 'BOOLEAN':
      return BOOLEAN;
    case 'DECIMAL':
      return decimalOf(actual);
    case 'INTEGER':
      return INT;
    case 'DOUBLE':
      return DOUBLE;
    case 'DATE':
      return DATE;
    default:
      return undefined;
  }
}

function decimalOf(actual: LogicalType): LogicalType {
  const digits: Readonly<Partial<Record<TypeRoot, readonly [number, number]>>> = {
    TINYINT: [3, 0],
    SMALLINT: [5, 0],
    INTEGER: [10, 0],
    BIGINT: [19, 0],
    FLOAT: [14, 7],
    DOUBLE: [30, 15],
  };
  const [precision, scale] = digits[actual.root] ?? [1, 0];
  return decimalType(precision, scale);
}

export function ofRoot(root: TypeRoot): ArgumentStrategy {
  return {
    infer: (call, position) => {
      const actual = typeAt(call, position);
      if (isUndecided(actual)) return actual;
      const target = typeOfRoot(actual, root);
      if (target === undefined) return quiet;
      const result = withNullability(target, actual.nullable);
      return supportsImplicitCast(actual, result)
        ? result
        : {
            failure: `Unsupported argument type. Expected type root '${rootName(result)}' but actual type was '${summaryString(actual)}'.`,
          };
    },
    expected: `<${root === 'INTEGER' ? 'INTEGER' : root}>`,
  };
}

/** ExplicitArgumentTypeStrategy: one type, or what is implicitly cast to it; its failure has no words. */
export function ofType(type: LogicalType): ArgumentStrategy {
  return {
    infer: (call, position) => {
      const actual = typeAt(call, position);
      return isUndecided(actual) || supportsImplicitCast(actual, type) ? type : quiet;
    },
    expected: summaryString(type),
  };
}

export const anyArgument: ArgumentStrategy = { infer: typeAt, expected: '<ANY>' };

export const literalArgument: ArgumentStrategy = {
  infer: (call, position) => {
    const argument = call.arguments[position];
    if (argument === undefined) return quiet;
    if (argument.literal === undefined) return { failure: 'Literal expected.' };
    return argument.literal.kind === 'null' ? { failure: 'Literal must not be NULL.' } : argument.type;
  },
  expected: '<LITERAL NOT NULL>',
};

/** OrArgumentTypeStrategy: one that needs no cast, or else the first that fits. */
export function orArgument(...strategies: readonly ArgumentStrategy[]): ArgumentStrategy {
  return {
    infer: (call, position) => {
      const actual = typeAt(call, position);
      let closest: LogicalType | undefined;
      let failure: Inferred | undefined;
      for (const strategy of strategies) {
        const inferred = strategy.infer(call, position);
        if (isFailure(inferred)) {
          if (inferred.failure !== '') failure ??= inferred;
        } else {
          if (supportsAvoidingCast(actual, inferred)) return inferred;
          closest ??= inferred;
        }
      }
      return closest ?? failure ?? quiet;
    },
    expected: `[${strategies.map((strategy) => strategy.expected).join(' | ')}]`,
  };
}

/** AndArgumentTypeStrategy. */
export function andArgument(...strategies: readonly ArgumentStrategy[]): ArgumentStrategy {
  return {
    infer: (call, position) => {
      const actual = typeAt(call, position);
      let closest: LogicalType | undefined;
      for (const strategy of strategies) {
        const inferred = strategy.infer(call, position);
        if (isFailure(inferred)) return inferred;
        if (!supportsAvoidingCast(actual, inferred)) closest ??= inferred;
      }
      return closest ?? actual;
    },
    expected: `[${strategies.map((strategy) => strategy.expected).join(' & ')}]`,
  };
}

/** The common type by the list of types: every argument asks for that of all. */
const commonTypes = new WeakMap<readonly LogicalType[], { readonly type: LogicalType | undefined }>();

function commonTypeOf(types: readonly LogicalType[]): LogicalType | undefined {
  let known = commonTypes.get(types);
  if (known === undefined) commonTypes.set(types, (known = { type: findCommonType(types) }));
  return known.type;
}

/** CommonArgumentTypeStrategy with kept nullability. */
export const commonArgument: ArgumentStrategy = {
  infer: (call, position) => {
    const common = commonTypeOf(call.types);
    return common ? withNullability(common, typeAt(call, position).nullable) : quiet;
  },
  expected: '<COMMON>',
};

/** ArrayElementArgumentTypeStrategy. */
export const arrayElement: ArgumentStrategy = {
  infer: (call, position) => {
    const haystack = typeAt(call, 0);
    const needle = typeAt(call, position);
    if (haystack.root !== 'ARRAY') return isUndecided(haystack) ? needle : quiet;
    const element =
      !haystack.element.nullable && needle.nullable ? nullable(haystack.element) : haystack.element;
    return supportsImplicitCast(needle, element) ? element : quiet;
  },
  expected: '<ARRAY ELEMENT>',
};

/** ArrayComparableElementArgumentTypeStrategy: no composed elements. */
export const comparableArray: ArgumentStrategy = {
  infer: (call, position) => {
    const type = typeAt(call, position);
    if (isUndecided(type)) return type;
    if (type.root !== 'ARRAY') return { failure: 'The argument requires to be an ARRAY type' };
    const { element } = type;
    const fits =
      isUndecided(element) ||
      element.root === 'NULL' ||
      isNumeric(element) ||
      isDatetime(element) ||
      isCharacter(element) ||
      isBinary(element);
    return fits
      ? type
      : {
          failure: `Type '${summaryString(element)}' should support both 'EQUALS' and 'ORDER' comparison with itself.`,
        };
  },
  expected: '<ARRAY<COMPARABLE>>',
};

/** ArrayOfStringArgumentTypeStrategy. */
export const arrayOfStrings: ArgumentStrategy = {
  infer: (call, position) => {
    const type = typeAt(call, position);
    if (isUndecided(type)) return type;
    if (type.root !== 'ARRAY') {
      return {
        failure:
          'Invalid input arguments. Expected signatures are:\nARRAY_JOIN(ARRAY<STRING>, <CHARACTER_STRING>)\nARRAY_JOIN(ARRAY<STRING>, <CHARACTER_STRING>, <CHARACTER_STRING>)',
      };
    }
    if (isCharacter(type.element) || isUndecided(type.element)) return type;
    return {
      failure: `Unsupported argument type. Expected type root 'VARCHAR' but actual type was '${summaryString(type.element)}'.`,
    };
  },
  expected: 'ARRAY<STRING>',
};

const jsonValue: ArgumentStrategy = orArgument(
  ofFamily('CHARACTER_STRING'),
  ofFamily('BINARY_STRING'),
  ofFamily('TIMESTAMP'),
  ofFamily('CONSTRUCTED'),
  { ...ofRoot('STRUCTURED'), expected: '<STRUCTURED_TYPE>' },
  { infer: () => quiet, expected: '<DISTINCT_TYPE>' },
  ofRoot('BOOLEAN'),
  ofFamily('NUMERIC'),
);

/** SpecificInputTypeStrategies.JSON_ARGUMENT. JSON_STRING takes a VARIANT since 2.3; earlier versions are not told apart here. */
export const jsonArgument: ArgumentStrategy = {
  ...jsonValue,
  infer: (call, position) => {
    const actual = typeAt(call, position);
    return actual.root === 'VARIANT' ? actual : jsonValue.infer(call, position);
  },
};
