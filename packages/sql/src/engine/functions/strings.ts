// Functions on strings.
import {
  binaryType,
  BOOLEAN,
  calciteFullString,
  charType,
  INT,
  isBinary,
  mapType,
  STRING,
  varcharType,
} from '../../types/index.ts';
import { argumentType } from './binding.ts';
import type { Binding, OperandCheck, OperatorDefinition, ReturnRule } from './binding.ts';
import type { CallProblem } from './call.ts';
import { and, NILADIC, of, one, or, repeat, same, sequence } from './operand-checks.ts';
import {
  alwaysNullable,
  arg,
  explicit,
  joinedLength,
  nullableIfArgs,
  toNullable,
  toVarying,
  varyingArg0,
} from './return-rules.ts';
import { isCharacter, isUndecided } from '../../types/index.ts';
import { constantBytes, needSameType, typesNotComparable } from '../../diagnostics/catalogue/types.ts';
import { atCall, afterValidation } from './problems.ts';

const C = of('CHARACTER');
const CC = of('CHARACTER', 'CHARACTER');
const CCC = of('CHARACTER', 'CHARACTER', 'CHARACTER');
const CI = of('CHARACTER', 'INTEGER');
const CCI = of('CHARACTER', 'CHARACTER', 'INTEGER');

const define = (name: string, check: OperandCheck, returns: ReturnRule): OperatorDefinition => ({
  name,
  check,
  returns,
});

const text = nullableIfArgs(STRING);
const nullableText = alwaysNullable(STRING);
const number = nullableIfArgs(INT);
const truth = nullableIfArgs(BOOLEAN);

const digest = (name: string, length: number): OperatorDefinition =>
  define(name, of('STRING'), nullableIfArgs(charType(length)));

const is = (name: string): OperatorDefinition => define(name, or(C, of('NUMERIC')), explicit(BOOLEAN));

const substring = or(CI, of('CHARACTER', 'INTEGER', 'INTEGER'));
const trimmed: ReturnRule = toVarying(toNullable(arg(0)));

/** SqlTrimFunction: `TRIM([BOTH|LEADING|TRAILING] a FROM b)` has the operands flag, a, b. */
const trim: OperatorDefinition = {
  name: 'TRIM',
  check: and(of('ANY', 'STRING', 'STRING'), same(3, [1, 2])),
  returns: toVarying(toNullable(arg(2))),
  template: () => '{0}([BOTH|LEADING|TRAILING] {1} FROM {2})',
};

/** The code for it takes strings: of constants it is compiled while planning, which then fails. */
const noConstantBytes = (binding: Binding): CallProblem | undefined =>
  isBinary(argumentType(binding, 0)) &&
  binding.arguments.every(({ literal, constant }) => literal !== undefined || constant === true)
    ? afterValidation(constantBytes, { function: binding.name })
    : undefined;

const overlayForms = or(of('STRING', 'STRING', 'INTEGER'), of('STRING', 'STRING', 'INTEGER', 'INTEGER'));
const overlay: OperatorDefinition = {
  name: 'OVERLAY',
  check: {
    ...overlayForms,
    // ReturnTypes.DYADIC_STRING_SUM_PRECISION joins bytes with text, but no text with bytes.
    check: (binding) => {
      const [left, right] = binding.types;
      const mixed = left && right && isCharacter(left) && isBinary(right);
      return mixed
        ? atCall(typesNotComparable, { left: calciteFullString(left), right: calciteFullString(right) })
        : overlayForms.check(binding);
    },
  },
  returns: toVarying(toNullable(joinedLength)),
  late: noConstantBytes,
  template: (count) =>
    count === 3 ? '{0}({1} PLACING {2} FROM {3})' : '{0}({1} PLACING {2} FROM {3} FOR {4})',
};

