// Functions of Flink's own stack that SQL can call: those of BuiltInFunctionDefinitions with a runtime.
import {
  arrayType,
  BOOLEAN,
  findCommonType,
  INT,
  mapType,
  nullable,
  rowType,
  STRING,
  sumType,
  timestampLtzType,
  timestampType,
  UNKNOWN_TYPE,
  withNullability,
} from '../../types/index.ts';
import type { LogicalType } from '../../types/index.ts';
import {
  andArgument,
  anyArgument,
  arrayElement,
  arrayOfStrings,
  commonArgument,
  comparableArray,
  jsonArgument,
  literalArgument,
  ofFamily,
  ofRoot,
} from './argument-strategies.ts';
import {
  commonCollection,
  comparableArguments,
  noArguments,
  orInput,
  rowtimeArgument,
  sequenceOf,
  varying,
} from './input-strategies.ts';
import type { InputStrategy } from './input-strategies.ts';
import type { BridgedFunction } from './bridged-function.ts';
import { opaqueFunctions } from './opaque-functions.ts';
import { textFunctions } from './text-functions.ts';

type Output = BridgedFunction['output'];

const at =
  (index: number): Output =>
  (types) =>
    types[index];

/** TypeStrategies.nullableIfArgs, of the first `count` arguments where given. */
const ifArgs =
  (output: Output, count?: number): Output =>
  (types, expected) => {
    const type = output(types, expected);
    return (
      type &&
      withNullability(
        type,
        types.slice(0, count).some((one) => one.nullable),
      )
    );
  };

const ifAllArgs =
  (output: Output): Output =>
  (types, expected) => {
    const type = output(types, expected);
    return (
      type &&
      withNullability(
        type,
        types.every((one) => one.nullable),
      )
    );
  };

const always =
  (type: LogicalType): Output =>
  () =>
    type;

const common: Output = (types) => findCommonType(types);

const elementOf: Output = (types) => {
  const [array] = types;
  return array?.root === 'ARRAY' ? nullable(array.element) : UNKNOWN_TYPE;
};

const mapPart =
  (make: (key: LogicalType, value: LogicalType) => LogicalType): Output =>
  (types) => {
    const [map] = types;
    return map?.root === 'MAP' ? make(map.key, map.value) : UNKNOWN_TYPE;
  };

/** ArrayAppendPrependTypeStrategy: an element that may be NULL makes the array's elements so. */
const withElement: Output = (types) => {
  const [array, element] = types;
  return array?.root === 'ARRAY' && element?.nullable && !array.element.nullable
    ? arrayType(nullable(array.element))
    : array;
};

const ARRAY = ofRoot('ARRAY');
const MAP = ofRoot('MAP');
const CHARACTERS = ofFamily('CHARACTER_STRING');
const INTEGER = ofRoot('INTEGER');
const DECIMAL = ofRoot('DECIMAL');
const BOOL = ofRoot('BOOLEAN');

const haystack = sequenceOf([ARRAY], ['haystack']);
const haystackNeedle = sequenceOf([ARRAY, arrayElement], ['haystack', 'needle']);
const arrayAndElement = sequenceOf([ARRAY, arrayElement], ['array', 'element']);
const oneMap = sequenceOf([MAP], ['input']);
const twoDecimals = sequenceOf([DECIMAL, DECIMAL]);
const twoArrays = commonCollection(2, 2, 'ARRAY');

const define = (name: string, input: InputStrategy, output: Output): BridgedFunction => ({
  name,
  input,
  output,
});

