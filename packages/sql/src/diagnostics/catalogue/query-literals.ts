// FP21xx of literals: values that no type holds. Messages are CalciteResource's.
import { define } from '../definition.ts';

export const numberOutOfRange = define({
  code: 'FP2160',
  name: 'number-out-of-range',
  stage: 'validate',
  area: 'types',
  severity: 'error',
  category: 'semantic',
  message: "Numeric literal '{literal}' out of range",
  hint: "Write it as a string and cast it: CAST('{literal}' AS DECIMAL(38, 10)).",
  explain: 'The digits of an exact numeric literal, its decimal point left out, must fit into 64 bits.',
  source: 'Calcite SqlValidatorImpl.validateLiteral',
  examples: [
    {
      wrong: 'SELECT ^99999999999999999999^;',
      right: "SELECT CAST('99999999999999999999' AS DECIMAL(20, 0));",
    },
  ],
});

export const oddBinaryLiteral = define({
  code: 'FP2161',
  name: 'odd-binary-literal',
  stage: 'validate',
  area: 'types',
  severity: 'error',
  category: 'semantic',
  message: 'Binary literal string must contain an even number of hexits',
  explain: 'Two hexadecimal digits make a byte.',
  source: 'Calcite SqlValidatorImpl.validateLiteral',
  examples: [{ wrong: "SELECT ^x'abc'^;", right: "SELECT x'0abc';" }],
});

export const badIntervalLiteral = define({
  code: 'FP2162',
  name: 'bad-interval-literal',
  stage: 'validate',
  area: 'types',
  severity: 'error',
  category: 'semantic',
  message: "Illegal interval literal format '{literal}' for {interval}",
  explain:
    "The text of an interval must have the fields that its units name, as in `INTERVAL '1 12' DAY TO HOUR`.",
  source: 'Calcite SqlIntervalQualifier.evaluateIntervalLiteral',
  examples: [{ wrong: "SELECT ^INTERVAL '1x' DAY^;", right: "SELECT INTERVAL '1' DAY;" }],
});

export const intervalFieldTooLong = define({
  code: 'FP2163',
  name: 'interval-field-too-long',
  stage: 'validate',
  area: 'types',
  severity: 'error',
  category: 'semantic',
  message: 'Interval field value {value} exceeds precision of {unit}({precision}) field',
  hint: 'Give the unit more digits: {unit}(4), or use a larger unit.',
  explain:
    'The first field of an interval has two digits unless its unit says otherwise: `DAY(3)` holds up to 999.',
  source: 'Calcite SqlIntervalQualifier.fieldExceedsPrecisionException',
  examples: [{ wrong: "SELECT ^INTERVAL '100' DAY^;", right: "SELECT INTERVAL '100' DAY(3);" }],
});

export const intervalStartPrecision = define({
  code: 'FP2164',
  name: 'interval-start-precision',
  stage: 'validate',
  area: 'types',
  severity: 'error',
  category: 'semantic',
  message: "Interval leading field precision '{precision}' out of range for {interval}",
  explain: 'The first field of an interval has one to ten digits.',
  source: 'Calcite SqlValidatorImpl.validateIntervalQualifier',
  examples: [{ wrong: "SELECT INTERVAL '1' ^DAY(11)^;", right: "SELECT INTERVAL '1' DAY(3);" }],
});

export const intervalFractionPrecision = define({
  code: 'FP2165',
  name: 'interval-fraction-precision',
  stage: 'validate',
  area: 'types',
  severity: 'error',
  category: 'semantic',
  message: "Interval fractional second precision '{precision}' out of range for {interval}",
  explain: 'Fractions of a second have one to nine digits.',
  source: 'Calcite SqlValidatorImpl.validateIntervalQualifier',
  examples: [
    { wrong: "SELECT INTERVAL '1.0' ^SECOND(2, 10)^;", right: "SELECT INTERVAL '1.0' SECOND(2, 3);" },
  ],
});

export const illegalParameter = define({
  code: 'FP2168',
  name: 'illegal-parameter',
  stage: 'validate',
  area: 'types',
  severity: 'error',
  category: 'semantic',
  message: 'Illegal use of dynamic parameter',
  hint: 'A job has no parameters: write the value.',
  explain: 'Nothing around this `?` tells its type, and Flink gives parameters no values.',
  source: 'Calcite SqlValidatorImpl.inferUnknownTypes',
  examples: [{ wrong: 'SELECT ^?^;', right: 'SELECT 1;' }],
});

export const dayPrecision = define({
  code: 'FP2170',
  name: 'day-precision',
  stage: 'convert',
  area: 'types',
  severity: 'error',
  category: 'semantic',
  message: 'DAY_INTERVAL_TYPES precision is not supported: {precision}',
  hint: 'Use a precision up to 3, or a larger unit.',
  explain: 'Intervals of days to seconds keep at most three digits in their first field.',
  source: 'Flink FlinkTypeFactory.toLogicalType',
  examples: [{ wrong: "SELECT ^INTERVAL '1000' DAY(4)^;", right: "SELECT INTERVAL '100' DAY(3);" }],
});

export const literalOnSameLine = define({
  code: 'FP2171',
  name: 'literal-on-same-line',
  stage: 'validate',
  area: 'types',
  severity: 'error',
  category: 'semantic',
  message: 'String literal continued on same line',
  hint: 'Join the pieces with ||, or put a comma between them.',
  explain: 'Two string literals in a row are one literal, but only if each stands on a line of its own.',
  source: 'Calcite SqlLiteralChainOperator.validateCall',
  examples: [{ wrong: "SELECT 'a' ^'b'^;", right: "SELECT 'a' || 'b';" }],
});

export const illegalDateTime = define({
  code: 'FP2174',
  name: 'illegal-date-time',
  stage: 'validate',
  area: 'types',
  severity: 'error',
  category: 'semantic',
  message: "Illegal {type} literal '{value}': not in format '{format}'",
  hint: 'Write the literal as {format}.',
  explain:
    'The text of the literal is not a date or time in the format of its type. Since Flink 2.0 the validator reads the text; before, the parser did.',
  source: 'Calcite SqlValidatorImpl.resolveLiteral, SqlParserUtil.parseDateLiteral',
  examples: [{ wrong: "SELECT ^DATE '2020-1-40'^", right: "SELECT DATE '2020-01-04'" }],
});