const positionForms = or(
  and(of('STRING', 'STRING'), same(2)),
  and(of('STRING', 'STRING', 'INTEGER'), same(3, [0, 1])),
);
const position: OperatorDefinition = {
  name: 'POSITION',
  check: {
    ...positionForms,
    // SqlPositionFunction asks first whether both can be compared, in other words.
    check: (binding) =>
      same(2).check(binding) === true ? positionForms.check(binding) : atCall(needSameType),
  },
  returns: number,
  late: noConstantBytes,
  template: (count) => (count === 2 ? '{0}({1} IN {2})' : '{0}({1} IN {2} FROM {3})'),
};

const keepsText: ReturnRule = toNullable((binding) => {
  const type = argumentType(binding, 0);
  return isCharacter(type) || isUndecided(type) ? type : undefined;
});

export const stringFunctions: readonly OperatorDefinition[] = [
  define('ASCII', C, number),
  define('CHAR_LENGTH', C, number),
  define('CHARACTER_LENGTH', C, number),
  define('CHR', of('INTEGER'), nullableText),
  define('CONCAT', repeat(1, 'CHARACTER'), text),
  define('CONCAT_WS', repeat(1, 'CHARACTER'), text),
  define('DECODE', of('BINARY', 'CHARACTER'), nullableText),
  define('ENCODE', CC, alwaysNullable(binaryType(1))),
  define('FROM_BASE64', of('STRING'), text),
  define('TO_BASE64', of('STRING'), text),
  define('HASH_CODE', or(of('BOOLEAN'), of('NUMERIC'), C, of('TIMESTAMP'), of('TIME'), of('DATE')), number),
  define('INITCAP', C, keepsText),
  define('INSTR', or(CC, CCI, of('CHARACTER', 'CHARACTER', 'INTEGER', 'INTEGER')), number),
  is('IS_ALPHA'),
  is('IS_DECIMAL'),
  is('IS_DIGIT'),
  define('LEFT', CI, varyingArg0),
  define('LOCATE', or(CC, CCI), number),
  define('LOWER', C, keepsText),
  define('LPAD', of('CHARACTER', 'INTEGER', 'CHARACTER'), text),
  define('LTRIM', or(C, CC), trimmed),
  digest('MD5', 32),
  overlay,
  define('PARSE_URL', or(CC, CCC), nullableText),
  position,
  define('PRINT', of('CHARACTER', 'ANY'), toNullable(arg(1))),
  define('REGEXP', CC, truth),
  define('REGEXP_EXTRACT', or(CCI, CC), nullableText),
  define('REGEXP_REPLACE', CCC, text),
  define('REPEAT', CI, text),
  define('REPLACE', CCC, text),
  define('REVERSE', C, nullableText),
  define('RIGHT', CI, varyingArg0),
  define('RPAD', of('CHARACTER', 'INTEGER', 'CHARACTER'), text),
  define('RTRIM', or(C, CC), trimmed),
  digest('SHA1', 40),
  digest('SHA224', 56),
  digest('SHA256', 64),
  digest('SHA384', 96),
  digest('SHA512', 128),
  define(
    'SHA2',
    sequence("'SHA2(DATA, HASH_LENGTH)'", one('STRING'), (binding, index) =>
      // OperandTypes.NUMERIC_INTEGER, which as a single check looks at its first family.
      one('NUMERIC')(binding, index),
    ),
    nullableIfArgs(varcharType(128)),
  ),
  define('SPLIT_INDEX', or(of('CHARACTER', 'INTEGER', 'INTEGER'), CCI), nullableText),
  // FlinkReturnTypes.STR_MAP_NULLABLE: a map that may be NULL, whatever the arguments.
  define('STR_TO_MAP', or(C, CCC), alwaysNullable(mapType(STRING, STRING))),
  define('SUBSTR', substring, varyingArg0),
  define('SUBSTRING', substring, varyingArg0),
  trim,
  define('UPPER', C, keepsText),
  define('UUID', NILADIC, explicit(charType(36))),
  define('CURRENT_DATABASE', NILADIC, explicit(STRING)),
];