export const bridgedFunctions: readonly BridgedFunction[] = [
  ...textFunctions,
  ...opaqueFunctions,
  define(
    'TYPEOF',
    orInput(
      sequenceOf([anyArgument], ['input']),
      sequenceOf([anyArgument, andArgument(BOOL, literalArgument)], ['input', 'force_serializable']),
    ),
    always(STRING),
  ),
  define('IFNULL', sequenceOf([commonArgument, commonArgument], ['input', 'null_replacement']), (types) => {
    const [input, replacement] = types;
    if (!input?.nullable || !replacement) return input;
    const type = findCommonType([input, replacement]);
    return type && withNullability(type, replacement.nullable);
  }),
  define('COALESCE', varying(commonArgument, commonArgument), ifAllArgs(common)),
  define('GREATEST', comparableArguments, ifArgs(common)),
  define('LEAST', comparableArguments, ifArgs(common)),
  define('MAP_KEYS', oneMap, ifArgs(mapPart((key) => arrayType(key)))),
  define('MAP_VALUES', oneMap, ifArgs(mapPart((_, value) => arrayType(value)))),
  define(
    'MAP_ENTRIES',
    oneMap,
    ifArgs(
      mapPart((key, value) =>
        arrayType(
          rowType([
            { name: 'key', type: key },
            { name: 'value', type: value },
          ]),
        ),
      ),
    ),
  ),
  define('MAP_UNION', commonCollection(1, undefined, 'MAP'), common),
  define(
    'MAP_FROM_ARRAYS',
    sequenceOf([ARRAY, ARRAY], ['keysArray', 'valuesArray']),
    ifArgs((types) => {
      const [keys, values] = types;
      return keys?.root === 'ARRAY' && values?.root === 'ARRAY'
        ? mapType(keys.element, values.element)
        : UNKNOWN_TYPE;
    }),
  ),
  define('ARRAY_APPEND', arrayAndElement, ifArgs(withElement)),
  define('ARRAY_PREPEND', arrayAndElement, ifArgs(withElement)),
  define('ARRAY_CONTAINS', haystackNeedle, ifArgs(always(BOOLEAN), 1)),
  define('ARRAY_POSITION', haystackNeedle, ifArgs(always(INT))),
  define('ARRAY_REMOVE', haystackNeedle, ifArgs(at(0), 1)),
  define('ARRAY_DISTINCT', haystack, ifArgs(at(0))),
  define('ARRAY_REVERSE', haystack, ifArgs(at(0))),
  define(
    'ARRAY_SLICE',
    orInput(sequenceOf([ARRAY, INTEGER, INTEGER]), sequenceOf([ARRAY, INTEGER])),
    ifArgs(at(0)),
  ),
  define(
    'ARRAY_SORT',
    orInput(
      sequenceOf([comparableArray]),
      sequenceOf([comparableArray, BOOL]),
      sequenceOf([comparableArray, BOOL, BOOL]),
    ),
    ifArgs(at(0)),
  ),
  define('ARRAY_MAX', sequenceOf([comparableArray]), elementOf),
  define('ARRAY_MIN', sequenceOf([comparableArray]), elementOf),
  define('ARRAY_UNION', twoArrays, ifArgs(common)),
  define('ARRAY_EXCEPT', twoArrays, ifArgs(common)),
  define('ARRAY_INTERSECT', twoArrays, ifArgs(common)),
  define('ARRAY_CONCAT', commonCollection(1, undefined, 'ARRAY'), ifArgs(common)),
  define(
    'ARRAY_JOIN',
    orInput(sequenceOf([arrayOfStrings, CHARACTERS]), sequenceOf([arrayOfStrings, CHARACTERS, CHARACTERS])),
    ifArgs(always(STRING)),
  ),
  define('SPLIT', sequenceOf([CHARACTERS, CHARACTERS]), ifArgs(always(arrayType(STRING)))),
  define('JSON_STRING', sequenceOf([jsonArgument]), ifArgs(always(STRING))),
  {
    ...define('SOURCE_WATERMARK', noArguments, (_, expected) =>
      expected?.root === 'TIMESTAMP' || expected?.root === 'TIMESTAMP_LTZ' ? expected : timestampLtzType(3),
    ),
  },
  {
    ...define('CURRENT_WATERMARK', rowtimeArgument, (types) =>
      types[0]?.root === 'TIMESTAMP_LTZ' ? timestampLtzType(3) : timestampType(3),
    ),
  },
  define('AGG_DECIMAL_PLUS', twoDecimals, (types) => types[1] && sumType(types[1])),
  define('AGG_DECIMAL_MINUS', twoDecimals, (types) => types[1] && sumType(types[1])),
  define('HIVE_AGG_DECIMAL_PLUS', twoDecimals, at(1)),
];
