// Functions of text and bytes that came with Flink 2.0 and later, in Flink's own stack. Which of them an engine has is a fact.
// Source: BuiltInFunctionDefinitions; types as the generator reads them from there.
import {
  arrayType,
  BIGINT,
  BOOLEAN,
  BYTES,
  findCommonType,
  INT,
  nullable,
  STRING,
  timestampLtzType,
  withNullability,
} from '../../types/index.ts';
import type { LogicalType } from '../../types/index.ts';
import { anyArgument, ofFamily } from './argument-strategies.ts';
import type { ArgumentStrategy } from './argument-strategies.ts';
import type { BridgedFunction } from './bridged-function.ts';
import { orInput, sequenceOf, varying } from './input-strategies.ts';
import type { InputStrategy } from './input-strategies.ts';

const TEXT = ofFamily('CHARACTER_STRING');
const BINARY = ofFamily('BINARY_STRING');
const WHOLE = ofFamily('INTEGER_NUMERIC');
const NUMBER = ofFamily('NUMERIC');

const define = (name: string, input: InputStrategy, output: BridgedFunction['output']): BridgedFunction => ({
  name,
  input,
  output,
});

/** TypeStrategies.explicit: may be NULL whatever the arguments are. */
const always = (type: LogicalType) => (): LogicalType => type;

/** TypeStrategies.nullableIfArgs. */
const ifArgs =
  (type: LogicalType) =>
  (types: readonly LogicalType[]): LogicalType =>
    withNullability(
      type,
      types.some((one) => one.nullable),
    );

const both = (least: readonly string[]): InputStrategy =>
  orInput(sequenceOf([TEXT, TEXT], least), sequenceOf([BINARY, BINARY], least));

const texts = (count: number, names?: readonly string[]): InputStrategy =>
  sequenceOf(Array<ArgumentStrategy>(count).fill(TEXT), names);

export const textFunctions: readonly BridgedFunction[] = [
  define('BTRIM', orInput(texts(1, ['str']), texts(2, ['str', 'trimStr'])), ifArgs(STRING)),
  define('ELT', orInput(varying(WHOLE, TEXT, TEXT), varying(WHOLE, BINARY, BINARY)), (types) => {
    const common = findCommonType(types.slice(1));
    return common && nullable(common);
  }),
  define('ENDSWITH', both(['expr', 'endExpr']), ifArgs(BOOLEAN)),
  define('STARTSWITH', both(['expr', 'startExpr']), ifArgs(BOOLEAN)),
  define('INET_ATON', texts(1), always(BIGINT)),
  define('INET_NTOA', sequenceOf([WHOLE]), always(STRING)),
  define('JSON_QUOTE', texts(1), ifArgs(STRING)),
  define('JSON_UNQUOTE', texts(1), ifArgs(STRING)),
  define('PRINTF', varying(TEXT, anyArgument), always(STRING)),
  define('REGEXP_COUNT', texts(2, ['str', 'regex']), always(INT)),
  define(
    'REGEXP_EXTRACT_ALL',
    orInput(texts(2, ['str', 'regex']), sequenceOf([TEXT, TEXT, WHOLE], ['str', 'regex', 'extractIndex'])),
    always(arrayType(STRING)),
  ),
  define('REGEXP_INSTR', texts(2, ['str', 'regex']), always(INT)),
  define('REGEXP_SUBSTR', texts(2, ['str', 'regex']), always(STRING)),
  define(
    'TO_TIMESTAMP_LTZ',
    orInput(
      texts(1),
      sequenceOf([TEXT, TEXT], ['', 'pattern']),
      sequenceOf([TEXT, TEXT, TEXT], ['', 'pattern', 'timezone']),
      sequenceOf([NUMBER]),
      sequenceOf([NUMBER, WHOLE]),
    ),
    always(timestampLtzType(3)),
  ),
  define('TRANSLATE3', texts(3, ['expr', 'fromStr', 'toStr']), ifArgs(STRING)),
  define('UNHEX', texts(1, ['expr']), always(BYTES)),
  define('URL_DECODE', texts(1), always(STRING)),
  define('URL_ENCODE', texts(1), always(STRING)),
];
