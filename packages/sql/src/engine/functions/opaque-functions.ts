// Functions that make and read values of VARIANT (since 2.1) and BITMAP (since 2.3). Which of them an engine has is a fact.
// Source: BuiltInFunctionDefinitions; types as Flink 2.3.0 gives them.
import {
  arrayType,
  BIGINT,
  BITMAP,
  BYTES,
  INT,
  notNull,
  STRING,
  VARIANT,
  withNullability,
} from '../../types/index.ts';
import type { LogicalType } from '../../types/index.ts';
import { ofFamily, ofRoot, ofType } from './argument-strategies.ts';
import type { BridgedFunction } from './bridged-function.ts';
import { orInput, sequenceOf } from './input-strategies.ts';
import type { InputStrategy } from './input-strategies.ts';

const TEXT = ofFamily('CHARACTER_STRING');
const BITS = ofRoot('BITMAP');

const define = (name: string, input: InputStrategy, output: BridgedFunction['output']): BridgedFunction => ({
  name,
  input,
  output,
});

/** TypeStrategies.nullableIfArgs. */
const ifArgs =
  (type: LogicalType) =>
  (types: readonly LogicalType[]): LogicalType =>
    withNullability(
      type,
      types.some((one) => one.nullable),
    );

/** A text, and whether of two keys of one name the last is kept. */
const json = orInput(sequenceOf([TEXT]), sequenceOf([TEXT, ofRoot('BOOLEAN')]));
const oneBitmap = sequenceOf([BITS], ['bitmap']);
const twoBitmaps = sequenceOf([BITS, BITS], ['bitmap1', 'bitmap2']);
const numbers = arrayType(INT);

export const opaqueFunctions: readonly BridgedFunction[] = [
  define('PARSE_JSON', json, ifArgs(VARIANT)),
  define('TRY_PARSE_JSON', json, () => VARIANT),
  define(
    'BITMAP_BUILD',
    orInput(sequenceOf([ofType(notNull(numbers))], ['array']), sequenceOf([ofType(numbers)], ['array'])),
    ifArgs(BITMAP),
  ),
  define('BITMAP_FROM_BYTES', sequenceOf([ofFamily('BINARY_STRING')], ['bytes']), ifArgs(BITMAP)),
  define('BITMAP_AND', twoBitmaps, ifArgs(BITMAP)),
  define('BITMAP_ANDNOT', twoBitmaps, ifArgs(BITMAP)),
  define('BITMAP_OR', twoBitmaps, ifArgs(BITMAP)),
  define('BITMAP_XOR', twoBitmaps, ifArgs(BITMAP)),
  define('BITMAP_CARDINALITY', oneBitmap, ifArgs(BIGINT)),
  define('BITMAP_TO_ARRAY', oneBitmap, ifArgs(numbers)),
  define('BITMAP_TO_BYTES', oneBitmap, ifArgs(BYTES)),
  define('BITMAP_TO_STRING', oneBitmap, ifArgs(STRING)),
];
